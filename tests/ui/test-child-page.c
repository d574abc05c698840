/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The child's page in a real window over a real office: editors of every kind, what is refused,
 * what is saved, history, undo, and what others write meanwhile.
 */

#include "ui-fixture.h"

#include "base/hw-id.h"
#include "domain/families/hw-child.h"
#include "domain/families/hw-merge-act.h"
#include "domain/hw-records.h"
#include "store/hw-journal.h"
#include "ui/forms/hw-form.h"
#include "ui/widgets/hw-history-dialog.h"
#include "ui/forms/hw-ref-dialog.h"
#include "ui/forms/hw-set-dialog.h"
#include "ui/widgets/hw-new-dialog.h"

#include <adwaita.h>

static GtkWidget *
row (UiFixture *self, const char *title)
{
  GtkWidget *found = ui_find (self->page, ADW_TYPE_PREFERENCES_ROW, title);

  if (!found)
    g_error ("no row «%s»", title);
  return found;
}

static void
type (UiFixture *self, const char *title, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row (self, title)), text);
  ui_fixture_settle (self);
}

static void
assert_stored (UiFixture *self, const char *field, const char *expected)
{
  g_autofree char *value = ui_fixture_value (self, "child", self->child, field);

  g_assert_cmpstr (value, ==, expected);
}

static void
assert_says (UiFixture *self, const char *const *words)
{
  for (; *words; words++)
    if (!ui_says (self->page, *words))
      g_error ("the page does not say «%s»", *words);
}

/* The header stays above all tabs. */
static void
test_shown (UiFixture *self, gconstpointer data)
{
  static const char *const header[] = {
    "Maya Combs", "9 y 4 m · Female · Jefferson · Salt River Trail",
    "In care since 12 Aug 2024 · 2 y 3 m", "Return to parent · Foster home, 016 · 2 y 2 m", NULL,
  };
  static const char *const overview[] = {
    "Lives with", "Plan A", "Return to parent · since 20 Sep 2024", "Plan B",
    "Guardianship · since 1 Mar 2025", NULL,
  };
  static const char *const path[] = {
    "since 1 Sep 2024 · 2 y 2 m · Foster home, 016",
    "12 Aug 2024 – 1 Sep 2024 · 20 d · Planned move", "10 m · Reunification",
    "Primary · Approved · since 20 Sep 2024", NULL,
  };

  assert_says (self, header);
  assert_says (self, overview);
  ui_fixture_show_tab (self, "path");
  assert_says (self, header);
  assert_says (self, path);
}

static gboolean
access_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
            GError **error)
{
  g_autoptr (GPtrArray) openings = hw_access_list (store, error);

  g_assert_nonnull (openings);
  g_value_init (result, G_TYPE_UINT);
  g_value_set_uint (result, openings->len);
  return TRUE;
}

typedef struct
{
  HwStoreThread *thread;
  guint expected;
} Openings;

static DexFuture *
access_fiber (gpointer data)
{
  Openings *openings = data;

  g_assert_cmpuint (dex_await_uint (hw_store_thread_run (openings->thread, access_job, NULL, NULL),
                                    NULL), ==, openings->expected);
  return dex_future_new_true ();
}

static void
assert_openings (UiFixture *self, guint expected)
{
  Openings openings = { self->thread, expected };

  hw_test_fiber (access_fiber, &openings);
}

/* Opening the page is noted once, however often it is read again, and when there is news at that
 * very moment. */
static void
test_access (UiFixture *self, gconstpointer data)
{
  g_autoptr (HwChildPage) another = NULL;

  ui_fixture_edit (self, "child", self->child, "tribe", "Cherokee");
  assert_openings (self, 1);

  another = g_object_ref_sink (hw_child_page_new (self->thread, self->child));
  g_signal_emit_by_name (self->thread, "changed", (gint64) 0);
  ui_fixture_settle (self);
  assert_openings (self, 2);
}

static void
test_name_emptied (UiFixture *self, gconstpointer data)
{
  gint64 before;

  ui_fixture_edit (self, "child", self->child, "external-id", NULL);
  before = ui_fixture_transactions (self);
  type (self, "Given name", "");
  g_assert_true (gtk_widget_has_css_class (row (self, "Given name"), "error"));
  g_assert_true (ui_says (self->page, "is needed"));
  g_assert_cmpint (ui_fixture_transactions (self), ==, before);
  assert_stored (self, "given-name", "Maya");

  type (self, "Given name", "Maya Luz");
  g_assert_false (gtk_widget_has_css_class (row (self, "Given name"), "error"));
  g_assert_cmpint (ui_fixture_transactions (self), ==, before + 1);
  assert_stored (self, "given-name", "Maya Luz");
  g_assert_true (ui_says (self->page, "Maya Luz Combs"));
}

