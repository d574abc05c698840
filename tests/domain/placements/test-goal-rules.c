/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plan A and Plan B (S2-12 to S2-14), and which of a child's goals is in force (S0-24).
 */

#include "domain/families/hw-child.h"
#include "domain/placements/hw-goal-rules.h"
#include "support/test-records.h"

typedef struct
{
  const char *role, *kind, *status, *from, *to;
} Plan;

/* Goals that a child has, then the one to be saved and what its check says. */
static const struct
{
  const char *name;
  Plan there[2], one;
  const char *findings;
} cases[] = {
  { "the first primary goal",
    { { 0 } }, { "primary", "return-to-parent", "approved", "2009-01-05", NULL }, "" },
  { "a concurrent goal beside return to parent",
    { { "primary", "return-to-parent", "approved", "2009-01-05", NULL } },
    { "concurrent", "adoption", "approved", "2009-02-01", NULL }, "" },
  { "S2-13: a relative as Plan B",
    { { "primary", "return-to-parent", "approved", "2009-01-05", NULL } },
    { "concurrent", "relative", "approved", "2009-02-01", NULL }, "" },
  { "S2-14: a concurrent goal beside adoption",
    { { "primary", "adoption", "approved", "2009-01-05", NULL } },
    { "concurrent", "guardianship", "approved", "2009-02-01", NULL }, "role!" },
  { "beside a goal that has ended nothing is refused",
    { { "primary", "adoption", "ended", "2008-01-05", "2009-01-05" } },
    { "concurrent", "guardianship", "approved", "2009-02-01", NULL }, "" },
  { "with no primary goal nothing is refused",
    { { 0 } }, { "concurrent", "guardianship", "approved", "2009-02-01", NULL }, "" },
  { "S2-12: two primary goals",
    { { "primary", "return-to-parent", "approved", "2009-01-05", NULL } },
    { "primary", "adoption", "approved", "2009-06-01", NULL }, "role?" },
  { "S2-12: two concurrent goals",
    { { "primary", "return-to-parent", "approved", "2009-01-05", NULL },
      { "concurrent", "adoption", "approved", "2009-02-01", NULL } },
    { "concurrent", "relative", "approved", "2009-03-01", NULL }, "role?" },
  { "S0-24: a change that is only proposed is no second goal",
    { { "primary", "return-to-parent", "approved", "2009-01-05", NULL } },
    { "primary", "adoption", "proposed", "2009-06-01", NULL }, "" },
  { "nor one that is pending",
    { { "primary", "return-to-parent", "approved", "2009-01-05", NULL } },
    { "primary", "adoption", "pending", "2009-06-01", NULL }, "" },
  { "beside a pending one",
    { { "primary", "adoption", "pending", "2009-01-05", NULL } },
    { "primary", "return-to-parent", "approved", "2009-06-01", NULL }, "" },
  { "the goal in force on the day of the concurrent one decides",
    { { "primary", "return-to-parent", "approved", "2009-01-05", NULL },
      { "primary", "adoption", "approved", "2009-06-01", NULL } },
    { "concurrent", "relative", "approved", "2009-05-31", NULL }, "" },
  { "and a day later the other one does",
    { { "primary", "return-to-parent", "approved", "2009-01-05", NULL },
      { "primary", "adoption", "approved", "2009-06-01", NULL } },
    { "concurrent", "relative", "approved", "2009-06-01", NULL }, "role!" },
  { "ended before it began",
    { { 0 } }, { "primary", "adoption", "ended", "2009-01-05", "2009-01-04" }, "to-date!" },
  { "ended on the day it began",
    { { 0 } }, { "primary", "adoption", "ended", "2009-01-05", "2009-01-05" }, "" },
  { "nothing said",
    { { 0 } }, { NULL, NULL, NULL, NULL, NULL }, "kind! role! status!" },
};

static HwRecord *
goal_new (guint number, const Plan *plan)
{
  return test_record_new (HW_TYPE_GOAL, "id", test_id (number), "child", test_id (1), "role",
                          plan->role, "kind", plan->kind, "status", plan->status, "from-date",
                          plan->from, "to-date", plan->to, NULL);
}

static void
test_plans (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TestTable) table = test_table_new ();
      g_autoptr (HwRecord) one = goal_new (50, &cases[i].one);
      g_autofree char *found = NULL;
      g_autofree char *again = NULL;

      for (guint g = 0; g < 2 && cases[i].there[g].role; g++)
        test_table_add (table, goal_new (20 + g, &cases[i].there[g]));
      g_test_message ("%s", cases[i].name);
      found = test_findings (one, table, hw_day_new (2010, 1, 1));
      g_assert_cmpstr (found, ==, cases[i].findings);

      /* Saved and saved again, it is not its own rival. */
      test_table_add (table, g_object_ref (one));
      again = test_findings (one, table, hw_day_new (2010, 1, 1));
      g_assert_cmpstr (again, ==, cases[i].findings);
    }
}

/* Another planned living arrangement is only for who is sixteen (F20): said, not refused, since a
 * source may bring it. Today is the first of January 2010. */
