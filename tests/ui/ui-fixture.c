/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Office, thread, window and page for the tests of the window.
 */

#include "ui-fixture.h"

#include "domain/hw-records.h"
#include "store/hw-journal.h"
#include "ui/shell/hw-action-table.h"
#include "ui/shell/hw-types.h"

#include <adwaita.h>
#include <string.h>

void
ui_fixture_init (int *argc, char ***argv)
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();

  g_test_init (argc, argv, NULL);
  dex_init ();
  adw_init ();
  /* What is left is gone at once: how long it moves away is no matter of these tests. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  hw_types_ensure ();
  gtk_css_provider_load_from_resource (style, "/org/homeward/Homeward/ui/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
add_path (UiFixture *self)
{
  g_autofree char *home = hw_test_add (self->store, "home", "external-id", "016", "name",
                                       "Foster home, 016", "type", "foster", NULL);
  g_autofree char *first = hw_test_add (self->store, "stay", "child", self->child, "removal-date",
                                        "2019-03-02", "exit-date", "2020-01-10", "exit-kind",
                                        "reunification", NULL);

  g_free (hw_test_add (self->store, "placement", "stay", first, "start-date", "2019-03-02",
                       "end-date", "2020-01-10", "setting", "relative-home", "end-reason", "exit",
                       NULL));
  self->stay = hw_test_add (self->store, "stay", "child", self->child, "removal-date",
                            "2024-08-12", "removal-reasons", "neglect,parent-drugs", NULL);
  g_free (hw_test_add (self->store, "placement", "stay", self->stay, "start-date", "2024-08-12",
                       "end-date", "2024-09-01", "setting", "shelter", "end-reason", "planned",
                       NULL));
  self->placement = hw_test_add (self->store, "placement", "stay", self->stay, "start-date",
                                 "2024-09-01", "setting", "foster-home", "home", home, NULL);
  self->goal = hw_test_add (self->store, "goal", "child", self->child, "kind", "return-to-parent",
                            "role", "primary", "status", "approved", "from-date", "2024-09-20",
                            NULL);
  g_free (hw_test_add (self->store, "goal", "child", self->child, "kind", "guardianship", "role",
                       "concurrent", "status", "approved", "from-date", "2025-03-01",
                       "search-open", "true", "next-search", "2026-12-01", NULL));
}

void
ui_fixture_set_up (UiFixture *self, gconstpointer data)
{
  g_autofree char *folder = NULL;
  g_autofree char *region = NULL;
  g_autofree char *family = NULL;
  HwOffice *office;

  self->place = g_dir_make_tmp ("homeward-test-XXXXXX", NULL);
  folder = g_build_filename (self->place, "office", NULL);
  office = hw_test_office_new (folder);
  self->store = hw_office_store (office);
  hw_store_set_today (self->store, hw_day_new (2026, 11, 22));
  region = hw_test_add (self->store, "region", "name", "Salt River Trail", NULL);
  family = hw_test_add (self->store, "family", "name", "Combs", "county", "Jefferson", "region",
                        region, NULL);
  g_free (hw_test_add (self->store, "family", "name", "Peña", "county", "Bullitt", NULL));
  self->child = hw_test_add (self->store, "child", "given-name", "Maya", "family-name", "Combs",
                             "birth-date", "2017-07-04", "sex", "female", "races", "white,asian",
                             "family", family, "external-id", "C-000123", NULL);
  add_path (self);
  self->thread = hw_store_thread_new (office);
}

void
ui_fixture_show (UiFixture *self, int width, int height)
{
  GtkWidget *view = adw_navigation_view_new ();

  self->window = adw_window_new ();
  self->page = GTK_WIDGET (hw_child_page_new (self->thread, self->child));
  hw_action_table_add_keys (self->page, "child");
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), ADW_NAVIGATION_PAGE (self->page));
  adw_window_set_content (ADW_WINDOW (self->window), view);
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, height);
  gtk_window_present (GTK_WINDOW (self->window));
  ui_fixture_settle (self);
}

void
ui_fixture_set_up_shown (UiFixture *self, gconstpointer data)
{
  ui_fixture_set_up (self, data);
  ui_fixture_show (self, 1280, 900);
}

void
ui_fixture_show_tab (UiFixture *self, const char *name)
{
  g_assert_true (gtk_widget_activate_action (self->page, "page.tab", "s", name));
  ui_fixture_settle (self);
}

void
ui_fixture_tear_down (UiFixture *self, gconstpointer data)
{
  if (self->window)
    gtk_window_destroy (GTK_WINDOW (self->window));
  self->window = NULL;
  ui_fixture_settle (self);
  hw_store_thread_close (self->thread);
  g_clear_object (&self->thread);
  hw_test_remove_folder (self->place);
  g_free (self->place);
  g_free (self->child);
  g_free (self->stay);
  g_free (self->placement);
  g_free (self->goal);
}

/* ------------------------------------------------------------------ rest */

