/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A case plan on paper: one document, the family's own words first (S3-31), everything with where
 * it comes from (S3-37).
 */

#pragma once

#include "domain/plans/hw-plan-print-result.h"
#include "report/hw-print-frame.h"

G_BEGIN_DECLS

/* @print is only read. In @print's language; @is_large: in large type. Transfer full. */
HwPrintFrame *hw_plan_paper_new (const HwPlanPrint *print, const char *office,
                                 gboolean is_large);

/* What a copy is called, in @tongue: «Case plan · for the court». Static, as long as the tongue. */
const char *hw_plan_paper_title (HwPlanCopy copy, const HwTongue *tongue);

G_END_DECLS
