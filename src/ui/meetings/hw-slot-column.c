/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Its cells have the keys, so that each is heard by itself.
 */

#include "ui/meetings/hw-slot-column.h"

#include "ui/meetings/hw-slot-item.h"

static void
on_person_setup_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell)
{
  gtk_column_view_cell_set_child (cell, gtk_image_new ());
}

/* The icon says it, and to whoever hears it, a sentence. */
static void
on_person_bind_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer place)
{
  HwSlotItem *item = gtk_column_view_cell_get_item (cell);
  const HwSlotGrid *grid = hw_slot_item_grid (item);
  guint i = GPOINTER_TO_UINT (place);
  const HwSlotPerson *person = i < grid->people->len ? g_ptr_array_index (grid->people, i) : NULL;
  HwComing coming = person ? hw_slot_item_slot (item)->coming[i] : HW_COMING_UNKNOWN;
  GtkWidget *image = gtk_column_view_cell_get_child (cell);
  g_autofree char *words = g_strdup_printf ("%s: %s", person && person->name ? person->name : "",
                                            hw_slot_coming_words (coming));

  gtk_image_set_from_icon_name (GTK_IMAGE (image), hw_slot_coming_icon (coming));
  gtk_widget_set_tooltip_text (image, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  gtk_widget_set_css_classes (image, (const char *[]) { coming == HW_COMING_CANNOT ? "warning"
                                                        : coming == HW_COMING_CAN  ? "success"
                                                                                   : "dimmed",
                                                        NULL });
}

GtkColumnViewColumn *
hw_slot_column_new (const char *name, guint place)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_person_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_person_bind_cb), GUINT_TO_POINTER (place));
  return gtk_column_view_column_new (name, factory);
}
