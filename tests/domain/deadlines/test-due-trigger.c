/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What sets a duty off in which stay, at the edges: what a stay's end leaves owed, what belongs to
 * which of two stays, and what was planned and came (domain 1.2). The days were counted on a
 * calendar.
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

/* K06 and K07 count back from a hearing that the end of the stay made needless: what was due before
 * that end was owed. */
static void
test_notices (void)
{
#define ORDER "\norder custody on 2024-01-05"
  static const Case cases[] = {
    { "kentucky", "stay 2024-01-02 to 2024-12-01" ORDER, "2024-12-02", "K05", 1, "none" },
    { "kentucky", "stay 2024-01-02 to 2024-12-01" ORDER, "2024-12-02", "K06", 1,
      "2024-10-07 overdue" },
    { "kentucky", "stay 2024-01-02 to 2024-12-01" ORDER, "2024-12-02", "K07", 1,
      "2024-11-06 overdue" },
    { "kentucky", "stay 2024-01-02 to 2024-12-01" ORDER, "2026-12-02", "K06", 2, "none" },
    /* Due on the day of the end: nothing; a day later: owed. */
    { "kentucky", "stay 2024-01-02 to 2024-10-07" ORDER, "2024-12-02", "K06", 1, "none" },
    { "kentucky", "stay 2024-01-02 to 2024-10-08" ORDER, "2024-12-02", "K06", 1,
      "2024-10-07 overdue" },
    /* Removed under the old pack, ordered under the new one: whichever answers for the order. */
    { "kentucky kentucky-2009", "stay 2012-06-20\norder custody on 2012-07-03", "2013-01-01",
      "K05", 1, "2013-07-03 open" },
    { "kentucky kentucky-2009", "stay 2012-06-20\norder custody on 2012-07-03", "2013-01-01",
      "K06", 1, "2013-04-04 not-open" },
    { "kentucky kentucky-2009", "stay 2012-06-20\norder custody on 2012-07-03", "2013-01-01",
      "K07", 1, "2013-05-04 not-open" },
    { "kentucky kentucky-2009", "stay 2012-06-20\norder custody on 2012-06-30", "2013-01-01",
      "K06", 1, "2013-04-01 not-open" },
    { "kentucky kentucky-2009", "stay 2012-06-20\norder custody on 2012-06-30", "2013-01-01",
      "K06", 2, "none" },
  };

  CHECK (cases);
#undef ORDER
}

/* S3-19: the meeting belongs to the case, and to the last stay before it; that the child left care
 * takes nothing from it. */
static void
test_closing (void)
{
#define LEFT "stay 2024-01-01 to 2024-06-01\nplanned case-closure on 2024-09-01"
  static const Case cases[] = {
    { "kentucky", LEFT, "2024-08-01", "K13.4", 1, "2024-09-01 not-open" },
    { "kentucky", LEFT, "2024-08-20", "K13.4", 1, "2024-09-01 due-soon" },
    { "kentucky", LEFT, "2024-09-02", "K13.4", 1, "2024-09-01 overdue" },
    { "kentucky", LEFT "\nmeeting ftm on 2024-08-01", "2024-09-02", "K13.4", 1,
      "2024-09-01 overdue" },
    { "kentucky", LEFT "\nmeeting ftm on 2024-08-02", "2024-09-02", "K13.4", 1,
      "2024-09-01 done 2024-08-02" },
    { "kentucky", LEFT "\nclosed 2024-09-01", "2024-09-02", "K13.4", 1, "2024-09-01 overdue" },
    { "kentucky", LEFT "\nclosed 2024-08-25", "2024-09-02", "K13.4", 1, "2024-09-01 overdue" },
    /* Closed before the day that was planned: the thirty days are those before that. */
    { "kentucky", LEFT "\nclosed 2024-08-25\nmeeting ftm on 2024-07-30", "2024-09-02", "K13.4", 1,
      "2024-09-01 done 2024-07-30" },
    /* Of two stays the one before it, and once. */
    { "kentucky", LEFT "\nstay 2025-01-01", "2025-02-02", "K13.4", 1, "2024-09-01 overdue" },
    { "kentucky", LEFT "\nstay 2025-01-01", "2025-02-02", "K13.4", 2, "not-applicable" },
    { "kentucky", LEFT "\nstay 2025-01-01\nplanned case-closure on 2025-09-01", "2025-02-02",
      "K13.4", 2, "2025-09-01 not-open" },
    { "kentucky", "planned case-closure on 2024-09-01", "2024-09-02", "K13.4", 1, "none" },
  };

  CHECK (cases);
#undef LEFT
}

