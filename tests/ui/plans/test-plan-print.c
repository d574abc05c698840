/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plan before it is on paper: each choice is seen in the pages, in every look of the window; and
 * nothing leaves before its line is in the access log.
 */

#include "plan-office.h"

#include "base/hw-error.h"
#include "domain/plans/hw-plan-print-query.h"
#include "report/plans/hw-plan-paper.h"
#include "ui-picture.h"
#include "ui/plans/hw-plan-print-dialog.h"
#include "ui/widgets/hw-print-preview.h"
#include "ui/widgets/hw-printing.h"

#include <glib/gstdio.h>
#include <libintl.h>

static void
add_mother (PlanOffice *self, HwStore *store)
{
  g_autofree char *mother = hw_test_add (store, "person", "name", "Dana Combs", NULL);

  g_free (hw_test_add (store, "connection", "child", self->office.child, "person", mother, "kind",
                       "mother", NULL));
}

static GtkWidget *
open_dialog (PlanOffice *self)
{
  plan_office_run (self, add_mother);
  hw_plan_print_dialog_present (self->office.window, self->office.thread, self->plan);
  ui_fixture_settle (&self->office);
  return plan_office_dialog (self, HW_TYPE_PLAN_PRINT_DIALOG);
}

static GtkPicture *
picture_of (GtkWidget *dialog)
{
  return GTK_PICTURE (ui_find (dialog, GTK_TYPE_PICTURE, NULL));
}

static void
choose (PlanOffice *self, GtkWidget *dialog, const char *row, guint place)
{
  AdwComboRow *found = ADW_COMBO_ROW (ui_find (dialog, ADW_TYPE_COMBO_ROW, row));

  g_assert_cmpuint (place, <, g_list_model_get_n_items (adw_combo_row_get_model (found)));
  adw_combo_row_set_selected (found, place);
  ui_fixture_settle (&self->office);
}

/* The picture has the shape of the paper, and changes with each choice. */
static void
assert_changed (GtkWidget *dialog, GdkPaintable **before, double shape)
{
  GdkPaintable *now = gtk_picture_get_paintable (picture_of (dialog));

  g_assert_nonnull (now);
  g_assert_true (now != *before);
  g_assert_cmpfloat_with_epsilon (gdk_paintable_get_intrinsic_aspect_ratio (now), shape, 0.01);
  g_set_object (before, now);
}

static void
test_choices (PlanOffice *self, gconstpointer data)
{
  GtkWidget *dialog = open_dialog (self);
  g_autoptr (GdkPaintable) seen = NULL;

  choose (self, dialog, "Paper", HW_PAPER_LETTER);
  assert_changed (dialog, &seen, 612. / 792);
  choose (self, dialog, "Paper", HW_PAPER_A4);
  assert_changed (dialog, &seen, 595.28 / 841.89);
  choose (self, dialog, "Whose copy", 1);
  assert_changed (dialog, &seen, 595.28 / 841.89);
  choose (self, dialog, "Whose copy", 2);
  assert_changed (dialog, &seen, 595.28 / 841.89);
  g_assert_true (ui_says (dialog, "In plain words. Addresses and phones of homes, of protected "
                                  "people and of the other parent are not on it, nor tasks of "
                                  "somebody whom this parent must not meet."));
  choose (self, dialog, "Language", 1);
  assert_changed (dialog, &seen, 595.28 / 841.89);
}

/* Large type takes more pages, which are turned by the keyboard. */
static void
test_pages (PlanOffice *self, gconstpointer data)
{
  GtkWidget *dialog = open_dialog (self);
  GtkWidget *preview = ui_find (dialog, HW_TYPE_PRINT_PREVIEW, NULL);

  g_assert_true (ui_says (dialog, "Page 1 of 2"));
  adw_switch_row_set_active (
      ADW_SWITCH_ROW (ui_find (dialog, ADW_TYPE_SWITCH_ROW, "Large type")), TRUE);
  ui_fixture_settle (&self->office);
  g_assert_true (ui_says (dialog, "Page 1 of 3"));
  g_assert_false (gtk_widget_activate_action (preview, "paper.page-before", NULL)
                  && !ui_says (dialog, "Page 1 of 3"));
  gtk_widget_activate_action (preview, "paper.page-after", NULL);
  g_assert_true (ui_says (dialog, "Page 2 of 3"));
  g_assert_cmpstr (gtk_picture_get_alternative_text (picture_of (dialog)), ==, "Page 2 of 3");
  gtk_widget_activate_action (preview, "paper.page-after", NULL);
  gtk_widget_activate_action (preview, "paper.page-before", NULL);
  g_assert_true (ui_says (dialog, "Page 2 of 3"));
}

