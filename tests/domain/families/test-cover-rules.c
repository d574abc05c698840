/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who stands in for whom: by the day, by what a cover may say, and who may write it (issue 5, 8).
 */

#include "domain/families/hw-cover-rules.h"
#include "domain/families/hw-staff.h"
#include "support/test-records.h"

#define TODAY hw_day_new (2026, 11, 23)

/* Whom the cases speak of. */
#define NIA 1
#define RUTH 2
#define ANN 3 /* their supervisor */
#define GONE 4 /* left on 24 November */
#define ALMA 5

static gpointer
cover_new (guint n, guint staff, guint delegate, const char *from, const char *until)
{
  return test_record_new (HW_TYPE_COVER, "id", test_id (100 + n), "staff", test_id (staff),
                          "delegate", test_id (delegate), "from-date", from, "until-date", until,
                          NULL);
}

static TestTable *
staff_table (void)
{
  static const struct
  {
    guint n;
    const char *name, *role, *supervisor, *left;
  } people[] = {
    { NIA, "Nia Combs", "worker", "3", NULL },
    { RUTH, "Ruth Noble", "worker", "3", NULL },
    /* Who supervises without having the role. */
    { ANN, "Ann Clark", "worker", NULL, NULL },
    { GONE, "Gil Moss", "worker", "3", "2026-11-24" },
    { ALMA, "Alma Ortiz", "supervisor", NULL, NULL },
  };
  TestTable *table = test_table_new ();

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    test_table_add (table,
                    test_record_new (HW_TYPE_STAFF, "id", test_id (people[i].n), "name",
                                     people[i].name, "role", people[i].role, "supervisor",
                                     people[i].supervisor ? test_id (ANN) : NULL, "left-date",
                                     people[i].left, NULL));
  return table;
}

static void
test_check (void)
{
  static const struct
  {
    const char *name;
    guint staff, delegate;
    const char *from, *until;
    /* Another one that is there already. */
    guint other, other_delegate;
    const char *other_from, *other_until;
    const char *findings;
  } cases[] = {
    { "a week", NIA, RUTH, "2026-11-23", "2026-11-27", 0, 0, NULL, NULL, "" },
    { "a day", NIA, RUTH, "2026-11-23", "2026-11-23", 0, 0, NULL, NULL, "" },
    { "ends before it begins", NIA, RUTH, "2026-11-23", "2026-11-22", 0, 0, NULL, NULL,
      "until-date!" },
    { "nobody but herself", NIA, NIA, "2026-11-23", "2026-11-27", 0, 0, NULL, NULL, "delegate!" },
    { "who left", NIA, GONE, "2026-11-24", "2026-11-27", 0, 0, NULL, NULL, "delegate!" },
    { "who leaves meanwhile", NIA, GONE, "2026-11-23", "2026-11-24", 0, 0, NULL, NULL,
      "delegate?" },
    { "who leaves later", NIA, GONE, "2026-11-22", "2026-11-23", 0, 0, NULL, NULL, "" },
    { "away who left", GONE, NIA, "2026-11-24", "2026-11-27", 0, 0, NULL, NULL, "staff!" },
    { "away until leaving", GONE, NIA, "2026-11-20", "2026-11-27", 0, 0, NULL, NULL, "" },
    { "ends the day before another", NIA, RUTH, "2026-11-23", "2026-11-27", NIA, ANN,
      "2026-11-28", "2026-11-30", "" },
    { "shares its last day", NIA, RUTH, "2026-11-23", "2026-11-27", NIA, ANN, "2026-11-27",
      "2026-11-30", "from-date?" },
    { "shares its first day", NIA, RUTH, "2026-11-23", "2026-11-27", NIA, ANN, "2026-11-20",
      "2026-11-23", "from-date?" },
    { "begins the day after another", NIA, RUTH, "2026-11-23", "2026-11-27", NIA, ANN,
      "2026-11-20", "2026-11-22", "" },
    { "the delegate is away too", NIA, RUTH, "2026-11-23", "2026-11-27", RUTH, ANN, "2026-11-27",
      "2026-11-27", "delegate?" },
    { "the delegate is back", NIA, RUTH, "2026-11-23", "2026-11-27", RUTH, ANN, "2026-11-20",
      "2026-11-22", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TestTable) table = staff_table ();
      g_autoptr (HwCover) cover
          = cover_new (0, cases[i].staff, cases[i].delegate, cases[i].from, cases[i].until);
      g_autofree char *found = NULL;

      /* As it is stored itself: no other one. */
      test_table_add (table, cover_new (0, cases[i].staff, cases[i].delegate, cases[i].from,
                                        cases[i].until));
      if (cases[i].other)
        test_table_add (table, cover_new (1, cases[i].other, cases[i].other_delegate,
                                          cases[i].other_from, cases[i].other_until));
      found = test_findings (cover, table, TODAY);
      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (found, ==, cases[i].findings);
    }
}

