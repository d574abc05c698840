/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The shipped packs by tables of cases: which item is due when, in which state (domain 1.2). The
 * days were counted on a calendar.
 */

#include "due-fixture.h"

#include <locale.h>

typedef struct
{
  const char *packs;
  const char *facts;
  const char *today;
  const char *rule;
  guint n;
  const char *expected;
} Case;

static void
check (const Case *cases, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HwRuleBook) book = due_book (cases[i].packs);
      g_autoptr (HwDueCase) of = due_case (cases[i].facts);

      due_assert (book, of, cases[i].today, cases[i].rule, cases[i].n, cases[i].expected);
    }
}

#define CHECK(cases) check (cases, G_N_ELEMENTS (cases))

static void
test_federal (void)
{
  static const Case cases[] = {
    /* Entered care: the earlier of the finding and the sixtieth day. */
    { "federal", "stay 2023-01-15", "2023-03-15", "F01", 1, "2023-03-16 due-soon" },
    { "federal", "stay 2023-01-15", "2023-03-16", "F01", 1, "2023-03-16 done 2023-03-16" },
    { "federal", "stay 2023-01-15 finding 2023-02-01", "2023-05-01", "F01", 1,
      "2023-02-01 done 2023-02-01" },
    { "federal", "stay 2023-01-15 finding 2023-05-01", "2023-05-01", "F01", 1,
      "2023-03-16 done 2023-03-16" },
    /* The plan, by the day. */
    { "federal", "stay 2023-01-15", "2023-03-01", "F02", 1, "2023-03-16 open" },
    { "federal", "stay 2023-01-15", "2023-03-02", "F02", 1, "2023-03-16 due-soon" },
    { "federal", "stay 2023-01-15", "2023-03-16", "F02", 1, "2023-03-16 due" },
    { "federal", "stay 2023-01-15", "2023-03-17", "F02", 1, "2023-03-16 overdue" },
    { "federal", "stay 2023-01-15\nplan approved on 2023-03-16", "2024-01-01", "F02", 1,
      "2023-03-16 done 2023-03-16" },
    { "federal", "stay 2023-01-15\nplan approved on 2023-03-17", "2024-01-01", "F02", 1,
      "2023-03-16 done-late 2023-03-17" },
    /* Facts dated after today count. */
    { "federal", "stay 2023-01-15\nplan approved on 2023-03-10", "2023-02-01", "F02", 1,
      "2023-03-16 done 2023-03-10" },
    { "federal", "stay 2023-01-15", "2023-02-15", "F03", 1, "2023-02-14 overdue" },
    { "federal", "stay 2023-01-15\ndetermination abandoned-infant on 2023-02-01", "2023-03-01",
      "F12", 1, "2023-04-02 open" },
    { "federal", "stay 2023-01-15", "2023-03-01", "F12", 1, "not-applicable" },
    { "federal", "stay 2023-01-15", "2023-03-01", "F05", 1, "cannot-compute" },
    { "federal", "stay 2023-01-15\nhearing shelter-care on 2023-01-18", "2023-03-01", "F05", 1,
      "2023-01-18 overdue" },
    { "federal", "stay 2023-01-15\norder custody on 2023-01-16\nhearing shelter-care on 2023-01-18",
      "2023-03-01", "F05", 1, "2023-01-16 overdue" },
    /* It ended before fifteen months could be counted: nothing is owed, and nothing missing. */
    { "federal", "stay 2023-01-15 to 2023-06-30", "2023-09-01", "F11", 1, "none" },
    { "federal", "stay 2023-01-15\nplacement runaway 2023-02-10 on", "2023-09-01", "F11", 1,
      "cannot-compute" },
  };

  CHECK (cases);
}

