/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each is a form over a record that is begun from what is known, and the act of the domain.
 */

#include "ui/concurrent/hw-permanency-deeds.h"

#include "domain/concurrent/hw-concurrent-act.h"
#include "ui/widgets/hw-fiber.h"
#include "ui/widgets/hw-new-dialog.h"

#include <glib/gi18n-lib.h>

static const char *
child_of (const HwPermanencyDeed *self)
{
  return HW_RECORD (self->plans->child)->id;
}

static void
present (const HwPermanencyDeed *self, gpointer begun, const HwNewDeed *deed)
{
  g_autoptr (HwRecord) record = begun;

  hw_new_dialog_present_deed (self->parent, self->thread, record, deed);
}

/* ------------------------------------------------------------------ Plan B */

static const char *const plan_b_fields[] = { "kind", "resource-person", "resource-home",
                                             "search-open", "next-search", "owner", "from-date",
                                             "why", NULL };
static const char *const reason_fields[] = { "ended-because", NULL };

static gint64
set_act (HwStore *store, HwRecord *record, GError **error)
{
  return hw_plan_b_set (store, HW_GOAL (record), error);
}

static gint64
change_act (HwStore *store, HwRecord *record, GError **error)
{
  return hw_plan_b_change (store, HW_GOAL (record), error);
}

static gint64
drop_act (HwStore *store, HwRecord *record, GError **error)
{
  return hw_plan_b_drop (store, HW_GOAL (record)->child, HW_GOAL (record)->ended_because, error);
}

static gint64
take_up_act (HwStore *store, HwRecord *record, GError **error)
{
  return hw_plan_b_take_up (store, HW_GOAL (record)->child, HW_GOAL (record)->ended_because,
                            error);
}

/* While it is being written it is proposed; the act says what it is then. */
static HwGoal *
goal_begin (const HwPermanencyDeed *self)
{
  HwGoal *goal = g_object_new (HW_TYPE_GOAL, "child", child_of (self), NULL);

  goal->role = HW_GOAL_ROLE_CONCURRENT;
  goal->status = HW_GOAL_STATUS_PROPOSED;
  return goal;
}

void
hw_permanency_set_plan_b (const HwPermanencyDeed *self)
{
  static const HwNewDeed deed = { N_ ("Set Plan B"), plan_b_fields, set_act,
                                  N_ ("Plan B is set") };
  HwGoal *goal = goal_begin (self);

  goal->from_date = self->plans->today;
  g_set_str (&goal->owner, self->staff);
  present (self, goal, &deed);
}

void
hw_permanency_change_plan_b (const HwPermanencyDeed *self)
{
  static const HwNewDeed deed = { N_ ("Change Plan B"), plan_b_fields, change_act,
                                  N_ ("Plan B is changed") };
  HwRecord *goal = hw_record_dup (HW_RECORD (self->plans->plan_b));

  g_clear_pointer (&goal->id, g_free);
  HW_GOAL (goal)->status = HW_GOAL_STATUS_PROPOSED;
  present (self, goal, &deed);
}

static void
ask_reason (const HwPermanencyDeed *self, const HwNewDeed *deed)
{
  HwGoal *goal = goal_begin (self);

  goal->kind = self->plans->plan_b->kind;
  present (self, goal, deed);
}

void
hw_permanency_drop_plan_b (const HwPermanencyDeed *self)
{
  static const HwNewDeed deed = { N_ ("Drop Plan B"), reason_fields, drop_act,
                                  N_ ("Plan B is dropped") };

  ask_reason (self, &deed);
}

void
hw_permanency_take_up_plan_b (const HwPermanencyDeed *self)
{
  static const HwNewDeed deed = { N_ ("Make Plan B Plan A"), reason_fields, take_up_act,
                                  N_ ("Plan B is Plan A now") };

  ask_reason (self, &deed);
}

/* ------------------------------------------------------------------ steps */

static gint64
step_act (HwStore *store, HwRecord *record, GError **error)
{
  return hw_goal_step_open (store, HW_GOAL_STEP (record), error);
}

void
hw_permanency_add_step (const HwPermanencyDeed *self, const char *goal)
{
  static const char *const fields[] = { "what", "staff", "person", "due-date", NULL };
  static const HwNewDeed deed = { N_ ("New Step"), fields, step_act, NULL };
  HwGoalStep *step = g_object_new (HW_TYPE_GOAL_STEP, "goal", goal, NULL);

  present (self, step, &deed);
}

static gboolean
complete_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
              GError **error)
{
  gint64 done = hw_goal_step_complete (store, data, hw_store_today (store), error);

  if (!done)
    return FALSE;
  g_value_init (result, G_TYPE_INT64);
  g_value_set_int64 (result, done);
  return TRUE;
}

