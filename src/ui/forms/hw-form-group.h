/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A group of fields in a form, under one heading. Its HwFieldRow children are descriptions that
 * become rows; any other child goes where a preferences group puts it.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_FORM_GROUP (hw_form_group_get_type ())
G_DECLARE_FINAL_TYPE (HwFormGroup, hw_form_group, HW, FORM_GROUP, AdwPreferencesGroup)

G_END_DECLS
