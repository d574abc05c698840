/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A placement tells where it was decided, and opens that meeting (S2-6).
 */

#include "ui-fixture.h"

#include <adwaita.h>

typedef struct
{
  UiFixture page;
  char *meeting, *opened;
} Fixture;

static void
on_open_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  Fixture *self = data;

  g_clear_pointer (&self->opened, g_free);
  g_variant_get (target, "(&ss)", NULL, &self->opened);
}

static gboolean
meeting_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
             GError **error)
{
  g_autofree char *family = hw_test_add (store, "family", "name", "Combs", NULL);

  ((Fixture *) data)->meeting
      = hw_test_add (store, "meeting", "family", family, "kind", "case-planning", "status", "held",
                     "held-date", "2024-08-30", NULL);
  g_value_init (result, G_TYPE_BOOLEAN);
  return TRUE;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  static const GActionEntry actions[] = {
    { .name = "open", .activate = on_open_cb, .parameter_type = "(ss)" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  ui_fixture_set_up (&self->page, data);
  dex_future_disown (hw_store_thread_run (self->page.thread, meeting_job, self, NULL));
  ui_fixture_show (&self->page, 900, 900);
  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), self);
  gtk_widget_insert_action_group (self->page.window, "win", G_ACTION_GROUP (group));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  ui_fixture_tear_down (&self->page, data);
  g_free (self->meeting);
  g_free (self->opened);
}

/* The row is there as soon as the decision is, and goes with it. */
static void
test_decided (Fixture *self, gconstpointer data)
{
  UiFixture *page = &self->page;
  GtkWidget *placement, *meeting;

  ui_fixture_show_tab (page, "path");
  placement = ui_find (page->page, ADW_TYPE_EXPANDER_ROW, "Foster home");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (placement), TRUE);
  ui_fixture_settle (page);
  g_assert_null (ui_find (placement, ADW_TYPE_ACTION_ROW, "Decided at a meeting"));
  ui_fixture_add (page, hw_test_record ("meeting-decision", "meeting", self->meeting, "what",
                                        "Maya lives with the Nobles", "placement",
                                        page->placement, NULL));
  ui_fixture_settle (page);
  meeting = ui_find (placement, ADW_TYPE_ACTION_ROW, "Decided at a meeting");
  g_assert_nonnull (meeting);
  g_assert_true (ui_says (placement, "Case planning conference · 30 Aug 2024"));
  gtk_widget_activate (meeting);
  ui_fixture_settle (page);
  g_assert_cmpstr (self->opened, ==, self->meeting);
  ui_fixture_undo (page);
  ui_fixture_settle (page);
  g_assert_null (ui_find (placement, ADW_TYPE_ACTION_ROW, "Decided at a meeting"));
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);
  g_test_add ("/placement-row/S2-6/decided", Fixture, NULL, set_up, test_decided, tear_down);
  return g_test_run ();
}