static void
test_no_such_day (UiFixture *self, gconstpointer data)
{
  gint64 before = ui_fixture_transactions (self);

  type (self, "Date of birth", "2016-02-30");
  g_assert_true (gtk_widget_has_css_class (row (self, "Date of birth"), "error"));
  g_assert_true (ui_says (self->page, "is not a day"));
  g_assert_cmpint (ui_fixture_transactions (self), ==, before);
  assert_stored (self, "birth-date", "2017-07-04");
  g_assert_true (ui_says (self->page, "9 y 4 m"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row (self, "Date of birth"))), ==,
                   "2016-02-30");
}

static void
test_corrected_and_undone (UiFixture *self, gconstpointer data)
{
  GtkWidget *history;

  type (self, "Date of birth", "2016-02-29");
  assert_stored (self, "birth-date", "2016-02-29");
  g_assert_true (ui_says (self->page, "10 y 8 m"));

  gtk_widget_activate_action (row (self, "Date of birth"), "form.history", "s", "birth-date");
  ui_fixture_settle (self);
  history = ui_find (self->window, HW_TYPE_HISTORY_DIALOG, NULL);
  g_assert_nonnull (history);
  g_assert_true (ui_says (history, "4 July 2017 → 29 February 2016"));
  g_assert_true (ui_says (history, "Maria Lopez"));
  g_assert_true (ui_says (history, "Edited"));
  adw_dialog_force_close (ADW_DIALOG (history));

  ui_fixture_undo (self);
  assert_stored (self, "birth-date", "2017-07-04");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row (self, "Date of birth"))), ==,
                   "4 July 2017");
  g_assert_true (ui_says (self->page, "9 y 4 m"));
}

static void
test_enum (UiFixture *self, gconstpointer data)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (row (self, "Sex")), 3);
  ui_fixture_settle (self);
  assert_stored (self, "sex", "other");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row (self, "Sex")), 0);
  ui_fixture_settle (self);
  assert_stored (self, "sex", NULL);
}

static void
test_set (UiFixture *self, gconstpointer data)
{
  gint64 before = ui_fixture_transactions (self);
  GtkWidget *dialog;

  gtk_widget_activate (row (self, "Race"));
  ui_fixture_settle (self);
  dialog = ui_find (self->window, HW_TYPE_SET_DIALOG, NULL);
  g_assert_nonnull (dialog);
  gtk_widget_activate (ui_find (dialog, ADW_TYPE_ACTION_ROW, "Black"));
  gtk_widget_activate (ui_find (dialog, ADW_TYPE_ACTION_ROW, "Asian"));
  assert_stored (self, "races", "[\"asian\",\"white\"]");
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_fixture_settle (self);
  assert_stored (self, "races", "[\"black\",\"white\"]");
  g_assert_cmpint (ui_fixture_transactions (self), ==, before + 1);
  g_assert_true (ui_says (row (self, "Race"), "White, Black"));
}

static void
test_ref (UiFixture *self, gconstpointer data)
{
  GtkWidget *dialog;
  GtkWidget *entry;

  g_assert_true (ui_says (row (self, "Family"), "Combs"));
  gtk_widget_activate (row (self, "Family"));
  ui_fixture_settle (self);
  dialog = ui_find (self->window, HW_TYPE_REF_DIALOG, NULL);
  g_assert_nonnull (dialog);
  g_assert_nonnull (ui_find (dialog, ADW_TYPE_ACTION_ROW, "Combs"));

  entry = ui_find (dialog, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "pena");
  while (!ui_find (dialog, ADW_TYPE_ACTION_ROW, "Peña")
         || ui_find (dialog, ADW_TYPE_ACTION_ROW, "Combs"))
    ui_fixture_settle (self);
  g_signal_emit_by_name (entry, "activate");
  ui_fixture_settle (self);
  g_assert_true (ui_says (row (self, "Family"), "Peña"));
  g_assert_true (ui_says (self->page, "Bullitt"));
}

