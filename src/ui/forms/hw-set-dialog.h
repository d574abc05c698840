/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Choosing the values of a set: one check button a value.
 */

#pragma once

#include "record/hw-field.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_SET_DIALOG (hw_set_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HwSetDialog, hw_set_dialog, HW, SET_DIALOG, AdwDialog)

HwSetDialog *hw_set_dialog_new (const HwField *field, HwSet chosen);

/* The set as it is chosen now, in text form. Owned. */
char *hw_set_dialog_dup_text (HwSetDialog *self);

G_END_DECLS
