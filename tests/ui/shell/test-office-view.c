/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Going about in an office: pages are kept, a record is never open twice, the sidebar follows.
 */

#include "ui-fixture.h"

#include "ui/shell/hw-office-view.h"
#include "ui/shell/hw-page-table.h"

typedef struct
{
  UiFixture office;
  HwOfficeView *view;
  guint n_ready;
} Fixture;

static void
on_ready_cb (HwOfficeView *view, Fixture *self)
{
  self->n_ready++;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  ui_fixture_set_up (&self->office, NULL);
  self->view = g_object_new (HW_TYPE_OFFICE_VIEW, NULL);
  g_signal_connect (self->view, "ready", G_CALLBACK (on_ready_cb), self);
  self->office.window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (self->office.window), GTK_WIDGET (self->view));
  gtk_window_set_default_size (GTK_WINDOW (self->office.window), 1180, 760);
  hw_office_view_show (self->view, self->office.thread, "Salt River unit", data);
  gtk_window_present (GTK_WINDOW (self->office.window));
  ui_fixture_settle (&self->office);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  ui_fixture_tear_down (&self->office, NULL);
}

static GtkListBoxRow *
selected_row (Fixture *self)
{
  GtkWidget *row = ui_find (GTK_WIDGET (self->view), GTK_TYPE_LIST_BOX_ROW, NULL);

  return gtk_list_box_get_selected_row (GTK_LIST_BOX (gtk_widget_get_parent (row)));
}

static void
test_begins (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (self->n_ready, ==, 1);
  g_assert_true (hw_office_view_is_ready (self->view));
  g_assert_cmpstr (hw_office_view_visible_name (self->view), ==, hw_page_table_get (0)->name);
  g_assert_cmpint (gtk_list_box_row_get_index (selected_row (self)), ==, 0);
  g_assert_true (ui_says (GTK_WIDGET (self->view), "Salt River unit"));
  g_assert_true (ui_says (GTK_WIDGET (self->view), "Maria Lopez"));
  g_assert_true (ui_says (GTK_WIDGET (self->view), "Administrator"));
  g_assert_true (ui_says (GTK_WIDGET (self->view), "Saved"));
}

/* At the page that was shown last; one that there is no more is the first. */
static void
test_begins_elsewhere (Fixture *self, gconstpointer data)
{
  const HwPageRow *page = hw_page_table_find (data);

  g_assert_cmpstr (hw_office_view_visible_name (self->view), ==,
                   page ? page->name : hw_page_table_get (0)->name);
}

static void
test_pages_are_kept (Fixture *self, gconstpointer data)
{
  AdwNavigationPage *first = hw_office_view_visible_page (self->view);
  AdwNavigationPage *second;

  hw_office_view_show_page (self->view, "families");
  ui_fixture_settle (&self->office);
  second = hw_office_view_visible_page (self->view);
  g_assert_true (first != second);
  g_assert_cmpstr (hw_office_view_visible_name (self->view), ==, "families");
  g_assert_cmpint (gtk_list_box_row_get_index (selected_row (self)), ==, 2);

  hw_office_view_show_page (self->view, "today");
  g_assert_true (hw_office_view_visible_page (self->view) == first);
  hw_office_view_show_page (self->view, "nowhere");
  g_assert_true (hw_office_view_visible_page (self->view) == first);
  g_assert_cmpuint (self->n_ready, ==, 1);
}

static void
test_records (Fixture *self, gconstpointer data)
{
  AdwNavigationPage *list = hw_office_view_visible_page (self->view);
  g_autofree char *tag = g_strconcat ("child:", self->office.child, NULL);
  AdwNavigationPage *page;

  g_assert_true (hw_office_view_open (self->view, "child", self->office.child));
  page = hw_office_view_visible_page (self->view);
  g_assert_cmpstr (adw_navigation_page_get_tag (page), ==, tag);
  g_assert_cmpstr (hw_office_view_visible_name (self->view), ==, "child");
  g_assert_true (hw_office_view_open (self->view, "child", self->office.child));
  g_assert_true (hw_office_view_visible_page (self->view) == page);
  ui_fixture_settle (&self->office);

  gtk_widget_activate_action (GTK_WIDGET (page), "navigation.pop", NULL);
  ui_fixture_settle (&self->office);
  g_assert_true (hw_office_view_visible_page (self->view) == list);
  g_assert_false (hw_office_view_open (self->view, "no-such-type", self->office.child));
}

