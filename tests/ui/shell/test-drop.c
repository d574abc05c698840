/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * S4-14: files that are dropped on the window, as the desktop hands them over: answers that
 * calendar programs made set the answer, before an office is open as well; another file is one to
 * import.
 */

#include "hw-test-office.h"

#include "domain/hw-records.h"
#include "domain/meetings/hw-invitation.h"
#include "ui/exchange/hw-import-page.h"
#include "ui/shell/hw-opening.h"
#include "ui/shell/hw-types.h"
#include "ui/shell/hw-window.h"

#include <adwaita.h>

/* What they answer; the files say more in tests/fixtures/README.md. */
#define UID "0193a0c4-5b1e-7c3a-9d42-6f1f0e5a7b21"

typedef struct
{
  char *place;
  char *folder;
  char *worker;
  char *father;
  char *mother;
  HwWindow *window;
} Fixture;

static char *
invite (HwStore *store, const char *meeting, const char *role, const char *type, const char *name,
        const char *mail)
{
  g_autofree char *who
      = g_str_equal (type, "staff")
            ? hw_test_add (store, type, "name", name, "role", "worker", "mail", mail, NULL)
            : hw_test_add (store, type, "name", name, "mail", mail, NULL);

  return hw_test_add (store, "invitation", "meeting", meeting, "role", role, type, who, NULL);
}

static void
make_office (Fixture *self)
{
  HwOffice *office = hw_test_office_new (self->folder);
  HwStore *store = hw_office_store (office);
  g_autofree char *family = hw_test_add (store, "family", "name", "Combs, Dana", NULL);
  g_autofree char *meeting
      = hw_test_add (store, "meeting", "family", family, "kind", "case-planning", "status",
                     "planned", "date", "2026-12-01", "time", "17:30", "uid", UID, NULL);

  self->worker = invite (store, meeting, "worker", "staff", "Joan Ison", "joan@agency.example");
  self->father = invite (store, meeting, "father", "person", "Ray Combs", "ray@example.org");
  self->mother = invite (store, meeting, "mother", "person", "Dana Combs", "dana@example.org");
  hw_office_close (office);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->place = g_dir_make_tmp ("homeward-test-XXXXXX", NULL);
  self->folder = g_build_filename (self->place, "office", NULL);
  make_office (self);
  self->window = HW_WINDOW (hw_window_new (GTK_APPLICATION (g_application_get_default ())));
  g_object_ref (self->window);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
open_office (Fixture *self)
{
  hw_window_await (self->window,
                   hw_opening_open (self->folder, NULL, g_strdup (HW_TEST_PASSPHRASE)),
                   self->folder, NULL);
  while (!hw_window_thread (self->window))
    g_main_context_iteration (NULL, TRUE);
}

/* The question after a no goes first; then the window closes its office itself. */
static void
tear_down (Fixture *self, gconstpointer data)
{
  AdwDialog *dialog;

  while ((dialog = adw_application_window_get_visible_dialog (
              ADW_APPLICATION_WINDOW (self->window))))
    adw_dialog_force_close (dialog);
  gtk_window_close (GTK_WINDOW (self->window));
  while (gtk_application_get_windows (GTK_APPLICATION (g_application_get_default ())))
    g_main_context_iteration (NULL, TRUE);
  g_clear_object (&self->window);
  hw_test_remove_folder (self->place);
  g_free (self->place);
  g_free (self->folder);
  g_free (self->worker);
  g_free (self->father);
  g_free (self->mother);
}

/* ------------------------------------------------------------------ dropping */

static GtkDropTarget *
find_target (GtkWidget *window)
{
  g_autoptr (GListModel) all = gtk_widget_observe_controllers (window);
  GtkDropTarget *target = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (all) && !target; i++)
    {
      g_autoptr (GObject) one = g_list_model_get_item (all, i);

      if (GTK_IS_DROP_TARGET (one))
        target = GTK_DROP_TARGET (one);
    }
  g_assert_nonnull (target);
  return target;
}

/* As GTK does when a file manager lets go of them: names of files of the fixtures, then NULL. */
static gboolean
drop (Fixture *self, ...)
{
  GtkDropTarget *target = find_target (GTK_WIDGET (self->window));
  g_autoslist (GFile) files = NULL;
  GdkFileList *list;
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean is_taken = FALSE;
  const char *name;
  va_list names;

  va_start (names, self);
  while ((name = va_arg (names, const char *)))
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", name, NULL);

      g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
      files = g_slist_append (files, g_file_new_for_path (path));
    }
  va_end (names);
  g_assert_true (gdk_content_formats_contain_gtype (gtk_drop_target_get_formats (target),
                                                    GDK_TYPE_FILE_LIST));
  list = gdk_file_list_new_from_list (files);
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, list);
  g_signal_emit_by_name (target, "drop", &value, 1.0, 1.0, &is_taken);
  return is_taken;
}

