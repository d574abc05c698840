/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The invented office before it is written: the published proportions, no gaps, no overlaps, sane
 * days, and what was known on an earlier one.
 */

#include "domain/demo/hw-demo-course.h"
#include "domain/demo/hw-demo-history.h"
#include "domain/demo/hw-demo-names.h"
#include "domain/placements/hw-goal-rules.h"
#include "domain/placements/hw-hearing.h"
#include "domain/placements/hw-placement.h"

#define TODAY (hw_day_parse ("2026-11-22"))

static HwDemoOffice *
office_new (guint children, guint64 seed)
{
  HwDemoOffice *office = hw_demo_office_new (TODAY, seed);

  hw_demo_office_invent (office, children);
  hw_demo_add_corrections (office);
  return office;
}

/* Those large enough for a share of a few per cent, one a seed; made once, only read, and there as
 * long as the program: half a million records are not let go of in a moment. */
#define LARGE 6900
#define N_LARGE 4
static HwDemoOffice *large[N_LARGE];

static HwDemoOffice *
large_office (guint i)
{
  if (!large[i])
    large[i] = office_new (LARGE, 2009 + i);
  return large[i];
}

/* The entries of one type, borrowed. */
static GPtrArray *
list (HwDemoOffice *office, GType type)
{
  GPtrArray *records = g_ptr_array_new ();

  for (guint i = 0; i < office->entries->len; i++)
    {
      HwDemoEntry *entry = office->entries->pdata[i];

      if (G_TYPE_CHECK_INSTANCE_TYPE (entry->record, type))
        g_ptr_array_add (records, entry->record);
    }
  return records;
}

static double
share_of (HwDemoOffice *office, guint group)
{
  guint all = 0;

  for (guint i = 0; i < HW_DEMO_EXIT_GROUPS; i++)
    all += office->exits[i];
  return 100.0 * office->exits[group] / all;
}

/* S1-11: 48.6, 24.8, 10.7 and 15.9 % of the exits. */
static void
test_exit_mix (void)
{
  static const double published[HW_DEMO_EXIT_GROUPS] = { 48.6, 24.8, 10.7, 15.9 };

  for (guint64 seed = 1; seed <= 3; seed++)
    {
      g_autoptr (HwDemoOffice) office = office_new (500, seed);

      for (guint i = 0; i < HW_DEMO_EXIT_GROUPS; i++)
        g_assert_cmpfloat (ABS (share_of (office, i) - published[i]), <, 3.0);
    }
  for (guint n = 0; n < N_LARGE; n++)
    for (guint i = 0; i < HW_DEMO_EXIT_GROUPS; i++)
      g_assert_cmpfloat (ABS (share_of (large_office (n), i) - published[i]), <, 1.0);
}

/* Whether the child of @stay had the goal to return, or none, on @day. */
static gboolean
may_return (GHashTable *goals, const char *child, HwDay day)
{
  GPtrArray *of_child = g_hash_table_lookup (goals, child);

  for (guint i = 0; of_child && i < of_child->len; i++)
    {
      const HwGoal *goal = g_ptr_array_index (of_child, i);

      if (goal->role == HW_GOAL_ROLE_PRIMARY && goal->from_date <= day
          && (!goal->to_date || day < goal->to_date)
          && goal->kind != HW_GOAL_KIND_RETURN_TO_PARENT
          && goal->status != HW_GOAL_STATUS_PROPOSED && goal->status != HW_GOAL_STATUS_PENDING)
        return FALSE;
    }
  return TRUE;
}

static GHashTable *
goals_by_child (HwDemoOffice *office)
{
  g_autoptr (GPtrArray) goals = list (office, HW_TYPE_GOAL);
  GHashTable *by_child = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                                (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < goals->len; i++)
    {
      HwGoal *goal = g_ptr_array_index (goals, i);
      GPtrArray *of_child = g_hash_table_lookup (by_child, goal->child);

      if (!of_child)
        g_hash_table_insert (by_child, goal->child, of_child = g_ptr_array_new ());
      g_ptr_array_add (of_child, goal);
    }
  return by_child;
}

