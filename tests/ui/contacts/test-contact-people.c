/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who was there at a contact is put right on the child's page, in a real window.
 */

#include "ui-fixture.h"

#include "base/hw-id.h"
#include "ui/contacts/hw-contacts-section.h"

/* Another writer's record, through the store's thread. Its id, owned. */
static char *
add (UiFixture *self, HwRecord *record)
{
  char *id = hw_id_dup_new ();

  record->id = g_strdup (id);
  ui_fixture_add (self, record);
  return id;
}

static char *
add_contact (UiFixture *self)
{
  g_autofree char *family = ui_fixture_value (self, "child", self->child, "family");
  g_autofree char *mother = add (self, hw_test_record ("person", "name", "Dana Combs", NULL));
  char *contact = add (self, hw_test_record ("contact", "family", family, "child", self->child,
                                             "kind", "phone", "status", "held", "date",
                                             "2026-11-20", NULL));

  ui_fixture_add (self, hw_test_record ("connection", "child", self->child, "person", mother,
                                        "kind", "mother", NULL));
  ui_fixture_add (self, hw_test_record ("contact-person", "contact", contact, "child",
                                        self->child, NULL));
  return contact;
}

static GtkWidget *
ask (UiFixture *self, const char *contact)
{
  GtkWidget *section = ui_find (self->page, HW_TYPE_CONTACTS_SECTION, NULL);

  g_assert_true (gtk_widget_activate_action (section, "contact.people", "s", contact));
  ui_fixture_settle (self);
  return GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (self->window)));
}

static void
test_people (UiFixture *self, gconstpointer data)
{
  g_autofree char *contact = add_contact (self);
  gint64 before = ui_fixture_transactions (self);
  GtkWidget *dialog, *mother, *child;

  ui_fixture_show (self, 1280, 900);
  ui_fixture_show_tab (self, "people");
  ui_open_all (self->page);
  ui_fixture_settle (self);
  g_assert_nonnull (ui_find (self->page, ADW_TYPE_ACTION_ROW, "Who was there"));
  dialog = ask (self, contact);
  mother = ui_find (dialog, ADW_TYPE_SWITCH_ROW, "Dana Combs");
  child = ui_find (dialog, ADW_TYPE_SWITCH_ROW, "Maya Combs");
  g_assert_false (adw_switch_row_get_active (ADW_SWITCH_ROW (mother)));
  g_assert_true (adw_switch_row_get_active (ADW_SWITCH_ROW (child)));
  adw_switch_row_set_active (ADW_SWITCH_ROW (mother), TRUE);
  adw_switch_row_set_active (ADW_SWITCH_ROW (child), FALSE);
  g_signal_emit_by_name (dialog, "response", "save");
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_fixture_settle (self);
  g_assert_cmpint (ui_fixture_transactions (self), ==, before + 1);

  dialog = ask (self, contact);
  g_assert_true (adw_switch_row_get_active (
      ADW_SWITCH_ROW (ui_find (dialog, ADW_TYPE_SWITCH_ROW, "Dana Combs"))));
  g_assert_false (adw_switch_row_get_active (
      ADW_SWITCH_ROW (ui_find (dialog, ADW_TYPE_SWITCH_ROW, "Maya Combs"))));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_fixture_settle (self);
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);
  g_test_add ("/contact-people/put-right", UiFixture, NULL, ui_fixture_set_up, test_people,
              ui_fixture_tear_down);
  return g_test_run ();
}
