/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything that was ever recorded of a child: who set which field, when, and what it was before;
 * one change can be taken back where nothing later depends on it.
 */

#pragma once

#include "ui/placements/hw-child-section.h"

G_BEGIN_DECLS

#define HW_TYPE_CHILD_RECORD_SECTION (hw_child_record_section_get_type ())
G_DECLARE_FINAL_TYPE (HwChildRecordSection, hw_child_record_section, HW, CHILD_RECORD_SECTION,
                      HwChildSection)

G_END_DECLS
