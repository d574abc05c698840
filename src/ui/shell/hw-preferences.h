/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a person likes about the window. Settings are not encrypted: no key of them may hold a name,
 * an identifier or the path of a record.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Owned; NULL where the schema is not installed: the program then goes by its defaults. */
GSettings *hw_preferences_new (void);

/* The window opens as large as it was left. */
void hw_preferences_keep_size (GtkWindow *window);

G_END_DECLS
