/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The office's own pages in a real window: what they show, what they do, what a worker is not
 * offered.
 */

#include "ui-fixture.h"
#include "ui-picture.h"

#include "domain/deadlines/hw-due-query.h"
#include "domain/families/hw-staff.h"
#include "domain/office/hw-office-lists-query.h"
#include "ui/forms/hw-form.h"
#include "ui/office/hw-backups-page.h"
#include "ui/office/hw-hand-over-dialog.h"
#include "ui/office/hw-key-dialog.h"
#include "ui/office/hw-office-page.h"
#include "ui/office/hw-prints-page.h"
#include "ui/office/hw-staff-page.h"

#include <adwaita.h>

typedef struct
{
  UiFixture office;
  AdwNavigationView *view;
  char *worker, *taker, *family, *home;
  char *said; /* by win.say or win.saved */
  char *opened;
  gint64 transaction;
} Fixture;

static void
on_action_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  Fixture *self = data;
  const char *name = g_action_get_name (G_ACTION (action));

  if (g_str_equal (name, "say"))
    g_set_str (&self->said, g_variant_get_string (target, NULL));
  else if (g_str_equal (name, "open"))
    {
      g_clear_pointer (&self->opened, g_free);
      g_variant_get (target, "(&ss)", NULL, &self->opened);
    }
  else
    {
      g_clear_pointer (&self->said, g_free);
      g_variant_get (target, "(sx)", &self->said, &self->transaction);
    }
}

static void
add_records (Fixture *self)
{
  HwStore *store = self->office.store;

  self->worker = hw_test_add (store, "staff", "name", "Ana Ruiz", "role", "worker", "unit",
                              "Unit 3", NULL);
  self->taker = hw_test_add (store, "staff", "name", "Ben Ortiz", "role", "worker", NULL);
  g_free (hw_test_add (store, "staff", "name", "Cy Gone", "left-date", "2026-01-31", NULL));
  self->family = hw_test_add (store, "family", "name", "Sloane", "worker", self->worker, NULL);
  self->home = hw_test_add (store, "home", "name", "Oak Street", "type", "foster", "capacity", "3",
                            "works-with-birth-family", "yes", NULL);
  g_free (hw_test_add (store, "home", "name", "Elm Street", "works-with-birth-family", "no",
                       NULL));
}

static void
set_up (Fixture *self, gconstpointer data)
{
  static const GActionEntry actions[] = {
    { .name = "say", .activate = on_action_cb, .parameter_type = "s" },
    { .name = "saved", .activate = on_action_cb, .parameter_type = "(sx)" },
    { .name = "open", .activate = on_action_cb, .parameter_type = "(ss)" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  ui_fixture_set_up (&self->office, data);
  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), self);
  self->view = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  self->office.window = adw_window_new ();
  gtk_widget_insert_action_group (self->office.window, "win", G_ACTION_GROUP (group));
  adw_window_set_content (ADW_WINDOW (self->office.window), GTK_WIDGET (self->view));
  gtk_window_set_default_size (GTK_WINDOW (self->office.window), 1000, 800);
  gtk_window_present (GTK_WINDOW (self->office.window));
}

/* Posted to the thread, which has the store. */
static gboolean
fill_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  add_records (data);
  g_value_init (result, G_TYPE_BOOLEAN);
  return TRUE;
}

static gboolean
actor_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
           GError **error)
{
  hw_store_set_actor (store, data);
  g_value_init (result, G_TYPE_BOOLEAN);
  return TRUE;
}

static void
run (Fixture *self, HwStoreJob job, gpointer data)
{
  dex_future_disown (hw_store_thread_run (self->office.thread, job, data, NULL));
  ui_fixture_settle (&self->office);
}

static void
show_office (Fixture *self)
{
  AdwNavigationPage *page
      = g_object_new (HW_TYPE_OFFICE_PAGE, "thread", self->office.thread, NULL);

  adw_navigation_view_push (self->view, page);
  ui_fixture_settle (&self->office);
}

static AdwNavigationPage *
show_below (Fixture *self, const char *name)
{
  adw_navigation_view_pop_to_tag (self->view, "office");
  gtk_widget_activate_action (GTK_WIDGET (adw_navigation_view_get_visible_page (self->view)),
                              "office.show", "s", name);
  ui_fixture_settle (&self->office);
  return adw_navigation_view_get_visible_page (self->view);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  ui_fixture_tear_down (&self->office, data);
  g_free (self->worker);
  g_free (self->taker);
  g_free (self->family);
  g_free (self->home);
  g_free (self->said);
  g_free (self->opened);
}

