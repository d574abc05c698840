/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Making a new record: what is asked, what is said and when, what is written, and that nothing
 * typed is lost.
 */

#include "ui-fixture.h"

#include "base/hw-id.h"
#include "domain/families/hw-child.h"
#include "domain/hw-records.h"
#include "domain/placements/hw-goal.h"
#include "domain/placements/hw-placement.h"
#include "ui/placements/hw-new-placement.h"
#include "ui/widgets/hw-new-dialog.h"

#include <adwaita.h>

typedef struct
{
  UiFixture office;
  HwNewDialog *dialog; /* the window's; NULL once it is gone */
  HwRecord *added;
  char *told;
  gint64 transaction;
} Fixture;

static void
on_saved_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  Fixture *self = data;

  g_free (self->told);
  g_variant_get (target, "(sx)", &self->told, &self->transaction);
}

static void
on_added_cb (HwNewDialog *dialog, HwRecord *record, Fixture *self)
{
  g_set_object (&self->added, record);
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

static void
set_up (Fixture *self, gconstpointer data)
{
  ui_fixture_set_up (&self->office, data);
  open_window (self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  ui_fixture_tear_down (&self->office, data);
  g_clear_weak_pointer (&self->dialog);
  g_clear_object (&self->added);
  g_free (self->told);
}

/* Takes the record. */
static void
begin (Fixture *self, gpointer begun)
{
  g_autoptr (HwRecord) record = begun;

  g_clear_weak_pointer (&self->dialog);
  g_set_weak_pointer (&self->dialog,
                      hw_new_dialog_present (self->office.window, self->office.thread, record));
  g_signal_connect (self->dialog, "added", G_CALLBACK (on_added_cb), self);
  ui_fixture_settle (&self->office);
}

/* A new one, after the last of two that are over. */
static void
begin_placement (Fixture *self)
{
  ui_fixture_edit (&self->office, "placement", self->office.placement, "end-date", "2025-03-01");
  begin (self, hw_test_record ("placement", "stay", self->office.stay, NULL));
}

static GtkWidget *
row (Fixture *self, const char *title)
{
  GtkWidget *found = ui_find (GTK_WIDGET (self->dialog), ADW_TYPE_PREFERENCES_ROW, title);

  if (!found)
    g_error ("no row «%s»", title);
  return found;
}

static void
type (Fixture *self, const char *title, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row (self, title)), text);
}

static void
choose (Fixture *self, const char *title, guint value)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (row (self, title)), value);
}

static void
act (Fixture *self, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->dialog), action, NULL));
  ui_fixture_settle (&self->office);
}

static GtkWidget *
button (GtkWidget *root, const char *label)
{
  if (GTK_IS_BUTTON (root) && gtk_widget_get_mapped (root)
      && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = button (child, label);

      if (found)
        return found;
    }
  return NULL;
}

static void
assert_stored (Fixture *self, const char *type, const char *field, const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_nonnull (self->added);
  text = ui_fixture_value (&self->office, type, self->added->id, field);
  g_assert_cmpstr (text, ==, expected);
}

/* One act, told with its transaction; undo takes it back. */
static void
test_added (Fixture *self, gconstpointer data)
{
  gint64 before = ui_fixture_transactions (&self->office);

  begin (self, hw_test_record ("child", "family-name", "Combs", NULL));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->office.window)),
                                         row (self, "Given name")));
  type (self, "Given name", "Zoë");
  type (self, "Date of birth", "2020-02-29");
  act (self, "new.save");
  g_assert_null (self->dialog);
  assert_stored (self, "child", "given-name", "Zoë");
  assert_stored (self, "child", "family-name", "Combs");
  g_assert_cmpstr (self->told, ==, "Added: Zoë Combs");
  g_assert_cmpint (self->transaction, ==, before + 1);
  g_assert_cmpint (ui_fixture_transactions (&self->office), ==, before + 1);
}

