/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The report by race (S2-16): who belongs to which group, what is counted of whom on which day, and
 * that small numbers are not told.
 */

#include "hw-test-store.h"

#include "domain/concurrent/hw-race-report-query.h"
#include "domain/concurrent/hw-race-report-rules.h"
#include "domain/families/hw-child.h"

#define SET(...) ((HwSet) { bits_of ((const HwRace[]){ __VA_ARGS__, HW_RACE_NONE }) })

static guint
bits_of (const HwRace *races)
{
  guint bits = 0;

  for (; *races; races++)
    bits |= 1u << *races;
  return bits;
}

static void
test_groups (void)
{
  const struct
  {
    HwSet races;
    HwAnswer hispanic;
    HwRaceGroup group;
  } cases[] = {
    { SET (HW_RACE_WHITE), HW_ANSWER_NO, HW_RACE_GROUP_WHITE },
    { SET (HW_RACE_BLACK), HW_ANSWER_NONE, HW_RACE_GROUP_BLACK },
    { SET (HW_RACE_PACIFIC_ISLANDER), HW_ANSWER_NO, HW_RACE_GROUP_PACIFIC_ISLANDER },
    { SET (HW_RACE_WHITE, HW_RACE_ASIAN), HW_ANSWER_NO, HW_RACE_GROUP_SEVERAL },
    { SET (HW_RACE_WHITE, HW_RACE_UNKNOWN), HW_ANSWER_NO, HW_RACE_GROUP_WHITE },
    { SET (HW_RACE_WHITE, HW_RACE_BLACK), HW_ANSWER_YES, HW_RACE_GROUP_HISPANIC },
    { SET (HW_RACE_NONE), HW_ANSWER_YES, HW_RACE_GROUP_HISPANIC },
    { SET (HW_RACE_NONE), HW_ANSWER_NONE, HW_RACE_GROUP_UNKNOWN },
    { SET (HW_RACE_DECLINED), HW_ANSWER_NO, HW_RACE_GROUP_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (hw_race_group (cases[i].races, cases[i].hispanic), ==, cases[i].group);
}

/* ------------------------------------------------------------------ in an office */

typedef struct
{
  HwTestStore *test;
  HwStore *store;
  char *mother;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->test = hw_test_store_new ();
  self->store = self->test->store;
  hw_store_set_today (self->store, hw_day_new (2026, 11, 22));
  self->mother = hw_test_add (self->store, "person", "name", "Dana Combs", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_free (self->mother);
  hw_test_store_free (self->test);
}

/* @n children of one race who came into care in August; the ids, owned. */
static GPtrArray *
add_children (Fixture *self, const char *races, guint n)
{
  GPtrArray *children = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    {
      char *child = hw_test_add (self->store, "child", "given-name", "Eli", "family-name", "Combs",
                                 "birth-date", "2018-05-05", "races", races, NULL);

      g_free (hw_test_add (self->store, "stay", "child", child, "removal-date", "2026-08-01",
                           NULL));
      g_ptr_array_add (children, child);
    }
  return children;
}

static void
search (Fixture *self, const char *child, const char *date, const char *side, const char *result)
{
  gboolean is_nobody = g_str_equal (result, "nobody");

  g_free (hw_test_add (self->store, "relative-search", "child", child, "date", date, "side", side,
                       "source", "Records", "result", result, is_nobody ? NULL : "found",
                       "An aunt", NULL));
}

static void
assert_cell (const HwRaceReport *report, guint group, int measure, const char *expected)
{
  const HwRaceCell *cell
      = measure < 0 ? &report->people[group] : &report->cells[group][measure];
  g_autofree char *words
      = cell->is_hidden ? g_strdup ("hidden") : g_strdup_printf ("%u", cell->n);

  g_assert_cmpstr (words, ==, expected);
}

/* Fourteen and twelve: told; three: hidden, and with them the smaller of the others. */
static void
test_small (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) white = add_children (self, "white", 14);
  g_autoptr (GPtrArray) black = add_children (self, "black", 12);
  g_autoptr (HwRaceReport) two = hw_race_report_read (self->store, NULL);
  g_autoptr (GPtrArray) asian = add_children (self, "asian", 3);
  g_autoptr (HwRaceReport) three = hw_race_report_read (self->store, NULL);

  assert_cell (two, HW_RACE_GROUP_WHITE, -1, "14");
  assert_cell (two, HW_RACE_GROUP_BLACK, -1, "12");
  assert_cell (two, HW_RACE_GROUP_ASIAN, -1, "0");
  assert_cell (two, HW_RACE_GROUP_ALL, -1, "26");
  assert_cell (three, HW_RACE_GROUP_WHITE, -1, "14");
  assert_cell (three, HW_RACE_GROUP_BLACK, -1, "hidden");
  assert_cell (three, HW_RACE_GROUP_ASIAN, -1, "hidden");
  assert_cell (three, HW_RACE_GROUP_ALL, -1, "29");
  assert_cell (three, HW_RACE_GROUP_ASIAN, HW_SEARCH_MEASURE_FOUND, "hidden");
}

/* What is of this stay and not after today is counted, of the side that it was on. */
static void
test_counts (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) white = add_children (self, "white", 22);
  g_autoptr (GPtrArray) black = add_children (self, "black", 30);
  g_autoptr (HwRaceReport) report = NULL;
  const HwRaceCell *cell;

  for (guint i = 0; i < 11; i++)
    {
      search (self, white->pdata[i], "2026-09-01", "maternal", "found");
      search (self, white->pdata[i], "2026-07-31", "paternal", "nobody");
      search (self, white->pdata[i + 11], "2026-10-01", "maternal", "nobody");
    }
  for (guint i = 0; i < 15; i++)
    {
      g_autofree char *family = hw_test_add (self->store, "family", "name", "Combs", NULL);
      g_autofree char *contact
          = hw_test_add (self->store, "contact", "family", family, "kind", "phone", "status",
                         "held", "date", "2026-10-23", NULL);

      g_free (hw_test_add (self->store, "connection", "child", black->pdata[i], "person",
                           self->mother, "kind", "mother", NULL));
      g_free (hw_test_add (self->store, "contact-person", "contact", contact, "person",
                           self->mother, NULL));
    }
  report = hw_race_report_read (self->store, NULL);
  assert_cell (report, HW_RACE_GROUP_WHITE, HW_SEARCH_MEASURE_MATERNAL, "22");
  assert_cell (report, HW_RACE_GROUP_WHITE, HW_SEARCH_MEASURE_PATERNAL, "0");
  assert_cell (report, HW_RACE_GROUP_WHITE, HW_SEARCH_MEASURE_FOUND, "11");
  assert_cell (report, HW_RACE_GROUP_WHITE, HW_SEARCH_MEASURE_WILLING, "0");
  assert_cell (report, HW_RACE_GROUP_BLACK, HW_SEARCH_MEASURE_PARENT_MET, "15");
  assert_cell (report, HW_RACE_GROUP_ALL, HW_SEARCH_MEASURE_PARENT_MET, "15");
  cell = &report->cells[HW_RACE_GROUP_WHITE][HW_SEARCH_MEASURE_FOUND];
  g_assert_cmpfloat_with_epsilon (cell->share.share, 0.5, 1e-12);

  /* A day later the contact of the 23rd of October is more than 30 days ago. */
  hw_race_report_unref (g_steal_pointer (&report));
  hw_store_set_today (self->store, hw_day_new (2026, 11, 23));
  report = hw_race_report_read (self->store, NULL);
  assert_cell (report, HW_RACE_GROUP_BLACK, HW_SEARCH_MEASURE_PARENT_MET, "0");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/race-report/S2-16-groups", test_groups);
#define ADD(path, function) \
  g_test_add ("/race-report/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("S2-16-small-numbers", test_small);
  ADD ("S2-16-counts", test_counts);
#undef ADD
  return g_test_run ();
}
