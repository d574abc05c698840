/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One event of technical assistance: who came, what was read before, its key points and the actions
 * that come of them (S2-1 to S2-3). Property: record-id, at construction.
 */

#pragma once

#include "ui/office/hw-office-part.h"

G_BEGIN_DECLS

#define HW_TYPE_ASSISTANCE_PAGE (hw_assistance_page_get_type ())
G_DECLARE_FINAL_TYPE (HwAssistancePage, hw_assistance_page, HW, ASSISTANCE_PAGE,
                      HwOfficePart)

G_END_DECLS