/* A record that lies below others on the way is gone back to, and what was above it goes. */
static void
test_back_to_record (Fixture *self, gconstpointer data)
{
  g_autofree char *family = ui_fixture_value (&self->office, "child", self->office.child, "family");
  AdwNavigationPage *child, *above;

  hw_office_view_open (self->view, "child", self->office.child);
  child = hw_office_view_visible_page (self->view);
  hw_office_view_open (self->view, "family", family);
  above = hw_office_view_visible_page (self->view);
  g_object_add_weak_pointer (G_OBJECT (above), (gpointer *) &above);
  ui_fixture_settle (&self->office);
  hw_office_view_open (self->view, "child", self->office.child);
  ui_fixture_settle (&self->office);
  g_assert_true (hw_office_view_visible_page (self->view) == child);
  g_assert_null (above);

  hw_office_view_show_page (self->view, "children");
  g_assert_cmpstr (hw_office_view_visible_name (self->view), ==, "children");
}

static void
assert_way (Fixture *self, const char *expected)
{
  g_autofree char *way = hw_office_view_dup_way (self->view);

  g_assert_cmpstr (way, ==, expected);
}

/* Told when the window is locked, and gone again when it is unlocked (K7). */
static void
test_way (Fixture *self, gconstpointer data)
{
  g_autofree char *family = ui_fixture_value (&self->office, "child", self->office.child, "family");
  g_autofree char *way = g_strdup_printf ("families family:%s child:%s#people", family,
                                          self->office.child);

  assert_way (self, "today");
  hw_office_view_go (self->view, way);
  assert_way (self, way);
  ui_fixture_settle (&self->office);
  assert_way (self, way);
  g_assert_cmpint (gtk_list_box_row_get_index (selected_row (self)), ==, 2);

  hw_office_view_go (self->view, "office homes");
  ui_fixture_settle (&self->office);
  assert_way (self, "office homes");
}

/* What is not there any more: as far as there is a way. */
static void
test_way_is_gone (Fixture *self, gconstpointer data)
{
  hw_office_view_go (self->view, "office nowhere no-type:1#tab");
  ui_fixture_settle (&self->office);
  assert_way (self, "office");
  hw_office_view_go (self->view, "");
  hw_office_view_go (self->view, "nowhere");
  assert_way (self, "office");
}

/* The number beside the page follows each commit. */
static void
test_counts (Fixture *self, gconstpointer data)
{
  GtkWidget *children = GTK_WIDGET (selected_row (self));

  g_assert_true (ui_says (children, "1"));
  ui_fixture_edit (&self->office, "placement", self->office.placement, "end-date", "2026-01-01");
  ui_fixture_edit (&self->office, "stay", self->office.stay, "exit-date", "2026-01-01");
  g_assert_true (ui_says (children, "0"));
}

#define ADD(path, data, test)                                                                     \
  g_test_add ("/office-view/" path, Fixture, data, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);
  ADD ("begins", NULL, test_begins);
  ADD ("begins-at-families", "families", test_begins_elsewhere);
  ADD ("begins-at-no-page", "nowhere", test_begins_elsewhere);
  ADD ("pages-are-kept", NULL, test_pages_are_kept);
  ADD ("records", NULL, test_records);
  ADD ("back-to-record", NULL, test_back_to_record);
  ADD ("way", NULL, test_way);
  ADD ("way-is-gone", NULL, test_way_is_gone);
  ADD ("counts", NULL, test_counts);
  return g_test_run ();
}
