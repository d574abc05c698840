/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table that nobody knows, in the import assistant: its columns are told, tried, kept and
 * imported; the next file of the same header is recognised; the mapping is changed and removed.
 */

#include "ui-fixture.h"
#include "ui-picture.h"

#include "ui/exchange/hw-import-file-page.h"
#include "ui/exchange/hw-import-page.h"
#include "ui/exchange/hw-mapping-choice-dialog.h"
#include "ui/exchange/hw-mapping-codes-dialog.h"
#include "ui/exchange/hw-mapping-column-row.h"
#include "ui/exchange/hw-mapping-fields.h"
#include "ui/exchange/hw-mapping-page.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  UiFixture ui;
  HwImportPage *page;
  gint64 transaction; /* of the last win.saved */
} Fixture;

static const char table[] = "Nr,Last name,Born,Sex,In,Goal,Remark\n"
                            "901,Abel,03/14/2009,f,05/02/2010,Return,\n"
                            "902,Bode,12/31/2010,m,06/03/2011,Adopt,late\n"
                            "903,Cole,01/02/2011,m,07/04/2012,Return,\n";

/* ------------------------------------------------------------------ the window's part */

static void
on_saved_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const char *sentence;

  g_variant_get (parameter, "(&sx)", &sentence, &((Fixture *) data)->transaction);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  static const GActionEntry entries[] = { { "saved", on_saved_cb, "(sx)" } };
  GtkWidget *view = adw_navigation_view_new ();
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  ui_fixture_set_up (&self->ui, NULL);
  self->ui.window = adw_window_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (self->ui.window, "win", G_ACTION_GROUP (group));
  self->page = g_object_new (HW_TYPE_IMPORT_PAGE, "thread", self->ui.thread, NULL);
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), ADW_NAVIGATION_PAGE (self->page));
  adw_window_set_content (ADW_WINDOW (self->ui.window), view);
  gtk_window_set_default_size (GTK_WINDOW (self->ui.window), 1100, 700);
  gtk_window_present (GTK_WINDOW (self->ui.window));
  ui_fixture_settle (&self->ui);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  ui_fixture_tear_down (&self->ui, NULL);
}

/* ------------------------------------------------------------------ looking */

static const char *
step_of (Fixture *self)
{
  GtkWidget *steps = ui_find (GTK_WIDGET (self->page), ADW_TYPE_NAVIGATION_VIEW, NULL);

  return adw_navigation_view_get_visible_page_tag (ADW_NAVIGATION_VIEW (steps));
}

static gboolean
is_at (Fixture *self, const char *step)
{
  return g_strcmp0 (step_of (self), step) == 0;
}

/* The suite's own limit ends what never comes. */
static void
await_step (Fixture *self, const char *step)
{
  while (!is_at (self, step))
    g_main_context_iteration (NULL, TRUE);
  ui_fixture_settle (&self->ui);
}

static gpointer
part (Fixture *self, const char *name)
{
  GtkWidget *page = ui_find (GTK_WIDGET (self->page), HW_TYPE_MAPPING_PAGE, NULL);

  g_assert_nonnull (page);
  return gtk_widget_get_template_child (page, HW_TYPE_MAPPING_PAGE, name);
}

static void
await_columns (Fixture *self)
{
  await_step (self, "mapping");
  while (!g_str_equal (gtk_stack_get_visible_child_name (part (self, "stack")), "columns"))
    g_main_context_iteration (NULL, TRUE);
  ui_fixture_settle (&self->ui);
}

static GtkWidget *
row_at (Fixture *self, guint index)
{
  return GTK_WIDGET (gtk_list_box_get_row_at_index (part (self, "columns"), index));
}

static gpointer
row_part (Fixture *self, guint index, const char *name)
{
  return gtk_widget_get_template_child (row_at (self, index), HW_TYPE_MAPPING_COLUMN_ROW, name);
}

