/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lock: what is open is closed, and the process replaces itself with one that has never seen a
 * record (reliability S8, S9, K7, K8).
 */

#pragma once

#include "ui/shell/hw-window.h"

G_BEGIN_DECLS

/* The program's own file, read while it is surely the one that runs: before anything else. */
void hw_lock_remember_program (void);

/* Keeps what is half typed, closes the office and starts anew at the lock page, as large as the
 * window is. Does not return. An office is open in @window. */
G_NORETURN void hw_lock_now (HwWindow *window);

/* The size in the argument of --locked. FALSE: it is none. */
gboolean hw_lock_parse_size (const char *text, int *width, int *height);

G_END_DECLS
