/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tab of a child's page with Plan A and Plan B, and all that concurrent planning asks for.
 */

#pragma once

#include "ui/placements/hw-child-section.h"

G_BEGIN_DECLS

#define HW_TYPE_PERMANENCY_SECTION (hw_permanency_section_get_type ())
G_DECLARE_FINAL_TYPE (HwPermanencySection, hw_permanency_section, HW, PERMANENCY_SECTION,
                      HwChildSection)

G_END_DECLS
