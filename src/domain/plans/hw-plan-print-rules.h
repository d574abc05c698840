/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What of a plan somebody may hold in their hands.
 *
 * On no copy: ways to people and homes whose address is confidential. On a parent's copy neither:
 * ways to homes where the children live or lived, and to the other parents; tasks of somebody whom
 * this parent must not meet, or whose address is confidential, and of a child whom this parent must
 * not see, because a task tells where somebody is, and when; and these people among those who took
 * part. How many were left out is said.
 */

#pragma once

#include "domain/families/hw-connection.h"
#include "domain/plans/hw-plan-print-result.h"

G_BEGIN_DECLS

/**
 * HwPlanAround:
 * @people: of HwPerson: everybody around the family's children or named in the plan
 * @homes: of HwHome where they live or lived
 * @connections: of HwConnection of the children
 */
typedef struct
{
  GPtrArray *people;
  GPtrArray *homes;
  GPtrArray *connections;
} HwPlanAround;

/* @parent: the id of one of the plan's parents for a family's copy, else NULL. */
HwPlanPrint *hw_plan_print_new (const HwPlanWhole *whole, const HwPlanAround *around,
                                HwPlanCopy copy, const char *parent, HwTongue *tongue,
                                HwDay today);

G_END_DECLS
