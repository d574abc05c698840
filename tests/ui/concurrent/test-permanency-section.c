/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plan A and Plan B on the child's page in a real window: what stands there, why there can be no
 * Plan B, and each act (S2-4, S2-9, S2-11 to S2-16).
 */

#include "ui-fixture.h"
#include "ui-picture.h"

#include "base/hw-id.h"
#include "ui/widgets/hw-new-dialog.h"

#include <adwaita.h>

typedef struct
{
  UiFixture office;
  char *mother;
} Fixture;

/* Another writer's record, through the store's thread. Its id, owned. */
static char *
add (Fixture *self, HwRecord *record)
{
  char *id = record->id = hw_id_dup_new ();

  id = g_strdup (id);
  ui_fixture_add (&self->office, record);
  return id;
}

static void
add_around (Fixture *self)
{
  const char *child = self->office.child;
  g_autofree char *family = ui_fixture_value (&self->office, "child", child, "family");
  g_autofree char *staff = add (self, hw_test_record ("staff", "name", "J. Combs", NULL));
  g_autofree char *aunt = add (self, hw_test_record ("person", "name", "Ruth Noble", NULL));

  self->mother = add (self, hw_test_record ("person", "name", "Dana Combs", NULL));
  ui_fixture_add (&self->office, hw_test_record ("connection", "child", child, "person",
                                                 self->mother, "kind", "mother", NULL));
  ui_fixture_add (&self->office,
                  hw_test_record ("connection", "child", child, "person", aunt, "kind",
                                  "aunt-uncle", "side", "maternal", NULL));
  ui_fixture_edit (&self->office, "goal", self->office.goal, "owner", staff);
  ui_fixture_add (&self->office,
                  hw_test_record ("goal-step", "goal", self->office.goal, "what",
                                  "Group at Seven Hills", "staff", staff, "due-date",
                                  "2026-11-01", NULL));
  ui_fixture_add (&self->office,
                  hw_test_record ("disclosure", "family", family, "parent", self->mother,
                                  "given-date", "2025-03-01", "staff", staff, "acknowledged",
                                  "yes", NULL));
  ui_fixture_add (&self->office,
                  hw_test_record ("relative-search", "child", child, "date", "2025-03-05", "side",
                                  "paternal", "source", "Putative father registry", "result",
                                  "nobody", NULL));
  ui_fixture_add (&self->office,
                  hw_test_record ("hearing", "child", child, "kind", "disposition", "held-date",
                                  "2025-01-10", "court-order", "Visits twice a week",
                                  "order-status", "part", NULL));
}

static void
show_tab (Fixture *self)
{
  ui_fixture_show (&self->office, 1280, 900);
  ui_fixture_show_tab (&self->office, "permanency");
  ui_fixture_settle (&self->office);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  ui_fixture_set_up (&self->office, data);
  add_around (self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_free (self->mother);
  ui_fixture_tear_down (&self->office, data);
}

static void
assert_says (Fixture *self, const char *words)
{
  g_test_message ("%s", words);
  g_assert_true (ui_says (self->office.page, words));
}

static GtkWidget *
dialog_of (Fixture *self)
{
  return GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (self->office.window)));
}

/* Into the dialog that asks for one, which then goes. */
static void
give_reason (Fixture *self, const char *words)
{
  GtkWidget *dialog = dialog_of (self);
  GtkWidget *note = ui_find (dialog, GTK_TYPE_TEXT_VIEW, NULL);

  g_assert_nonnull (note);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (note)), words, -1);
  gtk_widget_activate_action (dialog, "new.save", NULL);
  ui_fixture_settle (&self->office);
  g_assert_null (dialog_of (self));
}

/* What is known is there: nobody looks for it on another page. */
static void
test_shown (Fixture *self, gconstpointer data)
{
  show_tab (self);
  assert_says (self, "Return to parent");
  assert_says (self, "Guardianship");
  assert_says (self, "Group at Seven Hills");
  assert_says (self, "Dana Combs");
  assert_says (self, "Putative father registry");
  assert_says (self, "Visits twice a week");
  assert_says (self, "Notice to Ruth Noble is due by");
  assert_says (self, "No search on the mother’s side is recorded.");
  assert_says (self, "Plan B has no owner.");
  g_assert_false (ui_says (self->office.page, "Full disclosure to Dana Combs is not recorded."));
  ui_picture_look_all (GTK_WINDOW (self->office.window), "permanency");
}

/* S2-14: beside another goal than the return it says why there is none. */
static void
test_refused (Fixture *self, gconstpointer data)
{
  ui_fixture_edit (&self->office, "goal", self->office.goal, "kind", "adoption");
  show_tab (self);
  assert_says (self, "A Plan B stands, and Plan A is not the return to a parent any more.");
  g_assert_true (gtk_widget_activate_action (
      ui_find (self->office.page, GTK_TYPE_MENU_BUTTON, "Menu of Plan B"), "permanency.drop",
      NULL));
  ui_fixture_settle (&self->office);
  give_reason (self, "The aunt moved");
  assert_says (self, "Plan A is not the return to a parent: concurrent planning is for children "
                     "whose primary goal is reunification.");
  g_assert_false (gtk_widget_is_sensitive (
      ui_find (self->office.page, GTK_TYPE_BUTTON, "_Set Plan B…")));
}

/* One press: the step is done, today. */
static void
test_done (Fixture *self, gconstpointer data)
{
  GtkWidget *button;
  gint64 before;

  show_tab (self);
  before = ui_fixture_transactions (&self->office);
  button = ui_find (self->office.page, GTK_TYPE_BUTTON, "The Step Is Done");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  ui_fixture_settle (&self->office);
  g_assert_cmpint (ui_fixture_transactions (&self->office), ==, before + 1);
  assert_says (self, "done");
  ui_fixture_undo (&self->office);
  ui_fixture_settle (&self->office);
  g_assert_nonnull (ui_find (self->office.page, GTK_TYPE_BUTTON, "The Step Is Done"));
}

/* Dropped with a reason only; the reason stays with the goal. */
static void
test_drop (Fixture *self, gconstpointer data)
{
  GtkWidget *menu, *dialog;

  show_tab (self);
  menu = ui_find (self->office.page, GTK_TYPE_MENU_BUTTON, "Menu of Plan B");
  g_assert_true (gtk_widget_activate_action (menu, "permanency.drop", NULL));
  ui_fixture_settle (&self->office);
  dialog = dialog_of (self);
  g_assert_true (HW_IS_NEW_DIALOG (dialog));
  gtk_widget_activate_action (dialog, "new.save", NULL);
  ui_fixture_settle (&self->office);
  g_assert_true (ui_says (dialog, "Say why: the reason stays with the plan."));
  give_reason (self, "The aunt moved");
  assert_says (self, "No concurrent goal yet.");
  g_assert_true (gtk_widget_is_sensitive (
      ui_find (self->office.page, GTK_TYPE_BUTTON, "_Set Plan B…")));
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);
#define ADD(path, function) \
  g_test_add ("/permanency-section/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("S2-12-shown", test_shown);
  ADD ("S2-14-refused", test_refused);
  ADD ("S2-12-done", test_done);
  ADD ("drop", test_drop);
#undef ADD
  return g_test_run ();
}
