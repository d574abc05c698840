/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The column of one person in the table of times: an icon a cell, and its words.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @name: of the person; @place: which one of the grid. Transfer full. */
GtkColumnViewColumn *hw_slot_column_new (const char *name, guint place);

G_END_DECLS
