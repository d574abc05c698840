/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One condition of a list, as a button that opens its value and a button that takes it away.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_FILTER_CHIP (hw_filter_chip_get_type ())
G_DECLARE_FINAL_TYPE (HwFilterChip, hw_filter_chip, HW, FILTER_CHIP, GtkBox)

/* Makes the content of the popover each time that it is opened; floating. */
typedef GtkWidget *(*HwFilterChipEdit) (HwFilterChip *chip, gpointer data);

/* Signal: ::removed. */
GtkWidget *hw_filter_chip_new (HwFilterChipEdit edit, gpointer data);

/* «Goal: Adoption»; NULL: the condition is not set, and the chip goes as soon as it is closed. */
void hw_filter_chip_set_words (HwFilterChip *self, const char *words);

G_END_DECLS
