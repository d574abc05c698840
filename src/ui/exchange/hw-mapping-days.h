/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the days of a table are written: recognised by the file, or chosen.
 */

#pragma once

#include "exchange/hw-mapping-draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_MAPPING_DAYS (hw_mapping_days_get_type ())
G_DECLARE_FINAL_TYPE (HwMappingDays, hw_mapping_days, HW, MAPPING_DAYS, AdwPreferencesGroup)

/* Signal: ::changed, when a person chose. Both outlive what is shown; @draft NULL: nothing is;
 * @survey NULL: there is no file, the draft says it. */
void hw_mapping_days_show (HwMappingDays *self, HwMappingDraft *draft, HwSurvey *survey);

/* Other columns hold days now: the draft is told how they are written. */
void hw_mapping_days_refresh (HwMappingDays *self);

/* The file leaves it open and nobody has chosen yet. */
gboolean hw_mapping_days_is_open (HwMappingDays *self);

G_END_DECLS