/* The supervision after a return ends with the case. */
static void
test_supervision (void)
{
#define RETURN "stay 2023-12-01 to 2024-06-01\nown exit reunification on 2024-06-01"
  static const Case cases[] = {
    { "washington", RETURN, "2024-08-01", "W07", 1, "2024-12-01 open" },
    { "washington", RETURN "\nclosed 2024-09-01", "2024-08-01", "W07", 1, "none" },
    { "washington", RETURN "\nclosed 2024-12-01", "2024-08-01", "W07", 1, "none" },
    { "washington", RETURN "\nclosed 2024-12-02", "2024-12-02", "W07", 1, "2024-12-01 overdue" },
    { "washington", RETURN "\nclosed 2024-06-01", "2024-12-02", "W07", 1, "none" },
  };

  CHECK (cases);
#undef RETURN
}

/* What a record of the stay says is the stay's, on whatever day. */
static void
test_own_fields (void)
{
  static const Case cases[] = {
    { "washington", "stay 2023-12-15\nown petition dependency on 2023-10-01", "2023-12-15", "W02",
      1, "2023-12-15 due" },
    { "washington", "stay 2023-12-15\nown petition dependency on 2023-11-20", "2023-12-15", "W02",
      1, "2024-02-03 open" },
    { "federal", "stay 2023-12-15\nown agreement voluntary on 2023-11-01", "2024-01-01", "F06", 1,
      "2024-04-29 open" },
    { "federal", "stay 2023-12-15 finding 2023-10-01", "2024-01-01", "F01", 1,
      "2023-12-15 done 2023-12-15" },
    { "federal", "stay 2023-12-15 finding 2023-10-01", "2024-01-01", "F08", 1,
      "2024-12-15 open" },
    /* And no other one's, though its days fit. */
    { "washington", "stay 2023-01-15 to 2024-01-20\nstay 2024-02-10\n"
                    "own petition dependency on 2024-01-10",
      "2024-03-01", "W02", 1, "cannot-compute" },
    { "washington", "stay 2023-01-15 to 2024-01-20\nstay 2024-02-10\n"
                    "own petition dependency on 2024-01-10",
      "2024-03-01", "W02", 2, "2024-03-25 open" },
  };

  CHECK (cases);
}

/* Back on the day of leaving, or in two stays at once: each event is one stay's. */
static void
test_one_stay (void)
{
#define BACK                                                                                      \
  "stay 2024-01-01 to 2024-03-05\nown exit reunification on 2024-03-05\n"                         \
  "own placement foster-home 2024-01-01 to 2024-03-05\nown placed any 2024-01-01 to 2024-03-05\n" \
  "planned relative-placement on 2024-03-05\nstay 2024-03-05\nown placed any 2024-03-05 on"
#define BOTH "stay 2023-01-15\nstay 2023-06-01\n"
  static const Case cases[] = {
    { "kentucky", BACK, "2024-06-01", "K13.2", 1, "2024-03-05 overdue" },
    { "kentucky", BACK, "2024-06-01", "K13.2", 2, "not-applicable" },
    { "kentucky", BACK, "2024-06-01", "K13.2", 3, "none" },
    { "kentucky", BOTH "planned reunification on 2023-09-01", "2023-10-01", "K13.2", 1,
      "not-applicable" },
    { "kentucky", BOTH "planned reunification on 2023-09-01", "2023-10-01", "K13.2", 2,
      "2023-09-01 overdue" },
    { "kentucky", BOTH "planned reunification on 2023-05-20", "2023-10-01", "K13.2", 1,
      "2023-05-20 overdue" },
    { "kentucky", BOTH "planned reunification on 2023-05-20", "2023-10-01", "K13.2", 2,
      "not-applicable" },
  };

  CHECK (cases);
#undef BACK
#undef BOTH
}

