/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The way of a plan to its approval, as its page calls it: what is done is told with its number,
 * what stands against it is shown, what is to be said is said before.
 */

#include "plan-office.h"
#include "ui-picture.h"

#include "domain/plans/hw-case-plan-act.h"
#include "domain/plans/hw-plan-goal.h"
#include "ui/plans/hw-plan-approval.h"
#include "ui/plans/hw-plan-return-dialog.h"

static void
run (PlanOffice *self, HwPlanDeed deed)
{
  hw_plan_acts_run (self->office.window, self->office.thread, self->plan, deed);
  ui_fixture_settle (&self->office);
}

static void
assert_field (PlanOffice *self, const char *field, const char *expected)
{
  g_autofree char *text = plan_office_value (self, field);

  g_assert_cmpstr (text, ==, expected);
}

/* Everything is there: no question is asked on the whole way. */
static void
test_way (PlanOffice *self, gconstpointer data)
{
  run (self, HW_PLAN_DEED_AGREE);
  g_assert_cmpstr (self->saved, ==, "The family agreed to the plan");
  assert_field (self, "status", "agreed");
  run (self, HW_PLAN_DEED_ASK);
  g_assert_cmpstr (self->saved, ==, "Approval is asked for");
  assert_field (self, "asked-date", "2026-11-22");
  run (self, HW_PLAN_DEED_APPROVE);
  g_assert_cmpstr (self->saved, ==, "The plan is approved");
  assert_field (self, "status", "approved");
  g_assert_cmpstr (self->said, ==, NULL);
  run (self, HW_PLAN_DEED_REVISE);
  g_assert_cmpstr (self->saved, ==, "The next version is begun");
  g_assert_cmpstr (self->opened, !=, NULL);
  g_assert_cmpstr (self->opened, !=, self->plan);
  g_assert_cmpuint (self->gaps, ==, 0);

  /* The last step is taken back like any other. */
  ui_fixture_undo (&self->office);
  ui_fixture_undo (&self->office);
  assert_field (self, "status", "agreed");
}

static void
remove_measure (PlanOffice *self, HwStore *store)
{
  g_autoptr (GPtrArray) all
      = hw_store_list (store, g_type_from_name ("HwObjective"), NULL, NULL);

  hw_test_set (store, "objective", HW_RECORD (all->pdata[0])->id, "measure", NULL);
}

/* S3-8: what is missing is shown where it can be mended, and nothing is written. */
static void
test_gaps (PlanOffice *self, gconstpointer data)
{
  gint64 before;

  plan_office_run (self, remove_measure);
  before = ui_fixture_transactions (&self->office);
  run (self, HW_PLAN_DEED_ASK);
  g_assert_cmpuint (self->gaps, ==, 1);
  g_assert_cmpstr (self->said, ==, "1 gap stands against approval.");
  run (self, HW_PLAN_DEED_APPROVE);
  g_assert_cmpuint (self->gaps, ==, 2);
  g_assert_cmpint (ui_fixture_transactions (&self->office), ==, before);
  g_assert_cmpstr (self->saved, ==, NULL);
}

static void
add_newer_cqa (PlanOffice *self, HwStore *store)
{
  g_autofree char *family = hw_test_value (store, "case-plan", self->plan, "family");

  g_free (hw_test_add (store, "cqa", "family", family, "date", "2026-11-20", NULL));
}

/* What does not stand against it is said before, once. */
static void
test_remarks (PlanOffice *self, gconstpointer data)
{
  plan_office_run (self, add_newer_cqa);
  run (self, HW_PLAN_DEED_APPROVE);
  g_assert_true (
      ui_says (self->office.window, "There is a newer CQA: the plan is to be reviewed"));
  assert_field (self, "status", "draft");
  plan_office_answer (self, "cancel");
  assert_field (self, "status", "draft");
  run (self, HW_PLAN_DEED_APPROVE);
  plan_office_answer (self, "do");
  assert_field (self, "status", "approved");
}

static void
approve_and_copy (PlanOffice *self, HwStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) parts = NULL;
  char *next = NULL;

  hw_case_plan_approve (store, self->plan, &error);
  g_assert_no_error (error);
  hw_case_plan_revise (store, self->plan, &next, &error);
  g_assert_no_error (error);
  g_free (self->plan);
  self->plan = next;
  parts = hw_store_list_by (store, g_type_from_name ("HwPlanParticipant"), "plan", next, NULL);
  for (guint i = 0; i < parts->len; i++)
    hw_test_set (store, "plan-participant", HW_RECORD (parts->pdata[i])->id, "took-part", "yes");
}

