/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Options and activation.
 */

#include "ui/shell/hw-application.h"

#include "ui/deadlines/hw-due-notice.h"
#include "ui/preferences/hw-preferences.h"
#include "ui/shell/hw-action-table.h"
#include "ui/shell/hw-guard.h"
#include "ui/shell/hw-lock.h"
#include "ui/shell/hw-opening.h"
#include "ui/shell/hw-types.h"
#include "ui/shell/hw-window-main.h"
#include "ui/shell/hw-window.h"

#include <config.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#define EXIT_WRONG_CALL 2

struct _HwApplication
{
  AdwApplication parent_instance;

  char *folder;
  char *label;
  GVariantDict *options; /* of the call, while it is taken up; borrowed */
  gboolean is_wrong_call;
  DexFuture *opening; /* begun before the toolkit wakes */

  HwGuard *guard;     /* while an office is open */
  int width, height;  /* of the window that was locked; 0: none was */
  gboolean has_key;   /* no passphrase to derive it from: open at once */
};

G_DEFINE_FINAL_TYPE (HwApplication, hw_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "office", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Folder of the office to open"), N_ ("DIR") },
  { "me", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Who you are: the label of your key"),
    N_ ("LABEL") },
  { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, NULL,
    N_ ("Read the passphrase from a file (“-”: standard input)"), N_ ("FILE") },
  { "locked", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, NULL, NULL, NULL },
  { "key-fd", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_INT, NULL, NULL, NULL },
  { NULL },
};

/* ------------------------------------------------------------------ options */

/* One trailing line end is dropped. Owned. */
static char *
read_passphrase (const char *path, GError **error)
{
  char *text = NULL;
  gsize n = 0;

  if (!g_file_get_contents (g_str_equal (path, "-") ? "/dev/stdin" : path, &text, &n, error))
    return NULL;
  if (n > 0 && text[n - 1] == '\n')
    text[--n] = '\0';
  if (n > 0 && text[n - 1] == '\r')
    text[--n] = '\0';
  return text;
}

static HwKey *
read_key (int fd)
{
  guint8 bytes[HW_KEY_BYTES];
  gsize n = 0;
  gssize got;
  HwKey *key = NULL;

  while (n < sizeof bytes && (got = read (fd, bytes + n, sizeof bytes - n)) > 0)
    n += got;
  close (fd);
  if (n == sizeof bytes)
    key = hw_key_new_from_bytes (bytes);
  explicit_bzero (bytes, sizeof bytes);
  return key;
}

static gboolean
begin_opening (HwApplication *self, GVariantDict *dict)
{
  g_autoptr (GError) error = NULL;
  const char *path;
  char *passphrase;
  HwKey *key;
  int fd;

  if (g_variant_dict_lookup (dict, "key-fd", "i", &fd))
    {
      if (!(key = read_key (fd)))
        {
          g_printerr ("homeward: --key-fd: %s\n", _ ("there are no 32 bytes to read"));
          return FALSE;
        }
      self->opening = hw_opening_open_with_key (self->folder, key);
      self->has_key = TRUE;
    }
  else if (g_variant_dict_lookup (dict, "passphrase-file", "^&ay", &path))
    {
      if (!(passphrase = read_passphrase (path, &error)))
        {
          g_printerr ("homeward: %s\n", error->message);
          return FALSE;
        }
      self->opening = hw_opening_open (self->folder, self->label, passphrase);
      hw_opening_wipe (passphrase);
    }
  return TRUE;
}

static gboolean
take_options (HwApplication *self, GVariantDict *dict)
{
  const char *path, *size;

  if (g_variant_dict_lookup (dict, "locked", "&s", &size)
      && !hw_lock_parse_size (size, &self->width, &self->height))
    return FALSE;
  if (g_variant_dict_lookup (dict, "office", "^&ay", &path))
    self->folder = g_canonicalize_filename (path, NULL);
  else
    self->folder = hw_office_dup_last ();
  g_variant_dict_lookup (dict, "me", "s", &self->label);
  return !self->folder || begin_opening (self, dict);
}

/* Registering starts this process up, unless there is another one. */
static int
hw_application_handle_local_options (GApplication *application, GVariantDict *dict)
{
  HwApplication *self = HW_APPLICATION (application);
  g_autoptr (GError) error = NULL;

  self->options = dict;
  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("homeward: %s\n", error->message);
      return EXIT_FAILURE;
    }
  self->options = NULL;
  if (g_application_get_is_remote (application))
    return -1; /* the other one is raised, and gets the files */
  return self->is_wrong_call ? EXIT_WRONG_CALL : -1;
}

/* ------------------------------------------------------------------ the application */

