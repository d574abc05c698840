/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What homes are approved for (S2-18), moves from them per 1,000 days (S2-19), and that a home says
 * when its family was briefed, and who signed (S2-20).
 */

#include "hw-test-store.h"

#include "domain/office/hw-homes-report-query.h"
#include "domain/office/hw-homes-report-rules.h"

#define TODAY "2026-11-22"

#define BIT(approval) (1u << HW_HOME_APPROVAL_##approval)

static void
test_groups (void)
{
  static const struct
  {
    guint bits;
    HwHomeGroup group;
  } cases[] = {
    { BIT (FOSTER) | BIT (ADOPTIVE), HW_HOME_GROUP_BOTH },
    { BIT (CONCURRENT), HW_HOME_GROUP_BOTH },
    { BIT (FOSTER) | BIT (CONCURRENT), HW_HOME_GROUP_BOTH },
    { BIT (FOSTER) | BIT (RESPITE), HW_HOME_GROUP_FOSTER },
    { BIT (ADOPTIVE) | BIT (RELATIVE), HW_HOME_GROUP_ADOPTIVE },
    { BIT (RELATIVE), HW_HOME_GROUP_RELATIVE },
    { BIT (RESPITE), HW_HOME_GROUP_OTHER },
    { 0, HW_HOME_GROUP_OTHER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (hw_home_group ((HwSet) { cases[i].bits }), ==, cases[i].group);
}

/* ------------------------------------------------------------------ in an office */

typedef struct
{
  HwTestStore *test;
  HwStore *store;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->test = hw_test_store_new ();
  self->store = self->test->store;
  hw_store_set_today (self->store, hw_day_parse (TODAY));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hw_test_store_free (self->test);
}

static char *
add_home (Fixture *self, const char *approvals)
{
  return hw_test_add (self->store, "home", "name", "Oak", "approvals", approvals, NULL);
}

static void
add_homes (Fixture *self, guint n, const char *approvals)
{
  for (guint i = 0; i < n; i++)
    g_free (add_home (self, approvals));
}

static HwHomesReport *
read_report (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  HwHomesReport *report = hw_homes_report_read (self->store, &error);

  g_assert_no_error (error);
  return report;
}

/* Seed 002: «Eighty five percent (85%) of DCBS resource homes are foster/adoptive homes. […] The
 * other fifteen percent (15%) would be approved as foster only or adopt only homes.» Homes whose
 * approval is over or still to come, and relatives, are not among them. */
static void
test_shares (Fixture *self, gconstpointer data)
{
  g_autoptr (HwHomesReport) report = NULL;
  g_autofree char *old = NULL;

  add_homes (self, 60, "foster,adoptive");
  add_homes (self, 24, "concurrent");
  add_homes (self, 9, "foster,respite");
  add_homes (self, 6, "adoptive");
  add_homes (self, 7, "relative");
  add_homes (self, 3, "");
  /* The last of the hundred is told by the history of its approvals alone. */
  old = add_home (self, "");
  g_free (hw_test_add (self->store, "home-approval", "home", old, "approval", "concurrent",
                       "from-date", "2026-11-22", NULL));
  g_free (hw_test_add (self->store, "home-approval", "home", old, "approval", "foster",
                       "from-date", "2025-01-01", "until-date", "2026-11-22", NULL));
  g_free (hw_test_add (self->store, "home", "name", "Elm", "approvals", "foster",
                       "approved-from", "2024-11-22", "approved-until", "2026-11-22", NULL));
  g_free (hw_test_add (self->store, "home", "name", "Ash", "approvals", "adoptive",
                       "approved-from", "2026-11-23", NULL));

  report = read_report (self);
  g_assert_cmpuint (report->n_homes, ==, 100);
  g_assert_cmpuint (report->groups[HW_HOME_GROUP_BOTH], ==, 85);
  g_assert_cmpuint (report->groups[HW_HOME_GROUP_FOSTER], ==, 9);
  g_assert_cmpuint (report->groups[HW_HOME_GROUP_ADOPTIVE], ==, 6);
  g_assert_cmpfloat_with_epsilon (report->shares[HW_HOME_GROUP_BOTH].share, 0.85, 1e-12);
  g_assert_cmpuint (report->homes[HW_HOME_GROUP_BOTH]->len, ==, 85);
  g_assert_true (g_ptr_array_find_with_equal_func (report->homes[HW_HOME_GROUP_BOTH], old,
                                                   g_str_equal, NULL));
}

/* @n children who were removed on @removal and each lived in @first up to @moved, then in
 * @second. */
static void
add_children (Fixture *self, guint n, const char *removal, const char *first, const char *moved,
              const char *second)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *child = hw_test_add (self->store, "child", "given-name", "Eli",
                                            "birth-date", "2018-05-05", NULL);
      g_autofree char *stay = hw_test_add (self->store, "stay", "child", child, "removal-date",
                                           removal, NULL);

      g_free (hw_test_add (self->store, "placement", "stay", stay, "setting", "foster-home",
                           "home", first, "start-date", removal, moved ? "end-date" : NULL, moved,
                           NULL));
      if (second)
        g_free (hw_test_add (self->store, "placement", "stay", stay, "setting", "foster-home",
                             "home", second, "start-date", moved, NULL));
    }
}