static GHashTable *
births_by_child (HwDemoOffice *office)
{
  g_autoptr (GPtrArray) children = list (office, HW_TYPE_CHILD);
  GHashTable *births = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < children->len; i++)
    {
      HwChild *child = g_ptr_array_index (children, i);

      g_hash_table_insert (births, child->parent_instance.id,
                           GINT_TO_POINTER (child->birth_date));
    }
  return births;
}

static double
exits_in_a_year (HwDemoOffice *office)
{
  g_autoptr (GPtrArray) stays = list (office, HW_TYPE_STAY);
  g_autoptr (GHashTable) goals = goals_by_child (office);
  g_autoptr (GHashTable) births = births_by_child (office);
  HwDay index = hw_day_add_months (TODAY, -12);
  guint met = 0, left = 0, now = 0;

  for (guint i = 0; i < stays->len; i++)
    {
      HwStay *stay = g_ptr_array_index (stays, i);
      HwDay birth = GPOINTER_TO_INT (g_hash_table_lookup (births, stay->child));
      int months = hw_day_complete_months (stay->removal_date, index);

      now += !stay->exit_date;
      if (!hw_stay_is_open (stay, index) || months < 18 || months > 48
          || hw_day_complete_months (birth, index) < 18 || hw_day_age (birth, index) >= 18
          || !may_return (goals, stay->child, index))
        continue;
      met++;
      left += stay->exit_date != 0;
    }
  g_test_message ("%u in care now; %u met the target, %u left: %.1f %%", now, met, left,
                  100.0 * left / met);
  g_assert_cmpuint (met, >, 300);
  return 100.0 * left / met;
}

/* S1-4 to S1-6, S1-10, S1-11: of the children of 1.5 to 17 years, 18 to 48 months in care a year
 * ago with the goal to return or none, 37.5 % have left since. */
static void
test_exits_in_a_year (void)
{
  double sum = 0;

  for (guint n = 0; n < N_LARGE; n++)
    sum += exits_in_a_year (large_office (n));
  g_assert_cmpfloat (ABS (sum / N_LARGE - 37.5), <, 2.5);
}

static void
assert_days (const HwChild *child, const HwStay *stay)
{
  g_assert_cmpint (stay->removal_date, >=, child->birth_date);
  g_assert_cmpint (stay->removal_date, <, TODAY);
  g_assert_cmpint (stay->exit_date, <, TODAY);
  g_assert_true (!stay->exit_date == !stay->exit_kind);
  if (stay->exit_date)
    g_assert_cmpint (stay->removal_date, <=, stay->exit_date);
  if (stay->exit_kind == HW_EXIT_KIND_EMANCIPATION)
    g_assert_cmpint (hw_day_age (child->birth_date, stay->exit_date), >=, 18);
  else if (stay->exit_kind)
    g_assert_cmpint (hw_day_age (child->birth_date, stay->exit_date), <, 18);
}

static void
test_stays (void)
{
  g_autoptr (HwDemoOffice) office = office_new (2000, 5);
  g_autoptr (GPtrArray) children = list (office, HW_TYPE_CHILD);
  g_autoptr (GPtrArray) stays = list (office, HW_TYPE_STAY);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) last = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (children->len, ==, 2000);
  for (guint i = 0; i < children->len; i++)
    g_hash_table_insert (by_id, ((HwRecord *) children->pdata[i])->id, children->pdata[i]);
  for (guint i = 0; i < stays->len; i++)
    {
      HwStay *stay = g_ptr_array_index (stays, i);
      const HwStay *before = g_hash_table_lookup (last, stay->child);

      assert_days (g_hash_table_lookup (by_id, stay->child), stay);
      /* An earlier stay was added first; it ended before this one began. */
      if (before)
        {
          g_assert_cmpint (before->exit_date, >, 0);
          g_assert_cmpint (before->exit_date, <, stay->removal_date);
        }
      g_hash_table_insert (last, stay->child, stay);
    }
  g_assert_cmpuint (g_hash_table_size (last), ==, 2000);
  g_assert_cmpuint (stays->len, >, 2030);
}