static gboolean
has_keys_in_note (Fixture *self)
{
  return GTK_IS_TEXT_VIEW (gtk_root_get_focus (GTK_ROOT (self->office.window)));
}

/* A note is typed into without anything pressed before, and again where it is what is missing; the
 * keys were at the row around it, where words and Escape are lost. */
static void
test_note (Fixture *self, gconstpointer data)
{
  g_autofree char *family
      = ui_fixture_value (&self->office, "child", self->office.child, "family");
  HwRecord *added
      = hw_test_record ("meeting", "family", family, "kind", "case-planning", "status",
                        "planned", NULL);
  g_autofree char *meeting = hw_id_dup_new ();

  g_set_str (&added->id, meeting);
  ui_fixture_add (&self->office, added);
  begin (self, hw_test_record ("meeting-decision", "meeting", meeting, NULL));
  g_assert_true (has_keys_in_note (self));
  gtk_root_set_focus (GTK_ROOT (self->office.window), NULL);
  act (self, "new.save");
  g_assert_nonnull (self->dialog);
  g_assert_true (has_keys_in_note (self));
}

/* What is known from where one stands is shown and cannot be changed; the rest can. */
static void
test_known (Fixture *self, gconstpointer data)
{
  begin (self, hw_test_record ("goal", "child", self->office.child, "role", "concurrent", NULL));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row (self, "Child"))), ==,
                   "Maya Combs");
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row (self, "Child"))));
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row (self, "Plan"))), ==,
                    HW_GOAL_ROLE_CONCURRENT);
  /* A proposal is nothing typed: nothing is asked. */
  act (self, "new.cancel");
  g_assert_null (self->dialog);
}

/* Nobody is blamed for a field that nobody was in yet; saving says them all and goes to the
 * first. */
static void
test_errors (Fixture *self, gconstpointer data)
{
  gint64 before = ui_fixture_transactions (&self->office);
  GtkWidget *focus;

  begin (self, hw_test_record ("goal", "child", self->office.child, NULL));
  g_assert_false (gtk_widget_has_css_class (row (self, "Goal"), "error"));
  act (self, "new.save");
  g_assert_nonnull (self->dialog);
  g_assert_true (gtk_widget_has_css_class (row (self, "Goal"), "error"));
  g_assert_true (gtk_widget_has_css_class (row (self, "Status"), "error"));
  focus = gtk_root_get_focus (GTK_ROOT (self->office.window));
  g_assert_true (focus == row (self, "Goal")
                 || gtk_widget_is_ancestor (focus, row (self, "Goal")));
  g_assert_cmpint (ui_fixture_transactions (&self->office), ==, before);

  choose (self, "Goal", HW_GOAL_KIND_ADOPTION);
  g_assert_false (gtk_widget_has_css_class (row (self, "Goal"), "error"));
}

/* An error among those behind «More» opens it. */
static void
test_more (Fixture *self, gconstpointer data)
{
  begin (self, hw_test_record ("family", "name", "Abell", NULL));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row (self, "More")), TRUE);
  ui_fixture_settle (&self->office);
  type (self, "Opened", "2026-05-01");
  type (self, "Closed", "2026-04-01");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row (self, "More")), FALSE);
  act (self, "new.save");
  g_assert_nonnull (self->dialog);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row (self, "More"))));
}

/* S2-11: the third placement in twelve months is told before it is saved. */
static void
test_third_placement (Fixture *self, gconstpointer data)
{
  gint64 before;

  begin_placement (self);
  before = ui_fixture_transactions (&self->office);
  type (self, "From", "2025-03-01");
  g_assert_nonnull (button (GTK_WIDGET (self->dialog), "_Save"));
  choose (self, "Setting", HW_SETTING_FOSTER_HOME);
  ui_fixture_settle (&self->office);
  g_assert_null (button (GTK_WIDGET (self->dialog), "_Save"));
  g_assert_nonnull (button (GTK_WIDGET (self->dialog), "_Save Anyway"));
  g_assert_cmpint (ui_fixture_transactions (&self->office), ==, before);

  /* A hospital is no move. */
  choose (self, "Setting", HW_SETTING_HOSPITAL);
  ui_fixture_settle (&self->office);
  g_assert_nonnull (button (GTK_WIDGET (self->dialog), "_Save"));

  choose (self, "Setting", HW_SETTING_FOSTER_HOME);
  ui_fixture_settle (&self->office);
  act (self, "new.save");
  g_assert_null (self->dialog);
  assert_stored (self, "placement", "start-date", "2025-03-01");
  g_assert_cmpint (ui_fixture_transactions (&self->office), ==, before + 1);
}

