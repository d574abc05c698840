/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How each record of a mapping is known again and what it still needs; values that are the same in
 * every row are chosen here.
 */

#pragma once

#include "exchange/hw-mapping-draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_MAPPING_NEEDS (hw_mapping_needs_get_type ())
G_DECLARE_FINAL_TYPE (HwMappingNeeds, hw_mapping_needs, HW, MAPPING_NEEDS, AdwPreferencesGroup)

/* Signal: ::changed, when a value was chosen. @draft: outlives what is shown; NULL: nothing is. */
void hw_mapping_needs_show (HwMappingNeeds *self, HwMappingDraft *draft);

/* @faults: of HwDraftFault. */
void hw_mapping_needs_refresh (HwMappingNeeds *self, GPtrArray *faults);

/* To the first record that still needs something. */
void hw_mapping_needs_focus (HwMappingNeeds *self);

G_END_DECLS