/* S3-17: each event opens one: what was planned and came is one event. */
static void
test_planned (void)
{
#define PLAN "planned reunification on 2024-08-25\n"
#define EXIT "stay 2024-01-01 to 2024-09-01\nown exit reunification on 2024-09-01\n"
  static const Case cases[] = {
    { "kentucky", "stay 2024-01-01\n" PLAN, "2024-08-26", "K13.2", 1, "2024-08-25 overdue" },
    { "kentucky", EXIT PLAN, "2024-09-10", "K13.2", 1, "2024-09-01 overdue" },
    { "kentucky", EXIT PLAN, "2024-09-10", "K13.2", 2, "none" },
    /* It came earlier than planned, and much earlier: that was another one. */
    { "kentucky",
      "stay 2024-01-01\nown placement relative-home 2024-05-02 on\n"
      "planned relative-placement on 2024-06-01",
      "2024-07-01", "K13.2", 1, "2024-05-02 overdue" },
    { "kentucky",
      "stay 2024-01-01\nown placement relative-home 2024-05-02 on\n"
      "planned relative-placement on 2024-06-01",
      "2024-07-01", "K13.2", 2, "none" },
    { "kentucky",
      "stay 2024-01-01\nown placement relative-home 2024-05-01 on\n"
      "planned relative-placement on 2024-06-01",
      "2024-07-01", "K13.2", 2, "2024-05-01 overdue" },
    /* Another event, or another stay's, changes nothing. */
    { "kentucky", EXIT "planned relative-placement on 2024-08-25", "2024-09-10", "K13.2", 2,
      "2024-09-01 overdue" },
    { "kentucky", EXIT "stay 2025-01-01\nplanned reunification on 2024-12-20", "2025-01-10",
      "K13.2", 2, "2024-12-20 overdue" },
  };

  CHECK (cases);
#undef PLAN
#undef EXIT
}

/* What was approved for the plan stands when it comes. */
static void
test_planned_exception (void)
{
  g_autoptr (HwRuleBook) book = due_book ("kentucky");
  g_autoptr (HwDueCase) of = due_case ("stay 2024-01-01 to 2024-09-01\n"
                                       "own exit reunification on 2024-09-01\n"
                                       "planned reunification on 2024-08-25");
  guint n;
  const HwDueFact *planned
      = hw_due_case_list (of, g_quark_from_string ("planned reunification"), &n);
  char id[HW_ID_LENGTH];
  g_autofree char *item = g_strdup_printf ("K13.2:1:%s",
                                           hw_id_format (planned->record.bytes, id));

  due_assert (book, of, "2024-09-10", "K13.2", 1, "2024-09-01 overdue");
  hw_due_case_mark (of, item, 0, hw_day_new (2024, 8, 20));
  due_assert (book, of, "2024-09-10", "K13.2", 1, "2024-09-01 excepted");
}

