/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of who facilitates: the meetings of all families that something is to be done about.
 */

#pragma once

#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_MEETINGS_PAGE (hw_meetings_page_get_type ())
G_DECLARE_FINAL_TYPE (HwMeetingsPage, hw_meetings_page, HW, MEETINGS_PAGE, AdwNavigationPage)

/* Properties: thread (construct only); count-text, what stands below the title. */

G_END_DECLS
