/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The import assistant in a window: a large file cancelled half-way, imported, taken back in one
 * step; a contradiction decided; who is in care and not in the file (S0-7, S0-8, I4, D10).
 */

#include "ui-fixture.h"
#include "hw-test-store.h"
#include "ui-picture.h"

#include "exchange/plans/hw-plan-fhir.h"
#include "store/hw-journal.h"
#include "ui/exchange/hw-import-file-page.h"
#include "ui/exchange/hw-import-page.h"

#include <adwaita.h>
#include <string.h>

typedef struct
{
  UiFixture ui;
  HwImportPage *page;
  char *said;         /* by win.say or win.saved */
  gint64 transaction; /* of the last win.saved */
  char *opened;       /* «type id» of the last win.open */
} Fixture;

static const char *large; /* 24,000 rows, from the command line */

/* ------------------------------------------------------------------ the window's part */

static void
on_saved_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Fixture *self = data;
  const char *sentence;

  g_variant_get (parameter, "(&sx)", &sentence, &self->transaction);
  g_set_str (&self->said, sentence);
}

static void
on_say_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_set_str (&((Fixture *) data)->said, g_variant_get_string (parameter, NULL));
}

static void
on_open_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Fixture *self = data;
  const char *type, *id;

  g_variant_get (parameter, "(&s&s)", &type, &id);
  g_free (self->opened);
  self->opened = g_strconcat (type, " ", id, NULL);
}

static void
add_actions (Fixture *self)
{
  static const GActionEntry entries[] = {
    { "saved", on_saved_cb, "(sx)" },
    { "say", on_say_cb, "s" },
    { "open", on_open_cb, "(ss)" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (self->ui.window, "win", G_ACTION_GROUP (group));
}

static void
set_up (Fixture *self, gconstpointer data)
{
  GtkWidget *view = adw_navigation_view_new ();

  ui_fixture_set_up (&self->ui, NULL);
  self->ui.window = adw_window_new ();
  add_actions (self);
  self->page = g_object_new (HW_TYPE_IMPORT_PAGE, "thread", self->ui.thread, NULL);
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), ADW_NAVIGATION_PAGE (self->page));
  adw_window_set_content (ADW_WINDOW (self->ui.window), view);
  gtk_window_set_default_size (GTK_WINDOW (self->ui.window), 1100, 700);
  gtk_window_present (GTK_WINDOW (self->ui.window));
  ui_fixture_settle (&self->ui);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  ui_fixture_tear_down (&self->ui, NULL);
  g_free (self->said);
  g_free (self->opened);
}

/* ------------------------------------------------------------------ looking and pressing */

static void
press (Fixture *self, const char *label)
{
  GtkWidget *button = ui_find (GTK_WIDGET (self->page), GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static const char *
step_of (Fixture *self)
{
  GtkWidget *steps = ui_find (GTK_WIDGET (self->page), ADW_TYPE_NAVIGATION_VIEW, NULL);

  return adw_navigation_view_get_visible_page_tag (ADW_NAVIGATION_VIEW (steps));
}

static gboolean
has_problem (gpointer self)
{
  GtkWidget *page = ui_find (GTK_WIDGET (((Fixture *) self)->page), HW_TYPE_IMPORT_FILE_PAGE, NULL);
  GtkLabel *label;

  if (!page)
    return FALSE;
  label = GTK_LABEL (gtk_widget_get_template_child (page, HW_TYPE_IMPORT_FILE_PAGE, "problem"));
  return gtk_widget_get_mapped (GTK_WIDGET (label)) && *gtk_label_get_label (label);
}

/* The suite's own limit ends what never comes. */
static void
await (Fixture *self, gboolean (*is_so) (gpointer self))
{
  while (!is_so (self))
    {
      g_main_context_iteration (NULL, TRUE);
      g_assert_true (is_so == has_problem || !has_problem (self));
    }
}

static gboolean
is_at_preview (gpointer self)
{
  return g_str_equal (step_of (self), "preview");
}

static gboolean
is_at_done (gpointer self)
{
  return g_str_equal (step_of (self), "done");
}

static gboolean
is_at_file (gpointer self)
{
  return g_str_equal (step_of (self), "file");
}

static void
take_file (Fixture *self, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  hw_import_page_take_file (self->page, file);
}

static char *
dup_extract (void)
{
  return g_test_build_filename (G_TEST_DIST, "fixtures", "extract", "state_extract_2009-09-01.csv",
                                NULL);
}

static void
preview_extract (Fixture *self)
{
  g_autofree char *path = dup_extract ();

  take_file (self, path);
  await (self, is_at_preview);
  ui_fixture_settle (&self->ui);
}

static void
import_extract (Fixture *self)
{
  preview_extract (self);
  press (self, "_Import");
  await (self, is_at_done);
  ui_fixture_settle (&self->ui);
}

/* ------------------------------------------------------------------ the store */

static gboolean
dump_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  g_value_init (result, G_TYPE_STRING);
  g_value_take_string (result, hw_test_dump (store));
  return TRUE;
}

static gboolean
take_back_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
               GError **error)
{
  gint64 transaction = *(gint64 *) data;

  g_value_init (result, G_TYPE_STRING);
  return hw_journal_undo_transaction (store, transaction, error) > 0;
}

