/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A form for a new record of any type, made from its field table.
 */

#pragma once

#include "ui/forms/hw-draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_NEW_DIALOG (hw_new_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HwNewDialog, hw_new_dialog, HW, NEW_DIALOG, AdwDialog)

/* Shows the form above @parent. @begun (no id) is what is known from where one stands: its
 * references are shown and cannot be changed, its other values are proposals. What is saved is one
 * transaction, «record.add», told to «win.saved»; ::added (HwRecord) follows, with its id. The
 * dialog is @parent's window's; borrowed. */
HwNewDialog *hw_new_dialog_present (GtkWidget *parent, HwStoreThread *thread, HwRecord *begun);

/**
 * HwNewAlong:
 * @find: the other record
 * @title: the offer, to be translated: «End the earlier placement»
 * @dup_words: what becomes of the other record, a sentence; owned
 * @act: adds the new record, which gets its id, and changes the other one, in one transaction whose
 *   number it returns; 0: nothing was written
 *
 * What is offered to be changed in the same step.
 */
typedef struct
{
  HwDraftAlong find;
  const char *title;
  char *(*dup_words) (HwRecord *along);
  gint64 (*act) (HwStore *store, HwRecord *record, GError **error);
} HwNewAlong;

/* Offers it, switched on, as long as there is such a record. @along is static. */
void hw_new_dialog_set_along (HwNewDialog *self, const HwNewAlong *along);

/* The new record's page is opened after it was saved («win.open»). */
void hw_new_dialog_set_opens (HwNewDialog *self, gboolean opens);

G_END_DECLS