static void
assert_target (Fixture *self, guint index, const char *expected)
{
  g_assert_cmpstr (gtk_label_get_label (row_part (self, index, "target")), ==, expected);
}

/* Only what the focus can be on is pressed. */
static void
press (Fixture *self, GtkWidget *button)
{
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_assert_true (gtk_widget_grab_focus (button));
  g_signal_emit_by_name (button, "clicked");
  ui_fixture_settle (&self->ui);
}

static void
press_label (Fixture *self, const char *label)
{
  press (self, ui_find (self->ui.window, GTK_TYPE_BUTTON, label));
}

static AdwDialog *
dialog_of (Fixture *self)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (self->ui.window));
}

/* Types what it is called and presses Enter. */
static void
choose_field (Fixture *self, guint index, const char *typed)
{
  GtkWidget *entry;

  press (self, row_part (self, index, "target_button"));
  g_assert_true (HW_IS_MAPPING_CHOICE_DIALOG (dialog_of (self)));
  entry = GTK_WIDGET (gtk_widget_get_template_child (
      GTK_WIDGET (dialog_of (self)), HW_TYPE_MAPPING_CHOICE_DIALOG, "entry"));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self->ui.window)),
                                         entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), typed);
  ui_fixture_settle (&self->ui);
  g_signal_emit_by_name (entry, "activate");
  ui_fixture_settle (&self->ui);
  g_assert_null (dialog_of (self));
}

static void
choose_code (Fixture *self, const char *code, const char *meaning)
{
  GtkWidget *row = ui_find (GTK_WIDGET (dialog_of (self)), ADW_TYPE_COMBO_ROW, code);
  GListModel *choices;

  g_assert_nonnull (row);
  choices = adw_combo_row_get_model (ADW_COMBO_ROW (row));
  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    if (g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (choices), i), meaning))
      {
        adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
        return;
      }
  g_assert_not_reached ();
}

static void
choose_constant (Fixture *self, const char *title, guint choice)
{
  GtkWidget *row = ui_find (part (self, "needs"), ADW_TYPE_COMBO_ROW, title);

  g_assert_nonnull (row);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), choice);
  ui_fixture_settle (&self->ui);
}

static void
name_it (Fixture *self, const char *title)
{
  gtk_editable_set_text (part (self, "entry"), title);
  ui_fixture_settle (&self->ui);
}

/* ------------------------------------------------------------------ files */

static char *
write_file (Fixture *self, const char *name, const char *text)
{
  char *path = g_build_filename (self->ui.place, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static void
take (Fixture *self, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  hw_import_page_take_file (self->page, file);
}

static gboolean
folder_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
            GError **error)
{
  g_autofree char *place = g_path_get_dirname (hw_store_path (store));

  g_value_init (result, G_TYPE_STRING);
  g_value_take_string (result, g_build_filename (place, "mappings", NULL));
  return TRUE;
}

typedef struct
{
  Fixture *fixture;
  char *answer;
} Call;

static DexFuture *
folder_fiber (gpointer data)
{
  Call *call = data;

  call->answer = dex_await_string (
      hw_store_thread_run (call->fixture->ui.thread, folder_job, NULL, NULL), NULL);
  return dex_future_new_true ();
}

static char *
dup_mapping_path (Fixture *self, const char *file)
{
  Call call = { self };
  g_autofree char *folder = NULL;

  hw_test_fiber (folder_fiber, &call);
  folder = call.answer;
  return g_build_filename (folder, file, NULL);
}

static gboolean
count_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
           GError **error)
{
  g_autoptr (GPtrArray) all = hw_store_list (
      store, hw_registry_type (hw_store_registry (store), "child"), NULL, error);

  g_value_init (result, G_TYPE_STRING);
  g_value_take_string (result, g_strdup_printf ("%u", all->len));
  return TRUE;
}

static DexFuture *
count_fiber (gpointer data)
{
  Call *call = data;

  call->answer = dex_await_string (
      hw_store_thread_run (call->fixture->ui.thread, count_job, NULL, NULL), NULL);
  return dex_future_new_true ();
}