/* Counted from the day held, and from the day due (domain 1.2, F07, F08). */
static void
test_series (void)
{
  static const Case cases[] = {
    { "federal", "stay 2023-01-15", "2023-10-01", "F07", 1, "2023-09-16 overdue" },
    { "federal", "stay 2023-01-15", "2023-10-01", "F07", 2, "2024-03-16 open" },
    { "federal", "stay 2023-01-15", "2023-10-01", "F07", 3, "none" },
    { "federal", "stay 2023-01-15\nhearing review on 2023-08-01", "2023-10-01", "F07", 2,
      "2024-02-01 open" },
    { "federal", "stay 2023-01-15\nhearing review on 2023-11-01", "2024-01-01", "F07", 1,
      "2023-09-16 done-late 2023-11-01" },
    { "federal", "stay 2023-01-15\nhearing review on 2023-11-01", "2024-01-01", "F07", 2,
      "2024-05-01 open" },
    /* Missed stays missed: a review after the next due day is the next one’s. */
    { "federal", "stay 2023-01-15\nhearing review on 2024-04-01", "2024-05-01", "F07", 1,
      "2023-09-16 overdue" },
    { "federal", "stay 2023-01-15\nhearing review on 2024-04-01", "2024-05-01", "F07", 2,
      "2024-03-16 done-late 2024-04-01" },
    { "federal", "stay 2023-01-15\nhearing permanency on 2024-01-10", "2024-05-01", "F08", 1,
      "2024-03-16 done 2024-01-10" },
    { "federal", "stay 2023-01-15\nhearing permanency on 2024-01-10", "2024-05-01", "F08", 2,
      "2025-03-16 open" },
    { "federal", "stay 2023-01-15\nhearing permanency on 2024-05-10", "2024-06-01", "F08", 1,
      "2024-03-16 done-late 2024-05-10" },
    /* The month’s end: 31 August and six months, and again from the first day. */
    { "federal", "stay 2023-07-02 finding 2023-08-31", "2024-09-30", "F08", 1,
      "2024-08-31 overdue" },
    { "federal", "stay 2023-07-02 finding 2023-08-31", "2024-02-01", "F07", 1,
      "2024-02-29 due-soon" },
    /* The child left: what would be due on that day or later is nothing. */
    { "federal", "stay 2023-01-15 to 2023-09-16", "2024-01-01", "F07", 1, "none" },
    { "federal", "stay 2023-01-15 to 2023-09-17", "2024-01-01", "F07", 1, "2023-09-16 overdue" },
    { "federal", "stay 2023-01-15 to 2023-09-17\nhearing review on 2023-12-01", "2024-01-01",
      "F07", 1, "2023-09-16 overdue" },
    /* Each stay has items of its own. */
    { "federal", "stay 2023-01-15 to 2023-06-01\nstay 2024-02-01", "2024-03-01", "F02", 1,
      "2023-03-16 overdue" },
    { "federal", "stay 2023-01-15 to 2023-06-01\nstay 2024-02-01", "2024-03-01", "F02", 2,
      "2024-04-01 open" },
  };

  CHECK (cases);
}

/* Each due day is counted in one sum from what the first one was (domain 1.1.1): a short month cuts
 * it once, not for ever. */
static void
test_month_ends (void)
{
  static const Case cases[] = {
    { "kentucky", "stay 2023-08-31", "2025-09-30", "K04", 1, "2024-02-29 overdue" },
    { "kentucky", "stay 2023-08-31", "2025-09-30", "K04", 2, "2024-08-31 overdue" },
    { "kentucky", "stay 2023-08-31", "2025-09-30", "K04", 3, "2025-02-28 overdue" },
    { "kentucky", "stay 2023-08-31", "2025-09-30", "K04", 4, "2025-08-31 overdue" },
    { "kentucky", "stay 2021-05-31", "2022-06-30", "K04", 2, "2022-05-31 overdue" },
    { "federal", "stay 2020-02-01 finding 2020-02-29", "2024-03-01", "F08", 1,
      "2021-02-28 overdue" },
    { "federal", "stay 2020-02-01 finding 2020-02-29", "2024-03-01", "F08", 4,
      "2024-02-29 overdue" },
    { "kentucky", "stay 2020-02-01\norder custody on 2020-02-29", "2024-03-01", "K05", 4,
      "2024-02-29 overdue" },
  };

  CHECK (cases);
}