/* Both days belong to it. */
static void
test_days (void)
{
  g_autoptr (HwCover) cover = cover_new (0, NIA, RUTH, "2026-11-23", "2026-11-27");

  g_assert_false (hw_cover_is_on (cover, hw_day_new (2026, 11, 22)));
  g_assert_true (hw_cover_is_on (cover, hw_day_new (2026, 11, 23)));
  g_assert_true (hw_cover_is_on (cover, hw_day_new (2026, 11, 27)));
  g_assert_false (hw_cover_is_on (cover, hw_day_new (2026, 11, 28)));
}

static void
test_guard (void)
{
  static const struct
  {
    guint staff, actor;
    gboolean may;
  } cases[] = {
    { NIA, NIA, TRUE },   /* the person */
    { NIA, ANN, TRUE },   /* the supervisor */
    { NIA, ALMA, TRUE },  /* by the role */
    { NIA, RUTH, FALSE }, /* a colleague, though she stands in */
    { ANN, NIA, FALSE },
    { NIA, 0, TRUE },     /* the recovery key */
    { NIA, 99, FALSE },   /* whose record is gone */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TestTable) table = staff_table ();
      g_autoptr (GPtrArray) findings = hw_findings_new ();
      g_autoptr (HwCover) cover
          = cover_new (0, cases[i].staff, RUTH, "2026-11-23", "2026-11-27");
      g_autofree char *actor = cases[i].actor ? g_strdup (test_id (cases[i].actor)) : NULL;

      HW_RECORD_GET_CLASS (cover)->traits.guard (HW_RECORD (cover), NULL, actor, &table->look_up,
                                                 findings);
      g_test_message ("%u", i);
      g_assert_cmpint (findings->len == 0, ==, cases[i].may);
    }
}

/* What is another person’s is not taken over by writing one’s own name into it. */
static void
test_guard_of_both (void)
{
  g_autoptr (TestTable) table = staff_table ();
  g_autoptr (GPtrArray) findings = hw_findings_new ();
  g_autoptr (HwCover) stored = cover_new (0, NIA, RUTH, "2026-11-23", "2026-11-27");
  g_autoptr (HwCover) mine = cover_new (0, RUTH, NIA, "2026-11-23", "2026-11-27");
  g_autofree char *ruth = g_strdup (test_id (RUTH));

  HW_RECORD_GET_CLASS (mine)->traits.guard (HW_RECORD (mine), HW_RECORD (stored), ruth,
                                            &table->look_up, findings);
  g_assert_cmpuint (findings->len, ==, 1);
}