static guint
count_children (Fixture *self)
{
  Call call = { self };
  g_autofree char *answer = NULL;

  hw_test_fiber (count_fiber, &call);
  answer = call.answer;
  return atoi (answer);
}

/* ------------------------------------------------------------------ tests */

static void
tell_columns (Fixture *self)
{
  choose_field (self, 0, "child number");
  choose_field (self, 1, "child family name");
  choose_field (self, 2, "date of birth");
  choose_field (self, 3, "sex");
  choose_field (self, 4, "stay removed");
  press (self, row_part (self, 3, "codes_button"));
  g_assert_true (HW_IS_MAPPING_CODES_DIALOG (dialog_of (self)));
  choose_code (self, "f", "Female");
  choose_code (self, "m", "Male");
  adw_dialog_close (dialog_of (self));
  ui_fixture_settle (&self->ui);
}

/* From an unknown table to its records, without a pointer; the next file of the same header is
 * recognised at once (S0-7). */
static void
test_walk (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_file (self, "unknown.csv", table);
  g_autofree char *second = write_file (self, "second.csv", table);
  g_autofree char *kept = dup_mapping_path (self, "jefferson-list.map");
  guint n_before = count_children (self);

  g_assert_true (is_at (self, "file"));
  take (self, path);
  await_columns (self);
  assert_target (self, 0, "Choose a Field…");
  tell_columns (self);
  assert_target (self, 0, "Child · Number in the state system");
  assert_target (self, 4, "Stay · Removed");
  g_assert_nonnull (ui_find (part (self, "trial"), ADW_TYPE_ACTION_ROW,
                             "3 rows of 3 can be read"));
  name_it (self, "Jefferson list");
  press (self, part (self, "save_button"));
  await_step (self, "preview");
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
  press_label (self, "_Import");
  await_step (self, "done");
  g_assert_cmpuint (count_children (self), ==, n_before + 3);
  g_assert_cmpint (self->transaction, >, 0);

  take (self, second);
  await_step (self, "preview");
  g_assert_nonnull (ui_find (self->ui.window, GTK_TYPE_BUTTON, "Change the Mapping"));
}

/* Each thing that stands in the way is said where it is. */
static void
test_faults (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_file (self, "unknown.csv", table);
  GtkLabel *name_fault;
  GtkWidget *stay;

  take (self, path);
  await_columns (self);
  press (self, part (self, "save_button"));
  g_assert_true (is_at (self, "mapping"));
  g_assert_true (adw_banner_get_revealed (part (self, "banner")));
  choose_field (self, 4, "stay removed");
  stay = ui_find (part (self, "needs"), ADW_TYPE_ACTION_ROW, "Stay");
  g_assert_nonnull (stay);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (stay)), ==,
                   "To know one from another, this is still needed: «Child».");
  choose_field (self, 0, "child number");
  choose_field (self, 2, "date of birth");
  choose_field (self, 1, "child number");
  g_assert_true (gtk_widget_get_mapped (row_part (self, 1, "remark")));
  g_assert_cmpstr (gtk_label_get_label (row_part (self, 1, "remark_label")), ==,
                   "«Nr» tells this field too. Leave one of the two columns out.");
  press (self, part (self, "save_button"));
  g_assert_true (gtk_widget_has_focus (row_part (self, 0, "target_button")));
  choose_field (self, 1, "family name");
  name_fault = part (self, "name_fault");
  press (self, part (self, "save_button"));
  g_assert_cmpstr (gtk_label_get_label (name_fault), ==, "Give the mapping a name.");
  name_it (self, "Kentucky extract");
  g_assert_nonnull (strstr (gtk_label_get_label (name_fault), "of this name already"));
  name_it (self, "Jefferson");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (name_fault)));
}

