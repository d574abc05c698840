/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the columns of the table of meetings sort it.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* By the id of @column, which is kept by it. */
void hw_meetings_order_give (GtkColumnViewColumn *column);

G_END_DECLS
