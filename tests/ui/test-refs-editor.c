/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Several references in the generic form: the row tells what the others are called, its dialog
 * offers those of the same family and finds any other, all of it by keys; history tells titles.
 */

#include "ui-fixture.h"
#include "ui-picture.h"

#include "domain/deadlines/hw-referral.h"
#include "ui/forms/hw-form.h"
#include "ui/forms/hw-ref-dialog.h"
#include "ui/forms/hw-refs-dialog.h"
#include "ui/widgets/hw-past.h"

#include <adwaita.h>

#define FORM                                                                                     \
  "<interface><object class='HwForm' id='form'><child><object class='HwFormGroup'>"              \
  "<child><object class='HwFieldRow'><property name='field'>children</property>"                 \
  "<property name='fixed'>%s</property></object></child>"                                        \
  "</object></child></object></interface>"

typedef struct
{
  UiFixture office;
  char *ana, *ben;
  HwRecord *referral;
} Fixture;

static char *
add_child (Fixture *self, const char *name, const char *family)
{
  g_autoptr (HwRecord) child = hw_test_record ("child", "given-name", name, "family-name",
                                               "<Peña>", "birth-date", "2015-01-02", "family",
                                               family, NULL);

  ui_fixture_add (&self->office, g_object_ref (child));
  return g_strdup (child->id);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (HwRecord) family = hw_test_record ("family", "name", "Peña", NULL);

  ui_fixture_set_up (&self->office, data);
  ui_fixture_add (&self->office, g_object_ref (family));
  self->ben = add_child (self, "Ben", family->id);
  self->ana = add_child (self, "Ana", family->id);
  self->referral = hw_test_record ("referral", "family", family->id, "children", self->ben,
                                   "received-date", "2026-02-01", NULL);
  ui_fixture_add (&self->office, g_object_ref (self->referral));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  ui_fixture_tear_down (&self->office, data);
  g_clear_object (&self->referral);
  g_free (self->ana);
  g_free (self->ben);
}

/* A window with the form of this one field; its row. */
static GtkWidget *
open_form (Fixture *self, gboolean is_fixed)
{
  g_autofree char *xml = g_strdup_printf (FORM, is_fixed ? "true" : "false");
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_string (xml, -1);
  HwForm *form = HW_FORM (gtk_builder_get_object (builder, "form"));
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->office.window = adw_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (form));
  adw_window_set_content (ADW_WINDOW (self->office.window), scroller);
  g_object_set (form, "thread", self->office.thread, "record", self->referral, NULL);
  gtk_window_set_default_size (GTK_WINDOW (self->office.window), 360, 600);
  gtk_window_present (GTK_WINDOW (self->office.window));
  ui_fixture_settle (&self->office);
  return ui_find (GTK_WIDGET (form), ADW_TYPE_ACTION_ROW, "Children");
}

/* Down, which goes from row to row of a list and stays on the last. */
static void
press_down (GtkWidget *focus)
{
  GtkWidget *list = focus ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX) : NULL;

  if (list)
    g_signal_emit_by_name (list, "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, 1, FALSE, FALSE);
}

/* What the arrows and Tab lead to, one after another, until it has the name @title; what is there
 * is used with Space or Enter. */
static void
tab_to (Fixture *self, GtkWidget *root, const char *title)
{
  for (guint i = 0; i < 30; i++)
    {
      GtkRoot *window = gtk_widget_get_root (root);
      GtkWidget *focus = gtk_root_get_focus (window);
      GtkWidget *row = focus ? gtk_widget_get_ancestor (focus, ADW_TYPE_ACTION_ROW) : NULL;

      if (row && gtk_widget_is_ancestor (row, root)
          && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
        {
          gtk_widget_activate (focus);
          ui_fixture_settle (&self->office);
          return;
        }
      press_down (focus);
      if (gtk_root_get_focus (window) == focus)
        gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD);
    }
  g_error ("Tab does not lead to «%s»", title);
}

static void
assert_children (Fixture *self, const char *one, const char *two)
{
  g_autofree char *ids = g_strjoin (",", one, two, NULL);
  g_autofree char *wanted = NULL;
  g_autofree char *stored
      = ui_fixture_value (&self->office, "referral", self->referral->id, "children");

  g_assert_true (hw_refs_read (ids, &wanted));
  g_assert_cmpstr (stored, ==, wanted);
}