/* A folder that cannot be made. */
static void
test_unwritable (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_file (self, "unknown.csv", table);
  g_autofree char *kept = dup_mapping_path (self, "jefferson.map");
  g_autofree char *folder = g_path_get_dirname (kept);

  g_assert_true (g_file_set_contents (folder, "", 0, NULL));
  take (self, path);
  await_columns (self);
  tell_columns (self);
  name_it (self, "Jefferson");
  press (self, part (self, "save_button"));
  while (!adw_banner_get_revealed (part (self, "banner")))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (is_at (self, "mapping"));
  g_assert_nonnull (strstr (adw_banner_get_title (part (self, "banner")), folder));
  assert_target (self, 0, "Child · Number in the state system");
}

/* What was said is still there after a way back and the same file. */
static void
test_back (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_file (self, "unknown.csv", table);
  GtkWidget *steps;

  take (self, path);
  await_columns (self);
  choose_field (self, 0, "child number");
  steps = ui_find (GTK_WIDGET (self->page), ADW_TYPE_NAVIGATION_VIEW, NULL);
  g_assert_true (adw_navigation_view_pop (ADW_NAVIGATION_VIEW (steps)));
  await_step (self, "file");
  take (self, path);
  await_columns (self);
  assert_target (self, 0, "Child · Number in the state system");
  assert_target (self, 1, "Choose a Field…");
}

/* A goal that the file does not call primary or approved is so in every row; a column is dropped
 * on its field. */
static void
test_constants (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_file (self, "unknown.csv", table);
  GtkWidget *goal;

  take (self, path);
  await_columns (self);
  tell_columns (self);
  g_assert_null (ui_find (part (self, "needs"), ADW_TYPE_ACTION_ROW, "Permanency goal"));
  choose_field (self, 5, "permanency goal goal");
  goal = ui_find (part (self, "needs"), ADW_TYPE_ACTION_ROW, "Permanency goal");
  g_assert_nonnull (goal);
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (goal)), "«Plan»"));
  choose_constant (self, "Permanency goal · Plan", 1);
  choose_constant (self, "Permanency goal · Status", 1);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (goal)), ==,
                   "Known by: Child, Goal, Plan");
  g_assert_true (gtk_widget_get_mapped (row_part (self, 5, "remark")));
}

/* A place is the field's; the signal is what a drop ends in. */
static void
test_drop (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_file (self, "unknown.csv", table);
  GtkWidget *row;

  take (self, path);
  await_columns (self);
  row = ui_find (part (self, "fields"), ADW_TYPE_ACTION_ROW, "Date of birth");
  g_assert_nonnull (row);
  for (guint place = 0; !*adw_action_row_get_subtitle (ADW_ACTION_ROW (row)); place++)
    g_signal_emit_by_name (part (self, "fields"), "dropped", place, 2);
  ui_fixture_settle (&self->ui);
  assert_target (self, 2, "Child · Date of birth");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Born");
}

/* Days that can be read in two ways wait for a person. */
static void
test_days (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_file (self, "unknown.csv", "Nr,Born\n1,03/04/2009\n2,05/06/2010\n");
  GtkWidget *row;

  take (self, path);
  await_columns (self);
  g_assert_null (ui_find (part (self, "days"), ADW_TYPE_COMBO_ROW, NULL));
  choose_field (self, 0, "child number");
  choose_field (self, 1, "date of birth");
  row = ui_find (part (self, "days"), ADW_TYPE_COMBO_ROW, NULL);
  g_assert_nonnull (row);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 0);
  g_assert_cmpstr (gtk_string_list_get_string (
                       GTK_STRING_LIST (adw_combo_row_get_model (ADW_COMBO_ROW (row))), 0),
                   ==, "Choose…");
  name_it (self, "Days");
  press (self, part (self, "save_button"));
  g_assert_true (is_at (self, "mapping"));
  g_assert_cmpstr (adw_banner_get_title (part (self, "banner")), ==,
                   "Choose how the days of the file are written.");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 2);
  ui_fixture_settle (&self->ui);
  g_assert_nonnull (ui_find (part (self, "trial"), ADW_TYPE_ACTION_ROW,
                             "2 rows of 2 can be read"));
  press (self, part (self, "save_button"));
  await_step (self, "preview");
}

