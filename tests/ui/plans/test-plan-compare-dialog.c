/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a version says otherwise than the one before (S3-33), and the way that both went; in every
 * look.
 */

#include "plan-office.h"
#include "ui-picture.h"

#include "domain/plans/hw-case-plan-act.h"
#include "domain/plans/hw-case-plan-query.h"
#include "domain/plans/hw-plan-element-act.h"
#include "ui/plans/hw-plan-compare-dialog.h"
#include "ui/plans/hw-plan-steps-dialog.h"

static void
revise (PlanOffice *self, HwStore *store)
{
  g_autoptr (GError) error = NULL;
  char *next = NULL;

  hw_test_set (store, "case-plan", self->plan, "vision", "The girls home before school starts.");
  hw_case_plan_ask (store, self->plan, &error);
  g_assert_no_error (error);
  hw_case_plan_return (store, self->plan, "Name a partner, or say why there is none.", &error);
  g_assert_no_error (error);
  hw_case_plan_ask (store, self->plan, &error);
  hw_case_plan_approve (store, self->plan, &error);
  g_assert_no_error (error);
  hw_case_plan_revise (store, self->plan, &next, &error);
  g_assert_no_error (error);
  g_free (self->plan);
  self->plan = next;
}

/* One goal is changed, one task is added, one strength goes; the rest is as it was. */
static void
change (PlanOffice *self, HwStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwPlanWhole) whole = NULL;
  g_autoptr (HwRecord) task = NULL;

  revise (self, store);
  whole = hw_case_plan_read (store, self->plan, &error);
  g_assert_no_error (error);
  hw_test_set (store, "plan-goal", HW_RECORD (whole->goals->pdata[0])->id, "outcome",
               "Maya is home, and sleeps through the night");
  task = hw_test_record ("task", "objective", HW_RECORD (whole->objectives->pdata[0])->id, "what",
                         "Ride on Mondays", NULL);
  hw_plan_element_add (store, task, NULL, &error);
  g_assert_no_error (error);
  hw_plan_element_remove (store, "finding", HW_RECORD (whole->findings->pdata[0])->id, &error);
  g_assert_no_error (error);
}

static GtkWidget *
compare (PlanOffice *self)
{
  hw_plan_compare_dialog_present (self->office.window, self->office.thread, self->plan);
  ui_fixture_settle (&self->office);
  return plan_office_dialog (self, HW_TYPE_PLAN_COMPARE_DIALOG);
}

static void
assert_says (GtkWidget *root, const char *words)
{
  g_test_message ("%s", words);
  g_assert_true (ui_says (root, words));
}

static void
test_differences (PlanOffice *self, gconstpointer data)
{
  static const char *const said[]
      = { "1 changed", "1 added", "1 removed", "5 copied and not touched", "Goal of the plan",
          "Changed", "Sober at home", "Anticipated outcome", "Maya is home",
          "Maya is home, and sleeps through the night", "Ride on Mondays", "Added", "Strength",
          "Removed" };
  GtkWidget *dialog;

  plan_office_run (self, change);
  dialog = compare (self);
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    assert_says (dialog, said[i]);
  g_assert_false (ui_says (
      dialog, "Everything was copied from the version before, and nothing was changed"));
  /* What did not change is told when it is asked for. */
  g_assert_false (ui_says (dialog, "Go to the group"));
  ui_picture_look_all (GTK_WINDOW (self->office.window), "plan-compare");
}

/* S3-33: a plan that was copied whole is told as such. */
static void
test_copied_whole (PlanOffice *self, gconstpointer data)
{
  GtkWidget *dialog;

  plan_office_run (self, revise);
  dialog = compare (self);
  assert_says (dialog, "7 copied and not touched");
  assert_says (dialog,
               "Everything was copied from the version before, and nothing was changed");
  ui_picture_look_all (GTK_WINDOW (self->office.window), "plan-compare-whole");
}

static void
test_first (PlanOffice *self, gconstpointer data)
{
  assert_says (compare (self), "There is no version before this one to compare it with.");
}

static void
test_steps (PlanOffice *self, gconstpointer data)
{
  static const char *const said[]
      = { "Version 2", "Version 1", "Begun by Maria Lopez", "Approved by Maria Lopez",
          "Returned by Maria Lopez", "Approval asked for by Maria Lopez" };

  plan_office_run (self, revise);
  hw_plan_steps_dialog_present (self->office.window, self->office.thread, self->plan);
  ui_fixture_settle (&self->office);
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    assert_says (self->office.window, said[i]);
  ui_picture_look_all (GTK_WINDOW (self->office.window), "plan-steps");
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);
#define ADD(path, function)                                                                      \
  g_test_add ("/plan-compare-dialog/" path, PlanOffice, NULL, plan_office_set_up, function,      \
              plan_office_tear_down)
  ADD ("S3-33-differences", test_differences);
  ADD ("S3-33-copied-whole", test_copied_whole);
  ADD ("first", test_first);
  ADD ("steps", test_steps);
#undef ADD
  return g_test_run ();
}
