/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * layout [DIR]: every page and dialog of the program over an invented office, at every look:
 * nothing is cut off and nothing reaches over the edge (C9, C10). With a folder, as pictures. The
 * language is the environment's; HOMEWARD_TRANSLATIONS is the folder that holds it.
 */

#include "gallery-page.h"
#include "ui-fixture.h"
#include "ui-picture.h"

#include "base/hw-error.h"
#include "domain/demo/hw-demo-act.h"
#include "domain/hw-records.h"
#include "ui/shell/hw-application.h"
#include "ui/shell/hw-open-table.h"
#include "ui/shell/hw-opening.h"
#include "ui/shell/hw-page-table.h"
#include "ui/shell/hw-window.h"

#include <config.h>
#include <glib/gi18n.h>
#include <locale.h>

#define CHILDREN 60
#define SEED 7

typedef struct
{
  char *place, *folder;
  GtkWindow *window;
  GHashTable *ids; /* record type → id of the record with the longest title */
} Layout;

static const char *pictures; /* folder, or NULL */
static GString *warnings;    /* of the toolkit, a line each: it tells what does not fit as well */

static GLogWriterOutput
keep_warning (GLogLevelFlags level, const GLogField *fields, gsize n, gpointer data)
{
  g_autofree char *line = NULL;

  if (level & ~(G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL))
    return G_LOG_WRITER_HANDLED;
  line = g_log_writer_format_fields (level, fields, n, FALSE);
  g_string_append_printf (warnings, "%s\n", line);
  return G_LOG_WRITER_HANDLED;
}

/* ------------------------------------------------------------------ the office */

static void
note_longest (Layout *self, HwStore *store, const HwOpenRow *row)
{
  GType type = hw_registry_type (&hw_records, row->type);
  g_autoptr (GPtrArray) records = hw_store_list (store, type, NULL, NULL);
  gsize most = 0;

  for (guint i = 0; records && i < records->len; i++)
    {
      HwRecord *record = g_ptr_array_index (records, i);
      g_autofree char *title = hw_record_dup_title (record);

      if (strlen (title) <= most)
        continue;
      most = strlen (title);
      g_hash_table_insert (self->ids, (gpointer) row->type, g_strdup (record->id));
    }
}

static void
make_office (Layout *self)
{
  HwOffice *office = hw_test_office_new (self->folder);
  g_autoptr (GError) error = NULL;

  hw_demo_fill (hw_office_store (office), CHILDREN, SEED, &error);
  g_assert_no_error (error);
  for (guint i = 0; hw_open_table_get (i); i++)
    note_longest (self, hw_office_store (office), hw_open_table_get (i));
  hw_office_close (office);
}

static void
set_up (Layout *self)
{
  HwApplication *application = hw_application_new ();
  g_autoptr (GError) error = NULL;

  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->place = g_dir_make_tmp ("homeward-test-XXXXXX", NULL);
  self->folder = g_build_filename (self->place, "office", NULL);
  make_office (self);

  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  self->window = GTK_WINDOW (hw_window_new (GTK_APPLICATION (application)));
  hw_window_await (HW_WINDOW (self->window),
                   hw_opening_open (self->folder, NULL, g_strdup (HW_TEST_PASSPHRASE)),
                   self->folder, NULL);
  while (!hw_window_thread (HW_WINDOW (self->window)))
    g_main_context_iteration (NULL, TRUE);
}

/* ------------------------------------------------------------------ scenes */

/* At every look; a name of its own for each picture. */
static void
try_looks (Layout *self, const char *scene)
{
  ui_picture_take_look (self->window, &ui_looks[0]);
  ui_picture_rest (self->window, 40);
  for (guint i = 0; i < ui_n_looks; i++)
    {
      g_autofree char *faults = NULL;

      ui_picture_take_look (self->window, &ui_looks[i]);
      faults = ui_picture_find_faults (self->window);
      if (pictures)
        ui_picture_save (self->window, pictures, scene, &ui_looks[i]);
      if (*faults == '\0' && warnings->len == 0)
        continue;
      g_test_message ("%s at %d × %d, text %d %%:\n%s%s", scene, ui_looks[i].width,
                      ui_looks[i].height, ui_looks[i].text, faults, warnings->str);
      g_string_truncate (warnings, 0);
      g_test_fail ();
    }
  ui_picture_reset ();
}