/* Covers as «1>2 2026-11-23 2026-11-27»; who stands in as «1>2 2026-11-27». */
static char *
dup_stand_ins (const char *const *lines, HwDay day)
{
  g_autoptr (GPtrArray) covers = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) found = NULL;
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < 6 && lines[i]; i++)
    {
      g_auto (GStrv) parts = g_strsplit_set (lines[i], "> ", -1);

      g_ptr_array_add (covers, cover_new (i, atoi (parts[0]), atoi (parts[1]), parts[2],
                                          parts[3]));
    }
  found = hw_cover_find_stand_ins (covers, day);
  for (guint i = 0; i < found->len; i++)
    {
      const HwStandIn *one = g_ptr_array_index (found, i);
      g_autofree char *until = hw_day_dup_iso (one->until);
      guint staff = 0, delegate = 0;

      for (guint n = 1; n < 9; n++)
        {
          staff = g_str_equal (one->staff, test_id (n)) ? n : staff;
          delegate = g_str_equal (one->delegate, test_id (n)) ? n : delegate;
        }
      g_string_append_printf (words, "%s%u>%u %s", words->len ? ", " : "", staff, delegate, until);
    }
  return g_string_free_and_steal (words);
}

static void
test_chain (void)
{
  static const struct
  {
    const char *name;
    const char *covers[6];
    const char *found;
  } cases[] = {
    { "nobody is away", { NULL }, "" },
    { "one", { "1>2 2026-11-23 2026-11-27" }, "1>2 2026-11-27" },
    { "the day before", { "1>2 2026-11-24 2026-11-27" }, "" },
    { "the last day", { "1>2 2026-11-20 2026-11-23" }, "1>2 2026-11-23" },
    { "the day after", { "1>2 2026-11-20 2026-11-22" }, "" },
    { "two share it", { "1>2 2026-11-23 2026-11-27", "1>3 2026-11-23 2026-11-24" },
      "1>2 2026-11-27, 1>3 2026-11-24" },
    { "said twice", { "1>2 2026-11-23 2026-11-27", "1>2 2026-11-20 2026-11-30" },
      "1>2 2026-11-30" },
    { "the delegate is away, too, and is back sooner",
      { "1>2 2026-11-20 2026-11-27", "2>3 2026-11-23 2026-11-24" },
      "1>3 2026-11-24, 2>3 2026-11-24" },
    { "the delegate is away for longer",
      { "1>2 2026-11-20 2026-11-24", "2>3 2026-11-23 2026-11-30" },
      "1>3 2026-11-24, 2>3 2026-11-30" },
    { "the delegate was away", { "1>2 2026-11-20 2026-11-24", "2>3 2026-11-20 2026-11-22" },
      "1>2 2026-11-24" },
    { "a chain of three",
      { "1>2 2026-11-23 2026-11-24", "2>3 2026-11-23 2026-11-25", "3>4 2026-11-23 2026-11-26" },
      "1>4 2026-11-24, 2>4 2026-11-25, 3>4 2026-11-26" },
    { "it comes back: nothing is without anybody",
      { "1>2 2026-11-23 2026-11-24", "2>1 2026-11-23 2026-11-25" },
      "1>2 2026-11-24, 2>1 2026-11-25" },
    { "to somebody and back: it goes where somebody is",
      { "1>2 2026-11-23 2026-11-24", "2>1 2026-11-23 2026-11-25", "2>3 2026-11-23 2026-11-25" },
      "1>3 2026-11-24, 2>1 2026-11-25, 2>3 2026-11-25" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = dup_stand_ins (cases[i].covers, TODAY);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

/* Everybody covers everybody: it is told all the same. */
static void
test_everybody (void)
{
  g_autoptr (GPtrArray) covers = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) found = NULL;

  for (guint a = 1; a <= 6; a++)
    for (guint b = 1; b <= 6; b++)
      if (a != b)
        g_ptr_array_add (covers, cover_new (a * 10 + b, a, b, "2026-11-23", "2026-11-27"));
  found = hw_cover_find_stand_ins (covers, TODAY);
  g_assert_cmpuint (found->len, ==, 6 * 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cover/check", test_check);
  g_test_add_func ("/cover/days", test_days);
  g_test_add_func ("/cover/guard", test_guard);
  g_test_add_func ("/cover/guard-of-both", test_guard_of_both);
  g_test_add_func ("/cover/chain", test_chain);
  g_test_add_func ("/cover/everybody", test_everybody);
  return g_test_run ();
}
