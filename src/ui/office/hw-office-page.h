/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of the office itself: where its people, places, keys and backups are looked after.
 */

#pragma once

#include "ui/office/hw-office-part.h"

G_BEGIN_DECLS

#define HW_TYPE_OFFICE_PAGE (hw_office_page_get_type ())
G_DECLARE_FINAL_TYPE (HwOfficePage, hw_office_page, HW, OFFICE_PAGE, HwOfficePart)

/* Action: office.show(name), one of the pages below it: «staff», «regions», «homes», «keys»,
 * «backups», «prints», «about». */

/* The name of the help page of one of those; NULL: there is no such page. */
const char *hw_office_page_help (const char *name);

G_END_DECLS