/* The subtitle of the row with that title, as shown. */
static const char *
words_of (gpointer page, const char *title)
{
  GtkWidget *row = ui_find (page, ADW_TYPE_ACTION_ROW, title);

  g_assert_nonnull (row);
  return adw_action_row_get_subtitle (ADW_ACTION_ROW (row));
}

static void
check_has (const char *words, const char *part)
{
  if (!words || !strstr (words, part))
    g_error ("«%s» does not say «%s»", words ? words : "", part);
}

/* ------------------------------------------------------------------ tests */

static const char *const below[]
    = { "staff", "regions", "homes", "keys", "backups", "prints", "rules", "by-race", "about" };

/* Each page stands at every size and text without anything cut off. */
static void
test_looks (Fixture *self, gconstpointer data)
{
  run (self, fill_job, self);
  show_office (self);
  for (guint page = 0; page <= G_N_ELEMENTS (below); page++)
    {
      if (page < G_N_ELEMENTS (below))
        show_below (self, below[page]);
      else
        adw_navigation_view_pop_to_tag (self->view, "office");
      /* A page that slides away is over the edge by right. */
      ui_picture_rest (GTK_WINDOW (self->office.window), 20);
      for (guint i = 0; i < ui_n_looks; i += 3)
        {
          g_autofree char *faults = NULL;

          ui_picture_take_look (GTK_WINDOW (self->office.window), &ui_looks[i]);
          faults = ui_picture_find_faults (GTK_WINDOW (self->office.window));
          if (*faults)
            g_error ("%s at look %u: %s", page < G_N_ELEMENTS (below) ? below[page] : "office", i,
                     faults);
        }
    }
  ui_picture_reset ();
}

static void
test_overview (Fixture *self, gconstpointer data)
{
  AdwNavigationPage *page;

  run (self, fill_job, self);
  show_office (self);
  page = adw_navigation_view_get_visible_page (self->view);
  check_has (words_of (page, "Staff"), "3 people");
  check_has (words_of (page, "Staff"), "1 has left");
  check_has (words_of (page, "Resource Homes"), "3 homes");
}

static void
test_lists (Fixture *self, gconstpointer data)
{
  AdwNavigationPage *page;
  GtkWidget *search, *view;
  GListModel *model;
  g_autofree char *text = NULL;

  run (self, fill_job, self);
  show_office (self);
  page = show_below (self, "staff");
  view = ui_find (GTK_WIDGET (page), GTK_TYPE_COLUMN_VIEW, NULL);
  model = G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)));
  /* Who left is behind the filter. */
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 3);
  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (ui_find (GTK_WIDGET (page),
                                                          ADW_TYPE_TOGGLE_GROUP, NULL)),
                               2);
  ui_fixture_settle (&self->office);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 1);

  search = ui_find (GTK_WIDGET (page), GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (search), "ruiz");
  ui_fixture_settle (&self->office);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 1);
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpstr (self->opened, ==, self->worker);

  /* S2-29: homes that work with the birth family. */
  page = show_below (self, "homes");
  view = ui_find (GTK_WIDGET (page), GTK_TYPE_COLUMN_VIEW, NULL);
  model = G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)));
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 3);
  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (ui_find (GTK_WIDGET (page),
                                                          ADW_TYPE_TOGGLE_GROUP, NULL)),
                               1);
  ui_fixture_settle (&self->office);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 1);
}

static GtkWidget *
show_staff (Fixture *self)
{
  GtkWidget *page = g_object_new (HW_TYPE_STAFF_PAGE, "thread", self->office.thread, "record-id",
                                  self->worker, NULL);

  adw_navigation_view_push (self->view, ADW_NAVIGATION_PAGE (page));
  ui_fixture_settle (&self->office);
  return page;
}

