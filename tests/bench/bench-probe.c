/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Preloaded into a GTK program: tells on descriptor BENCH_FD how many milliseconds after
 * BENCH_START (CLOCK_MONOTONIC, microseconds) its window was first painted, with BENCH_ROWS=1 the
 * first paint that has rows with text in them; a second later the private memory in KiB; then ends
 * the program.
 */

#include <gtk/gtk.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static gboolean told;

static const char *
text_of (GtkWidget *widget)
{
  if (GTK_IS_INSCRIPTION (widget))
    return gtk_inscription_get_text (GTK_INSCRIPTION (widget));
  return GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : NULL;
}

static gboolean
has_text (GtkWidget *widget)
{
  const char *text = text_of (widget);

  if (text && *text && gtk_widget_get_mapped (widget))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    if (has_text (child))
      return TRUE;
  return FALSE;
}

static gboolean
has_rows (GtkWidget *widget)
{
  const char *name = G_OBJECT_TYPE_NAME (widget);

  if (g_str_equal (name, "GtkColumnViewRowWidget"))
    return gtk_widget_get_mapped (widget) && has_text (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    if (has_rows (child))
      return TRUE;
  return FALSE;
}

static void
tell (const char *what, double value)
{
  g_autofree char *line = g_strdup_printf ("%s %.2f\n", what, value);

  if (write (atoi (g_getenv ("BENCH_FD")), line, strlen (line)) < 0)
    _exit (1);
}

/* Private pages in KiB: what this program alone takes. */
static gboolean
on_rest_cb (gpointer data)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  double sum = 0;

  g_file_get_contents ("/proc/self/smaps_rollup", &text, NULL, NULL);
  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line; line++)
    if (g_str_has_prefix (*line, "Private_"))
      sum += g_ascii_strtod (strchr (*line, ':') + 1, NULL);
  tell ("memory", sum);
  _exit (0);
}

static void
on_after_paint_cb (GdkFrameClock *clock, gpointer window)
{
  if (told || (g_getenv ("BENCH_ROWS") && !has_rows (window)))
    return;
  told = TRUE;
  tell ("frame", (g_get_monotonic_time () - g_ascii_strtoll (g_getenv ("BENCH_START"), NULL, 10))
                     / 1000.0);
  g_timeout_add (1000, on_rest_cb, NULL);
}

/* Waits for the window to be there; from then on its frames speak for themselves. */
static gboolean
on_look_cb (gpointer data)
{
  g_autoptr (GListModel) windows = NULL;
  g_autoptr (GtkWidget) window = NULL;

  if (!gtk_is_initialized ())
    return G_SOURCE_CONTINUE;
  windows = g_object_ref (gtk_window_get_toplevels ());
  window = g_list_model_get_item (windows, 0);
  if (!window || !gtk_widget_get_realized (window))
    return G_SOURCE_CONTINUE;
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint",
                    G_CALLBACK (on_after_paint_cb), window);
  return G_SOURCE_REMOVE;
}

__attribute__ ((constructor)) static void
begin (void)
{
  /* Only the program itself, none that it starts. */
  g_unsetenv ("LD_PRELOAD");
  g_timeout_add (1, on_look_cb, NULL);
}