static void
assert_moves (const HwHomeMoves *moves, guint children, guint days, guint n, double rate)
{
  g_assert_false (moves->is_hidden);
  g_assert_cmpuint (moves->n_children, ==, children);
  g_assert_cmpuint (moves->n_days, ==, days);
  g_assert_cmpuint (moves->n_moves, ==, n);
  g_assert_cmpfloat_with_epsilon (moves->per_thousand, rate, 0.0005);
}

/* Behind the number of moves stand the placements that they ended, each in @home. */
static void
assert_moved_from (Fixture *self, GPtrArray *placements, const char *home)
{
  g_assert_cmpuint (placements->len, ==, 11);
  for (guint i = 0; i < placements->len; i++)
    {
      g_autoptr (HwPlacement) placement
          = hw_store_find (self->store, HW_TYPE_PLACEMENT, placements->pdata[i], NULL);

      g_assert_cmpstr (placement->home, ==, home);
      g_assert_cmpint (placement->end_date, ==, hw_day_new (2026, 9, 23));
    }
}

/* By hand. Twenty children from 2026-08-14 (100 days before today) in a concurrent home, eleven of
 * whom moved on to a foster home after 40 days: 9 × 100 + 11 × 40 = 1,340 days and 11 moves, 8.209
 * per 1,000 days. In the foster home these eleven for 60 days, and twelve others for 100, all of
 * whom stay: 660 + 1,200 = 1,860 days and no move. Together 3,200 days, 11 moves, 3.4375. */
static void
test_moves (Fixture *self, gconstpointer data)
{
  g_autofree char *concurrent = add_home (self, "concurrent");
  g_autofree char *foster = add_home (self, "foster");
  g_autoptr (HwHomesReport) report = NULL;

  add_children (self, 9, "2026-08-14", concurrent, NULL, NULL);
  add_children (self, 11, "2026-08-14", concurrent, "2026-09-23", foster);
  add_children (self, 12, "2026-08-14", foster, NULL, NULL);
  report = read_report (self);
  assert_moves (&report->moves[HW_HOME_GROUP_BOTH], 20, 1340, 11, 8.209);
  assert_moves (&report->moves[HW_HOME_GROUP_FOSTER], 23, 1860, 0, 0);
  assert_moves (&report->moves[HW_HOME_GROUP_ADOPTIVE], 0, 0, 0, 0);
  assert_moves (&report->moves[HW_HOME_GROUP_ALL], 32, 3200, 11, 3.4375);
  assert_moves (&report->concurrent[0], 20, 1340, 11, 8.209);
  assert_moves (&report->concurrent[1], 23, 1860, 0, 0);
  assert_moved_from (self, report->moves[HW_HOME_GROUP_BOTH].moves, concurrent);
  g_assert_cmpuint (report->moves[HW_HOME_GROUP_BOTH].children->len, ==, 20);
  g_assert_cmpuint (report->moves[HW_HOME_GROUP_ALL].children->len, ==, 32);
}

/* Only the days of the last year: one who came two years ago has 365, and a move before is none of
 * its moves. */
static void
test_year (Fixture *self, gconstpointer data)
{
  g_autofree char *foster = add_home (self, "foster");
  g_autofree char *both = add_home (self, "foster,adoptive");
  g_autoptr (HwHomesReport) report = NULL;

  /* The days looked at begin on 2025-11-22: a move on that day is after a day before it. */
  add_children (self, 11, "2024-11-22", foster, "2025-11-22", both);
  report = read_report (self);
  assert_moves (&report->moves[HW_HOME_GROUP_FOSTER], 0, 0, 0, 0);
  assert_moves (&report->moves[HW_HOME_GROUP_BOTH], 11, 11 * 365, 0, 0);
}

/* Ten children: hidden, and the others with them, for the total is told. */
static void
test_small (Fixture *self, gconstpointer data)
{
  g_autofree char *foster = add_home (self, "foster");
  g_autofree char *both = add_home (self, "foster,adoptive");
  g_autofree char *adoptive = add_home (self, "adoptive");
  g_autoptr (HwHomesReport) report = NULL;

  add_children (self, 10, "2026-08-14", foster, NULL, NULL);
  add_children (self, 11, "2026-08-14", adoptive, NULL, NULL);
  add_children (self, 12, "2026-08-14", both, NULL, NULL);
  report = read_report (self);
  g_assert_true (report->moves[HW_HOME_GROUP_FOSTER].is_hidden);
  g_assert_cmpuint (report->moves[HW_HOME_GROUP_FOSTER].n_days, ==, 0);
  g_assert_null (report->moves[HW_HOME_GROUP_FOSTER].children);
  g_assert_true (report->moves[HW_HOME_GROUP_ADOPTIVE].is_hidden);
  assert_moves (&report->moves[HW_HOME_GROUP_BOTH], 12, 1200, 0, 0);
  assert_moves (&report->moves[HW_HOME_GROUP_ALL], 33, 3300, 0, 0);
  /* No home is a concurrent one. */
  assert_moves (&report->concurrent[1], 33, 3300, 0, 0);
}

