/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows that the search filters, below the headings of their groups.
 */

#include "ui/exchange/hw-mapping-choice-dialog.h"

#include "base/hw-text.h"

struct _HwMappingChoiceDialog
{
  AdwDialog parent_instance;

  GtkEditable *entry;
  GtkListBox *list;
  GtkStack *stack;
};

G_DEFINE_FINAL_TYPE (HwMappingChoiceDialog, hw_mapping_choice_dialog, ADW_TYPE_DIALOG)

/* What a row keeps: what it means, the heading above it, and what it is found by. */
typedef struct
{
  guint key;
  char *group;
  char *folded;
} Choice;

static guint chosen_signal;

static GQuark
choice_quark (void)
{
  return g_quark_from_static_string ("hw-mapping-choice");
}

static void
choice_free (gpointer data)
{
  Choice *self = data;

  g_free (self->group);
  g_free (self->folded);
  g_free (self);
}

static const Choice *
choice_of (GtkListBoxRow *row)
{
  return g_object_get_qdata (G_OBJECT (row), choice_quark ());
}

static void
choose (HwMappingChoiceDialog *self, guint key)
{
  g_signal_emit (self, chosen_signal, 0, key);
  adw_dialog_close (ADW_DIALOG (self));
}

/* Each word that was typed stands somewhere in it. */
static gboolean
is_found (GtkListBoxRow *row, gpointer data)
{
  HwMappingChoiceDialog *self = data;
  g_autofree char *wanted = hw_text_fold (gtk_editable_get_text (self->entry));
  g_auto (GStrv) words = hw_text_split_words (wanted);

  for (char **word = words; *word; word++)
    if (!strstr (choice_of (row)->folded, *word))
      return FALSE;
  return TRUE;
}

static GtkListBoxRow *
first_found (HwMappingChoiceDialog *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    if (is_found (row, self))
      return row;
  return NULL;
}

static void
show_heading (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  const char *group = choice_of (row)->group;
  GtkWidget *label;

  if (!group || (before && g_strcmp0 (choice_of (before)->group, group) == 0))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = gtk_label_new (group);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_margin_top (label, before ? 12 : 3);
  gtk_widget_set_margin_bottom (label, 3);
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_end (label, 12);
  gtk_list_box_row_set_header (row, label);
}

static void
on_search_cb (HwMappingChoiceDialog *self)
{
  gtk_list_box_invalidate_filter (self->list);
  gtk_list_box_invalidate_headers (self->list);
  gtk_stack_set_visible_child_name (self->stack, first_found (self) ? "list" : "empty");
}

/* Enter takes the first of the list. */
static void
on_activate_cb (HwMappingChoiceDialog *self)
{
  GtkListBoxRow *row = first_found (self);

  if (row)
    choose (self, choice_of (row)->key);
}

static void
on_row_activated_cb (HwMappingChoiceDialog *self, GtkListBoxRow *row)
{
  choose (self, choice_of (row)->key);
}

static void
on_none_cb (HwMappingChoiceDialog *self)
{
  choose (self, G_MAXUINT);
}

static void
on_stop_cb (HwMappingChoiceDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
hw_mapping_choice_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_MAPPING_CHOICE_DIALOG);
  G_OBJECT_CLASS (hw_mapping_choice_dialog_parent_class)->dispose (object);
}

static void
hw_mapping_choice_dialog_class_init (HwMappingChoiceDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_mapping_choice_dialog_dispose;
  chosen_signal = g_signal_new ("chosen", HW_TYPE_MAPPING_CHOICE_DIALOG, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/exchange/hw-mapping-choice-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HwMappingChoiceDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, HwMappingChoiceDialog, list);
  gtk_widget_class_bind_template_child (widget_class, HwMappingChoiceDialog, stack);
  gtk_widget_class_bind_template_callback (widget_class, on_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_none_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
}

static void
hw_mapping_choice_dialog_init (HwMappingChoiceDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, is_found, self, NULL);
  gtk_list_box_set_header_func (self->list, show_heading, NULL, NULL);
}

HwMappingChoiceDialog *
hw_mapping_choice_dialog_new (const char *title)
{
  HwMappingChoiceDialog *self
      = g_object_new (HW_TYPE_MAPPING_CHOICE_DIALOG, "title", title, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  return self;
}

void
hw_mapping_choice_dialog_add (HwMappingChoiceDialog *self, guint key, const char *group,
                              const char *title, const char *detail)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *found_by = g_strjoin (" ", title, group ? group : "", NULL);
  Choice *choice = g_new (Choice, 1);

  g_return_if_fail (HW_IS_MAPPING_CHOICE_DIALOG (self));

  *choice = (Choice) { key, g_strdup (group), hw_text_fold (found_by) };
  g_object_set_qdata_full (G_OBJECT (row), choice_quark (), choice, choice_free);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), detail ? detail : "");
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_list_box_append (self->list, row);
}
