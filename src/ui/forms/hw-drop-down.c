/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Both widgets have these properties, under the same names.
 */

#include "ui/forms/hw-drop-down.h"

/* «Not set» and the values of most fields are read faster than typed. */
#define GLANCE 8

void
hw_drop_down_fill (GtkWidget *drop_down, GtkStringList *words)
{
  g_autoptr (GtkExpression) text
      = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  guint n = g_list_model_get_n_items (G_LIST_MODEL (words));

  g_return_if_fail (GTK_IS_WIDGET (drop_down));

  g_object_set (drop_down, "expression", text, "search-match-mode",
                GTK_STRING_FILTER_MATCH_MODE_SUBSTRING, "enable-search", n > GLANCE, "model",
                words, NULL);
}
