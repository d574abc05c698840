/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ways of several steps: into an office, and a file's way in; an office without anything, and
 * what is said when something is not there.
 */

#include "layout.h"
#include "ui-fixture.h"

#include "base/hw-error.h"
#include "ui/exchange/hw-import-page.h"
#include "ui/exchange/hw-import-preview-page.h"
#include "ui/shell/hw-opening.h"

/* ------------------------------------------------------------------ before an office is open */

static void
show_trouble (const Layout *self, Layout *start, HwError code, const char *scene)
{
  g_autoptr (GError) error = g_error_new (
      HW_ERROR, code, "%s/office.db: page 17 is not as it was written", self->folder);

  hw_window_ask (HW_WINDOW (start->window), self->folder, NULL, error);
  layout_try (start, scene, NULL);
}

static void
test_start (gconstpointer data)
{
  static const char *const actions[] = { "open.create", "open.demo" };
  const Layout *self = data;
  GtkApplication *application = gtk_window_get_application (self->window);
  Layout start = { .window = GTK_WINDOW (hw_window_new (application)) };
  HwOpenPage *page = hw_window_ask (HW_WINDOW (start.window), NULL, NULL, NULL);

  layout_try (&start, "start", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      page = hw_window_ask (HW_WINDOW (start.window), NULL, NULL, NULL);
      gtk_widget_activate_action (GTK_WIDGET (page), actions[i], NULL);
      layout_try (&start, actions[i] + strlen ("open."), NULL);
    }
  hw_window_ask (HW_WINDOW (start.window), self->folder, NULL, NULL);
  layout_try (&start, "unlock", NULL);
  page = hw_window_ask (HW_WINDOW (start.window), NULL, NULL, NULL);
  hw_open_page_lock (page, self->folder);
  layout_try (&start, "locked", NULL);
  show_trouble (self, &start, HW_ERROR_DAMAGED, "damaged");
  show_trouble (self, &start, HW_ERROR_LOCKED, "elsewhere");
  gtk_window_destroy (start.window);
}

/* ------------------------------------------------------------------ nothing yet */

static void
test_empty (gconstpointer data)
{
  static const char *const pages[] = { "children", "families", "office" };
  const Layout *self = data;
  g_autofree char *folder = g_build_filename (self->place, "empty", NULL);
  Layout empty = { .window = GTK_WINDOW (
                       hw_window_new (gtk_window_get_application (self->window))) };

  hw_office_close (hw_test_office_new (folder));
  hw_window_await (HW_WINDOW (empty.window),
                   hw_opening_open (folder, NULL, g_strdup (HW_TEST_PASSPHRASE)), folder, NULL);
  while (!hw_window_thread (HW_WINDOW (empty.window)))
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *scene = g_strconcat ("empty-", pages[i], NULL);

      gtk_widget_activate_action (GTK_WIDGET (empty.window), "win.page", "s", pages[i]);
      layout_try (&empty, scene, NULL);
    }
  gtk_widget_activate_action (GTK_WIDGET (empty.window), "win.office", "s", "homes");
  layout_try (&empty, "empty-homes", NULL);
  gtk_window_close (empty.window);
}

/* A record that is not there; words that nobody has. */
static void
test_absences (gconstpointer data)
{
  Layout *self = (Layout *) data;
  GtkWidget *search;

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.page", "s", "children");
  search = ui_find (layout_page (self), GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (search), "xyzzy");
  layout_try (self, "children-nobody", NULL);
  gtk_editable_set_text (GTK_EDITABLE (search), "");
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.open", "(ss)", "child",
                              "018f0000-0000-7000-8000-000000000000");
  layout_try (self, "child-failed", NULL);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.open", "(ss)", "family",
                              "018f0000-0000-7000-8000-000000000000");
  layout_try (self, "family-failed", NULL);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.page", "s", "children");
}

/* ------------------------------------------------------------------ a file's way in */

static const char *
step_of (Layout *self)
{
  GObject *steps
      = gtk_widget_get_template_child (layout_page (self), HW_TYPE_IMPORT_PAGE, "steps");

  return adw_navigation_view_get_visible_page_tag (ADW_NAVIGATION_VIEW (steps));
}

static void
await_step (Layout *self, const char *step)
{
  while (g_strcmp0 (step_of (self), step) != 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
take_file (Layout *self, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  hw_import_page_take_file (HW_IMPORT_PAGE (layout_page (self)), file);
}

static void
test_import (gconstpointer data)
{
  static const char *const tabs[] = { "counts", "rejects", "conflicts" };
  Layout *self = (Layout *) data;
  g_autofree char *extract = g_test_build_filename (G_TEST_DIST, "fixtures", "extract",
                                                    "state_extract_2009-09-01.csv", NULL);
  GtkWidget *found;

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.import", NULL);
  layout_try (self, "import-file", NULL);
  take_file (self, extract);
  await_step (self, "preview");
  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      g_autofree char *scene = g_strconcat ("import-preview-", tabs[i], NULL);

      layout_settle (self);
      found = ui_find (layout_page (self), ADW_TYPE_VIEW_STACK, NULL);
      adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (found), tabs[i]);
      layout_try (self, scene, NULL);
    }
  layout_settle (self);
  found = ui_find (layout_page (self), HW_TYPE_IMPORT_PREVIEW_PAGE, NULL);
  g_signal_emit_by_name (gtk_widget_get_template_child (found, HW_TYPE_IMPORT_PREVIEW_PAGE,
                                                        "import_button"),
                         "clicked");
  await_step (self, "done");
  layout_try (self, "import-done", NULL);
}

void
layout_add_steps (Layout *self)
{
  g_test_add_data_func ("/layout/start", self, test_start);
  g_test_add_data_func ("/layout/empty", self, test_empty);
  g_test_add_data_func ("/layout/absences", self, test_absences);
  g_test_add_data_func ("/layout/import", self, test_import);
}