/* A save, the news of it and the reading again follow each other: three jobs of ours go through
 * the queue behind them, and a little time for what is idle. */
static DexFuture *
settle_fiber (gpointer data)
{
  UiFixture *self = data;

  for (guint i = 0; i < 5; i++)
    {
      dex_await (dex_timeout_new_msec (20), NULL);
      dex_await (hw_store_thread_drain (self->thread), NULL);
    }
  return dex_future_new_true ();
}

void
ui_fixture_settle (UiFixture *self)
{
  hw_test_fiber (settle_fiber, self);
}

static gboolean
is_called (GtkWidget *widget, const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (widget))
    return g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
  if (GTK_IS_BUTTON (widget)
      && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), title) == 0)
    return TRUE;
  return g_strcmp0 (gtk_widget_get_tooltip_text (widget), title) == 0;
}

GtkWidget *
ui_find (GtkWidget *root, GType type, const char *title)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && gtk_widget_get_mapped (root)
      && (!title || is_called (root, title)))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = ui_find (child, type, title);

      if (found)
        return found;
    }
  return NULL;
}

gboolean
ui_says (GtkWidget *root, const char *words)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root)
      && strstr (gtk_label_get_label (GTK_LABEL (root)), words))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child;
       child = gtk_widget_get_next_sibling (child))
    if (ui_says (child, words))
      return TRUE;
  return FALSE;
}

void
ui_open_all (GtkWidget *root)
{
  if (ADW_IS_EXPANDER_ROW (root))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (root), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child;
       child = gtk_widget_get_next_sibling (child))
    ui_open_all (child);
}

/* ------------------------------------------------------------------ the store beside the page */

typedef struct
{
  const char *type, *id, *field, *text;
  HwRecord *record;
  char *answer;
  gint64 number;
} Question;

typedef struct
{
  HwStoreThread *thread;
  HwStoreJob job;
  Question *question;
} Call;

static DexFuture *
call_fiber (gpointer data)
{
  Call *call = data;
  g_autoptr (GError) error = NULL;

  dex_await (hw_store_thread_run (call->thread, call->job, call->question, NULL), &error);
  g_assert_no_error (error);
  return dex_future_new_true ();
}

static void
ask (UiFixture *self, HwStoreJob job, Question *question)
{
  Call call = { self->thread, job, question };

  hw_test_fiber (call_fiber, &call);
}

/* A job whose answer stands in its question. */
static gboolean
done (GValue *result)
{
  g_value_init (result, G_TYPE_BOOLEAN);
  return TRUE;
}

static gboolean
value_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
           GError **error)
{
  Question *question = data;

  question->answer = hw_test_value (store, question->type, question->id, question->field);
  return done (result);
}

char *
ui_fixture_value (UiFixture *self, const char *type, const char *id, const char *field)
{
  Question question = { type, id, field };

  ask (self, value_job, &question);
  return question.answer;
}

static gboolean
edit_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  Question *question = data;

  hw_test_set (store, question->type, question->id, question->field, question->text);
  return done (result);
}

void
ui_fixture_edit (UiFixture *self, const char *type, const char *id, const char *field,
                 const char *text)
{
  Question question = { type, id, field, text };

  ask (self, edit_job, &question);
  ui_fixture_settle (self);
}

static gboolean
add_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  hw_test_save (store, ((Question *) data)->record);
  return done (result);
}

void
ui_fixture_add (UiFixture *self, HwRecord *record)
{
  g_autoptr (HwRecord) owned = record;
  Question question = { .record = record };

  ask (self, add_job, &question);
  ui_fixture_settle (self);
}

static gboolean
undo_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  g_assert_cmpint (hw_journal_undo (store, NULL, error), >, 0);
  return done (result);
}

void
ui_fixture_undo (UiFixture *self)
{
  Question question = { NULL };

  ask (self, undo_job, &question);
  ui_fixture_settle (self);
}

static gboolean
head_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  ((Question *) data)->number = hw_journal_head (store).transactions;
  return done (result);
}

gint64
ui_fixture_transactions (UiFixture *self)
{
  Question question = { NULL };

  ask (self, head_job, &question);
  return question.number;
}
