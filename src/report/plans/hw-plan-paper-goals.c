/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is to be done: goals with objectives and tasks, services, the prevention plan.
 */

#include "report/plans/hw-plan-paper-private.h"

#include <glib/gi18n-lib.h>

/* ------------------------------------------------------------------ tasks */

/* Whose task it is: somebody by name, or one of three kinds. Borrowed. */
static const char *
who_does (const HwPlanPaper *self, HwTask *task)
{
  const char *name = hw_plan_whole_who (self->whole, task);

  return name ? name : hw_plan_paper_value (self, task, "owner");
}

/* «Mondays, from 3 May 2026, after “Find a flat”». */
static char *
dup_when (const HwPlanPaper *self, const HwTask *task, const HwPlanPrintTask *told)
{
  g_autofree char *day = hw_plan_paper_dup_day (self, task->start_date);
  g_autofree char *from
      = day ? g_strdup_printf (hw_tongue_say (self->tongue, N_ ("from %s")), day) : NULL;
  g_autofree char *after
      = told->after ? g_strdup_printf (hw_tongue_say (self->tongue, N_ ("after “%s”")), told->after)
                    : NULL;
  const char *parts[] = { task->timing, from, after };
  GString *when = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i])
      g_string_append_printf (when, "%s%s", when->len ? ", " : "", parts[i]);
  return g_string_free (when, FALSE);
}

static char *
dup_end (const HwPlanPaper *self, const HwTask *task, HwDay due)
{
  g_autofree char *day = hw_plan_paper_dup_day (self, task->done_date ? task->done_date : due);

  if (!task->done_date)
    return g_steal_pointer (&day);
  return g_strdup_printf (hw_tongue_say (self->tongue, N_ ("done on %s")), day);
}

static void
add_task (const HwPlanPaper *self, guint place)
{
  HwTask *task = g_ptr_array_index (self->whole->tasks, place);
  const HwPlanPrintTask *told = &g_array_index (self->print->tasks, HwPlanPrintTask, place);
  g_autofree char *when = dup_when (self, task, told);
  g_autofree char *end = dup_end (self, task, told->due);

  hw_document_add_row (self->document,
                       (const char *[]) { task->what, who_does (self, task), task->scope, when,
                                          told->duration, end });
}

/* The tasks of @objective stand side by side in the plan, from @at on; returns where they end. */
static guint
add_tasks (const HwPlanPaper *self, const HwObjective *objective, guint at)
{
  const HwDocumentColumn columns[] = {
    { hw_tongue_say (self->tongue, N_ ("Task")), 0.28 },
    { hw_tongue_say (self->tongue, N_ ("Who")), 0.15 },
    { hw_plan_paper_words (self, N_ ("Scope"), N_ ("How much")), 0.16 },
    { hw_plan_paper_words (self, N_ ("Timing"), N_ ("When")), 0.17 },
    { hw_plan_paper_words (self, N_ ("Expected duration"), N_ ("How long")), 0.11 },
    { hw_plan_paper_words (self, N_ ("Due"), N_ ("Until when")), 0.13 },
  };
  GPtrArray *tasks = self->whole->tasks;

  if (at >= tasks->len
      || g_strcmp0 (HW_TASK (g_ptr_array_index (tasks, at))->objective,
                    objective->parent_instance.id)
             != 0)
    return at;
  hw_document_begin_table (self->document, columns, G_N_ELEMENTS (columns));
  for (; at < tasks->len
         && g_strcmp0 (HW_TASK (g_ptr_array_index (tasks, at))->objective,
                       objective->parent_instance.id)
                == 0;
       at++)
    add_task (self, at);
  hw_document_end_table (self->document);
  return at;
}

/* ------------------------------------------------------------------ goals */

static const HwCqaRating *
find_rating (const HwPlanPaper *self, const char *anchor)
{
  for (guint i = 0; anchor && i < self->whole->ratings->len; i++)
    {
      const HwCqaRating *rating = g_ptr_array_index (self->whole->ratings, i);

      if (g_strcmp0 (rating->anchor, anchor) == 0)
        return rating;
    }
  return NULL;
}