/* ------------------------------------------------------------------ what is a move */

typedef struct
{
  HwSetting setting;
  gint64 home;
  const char *start, *end;
} Place;

#define FOSTER HW_SETTING_FOSTER_HOME
#define PLACES 4

/* One child’s year in homes 1 and 2; eleven children live it, so that it may be told. */
static void
test_what_is_a_move (void)
{
  static const HwHomeKind foster = { { BIT (FOSTER) }, { BIT (FOSTER) } };
  static const struct
  {
    Place places[PLACES];
    guint n, moves, days;
  } cases[] = {
    { { { FOSTER, 1, "2026-11-02", NULL } }, 1, 0, 20 },
    /* On to another home, and to a place of which no home is recorded. */
    { { { FOSTER, 1, "2026-11-02", "2026-11-12" }, { FOSTER, 2, "2026-11-12", NULL } }, 2, 1, 20 },
    { { { FOSTER, 1, "2026-11-02", "2026-11-12" }, { FOSTER, 0, "2026-11-12", NULL } }, 2, 1, 10 },
    /* Today is a day of a move, not one of the days. */
    { { { FOSTER, 1, "2026-11-02", TODAY }, { FOSTER, 2, TODAY, NULL } }, 2, 1, 20 },
    /* Back from hospital, or after running away, into the same home; or into another one. */
    { { { FOSTER, 1, "2026-11-02", "2026-11-12" },
        { HW_SETTING_HOSPITAL, 3, "2026-11-12", "2026-11-14" },
        { FOSTER, 1, "2026-11-14", NULL } }, 3, 0, 18 },
    { { { FOSTER, 1, "2026-11-02", "2026-11-12" },
        { HW_SETTING_RUNAWAY, 0, "2026-11-12", "2026-11-14" },
        { FOSTER, 2, "2026-11-14", NULL } }, 3, 1, 18 },
    /* Home on trial, and the end of care. */
    { { { FOSTER, 1, "2026-11-02", "2026-11-12" },
        { HW_SETTING_TRIAL_HOME_VISIT, 0, "2026-11-12", NULL } }, 2, 0, 10 },
    { { { FOSTER, 1, "2026-11-02", "2026-11-12" } }, 1, 0, 10 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwHomesTally) tally = hw_homes_tally_new (hw_day_parse (TODAY));
      g_autoptr (HwHomesReport) report = NULL;
      HwHomeSpan spans[PLACES];

      for (guint p = 0; p < cases[i].n; p++)
        {
          const Place *place = &cases[i].places[p];

          spans[p] = (HwHomeSpan) { place->home, place->home ? &foster : NULL, place->setting,
                                    hw_day_parse (place->start),
                                    place->end ? hw_day_parse (place->end) : 0 };
        }
      for (guint child = 1; child <= 11; child++)
        {
          g_autofree char *id = g_strdup_printf ("child %u", child);

          hw_homes_tally_add_stay (tally, id, spans, cases[i].n);
        }
      report = hw_homes_tally_report (tally);
      assert_moves (&report->moves[HW_HOME_GROUP_FOSTER], 11, 11 * cases[i].days,
                    11 * cases[i].moves, 1000.0 * cases[i].moves / cases[i].days);
    }
}

/* S2-20: when the family was told what it is for, and who signed; the history keeps both. */
static void
test_briefing (Fixture *self, gconstpointer data)
{
  g_autofree char *id = hw_test_add (self->store, "home", "name", "Oak", "briefed-date",
                                     "2026-03-02", "briefing-signer", "Ruth Noble", NULL);
  g_autoptr (HwHome) home = hw_store_find (self->store, HW_TYPE_HOME, id, NULL);

  g_assert_cmpint (home->briefed_date, ==, hw_day_new (2026, 3, 2));
  g_assert_cmpstr (home->briefing_signer, ==, "Ruth Noble");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/homes-report/S2-18/groups", test_groups);
  g_test_add_func ("/homes-report/S2-19/what-is-a-move", test_what_is_a_move);
#define ADD(path, function) \
  g_test_add ("/homes-report/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("S2-18/85-of-100", test_shares);
  ADD ("S2-19/moves", test_moves);
  ADD ("S2-19/year", test_year);
  ADD ("S2-19/small-numbers", test_small);
  ADD ("S2-20/briefing", test_briefing);
#undef ADD
  return g_test_run ();
}
