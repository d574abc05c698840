/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Concurrent planning by the day: what is missing the day before, on the day, and the day after
 * (S2-4, S2-9, S2-11, S2-12, S2-13, S2-14, S2-15, S2-16; 42 USC 671(a)(29)).
 */

#include "hw-test-store.h"

#include "domain/concurrent/hw-concurrent-query.h"
#include "domain/concurrent/hw-concurrent-rules.h"
#include "domain/placements/hw-goal-rules.h"

/* Removed on 1 March 2026: day 30 is 31 March, day 60 is 30 April. */
typedef struct
{
  HwTestStore *test;
  HwStore *store;
  char *staff, *family, *child, *stay, *mother, *father, *aunt, *plan_a;
} Fixture;

static void
fill (gpointer data)
{
  Fixture *self = data;
  HwStore *store = self->store;

  self->staff = hw_test_add (store, "staff", "name", "J. Combs", "role", "worker", NULL);
  self->family = hw_test_add (store, "family", "name", "Combs, Dana", NULL);
  self->child = hw_test_add (store, "child", "given-name", "Eli", "family-name", "Combs",
                             "birth-date", "2018-05-05", "family", self->family, NULL);
  self->stay = hw_test_add (store, "stay", "child", self->child, "removal-date", "2026-03-01",
                            NULL);
  self->mother = hw_test_add (store, "person", "name", "Dana Combs", NULL);
  self->father = hw_test_add (store, "person", "name", "Ray Sloane", NULL);
  self->aunt = hw_test_add (store, "person", "name", "Ruth Noble", NULL);
  g_free (hw_test_add (store, "connection", "child", self->child, "person", self->mother, "kind",
                       "mother", NULL));
  g_free (hw_test_add (store, "connection", "child", self->child, "person", self->father, "kind",
                       "putative-father", NULL));
  g_free (hw_test_add (store, "connection", "child", self->child, "person", self->aunt, "kind",
                       "aunt-uncle", NULL));
  self->plan_a = hw_test_add (store, "goal", "child", self->child, "kind", "return-to-parent",
                              "role", "primary", "status", "approved", "from-date", "2026-03-05",
                              NULL);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  hw_test_fill_once (self, sizeof *self, fill);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hw_test_store_free (self->test);
}

static HwConcurrent *
read_on (Fixture *self, const char *day)
{
  g_autoptr (GError) error = NULL;
  HwConcurrent *plans;

  hw_store_set_today (self->store, hw_day_parse (day));
  plans = hw_concurrent_read (self->store, self->child, &error);
  g_assert_no_error (error);
  hw_store_set_today (self->store, hw_day_new (2026, 11, 22));
  return plans;
}

