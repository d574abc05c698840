/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was typed and could not be saved is offered when the page is opened again (K8).
 */

#include "ui-fixture.h"

#include <adwaita.h>

/* A second of rest is all that a draft asks before it is kept. */
static void
rest (UiFixture *self)
{
  for (guint i = 0; i < 10; i++)
    ui_fixture_settle (self);
}

static GtkEditable *
entry (UiFixture *self, const char *title)
{
  GtkWidget *found = ui_find (self->page, ADW_TYPE_ENTRY_ROW, title);

  g_assert_nonnull (found);
  return GTK_EDITABLE (found);
}

static void
open_again (UiFixture *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  ui_fixture_show (self, 1280, 900);
  ui_fixture_settle (self);
}

static void
press (UiFixture *self, const char *label)
{
  GtkWidget *button = ui_find (self->page, GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  ui_fixture_settle (self);
}

static void
test_put_back (UiFixture *self, gconstpointer data)
{
  g_autofree char *value = NULL;

  gtk_editable_set_text (entry (self, "Date of birth"), "2016-02-30");
  rest (self);
  open_again (self);
  g_assert_cmpstr (gtk_editable_get_text (entry (self, "Date of birth")), ==, "4 July 2017");
  press (self, "Put Back");
  g_assert_cmpstr (gtk_editable_get_text (entry (self, "Date of birth")), ==, "2016-02-30");
  g_assert_null (ui_find (self->page, GTK_TYPE_BUTTON, "Put Back"));

  /* Mended and saved: there is nothing to offer any more. */
  gtk_editable_set_text (entry (self, "Date of birth"), "2016-02-29");
  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
  rest (self);
  value = ui_fixture_value (self, "child", self->child, "birth-date");
  g_assert_cmpstr (value, ==, "2016-02-29");
  open_again (self);
  g_assert_null (ui_find (self->page, GTK_TYPE_BUTTON, "Put Back"));
}

static void
test_forget (UiFixture *self, gconstpointer data)
{
  gtk_editable_set_text (entry (self, "Date of birth"), "soon");
  rest (self);
  open_again (self);

  /* Not answered: offered the next time as well. */
  open_again (self);
  press (self, "Forget");
  rest (self);
  open_again (self);
  g_assert_null (ui_find (self->page, GTK_TYPE_BUTTON, "Put Back"));
}

/* In a page left a moment ago, before the second was over. */
static void
test_at_once (UiFixture *self, gconstpointer data)
{
  gtk_editable_set_text (entry (self, "Date of birth"), "soon");
  open_again (self);
  g_assert_nonnull (ui_find (self->page, GTK_TYPE_BUTTON, "Put Back"));
}

/* The row that holds the form opens by itself. */
static void
test_folded (UiFixture *self, gconstpointer data)
{
  GtkWidget *placement;

  ui_fixture_show_tab (self, "path");
  placement = ui_find (self->page, ADW_TYPE_EXPANDER_ROW, "Foster home");
  g_assert_nonnull (placement);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (placement), TRUE);
  ui_fixture_settle (self);
  gtk_editable_set_text (GTK_EDITABLE (ui_find (placement, ADW_TYPE_ENTRY_ROW, "From")),
                         "in autumn");
  rest (self);
  open_again (self);
  ui_fixture_show_tab (self, "path");
  g_assert_nonnull (ui_find (self->page, GTK_TYPE_BUTTON, "Put Back"));
}

/* What is saved the usual way is never offered. */
static void
test_saved (UiFixture *self, gconstpointer data)
{
  gint64 before = ui_fixture_transactions (self);

  gtk_editable_set_text (entry (self, "Given name"), "Mia");
  rest (self);
  open_again (self);
  g_assert_null (ui_find (self->page, GTK_TYPE_BUTTON, "Put Back"));
  g_assert_cmpint (ui_fixture_transactions (self), ==, before + 1);
}

#define ADD(path, test)                                                                            \
  g_test_add ("/offer/" path, UiFixture, NULL, ui_fixture_set_up_shown, test, ui_fixture_tear_down)

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);
  ADD ("put-back", test_put_back);
  ADD ("forget", test_forget);
  ADD ("at-once", test_at_once);
  ADD ("folded", test_folded);
  ADD ("saved", test_saved);
  return g_test_run ();
}
