/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The platform's pages scroll inside themselves, in a focusable widget that has no name.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Names what scrolls inside @widget (a preferences page, a status page) for a screen reader; before
 * it is shown. */
void hw_inner_scroller_set_name (GtkWidget *widget, const char *name);

G_END_DECLS