/* Kept, changed without a file, removed. */
static void
test_own (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_file (self, "unknown.csv", table);
  g_autofree char *kept = dup_mapping_path (self, "jefferson.map");
  g_autofree char *text = NULL;
  GtkWidget *steps;

  take (self, path);
  await_columns (self);
  tell_columns (self);
  name_it (self, "Jefferson");
  press (self, part (self, "save_button"));
  await_step (self, "preview");
  steps = ui_find (GTK_WIDGET (self->page), ADW_TYPE_NAVIGATION_VIEW, NULL);
  g_assert_true (adw_navigation_view_pop_to_tag (ADW_NAVIGATION_VIEW (steps), "file"));
  await_step (self, "file");
  while (!ui_find (self->ui.window, GTK_TYPE_BUTTON, "Change"))
    g_main_context_iteration (NULL, TRUE);
  press_label (self, "Change");
  await_columns (self);
  assert_target (self, 3, "Child · Sex");
  choose_field (self, 6, "tribe");
  press (self, part (self, "save_button"));
  await_step (self, "file");
  g_assert_true (g_file_get_contents (kept, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "\ntribe = Remark\n"));

  while (!ui_find (self->ui.window, GTK_TYPE_BUTTON, "Remove"))
    g_main_context_iteration (NULL, TRUE);
  press_label (self, "Remove");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog_of (self)), "remove");
  adw_dialog_close (dialog_of (self));
  while (g_file_test (kept, G_FILE_TEST_EXISTS))
    g_main_context_iteration (NULL, TRUE);
}

/* ------------------------------------------------------------------ looks */

static void
test_looks (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_file (self, "unknown.csv", table);

  take (self, path);
  await_columns (self);
  tell_columns (self);
  choose_field (self, 1, "child number");
  choose_field (self, 5, "permanency goal goal");
  ui_picture_look_all (GTK_WINDOW (self->ui.window), "mapping-faults");
  press (self, row_part (self, 6, "target_button"));
  ui_picture_look_all (GTK_WINDOW (self->ui.window), "mapping-choice");
  adw_dialog_close (dialog_of (self));
  ui_fixture_settle (&self->ui);
  press (self, row_part (self, 5, "codes_button"));
  ui_picture_look_all (GTK_WINDOW (self->ui.window), "mapping-codes");
  adw_dialog_close (dialog_of (self));
  ui_fixture_settle (&self->ui);
  choose_field (self, 1, "child family name");
  choose_constant (self, "Permanency goal · Plan", 1);
  choose_constant (self, "Permanency goal · Status", 1);
  name_it (self, "Jefferson county, weekly list");
  ui_picture_look_all (GTK_WINDOW (self->ui.window), "mapping-told");
  press (self, part (self, "save_button"));
  await_step (self, "preview");
  take (self, path);
  await_step (self, "preview");
  adw_navigation_view_pop (
      ADW_NAVIGATION_VIEW (ui_find (GTK_WIDGET (self->page), ADW_TYPE_NAVIGATION_VIEW, NULL)));
  await_step (self, "file");
  while (!ui_find (self->ui.window, GTK_TYPE_BUTTON, "Change"))
    g_main_context_iteration (NULL, TRUE);
  ui_picture_look_all (GTK_WINDOW (self->ui.window), "mapping-own");
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
#define ADD(name, function)                                                                     \
  g_test_add ("/mapping-page/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("walk", test_walk);
  ADD ("faults", test_faults);
  ADD ("unwritable", test_unwritable);
  ADD ("back", test_back);
  ADD ("constants", test_constants);
  ADD ("drop", test_drop);
  ADD ("days", test_days);
  ADD ("own", test_own);
  ADD ("looks", test_looks);
  return g_test_run ();
}
