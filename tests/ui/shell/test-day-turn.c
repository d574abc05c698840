/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Another day begins while the window is open: what is late, ages and spans follow by themselves,
 * on Today, on a list and on a child's page. The day turns since the clock on the wall is moved
 * from one side of the world to the other.
 */

#include "ui-fixture.h"

#include "ui/deadlines/hw-today-page.h"
#include "ui/families/hw-children-page.h"
#include "ui/widgets/hw-line.h"

#include <adwaita.h>

#define WEST "-12:00:00"
#define EAST "+12:00:00"

static gboolean
clock_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  hw_store_set_today (store, 0);
  g_value_init (result, G_TYPE_BOOLEAN);
  return TRUE;
}

static DexFuture *
clock_fiber (gpointer data)
{
  g_autoptr (GError) error = NULL;

  dex_await (hw_store_thread_run (data, clock_job, NULL, NULL), &error);
  g_assert_no_error (error);
  return dex_future_new_true ();
}

/* The office takes the day from the clock. */
static void
set_up (UiFixture *self, gconstpointer data)
{
  g_setenv ("TZ", WEST, TRUE);
  ui_fixture_set_up (self, data);
  hw_test_fiber (clock_fiber, self->thread);
}

static void
turn (UiFixture *self)
{
  HwDay before = hw_day_today ();

  g_setenv ("TZ", EAST, TRUE);
  g_assert_cmpint (hw_day_today (), ==, before + 1);
  hw_store_thread_look_at_day (self->thread);
}

static void
show (UiFixture *self, GType type)
{
  GtkWidget *view = adw_navigation_view_new ();

  self->window = adw_window_new ();
  self->page = g_object_new (type, "thread", self->thread, NULL);
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), ADW_NAVIGATION_PAGE (self->page));
  adw_window_set_content (ADW_WINDOW (self->window), view);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1280, 900);
  gtk_window_present (GTK_WINDOW (self->window));
  ui_fixture_settle (self);
}

static void
await_words (UiFixture *self, const char *words)
{
  for (guint i = 0; i < 50 && !ui_says (self->page, words); i++)
    ui_fixture_settle (self);
  g_assert_true (ui_says (self->page, words));
}

/* The days by which the first duty shown is late; 0: none is. */
static int
find_late (GtkWidget *root)
{
  int late = 0;

  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root))
    {
      g_autoptr (GRegex) regex = g_regex_new ("([0-9]+) days late", 0, 0, NULL);
      g_autoptr (GMatchInfo) match = NULL;

      if (g_regex_match (regex, gtk_label_get_label (GTK_LABEL (root)), 0, &match))
        {
          g_autofree char *figures = g_match_info_fetch (match, 1);

          return atoi (figures);
        }
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child && !late;
       child = gtk_widget_get_next_sibling (child))
    late = find_late (child);
  return late;
}

static void
assert_later (UiFixture *self)
{
  int late = find_late (self->page);
  g_autofree char *words = g_strdup_printf ("%d days late", late + 1);

  g_assert_cmpint (late, >, 0);
  turn (self);
  await_words (self, words);
  g_assert_cmpint (find_late (self->page), ==, late + 1);
}

static void
test_today (UiFixture *self, gconstpointer data)
{
  show (self, HW_TYPE_TODAY_PAGE);
  g_object_set (self->page, "shows", "list", NULL);
  await_words (self, "days late");
  assert_later (self);
}

static void
test_child (UiFixture *self, gconstpointer data)
{
  ui_fixture_show (self, 1280, 900);
  await_words (self, "days late");
  assert_later (self);
}

/* A cell of the list says how many days are meant. */
static void
await_cell (UiFixture *self, int days)
{
  g_autofree char *since = hw_day_dup_words (hw_day_today () - days);
  g_autofree char *words = g_strdup_printf ("%d days, since %s", days, since);

  for (guint i = 0; i < 50 && !ui_find (self->page, HW_TYPE_LINE, words); i++)
    ui_fixture_settle (self);
  g_assert_nonnull (ui_find (self->page, HW_TYPE_LINE, words));
}

static void
test_list (UiFixture *self, gconstpointer data)
{
  g_autofree char *family = ui_fixture_value (self, "child", self->child, "family");
  g_autofree char *since = hw_day_dup_iso (hw_day_today () - 5);
  g_autoptr (HwRecord) child = hw_test_record ("child", "given-name", "Eli", "birth-date",
                                               "2019-04-05", "family", family, NULL);

  ui_fixture_add (self, g_object_ref (child));
  ui_fixture_add (self, hw_test_record ("stay", "child", child->id, "removal-date", since, NULL));
  show (self, HW_TYPE_CHILDREN_PAGE);
  await_cell (self, 5);
  turn (self);
  await_cell (self, 6);
}

#define ADD(name, func) g_test_add (name, UiFixture, NULL, set_up, func, ui_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_setenv ("TZ", WEST, TRUE);
  ui_fixture_init (&argc, &argv);
  ADD ("/day-turn/today", test_today);
  ADD ("/day-turn/child", test_child);
  ADD ("/day-turn/list", test_list);
  return g_test_run ();
}