/* What is missing on @day of @requirement: «goal.concurrent! disclosure.given-date», ! late. */
static char *
gaps_on (Fixture *self, const char *day, const char *requirement)
{
  g_autoptr (HwConcurrent) plans = read_on (self, day);
  g_autoptr (GPtrArray) gaps = hw_concurrent_find_gaps (plans);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < gaps->len; i++)
    {
      const HwConcurrentGap *gap = g_ptr_array_index (gaps, i);

      g_assert_cmpuint (strlen (gap->words), >, 10);
      if (g_str_equal (gap->requirement, requirement))
        g_string_append_printf (text, "%s%s.%s%s", text->len ? " " : "", gap->element,
                                gap->missing, gap->is_late ? "!" : "");
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
assert_gaps (Fixture *self, const char *day, const char *requirement, const char *expected)
{
  g_autofree char *found = gaps_on (self, day, requirement);

  g_assert_cmpstr (found, ==, expected);
}

static char *
add_plan_b (Fixture *self, const char *kind)
{
  return hw_test_add (self->store, "goal", "child", self->child, "kind", kind, "role",
                      "concurrent", "status", "approved", "from-date", "2026-04-01",
                      "resource-person", self->aunt, NULL);
}

/* ------------------------------------------------------------------ Plan A and Plan B */

/* Entry and 60 days: 30 April is in time, 1 May is late. */
static void
test_decide (Fixture *self, gconstpointer data)
{
  g_autofree char *plan_b = NULL;

  assert_gaps (self, "2026-03-01", "S2-14", "");
  assert_gaps (self, "2026-04-29", "S2-14", "goal.concurrent");
  assert_gaps (self, "2026-04-30", "S2-14", "goal.concurrent");
  assert_gaps (self, "2026-05-01", "S2-14", "goal.concurrent!");
  plan_b = add_plan_b (self, "adoption");
  assert_gaps (self, "2026-05-01", "S2-14", "");
  hw_test_set (self->store, "goal", self->plan_a, "status", "ended");
  assert_gaps (self, "2026-05-01", "S2-12",
               "goal.primary! goal.owner! goal.goal-step!");
}

/* A leap year has a day more in February. */
static void
test_decide_leap (Fixture *self, gconstpointer data)
{
  g_autoptr (HwStay) stay = g_object_new (HW_TYPE_STAY, NULL);

  stay->removal_date = hw_day_new (2028, 1, 31);
  g_assert_cmpint (hw_concurrent_decide_by (stay), ==, hw_day_new (2028, 3, 31));
  stay->removal_date = hw_day_new (2027, 1, 31);
  g_assert_cmpint (hw_concurrent_decide_by (stay), ==, hw_day_new (2027, 4, 1));
  g_assert_cmpint (hw_relative_notice_by (stay, 0), ==, hw_day_new (2027, 3, 2));
  g_assert_cmpint (hw_relative_notice_by (stay, hw_day_new (2027, 3, 1)), ==,
                   hw_day_new (2027, 3, 31));
}

/* Only beside the return; the others say why not. */
static void
test_refusal (Fixture *self, gconstpointer data)
{
  g_autoptr (HwConcurrent) open = read_on (self, "2026-04-01");
  g_autoptr (HwConcurrent) other = NULL;
  g_autoptr (HwConcurrent) none = NULL;
  g_autoptr (HwConcurrent) home = NULL;

  g_assert_null (hw_plan_b_refusal (open));
  hw_test_set (self->store, "goal", self->plan_a, "kind", "adoption");
  other = read_on (self, "2026-04-01");
  g_assert_nonnull (strstr (hw_plan_b_refusal (other), "reunification"));
  assert_gaps (self, "2026-06-01", "S2-14", "");
  hw_test_set (self->store, "goal", self->plan_a, "status", "proposed");
  none = read_on (self, "2026-04-01");
  g_assert_nonnull (strstr (hw_plan_b_refusal (none), "no Plan A"));
  hw_test_set (self->store, "stay", self->stay, "exit-date", "2026-04-01");
  home = read_on (self, "2026-04-01");
  g_assert_nonnull (strstr (hw_plan_b_refusal (home), "not in care"));
  assert_gaps (self, "2026-04-01", "S2-12", "");
}

/* Plan A changed, and Plan B still stands. */
static void
test_left_behind (Fixture *self, gconstpointer data)
{
  g_autofree char *plan_b = add_plan_b (self, "guardianship");

  hw_test_set (self->store, "goal", self->plan_a, "kind", "adoption");
  assert_gaps (self, "2026-04-10", "S2-14", "goal.role!");
}

/* Any kind of permanency but the return; growing out of care is none. */
static void
test_kinds (Fixture *self, gconstpointer data)
{
  static const gboolean is_plan_b[] = {
    [HW_GOAL_KIND_NONE] = FALSE, [HW_GOAL_KIND_RETURN_TO_PARENT] = FALSE,
    [HW_GOAL_KIND_ADOPTION] = TRUE, [HW_GOAL_KIND_GUARDIANSHIP] = TRUE,
    [HW_GOAL_KIND_RELATIVE] = TRUE, [HW_GOAL_KIND_PLANNED_LIVING_ARRANGEMENT] = TRUE,
    [HW_GOAL_KIND_EMANCIPATION] = FALSE, [HW_GOAL_KIND_OTHER] = TRUE,
  };

  for (guint i = 0; i < G_N_ELEMENTS (is_plan_b); i++)
    g_assert_cmpint (hw_goal_kind_is_plan_b (i), ==, is_plan_b[i]);
}

/* Each plan with its owner and its steps. */
static void
test_whole (Fixture *self, gconstpointer data)
{
  g_autofree char *plan_b = add_plan_b (self, "relative");

  assert_gaps (self, "2026-04-10", "S2-12",
               "goal.owner! goal.goal-step! goal.owner! goal.goal-step!");
  hw_test_set (self->store, "goal", plan_b, "owner", self->staff);
  g_free (hw_test_add (self->store, "goal-step", "goal", plan_b, "what", "Home study", NULL));
  assert_gaps (self, "2026-04-10", "S2-12", "goal.owner! goal.goal-step!");
  hw_test_set (self->store, "goal", self->plan_a, "owner", self->staff);
  g_free (hw_test_add (self->store, "goal-step", "goal", self->plan_a, "what", "Visits", NULL));
  assert_gaps (self, "2026-04-10", "S2-12", "");
}

static gboolean
try (Fixture *self, HwRecord *record)
{
  g_autoptr (HwStoreAct) act = hw_store_act (self->store, "record.add", NULL);

  return hw_store_save (self->store, record, NULL, NULL);
}

static HwRecord *
plan_b_new (Fixture *self, const char *field, const char *value, const char *other,
            const char *also)
{
  HwRecord *goal = hw_test_record ("goal", "child", self->child, "kind", "adoption", "role",
                                   "concurrent", "status", "approved", "from-date",
                                   "2026-04-01", NULL);

  if (field)
    hw_record_parse (goal, hw_record_class_find (HW_RECORD_GET_CLASS (goal), field), value, NULL);
  if (other)
    hw_record_parse (goal, hw_record_class_find (HW_RECORD_GET_CLASS (goal), other), also, NULL);
  return goal;
}

/* Plan B names a person, a home, or an open search and its next day. */
static void
test_resource (Fixture *self, gconstpointer data)
{
  g_autofree char *home = hw_test_add (self->store, "home", "name", "Home 016", NULL);
  const struct
  {
    const char *field, *value, *other, *also;
    gboolean is_saved;
  } cases[] = {
    { NULL, NULL, NULL, NULL, FALSE },
    { "search-open", "true", NULL, NULL, FALSE },
    { "next-search", "2026-05-01", NULL, NULL, FALSE },
    { "search-open", "true", "next-search", "2026-05-01", TRUE },
    { "resource-person", self->aunt, NULL, NULL, TRUE },
    { "resource-home", home, NULL, NULL, TRUE },
    { "status", "proposed", NULL, NULL, TRUE },
    { "resource-home", home, "kind", "emancipation", FALSE },
    { "resource-home", home, "kind", "return-to-parent", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwRecord) goal
          = plan_b_new (self, cases[i].field, cases[i].value, cases[i].other, cases[i].also);

      g_test_message ("case %u", i);
      g_assert_cmpint (try (self, goal), ==, cases[i].is_saved);
    }
}

/* What a source brought without a resource is told; the search is in time on its day. */
static void
test_search_open (Fixture *self, gconstpointer data)
{
  g_autoptr (HwRecord) imported = plan_b_new (self, NULL, NULL, NULL, NULL);
  g_autoptr (HwStoreAct) act = hw_store_act (self->store, "import", NULL);

  g_assert_true (hw_store_insert (self->store, imported, NULL));
  g_assert_true (hw_store_act_commit (&act, NULL));
  assert_gaps (self, "2026-04-10", "S2-15", "goal.resource-person!");
  /* It can be mended bit by bit. */
  hw_test_set (self->store, "goal", imported->id, "why", "Said by the court");
  hw_test_set (self->store, "goal", imported->id, "next-search", "2026-05-10");
  hw_test_set (self->store, "goal", imported->id, "search-open", "true");
  assert_gaps (self, "2026-05-10", "S2-15", "");
  assert_gaps (self, "2026-05-11", "S2-15", "goal.next-search!");
}

/* One Plan A, one Plan B: what a person keys is refused beside another one. */
static void
test_one_each (Fixture *self, gconstpointer data)
{
  g_autofree char *plan_b = add_plan_b (self, "adoption");
  g_autoptr (HwRecord) second = plan_b_new (self, "resource-person", self->aunt, NULL, NULL);
  g_autoptr (HwRecord) primary
      = hw_test_record ("goal", "child", self->child, "kind", "adoption", "role", "primary",
                        "status", "approved", "from-date", "2026-05-01", NULL);
  g_autoptr (HwStoreAct) act = NULL;

  g_assert_false (try (self, second));
  g_assert_false (try (self, primary));
  act = hw_store_act (self->store, "import", NULL);
  g_assert_true (hw_store_insert (self->store, second, NULL));
  g_assert_true (hw_store_act_commit (&act, NULL));
  hw_test_set (self->store, "goal", second->id, "owner", self->staff);
  assert_gaps (self, "2026-04-10", "S2-12",
               "goal.to-date! goal.owner! goal.goal-step! goal.goal-step!");
}

/* ------------------------------------------------------------------ disclosure */

/* On day 60 it is missing; the day before it is still to come. Each parent counts. */
static void
test_disclosure (Fixture *self, gconstpointer data)
{
  g_autofree char *plan_b = NULL;
  g_autofree char *early = NULL;
  g_autofree char *given = NULL;

  assert_gaps (self, "2026-05-30", "S2-4", "");
  plan_b = add_plan_b (self, "adoption");
  assert_gaps (self, "2026-04-29", "S2-4", "disclosure.given-date disclosure.given-date");
  assert_gaps (self, "2026-04-30", "S2-4", "disclosure.given-date! disclosure.given-date!");
  early = hw_test_add (self->store, "disclosure", "family", self->family, "parent", self->mother,
                       "given-date", "2026-02-28", "staff", self->staff, NULL);
  assert_gaps (self, "2026-04-30", "S2-4", "disclosure.given-date! disclosure.given-date!");
  given = hw_test_add (self->store, "disclosure", "family", self->family, "parent", self->mother,
                       "given-date", "2026-03-01", "staff", self->staff, "acknowledged", "no",
                       NULL);
  assert_gaps (self, "2026-04-30", "S2-4", "disclosure.given-date!");
}

/* ------------------------------------------------------------------ relatives */

static void
test_notice (Fixture *self, gconstpointer data)
{
  g_autofree char *search = NULL;
  g_autofree char *later = NULL;

  /* The aunt whom the office knows, and both sides. */
  assert_gaps (self, "2026-03-31", "S2-16",
               "person.notice-date relative-search.maternal relative-search.paternal");
  assert_gaps (self, "2026-04-01", "S2-16",
               "person.notice-date! relative-search.maternal! relative-search.paternal!");
  search = hw_test_add (self->store, "relative-search", "child", self->child, "date",
                        "2026-03-20", "side", "maternal", "source", "Mother", "person",
                        self->aunt, "result", "found", NULL);
  assert_gaps (self, "2026-04-01", "S2-16",
               "relative-search.paternal! relative-search.notice-date");
  hw_test_set (self->store, "relative-search", search, "notice-date", "2026-03-21");
  assert_gaps (self, "2026-04-01", "S2-16", "relative-search.paternal!");

  /* Somebody found on 1 June has thirty days from then: 1 July is in time. */
  later = hw_test_add (self->store, "relative-search", "child", self->child, "date", "2026-06-01",
                       "side", "paternal", "source", "State system", "found", "J. Sloane",
                       "result", "found", "next-search", "2026-06-20", NULL);
  assert_gaps (self, "2026-06-20", "S2-16", "relative-search.notice-date");
  assert_gaps (self, "2026-07-01", "S2-16",
               "relative-search.next-search! relative-search.notice-date");
  assert_gaps (self, "2026-07-02", "S2-16",
               "relative-search.notice-date! relative-search.next-search!");
  /* The law's exception. */
  hw_test_set (self->store, "relative-search", later, "no-notice", "true");
  assert_gaps (self, "2026-06-20", "S2-16", "");
}

static void
test_search_check (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *result, *found, *notice, *next;
    gboolean is_saved;
  } cases[] = {
    { "nobody", NULL, NULL, NULL, TRUE },
    { "nobody", "A cousin", NULL, NULL, FALSE },
    { "found", NULL, NULL, NULL, FALSE },
    { "declined", "A cousin", "2026-03-21", "2026-03-20", TRUE },
    { "nobody", NULL, NULL, "2026-03-19", FALSE },
    { "found", "A cousin", "2027-01-01", NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwRecord) search
          = hw_test_record ("relative-search", "child", self->child, "date", "2026-03-20", "side",
                            "paternal", "source", "Court file", "result", cases[i].result, NULL);
      HwRelativeSearch *one = HW_RELATIVE_SEARCH (search);

      g_set_str (&one->found, cases[i].found);
      one->notice_date = cases[i].notice ? hw_day_parse (cases[i].notice) : 0;
      one->next_search = cases[i].next ? hw_day_parse (cases[i].next) : 0;
      g_test_message ("case %u", i);
      g_assert_cmpint (try (self, search), ==, cases[i].is_saved);
    }
}