static void
test_note_and_group (UiFixture *self, gconstpointer data)
{
  GtkWidget *goal;
  GtkWidget *note;
  g_autofree char *why = NULL;

  ui_fixture_show_tab (self, "path");
  goal = row (self, "Return to parent");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (goal), TRUE);
  ui_fixture_settle (self);
  note = ui_find (goal, GTK_TYPE_TEXT_VIEW, NULL);
  g_assert_nonnull (note);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (note)), "Agreed.\nBoth came.",
                            -1);
  ui_fixture_settle (self);
  why = ui_fixture_value (self, "goal", self->goal, "why");
  g_assert_cmpstr (why, ==, "Agreed.\nBoth came.");
}

static void
test_placement_corrected (UiFixture *self, gconstpointer data)
{
  GtkWidget *placement;
  GtkWidget *from;
  g_autofree char *start = NULL;

  ui_fixture_show_tab (self, "path");
  placement = row (self, "Foster home");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (placement), TRUE);
  ui_fixture_settle (self);
  from = ui_find (placement, ADW_TYPE_ENTRY_ROW, "From");
  gtk_editable_set_text (GTK_EDITABLE (from), "2024-09-03");
  ui_fixture_settle (self);
  start = ui_fixture_value (self, "placement", self->placement, "start-date");
  g_assert_cmpstr (start, ==, "2024-09-03");
  g_assert_true (ui_says (placement, "since 3 Sep 2024"));
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (placement)));
}

/* What another person writes meanwhile shows in clean fields and is told beside a dirty one. */
static void
test_news (UiFixture *self, gconstpointer data)
{
  type (self, "Date of birth", "2016-02-30");
  ui_fixture_edit (self, "child", self->child, "tribe", "Cherokee");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row (self, "Tribe"))), ==, "Cherokee");
  ui_fixture_edit (self, "child", self->child, "birth-date", "2017-07-05");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row (self, "Date of birth"))), ==,
                   "2016-02-30");
  g_assert_true (ui_says (self->page, "changed meanwhile by Maria Lopez to «5 July 2017»"));
  assert_stored (self, "birth-date", "2017-07-05");
}

/* Both write the same field, the other one first: the other's stands and is told; saving again is
 * meant, and overwrites it. */
static void
test_conflict (UiFixture *self, gconstpointer data)
{
  gtk_editable_set_text (GTK_EDITABLE (row (self, "Family name")), "Noble");
  ui_fixture_edit (self, "child", self->child, "family-name", "Vance");
  assert_stored (self, "family-name", "Vance");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row (self, "Family name"))), ==, "Noble");
  g_assert_true (ui_says (self->page, "changed meanwhile by Maria Lopez to «Vance»"));

  g_signal_emit_by_name (row (self, "Family name"), "entry-activated");
  ui_fixture_settle (self);
  assert_stored (self, "family-name", "Noble");
  g_assert_false (ui_says (self->page, "changed meanwhile"));
}

/* The third placement in twelve months is told, and saved (S2-11). */
static void
test_third_placement (UiFixture *self, gconstpointer data)
{
  GtkWidget *placement;
  GtkWidget *from;

  ui_fixture_show_tab (self, "path");
  ui_fixture_edit (self, "placement", self->placement, "end-date", "2024-11-01");
  ui_fixture_add (self, hw_test_record ("placement", "stay", self->stay, "start-date",
                                        "2024-11-01", "setting", "group-home", NULL));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row (self, "Group home")), TRUE);
  ui_fixture_settle (self);
  placement = row (self, "Group home");
  from = ui_find (placement, ADW_TYPE_ENTRY_ROW, "From");
  gtk_editable_set_text (GTK_EDITABLE (from), "2024-11-02");
  ui_fixture_settle (self);
  g_assert_true (ui_says (placement, "would be placement 3 in twelve months"));
  g_assert_true (ui_says (placement, "since 2 Nov 2024"));
}

/* The page goes while what was typed is on its way: it is saved all the same. */
static void
test_left_while_saving (UiFixture *self, gconstpointer data)
{
  gtk_editable_set_text (GTK_EDITABLE (row (self, "Given name")), "Zoë");
  gtk_window_destroy (GTK_WINDOW (self->window));
  self->window = NULL;
  ui_fixture_settle (self);
  assert_stored (self, "given-name", "Zoë");
}

