/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first word of a fact tells what kind of record it is, the second a value of it.
 */

#include "ui/deadlines/hw-due-deeds.h"

#include "domain/deadlines/hw-determination.h"
#include "domain/deadlines/hw-due-act.h"
#include "domain/deadlines/hw-due-done.h"
#include "domain/deadlines/hw-due-exception-act.h"
#include "domain/deadlines/hw-due-exception.h"
#include "domain/deadlines/hw-fact-names.h"
#include "domain/deadlines/hw-planned-event.h"
#include "domain/deadlines/hw-referral.h"
#include "domain/placements/hw-goal.h"
#include "domain/placements/hw-hearing.h"
#include "domain/placements/hw-placement.h"
#include "domain/plans/hw-case-plan-query.h"
#include "ui/concurrent/hw-new-goal.h"
#include "ui/contacts/hw-new-contact.h"
#include "ui/placements/hw-new-placement.h"
#include "ui/widgets/hw-fiber.h"
#include "ui/widgets/hw-new-dialog.h"

#include <glib/gi18n-lib.h>

/* «permanency» of «hearing permanency»: the value of @field, where there is such a one. */
static void
set_kind (HwRecord *record, const char *field_name, const char *fact)
{
  const HwField *field = hw_record_class_find (HW_RECORD_GET_CLASS (record), field_name);
  const char *word = strchr (fact, ' ');

  if (word && hw_field_value (field, word + 1) > 0)
    g_object_set (record, field_name, hw_field_value (field, word + 1), NULL);
}

/* ------------------------------------------------------------------ records of the child */

static void
record_hearing (GtkWidget *parent, HwStoreThread *thread, const HwDueWhy *why, const char *fact)
{
  g_autoptr (HwHearing) hearing = g_object_new (HW_TYPE_HEARING, "child", why->child, NULL);

  set_kind (HW_RECORD (hearing), "kind", fact);
  hw_new_dialog_present (parent, thread, HW_RECORD (hearing));
}

static void
record_goal (GtkWidget *parent, HwStoreThread *thread, const HwDueWhy *why, const char *fact)
{
  g_autoptr (HwGoal) goal
      = g_object_new (HW_TYPE_GOAL, "child", why->child, "from-date", why->today, NULL);
  const char *word = strchr (fact, ' ') + 1;
  gboolean is_role = g_str_has_prefix (fact, "goal ");
  gboolean is_concurrent = g_str_has_prefix (fact, "concurrent ")
                           || (is_role && g_str_equal (word, "concurrent"));

  goal->role = is_concurrent ? HW_GOAL_ROLE_CONCURRENT : HW_GOAL_ROLE_PRIMARY;
  if (!is_role)
    set_kind (HW_RECORD (goal), "kind", fact);
  hw_new_dialog_set_along (hw_new_dialog_present (parent, thread, HW_RECORD (goal)),
                           hw_new_goal_along ());
}

static void
record_placement (GtkWidget *parent, HwStoreThread *thread, const HwDueWhy *why, const char *fact)
{
  g_autoptr (HwPlacement) placement
      = g_object_new (HW_TYPE_PLACEMENT, "stay", why->stay, "start-date", why->today, NULL);

  if (g_str_has_prefix (fact, "placement "))
    set_kind (HW_RECORD (placement), "setting", fact);
  hw_new_dialog_set_along (hw_new_dialog_present (parent, thread, HW_RECORD (placement)),
                           hw_new_placement_along ());
}

static void
record_determination (GtkWidget *parent, HwStoreThread *thread, const HwDueWhy *why,
                      const char *fact)
{
  g_autoptr (HwRecord) record = g_object_new (HW_TYPE_DETERMINATION, "child", why->child, NULL);

  set_kind (record, "kind", fact);
  hw_new_dialog_present (parent, thread, record);
}

static void
record_planned (GtkWidget *parent, HwStoreThread *thread, const HwDueWhy *why, const char *fact)
{
  g_autoptr (HwRecord) record = g_object_new (HW_TYPE_PLANNED_EVENT, "child", why->child, NULL);

  set_kind (record, "kind", fact);
  hw_new_dialog_present (parent, thread, record);
}

static void
open_child (GtkWidget *parent, HwStoreThread *thread, const HwDueWhy *why, const char *fact)
{
  gtk_widget_activate_action (parent, "win.open", "(ss)", "child", why->child);
}

/* ------------------------------------------------------------------ records of the family */

static void
record_contact (GtkWidget *parent, HwStoreThread *thread, const HwDueWhy *why, const char *fact)
{
  hw_new_contact_present (parent, thread, why->family, why->child);
}

static void
record_referral (GtkWidget *parent, HwStoreThread *thread, const HwDueWhy *why, const char *fact)
{
  g_autoptr (HwRecord) record = g_object_new (HW_TYPE_REFERRAL, "family", why->family, NULL);

  hw_new_dialog_present (parent, thread, record);
}

static void
plan_meeting (GtkWidget *parent, HwStoreThread *thread, const HwDueWhy *why, const char *fact)
{
  gtk_widget_activate_action (parent, "win.plan-meeting", "(ss)", why->family,
                              hw_fact_find_meeting (fact));
}

/* ------------------------------------------------------------------ the plan */

static gboolean
plan_job (HwStore *store, gpointer family, GCancellable *cancellable, GValue *result,
          GError **error)
{
  char *plan = hw_case_plan_find_current (store, family, NULL);

  g_value_init (result, G_TYPE_STRING);
  g_value_take_string (result, plan);
  return TRUE;
}

typedef struct
{
  HwStoreThread *thread;
  char *family;
} Plan;

