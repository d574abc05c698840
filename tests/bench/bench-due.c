/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-due OPEN CLOSED PAIRS: an office of so many children in care and so many who left, five
 * packs. Lines of what it is, and microseconds of ours and of a measure: «all» due items of those
 * in care, and «tenth» of an office with a tenth of them; «ever» those of every stay there was;
 * «child» one child's, «change» those of a family after one of its facts changed; each beside the
 * bare walk over the stays and placements that it reads.
 */

#include "domain/deadlines/hw-due-act.h"
#include "domain/deadlines/hw-due-query.h"
#include "domain/hw-records.h"
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

#define PACKS "kentucky,kentucky-2009,washington,washington-enhanced,roundtable"

static void
say (const char *what, gint64 ours, gint64 other)
{
  printf ("%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", what, ours, other);
}

static char *
add (HwStore *store, HwRecord *record)
{
  g_autoptr (GError) error = NULL;

  if (!hw_store_insert (store, record, &error))
    g_error ("%s", error->message);
  return g_strdup (record->id);
}

static char *
iso (HwDay day)
{
  return hw_day_dup_iso (day);
}

/* A child with a stay of two placements, a goal, and three hearings. Its id, owned. */
static char *
add_child (HwStore *store, guint n, gboolean is_open)
{
  HwDay removal = hw_day_new (is_open ? 2025 : 2018, 1, 1) + n % 500;
  g_autofree char *born = iso (removal - 2000 - n % 3000), *from = iso (removal);
  g_autofree char *moved = iso (removal + 120), *left = iso (removal + 400);
  g_autofree char *heard = iso (removal + 3), *reviewed = iso (removal + 200);
  g_autoptr (HwRecord) family = hw_test_record ("family", "name", "Combs", NULL);
  g_autofree char *family_id = add (store, family);
  g_autoptr (HwRecord) child = hw_test_record ("child", "given-name", "Eli", "birth-date", born,
                                               "family", family_id, NULL);
  char *child_id = add (store, child);
  g_autoptr (HwRecord) stay
      = hw_test_record ("stay", "child", child_id, "removal-date", from, "custody-order-date",
                        from, is_open ? NULL : "exit-date", left, NULL);
  g_autofree char *stay_id = add (store, stay);
  g_autoptr (HwRecord) first
      = hw_test_record ("placement", "stay", stay_id, "start-date", from, "end-date", moved,
                        "setting", "shelter", "end-reason", "planned", NULL);
  g_autoptr (HwRecord) second = hw_test_record ("placement", "stay", stay_id, "start-date", moved,
                                                "setting", "foster-home", NULL);
  g_autoptr (HwRecord) goal
      = hw_test_record ("goal", "child", child_id, "kind", "return-to-parent", "role", "primary",
                        "status", "approved", "from-date", moved, NULL);
  g_autoptr (HwRecord) hearing = hw_test_record ("hearing", "child", child_id, "kind",
                                                 "temporary-removal", "held-date", heard, NULL);
  g_autoptr (HwRecord) review = hw_test_record ("hearing", "child", child_id, "kind", "review",
                                                "held-date", reviewed, NULL);
  HwRecord *rest[] = { first, second, goal, hearing, review };

  for (guint i = 0; i < G_N_ELEMENTS (rest); i++)
    g_free (add (store, rest[i]));
  return child_id;
}

static char *
fill (HwStore *store, guint n_open, guint n_closed)
{
  g_autoptr (GError) error = NULL;
  char *child = NULL;

  if (!hw_store_begin (store, "bench", &error) || !hw_store_begin_bulk (store, &error))
    g_error ("%s", error->message);
  for (guint i = 0; i < n_open + n_closed; i++)
    {
      g_free (child);
      child = add_child (store, i, i >= n_closed);
    }
  if (!hw_store_commit (store, &error) || !hw_policy_packs_choose (store, PACKS, &error))
    g_error ("%s", error->message);
  return child;
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
  g_autofree char *day = iso (hw_day_new (2026, 1, 1) + n);
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
  g_autofree char *child = fill (whole->store, n_open, n_closed);
  g_autofree char *other = fill (tenth->store, n_open / 10, n_closed / 10);

  for (guint i = 0; i < pairs; i++)
    {
      gint64 bare = walk (whole->store, WALK_OPEN);

      hw_test_store_reopen (whole);
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
