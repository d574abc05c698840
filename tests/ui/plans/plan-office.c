/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The plan of the fixture's family.
 */

#include "plan-office.h"

#include "hw-test-office.h"

typedef struct
{
  PlanOffice *office;
  PlanOfficeWork work;
} Work;

static gboolean
work_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  Work *self = data;

  self->work (self->office, store);
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, TRUE);
  return TRUE;
}

static DexFuture *
work_fiber (gpointer data)
{
  Work *self = data;
  g_autoptr (GError) error = NULL;

  dex_await (hw_store_thread_run (self->office->office.thread, work_job, self, NULL), &error);
  g_assert_no_error (error);
  return dex_future_new_true ();
}

void
plan_office_run (PlanOffice *self, PlanOfficeWork work)
{
  Work one = { self, work };

  hw_test_fiber (work_fiber, &one);
  ui_fixture_settle (&self->office);
}

/* ------------------------------------------------------------------ the plan */

static void
write_plan (PlanOffice *self, HwStore *store)
{
  static const char *const kinds[] = { "strength", "need", "resource" };
  g_autofree char *family = hw_test_value (store, "child", self->office.child, "family");
  g_autofree char *cqa
      = hw_test_add (store, "cqa", "family", family, "date", "2026-11-01", NULL);
  g_autofree char *goal = NULL;
  g_autofree char *objective = NULL;

  self->plan = hw_test_add (store, "case-plan", "family", family, "version", "1", "status",
                            "draft", "cqa", cqa, "from-date", "2026-11-22", "no-partner-reason",
                            "None wanted", NULL);
  goal = hw_test_add (store, "plan-goal", "plan", self->plan, "what", "Sober at home", "outcome",
                      "Maya is home", "position", "0", NULL);
  objective = hw_test_add (store, "objective", "goal", goal, "what", "Weekly group", "measure",
                           "Sheets", "target", "12", "anchor", "substance", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_free (hw_test_add (store, "finding", "plan", self->plan, "kind", kinds[i], "what", "Words",
                         NULL));
  g_free (hw_test_add (store, "task", "objective", objective, "what", "Go to the group", "owner",
                       "family", "scope", "All", "timing", "Mondays", "duration", "12",
                       "duration-unit", "weeks", NULL));
  g_free (hw_test_add (store, "plan-participant", "plan", self->plan, "child",
                       self->office.child, "took-part", "yes", NULL));
}

/* ------------------------------------------------------------------ the window */

static void
on_saved_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  PlanOffice *self = data;
  gint64 transaction;

  g_clear_pointer (&self->saved, g_free);
  g_variant_get (target, "(sx)", &self->saved, &transaction);
  g_assert_cmpint (transaction, >, 0);
}

static void
on_say_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  g_set_str (&((PlanOffice *) data)->said, g_variant_get_string (target, NULL));
}

static void
on_open_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  PlanOffice *self = data;
  g_autofree char *type = NULL;

  g_clear_pointer (&self->opened, g_free);
  g_variant_get (target, "(ss)", &type, &self->opened);
  g_assert_cmpstr (type, ==, "case-plan");
}

static void
on_gaps_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  ((PlanOffice *) data)->gaps++;
}

static void
add_actions (PlanOffice *self, const char *prefix, const GActionEntry *actions, guint n)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, (int) n, self);
  gtk_widget_insert_action_group (self->office.window, prefix, G_ACTION_GROUP (group));
}

void
plan_office_set_up (PlanOffice *self, gconstpointer data)
{
  static const GActionEntry window[]
      = { { .name = "saved", .activate = on_saved_cb, .parameter_type = "(sx)" },
          { .name = "say", .activate = on_say_cb, .parameter_type = "s" },
          { .name = "open", .activate = on_open_cb, .parameter_type = "(ss)" } };
  static const GActionEntry page[] = { { .name = "gaps", .activate = on_gaps_cb } };

  ui_fixture_set_up (&self->office, data);
  self->office.window = adw_window_new ();
  add_actions (self, "win", window, G_N_ELEMENTS (window));
  add_actions (self, "page", page, G_N_ELEMENTS (page));
  adw_window_set_content (ADW_WINDOW (self->office.window), gtk_label_new ("page"));
  gtk_window_set_default_size (GTK_WINDOW (self->office.window), 800, 700);
  gtk_window_present (GTK_WINDOW (self->office.window));
  plan_office_run (self, write_plan);
}

void
plan_office_tear_down (PlanOffice *self, gconstpointer data)
{
  ui_fixture_tear_down (&self->office, data);
  g_free (self->plan);
  g_free (self->saved);
  g_free (self->said);
  g_free (self->opened);
}

GtkWidget *
plan_office_dialog (PlanOffice *self, GType type)
{
  GtkWidget *dialog = ui_find (self->office.window, type, NULL);

  g_assert_nonnull (dialog);
  return dialog;
}

void
plan_office_answer (PlanOffice *self, const char *response)
{
  g_autoptr (AdwDialog) alert
      = g_object_ref (ADW_DIALOG (plan_office_dialog (self, ADW_TYPE_ALERT_DIALOG)));

  g_signal_emit_by_name (alert, "response", response);
  adw_dialog_force_close (alert);
  ui_fixture_settle (&self->office);
}

char *
plan_office_value (PlanOffice *self, const char *field)
{
  return ui_fixture_value (&self->office, "case-plan", self->plan, field);
}
