/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Counting moves (S2-11): at most two placements in twelve months, and what is a move.
 */

#include "domain/families/hw-child.h"
#include "domain/placements/hw-placement-rules.h"
#include "domain/placements/hw-stay.h"
#include "support/test-records.h"

/* Placements of one child that are there already, by start and setting, each over on its first day;
 * then the one that is to be saved, and what its check says. Two stays: 2007-01-01 to 2008-06-01,
 * and from 2008-06-01 on. */
static const struct
{
  const char *name;
  struct
  {
    guint stay;
    const char *start, *setting;
  } there[3], one;
  guint count;
  const char *findings;
} cases[] = {
  { "the first", { { 0 } }, { 2, "2008-06-01", "foster-home" }, 1, "" },
  { "the second",
    { { 2, "2008-06-01", "foster-home" } }, { 2, "2008-07-01", "group-home" }, 2, "" },
  { "the third within the year",
    { { 2, "2008-06-01", "foster-home" }, { 2, "2008-07-01", "group-home" } },
    { 2, "2008-12-01", "foster-home" }, 3, "start-date?" },
  { "the last day on which it would be the third",
    { { 2, "2008-06-01", "foster-home" }, { 2, "2008-07-01", "group-home" } },
    { 2, "2009-05-31", "foster-home" }, 3, "start-date?" },
  { "twelve months to the day: the first has dropped out",
    { { 2, "2008-06-01", "foster-home" }, { 2, "2008-07-01", "group-home" } },
    { 2, "2009-06-01", "foster-home" }, 2, "" },
  { "two on one day, then a third on the day",
    { { 2, "2008-06-01", "foster-home" }, { 2, "2008-06-01", "shelter" } },
    { 2, "2008-06-01", "group-home" }, 3, "start-date?" },
  { "an earlier stay counts",
    { { 1, "2007-12-01", "foster-home" }, { 1, "2008-02-01", "shelter" } },
    { 2, "2008-06-01", "foster-home" }, 3, "start-date?" },
  { "a later placement does not count",
    { { 2, "2008-08-01", "foster-home" }, { 2, "2008-09-01", "shelter" } },
    { 2, "2008-06-15", "foster-home" }, 1, "" },
  { "a hospital, a runaway and a trial visit are no moves",
    { { 2, "2008-06-01", "hospital" }, { 2, "2008-07-01", "runaway" },
      { 2, "2008-08-01", "trial-home-visit" } },
    { 2, "2008-09-01", "foster-home" }, 1, "" },
  { "nor is the hospital that would be the third",
    { { 2, "2008-06-01", "foster-home" }, { 2, "2008-07-01", "group-home" } },
    { 2, "2008-08-01", "hospital" }, 0, "" },
  { "a leap day: 29 February 2008 is more than a year before 28 February 2009 plus one",
    { { 1, "2008-02-29", "foster-home" }, { 2, "2008-12-01", "shelter" } },
    { 2, "2009-02-28", "foster-home" }, 3, "start-date?" },
  { "and the day after it has dropped out",
    { { 1, "2008-02-29", "foster-home" }, { 2, "2008-12-01", "shelter" } },
    { 2, "2009-03-01", "foster-home" }, 2, "" },
};

static TestTable *
table_with_stays (void)
{
  TestTable *table = test_table_new ();

  test_table_add (table, test_record_new (HW_TYPE_CHILD, "id", test_id (9), "given-name", "Maya",
                                          "birth-date", "2005-06-15", NULL));
  test_table_add (table, test_record_new (HW_TYPE_STAY, "id", test_id (1), "child", test_id (9),
                                          "removal-date", "2007-01-01", "exit-date", "2008-06-01",
                                          "exit-kind", "reunification", NULL));
  test_table_add (table, test_record_new (HW_TYPE_STAY, "id", test_id (2), "child", test_id (9),
                                          "removal-date", "2008-06-01", NULL));
  return table;
}

