/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-today CHILDREN PAIRS: Today of an office with so many children in care, and of one in which
 * nothing is due. Lines of the view (list, month, agenda) and milliseconds of processor time of the
 * whole process, from the making of the page until it is drawn: ours, then the empty one. The
 * calendar reads its days after that: there, until they are drawn. What is due was read before, as
 * it is while the window is open.
 */

#include "hw-bench-care.h"
#include "hw-bench-page.h"
#include "hw-test-office.h"
#include "ui/deadlines/hw-calendar.h"
#include "ui/deadlines/hw-today-feed.h"
#include "ui/deadlines/hw-today-page.h"

#include <stdio.h>
#include <stdlib.h>

#define REST 0.3 /* seconds */

static HwStoreThread *
open_office (const char *place, const char *name, guint n)
{
  g_autofree char *folder = g_build_filename (place, name, NULL);
  HwOffice *office = hw_test_office_new (folder);
  HwStoreThread *thread;
  HwTodayFeed *feed;

  hw_store_set_today (hw_office_store (office), hw_day_new (2026, 6, 1));
  if (n > 0)
    g_free (hw_bench_fill_care (hw_office_store (office), n, 0));
  thread = hw_store_thread_new (office);
  feed = hw_today_feed_of (thread);
  while (!hw_today_feed_today (feed) || !hw_today_feed_today (feed)->is_whole)
    g_main_context_iteration (NULL, TRUE);
  return thread;
}

/* The days of the calendar, or that there is nothing in them. */
static gboolean
is_filled (HwBenchPage *page)
{
  GtkWidget *list = hw_bench_find (page->window, GTK_TYPE_LIST_VIEW);

  if (!list)
    return hw_bench_find (page->window, ADW_TYPE_STATUS_PAGE) != NULL;
  return g_list_model_get_n_items (
             G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)))) > 0;
}

static double
show (HwBenchPage *page, HwStoreThread *thread, const char *view, GType inside)
{
  double start = hw_bench_now (CLOCK_PROCESS_CPUTIME_ID);
  double drawn = hw_bench_page_show (
      page, g_object_new (HW_TYPE_TODAY_PAGE, "thread", thread, "shows", view, NULL), inside,
      start);

  if (inside == HW_TYPE_CALENDAR)
    {
      while (!is_filled (page))
        g_main_context_iteration (NULL, TRUE);
      hw_bench_page_await_frame (page);
      drawn = hw_bench_now (CLOCK_PROCESS_CPUTIME_ID) - start;
    }
  hw_bench_rest (REST);
  return drawn;
}

int
main (int argc, char **argv)
{
  static const char *const views[] = { "list", "month", "agenda" };
  g_autofree char *place = g_dir_make_tmp ("homeward-bench-XXXXXX", NULL);
  HwStoreThread *full, *bare;
  HwBenchPage page = { 0 };
  int n = argc > 1 ? atoi (argv[1]) : 6900, pairs = argc > 2 ? atoi (argv[2]) : 15;

  hw_bench_page_begin ();
  full = open_office (place, "full", n);
  bare = open_office (place, "bare", 0);
  hw_bench_page_open (&page, 1180);
  for (guint v = 0; v < G_N_ELEMENTS (views); v++)
    for (int i = -1; i < pairs; i++)
      {
        double ours = show (&page, full, views[v], v ? HW_TYPE_CALENDAR : GTK_TYPE_LIST_VIEW);
        double empty
            = show (&page, bare, views[v], v ? HW_TYPE_CALENDAR : ADW_TYPE_STATUS_PAGE);

        /* The first time, what is needed only once is loaded. */
        if (i >= 0)
          printf ("%s %.3f %.3f\n", views[v], ours, empty);
      }
  hw_bench_page_end (&page);
  hw_store_thread_close (full);
  hw_store_thread_close (bare);
  hw_test_remove_folder (place);
  return EXIT_SUCCESS;
}
