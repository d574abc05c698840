/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading a plan for a paper.
 */

#pragma once

#include "domain/plans/hw-plan-print-result.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* The version @plan for a reader. @parent: whose copy, for HW_PLAN_COPY_FAMILY. HW_ERROR_INVALID:
 * this copy needs a parent of one of the children, and names none. */
HwPlanPrint *hw_plan_print_read (HwStore *store, const char *plan, HwPlanCopy copy,
                                 const char *parent, HwTongue *tongue, GError **error);

/* Writes into the access log that a copy leaves the office: its kind, its pages and @where it goes;
 * before it does. */
gboolean hw_plan_print_note (HwStore *store, const HwPlanPrint *print, guint n_pages,
                             const char *where, GError **error);

G_END_DECLS
