/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In this order: drafts and the page, store, clipboards, the name on the bus, exec.
 */

#include "ui/shell/hw-lock.h"

#include "ui/forms/hw-draft.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define ITSELF "/proc/self/exe"

static char *program;

void
hw_lock_remember_program (void)
{
  if (!program)
    program = g_file_read_link (ITSELF, NULL);
}

/* An upgrade may have put another file there, which is welcome, or none. */
static const char *
program_to_run (void)
{
  return program && g_file_test (program, G_FILE_TEST_IS_EXECUTABLE) ? program : ITSELF;
}

gboolean
hw_lock_parse_size (const char *text, int *width, int *height)
{
  int end = 0;

  return sscanf (text, "%5dx%5d%n", width, height, &end) == 2 && text[end] == '\0' && *width > 0
         && *height > 0;
}

static void
clear_clipboard (GdkClipboard *clipboard)
{
  if (gdk_clipboard_is_local (clipboard))
    gdk_clipboard_set_content (clipboard, NULL);
}

/* Given back before the new process asks for it; without an answer within half a second the new
 * one waits its turn. */
static void
release_name (GApplication *application)
{
  GDBusConnection *bus = g_application_get_dbus_connection (application);
  g_autoptr (GVariant) answer = NULL;

  if (!bus)
    return;
  answer = g_dbus_connection_call_sync (
      bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "ReleaseName",
      g_variant_new ("(s)", g_application_get_application_id (application)), NULL,
      G_DBUS_CALL_FLAGS_NONE, 500, NULL, NULL);
}

G_NORETURN static void
replace_process (int width, int height)
{
  g_autofree char *locked = g_strdup_printf ("--locked=%dx%d", width, height);
  sigset_t none;

  sigemptyset (&none);
  sigprocmask (SIG_SETMASK, &none, NULL);
  execl (program_to_run (), "homeward", locked, NULL);
  /* The office is closed and its key is gone: nothing is left that could be shown. */
  _exit (EXIT_FAILURE);
}

void
hw_lock_now (HwWindow *window)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (window));
  GApplication *application = G_APPLICATION (gtk_window_get_application (GTK_WINDOW (window)));
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  hw_draft_keep_all ();
  hw_window_keep_way (window);
  gtk_widget_set_visible (GTK_WIDGET (window), FALSE);
  hw_store_thread_close (hw_window_thread (window));
  clear_clipboard (gdk_display_get_clipboard (display));
  clear_clipboard (gdk_display_get_primary_clipboard (display));
  gdk_display_sync (display);
  g_settings_sync ();
  release_name (application);
  replace_process (width, height);
}