/* What happened in one stay, or on the day on which it ended, is no other stay's. */
static void
test_two_stays (void)
{
#define STAYS "stay 2024-01-01 to 2024-03-05\nstay 2024-03-10\n"
  static const Case cases[] = {
    { "federal", STAYS "determination efforts-to-prevent on 2024-03-02", "2024-06-01", "F04", 1,
      "2024-03-01 done-late 2024-03-02" },
    { "federal", STAYS "determination efforts-to-prevent on 2024-03-02", "2024-06-01", "F04", 2,
      "2024-05-09 overdue" },
    { "federal", STAYS "determination efforts-to-prevent on 2024-03-05", "2024-06-01", "F04", 2,
      "2024-05-09 overdue" },
    { "federal", STAYS "determination efforts-to-prevent on 2024-03-06", "2024-06-01", "F04", 2,
      "2024-05-09 done 2024-03-06" },
    { "kentucky", STAYS "hearing temporary-removal on 2024-03-05", "2024-06-01", "K03", 1,
      "cannot-compute" },
    { "kentucky", STAYS "hearing temporary-removal on 2024-03-06", "2024-06-01", "K03", 2,
      "2024-03-16 overdue" },
    /* Back on the day of leaving. */
    { "federal", "stay 2024-01-01 to 2024-03-05\nstay 2024-03-05", "2024-06-01", "F03", 2,
      "2024-04-04 overdue" },
  };

  CHECK (cases);
#undef STAYS
}

/* No efforts are owed, and the review comes with the ten-day conference. */
static void
test_aggravated (void)
{
#define FOUND "stay 2024-01-15\ndetermination aggravated-circumstances on 2024-01-16\n"
  static const Case cases[] = {
    { "federal", FOUND, "2024-03-20", "F04", 1, "not-applicable" },
    { "kentucky", FOUND "hearing temporary-removal on 2024-01-18", "2024-01-20", "K12", 1,
      "2024-01-28 due-soon" },
    { "kentucky",
      FOUND "hearing temporary-removal on 2024-01-18\nreview concurrent on 2024-01-26",
      "2024-02-20", "K12", 1, "2024-01-28 done 2024-01-26" },
    { "kentucky", FOUND, "2024-01-20", "K12", 1, "2024-04-14 not-open" },
    { "kentucky", "stay 2024-01-15\nhearing temporary-removal on 2024-01-18", "2024-01-20", "K12",
      1, "2024-04-14 not-open" },
  };

  CHECK (cases);
#undef FOUND
}

static void
test_visits (void)
{
  static const Case cases[] = {
    { "federal", "stay 2023-01-15", "2023-02-10", "F15", 1, "2023-02-28 open" },
    { "federal", "stay 2023-02-01", "2023-02-10", "F15", 1, "2023-02-28 open" },
    { "federal", "stay 2023-02-02", "2023-02-10", "F15", 1, "2023-03-31 not-open" },
    { "federal", "stay 2023-01-15\ncontact child on 2023-02-28", "2023-03-10", "F15", 1,
      "2023-02-28 done 2023-02-28" },
    { "federal", "stay 2023-01-15\ncontact child on 2023-03-01", "2023-03-10", "F15", 1,
      "2023-02-28 overdue" },
    { "federal", "stay 2023-01-15\ncontact child on 2023-03-01", "2023-03-10", "F15", 2,
      "2023-03-31 done 2023-03-01" },
    { "federal", "stay 2023-01-15 to 2023-02-28", "2023-03-10", "F15", 1, "none" },
    { "federal", "stay 2023-01-15 to 2023-03-01", "2023-03-10", "F15", 1, "2023-02-28 overdue" },
  };

  CHECK (cases);
}

/* Trial home visits, with and without a time that the court set (F17). */
static void
test_trial_visits (void)
{
  static const Case cases[] = {
    { "federal", "stay 2023-01-15", "2023-06-01", "F17", 1, "not-applicable" },
    { "federal", "stay 2023-01-15\nplacement trial-home-visit 2023-06-01 to 2023-08-30",
      "2023-07-01", "F17", 1, "2023-12-01 done 2023-08-30" },
    { "federal", "stay 2023-01-15\nplacement trial-home-visit 2023-06-01 on", "2023-07-01", "F17",
      1, "2023-12-01 open" },
    { "federal", "stay 2023-01-15\nplacement trial-home-visit 2023-06-01 on", "2023-12-02", "F17",
      1, "2023-12-01 overdue" },
    { "federal",
      "stay 2023-01-15\nplacement trial-home-visit 2023-06-01 on\n"
      "court-time trial-visit on 2023-11-01 for 2024-02-01",
      "2023-12-02", "F17", 1, "2024-02-01 open" },
    /* It ends no stay. */
    { "federal", "stay 2023-01-15\nplacement trial-home-visit 2023-06-01 on", "2024-05-01", "F08",
      1, "2024-03-16 overdue" },
  };

  CHECK (cases);
}

