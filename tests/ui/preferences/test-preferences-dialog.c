/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is chosen is kept at once, and taken on at once.
 */

#include "ui-fixture.h"

#include "ui/preferences/hw-preferences-dialog.h"
#include "ui/preferences/hw-preferences.h"

static GtkWidget *
show_dialog (UiFixture *self)
{
  GtkWidget *button = gtk_button_new_with_label ("page");

  self->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (self->window), button);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 600, 500);
  gtk_window_present (GTK_WINDOW (self->window));
  adw_dialog_present (hw_preferences_dialog_new (), button);
  ui_fixture_settle (self);
  return ui_find (self->window, HW_TYPE_PREFERENCES_DIALOG, NULL);
}

static void
test_minutes (UiFixture *self, gconstpointer data)
{
  g_autoptr (GSettings) preferences = hw_preferences_new ();
  GtkWidget *minutes = ui_find (show_dialog (self), GTK_TYPE_SPIN_BUTTON, NULL);

  g_assert_cmpint (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (minutes)), ==, 5);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (minutes), 12);
  g_assert_cmpint (g_settings_get_int (preferences, HW_PREFERENCES_LOCK_AFTER), ==, 12);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (minutes), 600);
  g_assert_cmpint (g_settings_get_int (preferences, HW_PREFERENCES_LOCK_AFTER), ==, 30);
}

static void
test_colors (UiFixture *self, gconstpointer data)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  GtkWidget *choice;

  hw_preferences_follow_colors ();
  g_assert_cmpint (adw_style_manager_get_color_scheme (style), ==, ADW_COLOR_SCHEME_DEFAULT);
  choice = ui_find (show_dialog (self), ADW_TYPE_TOGGLE_GROUP, NULL);
  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (choice), 2);
  ui_fixture_settle (self);
  g_assert_cmpint (adw_style_manager_get_color_scheme (style), ==, ADW_COLOR_SCHEME_FORCE_DARK);
  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (choice), 0);
  ui_fixture_settle (self);
  g_assert_cmpint (adw_style_manager_get_color_scheme (style), ==, ADW_COLOR_SCHEME_DEFAULT);
}

static void
test_spelling (UiFixture *self, gconstpointer data)
{
  g_autoptr (GSettings) preferences = hw_preferences_new ();
  GtkWidget *spelling = ui_find (show_dialog (self), ADW_TYPE_SWITCH_ROW, "Check _Spelling");

  g_assert_true (adw_switch_row_get_active (ADW_SWITCH_ROW (spelling)));
  adw_switch_row_set_active (ADW_SWITCH_ROW (spelling), FALSE);
  g_assert_false (g_settings_get_boolean (preferences, HW_PREFERENCES_SPELLING));
  g_settings_reset (preferences, HW_PREFERENCES_SPELLING);
  g_assert_true (adw_switch_row_get_active (ADW_SWITCH_ROW (spelling)));
}

#define ADD(path, test)                                                                           \
  g_test_add ("/preferences-dialog/" path, UiFixture, NULL, ui_fixture_set_up, test,              \
              ui_fixture_tear_down)

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);
  ADD ("minutes", test_minutes);
  ADD ("colors", test_colors);
  ADD ("spelling", test_spelling);
  return g_test_run ();
}