/* S3-33: a plan that was copied whole is told as such before it is approved. */
static void
test_copied_whole (PlanOffice *self, gconstpointer data)
{
  plan_office_run (self, approve_and_copy);
  run (self, HW_PLAN_DEED_APPROVE);
  g_assert_true (ui_says (self->office.window, "Everything was copied from the version before, and "
                                               "nothing was changed"));
  plan_office_answer (self, "do");
  assert_field (self, "status", "approved");
}

/* S3-9: a plan does not end before each of its goals says how it came out. */
static void
test_close (PlanOffice *self, gconstpointer data)
{
  AdwAlertDialog *alert;
  GtkWidget *row;

  run (self, HW_PLAN_DEED_APPROVE);
  run (self, HW_PLAN_DEED_CLOSE);
  alert = ADW_ALERT_DIALOG (plan_office_dialog (self, ADW_TYPE_ALERT_DIALOG));
  g_assert_true (ui_says (self->office.window, "1 task is not done"));
  g_assert_false (adw_alert_dialog_get_response_enabled (alert, "do"));
  row = ui_find (self->office.window, ADW_TYPE_COMBO_ROW, "Sober at home");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), HW_PLAN_RESULT_PART);
  g_assert_true (adw_alert_dialog_get_response_enabled (alert, "do"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), HW_PLAN_RESULT_NONE);
  g_assert_false (adw_alert_dialog_get_response_enabled (alert, "do"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), HW_PLAN_RESULT_PART);
  plan_office_answer (self, "do");
  g_assert_cmpstr (self->saved, ==, "The plan is closed");
  assert_field (self, "status", "closed");
  assert_field (self, "closed-date", "2026-11-22");
}

static void
type_comments (PlanOffice *self, const char *text)
{
  GtkWidget *dialog = plan_office_dialog (self, HW_TYPE_PLAN_RETURN_DIALOG);
  GtkWidget *view = ui_find (dialog, GTK_TYPE_TEXT_VIEW, NULL);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

/* Without words it does not go back; with words it does, and they are not lost on the way. */
static void
test_return (PlanOffice *self, gconstpointer data)
{
  GtkWidget *dialog;

  run (self, HW_PLAN_DEED_ASK);
  run (self, HW_PLAN_DEED_RETURN);
  dialog = plan_office_dialog (self, HW_TYPE_PLAN_RETURN_DIALOG);
  type_comments (self, "   ");
  gtk_widget_activate_action (dialog, "plan.give-back", NULL);
  ui_fixture_settle (&self->office);
  assert_field (self, "asked-date", "2026-11-22");

  type_comments (self, " Name a partner ");
  g_assert_false (adw_dialog_get_can_close (ADW_DIALOG (dialog)));
  adw_dialog_close (ADW_DIALOG (dialog));
  ui_fixture_settle (&self->office);
  plan_office_answer (self, "stay");
  gtk_widget_activate_action (dialog, "plan.give-back", NULL);
  ui_fixture_settle (&self->office);
  g_assert_cmpstr (self->saved, ==, "The plan was returned");
  assert_field (self, "return-comments", "Name a partner");
  assert_field (self, "asked-date", NULL);
  g_assert_null (ui_find (self->office.window, HW_TYPE_PLAN_RETURN_DIALOG, NULL));
}

static void
approve (PlanOffice *self, HwStore *store)
{
  g_autoptr (GError) error = NULL;

  hw_case_plan_approve (store, self->plan, &error);
  g_assert_no_error (error);
}

/* Somebody else approved it meanwhile: said in the dialog, which keeps the words. */
static void
test_return_refused (PlanOffice *self, gconstpointer data)
{
  GtkWidget *dialog, *view;
  g_autofree char *text = NULL;

  run (self, HW_PLAN_DEED_RETURN);
  dialog = plan_office_dialog (self, HW_TYPE_PLAN_RETURN_DIALOG);
  type_comments (self, "Name a partner");
  plan_office_run (self, approve);
  gtk_widget_activate_action (dialog, "plan.give-back", NULL);
  ui_fixture_settle (&self->office);
  g_assert_true (
      adw_banner_get_revealed (ADW_BANNER (ui_find (dialog, ADW_TYPE_BANNER, NULL))));
  view = ui_find (dialog, GTK_TYPE_TEXT_VIEW, NULL);
  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "text", &text, NULL);
  g_assert_cmpstr (text, ==, "Name a partner");
  assert_field (self, "status", "approved");
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static char *
dup_comments (PlanOffice *self)
{
  GtkWidget *dialog = plan_office_dialog (self, HW_TYPE_PLAN_RETURN_DIALOG);
  GtkWidget *view = ui_find (dialog, GTK_TYPE_TEXT_VIEW, NULL);
  char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "text", &text, NULL);
  return text;
}