/* Six months, or the time that the court set for that visit, the last one (F17). */
static void
test_court_time (void)
{
#define VISIT "stay 2023-01-15\nplacement trial-home-visit 2023-06-01 to 2023-08-30\n"
#define TWO VISIT "placement trial-home-visit 2023-10-01 on\n"
  static const Case cases[] = {
    { "federal", TWO "court-time trial-visit on 2023-11-01 for 2024-08-01", "2023-12-01", "F17", 1,
      "2023-12-01 done 2023-08-30" },
    { "federal", TWO "court-time trial-visit on 2023-11-01 for 2024-08-01", "2023-12-01", "F17", 2,
      "2024-08-01 open" },
    { "federal", TWO "court-time trial-visit on 2023-08-30 for 2024-08-01", "2023-12-01", "F17", 1,
      "2024-08-01 done 2023-08-30" },
    { "federal", TWO "court-time trial-visit on 2023-08-30 for 2024-08-01", "2023-12-01", "F17", 2,
      "2024-04-01 open" },
    /* Between the two it was set for the next one. */
    { "federal", TWO "court-time trial-visit on 2023-08-31 for 2024-08-01", "2023-12-01", "F17", 1,
      "2023-12-01 done 2023-08-30" },
    { "federal", TWO "court-time trial-visit on 2023-08-31 for 2024-08-01", "2023-12-01", "F17", 2,
      "2024-08-01 open" },
    { "federal",
      VISIT "court-time trial-visit on 2023-06-10 for 2024-02-01\n"
            "court-time trial-visit on 2023-07-10 for 2023-10-15",
      "2023-12-01", "F17", 1, "2023-10-15 done 2023-08-30" },
    /* Beyond the end of the stay nothing is owed, whatever six months would say. */
    { "federal",
      "stay 2023-01-15 to 2024-01-10\nplacement trial-home-visit 2023-06-01 to 2024-01-10\n"
      "court-time trial-visit on 2023-11-01 for 2024-02-01",
      "2024-02-10", "F17", 1, "none" },
  };

  CHECK (cases);
#undef VISIT
#undef TWO
}

/* Every placement out of the state has its own six months, until its end (F16). */
static void
test_out_of_state (void)
{
#define AWAY "stay 2023-01-15\nplaced out-of-state 2023-02-01 to 2023-08-02\n"
  static const Case cases[] = {
    { "federal", AWAY, "2024-05-01", "F16", 1, "2023-08-01 overdue" },
    { "federal", AWAY, "2024-05-01", "F16", 2, "none" },
    { "federal", "stay 2023-01-15\nplaced out-of-state 2023-02-01 to 2023-08-01", "2024-05-01",
      "F16", 1, "none" },
    { "federal", AWAY "contact residence on 2023-09-01", "2024-05-01", "F16", 1,
      "2023-08-01 overdue" },
    { "federal", AWAY "placed out-of-state 2023-12-01 on", "2024-05-01", "F16", 2,
      "2024-06-01 open" },
    { "federal", AWAY "placed out-of-state 2023-12-01 on\ncontact residence on 2024-01-10",
      "2024-05-01", "F16", 3, "2024-07-10 open" },
    { "federal", "stay 2023-01-15", "2024-05-01", "F16", 1, "not-applicable" },
  };

  CHECK (cases);
#undef AWAY
}

/* At each permanency hearing from an age on (F19), and while the goal is another planned living
 * arrangement (F20). Entered 16 March 2023; sixteen on 30 June 2024. */
