/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A child's path on paper: drawn from the same layout as on the screen, and below it the table of
 * the same facts.
 */

#pragma once

#include "report/hw-path.h"
#include "report/hw-print-frame.h"

G_BEGIN_DECLS

/* @name: the child's, above the drawing. Transfer full. */
HwPrintFrame *hw_path_sheet_new (const char *office, const char *name, HwPath *path);

G_END_DECLS
