/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A menu beside each value.
 */

#include "ui/exchange/hw-mapping-codes-dialog.h"

#include "ui/exchange/hw-mapping-column-row.h"
#include "ui/exchange/hw-mapping-values.h"

#include <glib/gi18n-lib.h>

/* More are no codes any more; a menu each would make a window wait. */
#define MOST_CODES 60

struct _HwMappingCodesDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *titles;
  GtkWidget *split_group;
  AdwComboRow *split;
  AdwPreferencesGroup *codes;
  AdwComboRow *otherwise;

  HwDraftColumn *column;
  const HwSurveyColumn *found;
  GStrv nicks;
  GPtrArray *rows; /* of AdwComboRow; borrowed */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (HwMappingCodesDialog, hw_mapping_codes_dialog, ADW_TYPE_DIALOG)

/* The first two choices of each menu. */
enum
{
  CHOICE_OPEN,
  CHOICE_NOTHING,
  N_CHOICES
};

static const struct
{
  char split;
  const char *words;
} splits[] = {
  { 0, N_ ("Nothing: one value a cell") },
  { ' ', N_ ("Space") },
  { ',', N_ ("Comma") },
  { ';', N_ ("Semicolon") },
  { '/', N_ ("Slash") },
  { '|', N_ ("Bar") },
};

static guint changed_signal;

static GQuark
code_quark (void)
{
  return g_quark_from_static_string ("hw-mapping-code");
}

static GListModel *
make_choices (HwMappingCodesDialog *self)
{
  GtkStringList *choices = gtk_string_list_new (NULL);

  gtk_string_list_append (choices, _ ("Leave the row out"));
  gtk_string_list_append (choices, _ ("Leave the field empty"));
  for (char **nick = self->nicks; *nick; nick++)
    gtk_string_list_append (choices, hw_draft_nick_label (self->column->field, *nick));
  return G_LIST_MODEL (choices);
}

static guint
find_choice (HwMappingCodesDialog *self, const char *nick)
{
  if (!nick)
    return CHOICE_OPEN;
  for (guint i = 0; *nick && self->nicks[i]; i++)
    if (g_str_equal (self->nicks[i], nick))
      return N_CHOICES + i;
  return CHOICE_NOTHING;
}

static const char *
nick_of (HwMappingCodesDialog *self, AdwComboRow *row)
{
  guint choice = adw_combo_row_get_selected (row);

  if (choice == CHOICE_OPEN || choice == GTK_INVALID_LIST_POSITION)
    return NULL;
  return choice == CHOICE_NOTHING ? "" : self->nicks[choice - N_CHOICES];
}

static void
on_code_cb (AdwComboRow *row, GParamSpec *pspec, HwMappingCodesDialog *self)
{
  if (self->is_filling)
    return;
  hw_draft_column_set_code (self->column, g_object_get_qdata (G_OBJECT (row), code_quark ()),
                            nick_of (self, row));
  g_signal_emit (self, changed_signal, 0);
}

static void
on_otherwise_cb (HwMappingCodesDialog *self)
{
  if (self->is_filling)
    return;
  hw_draft_column_set_code (self->column, NULL, nick_of (self, self->otherwise));
  g_signal_emit (self, changed_signal, 0);
}

/* ------------------------------------------------------------------ filling */

static void
add_row (HwMappingCodesDialog *self, const HwMappingValue *value)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GListModel) choices = make_choices (self);
  g_autofree char *rows
      = value->n ? g_strdup_printf (ngettext ("%'u row", "%'u rows", value->n), value->n)
                 : g_strdup (_ ("Not in this file"));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), value->code);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), rows);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), choices);
  adw_combo_row_set_selected (
      ADW_COMBO_ROW (row),
      find_choice (self, g_hash_table_lookup (self->column->codes, value->code)));
  g_object_set_qdata_full (G_OBJECT (row), code_quark (), g_strdup (value->code), g_free);
  g_signal_connect (row, "notify::selected", G_CALLBACK (on_code_cb), self);
  adw_preferences_group_add (self->codes, row);
  g_ptr_array_add (self->rows, row);
}

static void
show_codes (HwMappingCodesDialog *self)
{
  g_autoptr (GPtrArray) values = hw_mapping_list_values (self->column, self->found);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->codes, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < MIN (values->len, MOST_CODES); i++)
    add_row (self, g_ptr_array_index (values, i));
}

static void
on_split_cb (HwMappingCodesDialog *self)
{
  if (self->is_filling)
    return;
  self->column->split = splits[adw_combo_row_get_selected (self->split)].split;
  show_codes (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
show_split (HwMappingCodesDialog *self)
{
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);
  guint chosen = 0;

  for (guint i = 0; i < G_N_ELEMENTS (splits); i++)
    {
      gtk_string_list_append (choices, _ (splits[i].words));
      if (splits[i].split == self->column->split)
        chosen = i;
    }
  adw_combo_row_set_model (self->split, G_LIST_MODEL (choices));
  adw_combo_row_set_selected (self->split, chosen);
  gtk_widget_set_visible (self->split_group, self->column->field->kind == HW_KIND_SET);
}

static void
hw_mapping_codes_dialog_dispose (GObject *object)
{
  HwMappingCodesDialog *self = HW_MAPPING_CODES_DIALOG (object);

  self->is_filling = TRUE;
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->nicks, g_strfreev);
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_MAPPING_CODES_DIALOG);
  G_OBJECT_CLASS (hw_mapping_codes_dialog_parent_class)->dispose (object);
}

static void
hw_mapping_codes_dialog_class_init (HwMappingCodesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_mapping_codes_dialog_dispose;
  changed_signal = g_signal_new ("changed", HW_TYPE_MAPPING_CODES_DIALOG, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/exchange/hw-mapping-codes-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HwMappingCodesDialog, titles);
  gtk_widget_class_bind_template_child (widget_class, HwMappingCodesDialog, split_group);
  gtk_widget_class_bind_template_child (widget_class, HwMappingCodesDialog, split);
  gtk_widget_class_bind_template_child (widget_class, HwMappingCodesDialog, codes);
  gtk_widget_class_bind_template_child (widget_class, HwMappingCodesDialog, otherwise);
  gtk_widget_class_bind_template_callback (widget_class, on_split_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_otherwise_cb);
}

static void
hw_mapping_codes_dialog_init (HwMappingCodesDialog *self)
{
  self->rows = g_ptr_array_new ();
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

HwMappingCodesDialog *
hw_mapping_codes_dialog_new (HwDraftColumn *column, const HwSurveyColumn *found)
{
  HwMappingCodesDialog *self = g_object_new (HW_TYPE_MAPPING_CODES_DIALOG, NULL);
  g_autofree char *place = hw_mapping_dup_place_words (column->slot, column->field);
  g_autoptr (GListModel) choices = NULL;

  self->column = column;
  self->found = found;
  self->nicks = hw_draft_dup_nicks (column->field);
  adw_dialog_set_title (ADW_DIALOG (self), column->name);
  adw_window_title_set_title (self->titles, column->name);
  adw_window_title_set_subtitle (self->titles, place);
  show_split (self);
  show_codes (self);
  choices = make_choices (self);
  adw_combo_row_set_model (self->otherwise, choices);
  adw_combo_row_set_selected (self->otherwise, find_choice (self, column->otherwise));
  self->is_filling = FALSE;
  return self;
}