/* The office is closed in the same moment: what was posted before is in it. */
static void
test_closed_while_saving (UiFixture *self, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (self->place, "office", NULL);
  g_autoptr (GError) error = NULL;
  HwOffice *office;

  gtk_editable_set_text (GTK_EDITABLE (row (self, "Given name")), "Zoë");
  gtk_window_destroy (GTK_WINDOW (self->window));
  self->window = NULL;
  hw_store_thread_close (self->thread);
  g_object_unref (self->thread);

  office = hw_office_open (folder, NULL, HW_TEST_PASSPHRASE, &hw_records, &error);
  g_assert_no_error (error);
  self->thread = hw_store_thread_new (office);
  assert_stored (self, "given-name", "Zoë");
}

/* Two values of one field, one behind the other, are no conflict with oneself. */
static void
test_twice (UiFixture *self, gconstpointer data)
{
  GtkWidget *name = row (self, "Given name");
  gint64 before = ui_fixture_transactions (self);

  for (guint i = 0; i < 2; i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (name), i == 0 ? "Mia" : "Zoë");
      g_signal_emit_by_name (name, "entry-activated");
      g_signal_emit_by_name (name, "entry-activated");
    }
  ui_fixture_settle (self);
  assert_stored (self, "given-name", "Zoë");
  g_assert_cmpint (ui_fixture_transactions (self), ==, before + 2);
  g_assert_false (ui_says (self->page, "changed meanwhile"));
}

/* A page that was left, with all its forms opened, goes: nothing holds on to it. */
static void
test_gone (UiFixture *self, gconstpointer data)
{
  GtkWidget *page = self->page;
  GtkWidget *form = ui_find (self->page, HW_TYPE_FORM, NULL);

  ui_fixture_show_tab (self, "path");
  ui_open_all (self->page);
  ui_fixture_settle (self);
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  g_object_add_weak_pointer (G_OBJECT (form), (gpointer *) &form);
  gtk_window_destroy (GTK_WINDOW (self->window));
  self->window = NULL;
  ui_fixture_settle (self);
  g_assert_null (page);
  g_assert_null (form);
}

/* Opening every form writes nothing: absent is not empty. */
static void
test_reading_writes_nothing (UiFixture *self, gconstpointer data)
{
  gint64 before = ui_fixture_transactions (self);

  ui_fixture_show_tab (self, "path");
  ui_open_all (self->page);
  ui_fixture_settle (self);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 360, 640);
  ui_fixture_settle (self);
  g_assert_cmpint (ui_fixture_transactions (self), ==, before);
}

/* Adds somebody around the child; the connection's id, owned. */
static char *
add_person (UiFixture *self, const char *name, const char *kind)
{
  HwRecord *person = hw_test_record ("person", "name", name, "phone", "502-555-0101", "language",
                                     "Spanish", "interpreter", "true", NULL);
  char *id = person->id = hw_id_dup_new ();
  HwRecord *connection = hw_test_record ("connection", "child", self->child, "person", id, "kind",
                                         kind, "meeting-rule", "supervised", NULL);
  char *made = hw_id_dup_new ();

  connection->id = g_strdup (made);
  ui_fixture_add (self, person);
  ui_fixture_add (self, connection);
  return made;
}

/* Everyone by circles; the person is edited in the same form as what they are to the child. */
static void
test_people (UiFixture *self, gconstpointer data)
{
  g_autofree char *dana = add_person (self, "Dana Combs", "mother");
  g_autofree char *lee = add_person (self, "Lee Ison", "therapist");
  g_autofree char *until = NULL;
  GtkWidget *mother;

  ui_fixture_show_tab (self, "people");
  g_assert_true (ui_says (self->page, "Mother · Spanish, with an interpreter · 502-555-0101"));
  g_assert_true (ui_says (self->page, "Professionals"));
  g_assert_true (ui_says (self->page, "Dana Combs and Maya Combs"));
  g_assert_true (ui_says (self->page, "meet under supervision only"));

  mother = row (self, "Dana Combs");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (mother), TRUE);
  ui_fixture_settle (self);
  gtk_editable_set_text (GTK_EDITABLE (ui_find (mother, ADW_TYPE_ENTRY_ROW, "Phone")),
                         "502-555-0202");
  ui_fixture_settle (self);
  g_assert_true (ui_says (self->page, "502-555-0202"));
  g_assert_true (gtk_widget_activate_action (mother, "connection.end", NULL));
  ui_fixture_settle (self);
  until = ui_fixture_value (self, "connection", dana, "until");
  g_assert_cmpstr (until, ==, "2026-11-22");
  g_assert_true (ui_says (self->page, "Before"));
  g_assert_false (ui_says (self->page, "Dana Combs and Maya Combs"));
}

