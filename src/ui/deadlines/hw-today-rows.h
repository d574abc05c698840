/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the rows of Today look: headings, meetings, duties.
 */

#pragma once

#include "store/hw-store-thread.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void hw_today_rows_set_up (GtkListItem *item);

/* Shows what @item holds; its «Why» answers on @thread. */
void hw_today_rows_bind (GtkListItem *item, HwStoreThread *thread);

/* Whether @row of the model only says what stands below it. */
gboolean hw_today_rows_is_heading (gpointer row);

/* Opens what @row of the model is about, from where @widget is: the meeting’s page, or the child’s:
 * there all that belongs to it can be entered. */
void hw_today_rows_open (GtkWidget *widget, gpointer row);

G_END_DECLS
