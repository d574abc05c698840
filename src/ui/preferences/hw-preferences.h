/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a person likes about the window. Settings are not encrypted: no key of them may hold a name,
 * an identifier or the path of a record.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Owned; NULL where the schema is not installed: the program then goes by its defaults. */
GSettings *hw_preferences_new (void);

/* The keys that more than one place reads. */
#define HW_PREFERENCES_LOCK_AFTER "lock-after-minutes"
#define HW_PREFERENCES_COLORS "colors" /* 0: as the system, 1: light, 2: dark */
#define HW_PREFERENCES_TODAY_BY "today-by" /* 0: worker, 1: family */
#define HW_PREFERENCES_TODAY_SHOWS "today-shows" /* 0: list, 1: month, 2: agenda */
#define HW_PREFERENCES_TELL_DUE "tell-due"
#define HW_PREFERENCES_DUE_TOLD "due-told" /* (day, marks of who was told on it) */
#define HW_PREFERENCES_SPELLING "check-spelling"

/* The window opens as large as it was left. */
void hw_preferences_keep_size (GtkWindow *window);

/* The program's colors follow the preference, now and whenever it changes. Once, at the start. */
void hw_preferences_follow_colors (void);

G_END_DECLS