static void
add_anchor (const HwPlanPaper *self, HwObjective *objective)
{
  const HwCqaRating *rating = find_rating (self, objective->anchor);
  g_autofree char *words
      = rating ? g_strdup_printf (hw_tongue_say (self->tongue, N_ ("%s, rated %d of 4")),
                                  objective->anchor, (int) rating->rating)
               : g_strdup (objective->anchor);

  if (!self->is_plain)
    hw_document_add_fact (self->document, hw_plan_paper_label (self, objective, "anchor"), words);
}

static void
add_prevention_source (const HwPlanPaper *self, HwObjective *objective)
{
  for (guint i = 0; objective->prevention_line && i < self->whole->lines->len; i++)
    {
      HwPreventionLine *line = g_ptr_array_index (self->whole->lines, i);

      if (g_strcmp0 (line->parent_instance.id, objective->prevention_line) == 0)
        hw_document_add_fact (self->document,
                              hw_plan_paper_label (self, objective, "prevention-line"),
                              line->what);
    }
}

/* Done, and changed: two answers (S2-8). */
static void
add_objective (const HwPlanPaper *self, HwObjective *objective, guint goal, guint number)
{
  g_autofree char *heading
      = g_strdup_printf (hw_plan_paper_words (self, N_ ("Objective %u.%u: %s"),
                                              N_ ("Step %u.%u: %s")),
                         goal, number, objective->what);

  hw_document_add_heading (self->document, 3, heading);
  hw_document_add_fact (self->document,
                        hw_plan_paper_words (self, N_ ("Measure"), N_ ("How we will see it")),
                        objective->measure);
  hw_document_add_fact (self->document,
                        hw_plan_paper_words (self, N_ ("Target"), N_ ("How much is enough")),
                        objective->target);
  add_anchor (self, objective);
  add_prevention_source (self, objective);
  hw_document_add_fact (self->document,
                        hw_plan_paper_words (self, N_ ("Compliance"), N_ ("Was it done?")),
                        hw_plan_paper_value (self, objective, "compliance"));
  hw_document_add_fact (self->document,
                        hw_plan_paper_words (self, N_ ("Success"), N_ ("Did it change things?")),
                        hw_plan_paper_value (self, objective, "success"));
}

static void
add_goal (const HwPlanPaper *self, HwPlanGoal *goal, guint number)
{
  g_autofree char *heading = g_strdup_printf (
      hw_tongue_say (self->tongue, N_ ("Goal %u: %s")), number, goal->what);

  hw_document_add_heading (self->document, 2, heading);
  hw_document_add_fact (self->document,
                        hw_plan_paper_words (self, N_ ("Anticipated outcome"),
                                             N_ ("What will be different")),
                        goal->outcome);
  hw_document_add_fact (self->document, hw_plan_paper_label (self, goal, "result"),
                        hw_plan_paper_value (self, goal, "result"));
}

void
hw_plan_paper_add_goals (const HwPlanPaper *self)
{
  const HwPlanWhole *whole = self->whole;
  guint objective = 0, task = 0;

  for (guint i = 0; i < whole->goals->len; i++)
    {
      HwPlanGoal *goal = g_ptr_array_index (whole->goals, i);

      add_goal (self, goal, i + 1);
      for (guint n = 1; objective < whole->objectives->len; n++, objective++)
        {
          HwObjective *one = g_ptr_array_index (whole->objectives, objective);

          if (g_strcmp0 (one->goal, goal->parent_instance.id) != 0)
            break;
          add_objective (self, one, i + 1, n);
          task = add_tasks (self, one, task);
        }
    }
}

/* ------------------------------------------------------------------ services */

