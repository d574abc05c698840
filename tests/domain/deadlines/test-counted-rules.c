/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * 15 of 22 months (domain 1.3): the cases that the text names, and many invented children compared
 * with the definition, day by day.
 */

#include "due-fixture.h"

#include "domain/deadlines/hw-counted-rules.h"
#include "domain/deadlines/hw-due-why-rules.h"

#include <string.h>

/* The definition: C is the set of counted days. */
static gboolean
is_counted (const HwDueCase *of, HwDay day)
{
  static const char *const excluded[] = { "placement trial-home-visit", "placement runaway" };
  gboolean is_in = FALSE;

  for (guint i = 0; i < of->stays->len; i++)
    {
      const HwDueStay *stay = &g_array_index (of->stays, HwDueStay, i);

      is_in |= day >= stay->entered && (!stay->exit || day < stay->exit);
    }
  for (guint i = 0; i < G_N_ELEMENTS (excluded) && is_in; i++)
    if (hw_due_case_find_on (of, g_quark_from_string (excluded[i]), day))
      return FALSE;
  return is_in;
}

static HwDay
latest (HwDay day, int months)
{
  HwDay back = day - 31 * (months + 1);

  while (hw_day_add_months (back + 1, months) <= day)
    back++;
  return back;
}

static HwDay
find_by_definition (const HwDueCase *of, HwDay from, HwDay to)
{
  for (HwDay day = from; day <= to; day++)
    {
      int days = 0;

      for (HwDay one = latest (day, 22); one < day; one++)
        days += is_counted (of, one);
      if (days >= day - latest (day, 15))
        return day;
    }
  return 0;
}

static const HwRule *
rule_f11 (const HwRuleBook *book)
{
  return hw_rule_book_find (book, "F11", hw_day_new (2024, 1, 1));
}

static void
test_text (void)
{
  g_autoptr (HwRuleBook) book = due_book ("federal");
  static const struct
  {
    const char *facts;
    guint stay;
    const char *due;
  } cases[] = {
    { "stay 2023-01-15", 0, "2024-06-16" },
    { "stay 2023-01-15 finding 2023-01-15", 0, "2024-04-15" },
    { "stay 2023-08-31 finding 2023-08-31", 0, "2024-11-30" },
    { "stay 2022-11-30 finding 2022-11-30", 0, "2024-02-29" },
    /* Ninety days of trial home visit move it ninety days. */
    { "stay 2023-01-15\nplacement trial-home-visit 2023-06-01 to 2023-08-30", 0, "2024-09-14" },
    { "stay 2023-01-15\nplacement runaway 2023-06-01 to 2023-06-11", 0, "2024-06-26" },
    /* C is a set of days: in two stays at once a day is one day. */
    { "stay 2023-01-15\nstay 2023-06-01", 0, "2024-06-16" },
    { "stay 2023-01-15\nstay 2023-06-01", 1, "2024-06-16" },
    { "stay 2023-01-15 to 2023-12-01\nstay 2023-06-01", 1, "2024-06-16" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwDueCase) of = due_case (cases[i].facts);
      HwCounted counted
          = hw_counted_months (of, cases[i].stay, rule_f11 (book), hw_day_new (2024, 1, 1));
      g_autofree char *due = hw_day_dup_iso (counted.due);

      g_assert_cmpstr (due, ==, cases[i].due);
    }
}

/* Domain 1.3.5: twelve and fourteen counted months are shown on the day on which they are full. */
static void
test_months (void)
{
  g_autoptr (HwRuleBook) book = due_book ("federal");
  static const struct
  {
    const char *facts;
    const char *today;
    int months;
  } cases[] = {
    { "stay 2023-01-15 finding 2023-01-15", "2023-01-15", 0 },
    { "stay 2023-01-15 finding 2023-01-15", "2024-01-14", 11 },
    { "stay 2023-01-15 finding 2023-01-15", "2024-01-15", 12 },
    { "stay 2023-01-15 finding 2023-01-15", "2024-03-14", 13 },
    { "stay 2023-01-15 finding 2023-01-15", "2024-03-15", 14 },
    { "stay 2023-01-15 finding 2023-01-15", "2024-04-15", 15 },
    /* More than the window holds is not in it. */
    { "stay 2020-01-15 finding 2020-01-15", "2024-04-15", 22 },
    /* Ninety days at home do not count. */
    { "stay 2023-01-15 finding 2023-01-15\nplacement trial-home-visit 2023-06-01 to 2023-08-30",
      "2024-01-15", 9 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwDueCase) of = due_case (cases[i].facts);

      g_test_message ("%u", i);
      g_assert_cmpint (
          hw_counted_months (of, 0, rule_f11 (book), hw_day_parse (cases[i].today)).months, ==,
          cases[i].months);
    }
}

/* Domain 1.3.5: warned of at 12 and at 14, each from the day on which it is full until the duty is
 * due; the state says nothing else than before. */
