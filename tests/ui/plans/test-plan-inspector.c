/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The element of a plan beside its outline: one choice for whose a task is, one entry for how long
 * it takes, the ratings of the CQA, and what may still be written once the plan is approved.
 */

#include "ui-fixture.h"

#include "domain/plans/hw-case-plan-act.h"
#include "domain/plans/hw-case-plan-query.h"
#include "domain/plans/hw-task-rules.h"
#include "ui/plans/hw-plan-choices.h"
#include "ui/plans/hw-plan-inspector.h"

typedef struct
{
  UiFixture ui;
  char *family, *mother, *worker, *plan, *goal, *objective, *task, *other_task, *line, *finding;
  char *participant;
  HwPlanInspector *inspector;
  char *from_prevention;
} Fixture;

/* ------------------------------------------------------------------ the plan */

static void
add_people (Fixture *self)
{
  HwStore *store = self->ui.store;
  g_autoptr (HwRecord) child = hw_store_find (store, HW_TYPE_CHILD, self->ui.child, NULL);

  self->family = g_strdup (HW_CHILD (child)->family);
  self->worker = hw_test_add (store, "staff", "name", "J. Reed", "role", "worker", NULL);
  self->mother = hw_test_add (store, "person", "name", "Dana Combs", "kind", "adult", NULL);
  g_free (hw_test_add (store, "connection", "child", self->ui.child, "person", self->mother,
                       "kind", "mother", NULL));
  hw_test_set (store, "family", self->family, "worker", self->worker);
}

static void
add_cqa (Fixture *self)
{
  HwStore *store = self->ui.store;
  g_autofree char *cqa = hw_test_add (store, "cqa", "family", self->family, "date", "2026-11-01",
                                      NULL);

  g_free (hw_test_add (store, "cqa-rating", "cqa", cqa, "anchor", "B2", "rating", "3", NULL));
  g_free (hw_test_add (store, "cqa-rating", "cqa", cqa, "anchor", "C1", "rating", "0", NULL));
}

static void
add_plan (Fixture *self)
{
  HwStore *store = self->ui.store;
  g_autoptr (GError) error = NULL;
  g_autofree char *partner
      = hw_test_add (store, "person", "name", "Seven Hills", "kind", "partner", NULL);

  hw_case_plan_begin (store, self->family, &self->plan, &error);
  g_assert_no_error (error);
  self->goal = hw_test_add (store, "plan-goal", "plan", self->plan, "what", "Sober at home", NULL);
  self->objective = hw_test_add (store, "objective", "goal", self->goal, "what", "Weekly group",
                                 NULL);
  self->task = hw_test_add (store, "task", "objective", self->objective, "what",
                            "Ride on Mondays", "position", "0", NULL);
  self->other_task = hw_test_add (store, "task", "objective", self->objective, "what",
                                  "Call the school", "position", "1", "duration", "2",
                                  "duration-unit", "weeks", "owner", "family", NULL);
  self->line = hw_test_add (store, "prevention-line", "plan", self->plan, "part",
                            "early-signals", "what", "Skips meals", NULL);
  self->finding = hw_test_add (store, "finding", "plan", self->plan, "kind", "need", "what",
                               "A ride", NULL);
  g_free (hw_test_add (store, "plan-service", "family", self->family, "plan", self->plan, "what",
                       "Group", "status", "open", "provider", partner, NULL));
}

static gboolean
make_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
          GError **error)
{
  add_people (data);
  add_cqa (data);
  add_plan (data);
  g_value_init (result, G_TYPE_BOOLEAN);
  return TRUE;
}

static DexFuture *
make_fiber (gpointer data)
{
  Fixture *self = data;
  g_autoptr (GError) error = NULL;

  dex_await (hw_store_thread_run (self->ui.thread, make_job, self, NULL), &error);
  g_assert_no_error (error);
  return dex_future_new_true ();
}

static gboolean
read_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
          GError **error)
{
  HwPlanWhole *whole = hw_case_plan_read (store, data, error);

  if (!whole)
    return FALSE;
  g_value_init (result, HW_TYPE_PLAN_WHOLE);
  g_value_take_boxed (result, whole);
  return TRUE;
}

typedef struct
{
  Fixture *fixture;
  HwPlanWhole *whole;
} Reading;

static DexFuture *
read_fiber (gpointer data)
{
  Reading *reading = data;
  g_autoptr (GError) error = NULL;

  reading->whole = dex_await_boxed (hw_store_thread_run (reading->fixture->ui.thread, read_job,
                                                         reading->fixture->plan, NULL),
                                    &error);
  g_assert_no_error (error);
  return dex_future_new_true ();
}