static void
test_hand_over (Fixture *self, gconstpointer data)
{
  GtkWidget *page;
  AdwDialog *dialog;
  g_autofree char *worker = NULL, *left = NULL, *again = NULL;

  run (self, fill_job, self);
  page = show_staff (self);
  g_assert_nonnull (ui_find (page, ADW_TYPE_ACTION_ROW, "Sloane"));
  g_assert_nonnull (ui_find (page, GTK_TYPE_BUTTON, "_Hand Over…"));
  gtk_widget_activate_action (page, "staff.hand-over", NULL);
  ui_fixture_settle (&self->office);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (self->office.window));
  hw_hand_over_dialog_choose (HW_HAND_OVER_DIALOG (dialog), self->taker);
  adw_switch_row_set_active (ADW_SWITCH_ROW (ui_find (GTK_WIDGET (dialog), ADW_TYPE_SWITCH_ROW,
                                                      NULL)),
                             TRUE);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "hand-over.apply", NULL);
  ui_fixture_settle (&self->office);

  check_has (self->said, "1 family handed over");
  /* Nothing is left to hand over. */
  g_assert_null (ui_find (page, GTK_TYPE_BUTTON, "_Hand Over…"));
  worker = ui_fixture_value (&self->office, "family", self->family, "worker");
  left = ui_fixture_value (&self->office, "staff", self->worker, "left-date");
  g_assert_cmpstr (worker, ==, self->taker);
  g_assert_cmpstr (left, ==, "2026-11-22");
  ui_fixture_undo (&self->office);
  again = ui_fixture_value (&self->office, "family", self->family, "worker");
  g_assert_cmpstr (again, ==, self->worker);
}

/* Types into the rows of the dialog, and applies. */
static void
apply_key (Fixture *self, AdwDialog *dialog, const char *old, const char *passphrase)
{
  GtkWidget *row = ui_find (GTK_WIDGET (dialog), ADW_TYPE_PASSWORD_ENTRY_ROW,
                            "Your passphrase now");

  if (row)
    gtk_editable_set_text (GTK_EDITABLE (row), old);
  row = ui_find (GTK_WIDGET (dialog), ADW_TYPE_PASSWORD_ENTRY_ROW, "New passphrase");
  gtk_editable_set_text (GTK_EDITABLE (row), passphrase);
  row = ui_find (GTK_WIDGET (dialog), ADW_TYPE_PASSWORD_ENTRY_ROW, "The same again");
  gtk_editable_set_text (GTK_EDITABLE (row), passphrase);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "key.apply", NULL);
  for (guint i = 0; i < 5; i++)
    ui_fixture_settle (&self->office);
}

static void
test_keys (Fixture *self, gconstpointer data)
{
  AdwNavigationPage *page;
  AdwDialog *dialog;

  run (self, fill_job, self);
  show_office (self);
  page = show_below (self, "keys");
  check_has (words_of (page, "Maria Lopez"), "Administrator");
  /* The last administrator keeps the key (K4). */
  g_assert_null (ui_find (GTK_WIDGET (page), GTK_TYPE_BUTTON, "Take the key from Maria Lopez"));

  /* A wrong old passphrase is told in place, and the dialog stays. */
  gtk_widget_activate_action (GTK_WIDGET (page), "keys.change", NULL);
  ui_fixture_settle (&self->office);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (self->office.window));
  apply_key (self, dialog, "not the passphrase", "quiet lantern under bridges");
  g_assert_true (adw_window_get_visible_dialog (ADW_WINDOW (self->office.window)) == dialog);
  g_assert_null (self->said);
  apply_key (self, dialog, HW_TEST_PASSPHRASE, "quiet lantern under bridges");
  check_has (self->said, "Your passphrase is changed");

  gtk_widget_activate_action (GTK_WIDGET (page), "keys.add", NULL);
  ui_fixture_settle (&self->office);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (self->office.window));
  hw_key_dialog_choose (HW_KEY_DIALOG (dialog), self->worker);
  apply_key (self, dialog, NULL, "maple river candle seven");
  check_has (self->said, "The key is given");
  check_has (words_of (page, "Ana Ruiz"), "signs in as AR");
  g_assert_nonnull (ui_find (GTK_WIDGET (page), GTK_TYPE_BUTTON, "Take the key from Ana Ruiz"));
}

static gboolean
has_outcome (gpointer page)
{
  return ui_find (page, ADW_TYPE_ACTION_ROW, "Backed up, and proved to be whole")
         || ui_find (page, ADW_TYPE_ACTION_ROW, "The office is whole");
}

static void
await_outcome (Fixture *self, gpointer page)
{
  for (guint i = 0; i < 100 && !has_outcome (page); i++)
    ui_fixture_settle (&self->office);
  g_assert_true (has_outcome (page));
}