/* What is to come, with how near it is; a sibling, and where. */
static void
test_next_and_siblings (UiFixture *self, gconstpointer data)
{
  g_autofree char *family = ui_fixture_value (self, "child", self->child, "family");

  ui_fixture_add (self, hw_test_record ("hearing", "child", self->child, "kind", "permanency",
                                        "due-date", "2026-11-14", NULL));
  ui_fixture_add (self, hw_test_record ("child", "given-name", "Noah", "family-name", "Combs",
                                        "birth-date", "2014-01-02", "family", family, NULL));
  g_assert_true (ui_says (self->page, "8 days late"));
  g_assert_true (ui_says (self->page, "Noah Combs"));
  g_assert_true (ui_says (self->page, "12 y 10 m · not in care"));
}

/* A new record begins with what is known from where one stands. */
static void
test_add (UiFixture *self, gconstpointer data)
{
  static const char *const types[] = { "placement", "goal", "hearing", "stay", "connection" };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GtkWidget *dialog;

      g_assert_true (gtk_widget_activate_action (self->page, "page.add", "s", types[i]));
      ui_fixture_settle (self);
      dialog = ui_find (self->window, HW_TYPE_NEW_DIALOG, NULL);
      g_assert_nonnull (dialog);
      adw_dialog_force_close (ADW_DIALOG (dialog));
      ui_fixture_settle (self);
    }
}

/* Maya was written down twice. */
static gboolean
merge_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
           GError **error)
{
  UiFixture *self = data;
  g_autofree char *other = hw_test_add (store, "child", "given-name", "Maya", "birth-date",
                                        "2017-07-04", NULL);

  g_value_init (result, G_TYPE_BOOLEAN);
  return hw_merge_act (store, HW_TYPE_CHILD, other, self->child, 0, error) != 0;
}

static DexFuture *
merge_fiber (gpointer data)
{
  UiFixture *self = data;
  g_autoptr (GError) error = NULL;

  dex_await (hw_store_thread_run (self->thread, merge_job, self, NULL), &error);
  g_assert_no_error (error);
  return dex_future_new_true ();
}

/* The page of a child that was merged into another one says so, and leads there; when that is taken
 * back the child is there again. */
static void
test_merged (UiFixture *self, gconstpointer data)
{
  hw_test_fiber (merge_fiber, self);
  ui_fixture_settle (self);
  g_assert_true (ui_says (self->page, "This Record Was Merged"));
  g_assert_nonnull (ui_find (self->page, GTK_TYPE_BUTTON, NULL));
  ui_fixture_undo (self);
  g_assert_true (ui_says (self->page, "9 y 4 m"));
}

/* Of what was only taken back nothing else is known. */
static void
test_taken_back (UiFixture *self, gconstpointer data)
{
  g_free (self->child);
  self->child = hw_id_dup_new ();
  gtk_window_destroy (GTK_WINDOW (self->window));
  ui_fixture_show (self, 360, 640);
  g_assert_true (ui_says (self->page, "This Record Is Not There Any More"));
}

#define ADD(path, test)                                                                            \
  g_test_add ("/child-page/" path, UiFixture, NULL, ui_fixture_set_up_shown, test,                 \
              ui_fixture_tear_down)

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);
  ADD ("shown", test_shown);
  ADD ("access", test_access);
  ADD ("name-emptied", test_name_emptied);
  ADD ("no-such-day", test_no_such_day);
  ADD ("corrected-and-undone", test_corrected_and_undone);
  ADD ("enum", test_enum);
  ADD ("set", test_set);
  ADD ("ref", test_ref);
  ADD ("note-and-group", test_note_and_group);
  ADD ("placement-corrected", test_placement_corrected);
  ADD ("news", test_news);
  ADD ("conflict", test_conflict);
  ADD ("third-placement", test_third_placement);
  ADD ("left-while-saving", test_left_while_saving);
  ADD ("closed-while-saving", test_closed_while_saving);
  ADD ("twice", test_twice);
  ADD ("people", test_people);
  ADD ("next-and-siblings", test_next_and_siblings);
  ADD ("add", test_add);
  ADD ("merged", test_merged);
  ADD ("taken-back", test_taken_back);
  ADD ("gone", test_gone);
  ADD ("reading-writes-nothing", test_reading_writes_nothing);
  return g_test_run ();
}
