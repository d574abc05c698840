/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-child PAIRS: how long a child's page takes from its making to its first frame, for a child
 * with 20 years of history and for one of whom nothing but the name is known. Prints a line a pair:
 * milliseconds of processor time of the whole process, the full page first.
 */

#include "domain/hw-records.h"
#include "hw-bench-page.h"
#include "hw-test-office.h"
#include "ui/families/hw-child-header.h"
#include "ui/families/hw-child-page.h"

#include <stdio.h>
#include <stdlib.h>

#define YEARS 20

typedef struct
{
  HwStoreThread *thread;
  HwBenchPage page;
  char *full;
  char *bare;
} Bench;

static void
add_year (HwStore *store, const char *child, const char *stay, HwDay from)
{
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *start = hw_day_dup_iso (from + i * 91);
      g_autofree char *end = hw_day_dup_iso (from + (i + 1) * 91);

      g_free (hw_test_add (store, "placement", "stay", stay, "start-date", start, "end-date", end,
                           "setting", "foster-home", NULL));
      g_free (hw_test_add (store, "hearing", "child", child, "kind", "review", "due-date", start,
                           "held-date", start, NULL));
      g_free (hw_test_add (store, "goal", "child", child, "kind", "return-to-parent", "role",
                           "primary", "status", "ended", "from-date", start, "to-date", end,
                           NULL));
    }
}

/* 20 stays, 80 placements, 80 hearings, 80 goals. */
static char *
add_full_child (HwStore *store)
{
  char *child = hw_test_add (store, "child", "given-name", "Maya", "family-name", "Combs",
                             "birth-date", "2005-01-02", NULL);

  for (guint year = 0; year < YEARS; year++)
    {
      HwDay from = hw_day_new (2006 + year, 1, 1);
      g_autofree char *removal = hw_day_dup_iso (from);
      g_autofree char *exit = hw_day_dup_iso (from + 364);
      g_autofree char *stay = hw_test_add (store, "stay", "child", child, "removal-date", removal,
                                           "exit-date", exit, NULL);

      add_year (store, child, stay, from);
    }
  return child;
}

/* Until the page was shown whole in a frame. */
static double
open_page (Bench *self, const char *child)
{
  double start = hw_bench_now (CLOCK_PROCESS_CPUTIME_ID);
  AdwNavigationPage *page = ADW_NAVIGATION_PAGE (hw_child_page_new (self->thread, child));

  return hw_bench_page_show (&self->page, page, HW_TYPE_CHILD_HEADER, start);
}

static void
set_up (Bench *self, const char *place)
{
  g_autofree char *folder = g_build_filename (place, "office", NULL);
  HwOffice *office = hw_test_office_new (folder);

  hw_store_set_today (hw_office_store (office), hw_day_new (2026, 11, 22));
  self->full = add_full_child (hw_office_store (office));
  self->bare = hw_test_add (hw_office_store (office), "child", "given-name", "Noah",
                            "family-name", "Combs", "birth-date", "2005-01-02", NULL);
  self->thread = hw_store_thread_new (office);
  hw_bench_page_open (&self->page, 1000);
}

int
main (int argc, char **argv)
{
  g_autofree char *place = g_dir_make_tmp ("homeward-bench-XXXXXX", NULL);
  Bench self = { 0 };
  int pairs = argc > 1 ? atoi (argv[1]) : 15;

  hw_bench_page_begin ();
  set_up (&self, place);
  open_page (&self, self.full);
  open_page (&self, self.bare);
  for (int i = 0; i < pairs; i++)
    {
      double full = open_page (&self, self.full), bare = open_page (&self, self.bare);

      printf ("%.3f %.3f\n", full, bare);
    }
  hw_bench_page_end (&self.page);
  hw_store_thread_close (self.thread);
  g_object_unref (self.thread);
  hw_test_remove_folder (place);
  g_free (self.full);
  g_free (self.bare);
  return 0;
}