/* ------------------------------------------------------------------ placements, orders */

/* The third within twelve months; a year later the first has dropped out. */
static void
test_placements (Fixture *self, gconstpointer data)
{
  static const char *const starts[] = { "2026-03-01", "2026-06-01", "2026-09-01" };
  static const struct
  {
    const char *day;
    guint n;
  } days[] = { { "2026-02-28", 0 }, { "2026-03-01", 1 }, { "2026-08-31", 2 }, { "2026-09-01", 3 },
               { "2027-02-28", 3 }, { "2027-03-01", 2 }, { "2027-06-01", 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    g_free (hw_test_add (self->store, "placement", "stay", self->stay, "start-date", starts[i],
                         "setting", "foster-home", NULL));
  /* Running away is no placement. */
  g_free (hw_test_add (self->store, "placement", "stay", self->stay, "start-date", "2026-08-01",
                       "setting", "runaway", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (HwConcurrent) plans = read_on (self, days[i].day);

      g_assert_cmpuint (hw_concurrent_count_placements (plans), ==, days[i].n);
    }
  assert_gaps (self, "2026-08-31", "S2-11", "");
  assert_gaps (self, "2026-09-01", "S2-11", "placement.placements!");
}

/* Hearings that ordered something, and how far it is done. */
static void
test_orders (Fixture *self, gconstpointer data)
{
  g_autofree char *review = hw_test_add (self->store, "hearing", "child", self->child, "kind",
                                         "review", "held-date", "2026-04-01", NULL);
  g_autofree char *order
      = hw_test_add (self->store, "hearing", "child", self->child, "kind", "disposition",
                     "held-date", "2026-03-20", "court-order", "Visits twice a week",
                     "order-status", "part", NULL);
  g_autoptr (HwConcurrent) plans = read_on (self, "2026-04-10");

  g_assert_cmpuint (plans->orders->len, ==, 1);
  g_assert_cmpstr (HW_RECORD (plans->orders->pdata[0])->id, ==, order);
  g_assert_cmpint (HW_HEARING (plans->orders->pdata[0])->order_status, ==, HW_ORDER_STATUS_PART);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) \
  g_test_add ("/concurrent-rules/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("S2-14-decide", test_decide);
  ADD ("S2-14-leap-day", test_decide_leap);
  ADD ("S2-14-refusal", test_refusal);
  ADD ("S2-14-left-behind", test_left_behind);
  ADD ("S2-13-kinds", test_kinds);
  ADD ("S2-12-whole", test_whole);
  ADD ("S2-12-one-each", test_one_each);
  ADD ("S2-15-resource", test_resource);
  ADD ("S2-15-search-open", test_search_open);
  ADD ("S2-4-disclosure", test_disclosure);
  ADD ("S2-16-notice", test_notice);
  ADD ("S2-16-search-check", test_search_check);
  ADD ("S2-11-placements", test_placements);
  ADD ("S2-9-orders", test_orders);
#undef ADD
  return g_test_run ();
}