typedef struct
{
  Fixture *fixture;
  HwStoreJob job;
  char *answer;
} Call;

static DexFuture *
call_fiber (gpointer data)
{
  Call *call = data;
  g_autoptr (GError) error = NULL;

  call->answer = dex_await_string (hw_store_thread_run (call->fixture->ui.thread, call->job,
                                                        &call->fixture->transaction, NULL),
                                   &error);
  g_assert_no_error (error);
  return dex_future_new_true ();
}

static char *
ask (Fixture *self, HwStoreJob job)
{
  Call call = { self, job };

  hw_test_fiber (call_fiber, &call);
  return call.answer;
}

/* ------------------------------------------------------------------ tests */

/* The bar says how far it is; the writing begins behind the planning's share. */
static gboolean
is_half_way (gpointer data)
{
  Fixture *self = data;
  GtkWidget *bar = ui_find (GTK_WIDGET (self->page), GTK_TYPE_PROGRESS_BAR, NULL);

  return is_at_done (self)
         || (bar && gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (bar)) > 0.65);
}

static gboolean
has_ended (gpointer self)
{
  return is_at_done (self) || is_at_preview (self);
}

/* Cancels while rows are being written. A machine that was through before is asked again. */
static void
cancel_half_way (Fixture *self)
{
  for (guint i = 0; i < 20; i++)
    {
      press (self, "_Import");
      await (self, is_half_way);
      if (!is_at_done (self))
        press (self, "_Cancel");
      await (self, has_ended);
      if (is_at_preview (self))
        return;
      ask (self, take_back_job);
      take_file (self, large);
      await (self, is_at_preview);
    }
  g_assert_not_reached ();
}

static void
test_large (Fixture *self, gconstpointer data)
{
  g_autofree char *before = ask (self, dump_job);
  g_autofree char *cancelled = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  gint64 transactions = ui_fixture_transactions (&self->ui);

  take_file (self, large);
  await (self, is_at_preview);
  cancel_half_way (self);
  cancelled = ask (self, dump_job);
  g_assert_cmpstr (cancelled, ==, before);

  press (self, "_Import");
  await (self, is_at_done);
  after = ask (self, dump_job);
  g_assert_cmpuint (strlen (after), >, strlen (before) + 24000);
  g_assert_cmpint (self->transaction, >, transactions);
  g_assert_nonnull (ui_find (GTK_WIDGET (self->page), GTK_TYPE_BUTTON, "_Undo the Import"));

  ask (self, take_back_job);
  undone = ask (self, dump_job);
  g_assert_cmpstr (undone, ==, before);
  ui_fixture_settle (&self->ui);
  g_assert_null (ui_find (GTK_WIDGET (self->page), GTK_TYPE_BUTTON, "_Undo the Import"));
}

static void
test_preview (Fixture *self, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (self->page);
  GtkWidget *child;

  preview_extract (self);
  child = ui_find (page, ADW_TYPE_ACTION_ROW, "Child");
  g_assert_nonnull (child);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (child)), ==, "300 are new");

  import_extract (self);
  preview_extract (self);
  child = ui_find (page, ADW_TYPE_ACTION_ROW, "Child");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (child)), ==, "300 as they are");
  g_assert_false (gtk_widget_is_sensitive (ui_find (page, GTK_TYPE_BUTTON, "_Import")));
}

static gboolean
find_child_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
                GError **error)
{
  g_autoptr (GPtrArray) found = hw_store_list_by (
      store, hw_registry_type (hw_store_registry (store), "child"), "external-id", "700001", error);

  g_value_init (result, G_TYPE_STRING);
  g_value_set_string (result, ((HwRecord *) g_ptr_array_index (found, 0))->id);
  return TRUE;
}

/* What was keyed stays, until a person takes the file's value. */
static void
test_decide (Fixture *self, gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *taken = NULL;
  GtkWidget *stack, *choice;

  import_extract (self);
  id = ask (self, find_child_job);
  ui_fixture_edit (&self->ui, "child", id, "given-name", "William");
  preview_extract (self);
  g_assert_false (gtk_widget_is_sensitive (ui_find (GTK_WIDGET (self->page), GTK_TYPE_BUTTON,
                                                    "_Import")));
  stack = ui_find (GTK_WIDGET (self->page), ADW_TYPE_VIEW_STACK, NULL);
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (stack), "conflicts");
  ui_fixture_settle (&self->ui);

  choice = ui_find (GTK_WIDGET (self->page), GTK_TYPE_DROP_DOWN, NULL);
  g_assert_nonnull (choice);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (choice)), ==, 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), 1);
  ui_fixture_settle (&self->ui);
  kept = ui_fixture_value (&self->ui, "child", id, "given-name");
  g_assert_cmpstr (kept, ==, "William");
  press (self, "_Import");
  await (self, is_at_done);
  taken = ui_fixture_value (&self->ui, "child", id, "given-name");
  g_assert_cmpstr (taken, ==, "Liam");
}

