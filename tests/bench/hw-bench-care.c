/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each child has a family of its own; a day is spread over some five hundred.
 */

#include "hw-bench-care.h"

#include "domain/deadlines/hw-due-act.h"
#include "hw-test-store.h"

/* Of each child in care. */
#define MEETINGS 2

#define PACKS "kentucky,kentucky-2009,washington,washington-enhanced,roundtable"

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

/* Conferences with the child, its mother and the worker; the supervisor did not come. */
static void
add_meetings (HwStore *store, const char *family, const char *child, const char *staff, HwDay day)
{
  g_autoptr (HwRecord) mother = hw_test_record ("person", "name", "Ann Combs", NULL);
  g_autofree char *mother_id = add (store, mother);
  g_autoptr (HwRecord) tie = hw_test_record ("connection", "child", child, "person", mother_id,
                                             "kind", "mother", NULL);

  g_free (add (store, tie));
  for (guint i = 0; i < MEETINGS; i++)
    {
      g_autofree char *held = iso (day + (i + 1) * 100);
      g_autoptr (HwRecord) meeting
          = hw_test_record ("meeting", "family", family, "kind", "case-planning", "date", held,
                            "status", "held", "held-date", held, NULL);
      g_autofree char *id = add (store, meeting);
      const char *const who[][4] = { { "worker", "staff", staff, "yes" },
                                     { "child", "child", child, "yes" },
                                     { "mother", "person", mother_id, "yes" },
                                     { "supervisor", "staff", staff, "no" } };

      for (guint w = 0; w < G_N_ELEMENTS (who); w++)
        {
          g_autoptr (HwRecord) one
              = hw_test_record ("invitation", "meeting", id, "role", who[w][0], who[w][1],
                                who[w][2], "came", who[w][3], NULL);

          g_free (add (store, one));
        }
    }
}

/* A child with a stay of two placements, a goal, and three hearings; of one in care, two meetings
 * were held. Its id, owned. */
static char *
add_child (HwStore *store, const char *staff, guint n, gboolean is_open)
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
  if (is_open)
    add_meetings (store, family_id, child_id, staff, removal);
  return child_id;
}

char *
hw_bench_fill_care (HwStore *store, guint n_open, guint n_closed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwRecord) worker = hw_test_record ("staff", "name", "Ruth Noble", NULL);
  g_autofree char *staff = NULL;
  char *child = NULL;

  if (!hw_store_begin (store, "bench", &error) || !hw_store_begin_bulk (store, &error))
    g_error ("%s", error->message);
  staff = add (store, worker);
  for (guint i = 0; i < n_open + n_closed; i++)
    {
      g_free (child);
      child = add_child (store, staff, i, i >= n_closed);
    }
  if (!hw_store_commit (store, &error) || !hw_policy_packs_choose (store, PACKS, &error))
    g_error ("%s", error->message);
  return child;
}
