/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whose first decision about concurrent planning came after day 90, and by how long (S2-24).
 */

#pragma once

#include "ui/office/hw-office-part.h"

G_BEGIN_DECLS

#define HW_TYPE_FIRST_DECISION_PAGE (hw_first_decision_page_get_type ())
G_DECLARE_FINAL_TYPE (HwFirstDecisionPage, hw_first_decision_page, HW, FIRST_DECISION_PAGE,
                      HwOfficePart)

G_END_DECLS