/* A plan that is gone meanwhile is said; nothing can be printed. */
static void
test_gone (PlanOffice *self, gconstpointer data)
{
  GtkWidget *dialog;

  hw_plan_print_dialog_present (self->office.window, self->office.thread, "nobody");
  ui_fixture_settle (&self->office);
  dialog = plan_office_dialog (self, HW_TYPE_PLAN_PRINT_DIALOG);
  g_assert_true (
      adw_banner_get_revealed (ADW_BANNER (ui_find (dialog, ADW_TYPE_BANNER, NULL))));
  g_assert_false (gtk_widget_get_sensitive (ui_find (dialog, GTK_TYPE_BUTTON, "_Print…")));
}

static void
test_looks (PlanOffice *self, gconstpointer data)
{
  open_dialog (self);
  ui_picture_look_all (GTK_WINDOW (self->office.window), "plan-print");
}

/* ------------------------------------------------------------------ leaving */

typedef struct
{
  HwPlanPrint *print;
  guint n_lines; /* of the access log */
  gboolean is_refused;
} Leaving;

static gboolean
note (HwStore *store, gpointer data, guint n_pages, const char *where, GError **error)
{
  Leaving *self = data;
  g_autoptr (GPtrArray) lines = NULL;

  if (self->is_refused)
    {
      g_set_error_literal (error, HW_ERROR, HW_ERROR_FULL, "No room for the line.");
      return FALSE;
    }
  g_assert_true (hw_plan_print_note (store, self->print, n_pages, where, error));
  lines = hw_access_list (store, error);
  self->n_lines = lines->len;
  return TRUE;
}

static void
read_print (PlanOffice *self, HwStore *store)
{
  HwPlanPrint *print
      = hw_plan_print_read (store, self->plan, HW_PLAN_COPY_COURT, NULL, NULL, NULL);

  g_object_set_data_full (G_OBJECT (self->office.window), "print", print,
                          (GDestroyNotify) hw_plan_print_unref);
}

static void
test_leaving (PlanOffice *self, gconstpointer data)
{
  const char *words = "Nothing was written to plan.pdf: No room for the line.";
  g_autofree char *path = g_build_filename (self->office.place, "plan.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  Leaving leaving = { .is_refused = data != NULL };
  HwPrintingWish wish = { NULL, note, &leaving, NULL };

  plan_office_run (self, read_print);
  leaving.print = g_object_get_data (G_OBJECT (self->office.window), "print");
  hw_printing_to_file (self->office.window, self->office.thread,
                       hw_plan_paper_new (leaving.print, "Salt River", FALSE), file, wish);
  for (guint i = 0; i < 100 && !g_file_test (path, G_FILE_TEST_EXISTS)
                    && !ui_says (self->office.window, words);
       i++)
    ui_fixture_settle (&self->office);
  g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, !leaving.is_refused);
  g_assert_cmpuint (leaving.n_lines, ==, leaving.is_refused ? 0 : 1);
  g_assert_cmpint (ui_says (self->office.window, words), ==, leaving.is_refused);
  g_remove (path);
}

#define ADD(name, data, test)                                                                    \
  g_test_add ("/plan-print/" name, PlanOffice, data, plan_office_set_up, test,                   \
              plan_office_tear_down)

int
main (int argc, char **argv)
{
  bindtextdomain (GETTEXT_PACKAGE, TRANSLATIONS);
  ui_fixture_init (&argc, &argv);
  ADD ("choices", NULL, test_choices);
  ADD ("pages", NULL, test_pages);
  ADD ("gone", NULL, test_gone);
  ADD ("leaving", NULL, test_leaving);
  ADD ("not-leaving", "refused", test_leaving);
  ADD ("looks", NULL, test_looks);
  return g_test_run ();
}
