/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lists from the plan as it was read.
 */

#include "ui/plans/hw-plan-choices.h"

#include "domain/plans/hw-plan-rules.h"
#include "domain/plans/hw-task-rules.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

/* ------------------------------------------------------------------ whose */

/* Who it is, as the record of a task has it. */
typedef struct
{
  const char *owner;
  const char *person;
  const char *child;
  const char *staff;
} Who;

static GPtrArray *
choices_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) hw_field_choice_free);
}

static const char *
text (const char *value)
{
  return value ? value : "";
}

static char **
dup_values (const Who *who)
{
  const char *values[] = { "owner", text (who->owner), "person", text (who->person),
                           "child", text (who->child), "staff",  text (who->staff), NULL };

  return g_strdupv ((char **) values);
}

static gboolean
holds (GPtrArray *choices, char **values)
{
  for (guint i = 0; i < choices->len; i++)
    {
      const HwFieldChoice *choice = g_ptr_array_index (choices, i);

      if (g_strv_equal ((const char *const *) choice->values, (const char *const *) values))
        return TRUE;
    }
  return FALSE;
}

/* @words: taken; whoever is there already is not added again. */
static void
add_who (GPtrArray *choices, char *words, Who who)
{
  g_auto (GStrv) values = dup_values (&who);

  if (words && !holds (choices, values))
    g_ptr_array_add (choices, hw_field_choice_new (words, g_steal_pointer (&values)));
  else
    g_free (words);
}

static void
add_people (GPtrArray *choices, const HwPlanWhole *whole)
{
  for (guint i = 0; i < whole->parents->len; i++)
    {
      HwRecord *parent = g_ptr_array_index (whole->parents, i);

      add_who (choices, hw_record_dup_title (parent),
               (Who) { .owner = "family", .person = parent->id });
    }
  for (guint i = 0; i < whole->children->len; i++)
    {
      HwRecord *child = g_ptr_array_index (whole->children, i);

      add_who (choices, hw_record_dup_title (child),
               (Who) { .owner = "family", .child = child->id });
    }
  for (guint i = 0; i < whole->participants->len; i++)
    {
      HwPlanParticipant *one = g_ptr_array_index (whole->participants, i);

      if (one->person)
        add_who (choices, g_strdup (hw_plan_whole_title (whole, one->person)),
                 (Who) { .owner = "family", .person = one->person });
    }
}

/* @words: «%s (worker)»; NULL where @id has no title. */
static char *
dup_named (const HwPlanWhole *whole, const char *id, const char *words)
{
  const char *title = hw_plan_whole_title (whole, id);

  return title ? g_strdup_printf (words, title) : NULL;
}

static void
add_agency (GPtrArray *choices, const HwPlanWhole *whole)
{
  const char *worker = whole->family->worker;

  add_who (choices, dup_named (whole, worker, _ ("%s (worker)")),
           (Who) { .owner = "worker", .staff = worker });
  add_who (choices, g_strdup (_ ("Worker")), (Who) { .owner = "worker" });
  for (guint i = 0; i < whole->services->len; i++)
    {
      HwPlanService *service = g_ptr_array_index (whole->services, i);

      if (service->provider)
        add_who (choices, dup_named (whole, service->provider, _ ("%s (community partner)")),
                 (Who) { .owner = "partner", .person = service->provider });
    }
  add_who (choices, g_strdup (_ ("Community partner")), (Who) { .owner = "partner" });
}

/* As it is stored, whatever the plan has around it. */
static void
add_present (GPtrArray *choices, const HwPlanWhole *whole, HwTask *task)
{
  HwRecord *record = HW_RECORD (task);
  const HwField *field = hw_record_class_find (HW_RECORD_GET_CLASS (record), "owner");
  g_autofree char *owner = hw_record_print (record, field);

  add_who (choices, g_strdup (hw_plan_task_who (whole, task)),
           (Who) { owner, task->person, task->child, task->staff });
}

GPtrArray *
hw_plan_choices_whose (const HwPlanWhole *whole, HwTask *task)
{
  GPtrArray *choices = choices_new ();

  add_who (choices, g_strdup (_ ("Not set")), (Who) { NULL });
  add_who (choices, g_strdup (_ ("The family")), (Who) { .owner = "family" });
  add_people (choices, whole);
  add_agency (choices, whole);
  add_present (choices, whole, task);
  return choices;
}

/* ------------------------------------------------------------------ anchor */

