/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One field in a form: a description in Blueprint, not a widget. The group or the record row that
 * holds it turns it into the row that its kind asks for, and into a second row with the words
 * beside it.
 */

#pragma once

#include "ui/forms/hw-draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * HwFieldChoice:
 * @words: what it is called
 * @values: the text forms that it gives to fields of one group: name, text, name, text …, NULL
 *
 * One of the choices of a row that stands for its field's whole group.
 */
typedef struct
{
  char *words;
  char **values;
} HwFieldChoice;

/* Takes @words and @values. */
HwFieldChoice *hw_field_choice_new (char *words, char **values);
void hw_field_choice_free (HwFieldChoice *self);

/**
 * HwFieldReader:
 * @read: what @text means: name, text, name, text …, NULL, of fields of one group, owned; NULL: it
 *   is not understood
 * @write: how people write what @record holds; owned
 * @echo: what is said beneath about what @record holds; owned, NULL: nothing
 * @hint: said where @text is not understood, to be translated
 *
 * One entry for a whole group: it is read into several fields.
 */
typedef struct
{
  char **(*read) (const char *text, gpointer data);
  char *(*write) (HwRecord *record, gpointer data);
  char *(*echo) (HwRecord *record, gpointer data);
  const char *hint;
} HwFieldReader;

/* Properties: field (its name), fixed (shown where it holds something, never edited). */
#define HW_TYPE_FIELD_ROW (hw_field_row_get_type ())
G_DECLARE_FINAL_TYPE (HwFieldRow, hw_field_row, HW, FIELD_ROW, GObject)

/* In place of the editor of its kind: one of @choices (of HwFieldChoice, taken; NULL: as before),
 * or an entry that @reader reads (static; @data is borrowed). Before the draft; choices may change
 * under it. */
void hw_field_row_set_choices (HwFieldRow *self, GPtrArray *choices);
void hw_field_row_set_reader (HwFieldRow *self, const HwFieldReader *reader, gpointer data);

/* Shown and not edited, for now; from the next draft on. */
void hw_field_row_set_closed (HwFieldRow *self, gboolean is_closed);

/* Goes on with the widgets that it has, over another record of the same type. FALSE: they do not
 * fit, and it is to be attached. */
gboolean hw_field_row_adopt (HwFieldRow *self, HwDraft *draft);

/* Makes the editor and the remark for @draft anew; NULL: there is none any more. Both are the
 * holder's to add, in this order; borrowed. */
void hw_field_row_attach (HwFieldRow *self, HwDraft *draft);
GtkWidget *hw_field_row_editor (HwFieldRow *self);
GtkWidget *hw_field_row_remark (HwFieldRow *self);

/* What of the editor is given the keys; borrowed. */
GtkWidget *hw_field_row_first (HwFieldRow *self);

/* The name of the property; borrowed. */
const char *hw_field_row_name (HwFieldRow *self);

/* The field was left, or something was chosen: it is saved. */
void hw_field_row_commit (HwFieldRow *self);

G_END_DECLS
