/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row of the list of children: the child and what is true of it today.
 */

#pragma once

#include "domain/families/hw-child.h"
#include "domain/placements/hw-goal.h"
#include "domain/placements/hw-placement.h"

G_BEGIN_DECLS

/**
 * HwChildRow:
 * @id: the child's
 * @family, @county, @region, @worker: names; NULL where there is none
 * @in_care_since: the removal of the stay that is open; 0: not in care
 * @setting, @home: where the child lives in that stay
 * @goal: the approved primary goal
 * @supervisor: of the worker
 * @placed_since: the beginning of the placement; 0: none recorded
 * @moves: in the twelve months until today (hw_placement_count_moves())
 * @next_hearing: when the next one is due, perhaps late; 0: none recorded
 * @icwa: whether the Indian Child Welfare Act applies
 *
 * Strings are owned and may be NULL.
 */
typedef struct
{
  char *id;
  char *given_name;
  char *family_name;
  char *external_id;
  HwDay birth_date;
  HwSex sex;
  char *family;
  char *county;
  char *region;
  char *worker;
  HwDay in_care_since;
  HwSetting setting;
  char *home;
  HwGoalKind goal;
  char *supervisor;
  HwDay placed_since;
  guint moves;
  HwDay next_hearing;
  HwAnswer icwa;
} HwChildRow;

void hw_child_row_free (HwChildRow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwChildRow, hw_child_row_free)

G_END_DECLS