static char *
dup_number (gint64 number)
{
  return number == HW_INT_NONE ? NULL : g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

static char *
dup_period (const HwPlanPaper *self, const HwPlanService *service)
{
  g_autofree char *from = hw_plan_paper_dup_day (self, service->from_date);
  g_autofree char *until = hw_plan_paper_dup_day (self, service->until_date);

  if (from && until)
    return g_strdup_printf ("%s – %s", from, until);
  return from ? g_steal_pointer (&from)
              : (until ? g_strdup_printf (hw_tongue_say (self->tongue, N_ ("until %s")), until)
                       : NULL);
}

static void
add_service (const HwPlanPaper *self, HwPlanService *service)
{
  g_autofree char *need = dup_number (service->need_intensity);
  g_autofree char *given = dup_number (service->service_intensity);
  g_autofree char *period = dup_period (self, service);

  hw_document_add_row (self->document,
                       (const char *[]) { service->what,
                                          hw_plan_whole_title (self->whole, service->provider),
                                          service->how, need, given,
                                          hw_plan_paper_value (self, service, "status"),
                                          period });
}

void
hw_plan_paper_add_services (const HwPlanPaper *self)
{
  const HwDocumentColumn columns[] = {
    { hw_tongue_say (self->tongue, N_ ("Service")), 0.18 },
    { hw_plan_paper_words (self, N_ ("Community partner"), N_ ("Who gives it")), 0.16 },
    { hw_plan_paper_words (self, N_ ("How it is provided"), N_ ("How")), 0.2 },
    { hw_plan_paper_words (self, N_ ("Need (0–4)"), N_ ("How much we need (0–4)")), 0.1 },
    { hw_plan_paper_words (self, N_ ("Service (0–4)"), N_ ("How much we get (0–4)")), 0.1 },
    { hw_tongue_say (self->tongue, N_ ("Status")), 0.11 },
    { hw_plan_paper_words (self, N_ ("Period"), N_ ("When")), 0.15 },
  };
  const HwPlanWhole *whole = self->whole;

  if (!whole->services->len && !whole->plan->no_partner_reason)
    return;
  hw_document_add_heading (self->document, 2,
                           hw_plan_paper_words (self, N_ ("Services"), N_ ("Help for us")));
  if (whole->services->len)
    {
      hw_document_begin_table (self->document, columns, G_N_ELEMENTS (columns));
      for (guint i = 0; i < whole->services->len; i++)
        add_service (self, g_ptr_array_index (whole->services, i));
      hw_document_end_table (self->document);
    }
  hw_document_add_fact (self->document,
                        hw_plan_paper_label (self, whole->plan, "no-partner-reason"),
                        whole->plan->no_partner_reason);
}

/* ------------------------------------------------------------------ prevention */

/* Six parts in the SOP's order (S3-38): one that is empty is shown empty, to write in. */
void
hw_plan_paper_add_prevention (const HwPlanPaper *self)
{
  GPtrArray *lines = self->whole->lines;
  guint at = 0;

  if (!lines->len)
    return;
  hw_document_add_heading (self->document, 2,
                           hw_plan_paper_words (self, N_ ("Prevention plan"),
                                                N_ ("How we keep everybody safe")));
  for (HwPreventionPart part = HW_PREVENTION_PART_STRENGTHS; part <= HW_PREVENTION_PART_ESCAPE;
       part++)
    {
      const HwField *field
          = hw_record_class_find (HW_RECORD_GET_CLASS (g_ptr_array_index (lines, 0)), "part");
      gboolean is_empty = TRUE;

      hw_document_add_heading (self->document, 3,
                               hw_tongue_say (self->tongue, field->labels[part]));
      for (; at < lines->len && HW_PREVENTION_LINE (g_ptr_array_index (lines, at))->part <= part;
           at++, is_empty = FALSE)
        hw_document_add_item (self->document,
                              HW_PREVENTION_LINE (g_ptr_array_index (lines, at))->what);
      if (is_empty)
        hw_document_add_paragraph (self->document, "–");
    }
}
