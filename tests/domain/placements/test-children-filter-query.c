/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The filters of the list of children over the demo office, against records and rules: each child
 * is looked at by itself, with what the domain's rules say of it.
 */

#include "hw-test-store.h"

#include "base/hw-text.h"
#include "domain/demo/hw-demo-act.h"
#include "domain/families/hw-family.h"
#include "domain/families/hw-staff.h"
#include "domain/placements/hw-children-query.h"
#include "domain/placements/hw-goal-rules.h"
#include "domain/placements/hw-hearing-rules.h"
#include "domain/placements/hw-placement-rules.h"
#include "domain/placements/hw-sibling-rules.h"
#include "domain/placements/hw-stay.h"

#define CHILDREN 150

/* What the records of one child say today, by the rules. */
typedef struct
{
  HwChild *child;
  HwFamily *family;
  HwStay *stay;
  HwPlacement *placement;
  HwGoal *goal;
  HwHearing *hearing;
  guint moves;
  gboolean is_apart; /* from a brother or sister in care (42 USC 671(a)(31)(A)) */
} Facts;

typedef struct
{
  HwTestStore *test;
  GPtrArray *facts;
} Fixture;

static GPtrArray *
list (HwStore *store, GType type, const char *field, const char *id)
{
  return hw_look_up_list (hw_store_look_up (store), type, field, id);
}

static HwPlacement *
placement_of_today (GPtrArray *placements, HwStay *stay, HwDay today)
{
  HwPlacement *found = NULL;

  for (guint i = 0; i < placements->len; i++)
    {
      HwPlacement *placement = g_ptr_array_index (placements, i);

      if (g_str_equal (placement->stay, HW_RECORD (stay)->id) && placement->start_date <= today
          && (!placement->end_date || placement->end_date > today)
          && (!found || placement->start_date >= found->start_date))
        found = placement;
    }
  return found ? g_object_ref (found) : NULL;
}

static void
add_stays (Facts *facts, HwStore *store, HwDay today)
{
  g_autoptr (GPtrArray) stays
      = list (store, HW_TYPE_STAY, "child", HW_RECORD (facts->child)->id);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < stays->len; i++)
    {
      HwStay *stay = g_ptr_array_index (stays, i);
      GPtrArray *placements = list (store, HW_TYPE_PLACEMENT, "stay", HW_RECORD (stay)->id);

      if (stay->removal_date <= today && (!stay->exit_date || stay->exit_date > today)
          && (!facts->stay || stay->removal_date < facts->stay->removal_date))
        g_set_object (&facts->stay, stay);
      g_ptr_array_extend_and_steal (all, placements);
    }
  facts->moves = hw_placement_count_moves (all, today);
  if (facts->stay)
    facts->placement = placement_of_today (all, facts->stay, today);
}

/* The stays and placements of a child as the rule about siblings reads them; the strings are the
 * records', which @kept holds. */
static void
add_spans (HwStore *store, HwChild *child, GArray *spans, GPtrArray *kept)
{
  GPtrArray *stays = list (store, HW_TYPE_STAY, "child", HW_RECORD (child)->id);

  for (guint i = 0; i < stays->len; i++)
    {
      HwStay *stay = g_ptr_array_index (stays, i);
      GPtrArray *placements = list (store, HW_TYPE_PLACEMENT, "stay", HW_RECORD (stay)->id);
      HwSiblingSpan care
          = { HW_RECORD (child)->id, stay->removal_date, stay->exit_date, HW_SETTING_NONE, NULL };

      g_array_append_val (spans, care);
      for (guint p = 0; p < placements->len; p++)
        {
          HwPlacement *placement = g_ptr_array_index (placements, p);
          HwSiblingSpan span = {
            HW_RECORD (child)->id,
            placement->start_date,
            placement->end_date ? placement->end_date : stay->exit_date,
            placement->setting,
            placement->home,
          };

          g_array_append_val (spans, span);
        }
      g_ptr_array_extend_and_steal (kept, placements);
    }
  g_ptr_array_extend_and_steal (kept, stays);
}

static gboolean
is_apart (HwStore *store, HwChild *child)
{
  g_autoptr (GPtrArray) children = list (store, HW_TYPE_CHILD, "family", child->family);
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (HwSiblingSpan));

  for (guint i = 0; i < children->len; i++)
    add_spans (store, g_ptr_array_index (children, i), spans, kept);
  return hw_sibling_is_apart ((const HwSiblingSpan *) spans->data, spans->len,
                              HW_RECORD (child)->id, hw_store_today (store));
}

