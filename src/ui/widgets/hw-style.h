/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The style classes of a widget.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Adds the class where @is_set, else takes it away. */
void hw_style_set (GtkWidget *widget, const char *css_class, gboolean is_set);

G_END_DECLS