static void
begin_beside (Fixture *self)
{
  begin (self, hw_test_record ("placement", "stay", self->office.stay, "start-date",
                               "2026-11-20", NULL));
  hw_new_dialog_set_along (self->dialog, hw_new_placement_along ());
  choose (self, "Setting", HW_SETTING_RELATIVE_HOME);
  ui_fixture_settle (&self->office);
}

static void
check_end (Fixture *self, const char *expected)
{
  g_autofree char *end
      = ui_fixture_value (&self->office, "placement", self->office.placement, "end-date");

  g_assert_cmpstr (end, ==, expected);
}

/* The placement that is still open ends in the same step, which one undo takes back. */
static void
test_former_ended (Fixture *self, gconstpointer data)
{
  gint64 before;
  GtkWidget *offer;

  begin_beside (self);
  before = ui_fixture_transactions (&self->office);
  offer = row (self, "End the earlier placement");
  g_assert_true (adw_switch_row_get_active (ADW_SWITCH_ROW (offer)));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (offer)), ==,
                   "Foster home since 1 September 2024. It ends on 20 November 2026, the day on "
                   "which the new one begins.");
  g_assert_nonnull (button (GTK_WIDGET (self->dialog), "_Save"));
  act (self, "new.save");
  g_assert_null (self->dialog);
  assert_stored (self, "placement", "setting", "relative-home");
  check_end (self, "2026-11-20");
  g_assert_cmpint (self->transaction, ==, before + 1);
  g_assert_cmpint (ui_fixture_transactions (&self->office), ==, before + 1);

  ui_fixture_undo (&self->office);
  check_end (self, NULL);
}

/* Whoever does not want that is told of the overlap, as ever. */
static void
test_former_goes_on (Fixture *self, gconstpointer data)
{
  begin_beside (self);
  adw_switch_row_set_active (ADW_SWITCH_ROW (row (self, "End the earlier placement")), FALSE);
  ui_fixture_settle (&self->office);
  g_assert_nonnull (button (GTK_WIDGET (self->dialog), "_Save Anyway"));
  act (self, "new.save");
  g_assert_null (self->dialog);
  assert_stored (self, "placement", "start-date", "2026-11-20");
  check_end (self, NULL);
}

/* S2-11: that it would be the third is told all the same. */
static void
test_former_and_third (Fixture *self, gconstpointer data)
{
  begin_beside (self);
  type (self, "From", "2025-03-01");
  ui_fixture_settle (&self->office);
  row (self, "End the earlier placement");
  g_assert_nonnull (button (GTK_WIDGET (self->dialog), "_Save Anyway"));
  act (self, "new.save");
  g_assert_null (self->dialog);
  check_end (self, "2025-03-01");
}

/* It began before the one that is open: nothing ends. */
static void
test_no_former (Fixture *self, gconstpointer data)
{
  begin_beside (self);
  type (self, "From", "2024-08-20");
  ui_fixture_settle (&self->office);
  g_assert_null (ui_find (GTK_WIDGET (self->dialog), ADW_TYPE_PREFERENCES_ROW,
                          "End the earlier placement"));
}