static void
test_moves (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TestTable) table = table_with_stays ();
      g_autoptr (HwRecord) one
          = test_record_new (HW_TYPE_PLACEMENT, "id", test_id (50), "stay",
                             test_id (cases[i].one.stay), "start-date", cases[i].one.start,
                             "end-date", cases[i].one.start, "setting", cases[i].one.setting,
                             NULL);
      g_autofree char *found = NULL;

      for (guint p = 0; p < 3 && cases[i].there[p].start; p++)
        test_table_add (table,
                        test_record_new (HW_TYPE_PLACEMENT, "id", test_id (20 + p), "stay",
                                         test_id (cases[i].there[p].stay), "start-date",
                                         cases[i].there[p].start, "end-date",
                                         cases[i].there[p].start, "setting",
                                         cases[i].there[p].setting, NULL));
      g_test_message ("%s", cases[i].name);
      found = test_findings (one, table, hw_day_new (2010, 1, 1));
      g_assert_cmpuint (
          hw_placement_count_recent (HW_PLACEMENT (one), test_id (9), &table->look_up), ==,
          cases[i].count);
      g_assert_cmpstr (found, ==, cases[i].findings);

      /* Saved and saved again, it does not count itself. */
      test_table_add (table, g_object_ref (one));
      g_assert_cmpuint (
          hw_placement_count_recent (HW_PLACEMENT (one), test_id (9), &table->look_up), ==,
          cases[i].count);
    }
}

