/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program with its window.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Runs until the window is closed; returns the exit status. */
int hw_window_main (int argc, char **argv);

G_END_DECLS
