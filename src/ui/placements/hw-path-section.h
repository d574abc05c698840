/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The path on a child's page: the timeline, or the table of the same facts.
 */

#pragma once

#include "domain/placements/hw-child-story-result.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_PATH_SECTION (hw_path_section_get_type ())
G_DECLARE_FINAL_TYPE (HwPathSection, hw_path_section, HW, PATH_SECTION, AdwPreferencesGroup)

/* ::activated (record type, id): somebody wants to see this record.
 * Actions: path.zoom(factor; 0 shows all), path.table (its state: whether the table shows). */
void hw_path_section_show (HwPathSection *self, const HwChildStory *story);

G_END_DECLS