/* A child lives in one place at a time; the day of a move belongs to the new place. */
static void
test_overlaps (void)
{
  static const struct
  {
    const char *start, *end, *other_start, *other_end;
    gboolean overlaps;
  } pairs[] = {
    { "2008-07-01", NULL, "2008-06-01", NULL, TRUE },
    { "2008-07-01", NULL, "2008-06-01", "2008-07-01", FALSE },
    { "2008-07-01", NULL, "2008-06-01", "2008-07-02", TRUE },
    { "2008-07-01", "2008-08-01", "2008-08-01", NULL, FALSE },
    { "2008-07-01", "2008-08-02", "2008-08-01", NULL, TRUE },
    { "2008-07-01", "2008-08-01", "2008-06-01", "2008-09-01", TRUE },
    { NULL, NULL, "2008-06-01", NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (HwPlacement) one
          = test_record_new (HW_TYPE_PLACEMENT, "id", test_id (1), "start-date", pairs[i].start,
                             "end-date", pairs[i].end, NULL);
      g_autoptr (HwPlacement) other
          = test_record_new (HW_TYPE_PLACEMENT, "id", test_id (2), "start-date",
                             pairs[i].other_start, "end-date", pairs[i].other_end, NULL);

      g_assert_cmpint (hw_placement_overlaps (one, other), ==, pairs[i].overlaps);
      g_assert_cmpint (hw_placement_overlaps (other, one), ==, pairs[i].overlaps);
      g_assert_false (hw_placement_overlaps (one, one));
    }
}

/* Who comes to a new place has left the one before: what that one would be. */
static void
test_former (void)
{
  static const struct
  {
    const char *name;
    struct
    {
      guint stay;
      const char *start, *end;
    } there[3];
    const char *start;
    guint ended; /* which of them, from 1; 0: none */
  } formers[] = {
    { "there is none", { { 0 } }, "2008-07-01", 0 },
    { "one is open", { { 2, "2008-06-01", NULL } }, "2008-07-01", 1 },
    { "it is over", { { 2, "2008-06-01", "2008-06-20" } }, "2008-07-01", 0 },
    { "it began on the same day", { { 2, "2008-07-01", NULL } }, "2008-07-01", 1 },
    { "it begins later", { { 2, "2008-07-02", NULL } }, "2008-07-01", 0 },
    { "it is of another stay", { { 1, "2008-06-01", NULL } }, "2008-07-01", 0 },
    { "of two the later one",
      { { 2, "2008-06-10", NULL }, { 2, "2008-06-20", NULL }, { 2, "2008-06-01", NULL } },
      "2008-07-01", 2 },
    { "when the new one begins is not known", { { 2, "2008-06-01", NULL } }, NULL, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (formers); i++)
    {
      g_autoptr (TestTable) table = table_with_stays ();
      g_autoptr (HwPlacement) one
          = test_record_new (HW_TYPE_PLACEMENT, "stay", test_id (2), "start-date", formers[i].start,
                             "setting", "foster-home", NULL);
      g_autoptr (HwPlacement) former = NULL;

      for (guint p = 0; p < 3 && formers[i].there[p].start; p++)
        test_table_add (table,
                        test_record_new (HW_TYPE_PLACEMENT, "id", test_id (20 + p), "stay",
                                         test_id (formers[i].there[p].stay), "start-date",
                                         formers[i].there[p].start, "end-date",
                                         formers[i].there[p].end, "setting", "shelter", NULL));
      g_test_message ("%s", formers[i].name);
      former = hw_placement_dup_former_ended (one, &table->look_up);
      g_assert_cmpint (former != NULL, ==, formers[i].ended > 0);
      if (!former)
        continue;
      g_assert_cmpstr (HW_RECORD (former)->id, ==, test_id (19 + formers[i].ended));
      g_assert_cmpint (former->end_date, ==, one->start_date);
      g_assert_false (hw_placement_overlaps (one, former));
    }
}

/* S2-11: the third placement is told before the overlap; with the former one ended, there is no
 * overlap. */
static void
test_with_former (void)
{
  g_autoptr (TestTable) table = table_with_stays ();
  g_autoptr (HwPlacement) one
      = test_record_new (HW_TYPE_PLACEMENT, "stay", test_id (2), "start-date", "2008-08-01",
                         "setting", "foster-home", NULL);
  g_autoptr (HwPlacement) former = NULL;
  g_autoptr (GPtrArray) before = hw_findings_new ();
  g_autoptr (GPtrArray) after = hw_findings_new ();
  HwLookUpWith with;

  test_table_add (table, test_record_new (HW_TYPE_PLACEMENT, "id", test_id (20), "stay",
                                          test_id (2), "start-date", "2008-06-01", "end-date",
                                          "2008-07-01", "setting", "shelter", NULL));
  test_table_add (table, test_record_new (HW_TYPE_PLACEMENT, "id", test_id (21), "stay",
                                          test_id (2), "start-date", "2008-07-01", "setting",
                                          "shelter", NULL));
  hw_record_check (HW_RECORD (one), &table->look_up, hw_day_new (2010, 1, 1), before);
  g_assert_cmpuint (before->len, ==, 2);
  g_assert_cmpstr (((HwFinding *) before->pdata[0])->message, ==,
                   "would be placement 3 in twelve months");
  g_assert_nonnull (strstr (((HwFinding *) before->pdata[1])->message, "overlaps"));

  former = hw_placement_dup_former_ended (one, &table->look_up);
  hw_look_up_with_init (&with, &table->look_up, former);
  hw_record_check (HW_RECORD (one), &with.look_up, hw_day_new (2010, 1, 1), after);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_cmpstr (((HwFinding *) after->pdata[0])->message, ==,
                   "would be placement 3 in twelve months");
}

static void
test_days (void)
{
  static const struct
  {
    const char *start, *end, *findings;
  } days[] = {
    { "2007-01-01", NULL, "" },
    { "2007-01-01", "2007-01-01", "" },
    { "2007-01-02", "2007-01-01", "end-date!" },
    { "2006-12-31", NULL, "start-date?" },
    { "2008-06-01", NULL, "" },
    { "2008-06-02", NULL, "start-date?" },
    { NULL, NULL, "start-date!" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (TestTable) table = table_with_stays ();
      g_autoptr (HwRecord) one
          = test_record_new (HW_TYPE_PLACEMENT, "stay", test_id (1), "start-date", days[i].start,
                             "end-date", days[i].end, "setting", "foster-home", NULL);
      g_autofree char *found = test_findings (one, table, hw_day_new (2010, 1, 1));

      g_test_message ("day %u", i);
      g_assert_cmpstr (found, ==, days[i].findings);
    }
}

static void
test_is_move (void)
{
  GEnumClass *settings = g_type_class_get (HW_TYPE_SETTING);

  for (guint value = 1; value < settings->n_values; value++)
    {
      gboolean stays_put = value == HW_SETTING_HOSPITAL || value == HW_SETTING_RUNAWAY
                           || value == HW_SETTING_TRIAL_HOME_VISIT;

      g_assert_true (!!hw_setting_is_move (value) != stays_put);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/placement-rules/moves", test_moves);
  g_test_add_func ("/placement-rules/overlaps", test_overlaps);
  g_test_add_func ("/placement-rules/former", test_former);
  g_test_add_func ("/placement-rules/with-former", test_with_former);
  g_test_add_func ("/placement-rules/days", test_days);
  g_test_add_func ("/placement-rules/is-move", test_is_move);
  return g_test_run ();
}