static void
test_each_hearing (void)
{
#define YOUTH "born 2008-06-30\nstay 2023-01-15\n"
#define GOAL YOUTH "primary planned-living-arrangement 2023-02-01 on\n"
  static const Case cases[] = {
    { "federal", GOAL, "2026-04-01", "F20", 1, "2025-03-16 overdue" },
    { "federal", GOAL, "2026-04-01", "F20", 2, "2026-03-16 overdue" },
    { "federal", GOAL, "2026-04-01", "F20", 3, "2027-03-16 open" },
    { "federal", GOAL, "2026-04-01", "F20", 4, "none" },
    /* The hearing on the birthday is one, the day before is none. */
    { "federal",
      "born 2008-03-16\nstay 2023-01-15\nprimary planned-living-arrangement 2023-02-01 on",
      "2024-04-01", "F20", 1, "2024-03-16 overdue" },
    { "federal",
      "born 2008-03-17\nstay 2023-01-15\nprimary planned-living-arrangement 2023-02-01 on",
      "2024-04-01", "F20", 1, "2025-03-16 open" },
    /* Only while it is the goal. */
    { "federal", YOUTH "primary planned-living-arrangement 2025-03-17 on", "2026-04-01", "F20", 1,
      "2026-03-16 overdue" },
    { "federal", YOUTH "concurrent planned-living-arrangement 2025-03-16 to 2026-03-16",
      "2026-04-01", "F20", 1, "2025-03-16 overdue" },
    { "federal", YOUTH "concurrent planned-living-arrangement 2025-03-16 to 2026-03-16",
      "2026-04-01", "F20", 2, "none" },
    { "federal", YOUTH "concurrent planned-living-arrangement 2025-03-17 to 2025-06-01",
      "2026-04-01", "F20", 1, "not-applicable" },
    /* Each is closed by its own steps: those of a hearing that came early or late. */
    { "federal", GOAL "determination appla-steps on 2025-02-10", "2026-04-01", "F20", 1,
      "2025-03-16 done 2025-02-10" },
    { "federal", GOAL "determination appla-steps on 2025-05-10", "2026-04-01", "F20", 1,
      "2025-03-16 done-late 2025-05-10" },
    { "federal", GOAL "determination appla-steps on 2025-05-10", "2026-04-01", "F20", 2,
      "2026-03-16 overdue" },
    { "federal", GOAL "determination appla-steps on 2026-03-16", "2026-04-01", "F20", 1,
      "2025-03-16 overdue" },
    { "federal", GOAL "determination appla-steps on 2026-03-16", "2026-04-01", "F20", 2,
      "2026-03-16 done 2026-03-16" },
    { "federal", "born 2010-03-16\nstay 2023-01-15", "2024-01-01", "F19.2", 1,
      "2024-03-16 open" },
    { "federal", "born 2010-03-17\nstay 2023-01-15", "2024-01-01", "F19.2", 1,
      "not-applicable" },
    { "federal", "born 2010-03-17\nstay 2023-01-15", "2024-04-01", "F19.2", 1,
      "2025-03-16 open" },
  };

  CHECK (cases);
#undef YOUTH
#undef GOAL
}

/* X1 as for the fifteenth month, and a petition that was there already (F12 to F14). */
static void
test_petitions (void)
{
#define INFANT "stay 2023-01-15\ndetermination abandoned-infant on 2023-02-01\n"
#define FELONY "stay 2023-01-15\ndetermination parent-felony on 2023-02-01\n"
  static const Case cases[] = {
    { "federal", INFANT "placement relative-home 2023-01-20 on", "2023-04-01", "F12", 1,
      "2023-04-02 due-soon" },
    { "federal", INFANT "placement relative-home 2023-01-20 on", "2023-04-02", "F12", 1,
      "2023-04-02 excepted" },
    { "federal", INFANT "placement relative-home 2023-01-20 to 2023-04-02", "2023-04-03", "F12", 1,
      "2023-04-02 overdue" },
    { "federal", FELONY "placement relative-home 2023-01-20 on", "2023-04-02", "F13", 1,
      "2023-04-02 excepted" },
    { "federal", INFANT "petition termination on 2023-01-20", "2023-05-01", "F12", 1,
      "2023-04-02 done 2023-01-20" },
    { "federal", FELONY "petition termination on 2023-01-20", "2023-05-01", "F13", 1,
      "2023-04-02 done 2023-01-20" },
    { "federal",
      "stay 2022-01-15 to 2022-12-20\nown petition termination on 2022-12-10\n" INFANT,
      "2023-05-01", "F12", 2, "2023-04-02 overdue" },
    { "federal", "stay 2023-01-15\npetition termination on 2023-06-01", "2023-06-02", "F14", 1,
      "2023-06-01 overdue" },
    { "federal",
      "stay 2023-01-15\npetition termination on 2023-06-01\nplacement relative-home 2023-02-01 on",
      "2023-06-02", "F14", 1, "2023-06-01 excepted" },
  };

  CHECK (cases);
#undef INFANT
#undef FELONY
}

