/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A chip in a button for each section, in their order.
 */

#include "ui/deadlines/hw-today-sections.h"

#include "ui/deadlines/hw-due-words.h"
#include "ui/widgets/hw-chip.h"

#include <glib/gi18n-lib.h>

#define SECTION "section"

static HwState
state_of (HwTodaySection section)
{
  static const HwState states[] = { HW_STATE_ASKED, HW_STATE_LATE, HW_STATE_SOON, HW_STATE_PLAIN,
                                    HW_STATE_UNKNOWN };

  return states[section];
}

void
hw_today_sections_add (GtkBox *box, GCallback pressed, gpointer owner)
{
  for (HwTodaySection i = 0; i < HW_TODAY_N_SECTIONS; i++)
    {
      GtkWidget *button = gtk_button_new ();

      gtk_button_set_child (GTK_BUTTON (button),
                            g_object_new (HW_TYPE_CHIP, "state", state_of (i), NULL));
      g_object_set_data (G_OBJECT (button), SECTION, GUINT_TO_POINTER (i));
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_visible (button, FALSE);
      g_signal_connect_object (button, "clicked", pressed, owner, G_CONNECT_SWAPPED);
      gtk_box_append (box, button);
    }
}

HwTodaySection
hw_today_sections_of (GtkWidget *button)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), SECTION));
}

static void
show_one (GtkWidget *button, guint n, HwDay today, gboolean is_visible)
{
  g_autofree char *title = hw_due_words_dup_section (hw_today_sections_of (button), today);
  g_autofree char *number = g_strdup_printf ("%'u", n);
  /* Translators: a heading and how many there are: «Overdue: 12» */
  g_autofree char *words = g_strdup_printf (_ ("%s: %s"), title, number);

  g_object_set (gtk_button_get_child (GTK_BUTTON (button)), "label", number, NULL);
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  gtk_widget_set_visible (button, is_visible);
}

void
hw_today_sections_show (GtkBox *box, const HwTodayView *view, gboolean only_overdue)
{
  for (GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (box)); button;
       button = gtk_widget_get_next_sibling (button))
    {
      HwTodaySection section = hw_today_sections_of (button);
      guint n = view->counts[section];

      show_one (button, n, view->today->today,
                n > 0 && (!only_overdue || section == HW_TODAY_OVERDUE));
    }
}