/* A save faster than the check does not pass it by. */
static void
test_unseen (Fixture *self, gconstpointer data)
{
  gint64 before;

  begin_placement (self);
  before = ui_fixture_transactions (&self->office);
  type (self, "From", "2025-03-01");
  choose (self, "Setting", HW_SETTING_FOSTER_HOME);
  act (self, "new.save");
  g_assert_nonnull (self->dialog);
  g_assert_cmpint (ui_fixture_transactions (&self->office), ==, before);
  g_assert_nonnull (button (GTK_WIDGET (self->dialog), "_Save Anyway"));
  act (self, "new.save");
  g_assert_null (self->dialog);
  g_assert_cmpint (ui_fixture_transactions (&self->office), ==, before + 1);
}

/* K8: what was typed is there again after the window died; and gone once it was given up. */
static void
test_put_back (Fixture *self, gconstpointer data)
{
  begin (self, hw_test_record ("person", NULL));
  type (self, "Name", "Ruth N");
  hw_draft_keep_all ();
  gtk_window_destroy (GTK_WINDOW (self->office.window));
  ui_fixture_settle (&self->office);

  open_window (self);
  begin (self, hw_test_record ("person", NULL));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row (self, "Name"))), ==, "Ruth N");
  g_assert_nonnull (button (GTK_WIDGET (self->dialog), "Start _Over"));
  g_signal_emit_by_name (button (GTK_WIDGET (self->dialog), "Start _Over"), "clicked");
  ui_fixture_settle (&self->office);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row (self, "Name"))), ==, "");
  act (self, "new.cancel");
  g_assert_null (self->dialog);

  begin (self, hw_test_record ("person", NULL));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row (self, "Name"))), ==, "");
  /* Another place to begin from is another draft. */
  type (self, "Name", "Lena");
  hw_draft_keep_all ();
  ui_fixture_settle (&self->office);
  begin (self, hw_test_record ("connection", "child", self->office.child, NULL));
  g_assert_null (button (GTK_WIDGET (self->dialog), "Start _Over"));
}

/* Leaving asks only when something was typed. */
static void
test_leave (Fixture *self, gconstpointer data)
{
  GtkWidget *discard;

  begin (self, hw_test_record ("person", NULL));
  type (self, "Name", "Ruth Noble");
  act (self, "new.cancel");
  g_assert_nonnull (self->dialog);
  discard = button (self->office.window, "_Discard");
  g_assert_nonnull (discard);
  g_signal_emit_by_name (discard, "clicked");
  /* Two dialogs go, one after the other. */
  for (guint i = 0; i < 20 && self->dialog; i++)
    ui_fixture_settle (&self->office);
  g_assert_null (self->dialog);
  g_assert_null (self->added);
}

/* Every type can be made this way: each stored field that can be keyed has its row. */
static void
test_every_type (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < hw_registry_n_types (&hw_records); i++)
    {
      HwRecordClass *klass = hw_registry_class_at (&hw_records, i);
      GtkWidget *more;

      begin (self, g_object_new (hw_registry_type_at (&hw_records, i), NULL));
      more = ui_find (GTK_WIDGET (self->dialog), ADW_TYPE_EXPANDER_ROW, "More");
      if (more)
        adw_expander_row_set_expanded (ADW_EXPANDER_ROW (more), TRUE);
      ui_fixture_settle (&self->office);
      for (guint f = 0; f < klass->n_fields; f++)
        if (klass->fields[f].kind != HW_KIND_TIME)
          row (self, klass->fields[f].label);
      act (self, "new.cancel");
      g_assert_null (self->dialog);
    }
}

#define ADD(path, func) \
  g_test_add ("/new-dialog/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);
  ADD ("added", test_added);
  ADD ("note", test_note);
  ADD ("known", test_known);
  ADD ("errors", test_errors);
  ADD ("more", test_more);
  ADD ("third-placement", test_third_placement);
  ADD ("former-ended", test_former_ended);
  ADD ("former-goes-on", test_former_goes_on);
  ADD ("former-and-third", test_former_and_third);
  ADD ("no-former", test_no_former);
  ADD ("unseen", test_unseen);
  ADD ("leave", test_leave);
  ADD ("every-type", test_every_type);
  ADD ("put-back", test_put_back);
  return g_test_run ();
}