/* Those of the same family are there, what is chosen is chosen, and it is saved when it closes. */
static void
test_choose (Fixture *self, gconstpointer data)
{
  gint64 before = ui_fixture_transactions (&self->office);
  GtkWidget *row = open_form (self, FALSE);
  GtkWidget *dialog;

  g_assert_true (ui_says (row, "Ben <Peña>"));
  tab_to (self, self->office.window, "Children");
  dialog = ui_find (self->office.window, HW_TYPE_REFS_DIALOG, NULL);
  g_assert_nonnull (dialog);
  g_assert_nonnull (ui_find (dialog, ADW_TYPE_ACTION_ROW, "Ben <Peña>"));
  g_assert_null (ui_find (dialog, ADW_TYPE_ACTION_ROW, "Maya Combs"));

  tab_to (self, dialog, "Ana <Peña>");
  assert_children (self, self->ben, NULL);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_fixture_settle (&self->office);
  assert_children (self, self->ana, self->ben);
  g_assert_true (ui_says (row, "Ana <Peña>, Ben <Peña>"));
  g_assert_cmpint (ui_fixture_transactions (&self->office), ==, before + 1);

  tab_to (self, self->office.window, "Children");
  dialog = ui_find (self->office.window, HW_TYPE_REFS_DIALOG, NULL);
  tab_to (self, dialog, "Ana <Peña>");
  tab_to (self, dialog, "Ben <Peña>");
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_fixture_settle (&self->office);
  assert_children (self, NULL, NULL);
  g_assert_true (ui_says (row, "Not set"));
}

/* Any other is found by its name; what the record's rule says of it stands beside the row. */
static void
test_another (Fixture *self, gconstpointer data)
{
  GtkWidget *row = open_form (self, FALSE);
  GtkWidget *dialog, *finder, *entry;

  tab_to (self, self->office.window, "Children");
  dialog = ui_find (self->office.window, HW_TYPE_REFS_DIALOG, NULL);
  g_signal_emit_by_name (ui_find (dialog, GTK_TYPE_BUTTON, "_Find Another…"), "clicked");
  ui_fixture_settle (&self->office);
  finder = ui_find (self->office.window, HW_TYPE_REF_DIALOG, NULL);
  g_assert_nonnull (finder);
  entry = ui_find (finder, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "maya");
  while (!ui_find (finder, ADW_TYPE_ACTION_ROW, "Maya Combs")
         || ui_find (finder, ADW_TYPE_ACTION_ROW, "Ana <Peña>"))
    ui_fixture_settle (&self->office);
  g_signal_emit_by_name (entry, "activate");
  ui_fixture_settle (&self->office);
  g_assert_nonnull (ui_find (dialog, ADW_TYPE_ACTION_ROW, "Maya Combs"));

  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_fixture_settle (&self->office);
  g_assert_true (ui_says (row, "Ben <Peña>, Maya Combs"));
  g_assert_true (ui_says (self->office.window, "names a child of another family"));
  assert_children (self, self->ben, NULL);
}

static void
test_shown_only (Fixture *self, gconstpointer data)
{
  GtkWidget *row = open_form (self, TRUE);

  g_assert_true (ui_says (row, "Ben <Peña>"));
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
}

/* Row and dialog at every size, with a name that is longer than a row. */
static void
test_looks (Fixture *self, gconstpointer data)
{
  g_autofree char *both = g_strjoin (",", self->ana, self->ben, NULL);
  GtkWindow *window;
  GtkWidget *dialog;

  ui_fixture_edit (&self->office, "child", self->ana, "given-name",
                   "María de los Ángeles Guadalupe Esperanza");
  ui_fixture_edit (&self->office, "referral", self->referral->id, "children", both);
  g_object_set (self->referral, "children", both, NULL);
  open_form (self, FALSE);
  window = GTK_WINDOW (self->office.window);
  ui_picture_look_all (window, "refs-row");
  tab_to (self, self->office.window, "Children");
  dialog = ui_find (self->office.window, HW_TYPE_REFS_DIALOG, NULL);
  g_assert_nonnull (dialog);
  ui_picture_look_all (window, "refs-dialog");
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

typedef struct
{
  const char *text;
  char *words;
} Told;

static gboolean
words_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
           GError **error)
{
  Told *told = data;
  g_autoptr (HwRecord) scratch = g_object_new (HW_TYPE_REFERRAL, NULL);
  const HwField *field = hw_record_class_find (HW_RECORD_GET_CLASS (scratch), "children");

  told->words = hw_past_dup_words (store, scratch, field, told->text);
  g_value_init (result, G_TYPE_BOOLEAN);
  return TRUE;
}

/* History and comparison tell what they are called, also of one that is gone. */
static void
test_history (Fixture *self, gconstpointer data)
{
  g_autofree char *ids
      = g_strjoin (",", self->ben, "ffffffff-0000-7000-8000-000000000000", NULL);
  Told told = { ids };
  DexFuture *future = hw_store_thread_run (self->office.thread, words_job, &told, NULL);

  ui_fixture_settle (&self->office);
  dex_unref (future);
  g_assert_cmpstr (told.words, ==, "Ben <Peña>, A record that is gone");
  g_free (told.words);
}

#define ADD(name, call) g_test_add ("/refs-editor/" name, Fixture, NULL, set_up, call, tear_down)

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);
  ADD ("choose", test_choose);
  ADD ("another", test_another);
  ADD ("shown-only", test_shown_only);
  ADD ("looks", test_looks);
  ADD ("history", test_history);
  return g_test_run ();
}