/* Children of one mother are twins or at least ten months apart. */
static void
test_siblings (void)
{
  HwDemoOffice *office = large_office (1);
  g_autoptr (GPtrArray) children = list (office, HW_TYPE_CHILD);
  guint siblings = 0, twins = 0;

  for (guint i = 0; i < children->len; i++)
    for (guint j = i + 1; j < children->len && j < i + 6; j++)
      {
        HwChild *one = children->pdata[i], *other = children->pdata[j];
        gint32 apart = ABS (one->birth_date - other->birth_date);

        if (!g_str_equal (one->family, other->family))
          continue;
        siblings++;
        twins += apart == 0;
        g_assert_true (apart == 0 || apart > 300);
      }
  g_assert_cmpuint (siblings, >, LARGE * 2 / 5);
  g_assert_cmpuint (twins, <, siblings / 10);
}

/* Each stay is covered by its placements, one after the other. */
static void
test_placements (void)
{
  HwDemoOffice *office = large_office (2);
  g_autoptr (GPtrArray) stays = list (office, HW_TYPE_STAY);
  g_autoptr (GPtrArray) placements = list (office, HW_TYPE_PLACEMENT);
  guint p = 0;

  for (guint i = 0; i < stays->len; i++)
    {
      HwStay *stay = g_ptr_array_index (stays, i);
      HwDay day = stay->removal_date;
      HwPlacement *placement = NULL;

      while (p < placements->len
             && g_str_equal (HW_PLACEMENT (placements->pdata[p])->stay, stay->parent_instance.id))
        {
          placement = placements->pdata[p++];
          g_assert_cmpint (placement->start_date, ==, day);
          g_assert_true (!placement->end_date == !placement->end_reason);
          day = placement->end_date;
        }
      g_assert_nonnull (placement);
      g_assert_cmpint (day, ==, stay->exit_date);
      g_assert_true ((placement->end_reason == HW_END_REASON_EXIT) == (stay->exit_date != 0));
    }
  g_assert_cmpuint (p, ==, placements->len);
  g_test_message ("%.2f placements a stay", (double) placements->len / stays->len);
  g_assert_cmpfloat ((double) placements->len / stays->len, >, 2.0);
  g_assert_cmpfloat ((double) placements->len / stays->len, <, 4.5);
}

/* S2-12, S2-14: one primary goal at a time; a concurrent one only beside return to parent, and
 * mostly within sixty days. An ended one says why. */
static void
test_goals (void)
{
  HwDemoOffice *office = large_office (3);
  g_autoptr (GHashTable) by_child = goals_by_child (office);
  guint concurrent = 0, pending = 0;
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, by_child);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      GPtrArray *goals = value;

      for (guint i = 0; i < goals->len; i++)
        {
          HwGoal *goal = g_ptr_array_index (goals, i);

          g_assert_false (hw_goal_is_active (goal) && hw_goal_find_rival (goal, goals));
          g_assert_false (hw_goal_is_active (goal) && hw_goal_refuses_concurrent (goal, goals));
          g_assert_true (!goal->to_date == (goal->status != HW_GOAL_STATUS_ENDED));
          if (goal->to_date)
            {
              g_assert_cmpint (goal->from_date, <=, goal->to_date);
              g_assert_nonnull (goal->why);
            }
          if (goal->role == HW_GOAL_ROLE_CONCURRENT)
            g_assert_true (hw_goal_names_resource (goal));
          concurrent += goal->role == HW_GOAL_ROLE_CONCURRENT;
          pending += goal->status == HW_GOAL_STATUS_PENDING;
        }
    }
  g_assert_cmpuint (concurrent, >, LARGE * 3 / 20);
  g_assert_cmpuint (pending, >, LARGE / 250);
}

