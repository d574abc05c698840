/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-assistant FOLDER FILE: imports FILE into the office through the assistant and prints the
 * longest that one turn of the main loop took, in microseconds of processor time and by the clock;
 * the toolkit's own layout and painting are left out.
 */

#include "domain/hw-records.h"
#include "ui/exchange/hw-import-page.h"
#include "ui/shell/hw-types.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

typedef struct
{
  gint64 processor;
  gint64 clock;
} Moment;

typedef struct
{
  AdwNavigationView *steps;
  gboolean is_done;
} Bench;

static Moment woke, frame, painted, worst;
static gboolean is_measuring;

static Moment
now (void)
{
  struct timespec used;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &used);
  return (Moment) { used.tv_sec * G_USEC_PER_SEC + used.tv_nsec / 1000, g_get_monotonic_time () };
}

/* A turn lasts from the end of one wait to the beginning of the next. */
static int
poll_between (GPollFD *fds, guint n, int timeout)
{
  Moment at = now ();
  int result;

  if (is_measuring && woke.clock)
    {
      worst.processor = MAX (worst.processor,
                             at.processor - woke.processor - painted.processor);
      worst.clock = MAX (worst.clock, at.clock - woke.clock - painted.clock);
    }
  result = g_poll (fds, n, timeout);
  painted = (Moment) { 0 };
  woke = now ();
  return result;
}

static void
on_update_cb (GdkFrameClock *clock, gpointer data)
{
  frame = now ();
}

static void
on_after_paint_cb (GdkFrameClock *clock, gpointer data)
{
  Moment at = now ();

  painted.processor += at.processor - frame.processor;
  painted.clock += at.clock - frame.clock;
}

static HwStoreThread *
open_office (const char *folder)
{
  g_autofree char *path = g_strconcat (folder, ".key", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (HwKey) key = NULL;
  g_autoptr (GError) error = NULL;
  HwOffice *office = NULL;

  if (g_file_get_contents (path, &bytes, NULL, &error))
    {
      key = hw_key_new_from_bytes ((const guint8 *) bytes);
      office = hw_office_open_with_key (folder, key, NULL, &hw_records, &error);
    }
  if (office)
    return hw_store_thread_new (office);
  g_printerr ("bench-assistant: %s\n", error->message);
  exit (EXIT_FAILURE);
}

static void
on_rest_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
}

/* The window's own beginning, fonts and style, is over. */
static void
rest (void)
{
  gboolean is_over = FALSE;

  g_timeout_add_once (1000, on_rest_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
on_look_cb (gpointer data)
{
  Bench *self = data;
  const char *step = adw_navigation_view_get_visible_page_tag (self->steps);

  if (g_strcmp0 (step, "preview") == 0)
    g_signal_emit_by_name (adw_navigation_view_find_page (self->steps, "preview"), "import");
  self->is_done = g_strcmp0 (step, "done") == 0;
  return G_SOURCE_CONTINUE;
}

int
main (int argc, char **argv)
{
  g_autoptr (HwStoreThread) thread = NULL;
  g_autoptr (GFile) file = NULL;
  GtkWidget *window, *view;
  HwImportPage *page;
  GdkFrameClock *clock;
  Bench bench = { NULL };

  if (argc < 3)
    return EXIT_FAILURE;
  dex_init ();
  adw_init ();
  hw_types_ensure ();
  g_main_context_set_poll_func (NULL, poll_between);
  thread = open_office (argv[1]);
  file = g_file_new_for_path (argv[2]);
  window = adw_window_new ();
  view = adw_navigation_view_new ();
  page = g_object_new (HW_TYPE_IMPORT_PAGE, "thread", thread, NULL);
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), ADW_NAVIGATION_PAGE (page));
  adw_window_set_content (ADW_WINDOW (window), view);
  gtk_window_set_default_size (GTK_WINDOW (window), 1180, 760);
  gtk_window_present (GTK_WINDOW (window));
  clock = gtk_widget_get_frame_clock (window);
  g_signal_connect (clock, "update", G_CALLBACK (on_update_cb), NULL);
  g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint_cb), NULL);
  bench.steps = ADW_NAVIGATION_VIEW (
      gtk_widget_get_template_child (GTK_WIDGET (page), HW_TYPE_IMPORT_PAGE, "steps"));

  rest ();
  is_measuring = TRUE;
  hw_import_page_take_file (page, file);
  g_timeout_add (20, on_look_cb, &bench);
  while (!bench.is_done)
    g_main_context_iteration (NULL, TRUE);
  is_measuring = FALSE;
  printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", worst.processor, worst.clock);
  gtk_window_destroy (GTK_WINDOW (window));
  hw_store_thread_close (thread);
  return EXIT_SUCCESS;
}