static Facts *
facts_new (HwStore *store, HwChild *child)
{
  HwDay today = hw_store_today (store);
  Facts *facts = g_new0 (Facts, 1);
  const char *id = HW_RECORD (child)->id;
  g_autoptr (GPtrArray) goals = list (store, HW_TYPE_GOAL, "child", id);
  g_autoptr (GPtrArray) hearings = list (store, HW_TYPE_HEARING, "child", id);

  facts->child = g_object_ref (child);
  if (child->family)
    facts->family = hw_store_find (store, HW_TYPE_FAMILY, child->family, NULL);
  add_stays (facts, store, today);
  facts->is_apart = is_apart (store, child);
  g_set_object (&facts->goal, hw_goal_in_force (goals, HW_GOAL_ROLE_PRIMARY, today));
  g_set_object (&facts->hearing, hw_hearing_find_next (hearings));
  return facts;
}

static void
facts_free (gpointer data)
{
  Facts *facts = data;

  g_clear_object (&facts->child);
  g_clear_object (&facts->family);
  g_clear_object (&facts->stay);
  g_clear_object (&facts->placement);
  g_clear_object (&facts->goal);
  g_clear_object (&facts->hearing);
  g_free (facts);
}

static void
fill (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) children = NULL;

  self->test = hw_test_store_new ();
  hw_demo_fill (self->test->store, CHILDREN, 7, &error);
  g_assert_no_error (error);
  children = hw_store_list (self->test->store, HW_TYPE_CHILD, NULL, &error);
  self->facts = g_ptr_array_new_with_free_func (facts_free);
  for (guint i = 0; i < children->len; i++)
    g_ptr_array_add (self->facts,
                     facts_new (self->test->store, g_ptr_array_index (children, i)));
}

/* One for all of them: they only read it. */
static Fixture filled;

static void
set_up (Fixture *self, gconstpointer data)
{
  if (!filled.test)
    fill (&filled);
  *self = filled;
}

/* ------------------------------------------------------------------ counting by hand */

static gboolean
is_listed (GStrv ids, const char *id)
{
  return g_strv_contains ((const char *const *) ids, id ? id : HW_FILTER_NONE_RECORDED);
}

static gboolean
is_below (HwStore *store, const char *worker, const char *person)
{
  g_autofree char *at = g_strdup (worker);

  for (guint i = 0; at && i < 10; i++)
    {
      g_autoptr (HwStaff) staff = hw_store_find (store, HW_TYPE_STAFF, at, NULL);

      if (g_strcmp0 (at, person) == 0)
        return TRUE;
      g_set_str (&at, staff->supervisor);
    }
  return FALSE;
}

static gboolean
worker_meets (HwStore *store, const Facts *facts, const HwChildrenFilter *filter)
{
  const char *worker = facts->family ? facts->family->worker : NULL;

  if (!filter->workers && !filter->is_mine)
    return TRUE;
  return (filter->workers && is_listed (filter->workers, worker))
         || (filter->is_mine && is_below (store, worker, hw_store_actor (store)));
}

static gboolean
bit_meets (guint32 bits, gboolean is_in_care, guint value)
{
  return !bits || (bits & 1u << value && (value || is_in_care));
}

static gboolean
meets (HwStore *store, const Facts *facts, const HwChildrenFilter *filter)
{
  HwDay today = hw_store_today (store);
  gboolean in_care = facts->stay != NULL;
  int months = in_care ? hw_day_complete_months (facts->stay->removal_date, today) : -1;

  return (!filter->is_in_care || in_care) && worker_meets (store, facts, filter)
         && (!filter->regions
             || is_listed (filter->regions, facts->family ? facts->family->region : NULL))
         && bit_meets (filter->goals, in_care, facts->goal ? facts->goal->kind : 0)
         && bit_meets (filter->settings, in_care, facts->placement ? facts->placement->setting : 0)
         && (!filter->months_from || months >= filter->months_from)
         && (!filter->months_until || (in_care && months < filter->months_until))
         && facts->moves >= filter->moves && (!filter->is_apart || facts->is_apart);
}

/* ------------------------------------------------------------------ comparing */

