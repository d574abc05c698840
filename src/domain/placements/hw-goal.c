/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table and the check of a permanency goal of a child, primary (Plan A) or concurrent
 * (Plan B).
 */

#include "domain/placements/hw-goal.h"

#include "domain/families/hw-child.h"
#include "domain/placements/hw-goal-rules.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (HwGoalKind, hw_goal_kind,
                    G_DEFINE_ENUM_VALUE (HW_GOAL_KIND_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_GOAL_KIND_RETURN_TO_PARENT, "return-to-parent"),
                    G_DEFINE_ENUM_VALUE (HW_GOAL_KIND_ADOPTION, "adoption"),
                    G_DEFINE_ENUM_VALUE (HW_GOAL_KIND_GUARDIANSHIP, "guardianship"),
                    G_DEFINE_ENUM_VALUE (HW_GOAL_KIND_RELATIVE, "relative"),
                    G_DEFINE_ENUM_VALUE (HW_GOAL_KIND_PLANNED_LIVING_ARRANGEMENT,
                                         "planned-living-arrangement"),
                    G_DEFINE_ENUM_VALUE (HW_GOAL_KIND_EMANCIPATION, "emancipation"))

static const char *const goal_kind_labels[] = {
  "",
  N_ ("Return to parent"),
  N_ ("Adoption"),
  N_ ("Guardianship"),
  N_ ("Relative"),
  N_ ("Planned living arrangement"),
  N_ ("Emancipation"),
  NULL,
};

G_DEFINE_ENUM_TYPE (HwGoalRole, hw_goal_role,
                    G_DEFINE_ENUM_VALUE (HW_GOAL_ROLE_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_GOAL_ROLE_PRIMARY, "primary"),
                    G_DEFINE_ENUM_VALUE (HW_GOAL_ROLE_CONCURRENT, "concurrent"))

static const char *const goal_role_labels[] = {
  "",
  N_ ("Primary"),
  N_ ("Concurrent"),
  NULL,
};

G_DEFINE_ENUM_TYPE (HwGoalStatus, hw_goal_status,
                    G_DEFINE_ENUM_VALUE (HW_GOAL_STATUS_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_GOAL_STATUS_PROPOSED, "proposed"),
                    G_DEFINE_ENUM_VALUE (HW_GOAL_STATUS_PENDING, "pending"),
                    G_DEFINE_ENUM_VALUE (HW_GOAL_STATUS_APPROVED, "approved"),
                    G_DEFINE_ENUM_VALUE (HW_GOAL_STATUS_ENDED, "ended"))

static const char *const goal_status_labels[] = {
  "",
  N_ ("Proposed"),
  N_ ("Pending"),
  N_ ("Approved"),
  N_ ("Ended"),
  NULL,
};

static const HwField fields[] = {
  HW_REF (HwGoal, child, hw_child_get_type, "child", N_ ("Child"), .flags = HW_FIELD_REQUIRED),
  HW_ENUM (HwGoal, kind, hw_goal_kind_get_type, "kind", N_ ("Goal"),
           .labels = goal_kind_labels, .flags = HW_FIELD_REQUIRED),
  HW_ENUM (HwGoal, role, hw_goal_role_get_type, "role", N_ ("Plan"),
           .labels = goal_role_labels, .flags = HW_FIELD_REQUIRED),
  HW_ENUM (HwGoal, status, hw_goal_status_get_type, "status", N_ ("Status"),
           .labels = goal_status_labels, .flags = HW_FIELD_REQUIRED),
  HW_DAY (HwGoal, from_date, "from-date", N_ ("From"), .group = "period",
          .flags = HW_FIELD_MAIN),
  HW_DAY (HwGoal, to_date, "to-date", N_ ("Until"), .group = "period"),
  HW_NOTE (HwGoal, why, "why", N_ ("Why"), .flags = HW_FIELD_MAIN),
};

static void
hw_goal_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwGoal *self = HW_GOAL (record);
  g_autoptr (GPtrArray) goals = hw_look_up_list (look_up, HW_TYPE_GOAL, "child", self->child);

  if (self->from_date && self->to_date && self->to_date < self->from_date)
    hw_findings_error (findings, "to-date", _ ("lies before the start"));
  if (!hw_goal_is_active (self))
    return;

  /* Exactly one primary and at most one concurrent plan at a time (S2-12). A source may tell the
   * new goal before it ends the old one, so this is said, not refused. */
  if (hw_goal_find_rival (self, goals))
    hw_findings_warning (findings, "role", _ ("stands beside another one that is still active"));
  if (hw_goal_refuses_concurrent (self, goals))
    hw_findings_error (findings, "role",
                       _ ("concurrent is only for a child whose primary goal is return to parent"));
}

static const char *const known_by[] = { "child kind role from-date?", NULL };

HW_DEFINE_RECORD (HwGoal, hw_goal, "goal", N_ ("Permanency goal"),
                  .root = "child", .check = hw_goal_check, .new_title = N_ ("New Goal"),
                  .known_by = known_by)
