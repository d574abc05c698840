/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Days, weeks and months; and the words people write for them.
 */

#include "domain/plans/hw-task-rules.h"

#include "base/hw-day-read.h"
#include "base/hw-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DAYS_IN_A_WEEK 7
#define MOST_UNITS 9999

/* @number units after @start: months are clamped to the month’s end. 0: nothing to count from, or
 * no unit. */
static HwDay
duration_end (HwDay start, gint64 number, HwDurationUnit unit)
{
  if (!start || number < 0 || number > MOST_UNITS)
    return 0;
  switch (unit)
    {
    case HW_DURATION_UNIT_DAYS:
      return start + (HwDay) number;
    case HW_DURATION_UNIT_WEEKS:
      return start + (HwDay) number * DAYS_IN_A_WEEK;
    case HW_DURATION_UNIT_MONTHS:
      return hw_day_add_months (start, (int) number);
    default:
      return 0;
    }
}

/* Folded: no accents, no capitals. A unit may be cut to its first letters. */
static HwDurationUnit
read_unit (const char *word)
{
  static const struct
  {
    const char *word;
    HwDurationUnit unit;
    guint least;
  } words[] = {
    { "days", HW_DURATION_UNIT_DAYS, 1 },     { "dias", HW_DURATION_UNIT_DAYS, 1 },
    { "weeks", HW_DURATION_UNIT_WEEKS, 1 },   { "wks", HW_DURATION_UNIT_WEEKS, 2 },
    { "semanas", HW_DURATION_UNIT_WEEKS, 1 }, { "months", HW_DURATION_UNIT_MONTHS, 1 },
    { "meses", HW_DURATION_UNIT_MONTHS, 2 },
  };
  gsize length = strlen (word);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (length >= words[i].least && strncmp (words[i].word, word, length) == 0)
      return words[i].unit;
  return HW_DURATION_UNIT_NONE;
}

/* What stands behind «until», or NULL. */
static const char *
skip_until (const char *text)
{
  static const char *const words[] = { "until ", "till ", "by ", "to ", "hasta el ", "hasta " };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (text, words[i]))
      return text + strlen (words[i]);
  return NULL;
}

gboolean
hw_duration_read (const char *text, HwDay today, HwDuration *duration)
{
  g_autofree char *folded = hw_text_fold (text);
  const char *day = skip_until (g_strstrip (folded));
  HwDay until;
  char *end;
  guint64 number;
  HwDurationUnit unit;

  number = g_ascii_strtoull (folded, &end, 10);
  unit = end > folded ? read_unit (g_strchug (end)) : HW_DURATION_UNIT_NONE;
  if (unit && number <= MOST_UNITS)
    {
      *duration = (HwDuration) { .number = (gint64) number, .unit = unit };
      return TRUE;
    }
  /* Time does not go backward: «-3 days» is a slip, not a day of last week. */
  until = *folded == '-' ? 0
                         : hw_day_read (day ? day : folded, hw_day_order_of_locale (), today);
  if (until)
    *duration = (HwDuration) { .number = HW_INT_NONE, .until = until };
  return until != 0;
}

char *
hw_duration_dup_words_in (const HwDuration *self, const HwTongue *tongue)
{
  gulong n = self->number == HW_INT_NONE ? 0 : (gulong) self->number;
  g_autofree char *day = NULL;

  if (self->until)
    {
      day = hw_tongue_dup_day (tongue, self->until);
      return g_strdup_printf (hw_tongue_say (tongue, N_ ("until %s")), day);
    }
  switch (self->number == HW_INT_NONE ? HW_DURATION_UNIT_NONE : self->unit)
    {
    case HW_DURATION_UNIT_DAYS:
      return g_strdup_printf (hw_tongue_count (tongue, "%lu day", "%lu days", n), n);
    case HW_DURATION_UNIT_WEEKS:
      return g_strdup_printf (hw_tongue_count (tongue, "%lu week", "%lu weeks", n), n);
    case HW_DURATION_UNIT_MONTHS:
      return g_strdup_printf (hw_tongue_count (tongue, "%lu month", "%lu months", n), n);
    default:
      return g_strdup ("");
    }
}

char *
hw_duration_dup_words (const HwDuration *self)
{
  return hw_duration_dup_words_in (self, NULL);
}

HwTask *
hw_task_before (const HwTask *self, GPtrArray *tasks)
{
  for (guint i = 0; tasks && self->after_task && i < tasks->len; i++)
    if (g_strcmp0 (HW_RECORD (g_ptr_array_index (tasks, i))->id, self->after_task) == 0)
      return g_ptr_array_index (tasks, i);
  return NULL;
}

/* A chain is no longer than the plan: what goes round in a circle, as two people may have made it
 * in two offices, ends there. */
gboolean
hw_task_follows (const HwTask *self, const HwTask *other, GPtrArray *tasks)
{
  guint left = tasks ? tasks->len : 0;

  while (self && self != other && left-- > 0)
    self = hw_task_before (self, tasks);
  return self == other;
}

/* From @start on: the end of a task that begins then. */
static HwDay
due_from (const HwTask *self, HwDay start)
{
  if (self->until_date)
    return self->until_date;
  return self->duration == HW_INT_NONE ? 0
                                       : duration_end (start, self->duration, self->duration_unit);
}

/* The tasks that it depends on, itself last. */
static GPtrArray *
list_chain (const HwTask *self, GPtrArray *tasks)
{
  GPtrArray *chain = g_ptr_array_new ();

  for (const HwTask *task = self; task && chain->len <= (tasks ? tasks->len : 0);
       task = hw_task_before (task, tasks))
    g_ptr_array_insert (chain, 0, (gpointer) task);
  return chain;
}

HwDay
hw_task_begins (const HwTask *self, HwDay plan_start, GPtrArray *tasks)
{
  g_autoptr (GPtrArray) chain = list_chain (self, tasks);
  HwDay start = 0;

  for (guint i = 0; i < chain->len; i++)
    {
      const HwTask *task = g_ptr_array_index (chain, i);
      const HwTask *before = i ? g_ptr_array_index (chain, i - 1) : NULL;
      HwDay end = !before ? 0 : before->done_date ? before->done_date : due_from (before, start);

      start = task->start_date || before ? task->start_date : plan_start;
      if (end)
        start = MAX (start, end + 1);
    }
  return start;
}

HwDay
hw_task_due (const HwTask *self, HwDay plan_start, GPtrArray *tasks)
{
  return due_from (self, hw_task_begins (self, plan_start, tasks));
}

gboolean
hw_task_is_overdue (const HwTask *self, HwDay plan_start, GPtrArray *tasks, HwDay today)
{
  HwDay due = hw_task_due (self, plan_start, tasks);

  return due && due < today && !self->done_date;
}

gboolean
hw_task_has_timing (const HwTask *self)
{
  return self->start_date || self->timing;
}

gboolean
hw_task_has_duration (const HwTask *self)
{
  return self->until_date || (self->duration != HW_INT_NONE && self->duration_unit);
}

gboolean
hw_task_has_owner (const HwTask *self)
{
  return self->owner || self->person || self->child || self->staff;
}

gboolean
hw_task_is_familys (const HwTask *self)
{
  return self->owner == HW_TASK_OWNER_FAMILY || (!self->owner && self->child);
}

gboolean
hw_plan_waits_for_step (HwDay approved, HwDay first_step, HwDay today)
{
  return approved && !first_step && today - approved > HW_PLAN_STEP_DAYS;
}