/* Page by page, with pages of odd size. */
static GPtrArray *
read_all (HwStore *store, const HwChildrenQuery *query)
{
  g_autoptr (GPtrArray) rows
      = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_child_row_free);
  g_autoptr (GBytes) next = NULL;

  do
    {
      g_autoptr (GBytes) from = g_steal_pointer (&next);
      g_autoptr (GError) error = NULL;
      guint n = 0;

      g_assert_true (hw_children_read (store, query, from, 7, rows, &n, &next, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (n, <=, 7);
    }
  while (next);
  return g_steal_pointer (&rows);
}

static const Facts *
facts_of (Fixture *self, const char *id)
{
  for (guint i = 0; i < self->facts->len; i++)
    {
      const Facts *facts = g_ptr_array_index (self->facts, i);

      if (g_str_equal (HW_RECORD (facts->child)->id, id))
        return facts;
    }
  g_assert_not_reached ();
}

/* Each row is one that the filter means, says what the rules say, and there are as many. */
static guint
check (Fixture *self, HwChildrenOrder order, const HwChildrenFilter *filter)
{
  HwStore *store = self->test->store;
  HwChildrenQuery query = { order, FALSE, *filter };
  g_autoptr (GPtrArray) rows = read_all (store, &query);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint expected = 0;

  for (guint i = 0; i < self->facts->len; i++)
    expected += meets (store, g_ptr_array_index (self->facts, i), filter);
  for (guint i = 0; i < rows->len; i++)
    {
      HwChildRow *row = g_ptr_array_index (rows, i);
      const Facts *facts = facts_of (self, row->id);

      g_assert_true (g_hash_table_add (seen, row->id));
      g_assert_true (meets (store, facts, filter));
      g_assert_cmpuint (row->moves, ==, facts->moves);
      g_assert_cmpint (row->goal, ==, facts->goal ? facts->goal->kind : 0);
      g_assert_cmpint (row->in_care_since, ==, facts->stay ? facts->stay->removal_date : 0);
      g_assert_cmpint (row->setting, ==, facts->placement ? facts->placement->setting : 0);
      g_assert_cmpint (row->next_hearing, ==, facts->hearing ? facts->hearing->due_date : 0);
    }
  g_assert_cmpuint (rows->len, ==, expected);
  return rows->len;
}

/* The same children in whatever order they are read. */
static guint
check_orders (Fixture *self, const HwChildrenFilter *filter)
{
  guint n = 0;

  for (int order = 0; order < HW_CHILDREN_N_ORDERS; order++)
    n = check (self, order, filter);
  return n;
}

/* ------------------------------------------------------------------ the tests */

static void
test_facts (Fixture *self, gconstpointer data)
{
  HwStore *store = self->test->store;
  const HwStaff *boss = NULL;
  g_autoptr (GPtrArray) staff = hw_store_list (store, HW_TYPE_STAFF, NULL, NULL);
  const Facts *some = NULL;
  char *regions[] = { NULL, NULL };
  char *workers[] = { NULL, HW_FILTER_NONE_RECORDED, NULL };

  for (guint i = 0; i < self->facts->len && !some; i++)
    {
      const Facts *facts = g_ptr_array_index (self->facts, i);

      if (facts->stay && facts->family && facts->family->region && facts->family->worker)
        some = facts;
    }
  regions[0] = some->family->region;
  workers[0] = some->family->worker;

  for (int in_care = FALSE; in_care <= TRUE; in_care++)
    {
      HwChildrenFilter filters[] = {
        { in_care },
        { in_care, .regions = regions },
        { in_care, .workers = workers },
        { in_care, .goals = 1 },
        { in_care, .goals = 1u << HW_GOAL_KIND_ADOPTION | 1u << HW_GOAL_KIND_GUARDIANSHIP },
        { in_care, .settings = 1u << HW_SETTING_FOSTER_HOME | 1 },
        { in_care, .months_from = 12 },
        { in_care, .months_from = 15, .months_until = 24 },
        { in_care, .moves = 1 },
        { in_care, .moves = 3 },
        { in_care, .is_apart = TRUE },
        { in_care, .regions = regions, .months_from = 12, .moves = 1 },
      };

      for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
        g_test_message ("filter %u: %u", i, check_orders (self, &filters[i]));
      workers[1] = NULL;
      g_assert_cmpuint (check_orders (self, &filters[2]), >, 0);
      workers[1] = HW_FILTER_NONE_RECORDED;
    }

  /* The invented office has brothers and sisters in several homes, and in one. */
  g_assert_cmpuint (check (self, 0, &(HwChildrenFilter) { TRUE, .is_apart = TRUE }), >, 0);

  /* Mine: whoever supervises a worker sees that worker's. */
  for (guint i = 0; i < staff->len && !boss; i++)
    if (g_str_equal (HW_RECORD (g_ptr_array_index (staff, i))->id, some->family->worker))
      boss = g_ptr_array_index (staff, i);
  g_assert_nonnull (boss->supervisor);
  hw_store_set_actor (store, boss->supervisor);
  g_assert_cmpuint (check_orders (self, &(HwChildrenFilter) { TRUE, .is_mine = TRUE }), >, 0);
  hw_store_set_actor (store, NULL);
  g_assert_cmpuint (check (self, 0, &(HwChildrenFilter) { TRUE, .is_mine = TRUE }), ==, 0);
}

/* Words and filters together. */
static void
test_text (Fixture *self, gconstpointer data)
{
  HwStore *store = self->test->store;
  HwChildrenQuery query = { HW_CHILDREN_BY_NAME, FALSE, { FALSE, .text = "co" } };
  g_autoptr (GPtrArray) rows = read_all (store, &query);
  guint n_in_care = 0;

  g_assert_cmpuint (rows->len, >, 0);
  for (guint i = 0; i < rows->len; i++)
    {
      HwChildRow *row = g_ptr_array_index (rows, i);
      g_autofree char *name = g_strdup_printf (".%s %s", row->family_name, row->given_name);
      g_autofree char *folded = hw_text_fold (name);

      g_assert_true (strstr (folded, ".co") || strstr (folded, " co") || strstr (folded, "-co"));
      n_in_care += row->in_care_since != 0;
    }
  query.filter.is_in_care = TRUE;
  g_clear_pointer (&rows, g_ptr_array_unref);
  rows = read_all (store, &query);
  g_assert_cmpuint (rows->len, ==, n_in_care);
}

/* Each order goes up and down; who has no value stands behind. */
static void
test_sorted (Fixture *self, gconstpointer data)
{
  HwChildrenQuery query = { HW_CHILDREN_BY_MOVES, FALSE, { TRUE } };
  g_autoptr (GPtrArray) up = read_all (self->test->store, &query);
  g_autoptr (GPtrArray) down = NULL;
  g_autoptr (GPtrArray) hearings = NULL;
  gboolean is_behind = FALSE;

  query.is_descending = TRUE;
  down = read_all (self->test->store, &query);
  query.order = HW_CHILDREN_BY_HEARING;
  hearings = read_all (self->test->store, &query);
  for (guint i = 1; i < up->len; i++)
    {
      HwChildRow **before = (HwChildRow **) &up->pdata[i - 1];
      HwChildRow **dropping = (HwChildRow **) &down->pdata[i - 1];
      HwChildRow **late = (HwChildRow **) &hearings->pdata[i - 1];

      g_assert_cmpuint (before[0]->moves, <=, before[1]->moves);
      g_assert_cmpuint (dropping[0]->moves, >=, dropping[1]->moves);
      is_behind = is_behind || !late[0]->next_hearing;
      g_assert_true (!is_behind || !late[1]->next_hearing);
      g_assert_cmpint (late[0]->next_hearing, >=, late[1]->next_hearing);
    }
}

/* The text that keeps a filter, and the days that «twelve months» means at the ends of months. */
static void
test_values (void)
{
  static const struct
  {
    int months;
    const char *today, *latest;
  } cases[] = {
    { 12, "2026-11-22", "2025-11-22" },
    { 1, "2026-02-28", "2026-01-28" },
    { 12, "2025-02-28", "2024-02-28" },
    { 15, "2026-03-31", "2024-12-31" },
    { 24, "2024-02-29", "2022-02-28" },
  };
  char *ids[] = { "0190f1f2-0000-7000-8000-000000000001", HW_FILTER_NONE_RECORDED, NULL };
  HwChildrenFilter filter = { TRUE, TRUE, ids, NULL, 1 | 1u << HW_GOAL_KIND_ADOPTION,
                              1u << HW_SETTING_SHELTER, 12, 24, 3, TRUE, "Zoë 'x'" };
  g_autofree char *text = hw_children_filter_dup_text (&filter);
  g_autoptr (GError) error = NULL;
  g_autoptr (HwChildrenFilter) parsed = hw_children_filter_parse (text, &error);
  g_autofree char *again = hw_children_filter_dup_text (parsed);

  g_assert_no_error (error);
  g_assert_cmpstr (again, ==, text);
  g_assert_true (g_strv_equal ((const char *const *) parsed->workers, (const char *const *) ids));
  g_assert_cmpuint (parsed->goals, ==, filter.goals);
  g_assert_true (parsed->is_apart);
  g_assert_cmpstr (parsed->text, ==, filter.text);
  g_assert_null (hw_children_filter_parse ("goals=3", NULL));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HwDay today = hw_day_parse (cases[i].today);
      HwDay latest = hw_children_filter_latest_removal (cases[i].months, today);

      g_assert_cmpint (latest, ==, hw_day_parse (cases[i].latest));
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/children-filter/values", test_values);
  g_test_add ("/children-filter/facts", Fixture, NULL, set_up, test_facts, NULL);
  g_test_add ("/children-filter/text", Fixture, NULL, set_up, test_text, NULL);
  g_test_add ("/children-filter/sorted", Fixture, NULL, set_up, test_sorted, NULL);
  status = g_test_run ();
  g_clear_pointer (&filled.facts, g_ptr_array_unref);
  g_clear_pointer (&filled.test, hw_test_store_free);
  return status;
}