static HwRecord *
find_in (HwPlanWhole *whole, const char *id)
{
  GPtrArray *lists[] = { whole->goals, whole->objectives, whole->tasks, whole->lines,
                         whole->findings, whole->services, whole->participants };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < lists[i]->len; j++)
      if (g_strcmp0 (HW_RECORD (g_ptr_array_index (lists[i], j))->id, id) == 0)
        return g_ptr_array_index (lists[i], j);
  return g_strcmp0 (id, HW_RECORD (whole->plan)->id) == 0 ? HW_RECORD (whole->plan) : NULL;
}

/* As the page does it after each change. */
static void
show (Fixture *self, const char *id, gboolean is_open)
{
  Reading reading = { .fixture = self };

  hw_test_fiber (read_fiber, &reading);
  hw_plan_inspector_show (self->inspector, self->ui.thread, reading.whole,
                          id ? find_in (reading.whole, id) : NULL, is_open);
  hw_plan_whole_unref (reading.whole);
  ui_fixture_settle (&self->ui);
}

static void
on_from_prevention_cb (HwPlanInspector *inspector, const char *line, char **asked)
{
  g_set_str (asked, line);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  ui_fixture_set_up (&self->ui, data);
  hw_test_fiber (make_fiber, self);
  self->ui.window = adw_window_new ();
  self->inspector = g_object_new (HW_TYPE_PLAN_INSPECTOR, NULL);
  g_signal_connect (self->inspector, "from-prevention", G_CALLBACK (on_from_prevention_cb),
                    &self->from_prevention);
  adw_window_set_content (ADW_WINDOW (self->ui.window), GTK_WIDGET (self->inspector));
  gtk_window_set_default_size (GTK_WINDOW (self->ui.window), 400, 800);
  gtk_window_present (GTK_WINDOW (self->ui.window));
  ui_fixture_settle (&self->ui);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  char **ids[] = { &self->family, &self->mother, &self->worker, &self->plan, &self->goal,
                   &self->objective, &self->task, &self->other_task, &self->line,
                   &self->finding, &self->participant, &self->from_prevention };

  ui_fixture_tear_down (&self->ui, data);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_free (*ids[i]);
}

/* ------------------------------------------------------------------ reading the rows */

static GtkWidget *
row (Fixture *self, const char *title)
{
  GtkWidget *found
      = ui_find (GTK_WIDGET (self->inspector), ADW_TYPE_PREFERENCES_ROW, title);

  if (!found)
    g_error ("no row «%s»", title);
  return found;
}

static void
type (Fixture *self, const char *title, const char *text)
{
  GtkWidget *entry = row (self, title);

  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

/* Typed, and Enter. */
static void
enter (Fixture *self, const char *title, const char *text)
{
  type (self, title, text);
  g_signal_emit_by_name (row (self, title), "entry-activated");
  ui_fixture_settle (&self->ui);
}

static void
choose (Fixture *self, const char *title, const char *words)
{
  AdwComboRow *combo = ADW_COMBO_ROW (row (self, title));
  GListModel *model = adw_combo_row_get_model (combo);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (model, i);

      if (!g_str_equal (gtk_string_object_get_string (item), words))
        continue;
      adw_combo_row_set_selected (combo, i);
      ui_fixture_settle (&self->ui);
      return;
    }
  g_error ("«%s» has no «%s»", title, words);
}

static const char *
chosen (Fixture *self, const char *title)
{
  AdwComboRow *combo = ADW_COMBO_ROW (row (self, title));

  return gtk_string_object_get_string (adw_combo_row_get_selected_item (combo));
}

static const char *
words_in (Fixture *self, const char *title)
{
  return gtk_editable_get_text (GTK_EDITABLE (row (self, title)));
}

#define says(words) g_assert_true (ui_says (GTK_WIDGET (self->inspector), words))

static void
assert_task (Fixture *self, const char *field, const char *expected)
{
  g_autofree char *value = ui_fixture_value (&self->ui, "task", self->task, field);

  g_assert_cmpstr (value ? value : "", ==, expected);
}

/* ------------------------------------------------------------------ tests */

static void
test_empty (Fixture *self, gconstpointer data)
{
  show (self, NULL, TRUE);
  says ("No Line Chosen");
}

static void
test_headings (Fixture *self, gconstpointer data)
{
  show (self, self->goal, TRUE);
  says ("Goal of the plan 1");
  show (self, self->objective, TRUE);
  says ("Objective 1.1");
  show (self, self->other_task, TRUE);
  says ("Task 1.1.2");
  says ("Call the school");
}