/* @words: taken; what is there already is not added again. */
static void
add_value (GPtrArray *choices, char *words, const char *field, const char *value)
{
  const char *values[] = { field, value, NULL };

  if (holds (choices, (char **) values))
    g_free (words);
  else
    g_ptr_array_add (choices, hw_field_choice_new (words, g_strdupv ((char **) values)));
}

GPtrArray *
hw_plan_choices_anchor (const HwPlanWhole *whole, const char *code)
{
  GPtrArray *choices;

  if (whole->ratings->len == 0)
    return NULL;
  choices = choices_new ();
  add_value (choices, g_strdup (_ ("Not set")), "anchor", "");
  for (guint i = 0; i < whole->ratings->len; i++)
    {
      HwCqaRating *rating = g_ptr_array_index (whole->ratings, i);
      g_autofree char *number = g_strdup_printf ("%" PRId64, rating->rating);

      /* Translators: the code of a CQA anchor and how it is rated, from 0 to 4 */
      add_value (choices,
                 rating->rating == HW_INT_NONE
                     ? g_strdup (rating->anchor)
                     : g_strdup_printf (_ ("%s, rated %s"), rating->anchor, number),
                 "anchor", rating->anchor);
    }
  if (code)
    add_value (choices, g_strdup (code), "anchor", code);
  return choices;
}

/* ------------------------------------------------------------------ after which */

GPtrArray *
hw_plan_choices_after (const HwPlanWhole *whole, HwTask *task)
{
  GPtrArray *choices = choices_new ();
  const HwTask *before = hw_task_before (task, whole->tasks);

  add_value (choices, g_strdup (_ ("No other task")), "after-task", "");
  for (guint i = 0; i < whole->tasks->len; i++)
    {
      HwTask *other = g_ptr_array_index (whole->tasks, i);

      if (other == before || !hw_task_follows (other, task, whole->tasks))
        add_value (choices, g_strdup (other->what), "after-task", HW_RECORD (other)->id);
    }
  return choices;
}

/* ------------------------------------------------------------------ how long */

static char **
read_duration (const char *typed, gpointer data)
{
  HwDuration duration = { .number = HW_INT_NONE };
  g_autofree char *stripped = g_strstrip (g_strdup (typed));
  g_autofree char *number = NULL;
  g_autofree char *until = NULL;
  const char *unit = "";

  if (*stripped && !hw_duration_read (stripped, hw_day_today (), &duration))
    return NULL;
  if (duration.number != HW_INT_NONE)
    {
      HwRecordClass *klass = g_type_class_peek (HW_TYPE_TASK);

      number = g_strdup_printf ("%" PRId64, duration.number);
      unit = hw_field_nick (hw_record_class_find (klass, "duration-unit"), duration.unit);
    }
  until = hw_day_dup_iso (duration.until);
  return g_strdupv ((char *[]) { "duration", (char *) text (number), "duration-unit",
                                 (char *) unit, "until-date", (char *) text (until), NULL });
}

static char *
write_duration (HwRecord *record, gpointer data)
{
  HwTask *task = HW_TASK (record);

  return hw_duration_dup_words (
      &(HwDuration) { task->duration, task->duration_unit, task->until_date });
}

/* From which day it counts stands there too, because moving the plan then moves the task. */
static char *
echo_duration (HwRecord *record, gpointer data)
{
  HwTask *task = HW_TASK (record);
  const HwPlanWhole *whole = *(HwPlanWhole **) data;
  HwDay plan_start = whole ? whole->plan->from_date : 0;
  GPtrArray *tasks = whole ? whole->tasks : NULL;
  HwDay due = hw_task_due (task, plan_start, tasks);
  g_autofree char *day = hw_day_dup_weekday (due);

  if (!due)
    return g_strdup (hw_task_has_duration (task)
                         ? _ ("Its end follows once the task or the plan has a first day.")
                         : _ ("Such as «12 weeks» or «until 3 March»"));
  if (task->until_date || task->start_date == hw_task_begins (task, plan_start, tasks))
    return g_strdup_printf (_ ("Ends on %s"), day);
  if (hw_task_before (task, tasks))
    return g_strdup_printf (_ ("Ends on %s, counted from the end of the task before it"), day);
  return g_strdup_printf (_ ("Ends on %s, counted from the beginning of the plan"), day);
}

const HwFieldReader hw_plan_duration_reader = {
  read_duration, write_duration, echo_duration,
  N_ ("is not understood: write «12 weeks», «3 months» or «until 3 March»"),
};
