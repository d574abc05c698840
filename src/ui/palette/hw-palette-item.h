/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line of the palette: what it is called, what it is, and what choosing it does.
 */

#pragma once

#include "domain/placements/hw-found-result.h"

G_BEGIN_DECLS

/* From the top: what is called just as it was typed; acts and pages stand above the records where a
 * word of theirs begins as it was typed, and below them where the letters are somewhere in it. */
typedef enum
{
  HW_PALETTE_NAMED_PAGES,
  HW_PALETTE_NAMED_ACTS,
  HW_PALETTE_ACTS,
  HW_PALETTE_PAGES,
  HW_PALETTE_RECORDS, /* and the following, one for each type */
  HW_PALETTE_OTHER_ACTS = 100,
  HW_PALETTE_OTHER_PAGES,
} HwPaletteGroup;

#define HW_TYPE_PALETTE_ITEM (hw_palette_item_get_type ())
G_DECLARE_FINAL_TYPE (HwPaletteItem, hw_palette_item, HW, PALETTE_ITEM, GObject)

/* Properties: title, detail and has-detail, icon, keys (an accelerator, "" without), group (int),
 * word, summary. */

/* Takes @keys (as gtk_accelerator_get_label() tells it; NULL: none). @action: a detailed name. */
HwPaletteItem *hw_palette_item_new_act (HwPaletteGroup group, const char *title, const char *icon,
                                        char *keys, const char *action);

/* Takes @finding. NULL: there is no page to open it on. */
HwPaletteItem *hw_palette_item_new_record (HwFound *finding);

/* The record types that the palette looks for: those with a page, in the order of their groups;
 * ended by NULL. Owned, the texts are not. */
const char **hw_palette_item_types (void);

int hw_palette_item_group (HwPaletteItem *self);
/* What it is, «Child», translated. */
const char *hw_palette_item_word (HwPaletteItem *self);
/* What choosing it activates. Borrowed. */
const char *hw_palette_item_action (HwPaletteItem *self);
/* The whole line, for a screen reader. Owned. */
char *hw_palette_item_dup_summary (HwPaletteItem *self);

G_END_DECLS
