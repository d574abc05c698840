/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A mapping bound to the columns of one file: makes the records of a row, checks them among
 * themselves, and hands them to the fold, or says why the row is refused.
 */

#pragma once

#include "exchange/hw-fold.h"
#include "exchange/hw-row-source.h"

G_BEGIN_DECLS

typedef struct _HwRowPlan HwRowPlan;

/* HW_ERROR_INVALID: the file lacks a column that the mapping names. */
HwRowPlan *hw_row_plan_new (const HwMapping *mapping, HwRowSource *source, HwFold *fold,
                            HwDay today, GError **error);
void hw_row_plan_free (HwRowPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwRowPlan, hw_row_plan_free)

/* Folds the row in. Otherwise why not: the first reason in the order of the columns; owned. */
HwImportReject *hw_row_plan_take (HwRowPlan *self, const HwRow *row);

/* Forgets the row before: the file is read again from its start, through @source. */
void hw_row_plan_restart (HwRowPlan *self, HwRowSource *source);

void hw_import_reject_free (HwImportReject *self);

G_END_DECLS
