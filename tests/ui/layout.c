/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * layout [DIR]: every page and dialog of the program over an invented office: nothing is cut off
 * and nothing reaches over the edge (C9, C10). With a folder at every look, as pictures; without at
 * some, which HOMEWARD_TURN (a number) changes. The language is the environment's;
 * HOMEWARD_TRANSLATIONS is the folder that holds it.
 */

#include "layout.h"

#include "gallery-page.h"
#include "ui-fixture.h"
#include "ui-picture.h"

#include "domain/demo/hw-demo-act.h"
#include "domain/families/hw-family.h"
#include "domain/hw-records.h"
#include "domain/meetings/hw-meeting.h"
#include "ui/shell/hw-application.h"
#include "ui/shell/hw-office-view.h"
#include "ui/shell/hw-open-table.h"
#include "ui/shell/hw-opening.h"
#include "ui/shell/hw-page-table.h"

#include <config.h>
#include <glib/gi18n.h>
#include <locale.h>

#define CHILDREN 60
#define SEED 7

static const char *pictures; /* folder, or NULL */
static guint turn;           /* which looks a test takes */
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

/* Of who does not log with fields. */
static void
keep_plain_warning (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
  if (level & (G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL))
    g_string_append_printf (warnings, "%s: %s\n", domain, message);
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

/* Instead of whoever has the longest name: somebody who has families to hand over. */
static void
note_worker (Layout *self, HwStore *store)
{
  g_autoptr (HwRecord) family = hw_store_find (store, HW_TYPE_FAMILY,
                                               g_hash_table_lookup (self->ids, "family"), NULL);

  g_hash_table_insert (self->ids, (gpointer) "staff", g_strdup (HW_FAMILY (family)->worker));
}

/* One that can still be given another time, and to which somebody can be invited. */
static void
note_meeting (Layout *self, HwStore *store)
{
  g_autoptr (GPtrArray) meetings = hw_store_list (store, HW_TYPE_MEETING, NULL, NULL);

  for (guint i = 0; meetings && i < meetings->len; i++)
    {
      HwMeeting *one = g_ptr_array_index (meetings, i);

      if (one->status == HW_MEETING_STATUS_PLANNED && one->date && one->time && !one->sitting)
        g_hash_table_insert (self->ids, (gpointer) "meeting", g_strdup (HW_RECORD (one)->id));
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
  note_worker (self, hw_office_store (office));
  note_meeting (self, hw_office_store (office));
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

static DexFuture *
drain_fiber (gpointer data)
{
  dex_await (hw_store_thread_drain (data), NULL);
  return dex_future_new_true ();
}

/* An answer leads to the next question: some jobs of ours go through the queue behind them. */
void
layout_settle (Layout *self)
{
  HwStoreThread *thread
      = HW_IS_WINDOW (self->window) ? hw_window_thread (HW_WINDOW (self->window)) : NULL;

  for (guint i = 0; i < 8; i++)
    {
      ui_picture_rest (self->window, 2);
      if (thread)
        hw_test_fiber (drain_fiber, thread);
    }
}

/* A change of size takes everything out of sight for a moment. */
static GtkWidget *
find_view (GtkWidget *root)
{
  GtkWidget *found = HW_IS_OFFICE_VIEW (root) ? root : NULL;

  for (GtkWidget *at = gtk_widget_get_first_child (root); at && !found;
       at = gtk_widget_get_next_sibling (at))
    found = find_view (at);
  return found;
}

GtkWidget *
layout_page (Layout *self)
{
  GtkWidget *view = find_view (GTK_WIDGET (self->window));

  return GTK_WIDGET (hw_office_view_visible_page (HW_OFFICE_VIEW (view)));
}

AdwDialog *
layout_dialog (Layout *self)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window));
}

/* All for pictures. A test takes the tightest ones, where its words are the usual ones or the
 * longest, else one of them in turn; and of the rest others for each scene and for each of the
 * languages and contrasts that it is run in. */
static gboolean
is_wanted (guint look, guint scene)
{
  const guint n = ui_n_looks - ui_n_tightest;
  const gboolean is_between = turn == 1 || turn == 2;

  if (look < ui_n_tightest)
    return pictures || !is_between || look == (scene + turn) % ui_n_tightest;
  return pictures || (look - ui_n_tightest) % n == (scene + turn) % n;
}

static void
try_look (Layout *self, const char *scene, const UiLook *look, LayoutAgain again)
{
  AdwDialog *dialog
      = ADW_IS_APPLICATION_WINDOW (self->window) ? layout_dialog (self) : NULL;
  g_autofree char *faults = NULL;

  ui_picture_take_look (self->window, look);
  /* The toolkit measures the heading of an alert in one line first, whether it has room or not. */
  if (ADW_IS_ALERT_DIALOG (dialog))
    g_string_truncate (warnings, 0);
  if (again)
    again (self);
  faults = ui_picture_find_lasting_faults (self->window, look);
  if (pictures)
    ui_picture_save (self->window, pictures, scene, look);
  if (*faults == '\0' && warnings->len == 0)
    return;
  g_test_message ("%s at %d × %d, text %d %%:\n%s%s", scene, look->width, look->height, look->text,
                  faults, warnings->str);
  g_string_truncate (warnings, 0);
  g_test_fail ();
}

void
layout_try (Layout *self, const char *scene, LayoutAgain again)
{
  static guint n_scenes;

  ui_picture_take_look (self->window, &ui_looks[0]);
  layout_settle (self);
  for (guint i = 0; i < ui_n_looks; i++)
    if (is_wanted (i, n_scenes))
      try_look (self, scene, &ui_looks[i], again);
  n_scenes++;
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
      layout_try (self, name, NULL);
    }
}

/* Today as a calendar. */
static void
test_calendar (gconstpointer data)
{
  static const char *const shows[] = { "month", "agenda", "list" };
  Layout *self = (Layout *) data;

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.page", "s", "today");
  for (guint i = 0; i < G_N_ELEMENTS (shows); i++)
    {
      g_autofree char *scene = g_strconcat ("today-", shows[i], NULL);

      gtk_widget_activate_action (layout_page (self), "page.shows", "s", shows[i]);
      layout_try (self, scene, NULL);
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
      layout_try (self, type, NULL);
    }
}

static void
test_gallery (gconstpointer data)
{
  Layout self = { .window = GTK_WINDOW (adw_window_new ()) };

  adw_window_set_content (ADW_WINDOW (self.window), gallery_page_new ());
  layout_try (&self, "gallery", NULL);
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
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-cursor-blink",
                FALSE, NULL);
  g_test_set_nonfatal_assertions (); /* each fault at each look is told */
  g_log_set_always_fatal (G_LOG_FATAL_MASK);
  warnings = g_string_new (NULL);
  g_log_set_writer_func (keep_warning, NULL, NULL);
  g_log_set_default_handler (keep_plain_warning, NULL);
  pictures = argc > 1 ? argv[1] : NULL;
  turn = g_getenv ("HOMEWARD_TURN") ? atoi (g_getenv ("HOMEWARD_TURN")) : 0;
  set_up (&self);
  g_test_add_data_func ("/layout/gallery", &self, test_gallery);
  g_test_add_data_func ("/layout/pages", &self, test_pages);
  g_test_add_data_func ("/layout/calendar", &self, test_calendar);
  g_test_add_data_func ("/layout/records", &self, test_records);
  layout_add_dialogs (&self);
  layout_add_steps (&self);
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
