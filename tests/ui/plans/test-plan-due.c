/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The days of a plan's tasks on the pages of the child and of the family: what is late is told by
 * an icon and in words, not by a colour alone; news never takes a row from under somebody's hands.
 */

#include "ui-fixture.h"
#include "ui-picture.h"

#include "base/hw-id.h"
#include "ui/families/hw-family-page.h"
#include "ui/plans/hw-plan-due-section.h"
#include "ui/widgets/hw-chip.h"
#include "ui/widgets/hw-due-row.h"

#include <adwaita.h>

/* The family's plan; on 22 November 2026. */
typedef struct
{
  UiFixture ui;
  char *family;
  char *plan;
  char *objective;
  char *task; /* that is late */
} Fixture;

/* Through the store's thread. Takes the record; its id, owned. */
static char *
add (Fixture *self, HwRecord *record)
{
  g_autofree char *id = hw_id_dup_new ();

  g_set_str (&record->id, id);
  ui_fixture_add (&self->ui, record);
  return g_steal_pointer (&id);
}

static char *
add_task (Fixture *self, const char *what, const char *until, const char *field, const char *text)
{
  return add (self, hw_test_record ("task", "objective", self->objective, "what", what,
                                    "until-date", until, "owner", "family", field, text, NULL));
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *goal = NULL;

  ui_fixture_set_up (&self->ui, data);
  self->family = ui_fixture_value (&self->ui, "child", self->ui.child, "family");
  self->plan = add (self, hw_test_record ("case-plan", "family", self->family, "version", "1",
                                          "status", "agreed", "from-date", "2026-09-01", NULL));
  goal = add (self, hw_test_record ("plan-goal", "plan", self->plan, "what", "Sober", NULL));
  self->objective
      = add (self, hw_test_record ("objective", "goal", goal, "what", "Group", NULL));
  self->task = add_task (self, "Call the school", "2026-11-21", NULL, NULL);
  g_free (add_task (self, "Go to the group", "2026-11-22", NULL, NULL));
  g_free (add_task (self, "Write to the landlord", "2026-11-23", NULL, NULL));
  g_free (add_task (self, "Draw the house", "2026-11-20", "child", self->ui.child));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  ui_fixture_tear_down (&self->ui, data);
  g_free (self->family);
  g_free (self->plan);
  g_free (self->objective);
  g_free (self->task);
}

static void
show_family (Fixture *self)
{
  GtkWidget *view = adw_navigation_view_new ();

  self->ui.window = adw_window_new ();
  self->ui.page = g_object_new (HW_TYPE_FAMILY_PAGE, "thread", self->ui.thread, "family-id",
                                self->family, NULL);
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), ADW_NAVIGATION_PAGE (self->ui.page));
  adw_window_set_content (ADW_WINDOW (self->ui.window), view);
  gtk_window_set_default_size (GTK_WINDOW (self->ui.window), 1024, 900);
  gtk_window_present (GTK_WINDOW (self->ui.window));
  ui_fixture_settle (&self->ui);
}

/* The task's row says @when, and shows the icon of @state, or none. */
static void
assert_row (Fixture *self, const char *what, const char *when, HwState state)
{
  GtkWidget *row = ui_find (self->ui.page, HW_TYPE_DUE_ROW, what);
  GtkWidget *icon = row ? ui_find (row, HW_TYPE_CHIP, NULL) : NULL;
  g_autofree char *said = NULL;
  HwState is;

  g_assert_nonnull (row);
  g_object_get (row, "when", &said, "state", &is, NULL);
  g_assert_cmpstr (said, ==, when);
  g_assert_cmpint (is, ==, state);
  g_assert_true (ui_says (row, when));
  icon = ui_find (icon, GTK_TYPE_IMAGE, NULL);
  if (hw_state_icon (state))
    g_assert_cmpstr (gtk_image_get_icon_name (GTK_IMAGE (icon)), ==, hw_state_icon (state));
  else
    g_assert_null (icon);
}

/* ------------------------------------------------------------------ tests */

/* S3-8: yesterday is late, today is not; each by icon and word. */
static void
test_family (Fixture *self, gconstpointer data)
{
  g_assert_cmpstr (hw_state_icon (HW_STATE_LATE), !=, hw_state_icon (HW_STATE_SOON));
  show_family (self);
  assert_row (self, "Draw the house", "2 days late", HW_STATE_LATE);
  assert_row (self, "Call the school", "1 day late", HW_STATE_LATE);
  assert_row (self, "Go to the group", "today", HW_STATE_SOON);
  assert_row (self, "Write to the landlord", "in 1 day", HW_STATE_SOON);
  g_assert_true (ui_says (self->ui.page, "Tasks of the Case Plan"));
  g_assert_true (ui_says (self->ui.page, "2 overdue"));
  g_assert_false (ui_says (self->ui.page, "This Child’s Tasks"));
}

