/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What each value of a column means: one of the field's values, nothing, or not decided.
 */

#pragma once

#include "exchange/hw-mapping-draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_MAPPING_CODES_DIALOG (hw_mapping_codes_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HwMappingCodesDialog, hw_mapping_codes_dialog, HW, MAPPING_CODES_DIALOG,
                      AdwDialog)

/* Signal: ::changed, after each choice. @column, which has a field with codes, and @found, which
 * may be NULL, outlive it. */
HwMappingCodesDialog *hw_mapping_codes_dialog_new (HwDraftColumn *column,
                                                   const HwSurveyColumn *found);

G_END_DECLS