/* What was known on an earlier day holds nothing later than it. */
static void
test_as_of (void)
{
  g_autoptr (HwDemoOffice) office = office_new (400, 9);
  HwDay day = office->founding + 40;
  guint unknown = 0, open_then = 0;

  for (guint i = 0; i < office->entries->len; i++)
    {
      HwDemoEntry *entry = office->entries->pdata[i];
      g_autoptr (HwRecord) then = hw_demo_as_of (entry, day);
      g_autoptr (HwRecord) now = hw_demo_as_of (entry, TODAY);

      g_assert_nonnull (now);
      if (!then)
        {
          unknown++;
          continue;
        }
      if (HW_IS_STAY (then))
        {
          g_assert_cmpint (HW_STAY (then)->exit_date, <=, day);
          g_assert_true (!HW_STAY (then)->exit_date == !HW_STAY (then)->exit_kind);
          open_then += !HW_STAY (then)->exit_date && HW_STAY (now)->exit_date;
        }
      if (HW_IS_HEARING (then))
        g_assert_cmpint (HW_HEARING (then)->held_date, <=, day);
    }
  g_assert_cmpuint (unknown, >, 0);
  g_assert_cmpuint (open_then, >, 0);
}

/* Tribes are written to in the first days for nearly all of whom the Act may be about, and for
 * nobody else. */
static void
test_notices (void)
{
  HwDemoOffice *office = large_office (0);
  guint owed = 0, sent = 0;

  for (guint i = 0; i < office->entries->len; i++)
    {
      HwDemoEntry *entry = office->entries->pdata[i];
      HwChild *child = HW_IS_CHILD (entry->record) ? HW_CHILD (entry->record) : NULL;
      gboolean may_be = child && child->icwa != HW_ANSWER_NO;

      owed += may_be;
      sent += may_be && child->tribal_notice_date;
      g_assert_true (!child || may_be || !child->tribal_notice_date);
    }
  g_assert_cmpuint (owed, >, LARGE / 30);
  g_assert_cmpuint (sent * 4, >, owed * 3);
  g_assert_cmpuint (sent, <, owed);
}

/* Each county stands in one region. */
static void
test_places (void)
{
  g_autoptr (GHashTable) counties = g_hash_table_new (g_str_hash, g_str_equal);
  guint weights = 0;

  for (guint i = 0; i < HW_DEMO_REGIONS; i++)
    {
      for (guint c = 0; hw_demo_places[i].counties[c]; c++)
        g_assert_true (g_hash_table_add (counties, (gpointer) hw_demo_places[i].counties[c]));
      weights += hw_demo_place_weights[i];
    }
  g_assert_cmpuint (g_hash_table_size (counties), ==, 120);
  g_assert_cmpuint (weights, ==, 100);
}

/* Children with accents, with two surnames, with very long names, with one name only. */
static void
test_names (void)
{
  HwDemoOffice *office = large_office (1);
  g_autoptr (GPtrArray) children = list (office, HW_TYPE_CHILD);
  guint accents = 0, spaces = 0, longs = 0, singles = 0;

  for (guint i = 0; i < children->len; i++)
    {
      HwChild *child = g_ptr_array_index (children, i);

      g_assert_nonnull (child->given_name);
      accents += !g_str_is_ascii (child->given_name);
      longs += strlen (child->given_name) > 24;
      singles += !child->family_name;
      spaces += child->family_name && strchr (child->family_name, ' ');
    }
  g_assert_cmpuint (accents, >, LARGE / 50);
  g_assert_cmpuint (spaces, >, LARGE / 50);
  g_assert_cmpuint (longs, >, LARGE / 300);
  g_assert_cmpuint (singles, >, LARGE / 300);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/demo-office/exit-mix", test_exit_mix);
  g_test_add_func ("/demo-office/exits-in-a-year", test_exits_in_a_year);
  g_test_add_func ("/demo-office/stays", test_stays);
  g_test_add_func ("/demo-office/siblings", test_siblings);
  g_test_add_func ("/demo-office/placements", test_placements);
  g_test_add_func ("/demo-office/goals", test_goals);
  g_test_add_func ("/demo-office/as-of", test_as_of);
  g_test_add_func ("/demo-office/notices", test_notices);
  g_test_add_func ("/demo-office/places", test_places);
  g_test_add_func ("/demo-office/names", test_names);
  return g_test_run ();
}
