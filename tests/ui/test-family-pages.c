/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of families and a family's page in a real window: finding, opening, moving a child, and
 * what a reader who may not seal does not get to see.
 */

#include "ui-fixture.h"

#include "base/hw-id.h"
#include "ui/families/hw-families-page.h"
#include "ui/families/hw-family-page.h"
#include "ui/forms/hw-ref-dialog.h"

#include <adwaita.h>

/* The last «win.open» and «win.saved» that the pages asked for. */
static GVariant *opened, *saved;

static void
on_open_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  g_clear_pointer (&opened, g_variant_unref);
  opened = g_variant_ref (target);
}

static void
on_saved_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  g_clear_pointer (&saved, g_variant_unref);
  saved = g_variant_ref (target);
}

static void
show_page (UiFixture *self, gpointer page)
{
  static const GActionEntry entries[] = {
    { .name = "open", .activate = on_open_cb, .parameter_type = "(ss)" },
    { .name = "saved", .activate = on_saved_cb, .parameter_type = "(sx)" },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkWidget *view = adw_navigation_view_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  self->window = adw_window_new ();
  self->page = page;
  gtk_widget_insert_action_group (self->window, "win", G_ACTION_GROUP (actions));
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), page);
  adw_window_set_content (ADW_WINDOW (self->window), view);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1024, 700);
  gtk_window_present (GTK_WINDOW (self->window));
  ui_fixture_settle (self);
}

static void
tear_down (UiFixture *self, gconstpointer data)
{
  g_clear_pointer (&opened, g_variant_unref);
  g_clear_pointer (&saved, g_variant_unref);
  ui_fixture_tear_down (self, data);
}

static GtkWidget *
find_type (GtkWidget *root, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (root, type) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);
  return found;
}

static void
assert_count (UiFixture *self, const char *expected)
{
  g_autofree char *text = NULL;

  g_object_get (self->page, "count-text", &text, NULL);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_list (UiFixture *self, gconstpointer data)
{
  GtkWidget *search, *filter;
  g_autofree char *family = ui_fixture_value (self, "child", self->child, "family");
  const char *type, *id;

  show_page (self, g_object_new (HW_TYPE_FAMILIES_PAGE, "thread", self->thread, NULL));
  assert_count (self, "1 with a child in care");
  filter = find_type (self->page, ADW_TYPE_TOGGLE_GROUP);
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (filter), "all");
  ui_fixture_settle (self);
  assert_count (self, "2 families");

  /* By the name of a child, begun. */
  search = find_type (self->page, GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (search), "may");
  ui_fixture_settle (self);
  assert_count (self, "1 found");
  g_signal_emit_by_name (search, "activate");
  g_assert_nonnull (opened);
  g_variant_get (opened, "(&s&s)", &type, &id);
  g_assert_cmpstr (type, ==, "family");
  g_assert_cmpstr (id, ==, family);

  gtk_editable_set_text (GTK_EDITABLE (search), "zebra");
  ui_fixture_settle (self);
  g_assert_true (ui_says (self->page, "Nobody Found"));
  g_signal_emit_by_name (search, "stop-search");
  ui_fixture_settle (self);
  assert_count (self, "2 families");
}

/* The id of a new family «Napier». Owned. */
static char *
add_family (UiFixture *self)
{
  HwRecord *family = hw_test_record ("family", "name", "Napier", NULL);
  g_autofree char *id = hw_id_dup_new ();

  g_set_str (&family->id, id);
  ui_fixture_add (self, family);
  return g_steal_pointer (&id);
}

static void
test_page (UiFixture *self, gconstpointer data)
{
  g_autofree char *family = ui_fixture_value (self, "child", self->child, "family");
  const char *type, *id;
  GtkWidget *row;

  show_page (self, g_object_new (HW_TYPE_FAMILY_PAGE, "thread", self->thread, "family-id", family,
                                 NULL));
  g_assert_true (ui_says (self->page, "Combs"));
  g_assert_true (ui_says (self->page, "in care since 12 Aug 2024"));
  g_assert_true (ui_says (self->page, "Foster home, 016"));
  g_assert_true (ui_says (self->page, "Nobody is recorded around the children."));
  g_assert_true (ui_says (self->page, "The family has no case plan yet."));
  g_assert_true (ui_says (self->page, "Plan A and Plan B"));

  row = ui_find (self->page, ADW_TYPE_ACTION_ROW, "Maya Combs");
  g_assert_nonnull (row);
  gtk_widget_activate (row);
  g_assert_nonnull (opened);
  g_variant_get (opened, "(&s&s)", &type, &id);
  g_assert_cmpstr (type, ==, "child");
  g_assert_cmpstr (id, ==, self->child);
}

/* S3-21: to a family with its child in care nothing is suggested; to one with its children at home
 * a meeting is, with both acts, until its answer is written down; that stands there to be
 * corrected. */
