/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The technical assistance that the office was given: its events, who came by group, and the
 * actions that are open (S2-1, S2-2).
 */

#pragma once

#include "ui/office/hw-office-part.h"

G_BEGIN_DECLS

#define HW_TYPE_ASSISTANCE_LIST_PAGE (hw_assistance_list_page_get_type ())
G_DECLARE_FINAL_TYPE (HwAssistanceListPage, hw_assistance_list_page, HW, ASSISTANCE_LIST_PAGE,
                      HwOfficePart)

G_END_DECLS