static void
test_end_of_care (void)
{
  static const Case cases[] = {
    /* Under six months in care no papers are owed (F22). */
    { "federal", "born 2006-04-01\nstay 2024-01-15 to 2024-07-14", "2024-08-01", "F22", 1,
      "not-applicable" },
    { "federal", "born 2006-04-01\nstay 2024-01-15 to 2024-07-15", "2024-08-01", "F22", 1,
      "2024-07-15 overdue" },
    /* By the birthday, also of whom was removed shortly before; of age already: at once (F21). */
    { "federal", "born 2006-04-01\nstay 2024-02-20", "2024-03-01", "F21", 1,
      "2024-04-01 due-soon" },
    { "federal", "born 2006-04-01\nstay 2024-06-01", "2024-06-01", "F21", 1, "2024-06-01 due" },
    /* The school is told of the end too (K09): Friday, then Tuesday over Labor Day weekend. */
    { "kentucky",
      "stay 2024-01-02 to 2024-08-29\nown placed any 2024-01-02 to 2024-08-29\n"
      "own exit guardianship on 2024-08-29",
      "2024-09-04", "K09", 1, "2024-01-04 overdue" },
    { "kentucky",
      "stay 2024-01-02 to 2024-08-29\nown placed any 2024-01-02 to 2024-08-29\n"
      "own exit guardianship on 2024-08-29",
      "2024-09-04", "K09", 2, "2024-09-03 overdue" },
    { "kentucky",
      "stay 2024-01-02 to 2024-08-29\nclosed 2024-08-29\nown exit adoption on 2024-08-29",
      "2024-09-04", "K09", 1, "2024-09-03 overdue" },
    { "kentucky", "stay 2024-01-02 to 2024-08-29\nown exit death on 2024-08-29", "2024-09-04",
      "K09", 1, "not-applicable" },
    /* What the end set off is closed by nothing of the next stay. */
    { "kentucky",
      "stay 2024-01-01 to 2024-03-05\nown exit reunification on 2024-03-05\nstay 2024-06-01\n"
      "meeting ftm on 2024-06-10",
      "2024-07-01", "K13.2", 1, "2024-03-05 overdue" },
    { "kentucky",
      "stay 2024-01-01 to 2024-03-05\nown exit reunification on 2024-03-05\nstay 2024-06-01\n"
      "meeting ftm on 2024-03-10",
      "2024-07-01", "K13.2", 1, "2024-03-05 done-late 2024-03-10" },
  };

  CHECK (cases);
}

/* Before each of the events that the policy names (W08), and both plans named (W03). */
static void
test_washington (void)
{
#define TRIAL "stay 2024-01-01\nown placement trial-home-visit 2024-05-01 on\n"
#define LEFT "stay 2024-01-01 to 2024-06-01\nown agreement voluntary on 2024-01-01\n"
  static const Case cases[] = {
    { "washington", TRIAL, "2024-05-02", "W08.2", 1, "2024-05-01 overdue" },
    { "washington", TRIAL "meeting team-decision on 2024-04-01", "2024-05-02", "W08.2", 1,
      "2024-05-01 done 2024-04-01" },
    { "washington", TRIAL "meeting team-decision on 2024-03-31", "2024-05-02", "W08.2", 1,
      "2024-05-01 overdue" },
    { "washington", "stay 2024-01-01\nplanned reunification on 2024-06-01", "2024-05-01", "W08.2",
      1, "2024-06-01 not-open" },
    { "washington", "stay 2024-01-01\nplanned reunification on 2024-06-01", "2024-05-02", "W08.2",
      1, "2024-06-01 open" },
    { "washington", LEFT "own exit reunification on 2024-06-01", "2024-06-02", "W08.2", 1,
      "2024-06-01 overdue" },
    { "washington", LEFT "own exit reunification on 2024-06-01", "2024-06-02", "W08.3", 1,
      "not-applicable" },
    { "washington", LEFT "own exit relative on 2024-06-01", "2024-06-02", "W08.3", 1,
      "2024-06-01 overdue" },
    { "washington", "stay 2024-01-01 to 2024-06-01\nown exit relative on 2024-06-01",
      "2024-06-02", "W08.3", 1, "not-applicable" },
    { "washington", "stay 2024-01-01\ngoal primary 2024-02-01 on", "2024-03-02", "W03", 1,
      "2024-03-01 done 2024-02-01" },
    { "washington", "stay 2024-01-01\ngoal primary 2024-02-01 on", "2024-03-02", "W03.2", 1,
      "2024-03-01 overdue" },
    { "washington", "stay 2024-01-01\ngoal concurrent 2024-03-01 on", "2024-03-02", "W03.2", 1,
      "2024-03-01 done 2024-03-01" },
  };

  CHECK (cases);
#undef TRIAL
#undef LEFT
}

