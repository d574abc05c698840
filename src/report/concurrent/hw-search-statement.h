/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The diligent-search statement: where the agency looked for a child's relatives, on which side,
 * whom it found, and who was sent the notice (S2-16; 42 USC 671(a)(29)).
 */

#pragma once

#include "domain/concurrent/hw-concurrent-result.h"
#include "report/hw-print-frame.h"

G_BEGIN_DECLS

/* @notice_by: the last day for the notices to those known at the removal, or 0. @tongue: its
 * language, or NULL: the interface's. */
HwPrintFrame *hw_search_statement_new (const HwConcurrent *plans, HwDay notice_by,
                                       const char *office, HwTongue *tongue);

G_END_DECLS
