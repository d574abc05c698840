/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every scrolled window that is not inside another, wherever the platform put it.
 */

#include "ui/widgets/hw-inner-scroller.h"

void
hw_inner_scroller_set_name (GtkWidget *widget, const char *name)
{
  if (GTK_IS_SCROLLED_WINDOW (widget))
    {
      /* Its own role may have no name. */
      g_object_set (widget, "accessible-role", GTK_ACCESSIBLE_ROLE_REGION, NULL);
      gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    hw_inner_scroller_set_name (child, name);
}