static void
test_birthdays (void)
{
  static const Case cases[] = {
    { "federal", "born 2012-06-30\nstay 2023-01-15", "2024-06-01", "F18", 1,
      "2026-06-30 not-open" },
    /* Fourteen already: with the first plan. */
    { "federal", "born 2008-06-30\nstay 2023-01-15", "2023-02-01", "F18", 1, "2023-03-16 open" },
    { "federal", "born 2010-02-28\nstay 2023-01-15", "2024-02-28", "F18", 1, "2024-02-28 due" },
    { "federal", "born 2012-02-29\nstay 2023-01-15", "2026-02-27", "F18", 1,
      "2026-02-28 not-open" },
    { "federal", "stay 2023-01-15", "2026-02-27", "F18", 1, "cannot-compute" },
    /* The plan for the way out opens ninety days before, and the birthday ends nothing. */
    { "federal", "born 2006-04-01\nstay 2023-01-15", "2024-01-01", "F21", 1,
      "2024-04-01 not-open" },
    { "federal", "born 2006-04-01\nstay 2023-01-15", "2024-01-02", "F21", 1,
      "2024-04-01 due-soon" },
    { "federal", "born 2006-04-01\nstay 2023-01-15", "2025-01-02", "F21", 1,
      "2024-04-01 overdue" },
    { "federal", "born 2006-04-01\nstay 2023-01-15", "2025-05-02", "F08", 2,
      "2025-03-16 overdue" },
    /* Discharged of age: the end itself sets it off. */
    { "federal", "born 2006-04-01\nstay 2023-01-15 to 2024-05-01", "2024-06-01", "F22", 1,
      "2024-05-01 overdue" },
    { "federal", "born 2006-04-01\nstay 2023-01-15 to 2024-03-31", "2024-06-01", "F22", 1,
      "not-applicable" },
    { "federal", "born 2006-04-01\nstay 2023-01-15", "2024-06-01", "F22", 1, "not-applicable" },
    /* Every year from the fourteenth birthday on, those in the stay. */
    { "federal", "born 2008-06-30\nstay 2024-01-15", "2024-02-01", "F23", 1,
      "2024-06-30 open" },
    { "federal",
      "born 2008-06-30\nstay 2023-01-15\nprimary planned-living-arrangement 2023-02-01 on",
      "2024-07-01", "F20", 1, "2025-03-16 open" },
    { "federal", "born 2008-06-30\nstay 2023-01-15", "2024-07-01", "F20", 1, "not-applicable" },
  };

  CHECK (cases);
}