typedef struct
{
  HwStoreThread *thread;
  char *step;
} Completing;

static void
completing_free (gpointer data)
{
  Completing *self = data;

  g_object_unref (self->thread);
  g_free (self->step);
  g_free (self);
}

static DexFuture *
complete_fiber (gpointer data)
{
  HwFiber *fiber = data;
  const Completing *wish = fiber->data;
  g_autoptr (GError) error = NULL;
  gint64 done = dex_await_int64 (
      hw_store_thread_run (wish->thread, complete_job, g_strdup (wish->step), g_free), &error);
  g_autoptr (GtkWidget) parent = g_weak_ref_get (&fiber->owner);

  if (parent && !error)
    gtk_widget_activate_action (parent, "win.saved", "(sx)", _ ("The step is done"), done);
  else if (parent)
    gtk_widget_activate_action (parent, "win.say", "s", error->message);
  return NULL;
}

void
hw_permanency_complete_step (const HwPermanencyDeed *self, const char *step)
{
  Completing *wish = g_new (Completing, 1);

  *wish = (Completing) { g_object_ref (self->thread), g_strdup (step) };
  hw_fiber_start (self->parent, NULL, complete_fiber, wish, completing_free);
}

/* ------------------------------------------------------------------ disclosure */

static gint64
disclosure_act (HwStore *store, HwRecord *record, GError **error)
{
  return hw_disclosure_record (store, HW_DISCLOSURE (record), error);
}

void
hw_permanency_disclose (const HwPermanencyDeed *self, const char *parent)
{
  static const char *const fields[]
      = { "parent", "given-date", "staff", "acknowledged", "notes", NULL };
  static const HwNewDeed deed = { N_ ("New Full Disclosure"), fields, disclosure_act,
                                  N_ ("Full disclosure is recorded") };
  HwDisclosure *one = g_object_new (HW_TYPE_DISCLOSURE, "family", self->plans->child->family,
                                    "parent", parent, NULL);

  one->given_date = self->plans->today;
  g_set_str (&one->staff, self->staff);
  present (self, one, &deed);
}

/* ------------------------------------------------------------------ searches */

static gint64
search_act (HwStore *store, HwRecord *record, GError **error)
{
  return hw_relative_search_record (store, HW_RELATIVE_SEARCH (record), error);
}

static HwRelativeSearch *
search_begin (const HwPermanencyDeed *self)
{
  HwRelativeSearch *search
      = g_object_new (HW_TYPE_RELATIVE_SEARCH, "child", child_of (self), NULL);

  search->date = self->plans->today;
  return search;
}

void
hw_permanency_search (const HwPermanencyDeed *self, const char *side)
{
  static const char *const fields[]
      = { "side", "source", "result", "person", "found", "notice-date", "no-notice", "date",
          "next-search", "notes", NULL };
  static const HwNewDeed deed = { N_ ("New Search for Relatives"), fields, search_act,
                                  N_ ("The search is recorded") };
  HwRelativeSearch *search = search_begin (self);

  hw_record_parse (HW_RECORD (search),
                   hw_record_class_find (HW_RECORD_GET_CLASS (search), "side"), side, NULL);
  present (self, search, &deed);
}

static HwSearchSide
side_of (const HwConcurrent *plans, const char *person)
{
  for (guint i = 0; i < plans->kin->len; i++)
    {
      HwConnection *one = g_ptr_array_index (plans->kin, i);

      if (g_str_equal (one->person, person))
        return one->side == HW_FAMILY_SIDE_PATERNAL   ? HW_SEARCH_SIDE_PATERNAL
               : one->side == HW_FAMILY_SIDE_MATERNAL ? HW_SEARCH_SIDE_MATERNAL
                                                      : HW_SEARCH_SIDE_OTHER;
    }
  return HW_SEARCH_SIDE_OTHER;
}

void
hw_permanency_notify (const HwPermanencyDeed *self, const char *person)
{
  static const char *const fields[] = { "notice-date", "no-notice", "person", "side", "result",
                                        "source", "next-search", "notes", NULL };
  static const HwNewDeed deed = { N_ ("New Notice to a Relative"), fields, search_act,
                                  N_ ("The notice is recorded") };
  HwRelativeSearch *search = search_begin (self);

  search->notice_date = self->plans->today;
  search->side = side_of (self->plans, person);
  search->result = HW_SEARCH_RESULT_FOUND;
  g_set_str (&search->person, person);
  g_set_str (&search->source, _ ("Known to the office"));
  present (self, search, &deed);
}
