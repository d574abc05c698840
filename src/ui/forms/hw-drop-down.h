/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of a list that drops down: one idiom for AdwComboRow and GtkDropDown.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where @words are more than a glance takes in, any part of one is typed to find it. @drop_down: an
 * AdwComboRow or a GtkDropDown. */
void hw_drop_down_fill (GtkWidget *drop_down, GtkStringList *words);

G_END_DECLS
