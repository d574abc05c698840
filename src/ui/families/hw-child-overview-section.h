/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is true of a child today, what is to come, and the facts to be corrected in place.
 */

#pragma once

#include "ui/placements/hw-child-section.h"

G_BEGIN_DECLS

#define HW_TYPE_CHILD_OVERVIEW_SECTION (hw_child_overview_section_get_type ())
G_DECLARE_FINAL_TYPE (HwChildOverviewSection, hw_child_overview_section, HW, CHILD_OVERVIEW_SECTION,
                      HwChildSection)

G_END_DECLS
