/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program without a window.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether the call is for the window: no noun, and no option but those that the window takes. */
gboolean hw_cli_is_for_window (int argc, char **argv);

/* Runs one call; returns the exit status (HwExit). */
int hw_cli_main (int argc, char **argv);

G_END_DECLS
