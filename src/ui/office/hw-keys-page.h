/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who can open the office: keys are given, taken and changed here.
 */

#pragma once

#include "ui/office/hw-office-part.h"

G_BEGIN_DECLS

#define HW_TYPE_KEYS_PAGE (hw_keys_page_get_type ())
G_DECLARE_FINAL_TYPE (HwKeysPage, hw_keys_page, HW, KEYS_PAGE, HwOfficePart)

/* Actions: keys.add, keys.change, keys.sheet, keys.remove(staff). */

G_END_DECLS
