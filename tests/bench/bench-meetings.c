/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-meetings MEETINGS INVITEES TIMES: an office in which so many meetings are to come, some on
 * each day of the next four weeks. Lines of what it is, and microseconds: «open» the facilitators’
 * table of all of them, «week» those of a week as Today shows them.
 */

#include "domain/meetings/hw-meetings-query.h"
#include "hw-test-store.h"

#include <stdio.h>
#include <stdlib.h>

#define DAYS 28
#define DAYS_OF_WEEK 7

static char *
add (HwStore *store, HwRecord *record)
{
  g_autoptr (GError) error = NULL;

  if (!hw_store_insert (store, record, &error))
    g_error ("%s", error->message);
  return g_strdup (record->id);
}

/* A family with a child in care and the mother, and a meeting that is to be: half of those who are
 * invited to it were met before. */
static void
add_meeting (HwStore *store, const char *staff, guint n, guint n_invitees)
{
  HwDay today = hw_store_today (store);
  g_autofree char *day = hw_day_dup_iso (today + n % DAYS);
  g_autoptr (HwRecord) family = hw_test_record ("family", "name", "Combs", "worker", staff, NULL);
  g_autofree char *family_id = add (store, family);
  g_autoptr (HwRecord) child = hw_test_record ("child", "given-name", "Eli", "birth-date",
                                               "2015-05-05", "family", family_id, NULL);
  g_autofree char *child_id = add (store, child);
  g_autoptr (HwRecord) stay = hw_test_record ("stay", "child", child_id, "removal-date",
                                              "2026-01-10", NULL);
  g_autofree char *stay_id = add (store, stay);
  g_autoptr (HwRecord) placement = hw_test_record ("placement", "stay", stay_id, "start-date",
                                                   "2026-01-10", "setting", "foster-home", NULL);
  g_autoptr (HwRecord) meeting
      = hw_test_record ("meeting", "family", family_id, "kind", "case-planning", "date", day,
                        "time", "10:00", "status", "planned", "facilitator", staff, NULL);
  g_autofree char *meeting_id = add (store, meeting);

  g_free (add (store, placement));
  for (guint i = 0; i < n_invitees; i++)
    {
      g_autoptr (HwRecord) person = hw_test_record ("person", "name", "Ann Combs", NULL);
      g_autofree char *person_id = add (store, person);
      g_autoptr (HwRecord) tie
          = hw_test_record ("connection", "child", child_id, "person", person_id, "kind",
                            i ? "other-kin" : "mother", NULL);
      g_autoptr (HwRecord) one
          = hw_test_record ("invitation", "meeting", meeting_id, "role", i ? "kin" : "mother",
                            "person", person_id, "invited-date", i % 2 ? "2026-11-01" : NULL,
                            NULL);

      g_free (add (store, tie));
      g_free (add (store, one));
    }
}

static void
fill (HwStore *store, guint n, guint n_invitees)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwRecord) worker = hw_test_record ("staff", "name", "Ruth Noble", NULL);
  g_autofree char *staff = NULL;

  if (!hw_store_begin (store, "bench", &error) || !hw_store_begin_bulk (store, &error))
    g_error ("%s", error->message);
  staff = add (store, worker);
  for (guint i = 0; i < n; i++)
    add_meeting (store, staff, i, n_invitees);
  if (!hw_store_commit (store, &error))
    g_error ("%s", error->message);
}

/* Those until @until; 0: all that are open. */
static void
say (const char *what, HwStore *store, HwDay until)
{
  HwDay today = hw_store_today (store);
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = until ? hw_meetings_read_between (store, today, until, &error)
                                     : hw_meetings_read_open (store, &error);

  if (!rows)
    g_error ("%s", error->message);
  printf ("%s %" G_GINT64_FORMAT "\n", what, g_get_monotonic_time () - start);
  fprintf (stderr, "%u meetings\n", rows->len);
}

int
main (int argc, char **argv)
{
  guint n = argc > 1 ? atoi (argv[1]) : 2000, n_invitees = argc > 2 ? atoi (argv[2]) : 18;
  guint times = argc > 3 ? atoi (argv[3]) : 5;
  g_autoptr (HwTestStore) office = hw_test_store_new ();

  fill (office->store, n, n_invitees);
  for (guint i = 0; i < times; i++)
    {
      hw_test_store_reopen (office);
      say ("open", office->store, 0);
      say ("week", office->store, hw_store_today (office->store) + DAYS_OF_WEEK - 1);
    }
  return 0;
}