static void
test_backups (Fixture *self, gconstpointer data)
{
  AdwNavigationPage *page;
  g_autofree char *path = g_build_filename (self->office.place, "stick.homeward", NULL);

  run (self, fill_job, self);
  show_office (self);
  page = show_below (self, "backups");
  check_has (words_of (page, "Last good backup"), "None yet");

  gtk_widget_activate_action (GTK_WIDGET (page), "backups.check", NULL);
  await_outcome (self, page);
  g_assert_nonnull (ui_find (GTK_WIDGET (page), ADW_TYPE_ACTION_ROW, "The office is whole"));

  hw_backups_page_back_up (HW_BACKUPS_PAGE (page), path);
  await_outcome (self, page);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));

  gtk_widget_activate_action (GTK_WIDGET (page), "backups.now", NULL);
  await_outcome (self, page);
  ui_fixture_settle (&self->office);
  check_has (words_of (page, "Last good backup"), "compared with the office");
}

static void
test_prints (Fixture *self, gconstpointer data)
{
  AdwNavigationPage *page;
  g_autofree char *path = g_build_filename (self->office.place, "logo.svg", NULL);
  g_autofree char *other = g_build_filename (self->office.place, "letter.txt", NULL);
  g_autoptr (GFile) logo = g_file_new_for_path (path);
  g_autoptr (GFile) letter = g_file_new_for_path (other);
  GtkWidget *row;

  g_assert_true (g_file_set_contents (
      path, "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", -1, NULL));
  g_assert_true (g_file_set_contents (other, "Dear", -1, NULL));
  show_office (self);
  page = show_below (self, "prints");
  row = ui_find (GTK_WIDGET (page), ADW_TYPE_ENTRY_ROW, "Name of the agency or project");
  gtk_editable_set_text (GTK_EDITABLE (row), "Salt River");
  g_signal_emit_by_name (row, "apply");
  ui_fixture_settle (&self->office);
  check_has (self->said, "Saved for all prints");

  hw_prints_page_take_file (HW_PRINTS_PAGE (page), letter);
  ui_fixture_settle (&self->office);
  check_has (self->said, "neither a PNG nor an SVG");
  g_assert_null (ui_find (GTK_WIDGET (page), GTK_TYPE_PICTURE, NULL));
  hw_prints_page_take_file (HW_PRINTS_PAGE (page), logo);
  ui_fixture_settle (&self->office);
  g_assert_nonnull (ui_find (GTK_WIDGET (page), GTK_TYPE_PICTURE, NULL));
}

static gboolean
packs_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
           GError **error)
{
  Fixture *self = data;
  g_autoptr (HwRulePacks) packs = hw_rule_packs_read (store, error);

  g_assert_nonnull (packs);
  g_clear_pointer (&self->said, g_free);
  self->said = g_strjoinv (",", packs->chosen);
  g_value_init (result, G_TYPE_BOOLEAN);
  return TRUE;
}

/* Packs are chosen by a switch; their rules say text, source, and what is to be confirmed; a
 * mistake in an own pack is shown. */
static void
test_rules (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (self->office.place, "office", "rules", NULL);
  g_autofree char *path = g_build_filename (folder, "own.rules", NULL);
  AdwNavigationPage *page;
  GtkWidget *row;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "[pack]\nname = own\nnonsense\n", -1, NULL));
  show_office (self);
  page = show_below (self, "rules");
  g_assert_true (ui_says (GTK_WIDGET (page), "To Be Mended"));
  g_assert_null (ui_find (GTK_WIDGET (page), ADW_TYPE_ACTION_ROW, "F02 · Written case plan"));
  row = ui_find (GTK_WIDGET (page), ADW_TYPE_EXPANDER_ROW, "Its Rules");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  ui_fixture_settle (&self->office);
  check_has (words_of (page, "F02 · Written case plan"), "45 CFR 1356.21(g)(2)");
  check_has (words_of (page, "F02 · Written case plan"), "to confirm");

  row = ui_find (GTK_WIDGET (page), ADW_TYPE_SWITCH_ROW, "This Office Goes by It");
  adw_switch_row_set_active (ADW_SWITCH_ROW (row),
                             !adw_switch_row_get_active (ADW_SWITCH_ROW (row)));
  ui_fixture_settle (&self->office);
  check_has (self->said, "The rules of this office are changed");
  run (self, packs_job, self);
  g_assert_cmpstr (self->said, ==, "federal,roundtable");
}

static gboolean
races_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
           GError **error)
{
  for (guint i = 0; i < 25; i++)
    {
      g_autofree char *child
          = hw_test_add (store, "child", "given-name", "Eli", "birth-date", "2018-05-05", "races",
                         i < 20 ? "black" : "white", NULL);

      g_free (hw_test_add (store, "stay", "child", child, "removal-date", "2026-08-01", NULL));
      if (i < 20)
        g_free (hw_test_add (store, "relative-search", "child", child, "date", "2026-09-01",
                             "side", "maternal", "source", "Records", "result", "nobody", NULL));
    }
  g_value_init (result, G_TYPE_BOOLEAN);
  return TRUE;
}