/* Before what is planned (W08), the targets (W06), and the state’s holidays (W01). */
static void
test_washington_plans (void)
{
#define TRIAL "stay 2024-01-01\nown placement trial-home-visit 2024-05-01 on\n"
#define FREED "hearing termination on 2024-08-31\nstay 2024-01-01"
#define MOVE "stay 2024-01-01\nplanned move on 2024-05-31\n"
  static const Case cases[] = {
    /* A trial return, until it has come; and a move, on the day for which it is planned. */
    { "washington", "stay 2024-01-01\nplanned trial on 2024-05-03", "2024-05-03", "W08.2", 1,
      "2024-05-03 due" },
    { "washington", TRIAL "planned trial on 2024-05-03", "2024-05-03", "W08.2", 1,
      "2024-05-01 overdue" },
    { "washington", TRIAL "planned trial on 2024-05-03", "2024-05-03", "W08.2", 2, "none" },
    { "washington", MOVE, "2024-04-30", "W08.4", 1, "2024-05-31 not-open" },
    { "washington", MOVE, "2024-06-01", "W08.4", 1, "2024-05-31 overdue" },
    { "washington", MOVE "meeting team-decision on 2024-05-01", "2024-06-01", "W08.4", 1,
      "2024-05-31 done 2024-05-01" },
    { "washington", MOVE "meeting team-decision on 2024-06-01", "2024-06-01", "W08.4", 1,
      "2024-05-31 done-late 2024-06-01" },
    { "washington", "stay 2024-01-01", "2024-06-01", "W08.4", 1, "not-applicable" },
    /* Permanency within 15 months, adoption within six of the order; not of who has left (W06). */
    { "washington", "stay 2024-01-31", "2025-05-01", "W06", 1, "2025-04-30 overdue" },
    { "washington", "stay 2024-01-31", "2025-05-01", "W06.2", 1, "not-applicable" },
    { "washington", FREED, "2025-02-28", "W06.2", 1, "2025-02-28 due" },
    { "washington", FREED " to 2025-03-01", "2025-03-01", "W06.2", 1, "2025-02-28 overdue" },
    { "washington", FREED " to 2025-02-28", "2025-03-01", "W06.2", 1, "none" },
    /* Presidents’ Day is none of the seventy-two hours (W01). */
    { "washington", "stay 2024-02-16", "2024-02-20", "W01", 1, "2024-02-22 due-soon" },
  };

  CHECK (cases);
#undef TRIAL
#undef FREED
#undef MOVE
}

/* Three spans, each until the next is due; Juneteenth is a holiday from 2021 on; and the notice
 * comes before each proceeding (K04, K02, K12, F26). */
