/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One record of a list on a page: a line that says it in short, and its form underneath when it is
 * opened. The template of a subclass lists the HwFieldRows; the subclass says the summary.
 */

#pragma once

#include "ui/forms/hw-draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_RECORD_ROW (hw_record_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (HwRecordRow, hw_record_row, HW, RECORD_ROW, AdwExpanderRow)

/**
 * HwRecordRowClass:
 * @summarise: sets the row's title and subtitle from @record; @titles: what the records that it
 *   refers to are called, by id
 * @remove: takes the record away in one transaction, whose number it returns; NULL: nobody does
 */
struct _HwRecordRowClass
{
  AdwExpanderRowClass parent_class;

  void (*summarise) (HwRecordRow *self, HwRecord *record, GHashTable *titles, HwDay today);
  gint64 (*remove) (HwStore *store, const char *id, GError **error);
};

/* The stored record; another object with the same id is news of it. @titles is kept.
 * ::saved (field label, transaction). Actions: form.history(field), form.remove. */
void hw_record_row_set (HwRecordRow *self, HwStoreThread *thread, HwRecord *record,
                        GHashTable *titles, HwDay today);

HwRecord *hw_record_row_record (HwRecordRow *self);
/* Borrowed. */
HwStoreThread *hw_record_row_thread (HwRecordRow *self);

/* A second record whose fields stand in the same form, such as the person of a connection: a field
 * row belongs to it when the first record has no field of that name; without one such a row is left
 * out. Before hw_record_row_set();
 * another object with the same id is news of it. */
void hw_record_row_set_companion (HwRecordRow *self, HwRecord *companion);
HwRecord *hw_record_row_companion (HwRecordRow *self);

/* The working copy of the record; NULL until the row was opened. Borrowed. */
HwDraft *hw_record_row_draft (HwRecordRow *self);

/* A word at the end of the line, such as «now»; NULL: none. For summarise(). */
void hw_record_row_set_mark (HwRecordRow *self, const char *word);

G_END_DECLS
