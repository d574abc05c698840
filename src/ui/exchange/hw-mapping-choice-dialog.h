/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Choosing one of many by any part of its name, in groups.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_MAPPING_CHOICE_DIALOG (hw_mapping_choice_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HwMappingChoiceDialog, hw_mapping_choice_dialog, HW, MAPPING_CHOICE_DIALOG,
                      AdwDialog)

/* Signal: ::chosen (guint), the key of what was chosen; G_MAXUINT for «leave out». */
HwMappingChoiceDialog *hw_mapping_choice_dialog_new (const char *title);

/* From the top. @group, @detail: may be NULL. */
void hw_mapping_choice_dialog_add (HwMappingChoiceDialog *self, guint key, const char *group,
                                   const char *title, const char *detail);

G_END_DECLS