static void
test_pages (gconstpointer data)
{
  Layout *self = (Layout *) data;

  for (guint i = 0; hw_page_table_get (i); i++)
    {
      const char *name = hw_page_table_get (i)->name;

      gtk_widget_activate_action (GTK_WIDGET (self->window), "win.page", "s", name);
      try_looks (self, name);
    }
}

static void
test_records (gconstpointer data)
{
  Layout *self = (Layout *) data;

  for (guint i = 0; hw_open_table_get (i); i++)
    {
      const char *type = hw_open_table_get (i)->type;
      const char *id = g_hash_table_lookup (self->ids, type);

      g_assert_nonnull (id);
      gtk_widget_activate_action (GTK_WIDGET (self->window), "win.open", "(ss)", type, id);
      try_looks (self, type);
    }
}

static void
test_dialogs (gconstpointer data)
{
  static const char *const actions[] = { "win.shortcuts", "win.about" };
  Layout *self = (Layout *) data;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      AdwDialog *dialog;

      gtk_widget_activate_action (GTK_WIDGET (self->window), actions[i], NULL);
      dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window));
      g_assert_nonnull (dialog);
      try_looks (self, actions[i] + strlen ("win."));
      adw_dialog_force_close (dialog);
    }
}

static void
show_trouble (const Layout *self, HwWindow *window, HwError code)
{
  g_autoptr (GError) error = g_error_new (
      HW_ERROR, code, "%s/office.db: page 17 is not as it was written", self->folder);

  hw_window_ask (window, self->folder, NULL, error);
}

/* Before an office is open: choosing, the passphrase, and one that does not open. */
static void
test_start (gconstpointer data)
{
  const Layout *self = data;
  GtkApplication *application = gtk_window_get_application (self->window);
  Layout start = { .window = GTK_WINDOW (hw_window_new (application)) };

  hw_window_ask (HW_WINDOW (start.window), NULL, NULL, NULL);
  try_looks (&start, "start");
  hw_window_ask (HW_WINDOW (start.window), self->folder, NULL, NULL);
  try_looks (&start, "unlock");
  show_trouble (self, HW_WINDOW (start.window), HW_ERROR_DAMAGED);
  try_looks (&start, "damaged");
  show_trouble (self, HW_WINDOW (start.window), HW_ERROR_LOCKED);
  try_looks (&start, "elsewhere");
  gtk_window_destroy (start.window);
}

static void
test_gallery (gconstpointer data)
{
  Layout self = { .window = GTK_WINDOW (adw_window_new ()) };

  adw_window_set_content (ADW_WINDOW (self.window), gallery_page_new ());
  try_looks (&self, "gallery");
  gtk_window_destroy (self.window);
}

int
main (int argc, char **argv)
{
  Layout self = { 0 };
  const char *translations = g_getenv ("HOMEWARD_TRANSLATIONS");
  int status;

  setlocale (LC_ALL, "");
  if (translations)
    bindtextdomain (GETTEXT_PACKAGE, translations);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  ui_fixture_init (&argc, &argv);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  g_test_set_nonfatal_assertions (); /* each fault at each look is told */
  g_log_set_always_fatal (G_LOG_FATAL_MASK);
  warnings = g_string_new (NULL);
  g_log_set_writer_func (keep_warning, NULL, NULL);
  pictures = argc > 1 ? argv[1] : NULL;
  set_up (&self);
  g_test_add_data_func ("/layout/gallery", &self, test_gallery);
  g_test_add_data_func ("/layout/start", &self, test_start);
  g_test_add_data_func ("/layout/pages", &self, test_pages);
  g_test_add_data_func ("/layout/records", &self, test_records);
  g_test_add_data_func ("/layout/dialogs", &self, test_dialogs);
  status = g_test_run ();

  gtk_window_close (self.window);
  while (g_list_model_get_n_items (gtk_window_get_toplevels ()) > 0)
    g_main_context_iteration (NULL, TRUE);
  hw_test_remove_folder (self.place);
  g_hash_table_unref (self.ids);
  g_free (self.folder);
  g_free (self.place);
  return status;
}
