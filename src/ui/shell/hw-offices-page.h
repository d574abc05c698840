/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first page of a start without an office: those on this computer.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_OFFICES_PAGE (hw_offices_page_get_type ())
G_DECLARE_FINAL_TYPE (HwOfficesPage, hw_offices_page, HW, OFFICES_PAGE, AdwNavigationPage)

G_END_DECLS
