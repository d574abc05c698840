/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two records side by side: only what differs is asked, what is chosen is kept, and a refusal says
 * why.
 */

#include "ui-fixture.h"

#include "domain/families/hw-person.h"
#include "domain/families/hw-staff.h"
#include "ui/acts/hw-merge-dialog.h"

#include <adwaita.h>

typedef struct
{
  UiFixture office;
  char *kept;
  char *gone;
  char *told;
} Fixture;

static void
on_saved_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  Fixture *self = data;
  gint64 transaction;

  g_free (self->told);
  g_variant_get (target, "(sx)", &self->told, &transaction);
  g_assert_cmpint (transaction, >, 0);
}

static void
open_window (Fixture *self)
{
  static const GActionEntry actions[] = { { .name = "saved", .activate = on_saved_cb,
                                            .parameter_type = "(sx)" } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), self);
  self->office.window = adw_window_new ();
  gtk_widget_insert_action_group (self->office.window, "win", G_ACTION_GROUP (group));
  adw_window_set_content (ADW_WINDOW (self->office.window), gtk_label_new ("page"));
  gtk_window_set_default_size (GTK_WINDOW (self->office.window), 800, 700);
  gtk_window_present (GTK_WINDOW (self->office.window));
}

static char *
add (Fixture *self, HwRecord *record)
{
  g_autoptr (HwRecord) held = g_object_ref (record);

  ui_fixture_add (&self->office, record);
  return g_strdup (held->id);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  ui_fixture_set_up (&self->office, data);
  open_window (self);
  self->kept = add (self, hw_test_record ("person", "name", "Ruth Noble", "kind", "kin", "phone",
                                          "555-0101", NULL));
  self->gone = add (self, hw_test_record ("person", "name", "R. Noble", "kind", "kin", "phone",
                                          "555-0102", "mail", "ruth@mail.example", NULL));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  ui_fixture_tear_down (&self->office, data);
  g_free (self->kept);
  g_free (self->gone);
  g_free (self->told);
}

static GtkWidget *
dialog (Fixture *self)
{
  return ui_find (self->office.window, HW_TYPE_MERGE_DIALOG, NULL);
}

/* The second of the two choices beside a label. */
static GtkCheckButton *
other_choice (Fixture *self, const char *label)
{
  GtkWidget *row = ui_find (dialog (self), ADW_TYPE_PREFERENCES_ROW, label);
  GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));

  return GTK_CHECK_BUTTON (gtk_widget_get_last_child (gtk_widget_get_last_child (box)));
}

static void
assert_value (Fixture *self, const char *field, const char *expected)
{
  g_autofree char *text = ui_fixture_value (&self->office, "person", self->kept, field);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_chosen (Fixture *self, gconstpointer data)
{
  GtkWidget *focus;

  hw_merge_dialog_present (self->office.window, self->office.thread, HW_TYPE_PERSON, self->kept,
                           self->gone);
  ui_fixture_settle (&self->office);
  g_assert_nonnull (ui_find (dialog (self), ADW_TYPE_PREFERENCES_ROW, "Name"));
  g_assert_null (ui_find (dialog (self), ADW_TYPE_PREFERENCES_ROW, "Kind"));
  g_assert_null (ui_find (dialog (self), ADW_TYPE_PREFERENCES_ROW, "E-mail"));
  focus = gtk_root_get_focus (GTK_ROOT (self->office.window));
  g_assert_true (GTK_IS_CHECK_BUTTON (focus));

  gtk_check_button_set_active (other_choice (self, "Phone"), TRUE);
  g_assert_true (gtk_widget_activate_action (dialog (self), "merge.save", NULL));
  ui_fixture_settle (&self->office);
  g_assert_cmpstr (self->told, ==, "Made one: Ruth Noble");
  assert_value (self, "name", "Ruth Noble");
  assert_value (self, "phone", "555-0102");
  assert_value (self, "mail", "ruth@mail.example");

  ui_fixture_undo (&self->office);
  assert_value (self, "phone", "555-0101");
  assert_value (self, "mail", NULL);
}

/* Somebody opens the office by the key of the one that would go. */
static void
test_refused (Fixture *self, gconstpointer data)
{
  g_autofree char *staff = add (self, hw_test_record ("staff", "name", "J. Combs", NULL));
  const char *actor = hw_store_actor (self->office.store);
  gint64 before = ui_fixture_transactions (&self->office);

  hw_merge_dialog_present (self->office.window, self->office.thread, HW_TYPE_STAFF, staff, actor);
  ui_fixture_settle (&self->office);
  g_assert_true (gtk_widget_activate_action (dialog (self), "merge.save", NULL));
  ui_fixture_settle (&self->office);
  g_assert_true (adw_banner_get_revealed (
      ADW_BANNER (ui_find (dialog (self), ADW_TYPE_BANNER, NULL))));
  g_assert_cmpint (ui_fixture_transactions (&self->office), ==, before);
  g_assert_null (self->told);
}

/* Which other one is asked by typing; the one itself is not offered. */
static void
test_asked (Fixture *self, gconstpointer data)
{
  GtkWidget *entry;

  hw_merge_dialog_ask (self->office.window, self->office.thread, HW_TYPE_PERSON, self->kept);
  ui_fixture_settle (&self->office);
  entry = ui_find (self->office.window, GTK_TYPE_SEARCH_ENTRY, NULL);
  g_assert_null (ui_find (self->office.window, ADW_TYPE_ACTION_ROW, "Ruth Noble"));
  g_assert_nonnull (ui_find (self->office.window, ADW_TYPE_ACTION_ROW, "R. Noble"));
  g_signal_emit_by_name (entry, "activate");
  ui_fixture_settle (&self->office);
  g_assert_nonnull (dialog (self));
}

#define ADD(path, func) \
  g_test_add ("/merge-dialog/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);
  ADD ("chosen", test_chosen);
  ADD ("refused", test_refused);
  ADD ("asked", test_asked);
  return g_test_run ();
}