static void
test_warning (void)
{
  g_autoptr (HwRuleBook) book = due_book ("federal");
  static const char stay[] = "stay 2023-01-15 finding 2023-01-15";
  static const char home[] = "stay 2023-01-15 finding 2023-01-15\n"
                             "placement trial-home-visit 2023-06-01 to 2023-08-30";
  static const struct
  {
    const char *facts;
    const char *today;
    const char *state;
    const char *warning;
    const char *reached;
  } cases[] = {
    { stay, "2024-01-14", "2024-04-15 due-soon", NULL, NULL },
    { stay, "2024-01-15", "2024-04-15 due-soon", "12 of 22 counted months", "15 April 2024" },
    { stay, "2024-03-14", "2024-04-15 due-soon", "12 of 22 counted months", "15 April 2024" },
    { stay, "2024-03-15", "2024-04-15 due-soon", "14 of 22 counted months", "15 April 2024" },
    { stay, "2024-04-14", "2024-04-15 due-soon", "14 of 22 counted months", "15 April 2024" },
    { stay, "2024-04-15", "2024-04-15 due", NULL, NULL },
    { stay, "2024-04-16", "2024-04-15 overdue", NULL, NULL },
    /* Ninety days at home move it all. */
    { home, "2024-03-15", "2024-07-15 open", NULL, NULL },
    { home, "2024-06-14", "2024-07-15 due-soon", "12 of 22 counted months", "15 July 2024" },
    { home, "2024-06-15", "2024-07-15 due-soon", "14 of 22 counted months", "15 July 2024" },
    /* Filed: nothing is warned of. */
    { "stay 2023-01-15 finding 2023-01-15\npetition termination on 2024-03-01", "2024-03-15",
      "2024-04-15 done 2024-03-01", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwDueCase) of = due_case (cases[i].facts);
      g_autoptr (GArray) items = due_items (book, of, cases[i].today);
      const HwDueItem *item = due_find (items, "F11", 1);
      HwDay today = hw_day_parse (cases[i].today);
      g_autofree char *warning = hw_due_item_dup_warning (item, today);
      g_autofree char *arithmetic = hw_due_item_dup_arithmetic (item, today);
      g_autofree char *reached = g_strdup_printf ("%s: 15 are reached on %s.", cases[i].warning,
                                                  cases[i].reached);

      g_test_message ("%u: %s", i, arithmetic);
      due_assert (book, of, cases[i].today, "F11", 1, cases[i].state);
      g_assert_cmpstr (warning, ==, cases[i].warning);
      g_assert_true ((strstr (arithmetic, "are reached on") != NULL) == (warning != NULL));
      g_assert_true (!warning || g_str_has_suffix (arithmetic, reached));
    }
}

static void
add_break (GString *facts, const char *kind, HwDay from, HwDay to)
{
  g_autofree char *first = hw_day_dup_iso (from), *last = hw_day_dup_iso (to);

  g_string_append_printf (facts, "\nplacement %s %s to %s", kind, first, last);
}

static char *
invent (GRand *random)
{
  GString *facts = g_string_new (NULL);
  HwDay day = hw_day_new (2015, 1, 1) + g_rand_int_range (random, 0, 1500);
  int stays = g_rand_int_range (random, 1, 4);

  for (int i = 0; i < stays; i++)
    {
      int days = g_rand_int_range (random, 30, 700);
      g_autofree char *from = hw_day_dup_iso (day), *to = hw_day_dup_iso (day + days);

      g_string_append_printf (facts, i + 1 < stays ? "\nstay %s to %s" : "\nstay %s", from, to);
      if (g_rand_boolean (random))
        add_break (facts, g_rand_boolean (random) ? "runaway" : "trial-home-visit", day + days / 3,
                   day + days / 2);
      day += days + g_rand_int_range (random, 1, 400);
    }
  return g_string_free (facts, FALSE);
}

static void
test_definition (void)
{
  g_autoptr (HwRuleBook) book = due_book ("federal");
  g_autoptr (GRand) random = g_rand_new_with_seed (22);

  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *facts = invent (random);
      g_autoptr (HwDueCase) of = due_case (facts);
      guint last = of->stays->len - 1;
      HwDay from = g_array_index (of->stays, HwDueStay, last).entered;

      g_test_message ("%s", facts);
      g_assert_cmpint (
          hw_counted_months (of, last, rule_f11 (book), hw_day_new (2024, 1, 1)).due, ==,
          find_by_definition (of, from, from + 1500));
    }
}

/* The clock stands still; and the child who lives with a relative at the mark is excepted by
 * itself (domain 1.3.4). */
static void
test_exceptions (void)
{
  g_autoptr (HwRuleBook) book = due_book ("federal");
  g_autoptr (HwDueCase) away = due_case ("stay 2023-01-15\nplacement runaway 2023-06-01 on");
  g_autoptr (HwDueCase) kin = due_case ("stay 2023-01-15\nplacement relative-home 2024-06-16 on");
  g_autoptr (HwDueCase) late = due_case ("stay 2023-01-15\nplacement relative-home 2024-06-17 on");
  g_autoptr (HwDueCase) filed
      = due_case ("stay 2023-01-15\npetition termination on 2024-06-17");

  due_assert (book, away, "2024-10-01", "F11", 1, "cannot-compute");
  due_assert (book, kin, "2024-06-15", "F11", 1, "2024-06-16 due-soon");
  due_assert (book, kin, "2024-10-01", "F11", 1, "2024-06-16 excepted");
  due_assert (book, late, "2024-10-01", "F11", 1, "2024-06-16 overdue");
  due_assert (book, filed, "2024-10-01", "F11", 1, "2024-06-16 done-late 2024-06-17");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deadlines/F11-text", test_text);
  g_test_add_func ("/deadlines/F11-months", test_months);
  g_test_add_func ("/deadlines/F11-warning", test_warning);
  g_test_add_func ("/deadlines/F11-definition", test_definition);
  g_test_add_func ("/deadlines/F11-exceptions", test_exceptions);
  return g_test_run ();
}
