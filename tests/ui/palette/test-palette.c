/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ctrl+K: what is found for what is typed, and what choosing it does.
 */

#include "ui-fixture.h"

#include "domain/families/hw-child.h"
#include "ui/palette/hw-palette-item.h"
#include "ui/palette/hw-palette.h"

typedef struct
{
  UiFixture office;
  GtkWidget *page;
  GtkWidget *palette;
  char *opened;
} Fixture;

static void
on_open_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  Fixture *self = data;
  const char *type, *id;

  g_variant_get (target, "(&s&s)", &type, &id);
  g_free (self->opened);
  self->opened = g_strdup_printf ("%s %s", type,
                                  g_strcmp0 (id, self->office.child) == 0 ? "Maya" : "another");
}

static void
on_undo_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  g_set_str (&((Fixture *) data)->opened, "undone");
}

static void
set_up (Fixture *self, gconstpointer data)
{
  static const GActionEntry entries[]
      = { { "open", on_open_cb, "(ss)" }, { "undo", on_undo_cb } };
  static const GActionEntry of_page[]
      = { { "history", on_undo_cb }, { "move", on_undo_cb }, { "seal", on_undo_cb } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleActionGroup) acts = g_simple_action_group_new ();
  UiFixture *office = &self->office;

  ui_fixture_set_up (office, NULL);
  ui_fixture_add (office, g_object_new (HW_TYPE_CHILD, "given-name", "Mayra", "family-name",
                                        "Álvarez", "birth-date", hw_day_new (2015, 5, 5), NULL));
  self->page = gtk_button_new_with_label ("page");
  office->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (office->window), self->page);
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (office->window, "win", G_ACTION_GROUP (actions));
  g_action_map_add_action_entries (G_ACTION_MAP (acts), of_page, G_N_ELEMENTS (of_page), self);
  g_simple_action_set_enabled (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (acts), "seal")), FALSE);
  gtk_widget_insert_action_group (self->page, "page", G_ACTION_GROUP (acts));
  gtk_window_set_default_size (GTK_WINDOW (office->window), 1000, 700);
  gtk_window_present (GTK_WINDOW (office->window));
  ui_fixture_settle (office);
  gtk_widget_grab_focus (self->page);
  hw_palette_present (self->page, office->thread, "child");
  ui_fixture_settle (office);
  self->palette = ui_find (office->window, HW_TYPE_PALETTE, NULL);
  g_assert_nonnull (self->palette);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  ui_fixture_tear_down (&self->office, NULL);
  g_free (self->opened);
}

static GtkWidget *
entry_of (Fixture *self)
{
  return ui_find (self->palette, GTK_TYPE_SEARCH_ENTRY, NULL);
}

static GtkSingleSelection *
selection_of (Fixture *self)
{
  GtkWidget *view = ui_find (self->palette, GTK_TYPE_LIST_VIEW, NULL);

  return view ? GTK_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (view))) : NULL;
}

/* All lines: «Maya Combs (Child), …». Owned. */
static char *
dup_lines (Fixture *self)
{
  GListModel *items = G_LIST_MODEL (selection_of (self));
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; items && i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (HwPaletteItem) item = g_list_model_get_item (items, i);
      g_autofree char *title = NULL;

      g_object_get (item, "title", &title, NULL);
      g_string_append_printf (lines, "%s%s (%s)", i ? ", " : "", title,
                              hw_palette_item_word (item));
    }
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static void
type (Fixture *self, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry_of (self)), text);
  ui_fixture_settle (&self->office);
}

static void
test_finds (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *text, *lines;
  } cases[] = {
    { "maya", "Maya Combs (Child)" },
    { "combs", "Maya Combs (Child), Combs (Family)" },
    { "combs may", "Maya Combs (Child)" },
    { "alvarez", "Mayra Álvarez (Child)" },
    { "alvares", "Mayra Álvarez (Child)" },
    { "pena", "Peña (Family)" },
    { "C-000123", "Maya Combs (Child)" },
    { "undo", "Undo (Act)" },
    { "undo last", "" },
    { "hild history", "History of this child (Act)" },
    { "move child", "Move this child to another family (Act)" },
    /* What cannot be done now is not offered. */
    { "seal", "" },
    { "famil", "New family (Act), Move this child to another family (Act), Families (Page)" },
    /* A page is found by its name above the acts that have that word in theirs. */
    { "Meetings", "Meetings (Page), Report: who comes to meetings (Act)" },
    { "zzzz", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *lines = NULL;

      type (self, cases[i].text);
      lines = dup_lines (self);
      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (lines, ==, cases[i].lines);
    }
}

/* Without text: what can be done, and that of the page that is shown. */
static void
test_offers (Fixture *self, gconstpointer data)
{
  g_autofree char *lines = dup_lines (self);

  g_assert_nonnull (strstr (lines, "Lock (Act)"));
  g_assert_nonnull (strstr (lines, "Children (Page)"));
  g_assert_nonnull (strstr (lines, "History of this child (Act)"));
  g_assert_null (strstr (lines, "History of this family"));
}

/* Enter right behind the last letter waits for its answer. */
static void
test_enter_at_once (Fixture *self, gconstpointer data)
{
  type (self, "combs");
  gtk_editable_set_text (GTK_EDITABLE (entry_of (self)), "maya combs");
  g_signal_emit_by_name (entry_of (self), "activate");
  ui_fixture_settle (&self->office);
  g_assert_cmpstr (self->opened, ==, "child Maya");
}

/* The keys go back to where they were, then the act is done. */
static void
test_act (Fixture *self, gconstpointer data)
{
  type (self, "undo");
  g_signal_emit_by_name (entry_of (self), "activate");
  ui_fixture_settle (&self->office);
  g_assert_cmpstr (self->opened, ==, "undone");
  g_assert_null (ui_find (self->office.window, HW_TYPE_PALETTE, NULL));
  g_assert_true (gtk_widget_has_focus (self->page));
}

/* Escape closes, and nothing is done. */
static void
test_stopped (Fixture *self, gconstpointer data)
{
  type (self, "maya");
  g_signal_emit_by_name (entry_of (self), "stop-search");
  ui_fixture_settle (&self->office);
  g_assert_null (ui_find (self->office.window, HW_TYPE_PALETTE, NULL));
  g_assert_true (gtk_widget_has_focus (self->page));
  g_assert_null (self->opened);
}

static void
test_gone_while_finding (Fixture *self, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (self->palette), (gpointer *) &self->palette);
  gtk_editable_set_text (GTK_EDITABLE (entry_of (self)), "maya");
  adw_dialog_force_close (ADW_DIALOG (self->palette));
  ui_fixture_settle (&self->office);
  g_assert_null (self->palette);
  g_assert_null (self->opened);
}

#define ADD(path, test) g_test_add ("/palette/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);
  ADD ("finds", test_finds);
  ADD ("offers", test_offers);
  ADD ("enter-at-once", test_enter_at_once);
  ADD ("act", test_act);
  ADD ("stopped", test_stopped);
  ADD ("gone-while-finding", test_gone_while_finding);
  return g_test_run ();
}