/* One act each: who it was before is never half there. */
static void
test_whose_is_one_choice (Fixture *self, gconstpointer data)
{
  gint64 before = ui_fixture_transactions (&self->ui);

  show (self, self->task, TRUE);
  g_assert_cmpstr (chosen (self, "Whose"), ==, "Not set");
  choose (self, "Whose", "Maya Combs");
  g_assert_cmpint (ui_fixture_transactions (&self->ui), ==, before + 1);
  assert_task (self, "owner", "family");
  assert_task (self, "child", self->ui.child);

  show (self, self->task, TRUE);
  choose (self, "Whose", "J. Reed (worker)");
  g_assert_cmpint (ui_fixture_transactions (&self->ui), ==, before + 2);
  assert_task (self, "owner", "worker");
  assert_task (self, "child", "");
  assert_task (self, "staff", self->worker);

  show (self, self->task, TRUE);
  g_assert_cmpstr (chosen (self, "Whose"), ==, "J. Reed (worker)");
  choose (self, "Whose", "Seven Hills (community partner)");
  assert_task (self, "staff", "");
  assert_task (self, "owner", "partner");
  choose (self, "Whose", "The family");
  assert_task (self, "owner", "family");
  assert_task (self, "person", "");
}

/* Somebody whom the plan does not know any more stays who it was. */
static void
test_whose_as_it_is (Fixture *self, gconstpointer data)
{
  HwRecord *uncle = g_object_new (HW_TYPE_PERSON, "name", "Abe Noble", "kind", 1, NULL);
  g_autofree char *id = NULL;

  ui_fixture_add (&self->ui, g_object_ref (uncle));
  id = g_strdup (uncle->id);
  g_object_unref (uncle);
  ui_fixture_edit (&self->ui, "task", self->task, "person", id);
  show (self, self->task, TRUE);
  g_assert_cmpstr (chosen (self, "Whose"), ==, "Abe Noble");
  g_assert_cmpint ((int) ui_fixture_transactions (&self->ui), >, 0);
}

/* S3-8: a duration is written as it is said; the day on which it ends is said beside it. */
static void
test_how_long_is_one_entry (Fixture *self, gconstpointer data)
{
  g_autofree char *until = NULL;
  gint64 before;

  show (self, self->task, TRUE);
  before = ui_fixture_transactions (&self->ui);
  says ("Such as «12 weeks» or «until 3 March»");
  type (self, "Expected duration", "12 weeks");
  says ("Ends on Sunday 14 February 2027, counted from the beginning of the plan");
  enter (self, "Expected duration", "12 wks");
  g_assert_cmpint (ui_fixture_transactions (&self->ui), ==, before + 1);
  assert_task (self, "duration", "12");
  assert_task (self, "duration-unit", "weeks");
  g_assert_cmpstr (words_in (self, "Expected duration"), ==, "12 weeks");

  enter (self, "Begins", "2026-12-01");
  says ("Ends on Tuesday 23 February 2027");
  enter (self, "Expected duration", "until 2027-03-03");
  assert_task (self, "duration", "");
  assert_task (self, "duration-unit", "");
  assert_task (self, "until-date", "2027-03-03");
  g_assert_cmpstr (words_in (self, "Expected duration"), ==, "until 3 March 2027");

  /* What it shows is what it reads. */
  until = g_strdup (words_in (self, "Expected duration"));
  enter (self, "Expected duration", "");
  assert_task (self, "until-date", "");
  enter (self, "Expected duration", until);
  assert_task (self, "until-date", "2027-03-03");
}

static void
test_what_is_not_understood (Fixture *self, gconstpointer data)
{
  gint64 before = ui_fixture_transactions (&self->ui);

  show (self, self->other_task, TRUE);
  enter (self, "Expected duration", "a while");
  says ("is not understood: write «12 weeks», «3 months» or «until 3 March»");
  g_assert_true (gtk_widget_has_css_class (row (self, "Expected duration"), "error"));
  /* A number alone is no half of what stood there before. */
  enter (self, "Expected duration", "12");
  g_assert_true (gtk_widget_has_css_class (row (self, "Expected duration"), "error"));
  g_assert_cmpint (ui_fixture_transactions (&self->ui), ==, before);

  enter (self, "Begins", "2027-01-05");
  enter (self, "Expected duration", "until 2027-01-04");
  says ("lies before the start");
  enter (self, "Expected duration", "until 2027-01-05");
  says ("Ends on Tuesday 5 January 2027");
}

