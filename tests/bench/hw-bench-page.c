/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page counts as shown once a widget of it is mapped and the window was painted after that.
 */

#include "hw-bench-page.h"

#include "ui/shell/hw-types.h"

#include <libdex.h>

#define HEIGHT 800

void
hw_bench_page_begin (void)
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();

  dex_init ();
  adw_init ();
  hw_types_ensure ();
  gtk_css_provider_load_from_resource (style, "/org/homeward/Homeward/ui/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
on_painted_cb (GdkFrameClock *clock, HwBenchPage *self)
{
  self->is_painted = TRUE;
}

void
hw_bench_page_open (HwBenchPage *self, int width)
{
  self->view = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  adw_navigation_view_set_animate_transitions (self->view, FALSE);
  self->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (self->window), GTK_WIDGET (self->view));
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, HEIGHT);
  gtk_window_present (GTK_WINDOW (self->window));
  g_signal_connect (gtk_widget_get_frame_clock (self->window), "after-paint",
                    G_CALLBACK (on_painted_cb), self);
}

void
hw_bench_page_end (HwBenchPage *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
}

double
hw_bench_now (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

GtkWidget *
hw_bench_find (GtkWidget *root, GType type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && gtk_widget_get_mapped (root))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = hw_bench_find (child, type);
  return found;
}

void
hw_bench_page_await_frame (HwBenchPage *self)
{
  self->is_painted = FALSE;
  gtk_widget_queue_draw (self->window);
  while (!self->is_painted)
    g_main_context_iteration (NULL, TRUE);
}

double
hw_bench_page_show (HwBenchPage *self, AdwNavigationPage *page, GType inside, double start)
{
  adw_navigation_view_replace (self->view, &page, 1);
  while (!hw_bench_find (GTK_WIDGET (page), inside))
    g_main_context_iteration (NULL, TRUE);
  hw_bench_page_await_frame (self);
  return hw_bench_now (CLOCK_PROCESS_CPUTIME_ID) - start;
}

double
hw_bench_rest (double seconds)
{
  gint64 end = g_get_monotonic_time () + (gint64) (seconds * G_TIME_SPAN_SECOND);
  double longest = 0;

  while (g_get_monotonic_time () < end)
    {
      double start = hw_bench_now (CLOCK_THREAD_CPUTIME_ID);

      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (2000);
      else
        longest = MAX (longest, hw_bench_now (CLOCK_THREAD_CPUTIME_ID) - start);
    }
  return longest;
}