/* Maya is in care here, and no row of the file means her. */
static void
test_absent (Fixture *self, gconstpointer data)
{
  g_autofree char *expected = g_strconcat ("child ", self->ui.child, NULL);
  GtkWidget *row, *view;

  import_extract (self);
  row = ui_find (GTK_WIDGET (self->page), ADW_TYPE_ACTION_ROW,
                 "In the office and in care, but not in this file");
  g_assert_nonnull (row);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "1 child");
  adw_action_row_activate (ADW_ACTION_ROW (row));
  ui_fixture_settle (&self->ui);
  view = ui_find (GTK_WIDGET (self->page), GTK_TYPE_COLUMN_VIEW, NULL);
  g_assert_nonnull (view);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (
                        gtk_column_view_get_model (GTK_COLUMN_VIEW (view)))),
                    ==, 1);
  g_signal_emit_by_name (view, "activate", 0);
  g_assert_cmpstr (self->opened, ==, expected);
}

static void
test_problem (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->ui.place, "strange.csv", NULL);

  g_assert_true (g_file_set_contents (path, "Nr,Born\n\"7,2010-02-03\n", -1, NULL));
  take_file (self, path);
  await (self, has_problem);
  g_assert_true (is_at_file (self));
}

/* ------------------------------------------------------------------ a case plan */

/* As another office writes it. */
static char *
write_bundle (Fixture *self)
{
  g_autoptr (HwTestStore) other = hw_test_store_new ();
  g_autofree char *family = hw_test_add (other->store, "family", "name", "Abner", NULL);
  g_autofree char *plan = hw_test_add (other->store, "case-plan", "family", family, "version",
                                       "1", "status", "draft", NULL);
  char *path = g_build_filename (self->ui.place, "plan.json", NULL);
  g_autoptr (GError) error = NULL;

  g_free (hw_test_add (other->store, "plan-goal", "plan", plan, "what", "Sober", NULL));
  hw_plan_fhir_export (other->store, family, path, NULL, &error);
  g_assert_no_error (error);
  return path;
}

static gboolean
asks (gpointer self)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (((Fixture *) self)->ui.window)) != NULL;
}

/* What would come in is said before anything is written; it comes in, and once only. */
static void
test_bundle (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_bundle (self);
  gint64 before = ui_fixture_transactions (&self->ui);
  AdwDialog *dialog;

  take_file (self, path);
  await (self, asks);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (self->ui.window));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), "1 is new"));
  g_assert_cmpint (ui_fixture_transactions (&self->ui), ==, before);
  g_signal_emit_by_name (dialog, "response", "import");
  adw_dialog_force_close (dialog);
  await (self, is_at_done);
  g_assert_cmpint (ui_fixture_transactions (&self->ui), ==, before + 1);
  take_file (self, path);
  ui_fixture_settle (&self->ui);
  g_assert_true (is_at_done (self));
  g_assert_cmpint (ui_fixture_transactions (&self->ui), ==, before + 1);
}

/* ------------------------------------------------------------------ looks */

static void
test_looks (Fixture *self, gconstpointer data)
{
  static const char *const tabs[] = { "counts", "rejects", "conflicts" };
  g_autofree char *id = NULL;
  GtkWidget *stack;

  ui_picture_look_all (GTK_WINDOW (self->ui.window), "import-file");
  import_extract (self);
  ui_picture_look_all (GTK_WINDOW (self->ui.window), "import-done");
  adw_action_row_activate (ADW_ACTION_ROW (
      ui_find (GTK_WIDGET (self->page), ADW_TYPE_ACTION_ROW,
               "In the office and in care, but not in this file")));
  ui_picture_look_all (GTK_WINDOW (self->ui.window), "import-absent");
  id = ask (self, find_child_job);
  ui_fixture_edit (&self->ui, "child", id, "given-name", "William");
  preview_extract (self);
  stack = ui_find (GTK_WIDGET (self->page), ADW_TYPE_VIEW_STACK, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      g_autofree char *name = g_strconcat ("import-preview-", tabs[i], NULL);

      adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (stack), tabs[i]);
      ui_picture_look_all (GTK_WINDOW (self->ui.window), name);
    }
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);
  large = argv[1];
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
#define ADD(name, function)                                                                     \
  g_test_add ("/import-page/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("preview", test_preview);
  ADD ("decide", test_decide);
  ADD ("absent", test_absent);
  ADD ("problem", test_problem);
  ADD ("bundle", test_bundle);
  ADD ("large", test_large);
  ADD ("looks", test_looks);
  return g_test_run ();
}
