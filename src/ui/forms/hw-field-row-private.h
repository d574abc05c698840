/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the editors of the kinds see of a field row.
 */

#pragma once

#include "ui/forms/hw-field-row.h"

G_BEGIN_DECLS

struct _HwFieldRow
{
  GObject parent_instance;

  char *name;
  HwDraft *draft;
  const HwField *field;
  GtkWidget *editor; /* the row in the list */
  GtkWidget *input;  /* what takes the keys: the row itself or a widget in it */
  GtkWidget *remark;
  GtkImage *remark_icon;
  GtkLabel *remark_label;
  GtkWidget *answers; /* to an offer, below its words; NULL until there is one */
  GPtrArray *choices;          /* of HwFieldChoice; NULL: none are given */
  const HwFieldReader *reader; /* NULL: none is given */
  gpointer reader_data;
  gulong changed_id;
  guint commit_id;
  gboolean has_keys;   /* the keys are in a day's entry: it is shown in numbers */
  gboolean is_fixed;   /* shown only: it is known from where one stands */
  gboolean is_closed;  /* shown only for now */
  gboolean was_closed; /* when the editor was made */
  gboolean is_showing; /* the draft is being written into the editor */
  gboolean is_typing;  /* the keys are in the editor and something was typed */
};

/**
 * HwEditor:
 * @make: sets row->editor and row->input and connects them
 * @show: writes hw_draft_dup_text() into the editor
 * @say: what is better said beneath than a remark of this kind, which it may change; owned, NULL:
 *   nothing. May be NULL.
 *
 * The editor of one kind of field, or of a group.
 */
typedef struct
{
  void (*make) (HwFieldRow *row);
  void (*show) (HwFieldRow *row, const char *text);
  char *(*say) (HwFieldRow *row, HwRemark *kind);
} HwEditor;

const HwEditor *hw_editor_for (HwFieldRow *row);
extern const HwEditor hw_choice_editor, hw_read_editor;

/* Whether it is not edited. */
gboolean hw_field_row_is_shown_only (HwFieldRow *self);

/* The fields that it stands for, one after another: its own, and those of its group where it has
 * choices or a reader. @after: NULL for the first; NULL: no further one. */
const HwField *hw_field_row_next (HwFieldRow *self, const HwField *after);

/* Several fields at once: as name, text, name, text …, NULL; typed or chosen. */
void hw_field_row_type_all (HwFieldRow *self, char **values);
void hw_field_row_choose_all (HwFieldRow *self, char **values);

/* What the editor of a group shows, also where it is shown only; owned. */
char *hw_choice_editor_dup_words (HwFieldRow *row);
char *hw_read_editor_dup_words (HwFieldRow *row);

/* Typed: the draft takes it now and is saved when the field is left. */
void hw_field_row_type (HwFieldRow *self, const char *text);

/* Chosen: taken and saved at once. */
void hw_field_row_choose (HwFieldRow *self, const char *text);

/* The sign of an entry row on a row that opens a dialog, in the same place. */
void hw_field_row_add_pencil (HwFieldRow *self);

/* The row with the words, and what they are now: the gravest of what the fields that the row stands
 * for have to say; @text: borrowed until the draft changes. */
GtkWidget *hw_field_row_make_remark (HwFieldRow *self);
void hw_field_row_show_remark (HwFieldRow *self);
HwRemark hw_field_row_find_remark (HwFieldRow *self, const char **text);

/* What a screen reader reads, and where leaving the field begins. */
GtkWidget *hw_field_row_text (HwFieldRow *self);

/* Leaving saves, Escape gives back. */
void hw_field_row_add_controllers (HwFieldRow *self);

/* Shows or hides the answers to an offer. */
void hw_field_row_show_offer (HwFieldRow *self, gboolean is_offered);

/* Shows the value again, by what the editor shows it in now. */
void hw_field_row_show (HwFieldRow *self);

/* What the editor of a day is made of, and that editor. */
void hw_text_editor_make (HwFieldRow *row);
void hw_text_editor_show (HwFieldRow *row, const char *text);
void hw_day_editor_make (HwFieldRow *row);
void hw_day_editor_show (HwFieldRow *row, const char *text);

/* «Saturday 14 November 2026»: what a typed day is understood as. */
char *hw_day_editor_say (HwFieldRow *row, HwRemark *kind);

/* The editors that ask in a dialog. */
void hw_set_editor_make (HwFieldRow *row);
void hw_set_editor_show (HwFieldRow *row, const char *text);
void hw_ref_editor_make (HwFieldRow *row);
void hw_ref_editor_show (HwFieldRow *row, const char *text);
void hw_refs_editor_make (HwFieldRow *row);
void hw_refs_editor_show (HwFieldRow *row, const char *text);

G_END_DECLS