/* Then and now, and where an office has chosen both (C6). */
static void
test_kentucky (void)
{
  static const Case cases[] = {
    { "kentucky-2009", "stay 2009-03-02\nhearing temporary-removal on 2009-03-05", "2009-03-07",
      "K02", 1, "2009-03-12 due-soon" },
    { "kentucky", "stay 2024-03-01\nhearing temporary-removal on 2024-03-05", "2024-03-06", "K03",
      1, "2024-03-15 open" },
    { "kentucky", "stay 2024-03-01", "2024-03-06", "K03", 1, "cannot-compute" },
    { "kentucky-2009", "stay 2009-03-02", "2010-03-06", "K04", 1, "2009-06-02 overdue" },
    { "kentucky-2009", "stay 2009-03-02", "2010-03-06", "K04", 2, "2009-09-02 overdue" },
    { "kentucky-2009", "stay 2009-03-02", "2010-03-06", "K04", 3, "2009-12-02 overdue" },
    { "kentucky-2009", "stay 2009-03-02", "2010-03-06", "K04", 4, "none" },
    { "kentucky", "stay 2024-03-02", "2024-10-06", "K04", 1, "2024-09-02 overdue" },
    { "kentucky", "stay 2024-03-02", "2024-10-06", "K04", 2, "2025-03-02 open" },
    { "kentucky kentucky-2009", "stay 2009-03-02", "2010-03-06", "K04", 1,
      "2009-06-02 overdue" },
    { "kentucky kentucky-2009", "stay 2012-06-30", "2013-03-06", "K04", 3, "2013-03-30 due-soon" },
    { "kentucky kentucky-2009", "stay 2012-07-01", "2013-03-06", "K04", 1,
      "2013-01-01 overdue" },
    { "kentucky kentucky-2009", "stay 2012-07-01\nhearing temporary-removal on 2012-07-03",
      "2013-03-06", "K02", 1, "none" },
    /* What nothing set off is told once, by the rules of that time (K13.1). */
    { "kentucky kentucky-2009", "born 2021-06-30\nreferral substantiated on 2024-01-10",
      "2024-02-01", "K13.1", 1, "not-applicable" },
    { "kentucky kentucky-2009", "born 2021-06-30\nreferral substantiated on 2024-01-10",
      "2024-02-01", "K13.1", 2, "none" },
    { "kentucky kentucky-2009", "born 2008-06-30\nreferral substantiated on 2012-01-10",
      "2012-06-30", "K13.1", 1, "not-applicable" },
    { "kentucky kentucky-2009", "born 2008-06-30\nreferral substantiated on 2012-01-10",
      "2012-06-30", "K13.1", 2, "none" },
    /* Seventy-two hours without a weekend. */
    { "kentucky", "stay 2024-03-01", "2024-03-04", "K01", 1, "2024-03-06 due-soon" },
    /* The hearing’s notices. */
    { "kentucky", "stay 2024-01-02\norder custody on 2024-01-05", "2024-06-01", "K05", 1,
      "2025-01-05 open" },
    { "kentucky", "stay 2024-01-02\norder custody on 2024-01-05", "2024-06-01", "K06", 1,
      "2024-10-07 not-open" },
    { "kentucky", "stay 2024-01-02\norder custody on 2024-01-05", "2024-06-01", "K07", 1,
      "2024-11-06 not-open" },
  };

  CHECK (cases);
}

/* Two packs never give one id to two duties: too old at the second referral in the days of the one,
 * and at the third in those of the other (K13.1). */
static void
test_one_id (void)
{
  static const char *const days[] = { "2012-06-30", "2012-07-01", "2013-06-30" };
  g_autoptr (HwRuleBook) book = due_book ("kentucky kentucky-2009");
  g_autoptr (HwDueCase) of = due_case ("born 2007-01-31\nreferral substantiated on 2010-05-05\n"
                                       "referral substantiated on 2012-01-10\n"
                                       "referral substantiated on 2013-01-10");

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (GArray) items = due_items (book, of, days[i]);
      g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      g_assert_cmpuint (due_count (items, "K13.1"), ==, 2);
      for (guint k = 0; k < items->len; k++)
        g_assert_true (
            g_hash_table_add (ids, hw_due_item_dup_id (&g_array_index (items, HwDueItem, k))));
    }
}

/* The window from day 60 to day 90, late on day 91, for every child (S2-23). */
static void
test_review_window (void)
{
  static const Case cases[] = {
    { "kentucky", "stay 2023-12-31", "2024-02-28", "K12", 1, "2024-03-30 not-open" },
    { "kentucky", "stay 2023-12-31", "2024-02-29", "K12", 1, "2024-03-30 open" },
    { "kentucky", "stay 2023-12-31", "2024-03-30", "K12", 1, "2024-03-30 due" },
    { "kentucky", "stay 2023-12-31", "2024-03-31", "K12", 1, "2024-03-30 overdue" },
    { "kentucky", "stay 2023-12-31\nreview concurrent on 2024-02-28", "2024-03-31", "K12", 1,
      "2024-03-30 overdue" },
    { "kentucky", "stay 2023-12-31\nreview concurrent on 2024-02-29", "2024-03-31", "K12", 1,
      "2024-03-30 done 2024-02-29" },
    { "kentucky", "stay 2023-12-31\nreview concurrent on 2024-03-31", "2024-04-01", "K12", 1,
      "2024-03-30 done-late 2024-03-31" },
    { "kentucky", "stay 2023-12-31\nprimary adoption 2024-01-05 on", "2024-03-31", "K12", 1,
      "2024-03-30 overdue" },
  };

  CHECK (cases);
}

