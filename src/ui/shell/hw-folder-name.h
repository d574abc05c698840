/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The name of an office is the name of its folder among the offices of this computer.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The name as typed, without white space around it. Owned. */
char *hw_folder_name_dup (GtkEditable *editable);

/* Where an office of that name lies. Owned. */
char *hw_folder_name_dup_path (GtkEditable *editable);

/* FALSE: nothing is typed yet; or, with @error, no office can be called that, or one is. */
gboolean hw_folder_name_check (GtkEditable *editable, GError **error);

/* Puts @name there, or @name with a number behind it, so that no office is called that yet. */
void hw_folder_name_offer (GtkEditable *editable, const char *name);

G_END_DECLS
