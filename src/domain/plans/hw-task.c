/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table and the check of a task.
 */

#include "domain/plans/hw-task.h"

#include "domain/families/hw-child.h"
#include "domain/families/hw-person.h"
#include "domain/families/hw-staff.h"
#include "domain/plans/hw-case-plan-rules.h"
#include "domain/plans/hw-objective.h"
#include "domain/plans/hw-prevention-line.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (HwTaskOwner, hw_task_owner,
                    G_DEFINE_ENUM_VALUE (HW_TASK_OWNER_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_TASK_OWNER_FAMILY, "family"),
                    G_DEFINE_ENUM_VALUE (HW_TASK_OWNER_WORKER, "worker"),
                    G_DEFINE_ENUM_VALUE (HW_TASK_OWNER_PARTNER, "partner"))

static const char *const task_owner_labels[] = {
  "",
  N_ ("Family"),
  N_ ("Worker"),
  N_ ("Community partner"),
  NULL,
};

G_DEFINE_ENUM_TYPE (HwDurationUnit, hw_duration_unit,
                    G_DEFINE_ENUM_VALUE (HW_DURATION_UNIT_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_DURATION_UNIT_DAYS, "days"),
                    G_DEFINE_ENUM_VALUE (HW_DURATION_UNIT_WEEKS, "weeks"),
                    G_DEFINE_ENUM_VALUE (HW_DURATION_UNIT_MONTHS, "months"))

static const char *const duration_unit_labels[] = {
  "",
  N_ ("Days"),
  N_ ("Weeks"),
  N_ ("Months"),
  NULL,
};

static const HwField fields[] = {
  HW_REF (HwTask, objective, hw_objective_get_type, "objective", N_ ("Objective"),
          .flags = HW_FIELD_REQUIRED),
  HW_TEXT (HwTask, what, "what", N_ ("Task"), .flags = HW_FIELD_REQUIRED),
  HW_ENUM (HwTask, owner, hw_task_owner_get_type, "owner", N_ ("Whose"),
           .labels = task_owner_labels, .flags = HW_FIELD_MAIN, .group = "who"),
  HW_REF (HwTask, person, hw_person_get_type, "person", N_ ("Person"), .group = "who"),
  HW_REF (HwTask, child, hw_child_get_type, "child", N_ ("Child"), .group = "who"),
  HW_REF (HwTask, staff, hw_staff_get_type, "staff", N_ ("Worker"), .group = "who"),
  HW_TEXT (HwTask, scope, "scope", N_ ("Scope"), .flags = HW_FIELD_MAIN,
           .help = N_ ("How much of it, and where it ends")),
  HW_TEXT (HwTask, timing, "timing", N_ ("Timing"), .flags = HW_FIELD_MAIN,
           .help = N_ ("When and how often: «Mondays at 18:00»")),
  HW_DAY (HwTask, start_date, "start-date", N_ ("Begins"), .flags = HW_FIELD_MAIN),
  HW_REF (HwTask, after_task, hw_task_get_type, "after-task", N_ ("Begins after")),
  HW_INT (HwTask, duration, "duration", N_ ("Expected duration"), .flags = HW_FIELD_MAIN,
          .group = "duration", .min = 0, .max = 9999),
  HW_ENUM (HwTask, duration_unit, hw_duration_unit_get_type, "duration-unit", N_ ("Unit"),
           .labels = duration_unit_labels, .flags = HW_FIELD_MAIN, .group = "duration"),
  HW_DAY (HwTask, until_date, "until-date", N_ ("Until"), .flags = HW_FIELD_MAIN,
          .group = "duration"),
  HW_DAY (HwTask, done_date, "done-date", N_ ("Done")),
  HW_REF (HwTask, prevention_line, hw_prevention_line_get_type, "prevention-line",
          N_ ("From the prevention plan")),
  HW_INT (HwTask, position, "position", N_ ("Place in the list"), .min = 0, .max = 100000),
  HW_REF (HwTask, copied_from, hw_task_get_type, "copied-from", N_ ("Copied from")),
};

/* Round in a circle no task would ever begin. */
static gboolean
waits_for_itself (HwTask *self, HwLookUp *look_up)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *id = g_strdup (self->after_task);

  while (id && g_strcmp0 (id, HW_RECORD (self)->id) != 0)
    {
      g_autoptr (HwTask) before = hw_look_up_find (look_up, HW_TYPE_TASK, id);
      char *next = before ? g_strdup (before->after_task) : NULL;

      if (!g_hash_table_add (seen, g_steal_pointer (&id)))
        {
          g_free (next);
          return FALSE;
        }
      id = next;
    }
  return id != NULL;
}

static void
check_after (HwTask *self, HwLookUp *look_up, GPtrArray *findings)
{
  g_autoptr (HwTask) before = hw_look_up_find (look_up, HW_TYPE_TASK, self->after_task);
  g_autoptr (HwCasePlan) plan = hw_case_plan_of (HW_RECORD (self), look_up);
  g_autoptr (HwCasePlan) other = before ? hw_case_plan_of (HW_RECORD (before), look_up) : NULL;

  if (plan && other && g_strcmp0 (HW_RECORD (plan)->id, HW_RECORD (other)->id) != 0)
    hw_findings_error (findings, "after-task", _ ("is a task of another plan"));
  if (HW_RECORD (self)->id && waits_for_itself (self, look_up))
    hw_findings_error (findings, "after-task", _ ("waits for this task, so neither could begin"));
}

static void
hw_task_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwTask *self = HW_TASK (record);

  if (self->start_date && self->until_date && self->until_date < self->start_date)
    hw_findings_error (findings, "until-date", _ ("lies before the start"));
  if (self->until_date && self->duration != HW_INT_NONE)
    hw_findings_error (findings, "until-date",
                       _ ("say how long it takes or until when, not both"));
  if ((self->duration == HW_INT_NONE) != (self->duration_unit == HW_DURATION_UNIT_NONE))
    hw_findings_error (findings, self->duration == HW_INT_NONE ? "duration" : "duration-unit",
                       _ ("a duration is a number and its unit"));
  if ((self->person != NULL) + (self->child != NULL) + (self->staff != NULL) > 1)
    hw_findings_error (findings, "owner", _ ("a task has one owner"));
  if (self->done_date > today)
    hw_findings_error (findings, "done-date", _ ("lies in the future"));
  if (self->after_task)
    check_after (self, look_up, findings);
}

HW_DEFINE_RECORD (HwTask, hw_task, "task", N_ ("Task"),
                  .root = "objective", .check = hw_task_check, .guard = hw_case_plan_guard,
                  .new_title = N_ ("New Task"))