/* Sixty days (S2-14) are a deadline of the decision, sixty to ninety (S2-23) a window of the
 * review: two rules on one stay, each closed by its own and by nothing of the other (C4). Day 60 is
 * the first of March, day 90 the 31st. */
static void
test_deadline_and_window (void)
{
#define STAY "stay 2024-01-01"
#define DECIDED STAY "\ngoal concurrent 2024-02-10 on"
#define REVIEWED STAY "\nreview concurrent on 2024-03-10"
  static const Case cases[] = {
    { "kentucky", STAY, "2024-02-29", "K15", 1, "2024-03-01 due-soon" },
    { "kentucky", STAY, "2024-02-29", "K12", 1, "2024-03-31 not-open" },
    { "kentucky", STAY, "2024-03-01", "K15", 1, "2024-03-01 due" },
    { "kentucky", STAY, "2024-03-01", "K12", 1, "2024-03-31 open" },
    { "kentucky", STAY, "2024-03-02", "K15", 1, "2024-03-01 overdue" },
    { "kentucky", STAY, "2024-03-31", "K12", 1, "2024-03-31 due" },
    { "kentucky", STAY, "2024-04-01", "K12", 1, "2024-03-31 overdue" },
    { "kentucky", DECIDED, "2024-04-01", "K15", 1, "2024-03-01 done 2024-02-10" },
    { "kentucky", DECIDED, "2024-04-01", "K12", 1, "2024-03-31 overdue" },
    { "kentucky", REVIEWED, "2024-04-01", "K15", 1, "2024-03-01 overdue" },
    { "kentucky", REVIEWED, "2024-04-01", "K12", 1, "2024-03-31 done 2024-03-10" },
  };

  CHECK (cases);
}

/* What a state's policy thinks of «first placement best placement» is a text in its pack, which
 * makes nothing due; an office with another policy writes its own (C8). */
static void
test_text_of_policy (void)
{
  g_autoptr (HwDueCase) of = due_case ("stay 2024-01-01\nplacement foster-home 2024-01-01 to "
                                       "2024-02-01\nplacement foster-home 2024-02-01 to "
                                       "2024-03-01\nplacement foster-home 2024-03-01 to "
                                       "2024-05-01");

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (HwRuleBook) book = due_book (i ? "kentucky-2009" : "kentucky");
      const HwRule *rule = hw_rule_book_find (book, "K17", hw_day_new (2024, 3, 1));
      g_autoptr (GArray) items = due_items (book, of, "2024-06-01");

      g_assert_nonnull (rule);
      g_assert_true (rule->is_measure);
      g_assert_nonnull (strstr (rule->text, "not a «first placement best placement» model"));
      g_assert_nonnull (strstr (rule->text, "New Jersey"));
      g_assert_cmpuint (due_count (items, "K17"), ==, 0);
    }
}

/* Concurrent goal within 60 days, only beside reunification (S2-14); a goal at all (S0-16). */
static void
test_goals (void)
{
  static const Case cases[] = {
    { "kentucky", "stay 2024-01-01\ngoal primary 2024-01-05 on\nprimary return-to-parent "
                  "2024-01-05 on",
      "2024-03-02", "K15", 1, "2024-03-01 overdue" },
    { "kentucky", "stay 2024-01-01\ngoal primary 2024-01-05 on\nprimary adoption 2024-01-05 on",
      "2024-03-02", "K15", 1, "not-applicable" },
    { "kentucky", "stay 2024-01-01\ngoal primary 2024-01-05 on\nprimary return-to-parent "
                  "2024-01-05 on\ngoal concurrent 2024-02-29 on",
      "2024-03-02", "K15", 1, "2024-03-01 done 2024-02-29" },
    { "kentucky", "stay 2024-01-01", "2024-03-01", "K16", 1, "2024-03-01 due" },
    { "kentucky", "stay 2024-01-01", "2024-03-02", "K16", 1, "2024-03-01 overdue" },
    { "kentucky", "stay 2024-01-01\ngoal primary 2024-03-02 on", "2024-03-03", "K16", 1,
      "2024-03-01 done-late 2024-03-02" },
    { "kentucky", "stay 2024-01-01\ngoal primary 2023-10-02 on", "2024-03-03", "K16", 1,
      "2024-03-01 done 2023-10-02" },
  };

  CHECK (cases);
}

