/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-due OPEN CLOSED PAIRS: an office of so many children in care and so many who left, five
 * packs. Lines of what it is, and microseconds of ours and of a measure: «all» due items of those
 * in care, and «tenth» of an office with a tenth of them; «ever» those of every stay there was;
 * «child» one child's, «change» those of a family after one of its facts changed; each beside the
 * bare walk over the stays and placements that it reads.
 */

#include "domain/deadlines/hw-due-query.h"
#include "hw-bench-care.h"
#include "hw-test-store.h"
#include "store/hw-statement.h"

#include <stdio.h>
#include <stdlib.h>

#define WALK_OPEN \
  "SELECT stay.n + length(placement.start_date) FROM stay JOIN placement ON placement.stay = " \
  "stay.id WHERE stay.exit_date IS NULL"
#define WALK_ALL \
  "SELECT stay.n + length(placement.start_date) FROM stay JOIN placement ON placement.stay = " \
  "stay.id"

static void
say (const char *what, gint64 ours, gint64 other)
{
  printf ("%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", what, ours, other);
}

/* Microseconds of going over the rows that the scope reads. */
static gint64
walk (HwStore *store, const char *sql)
{
  gint64 start = g_get_monotonic_time ();
  HwStatement *statement = hw_store_prepare (store, sql, NULL);
  gint64 sum = 0;

  while (hw_statement_step (statement, NULL))
    sum += hw_statement_int (statement, 0);
  return g_get_monotonic_time () - start + (sum < 0);
}

static gint64
read_due (HwStore *store, HwDueScope scope, const char *id)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDueList) list = hw_due_read (store, scope, id, &error);

  if (!list)
    g_error ("%s", error->message);
  fprintf (stderr, "%u items of %u children\n", list->items->len, list->cases->len);
  return g_get_monotonic_time () - start;
}

/* A hearing is entered, and the child's items are read again. */
static gint64
change (HwStore *store, const char *child, guint n)
{
  g_autofree char *day = hw_day_dup_iso (hw_day_new (2026, 1, 1) + n);
  gint64 start;

  g_free (hw_test_add (store, "hearing", "child", child, "kind", "other", "held-date", day, NULL));
  start = g_get_monotonic_time ();
  read_due (store, HW_DUE_SCOPE_CHILD, child);
  return g_get_monotonic_time () - start;
}

int
main (int argc, char **argv)
{
  guint n_open = argc > 1 ? atoi (argv[1]) : 6900, n_closed = argc > 2 ? atoi (argv[2]) : 60000;
  guint pairs = argc > 3 ? atoi (argv[3]) : 15;
  g_autoptr (HwTestStore) whole = hw_test_store_new (), tenth = hw_test_store_new ();
  g_autofree char *child = hw_bench_fill_care (whole->store, n_open, n_closed);
  g_autofree char *other = hw_bench_fill_care (tenth->store, n_open / 10, n_closed / 10);

  for (guint i = 0; i < pairs; i++)
    {
      gint64 bare = walk (whole->store, WALK_OPEN);

      hw_test_store_reopen (whole);
      hw_test_store_reopen (tenth);
      say ("all", read_due (whole->store, HW_DUE_SCOPE_OPEN, NULL), bare);
      say ("tenth", read_due (tenth->store, HW_DUE_SCOPE_OPEN, NULL),
           walk (tenth->store, WALK_OPEN));
      say ("child", read_due (whole->store, HW_DUE_SCOPE_CHILD, child), bare);
      say ("change", change (whole->store, child, i), bare);
      if (i < 3)
        say ("ever", read_due (whole->store, HW_DUE_SCOPE_ALL, NULL),
             walk (whole->store, WALK_ALL));
    }
  return 0;
}
