/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The recovery key on paper: large, in numbered groups, with what it is for and where it belongs.
 */

#pragma once

#include "report/hw-print-frame.h"

G_BEGIN_DECLS

/* One page. @key as hw_key_dup_recovery() prints it; the frame wipes its copy. */
HwPrintFrame *hw_recovery_sheet_new (const char *office, const char *key, HwDay day);

G_END_DECLS
