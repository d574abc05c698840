/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The path through care, drawn, and the records it is drawn from.
 */

#pragma once

#include "ui/placements/hw-child-section.h"

G_BEGIN_DECLS

#define HW_TYPE_CHILD_PATH_SECTION (hw_child_path_section_get_type ())
G_DECLARE_FINAL_TYPE (HwChildPathSection, hw_child_path_section, HW, CHILD_PATH_SECTION,
                      HwChildSection)

G_END_DECLS