/* As large as the window was; without a folder that is known any more, with all offices. */
static void
show_locked (HwApplication *self, HwWindow *window)
{
  HwOpenPage *page = hw_window_ask (window, NULL, NULL, NULL);

  gtk_window_set_default_size (GTK_WINDOW (window), self->width, self->height);
  if (self->folder)
    hw_open_page_lock (page, self->folder);
}

static void
show_window (HwApplication *self)
{
  HwWindow *window = hw_window_new (GTK_APPLICATION (self));

  if (self->opening)
    hw_window_await (window, g_steal_pointer (&self->opening), self->folder, self->label);
  else if (self->width)
    show_locked (self, window);
  else
    hw_window_ask (window, self->folder, self->label, NULL);
  if (!self->has_key)
    gtk_window_present (GTK_WINDOW (window));
}

static void
hw_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window)
    gtk_window_present (window);
  else
    show_window (HW_APPLICATION (application));
}

static HwWindow *
find_window (GtkApplication *application)
{
  for (GList *at = gtk_application_get_windows (application); at; at = at->next)
    if (HW_IS_WINDOW (at->data))
      return at->data;
  return NULL;
}

/* A copy of an office or an answer to an invitation, from a double click or the command line: one
 * at a time. */
static void
hw_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  GtkWindow *window;

  if (!find_window (GTK_APPLICATION (application)))
    show_window (HW_APPLICATION (application));
  window = GTK_WINDOW (find_window (GTK_APPLICATION (application)));
  hw_window_open_file (HW_WINDOW (window), files[0]);
  gtk_window_present (window);
}

static void
lock (HwApplication *self)
{
  HwWindow *window = find_window (GTK_APPLICATION (self));

  if (window && hw_window_thread (window))
    hw_lock_now (window);
}

static void
on_lock_idle_cb (gpointer application)
{
  lock (application);
}

/* Whoever activates this over the bus is answered before the process is another one. */
static void
on_lock_cb (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  g_idle_add_once (on_lock_idle_cb, application);
}

/* An office was opened: from now on there is something to lock. */
static void
on_lock_enabled_cb (HwApplication *self)
{
  self->guard = hw_guard_new (GTK_APPLICATION (self));
  g_signal_connect_object (self->guard, "lock", G_CALLBACK (lock), self, G_CONNECT_SWAPPED);
}

/* From the notification: while an office is locked it is asked for first. */
static void
on_today_cb (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  HwWindow *window;

  g_application_activate (application);
  window = find_window (application);
  if (window && hw_window_thread (window))
    gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", "today");
}

static void
on_quit_cb (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  GtkWindow *window = gtk_application_get_active_window (application);

  /* The window saves what is being typed before it goes. */
  if (window)
    gtk_window_close (window);
  else
    g_application_quit (application);
}

static void
hw_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = { { "quit", on_quit_cb },
                                          { "lock", on_lock_cb },
                                          { HW_DUE_NOTICE_ACTION, on_today_cb } };
  HwApplication *self = HW_APPLICATION (application);
  GAction *lock_action;

  /* The office opens on its thread while the toolkit wakes. */
  self->is_wrong_call = self->options && !take_options (self, self->options);
  G_APPLICATION_CLASS (hw_application_parent_class)->startup (application);

  hw_types_ensure ();
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  lock_action = g_action_map_lookup_action (G_ACTION_MAP (application), "lock");
  g_simple_action_set_enabled (G_SIMPLE_ACTION (lock_action), FALSE);
  g_signal_connect_object (lock_action, "notify::enabled", G_CALLBACK (on_lock_enabled_cb),
                           application, G_CONNECT_SWAPPED);
  hw_action_table_set_accels (GTK_APPLICATION (application));
  hw_preferences_follow_colors ();
}

static void
hw_application_finalize (GObject *object)
{
  HwApplication *self = HW_APPLICATION (object);

  g_free (self->folder);
  g_free (self->label);
  dex_clear (&self->opening);
  g_clear_object (&self->guard);

  G_OBJECT_CLASS (hw_application_parent_class)->finalize (object);
}

static void
hw_application_init (HwApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

static void
hw_application_class_init (HwApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hw_application_finalize;
  application_class->handle_local_options = hw_application_handle_local_options;
  application_class->startup = hw_application_startup;
  application_class->activate = hw_application_activate;
  application_class->open = hw_application_open;
}

HwApplication *
hw_application_new (void)
{
  /* The style sheet is found below the resource path. */
  return g_object_new (HW_TYPE_APPLICATION, "application-id", HW_APP_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path",
                       "/org/homeward/Homeward/ui", "register-session", TRUE, NULL);
}

int
hw_window_main (int argc, char **argv)
{
  g_autoptr (HwApplication) application = NULL;

  hw_lock_remember_program ();
  dex_init ();
  application = hw_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