/* Who is few is not told of, nor who would tell of them. */
static void
test_by_race (Fixture *self, gconstpointer data)
{
  AdwNavigationPage *page;

  run (self, races_job, self);
  show_office (self);
  page = show_below (self, "by-race");
  g_assert_true (ui_says (GTK_WIDGET (page), "Mother’s side searched"));
  g_assert_true (ui_says (GTK_WIDGET (page), "hidden"));
  g_assert_false (ui_says (GTK_WIDGET (page), "20 of"));
  g_assert_true (ui_says (GTK_WIDGET (page), "All children in care"));
  ui_picture_look_all (GTK_WINDOW (self->office.window), "office-by-race");
}

static gboolean
meetings_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
              GError **error)
{
  Fixture *self = data;
  g_autofree char *father = hw_test_add (store, "person", "name", "Abe Combs", NULL);
  g_autofree char *day = hw_day_dup_iso (hw_store_today (store) - 20);

  self->family = hw_test_add (store, "family", "name", "Combs, Dana", NULL);
  self->worker = hw_test_add (store, "staff", "name", "Joy Ison", "role", "facilitator", NULL);
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *meeting
          = hw_test_add (store, "meeting", "family", self->family, "kind", "permanency-planning",
                         "status", "held", "held-date", day, "time", "18:00", NULL);

      g_free (hw_test_add (store, "invitation", "meeting", meeting, "role", "father", "person",
                           father, "invited-date", day, "came", "yes", NULL));
    }
  g_value_init (result, G_TYPE_BOOLEAN);
  return TRUE;
}

/* S4-9, S4-12, S4-17: who has nobody stands first. S4-13, S4-14: who
 * was asked and came, and what was held after hours. */
static void
test_meetings (Fixture *self, gconstpointer data)
{
  AdwNavigationPage *page;

  run (self, meetings_job, self);
  show_office (self);
  page = show_below (self, "facilitators");
  g_assert_true (ui_says (GTK_WIDGET (page), "Combs, Dana"));
  check_has (words_of (page, "Joy Ison"), "0 of 50 families");
  ui_picture_look_all (GTK_WINDOW (self->office.window), "office-facilitators");
  page = show_below (self, "who-comes");
  check_has (words_of (page, "Fathers"), "the share behind it");
  g_assert_true (ui_says (GTK_WIDGET (page), "12 of 12 (100 %)"));
  g_assert_true (ui_says (GTK_WIDGET (page), "Meetings held after hours"));
  ui_picture_look_all (GTK_WINDOW (self->office.window), "office-who-comes");
}

/* What a worker may not do is not offered. */
static void
test_worker (Fixture *self, gconstpointer data)
{
  AdwNavigationPage *page;
  GtkWidget *staff;

  run (self, fill_job, self);
  run (self, actor_job, self->worker);
  show_office (self);
  page = show_below (self, "staff");
  g_assert_false (gtk_widget_get_sensitive (ui_find (GTK_WIDGET (page), GTK_TYPE_BUTTON,
                                                     "New staff member")));
  page = show_below (self, "keys");
  g_assert_null (ui_find (GTK_WIDGET (page), GTK_TYPE_BUTTON, "Give a person a key"));
  page = show_below (self, "prints");
  g_assert_null (ui_find (GTK_WIDGET (page), ADW_TYPE_ENTRY_ROW,
                          "Name of the agency or project"));
  /* Homes are everyone's to record. */
  page = show_below (self, "homes");
  g_assert_true (gtk_widget_get_sensitive (ui_find (GTK_WIDGET (page), GTK_TYPE_BUTTON,
                                                    "New home")));
  staff = show_staff (self);
  g_assert_false (gtk_widget_get_sensitive (ui_find (staff, HW_TYPE_FORM, NULL)));
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);
#define ADD(path, test) g_test_add ("/office-page/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("overview", test_overview);
  ADD ("S2-29/lists", test_lists);
  ADD ("hand-over", test_hand_over);
  ADD ("K3-K4/keys", test_keys);
  ADD ("F5/backups", test_backups);
  ADD ("S2-29/prints", test_prints);
  ADD ("rules", test_rules);
  ADD ("S2-16/by-race", test_by_race);
  ADD ("S4-9/S4-14/meetings", test_meetings);
  ADD ("worker", test_worker);
  ADD ("C9/looks", test_looks);
  return g_test_run ();
}