/* The child's own stand by themselves; the rest of the plan below. */
static void
test_child (Fixture *self, gconstpointer data)
{
  ui_fixture_show (&self->ui, 1280, 1000);
  g_assert_true (ui_says (self->ui.page, "This Child’s Tasks"));
  g_assert_true (ui_says (self->ui.page, "Tasks of the Case Plan"));
  assert_row (self, "Draw the house", "2 days late", HW_STATE_LATE);
  assert_row (self, "Call the school", "1 day late", HW_STATE_LATE);
  g_assert_true (ui_says (self->ui.page, "20 Nov · Maya Combs"));
  g_assert_true (ui_says (self->ui.page, "21 Nov · Family"));
}

/* Done by somebody else: its row goes, the others and their keys stay. */
static void
test_news (Fixture *self, gconstpointer data)
{
  GtkWidget *row;

  show_family (self);
  row = ui_find (self->ui.page, HW_TYPE_DUE_ROW, "Go to the group");
  ui_fixture_edit (&self->ui, "task", self->task, "what", "Call the teacher");
  ui_fixture_settle (&self->ui);
  assert_row (self, "Call the teacher", "1 day late", HW_STATE_LATE);
  g_assert_true (ui_find (self->ui.page, HW_TYPE_DUE_ROW, "Go to the group") == row);
  ui_fixture_edit (&self->ui, "task", self->task, "done-date", "2026-11-22");
  ui_fixture_settle (&self->ui);
  g_assert_null (ui_find (self->ui.page, HW_TYPE_DUE_ROW, "Call the teacher"));
  g_assert_true (ui_says (self->ui.page, "1 overdue"));
  ui_fixture_undo (&self->ui);
  ui_fixture_settle (&self->ui);
  assert_row (self, "Call the teacher", "1 day late", HW_STATE_LATE);
}

/* No plan that anybody agreed to: nothing is shown. */
static void
test_draft (Fixture *self, gconstpointer data)
{
  ui_fixture_edit (&self->ui, "case-plan", self->plan, "status", "draft");
  show_family (self);
  g_assert_null (ui_find (self->ui.page, HW_TYPE_PLAN_DUE_SECTION, NULL));
  g_assert_false (ui_says (self->ui.page, "Tasks of the Case Plan"));
}

/* Forty of them: five, and the rest when asked for; the keys are on the first that came. */
static void
test_many (Fixture *self, gconstpointer data)
{
  GtkWidget *more, *sixth;

  for (guint i = 0; i < 36; i++)
    {
      g_autofree char *what = g_strdup_printf ("Visit %u", i);

      g_free (add_task (self, what, "2027-01-31", NULL, NULL));
    }
  show_family (self);
  g_assert_nonnull (ui_find (self->ui.page, HW_TYPE_DUE_ROW, "Visit 0"));
  g_assert_null (ui_find (self->ui.page, HW_TYPE_DUE_ROW, "Visit 1"));
  more = ui_find (self->ui.page, ADW_TYPE_BUTTON_ROW, "Show All 40 Tasks");
  g_assert_nonnull (more);
  g_assert_true (gtk_widget_activate (more));
  ui_fixture_settle (&self->ui);
  sixth = ui_find (self->ui.page, HW_TYPE_DUE_ROW, "Visit 1");
  g_assert_nonnull (sixth);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (self->ui.window)) == sixth);
  g_assert_nonnull (ui_find (self->ui.page, HW_TYPE_DUE_ROW, "Visit 35"));
  g_assert_null (ui_find (self->ui.page, ADW_TYPE_BUTTON_ROW, "Show All 40 Tasks"));
  assert_row (self, "Visit 35", "in 70 days", HW_STATE_PLAIN);
}

/* In every look nothing is cut off. */
static void
test_looks (Fixture *self, gconstpointer data)
{
  g_free (add_task (self, "Take the younger children to the dentist in Bardstown with all papers",
                    "2026-12-24", NULL, NULL));
  show_family (self);
  ui_picture_look_all (GTK_WINDOW (self->ui.window), "plan-due");
}

#define ADD(name, test) g_test_add ("/plan-due/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);
  ADD ("S3-8-family", test_family);
  ADD ("S3-8-child", test_child);
  ADD ("news", test_news);
  ADD ("draft", test_draft);
  ADD ("many", test_many);
  ADD ("C9-C10-looks", test_looks);
  return g_test_run ();
}
