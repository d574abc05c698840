/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Once a day the desktop tells how much is due: numbers only, never a name.
 */

#pragma once

#include "store/hw-store-thread.h"

G_BEGIN_DECLS

/* The application’s action that a notification leads to. */
#define HW_DUE_NOTICE_ACTION "show-today"

/* From now on what is due in the office of @thread is told: when all of it was read first, and when
 * a new day begins, unless it was told on that day or the preference says no. What somebody enters
 * meanwhile tells nothing. @thread keeps what is needed for that. */
void hw_due_notice_begin (HwStoreThread *thread);

G_END_DECLS