/* Family team meetings by event (S3-16 to S3-20). */
static void
test_team_meetings (void)
{
  static const Case cases[] = {
    /* The second substantiated referral on a child under four, not the first (S3-16). */
    { "kentucky", "born 2021-06-30\nreferral substantiated on 2024-01-10", "2024-02-01", "K13.1",
      1, "not-applicable" },
    { "kentucky",
      "born 2021-06-30\nreferral substantiated on 2024-01-10\nreferral substantiated on "
      "2024-06-05",
      "2024-06-06", "K13.1", 1, "2024-06-20 due-soon" },
    { "kentucky",
      "born 2020-06-05\nreferral substantiated on 2024-01-10\nreferral substantiated on "
      "2024-06-04",
      "2024-06-06", "K13.1", 1, "2024-06-18 due-soon" },
    { "kentucky",
      "born 2020-06-05\nreferral substantiated on 2024-01-10\nreferral substantiated on "
      "2024-06-05",
      "2024-06-06", "K13.1", 1, "not-applicable" },
    { "kentucky",
      "born 2021-06-30\nreferral substantiated on 2024-01-10\nreferral substantiated on "
      "2024-06-05\nplanned case-decision on 2024-07-30",
      "2024-06-06", "K13.1", 1, "2024-07-30 open" },
    /* On or before the event (S3-17). */
    { "kentucky", "stay 2024-01-01\nplanned reunification on 2024-09-01", "2024-08-20", "K13.2", 1,
      "2024-09-01 due-soon" },
    { "kentucky",
      "stay 2024-01-01\nplanned reunification on 2024-09-01\nmeeting ftm on 2024-08-25",
      "2024-08-20", "K13.2", 1, "2024-09-01 done 2024-08-25" },
    { "kentucky",
      "stay 2024-01-01 to 2024-09-01\nexit reunification on 2024-09-01", "2024-10-20", "K13.2", 1,
      "2024-09-01 overdue" },
    { "kentucky", "stay 2024-01-01\nplacement relative-home 2024-05-01 on", "2024-05-02", "K13.2",
      1, "2024-05-01 overdue" },
    /* A disruption, not a planned move (S3-18). */
    { "kentucky", "stay 2024-01-01\nplacement-ended planned on 2024-03-01", "2024-03-02", "K13.3",
      1, "not-applicable" },
    { "kentucky", "stay 2024-01-01\nplacement-ended disruption on 2024-03-01", "2024-03-02",
      "K13.3", 1, "2024-03-15 due-soon" },
    { "kentucky",
      "stay 2024-01-01\nplacement-ended disruption on 2024-03-01\nplacement-ended disruption on "
      "2024-04-01",
      "2024-03-02", "K13.3", 2, "2024-04-15 not-open" },
    /* Before the case closes (S3-19). */
    { "kentucky", "stay 2024-01-01\nplanned case-closure on 2024-09-01", "2024-09-02", "K13.4", 1,
      "2024-09-01 overdue" },
    /* Any one of the conferences (S3-20). */
    { "kentucky", "stay 2024-01-01", "2024-10-02", "K13.5", 1, "2024-10-01 overdue" },
    { "kentucky", "stay 2024-01-01\nmeeting ftm-periodic-review on 2024-07-05", "2024-10-02",
      "K13.5", 1, "2024-10-01 done 2024-07-05" },
  };

  CHECK (cases);
}

