/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Today in a real window when something cannot be read: it says so, and does not look as if there
 * were nothing. And the duties on a child's page: news leaves alone what somebody has hold of.
 */

#include "ui-fixture.h"

#include "store/hw-statement.h"
#include "ui/deadlines/hw-today-page.h"
#include "ui/shell/hw-action-table.h"
#include "ui/widgets/hw-due-row.h"

#include <adwaita.h>

#define FAILURE "The List Cannot Be Shown"
#define MEETING "Permanency planning meeting"

static void
show_today (UiFixture *self)
{
  GtkWidget *view = adw_navigation_view_new ();

  self->window = adw_window_new ();
  self->page = g_object_new (HW_TYPE_TODAY_PAGE, "thread", self->thread, NULL);
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), ADW_NAVIGATION_PAGE (self->page));
  adw_window_set_content (ADW_WINDOW (self->window), view);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1024, 700);
  gtk_window_present (GTK_WINDOW (self->window));
  ui_fixture_settle (self);
}

static void
add_meeting (UiFixture *self)
{
  g_autofree char *family = ui_fixture_value (self, "child", self->child, "family");

  ui_fixture_add (self, hw_test_record ("meeting", "family", family, "kind", "permanency-planning",
                                        "status", "planned", "date", "2026-11-24", "time",
                                        "10:00", "place", "Church hall", NULL));
}

/* ------------------------------------------------------------------ a table that cannot be read */

static gboolean
sql_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  HwStatement *statement = hw_store_prepare (store, data, error);

  if (!statement)
    return FALSE;
  g_assert_false (hw_statement_step (statement, NULL));
  g_value_init (result, G_TYPE_BOOLEAN);
  return TRUE;
}

typedef struct
{
  HwStoreThread *thread;
  const char *sql;
} Call;

static DexFuture *
sql_fiber (gpointer data)
{
  const Call *call = data;
  g_autoptr (GError) error = NULL;

  dex_await (hw_store_thread_run (call->thread, sql_job, (gpointer) call->sql, NULL), &error);
  g_assert_no_error (error);
  return dex_future_new_true ();
}

/* An empty table stands before that of the meetings, or goes again. */
static void
set_broken (UiFixture *self, gboolean is_broken)
{
  Call call = { self->thread, is_broken ? "CREATE TEMP TABLE meeting (empty)"
                                        : "DROP TABLE temp.meeting" };

  hw_test_fiber (sql_fiber, &call);
  /* Today reads again after a commit, and one on a child is no matter of meetings. */
  ui_fixture_edit (self, "child", self->child, "tribe", is_broken ? "Cherokee" : "Choctaw");
}

static void
choose (UiFixture *self, const char *shows)
{
  g_object_set (self->page, "shows", shows, NULL);
  ui_fixture_settle (self);
}

/* News goes from the feed to the page and on to the calendar, each in a turn of its own. */
static void
await_words (UiFixture *self, const char *words)
{
  for (guint i = 0; i < 50 && !ui_says (self->page, words); i++)
    ui_fixture_settle (self);
  g_assert_true (ui_says (self->page, words));
}

/* The meetings of the week cannot be read: the list does not go on without them. */
static void
test_meetings_fail (UiFixture *self, gconstpointer data)
{
  add_meeting (self);
  show_today (self);
  choose (self, "list");
  await_words (self, MEETING);
  set_broken (self, TRUE);
  await_words (self, FAILURE);
  g_assert_true (ui_says (self->page, "no such column"));
  set_broken (self, FALSE);
  await_words (self, MEETING);
  g_assert_false (ui_says (self->page, FAILURE));
}

/* So with a calendar that was never read, and it is read as soon as it can be. */
static void
test_calendar_fails (UiFixture *self, gconstpointer data)
{
  add_meeting (self);
  show_today (self);
  choose (self, "list");
  set_broken (self, TRUE);
  choose (self, "agenda");
  await_words (self, FAILURE);
  set_broken (self, FALSE);
  await_words (self, MEETING);
  g_assert_false (ui_says (self->page, FAILURE));
}

/* ------------------------------------------------------------------ on a child's page */

static GtkWidget *
due_row (UiFixture *self, guint number)
{
  GtkWidget *row = ui_find (self->page, HW_TYPE_DUE_ROW, NULL);

  for (; row && number; row = gtk_widget_get_next_sibling (row))
    number -= HW_IS_DUE_ROW (row);
  g_assert_true (HW_IS_DUE_ROW (row));
  return row;
}

static guint
count_rows (UiFixture *self)
{
  guint n = 0;

  for (GtkWidget *row = due_row (self, 0); row; row = gtk_widget_get_next_sibling (row))
    n += HW_IS_DUE_ROW (row);
  return n;
}

/* The rest is shown when it is asked for, and the first of it takes the keys. Then a hearing that
 * was missing is entered: its duty goes. The row behind it stays what it was, with the keys and
 * the words that somebody opened on it. */
static void
test_rows_kept (UiFixture *self, gconstpointer data)
{
  GtkWidget *more, *row, *why, *focus;
  guint before, place = 0;

  ui_fixture_show (self, 1280, 900);
  g_assert_cmpuint (count_rows (self), ==, 8);
  more = ui_find (self->page, ADW_TYPE_BUTTON_ROW, NULL);
  gtk_widget_grab_focus (more);
  g_signal_emit_by_name (more, "activated");
  ui_fixture_settle (self);
  before = count_rows (self);
  g_assert_cmpuint (before, >, 8);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) == due_row (self, 8));
  row = due_row (self, 2);
  why = ui_find (row, GTK_TYPE_MENU_BUTTON, NULL);
  g_assert_nonnull (why);
  gtk_widget_grab_focus (row);
  gtk_menu_button_popup (GTK_MENU_BUTTON (why));
  ui_fixture_settle (self);
  g_assert_true (gtk_menu_button_get_active (GTK_MENU_BUTTON (why)));
  focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  g_assert_true (focus == row || gtk_widget_is_ancestor (focus, row));

  ui_fixture_add (self, hw_test_record ("hearing", "child", self->child, "kind", "permanency",
                                        "held-date", "2026-11-20", NULL));
  g_assert_cmpuint (count_rows (self), !=, before);
  for (guint i = 0; i < count_rows (self); i++)
    place += due_row (self, i) == row;
  g_assert_cmpuint (place, ==, 1);
  g_assert_true (gtk_menu_button_get_active (GTK_MENU_BUTTON (why)));
  focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  g_assert_true (focus == row || gtk_widget_is_ancestor (focus, row));
}

#define ADD(name, func) g_test_add (name, UiFixture, NULL, ui_fixture_set_up, func, \
                                    ui_fixture_tear_down)

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);
  ADD ("/today-page/meetings-fail", test_meetings_fail);
  ADD ("/today-page/calendar-fails", test_calendar_fails);
  ADD ("/due-group/rows-kept", test_rows_kept);
  return g_test_run ();
}
