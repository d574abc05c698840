/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A word or two that say how something stands: «8 days late», «plan B», «home since Monday».
 */

#pragma once

#include "ui/widgets/hw-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_CHIP (hw_chip_get_type ())
G_DECLARE_FINAL_TYPE (HwChip, hw_chip, HW, CHIP, GtkWidget)

/* Properties: state (HwState), label (string: always there, the colour is never alone). */
GtkWidget *hw_chip_new (HwState state, const char *label);

G_END_DECLS
