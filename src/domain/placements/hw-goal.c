/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table and the check of a permanency goal of a child, primary (Plan A) or concurrent
 * (Plan B).
 */

#include "domain/placements/hw-goal.h"

#include "domain/families/hw-child.h"
#include "domain/families/hw-person.h"
#include "domain/families/hw-staff.h"
#include "domain/placements/hw-goal-rules.h"
#include "domain/placements/hw-home.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (HwGoalKind, hw_goal_kind,
                    G_DEFINE_ENUM_VALUE (HW_GOAL_KIND_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_GOAL_KIND_RETURN_TO_PARENT, "return-to-parent"),
                    G_DEFINE_ENUM_VALUE (HW_GOAL_KIND_ADOPTION, "adoption"),
                    G_DEFINE_ENUM_VALUE (HW_GOAL_KIND_GUARDIANSHIP, "guardianship"),
                    G_DEFINE_ENUM_VALUE (HW_GOAL_KIND_RELATIVE, "relative"),
                    G_DEFINE_ENUM_VALUE (HW_GOAL_KIND_PLANNED_LIVING_ARRANGEMENT,
                                         "planned-living-arrangement"),
                    G_DEFINE_ENUM_VALUE (HW_GOAL_KIND_EMANCIPATION, "emancipation"),
                    G_DEFINE_ENUM_VALUE (HW_GOAL_KIND_OTHER, "other"))

static const char *const goal_kind_labels[] = {
  "",
  N_ ("Return to parent"),
  N_ ("Adoption"),
  N_ ("Guardianship"),
  N_ ("Relative"),
  N_ ("Planned living arrangement"),
  N_ ("Emancipation"),
  N_ ("Other"),
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
  HW_REF (HwGoal, owner, hw_staff_get_type, "owner", N_ ("Owner"), .flags = HW_FIELD_MAIN,
          .help = N_ ("Who answers for this plan")),
  HW_REF (HwGoal, resource_person, hw_person_get_type, "resource-person", N_ ("Resource person"),
          .flags = HW_FIELD_MAIN, .help = N_ ("With whom the child would live for good")),
  HW_REF (HwGoal, resource_home, hw_home_get_type, "resource-home", N_ ("Resource home"),
          .flags = HW_FIELD_MAIN),
  HW_FLAG (HwGoal, search_open, "search-open", N_ ("Search is open"), .group = "search",
           .flags = HW_FIELD_MAIN, .help = N_ ("Nobody is found yet")),
  HW_DAY (HwGoal, next_search, "next-search", N_ ("Next search"), .group = "search",
          .flags = HW_FIELD_MAIN),
  HW_NOTE (HwGoal, ended_because, "ended-because", N_ ("Why it ended")),
};

/* Another planned living arrangement is only for who is sixteen (42 USC 675(5)(C)). */
#define LEAST_AGE 16

static gboolean
is_too_early (HwGoal *self, HwLookUp *look_up, HwDay today)
{
  g_autoptr (HwChild) child
      = self->kind == HW_GOAL_KIND_PLANNED_LIVING_ARRANGEMENT
            ? hw_look_up_find (look_up, HW_TYPE_CHILD, self->child)
            : NULL;

  return child && child->birth_date
         && hw_day_age (child->birth_date, MAX (today, self->from_date)) < LEAST_AGE;
}

static void
hw_goal_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwGoal *self = HW_GOAL (record);
  g_autoptr (GPtrArray) goals = hw_look_up_list (look_up, HW_TYPE_GOAL, "child", self->child);

  if (self->from_date && self->to_date && self->to_date < self->from_date)
    hw_findings_error (findings, "to-date", _ ("lies before the start"));
  if (!hw_goal_is_active (self))
    return;
  if (is_too_early (self, look_up, today))
    hw_findings_warning (findings, "kind", _ ("is not allowed before the 16th birthday"));

  /* Exactly one primary and at most one concurrent plan at a time (S2-12). A source may tell the
   * new goal before it ends the old one, so this is said, not refused. */
  if (hw_goal_find_rival (self, goals))
    hw_findings_warning (findings, "role", _ ("stands beside another one that is still active"));
  if (hw_goal_refuses_concurrent (self, goals))
    hw_findings_error (findings, "role",
                       _ ("concurrent is only for a child whose primary goal is return to parent"));
}

static gboolean
is_plan_b (HwGoal *self)
{
  return self->role == HW_GOAL_ROLE_CONCURRENT && hw_goal_is_active (self);
}

/* A source may bring a Plan B without its resource, or a second goal before the first one ended;
 * what a person keys is held to S2-12, S2-13 and S2-15. What came in so is mended bit by bit. */
static void
hw_goal_guard (HwRecord *record, HwRecord *stored, const char *actor, HwLookUp *look_up,
               GPtrArray *findings)
{
  HwGoal *self = HW_GOAL (record);
  HwGoal *before = stored ? HW_GOAL (stored) : NULL;
  gboolean begins = hw_goal_is_active (self)
                    && (!before || !hw_goal_is_active (before) || before->role != self->role);
  g_autoptr (GPtrArray) goals
      = begins ? hw_look_up_list (look_up, HW_TYPE_GOAL, "child", self->child) : NULL;

  if (goals && hw_goal_find_rival (self, goals))
    hw_findings_error (findings, "role",
                       _ ("another one is still active; end that one first"));
  if (is_plan_b (self) && !hw_goal_kind_is_plan_b (self->kind)
      && (begins || hw_goal_kind_is_plan_b (before->kind)))
    hw_findings_error (findings, "kind",
                       _ ("is no Plan B: name adoption, guardianship, a relative or another "
                          "permanency"));
  if (is_plan_b (self) && !hw_goal_names_resource (self)
      && (begins || hw_goal_names_resource (before)))
    hw_findings_error (findings, "resource-person",
                       _ ("Plan B names a person or a home, or says that the search is open and "
                          "when it goes on"));
}

static GPtrArray *
hw_goal_list_former (HwRecord *record, HwLookUp *look_up, HwDay today)
{
  g_autoptr (GPtrArray) goals
      = hw_look_up_list (look_up, HW_TYPE_GOAL, "child", HW_GOAL (record)->child);

  return hw_goal_list_ended (HW_GOAL (record), goals, today);
}

static const char *const known_by[] = { "child kind role from-date?", NULL };

HW_DEFINE_RECORD (HwGoal, hw_goal, "goal", N_ ("Permanency goal"),
                  .root = "child", .check = hw_goal_check, .list_ended = hw_goal_list_former,
                  .guard = hw_goal_guard, .new_title = N_ ("New Goal"),
                  .known_by = known_by)