static void
plan_free (gpointer data)
{
  Plan *self = data;

  g_object_unref (self->thread);
  g_free (self->family);
  g_free (self);
}

/* Where there is no plan yet, the family’s page is where one begins. */
static DexFuture *
plan_fiber (gpointer data)
{
  HwFiber *fiber = data;
  Plan *wish = fiber->data;
  g_autofree char *plan = dex_await_string (
      hw_store_thread_run (wish->thread, plan_job, g_strdup (wish->family), g_free), NULL);
  g_autoptr (GtkWidget) parent = g_weak_ref_get (&fiber->owner);

  if (parent)
    gtk_widget_activate_action (parent, "win.open", "(ss)", plan ? "case-plan" : "family",
                                plan ? plan : wish->family);
  return dex_future_new_true ();
}

static void
open_plan (GtkWidget *parent, HwStoreThread *thread, const HwDueWhy *why, const char *fact)
{
  Plan *wish = g_new (Plan, 1);

  *wish = (Plan) { g_object_ref (thread), g_strdup (why->family) };
  hw_fiber_start (parent, NULL, plan_fiber, wish, plan_free);
}

/* ------------------------------------------------------------------ the table */

static const struct
{
  const char *word;
  gboolean is_familys; /* there must be one */
  HwDueDeed deed;
} deeds[] = {
  { "hearing", FALSE, { N_ ("Record the Hearing…"), record_hearing } },
  { "hearing-set", FALSE, { N_ ("Record the Hearing…"), record_hearing } },
  { "contact", TRUE, { N_ ("Record a Contact…"), record_contact } },
  { "review", TRUE, { N_ ("Record a Contact…"), record_contact } },
  { "goal", FALSE, { N_ ("Record the Goal…"), record_goal } },
  { "primary", FALSE, { N_ ("Record the Goal…"), record_goal } },
  { "concurrent", FALSE, { N_ ("Record the Goal…"), record_goal } },
  { "plan", TRUE, { N_ ("Open the Case Plan"), open_plan } },
  { "meeting", TRUE, { N_ ("Plan the Meeting…"), plan_meeting } },
  { "placement", FALSE, { N_ ("Record the Placement…"), record_placement } },
  { "placed", FALSE, { N_ ("Record the Placement…"), record_placement } },
  { "determination", FALSE, { N_ ("Record the Determination…"), record_determination } },
  { "planned", FALSE, { N_ ("Record What Is Planned…"), record_planned } },
  { "referral", TRUE, { N_ ("Record the Referral…"), record_referral } },
  { "placement-ended", FALSE, { N_ ("Open the Child’s Page"), open_child } },
  { "exit", FALSE, { N_ ("Open the Child’s Page"), open_child } },
  { "notice", FALSE, { N_ ("Open the Child’s Page"), open_child } },
  { "petition", FALSE, { N_ ("Open the Child’s Page"), open_child } },
  { "finding", FALSE, { N_ ("Open the Child’s Page"), open_child } },
  { "order", FALSE, { N_ ("Open the Child’s Page"), open_child } },
  { "agreement", FALSE, { N_ ("Open the Child’s Page"), open_child } },
  { "icwa", FALSE, { N_ ("Open the Child’s Page"), open_child } },
};

const HwDueDeed *
hw_due_deed_of_fact (const char *fact)
{
  gsize length = strcspn (fact, " ");

  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (strlen (deeds[i].word) == length && strncmp (deeds[i].word, fact, length) == 0)
      return &deeds[i].deed;
  return NULL;
}

const HwDueDeed *
hw_due_deed_of_child (void)
{
  static const HwDueDeed deed = { N_ ("Open the Child’s Page"), open_child };

  return &deed;
}

/* ------------------------------------------------------------------ said by a person */

static gint64
mark_act (HwStore *store, HwRecord *record, GError **error)
{
  HwDueDone *done = HW_DUE_DONE (record);

  return hw_due_mark_done (store, done->item, done->date, done->notes, error);
}

static void
mark (GtkWidget *parent, HwStoreThread *thread, const HwDueWhy *why, const char *fact)
{
  static const char *const fields[] = { "date", "notes", NULL };
  static const HwNewDeed deed = { N_ ("Mark as Done"), fields, mark_act, N_ ("Marked as done") };
  g_autoptr (HwRecord) record = g_object_new (HW_TYPE_DUE_DONE, "child", why->child, "item",
                                              why->item, "date", why->today, NULL);

  hw_new_dialog_present_deed (parent, thread, record, &deed);
}

const HwDueDeed *
hw_due_deed_mark (void)
{
  static const HwDueDeed deed = { N_ ("Mark as Done…"), mark };

  return &deed;
}

static gint64
ask_act (HwStore *store, HwRecord *record, GError **error)
{
  HwDueException *exception = HW_DUE_EXCEPTION (record);

  return hw_due_ask_exception (store, exception->item, exception->reason, NULL, error);
}

static void
ask (GtkWidget *parent, HwStoreThread *thread, const HwDueWhy *why, const char *fact)
{
  static const char *const fields[] = { "reason", NULL };
  static const HwNewDeed deed = { N_ ("Ask for an Exception"), fields, ask_act,
                                  N_ ("An exception is asked for") };
  g_autoptr (HwRecord) record = g_object_new (HW_TYPE_DUE_EXCEPTION, "child", why->child, "item",
                                              why->item, NULL);

  hw_new_dialog_present_deed (parent, thread, record, &deed);
}

const HwDueDeed *
hw_due_deed_ask (void)
{
  static const HwDueDeed deed = { N_ ("Ask for an Exception…"), ask };

  return &deed;
}