static void
test_age (void)
{
  static const struct
  {
    const char *birth, *from, *findings;
  } ages[] = {
    { "1994-01-01", "2009-06-01", "" },
    { "1994-01-02", "2009-06-01", "kind?" },
    { "1994-01-02", "2010-01-02", "" },
    { "1994-01-03", "2010-01-02", "kind?" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ages); i++)
    for (guint kind = 0; kind < 2; kind++)
      {
        const char *word = kind ? "planned-living-arrangement" : "guardianship";
        const Plan plan = { "primary", word, "approved", ages[i].from, NULL };
        g_autoptr (TestTable) table = test_table_new ();
        g_autoptr (HwRecord) one = goal_new (50, &plan);
        g_autofree char *found = NULL;

        test_table_add (table, test_record_new (HW_TYPE_CHILD, "id", test_id (1), "given-name",
                                                "Eli", "birth-date", ages[i].birth, NULL));
        found = test_findings (one, table, hw_day_new (2010, 1, 1));
        g_assert_cmpstr (found, ==, kind ? ages[i].findings : "");
      }
}

static void
test_in_force (void)
{
  static const Plan plans[] = {
    { "primary", "return-to-parent", "approved", "2009-01-05", NULL },
    { "primary", "adoption", "approved", "2009-06-01", NULL },
    { "primary", "guardianship", "proposed", "2009-07-01", NULL },
    { "concurrent", "relative", "approved", "2009-01-05", NULL },
  };
  static const struct
  {
    HwGoalRole role;
    int month, day;
    HwGoalKind kind;
  } days[] = {
    { HW_GOAL_ROLE_PRIMARY, 1, 4, HW_GOAL_KIND_NONE },
    { HW_GOAL_ROLE_PRIMARY, 1, 5, HW_GOAL_KIND_RETURN_TO_PARENT },
    { HW_GOAL_ROLE_PRIMARY, 5, 31, HW_GOAL_KIND_RETURN_TO_PARENT },
    { HW_GOAL_ROLE_PRIMARY, 6, 1, HW_GOAL_KIND_ADOPTION },
    { HW_GOAL_ROLE_PRIMARY, 12, 1, HW_GOAL_KIND_ADOPTION },
    { HW_GOAL_ROLE_CONCURRENT, 12, 1, HW_GOAL_KIND_RELATIVE },
  };
  g_autoptr (GPtrArray) goals = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    g_ptr_array_add (goals, goal_new (20 + i, &plans[i]));
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      HwGoal *goal
          = hw_goal_in_force (goals, days[i].role, hw_day_new (2009, days[i].month, days[i].day));

      g_assert_cmpint (goal ? goal->kind : HW_GOAL_KIND_NONE, ==, days[i].kind);
    }
}

/* Of the goals above, those that a new one ends, and when. */
static const struct
{
  Plan one;
  int day; /* on which it is asked, in June 2009 */
  const char *ended;
} endings[] = {
  { { "primary", "guardianship", "approved", "2009-06-08", NULL },
    8,
    "return-to-parent 2009-06-08, adoption 2009-06-08" },
  { { "primary", "guardianship", "approved", "2009-06-08", NULL }, 7, "" },
  { { "primary", "guardianship", "approved", "2009-06-01", NULL },
    8,
    "return-to-parent 2009-06-01" },
  { { "primary", "guardianship", "proposed", "2009-06-08", NULL }, 8, "" },
  { { "primary", "guardianship", "approved", NULL, NULL }, 8, "" },
  { { "concurrent", "adoption", "approved", "2009-06-08", NULL }, 8, "relative 2009-06-08" },
};

static void
test_endings (void)
{
  static const Plan plans[] = {
    { "primary", "return-to-parent", "approved", "2009-01-05", NULL },
    { "primary", "adoption", "approved", "2009-06-01", NULL },
    { "primary", "planned-living-arrangement", "ended", "2008-01-05", "2009-01-05" },
    { "primary", "emancipation", "approved", NULL, NULL },
    { "concurrent", "relative", "approved", "2009-01-05", NULL },
  };
  g_autoptr (GPtrArray) goals = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    g_ptr_array_add (goals, goal_new (20 + i, &plans[i]));
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autoptr (HwRecord) one = goal_new (40, &endings[i].one);
      g_autoptr (GPtrArray) ended
          = hw_goal_list_ended (HW_GOAL (one), goals, hw_day_new (2009, 6, endings[i].day));
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint e = 0; e < ended->len; e++)
        {
          HwRecord *goal = g_ptr_array_index (ended, e);
          HwRecordClass *klass = HW_RECORD_GET_CLASS (goal);
          g_autofree char *kind = hw_record_print (goal, hw_record_class_find (klass, "kind"));
          g_autofree char *day = hw_record_print (goal, hw_record_class_find (klass, "to-date"));

          g_assert_false (hw_goal_is_active (HW_GOAL (goal)));
          g_string_append_printf (text, "%s%s %s", e ? ", " : "", kind, day);
        }
      g_assert_cmpstr (text->str, ==, endings[i].ended);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/goal-rules/plans", test_plans);
  g_test_add_func ("/goal-rules/F20-age", test_age);
  g_test_add_func ("/goal-rules/in-force", test_in_force);
  g_test_add_func ("/goal-rules/S2-12-endings", test_endings);
  return g_test_run ();
}