static void
test_packs (void)
{
#define TRIBE "stay 2024-01-01\nicwa yes 2010-01-01 on\n"
  static const Case cases[] = {
    { "kentucky-2009", "stay 2009-03-02\nmeeting periodic-review on 2009-09-01", "2010-03-06",
      "K04", 1, "2009-06-02 done-late 2009-09-01" },
    { "kentucky-2009", "stay 2009-03-02\nmeeting periodic-review on 2009-09-02", "2010-03-06",
      "K04", 1, "2009-06-02 overdue" },
    { "kentucky-2009", "stay 2009-03-02\nmeeting periodic-review on 2009-09-02", "2010-03-06",
      "K04", 2, "2009-09-02 done 2009-09-02" },
    { "kentucky-2009", "stay 2009-06-15\nhearing temporary-removal on 2009-06-17", "2009-06-20",
      "K02", 1, "2009-06-24 due-soon" },
    { "kentucky-2009", "stay 2021-06-14\nhearing temporary-removal on 2021-06-16", "2021-06-19",
      "K02", 1, "2021-06-24 due-soon" },
    { "kentucky-2009",
      "stay 2009-03-02\nhearing temporary-removal on 2009-03-05\n"
      "determination aggravated-circumstances on 2009-03-05",
      "2009-03-07", "K12", 1, "2009-03-12 due-soon" },
    { "federal",
      TRIBE "hearing-set shelter-care on 2024-02-01\nhearing-set termination on 2024-09-01\n"
            "notice tribe on 2024-03-01",
      "2024-10-01", "F26", 1, "2024-01-22 done-late 2024-03-01" },
    { "federal",
      TRIBE "hearing-set shelter-care on 2024-02-01\nhearing-set termination on 2024-09-01\n"
            "notice tribe on 2024-03-01",
      "2024-10-01", "F26", 2, "2024-08-22 done 2024-03-01" },
    { "federal",
      "stay 2024-01-01\nhearing-set shelter-care on 2024-02-01\n"
      "hearing-set termination on 2024-09-01",
      "2024-10-01", "F26", 1, "not-applicable" },
    { "federal",
      "stay 2024-01-01\nhearing-set shelter-care on 2024-02-01\n"
      "hearing-set termination on 2024-09-01",
      "2024-10-01", "F26", 2, "none" },
  };

  CHECK (cases);
#undef TRIBE
}

/* Each meeting of the series is set off by the one before it, held or due (W10). */
static void
test_series_trigger (void)
{
  g_autoptr (HwRuleBook) book = due_book ("washington-enhanced");
  g_autoptr (HwDueCase) of
      = due_case ("stay 2023-12-01\nhearing fact-finding on 2024-01-15\n"
                  "meeting permanency-planning on 2024-02-10\n"
                  "meeting permanency-planning on 2024-05-01");
  g_autoptr (GArray) items = due_items (book, of, "2024-12-01");
  static const char *const triggers[] = { "2024-02-10", "2024-05-01", "2024-07-30" };

  for (guint i = 0; i < G_N_ELEMENTS (triggers); i++)
    {
      const HwDueItem *item = due_find (items, "W10", i + 1);
      g_autofree char *trigger = hw_day_dup_iso (item->trigger);

      g_assert_cmpstr (trigger, ==, triggers[i]);
      g_assert_true ((item->fact != NULL) == (i < 2));
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/due-trigger/K06-K07-notices", test_notices);
  g_test_add_func ("/due-trigger/S3-19-closing", test_closing);
  g_test_add_func ("/due-trigger/W07-supervision", test_supervision);
  g_test_add_func ("/due-trigger/own-fields", test_own_fields);
  g_test_add_func ("/due-trigger/one-stay", test_one_stay);
  g_test_add_func ("/due-trigger/S3-17-planned", test_planned);
  g_test_add_func ("/due-trigger/S3-17-S3-24-planned-exception", test_planned_exception);
  g_test_add_func ("/due-trigger/F17-court-time", test_court_time);
  g_test_add_func ("/due-trigger/F16-out-of-state", test_out_of_state);
  g_test_add_func ("/due-trigger/F19-F20-each-hearing", test_each_hearing);
  g_test_add_func ("/due-trigger/F12-F14-petitions", test_petitions);
  g_test_add_func ("/due-trigger/F21-F22-K09-end-of-care", test_end_of_care);
  g_test_add_func ("/due-trigger/W03-W08-washington", test_washington);
  g_test_add_func ("/due-trigger/W01-W06-W08-washington-plans", test_washington_plans);
  g_test_add_func ("/due-trigger/W10-series-trigger", test_series_trigger);
  g_test_add_func ("/due-trigger/K02-K04-K12-F26-packs", test_packs);
  return g_test_run ();
}