typedef struct
{
  HwStoreThread *thread;
  const char *id;
  HwReply calendar;
} Question;

static gboolean
ask_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  Question *question = data;
  g_autoptr (HwInvitation) one = hw_store_find (store, HW_TYPE_INVITATION, question->id, error);

  question->calendar = one->calendar_answer;
  g_value_init (result, G_TYPE_BOOLEAN);
  return TRUE;
}

static DexFuture *
ask_fiber (gpointer data)
{
  Question *question = data;

  dex_await (hw_store_thread_run (question->thread, ask_job, question, NULL), NULL);
  return dex_future_new_true ();
}

/* Jobs are done in their order: what was dropped is read before. */
static void
assert_answer (Fixture *self, const char *invitation, HwReply answer)
{
  Question question = { hw_window_thread (self->window), invitation, HW_REPLY_NONE };

  for (guint i = 0; i < 3; i++)
    hw_test_fiber (ask_fiber, &question);
  g_assert_cmpint (question.calendar, ==, answer);
}

static void
test_answer (Fixture *self, gconstpointer data)
{
  open_office (self);
  assert_answer (self, self->worker, HW_REPLY_NONE);
  g_assert_true (drop (self, "calendar/answered/thunderbird-accepted.ics", NULL));
  assert_answer (self, self->worker, HW_REPLY_ACCEPTED);
  assert_answer (self, self->father, HW_REPLY_NONE);
}

/* Several of a day's mail at once. */
static void
test_several (Fixture *self, gconstpointer data)
{
  open_office (self);
  g_assert_true (drop (self, "calendar/answered/thunderbird-accepted.ics",
                       "calendar/answered/sabre-declined.ics",
                       "calendar/answered/gnus-accepted.ics", NULL));
  assert_answer (self, self->worker, HW_REPLY_ACCEPTED);
  assert_answer (self, self->mother, HW_REPLY_DECLINED);
  assert_answer (self, self->father, HW_REPLY_ACCEPTED);
}

/* While an office is locked, or none was opened yet. */
static void
test_before_office (Fixture *self, gconstpointer data)
{
  hw_window_ask (self->window, NULL, NULL, NULL);
  g_assert_true (drop (self, "calendar/answered/korganizer-tentative.ics",
                       "calendar/answered/gnus-accepted.ics", NULL));
  g_assert_false (drop (self, "extract/state_extract_2009-09-01.csv", NULL));
  open_office (self);
  assert_answer (self, self->worker, HW_REPLY_TENTATIVE);
  assert_answer (self, self->father, HW_REPLY_ACCEPTED);
}

static GtkWidget *
find_import (GtkWidget *root)
{
  GtkWidget *found = HW_IS_IMPORT_PAGE (root) ? root : NULL;

  for (GtkWidget *at = gtk_widget_get_first_child (root); at && !found;
       at = gtk_widget_get_next_sibling (at))
    found = find_import (at);
  return found;
}

static void
test_table (Fixture *self, gconstpointer data)
{
  open_office (self);
  g_assert_null (find_import (GTK_WIDGET (self->window)));
  g_assert_true (drop (self, "extract/state_extract_2009-09-01.csv", NULL));
  g_assert_nonnull (find_import (GTK_WIDGET (self->window)));
  assert_answer (self, self->worker, HW_REPLY_NONE);
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application = NULL;
  g_autoptr (GSimpleAction) lock = g_simple_action_new ("lock", NULL);

  g_test_init (&argc, &argv, NULL);
  dex_init ();
  adw_init ();
  hw_types_ensure ();
  /* One that nobody's idleness locks. */
  application = adw_application_new ("org.homeward.Drop", G_APPLICATION_NON_UNIQUE);
  g_action_map_add_action (G_ACTION_MAP (application), G_ACTION (lock));
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_set_default (G_APPLICATION (application));
  g_application_hold (G_APPLICATION (application));
  ADD ("/drop/S4-14/answer", test_answer);
  ADD ("/drop/S4-14/several", test_several);
  ADD ("/drop/S4-14/before-office", test_before_office);
  ADD ("/drop/table", test_table);
  return g_test_run ();
}