static void
test_offer (UiFixture *self, gconstpointer data)
{
  g_autofree char *care = ui_fixture_value (self, "child", self->child, "family");
  g_autofree char *family = add_family (self);
  HwRecord *answer
      = hw_test_record ("meeting-offer", "family", family, "answer", "agreed", "date",
                        "2026-01-05", "needs", "Seven Hills", NULL);
  GtkWidget *row;

  show_page (self, g_object_new (HW_TYPE_FAMILY_PAGE, "thread", self->thread, "family-id", care,
                                 NULL));
  g_assert_false (ui_says (self->page, "A Family Team Meeting Is Encouraged"));
  gtk_window_destroy (GTK_WINDOW (self->window));
  show_page (self, g_object_new (HW_TYPE_FAMILY_PAGE, "thread", self->thread, "family-id", family,
                                 NULL));
  g_assert_true (ui_says (self->page, "A Family Team Meeting Is Encouraged"));
  g_assert_true (ui_says (self->page, "nothing is due"));
  g_assert_nonnull (ui_find (self->page, ADW_TYPE_BUTTON_ROW, "Plan a Meeting"));
  row = ui_find (self->page, ADW_TYPE_BUTTON_ROW, "Write Down the Family’s Answer");
  g_assert_nonnull (row);
  gtk_widget_activate (row);
  ui_fixture_settle (self);
  g_assert_nonnull (adw_window_get_visible_dialog (ADW_WINDOW (self->window)));

  ui_fixture_add (self, answer);
  g_assert_false (ui_says (self->page, "A Family Team Meeting Is Encouraged"));
  g_assert_true (ui_says (self->page, "The family agrees to a family team meeting"));
  g_assert_true (ui_says (self->page, "Seven Hills"));
}

static gboolean
in_2031_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
             GError **error)
{
  hw_store_set_today (store, hw_day_new (2031, 3, 1));
  g_value_init (result, G_TYPE_BOOLEAN);
  return TRUE;
}

/* A day is told beside the store's day: of the year that it has there, no year is said. */
static void
test_store_day (UiFixture *self, gconstpointer data)
{
  g_autofree char *family = add_family (self);

  dex_future_disown (hw_store_thread_run (self->thread, in_2031_job, NULL, NULL));
  ui_fixture_add (self, hw_test_record ("meeting", "family", family, "kind", "case-planning",
                                        "status", "planned", "date", "2031-03-04", NULL));
  ui_fixture_add (self, hw_test_record ("case-plan", "family", family, "version", "1", "status",
                                        "draft", "from-date", "2031-03-02", NULL));
  show_page (self, g_object_new (HW_TYPE_FAMILY_PAGE, "thread", self->thread, "family-id", family,
                                 NULL));
  g_assert_true (ui_says (self->page, "4 Mar"));
  g_assert_true (ui_says (self->page, "2 Mar"));
  g_assert_false (ui_says (self->page, "2031"));
}

/* The family is chosen, the sentence is told, and only then it is done; undo brings it back. */
static void
test_move (UiFixture *self, gconstpointer data)
{
  g_autofree char *family = ui_fixture_value (self, "child", self->child, "family");
  g_autofree char *other = add_family (self);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  AdwDialog *dialog;

  show_page (self, g_object_new (HW_TYPE_FAMILY_PAGE, "thread", self->thread, "family-id", family,
                                 NULL));
  gtk_widget_activate_action (self->page, "family.move-child", "s", self->child);
  ui_fixture_settle (self);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (self->window));
  g_assert_true (HW_IS_REF_DIALOG (dialog));
  g_signal_emit_by_name (dialog, "chosen", other);
  adw_dialog_force_close (dialog);
  ui_fixture_settle (self);

  dialog = adw_window_get_visible_dialog (ADW_WINDOW (self->window));
  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)),
                            "Maya Combs moves from the family Combs to the family Napier."));
  before = ui_fixture_value (self, "child", self->child, "family");
  g_assert_cmpstr (before, ==, family);

  g_signal_emit_by_name (dialog, "response::move", "move");
  adw_dialog_force_close (dialog);
  ui_fixture_settle (self);
  after = ui_fixture_value (self, "child", self->child, "family");
  g_assert_cmpstr (after, ==, other);
  g_assert_nonnull (saved);
  g_assert_true (ui_says (self->page, "No child is recorded in this family."));

  ui_fixture_undo (self);
  ui_fixture_settle (self);
  g_assert_true (ui_says (self->page, "Maya Combs"));
}

#define ADD(name, test)                                                                          \
  g_test_add ("/family-pages/" name, UiFixture, NULL, ui_fixture_set_up, test, tear_down)

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);
  ADD ("list", test_list);
  ADD ("page", test_page);
  ADD ("S3-21/offer", test_offer);
  ADD ("store-day", test_store_day);
  ADD ("move", test_move);
  return g_test_run ();
}
