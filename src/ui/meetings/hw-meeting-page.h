/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of one meeting.
 */

#pragma once

#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_MEETING_PAGE (hw_meeting_page_get_type ())
G_DECLARE_FINAL_TYPE (HwMeetingPage, hw_meeting_page, HW, MEETING_PAGE, AdwNavigationPage)

/* Properties: thread, meeting-id (both construct only). Its opening is noted in the access log as
 * one of the family before anything is shown. */

G_END_DECLS
