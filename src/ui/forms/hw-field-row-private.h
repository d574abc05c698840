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
  gulong changed_id;
  guint commit_id;
  gboolean has_keys;   /* the keys are in a day's entry: it is shown in numbers */
  gboolean is_fixed;   /* shown only: it is known from where one stands */
  gboolean is_showing; /* the draft is being written into the editor */
  gboolean is_typing;  /* the keys are in the editor and something was typed */
};

/**
 * HwEditor:
 * @make: sets row->editor and row->input and connects them
 * @show: writes hw_draft_dup_text() into the editor
 *
 * The editor of one kind of field.
 */
typedef struct
{
  void (*make) (HwFieldRow *row);
  void (*show) (HwFieldRow *row, const char *text);
} HwEditor;

const HwEditor *hw_editor_for (HwKind kind);

/* Typed: the draft takes it now and is saved when the field is left. */
void hw_field_row_type (HwFieldRow *self, const char *text);

/* Chosen: taken and saved at once. */
void hw_field_row_choose (HwFieldRow *self, const char *text);

/* The sign of an entry row on a row that opens a dialog, in the same place. */
void hw_field_row_add_pencil (HwFieldRow *self);

/* Shows or hides the answers to an offer. */
void hw_field_row_show_offer (HwFieldRow *self, gboolean is_offered);

/* Shows the value again, by what the editor shows it in now. */
void hw_field_row_show (HwFieldRow *self);

/* What the editor of a day is made of, and that editor. */
void hw_text_editor_make (HwFieldRow *row);
void hw_text_editor_show (HwFieldRow *row, const char *text);
void hw_day_editor_make (HwFieldRow *row);
void hw_day_editor_show (HwFieldRow *row, const char *text);

/* «Saturday 14 November 2026»: what a typed day is understood as. NULL: it is no day. Owned. */
char *hw_day_editor_dup_echo (HwFieldRow *row);

/* The two editors that ask in a dialog. */
void hw_set_editor_make (HwFieldRow *row);
void hw_set_editor_show (HwFieldRow *row, const char *text);
void hw_ref_editor_make (HwFieldRow *row);
void hw_ref_editor_show (HwFieldRow *row, const char *text);

G_END_DECLS
