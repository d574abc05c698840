/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was written about a child: by whom, which field and when it is asked for, and how a change
 * is taken back from there.
 */

#include "ui-fixture.h"

#include <adwaita.h>

static void
assert_stored (UiFixture *self, const char *field, const char *expected)
{
  g_autofree char *value = ui_fixture_value (self, "child", self->child, field);

  g_assert_cmpstr (value, ==, expected);
}

/* The newest first; a field can be asked for; one change goes back and is told so. */
static void
test_record (UiFixture *self, gconstpointer data)
{
  GtkWidget *undo;

  ui_fixture_edit (self, "child", self->child, "tribe", "Cherokee");
  ui_fixture_show_tab (self, "record");
  g_assert_true (ui_says (self->page, "Child (Maya Combs)"));
  g_assert_true (ui_says (self->page, "Tribe: nothing → Cherokee"));
  g_assert_true (ui_says (self->page, "Permanency goal (Guardianship): added"));
  g_assert_true (ui_says (self->page, "Setting: Foster home\nHome: Foster home, 016"));

  undo = ui_find (self->page, GTK_TYPE_BUTTON, "Take Back This Change");
  g_assert_nonnull (undo);
  g_signal_emit_by_name (undo, "clicked");
  ui_fixture_settle (self);
  assert_stored (self, "tribe", NULL);
  g_assert_true (ui_says (self->page, "Tribe: Cherokee → nothing"));
}

static void
test_record_of_a_field (UiFixture *self, gconstpointer data)
{
  GtkWidget *fields;
  GListModel *labels;
  guint i = 0;

  ui_fixture_edit (self, "child", self->child, "tribe", "Cherokee");
  ui_fixture_show_tab (self, "record");
  /* The second: people stand before fields. */
  fields = gtk_widget_get_next_sibling (ui_find (self->page, GTK_TYPE_DROP_DOWN, NULL));
  labels = gtk_drop_down_get_model (GTK_DROP_DOWN (fields));
  while (g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (labels), i), "Child: Tribe") != 0)
    i++;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (fields), i);
  ui_fixture_settle (self);
  g_assert_true (ui_says (self->page, "Tribe: nothing → Cherokee"));
  g_assert_false (ui_says (self->page, "Permanency goal"));
}

/* What a later change stands on is not taken back, and it is said why. */
static void
test_record_stands (UiFixture *self, gconstpointer data)
{
  GtkWidget *undo;
  GtkWidget *dialog;

  ui_fixture_edit (self, "child", self->child, "tribe", "Cherokee");
  ui_fixture_edit (self, "child", self->child, "tribe", "Navajo");
  ui_fixture_show_tab (self, "record");
  undo = ui_find (self->page, GTK_TYPE_BUTTON, "Why This Change Stands");
  g_assert_nonnull (undo);
  g_signal_emit_by_name (undo, "clicked");
  ui_fixture_settle (self);
  dialog = ui_find (self->window, ADW_TYPE_ALERT_DIALOG, NULL);
  g_assert_nonnull (dialog);
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (dialog)), ==,
                   "This Change Stands");
  g_test_message ("%s", adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), "later"));
  assert_stored (self, "tribe", "Navajo");
}

/* A day on which nothing was written; then all of it again. */
static void
test_record_of_a_day (UiFixture *self, gconstpointer data)
{
  g_autoptr (GDateTime) day = g_date_time_new_local (2001, 2, 3, 0, 0, 0);
  GtkWidget *button;
  GtkWidget *calendar;

  ui_fixture_edit (self, "child", self->child, "tribe", "Cherokee");
  ui_fixture_show_tab (self, "record");
  /* Behind the people and the fields. */
  button = gtk_widget_get_next_sibling (
      gtk_widget_get_next_sibling (ui_find (self->page, GTK_TYPE_DROP_DOWN, NULL)));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  ui_fixture_settle (self);
  calendar = ui_find (button, GTK_TYPE_CALENDAR, NULL);
  g_assert_nonnull (calendar);
  gtk_calendar_select_day (GTK_CALENDAR (calendar), day);
  ui_fixture_settle (self);
  g_assert_true (ui_says (self->page, "No Such Change"));
  g_assert_false (ui_says (self->page, "Tribe: nothing → Cherokee"));

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  ui_fixture_settle (self);
  g_signal_emit_by_name (gtk_widget_get_next_sibling (calendar), "clicked");
  ui_fixture_settle (self);
  g_assert_true (ui_says (self->page, "Tribe: nothing → Cherokee"));
}

/* Everyone's, then one person's. */
static void
test_record_of_a_person (UiFixture *self, gconstpointer data)
{
  GtkWidget *people;
  GListModel *labels;

  ui_fixture_edit (self, "child", self->child, "tribe", "Cherokee");
  ui_fixture_show_tab (self, "record");
  people = ui_find (self->page, GTK_TYPE_DROP_DOWN, NULL);
  labels = gtk_drop_down_get_model (GTK_DROP_DOWN (people));
  g_assert_cmpstr (gtk_string_list_get_string (GTK_STRING_LIST (labels), 1), ==, "Maria Lopez");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (people), 1);
  ui_fixture_settle (self);
  g_assert_true (ui_says (self->page, "Tribe: nothing → Cherokee"));
}

#define ADD(path, test)                                                                           \
  g_test_add ("/child-record-section/" path, UiFixture, NULL, ui_fixture_set_up_shown, test,      \
              ui_fixture_tear_down)

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);
  ADD ("whole", test_record);
  ADD ("of-a-field", test_record_of_a_field);
  ADD ("of-a-day", test_record_of_a_day);
  ADD ("of-a-person", test_record_of_a_person);
  ADD ("stands", test_record_stands);
  return g_test_run ();
}
