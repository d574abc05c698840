/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading a whole version of a case plan, and which version counts.
 */

#pragma once

#include "domain/plans/hw-case-plan-result.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* The version @plan with all of its elements. */
HwPlanWhole *hw_case_plan_read (HwStore *store, const char *plan, GError **error);

/* The assessments of a family, of HwCqa, the latest first. */
GPtrArray *hw_cqa_list (HwStore *store, const char *family, GError **error);

/* The id of the family's latest version, whatever its status. NULL and HW_ERROR_NOT_FOUND: it has
 * no plan yet. Owned. */
char *hw_case_plan_find_latest (HwStore *store, const char *family, GError **error);

/* The id of the version that the family lives by: the approved one, or the one that it agreed to
 * where none is approved. NULL and HW_ERROR_NOT_FOUND: there is none. Owned. */
char *hw_case_plan_find_current (HwStore *store, const char *family, GError **error);

G_END_DECLS