/* 30 days after the hearing, then each 90; a closed case ends the series (S4-3, S4-4). */
static void
test_enhanced_meetings (void)
{
  static const Case cases[] = {
    { "washington-enhanced", "stay 2023-12-01", "2024-02-01", "W09", 1, "cannot-compute" },
    { "washington-enhanced", "stay 2023-12-01", "2024-02-01", "W10", 1, "cannot-compute" },
    { "washington-enhanced", "stay 2023-12-01\nhearing fact-finding on 2024-01-15", "2024-02-14",
      "W09", 1, "2024-02-14 due" },
    { "washington-enhanced", "stay 2023-12-01\nhearing fact-finding on 2024-01-15", "2024-09-01",
      "W10", 1, "2024-05-14 overdue" },
    { "washington-enhanced", "stay 2023-12-01\nhearing fact-finding on 2024-01-15", "2024-09-01",
      "W10", 2, "2024-08-12 overdue" },
    { "washington-enhanced", "stay 2023-12-01\nhearing fact-finding on 2024-01-15", "2024-09-01",
      "W10", 3, "2024-11-10 open" },
    { "washington-enhanced", "stay 2023-12-01\nhearing fact-finding on 2024-01-15", "2024-09-01",
      "W10", 4, "none" },
    /* From the day held (C7). */
    { "washington-enhanced",
      "stay 2023-12-01\nhearing fact-finding on 2024-01-15\nmeeting permanency-planning on "
      "2024-02-10",
      "2024-03-01", "W09", 1, "2024-02-14 done 2024-02-10" },
    { "washington-enhanced",
      "stay 2023-12-01\nhearing fact-finding on 2024-01-15\nmeeting permanency-planning on "
      "2024-02-10",
      "2024-03-01", "W10", 1, "2024-05-10 open" },
    /* The case closes: the series stops on that day, what was missed remains. */
    { "washington-enhanced",
      "stay 2023-12-01\nclosed 2024-08-12\nhearing fact-finding on 2024-01-15", "2025-09-01",
      "W10", 1, "2024-05-14 overdue" },
    { "washington-enhanced",
      "stay 2023-12-01\nclosed 2024-08-12\nhearing fact-finding on 2024-01-15", "2025-09-01",
      "W10", 2, "none" },
  };

  CHECK (cases);
}

static void
test_washington (void)
{
  static const Case cases[] = {
    { "washington", "stay 2023-12-01", "2024-03-01", "W04", 1, "2024-06-01 open" },
    { "washington", "stay 2023-12-01\nhearing disposition on 2024-01-15", "2024-03-01", "W04", 1,
      "2024-04-14 open" },
    { "washington", "stay 2023-12-01\nhearing permanency on 2024-08-30", "2024-12-02", "W05", 1,
      "2024-12-01 overdue" },
    { "washington", "stay 2023-12-01\nhearing permanency on 2024-09-01", "2024-12-02", "W05", 1,
      "2024-12-01 done 2024-09-01" },
    { "washington", "stay 2023-12-01 to 2024-06-01\nexit reunification on 2024-06-01",
      "2024-12-02", "W07", 1, "2024-12-01 overdue" },
    { "washington", "stay 2023-12-01", "2024-03-01", "W02", 1, "cannot-compute" },
  };

  CHECK (cases);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deadlines/federal", test_federal);
  g_test_add_func ("/deadlines/series", test_series);
  g_test_add_func ("/deadlines/month-ends", test_month_ends);
  g_test_add_func ("/deadlines/two-stays", test_two_stays);
  g_test_add_func ("/deadlines/aggravated", test_aggravated);
  g_test_add_func ("/deadlines/F15-visits", test_visits);
  g_test_add_func ("/deadlines/F17-trial-visits", test_trial_visits);
  g_test_add_func ("/deadlines/birthdays", test_birthdays);
  g_test_add_func ("/deadlines/S2-25-C5-C6-kentucky-then-and-now", test_kentucky);
  g_test_add_func ("/deadlines/K13.1-one-id", test_one_id);
  g_test_add_func ("/deadlines/S2-23-window", test_review_window);
  g_test_add_func ("/deadlines/C4-S2-14-S2-23-deadline-and-window", test_deadline_and_window);
  g_test_add_func ("/deadlines/C8-S2-11-text-of-policy", test_text_of_policy);
  g_test_add_func ("/deadlines/S2-14-S0-16-goals", test_goals);
  g_test_add_func ("/deadlines/S3-16-to-S3-20-team-meetings", test_team_meetings);
  g_test_add_func ("/deadlines/S4-3-S4-4-enhanced-meetings", test_enhanced_meetings);
  g_test_add_func ("/deadlines/washington", test_washington);
  return g_test_run ();
}
