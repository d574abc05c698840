/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Typing begins in the first field of a dialog, also where that opens as a sheet: such a one gives
 * the keys to the first row or button, and takes its time to open.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @dialog is presented; @first is a child of it. Until the first key or click, keys that go
 * nowhere, or where nothing is typed, come to @first. */
void hw_first_keys_give (GtkWidget *dialog, GtkWidget *first);

/* They stay where they are from now on. */
void hw_first_keys_end (GtkWidget *dialog);

G_END_DECLS
