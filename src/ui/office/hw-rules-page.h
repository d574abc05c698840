/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules that the office goes by: its packs, each rule with its source, and what is wrong in the
 * packs of its own.
 */

#pragma once

#include "ui/office/hw-office-part.h"

G_BEGIN_DECLS

#define HW_TYPE_RULES_PAGE (hw_rules_page_get_type ())
G_DECLARE_FINAL_TYPE (HwRulesPage, hw_rules_page, HW, RULES_PAGE, HwOfficePart)

G_END_DECLS
