/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Today: the first thing that is seen. What is late, what is due this week, what is open, what
 * cannot be told; by worker or by family.
 */

#pragma once

#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Properties: thread (construct-only), count-text, by («worker», «family»; the action page.by). */
#define HW_TYPE_TODAY_PAGE (hw_today_page_get_type ())
G_DECLARE_FINAL_TYPE (HwTodayPage, hw_today_page, HW, TODAY_PAGE, AdwNavigationPage)

G_END_DECLS