/* K8, with what was typed into one entry for three fields. */
static void
test_typed_and_left_by_another_line (Fixture *self, gconstpointer data)
{
  show (self, self->task, TRUE);
  type (self, "Expected duration", "3 months");
  show (self, self->other_task, TRUE);
  g_assert_cmpstr (words_in (self, "Expected duration"), ==, "2 weeks");
  assert_task (self, "duration", "3");
  assert_task (self, "duration-unit", "months");
}

static void
test_anchor_is_chosen (Fixture *self, gconstpointer data)
{
  g_autofree char *anchor = NULL;

  show (self, self->objective, TRUE);
  g_assert_cmpstr (chosen (self, "CQA anchor"), ==, "Not set");
  choose (self, "CQA anchor", "B2, rated 3");
  anchor = ui_fixture_value (&self->ui, "objective", self->objective, "anchor");
  g_assert_cmpstr (anchor, ==, "B2");
}

static void
test_anchor_without_cqa (Fixture *self, gconstpointer data)
{
  g_autofree char *anchor = NULL;

  ui_fixture_edit (&self->ui, "case-plan", self->plan, "cqa", "");
  show (self, self->finding, TRUE);
  enter (self, "CQA anchor", "D4");
  anchor = ui_fixture_value (&self->ui, "finding", self->finding, "anchor");
  g_assert_cmpstr (anchor, ==, "D4");
}

static gboolean
is_edited (Fixture *self, const char *title)
{
  GtkWidget *found = row (self, title);

  return ADW_IS_ENTRY_ROW (found) || ADW_IS_COMBO_ROW (found);
}

/* What was agreed stays; what comes of it is written. */
static void
test_approved (Fixture *self, gconstpointer data)
{
  show (self, self->other_task, TRUE);
  g_assert_true (is_edited (self, "Whose"));
  show (self, self->other_task, FALSE);
  g_assert_false (is_edited (self, "Whose"));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row (self, "Whose"))), ==,
                   "The family");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row (self, "Expected duration"))),
                   ==, "2 weeks");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row (self, "Scope"))), ==,
                   "Not set");
  g_assert_true (is_edited (self, "Done"));
  show (self, self->objective, FALSE);
  g_assert_false (is_edited (self, "Measure"));
  g_assert_true (is_edited (self, "Done"));
  g_assert_true (is_edited (self, "Changed"));
  show (self, self->goal, FALSE);
  g_assert_true (is_edited (self, "How it came out"));
  g_assert_false (is_edited (self, "Anticipated outcome"));
  show (self, self->line, FALSE);
  g_assert_false (is_edited (self, "Part"));
  g_assert_null (ui_find (GTK_WIDGET (self->inspector), GTK_TYPE_BUTTON,
                          "Make an _Objective or Task of It"));
}

static void
test_from_prevention (Fixture *self, gconstpointer data)
{
  GtkWidget *button;

  show (self, self->line, TRUE);
  button = ui_find (GTK_WIDGET (self->inspector), GTK_TYPE_BUTTON,
                    "Make an _Objective or Task of It");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (self->from_prevention, ==, self->line);
}

/* Going from task to task makes no row anew. */
static void
test_rows_stay (Fixture *self, gconstpointer data)
{
  GtkWidget *entry;

  show (self, self->task, TRUE);
  entry = row (self, "Scope");
  show (self, self->objective, TRUE);
  show (self, self->other_task, TRUE);
  g_assert_true (row (self, "Scope") == entry);
  enter (self, "Scope", "One school");
  show (self, self->task, TRUE);
  g_assert_true (row (self, "Scope") == entry);
  g_assert_cmpstr (words_in (self, "Scope"), ==, "");
  assert_task (self, "scope", "");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "empty", test_empty },
    { "headings", test_headings },
    { "whose-is-one-choice", test_whose_is_one_choice },
    { "whose-as-it-is", test_whose_as_it_is },
    { "S3-8/how-long-is-one-entry", test_how_long_is_one_entry },
    { "what-is-not-understood", test_what_is_not_understood },
    { "typed-and-left-by-another-line", test_typed_and_left_by_another_line },
    { "anchor-is-chosen", test_anchor_is_chosen },
    { "anchor-without-cqa", test_anchor_without_cqa },
    { "approved", test_approved },
    { "from-prevention", test_from_prevention },
    { "rows-stay", test_rows_stay },
  };

  ui_fixture_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strdup_printf ("/plan-inspector/%s", tests[i].path);

      g_test_add (path, Fixture, NULL, set_up, tests[i].test, tear_down);
    }
  return g_test_run ();
}
