/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Check boxes in a list box that the search filters.
 */

#include "ui/widgets/hw-choice-list.h"

#include "base/hw-text.h"

#include <glib/gi18n-lib.h>

/* Fewer are seen at once. */
#define SEARCHED 9

struct _HwChoiceList
{
  GtkBox parent_instance;

  GtkWidget *search;
  GtkWidget *list;
  guint n;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (HwChoiceList, hw_choice_list, GTK_TYPE_BOX)

static GQuark
key_quark (void)
{
  return g_quark_from_static_string ("hw-choice-key");
}

static GtkCheckButton *
check_of (GtkListBoxRow *row)
{
  return GTK_CHECK_BUTTON (gtk_list_box_row_get_child (row));
}

static gboolean
is_found (GtkListBoxRow *row, gpointer data)
{
  HwChoiceList *self = data;
  g_autofree char *wanted
      = hw_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  g_autofree char *label = hw_text_fold (gtk_check_button_get_label (check_of (row)));

  return strstr (label, wanted) != NULL;
}

static void
on_toggled_cb (HwChoiceList *self)
{
  g_signal_emit (self, changed_signal, 0);
}

/* Enter in the search takes what it has found. */
static void
on_search_activate_cb (HwChoiceList *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), i)); i++)
    if (is_found (row, self))
      {
        gtk_check_button_set_active (check_of (row), !gtk_check_button_get_active (check_of (row)));
        return;
      }
}

static void
hw_choice_list_class_init (HwChoiceListClass *klass)
{
  changed_signal = g_signal_new ("changed", HW_TYPE_CHOICE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
hw_choice_list_init (HwChoiceList *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->search = gtk_search_entry_new ();
  gtk_widget_set_visible (self->search, FALSE);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_list_box_set_filter_func (GTK_LIST_BOX (self->list), is_found, self, NULL);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 300);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_focusable (scroller, FALSE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_box_append (GTK_BOX (self), self->search);
  gtk_box_append (GTK_BOX (self), scroller);
  g_signal_connect_swapped (self->search, "search-changed",
                            G_CALLBACK (gtk_list_box_invalidate_filter), self->list);
  g_signal_connect_swapped (self->search, "activate", G_CALLBACK (on_search_activate_cb), self);
}

GtkWidget *
hw_choice_list_new (const char *label)
{
  HwChoiceList *self = g_object_new (HW_TYPE_CHOICE_LIST, NULL);

  gtk_search_entry_set_placeholder_text (GTK_SEARCH_ENTRY (self->search), _ ("Search"));
  gtk_search_entry_set_search_delay (GTK_SEARCH_ENTRY (self->search), 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  return GTK_WIDGET (self);
}

void
hw_choice_list_add (HwChoiceList *self, const char *key, const char *label, gboolean is_chosen)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *check = gtk_check_button_new_with_label (label);

  g_return_if_fail (HW_IS_CHOICE_LIST (self));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_chosen);
  g_object_set_qdata_full (G_OBJECT (check), key_quark (), g_strdup (key), g_free);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (on_toggled_cb), self);
  /* The box has the keys, not the row around it. */
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), check);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
  gtk_widget_set_visible (self->search, ++self->n > SEARCHED);
}

gboolean
hw_choice_list_is_chosen (HwChoiceList *self, const char *key)
{
  g_auto (GStrv) chosen = hw_choice_list_dup_chosen (self);

  return chosen && g_strv_contains ((const char *const *) chosen, key);
}

GStrv
hw_choice_list_dup_chosen (HwChoiceList *self)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  GtkListBoxRow *row;

  g_return_val_if_fail (HW_IS_CHOICE_LIST (self), NULL);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), i)); i++)
    if (gtk_check_button_get_active (check_of (row)))
      g_strv_builder_add (keys, g_object_get_qdata (G_OBJECT (check_of (row)), key_quark ()));
  list = g_strv_builder_end (keys);
  return *list ? g_steal_pointer (&list) : NULL;
}