static void
take_dialog_away (PlanOffice *self)
{
  adw_dialog_force_close (
      ADW_DIALOG (plan_office_dialog (self, HW_TYPE_PLAN_RETURN_DIALOG)));
  ui_fixture_settle (&self->office);
}

/* The program went in the middle of a sentence: it is there again. What was discarded is not. */
static void
test_return_kept (PlanOffice *self, gconstpointer data)
{
  g_autofree char *again = NULL;
  g_autofree char *discarded = NULL;

  run (self, HW_PLAN_DEED_RETURN);
  type_comments (self, "Name a partner, and");
  ui_fixture_settle (&self->office);
  take_dialog_away (self);
  run (self, HW_PLAN_DEED_RETURN);
  again = dup_comments (self);
  g_assert_cmpstr (again, ==, "Name a partner, and");

  adw_dialog_close (ADW_DIALOG (plan_office_dialog (self, HW_TYPE_PLAN_RETURN_DIALOG)));
  ui_fixture_settle (&self->office);
  plan_office_answer (self, "leave");
  run (self, HW_PLAN_DEED_RETURN);
  discarded = dup_comments (self);
  g_assert_cmpstr (discarded, ==, "");
  take_dialog_away (self);
}

/* The question, at the usual size of text: in twice of it the platform measures the heading of its
 * alerts for less than it takes, and warns. */
static void
look_at_question (PlanOffice *self)
{
  GtkWindow *window = GTK_WINDOW (self->office.window);
  const char *pictures = g_getenv ("HOMEWARD_PICTURES");

  for (guint i = 0; i < ui_n_looks; i++)
    {
      g_autofree char *faults = NULL;

      if (ui_looks[i].text > 100)
        continue;
      ui_picture_take_look (window, &ui_looks[i]);
      run (self, HW_PLAN_DEED_APPROVE);
      faults = ui_picture_find_faults (window);
      g_assert_cmpstr (faults, ==, "");
      if (pictures)
        ui_picture_save (window, pictures, "plan-approve", &ui_looks[i]);
      plan_office_answer (self, "cancel");
    }
  ui_picture_reset ();
}

static void
test_looks (PlanOffice *self, gconstpointer data)
{
  plan_office_run (self, add_newer_cqa);
  look_at_question (self);
  run (self, HW_PLAN_DEED_RETURN);
  type_comments (self, "Name a partner, or say why there is none.");
  ui_picture_look_all (GTK_WINDOW (self->office.window), "plan-return");
  take_dialog_away (self);
}

/* Pressed twice, it is done once. */
static void
test_twice (PlanOffice *self, gconstpointer data)
{
  gint64 before = ui_fixture_transactions (&self->office);

  hw_plan_acts_run (self->office.window, self->office.thread, self->plan, HW_PLAN_DEED_ASK);
  hw_plan_acts_run (self->office.window, self->office.thread, self->plan, HW_PLAN_DEED_ASK);
  ui_fixture_settle (&self->office);
  g_assert_cmpint (ui_fixture_transactions (&self->office), ==, before + 1);
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);
#define ADD(path, function)                                                                      \
  g_test_add ("/plan-approval/" path, PlanOffice, NULL, plan_office_set_up, function,            \
              plan_office_tear_down)
  ADD ("way", test_way);
  ADD ("S3-8-gaps", test_gaps);
  ADD ("S3-1-remarks", test_remarks);
  ADD ("S3-33-copied-whole", test_copied_whole);
  ADD ("S3-9-close", test_close);
  ADD ("return", test_return);
  ADD ("return-refused", test_return_refused);
  ADD ("return-kept", test_return_kept);
  ADD ("looks", test_looks);
  ADD ("twice", test_twice);
#undef ADD
  return g_test_run ();
}
