/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A menu button and a remove button in one pill.
 */

#include "ui/widgets/hw-filter-chip.h"

#include <glib/gi18n-lib.h>

struct _HwFilterChip
{
  GtkBox parent_instance;

  GtkWidget *value;
  GtkWidget *label;
  GtkWidget *remove;
  GtkWidget *popover;
  gboolean is_set;
  HwFilterChipEdit edit;
  gpointer data;
};

static guint removed_signal;

G_DEFINE_FINAL_TYPE (HwFilterChip, hw_filter_chip, GTK_TYPE_BOX)

static void
update (HwFilterChip *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self),
                          self->is_set || gtk_widget_get_visible (self->popover));
}

static void
on_show_cb (HwFilterChip *self)
{
  gtk_popover_set_child (GTK_POPOVER (self->popover), self->edit (self, self->data));
}

static void
on_remove_cb (HwFilterChip *self)
{
  g_signal_emit (self, removed_signal, 0);
}

static void
hw_filter_chip_class_init (HwFilterChipClass *klass)
{
  removed_signal = g_signal_new ("removed", HW_TYPE_FILTER_CHIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
hw_filter_chip_init (HwFilterChip *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "filter-chip");
  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
  self->popover = gtk_popover_new ();
  self->label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (self->label), 40);
  self->value = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->value), self->label);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->value), self->popover);
  self->remove = gtk_button_new_from_icon_name ("window-close-symbolic");
  gtk_box_append (GTK_BOX (self), self->value);
  gtk_box_append (GTK_BOX (self), self->remove);
  g_signal_connect_swapped (self->popover, "show", G_CALLBACK (on_show_cb), self);
  g_signal_connect_swapped (self->popover, "closed", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->remove, "clicked", G_CALLBACK (on_remove_cb), self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
hw_filter_chip_new (HwFilterChipEdit edit, gpointer data)
{
  HwFilterChip *self = g_object_new (HW_TYPE_FILTER_CHIP, NULL);

  self->edit = edit;
  self->data = data;
  return GTK_WIDGET (self);
}

void
hw_filter_chip_set_words (HwFilterChip *self, const char *words)
{
  g_autofree char *removing = NULL;

  g_return_if_fail (HW_IS_FILTER_CHIP (self));

  self->is_set = words != NULL;
  if (words)
    {
      /* Translators: takes a condition of a list away, as in «Remove Goal: Adoption» */
      removing = g_strdup_printf (_ ("Remove %s"), words);
      gtk_label_set_label (GTK_LABEL (self->label), words);
      gtk_widget_set_tooltip_text (self->value, words);
      gtk_widget_set_tooltip_text (self->remove, removing);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, removing, -1);
    }
  update (self);
}
