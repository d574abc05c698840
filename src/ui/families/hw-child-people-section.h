/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everyone around a child, by circles, and who may not meet whom.
 */

#pragma once

#include "ui/placements/hw-child-section.h"

G_BEGIN_DECLS

#define HW_TYPE_CHILD_PEOPLE_SECTION (hw_child_people_section_get_type ())
G_DECLARE_FINAL_TYPE (HwChildPeopleSection, hw_child_people_section, HW, CHILD_PEOPLE_SECTION,
                      HwChildSection)

G_END_DECLS
