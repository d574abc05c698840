/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What Today reads of an office, in slices, and what it reads again after a commit: the children of
 * the families that were touched, and no others.
 */

#include "hw-test-store.h"

#include "domain/deadlines/hw-due-act.h"
#include "domain/deadlines/hw-due-exception-act.h"
#include "domain/deadlines/hw-due-why-query.h"
#include "domain/deadlines/hw-today-query.h"
#include "domain/deadlines/hw-today-rules.h"

/* Families, each with a child in care since 1 September 2026. */
#define FAMILIES 40

typedef struct
{
  HwTestStore *test;
  HwStore *store;
  HwTodayReader *reader;
  char *boss;
  char *worker;
  char *other;
  char *families[FAMILIES];
  char *children[FAMILIES];
  char *stays[FAMILIES];
} Fixture;

static void
fill (gpointer data)
{
  Fixture *self = data;

  self->boss = hw_test_add (self->store, "staff", "name", "Ann Clark", "role", "supervisor", NULL);
  self->worker = hw_test_add (self->store, "staff", "name", "Jo Ison", "role", "worker",
                              "supervisor", self->boss, NULL);
  self->other = hw_test_add (self->store, "staff", "name", "Al Noble", "role", "worker", NULL);
  for (guint i = 0; i < FAMILIES; i++)
    {
      self->families[i] = hw_test_add (self->store, "family", "name", "Combs", "worker",
                                       i % 2 ? self->worker : self->other, NULL);
      self->children[i] = hw_test_add (self->store, "child", "given-name", "Maya", "birth-date",
                                       "2016-02-29", "family", self->families[i], NULL);
      self->stays[i] = hw_test_add (self->store, "stay", "child", self->children[i],
                                    "removal-date", "2026-09-01", NULL);
    }
}

static void
set_up (Fixture *self, gconstpointer data)
{
  hw_test_fill_once (self, sizeof *self, fill);
  self->reader = hw_today_reader_new ();
  hw_store_set_actor (self->store, self->boss);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hw_today_reader_unref (self->reader);
  hw_test_store_free (self->test);
}

static HwToday *
read_all (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  gboolean is_whole = FALSE;

  while (!is_whole)
    {
      hw_today_reader_step (self->reader, self->store, &is_whole, &error);
      g_assert_no_error (error);
    }
  return hw_today_reader_dup (self->reader);
}

static const HwTodayChild *
find (const HwToday *today, const char *id)
{
  HwDueId wanted;

  g_assert_true (hw_id_parse (id, wanted.bytes));
  for (guint i = 0; i < today->children->len; i++)
    {
      const HwTodayChild *child = g_ptr_array_index (today->children, i);

      if (memcmp (&child->id, &wanted, sizeof wanted) == 0)
        return child;
    }
  return NULL;
}

/* NULL: none of that rule. */
static const HwTodayItem *
find_rule (const HwTodayChild *child, const char *rule)
{
  for (guint i = 0; child && i < child->items->len; i++)
    if (g_str_equal (g_array_index (child->items, HwTodayItem, i).rule, rule))
      return &g_array_index (child->items, HwTodayItem, i);
  return NULL;
}

static gboolean
has_rule (const HwTodayChild *child, const char *rule, HwDueState state)
{
  const HwTodayItem *item = find_rule (child, rule);

  return item && item->state == state;
}

static HwTodaySection
section_of (Fixture *self, const HwTodayChild *child, const char *rule)
{
  return hw_today_section (find_rule (child, rule), hw_store_today (self->store));
}

/* The team's come first; a slice is short, and the next goes on where it ended. */
static void
test_slices (Fixture *self, gconstpointer data)
{
  guint n_slices = 0;
  gboolean is_whole = FALSE;

  while (!is_whole)
    {
      g_autoptr (HwToday) today = NULL;
      const HwTodayChild *first;

      g_assert_true (hw_today_reader_step (self->reader, self->store, &is_whole, NULL));
      today = hw_today_reader_dup (self->reader);
      first = g_ptr_array_index (today->children, 0);
      g_assert_cmpstr (first->staff_title, ==, "Jo Ison");
      g_assert_true (today->is_whole == is_whole);
      n_slices++;
      if (is_whole)
        g_assert_cmpuint (today->children->len, ==, FAMILIES);
    }
  g_assert_cmpuint (n_slices, >, 1);
  g_assert_cmpuint (hw_today_reader_count (self->reader), ==, FAMILIES);
}

/* One fact is entered: one child is read again. Taken back: the same. */
static void
test_change (Fixture *self, gconstpointer data)
{
  g_autoptr (HwToday) before = read_all (self);
  g_autoptr (HwToday) after = NULL, again = NULL;
  g_autofree char *hearing = NULL;
  guint n = hw_today_reader_count (self->reader);

  g_assert_true (has_rule (find (before, self->children[7]), "K05", HW_DUE_STATE_CANNOT_COMPUTE));
  hearing = hw_test_add (self->store, "hearing", "child", self->children[7], "kind",
                         "temporary-removal", "held-date", "2026-09-04", NULL);
  after = read_all (self);
  g_assert_cmpuint (hw_today_reader_count (self->reader) - n, <=, 2);
  g_assert_false (has_rule (find (after, self->children[7]), "K05", HW_DUE_STATE_CANNOT_COMPUTE));
  g_assert_true (find (after, self->children[8]) == find (before, self->children[8]));
  g_assert_cmpint (hw_journal_undo (self->store, NULL, NULL), >, 0);
  again = read_all (self);
  g_assert_true (has_rule (find (again, self->children[7]), "K05", HW_DUE_STATE_CANNOT_COMPUTE));
}

/* Nothing changed: nothing is read. */
static void
test_idle (Fixture *self, gconstpointer data)
{
  g_autoptr (HwToday) before = read_all (self);
  guint n = hw_today_reader_count (self->reader);
  g_autoptr (HwToday) after = read_all (self);

  g_assert_cmpuint (hw_today_reader_count (self->reader), ==, n);
  g_assert_cmpuint (after->children->len, ==, before->children->len);
}

/* Who left care is not there any more; a new child comes; a worker's new name is told. */
static void
test_come_and_go (Fixture *self, gconstpointer data)
{
  g_autoptr (HwToday) before = read_all (self), gone = NULL, named = NULL;
  g_autofree char *child = NULL, *stay = NULL;

  hw_test_set (self->store, "stay", self->stays[3], "exit-date", "2026-11-01");
  child = hw_test_add (self->store, "child", "given-name", "Noah", "birth-date", "2020-01-01",
                       "family", self->families[3], NULL);
  stay = hw_test_add (self->store, "stay", "child", child, "removal-date", "2026-11-02", NULL);
  gone = read_all (self);
  g_assert_null (find (gone, self->children[3]));
  g_assert_nonnull (find (gone, child));
  hw_test_set (self->store, "staff", self->worker, "name", "Jo Napier");
  named = read_all (self);
  g_assert_cmpstr (find (named, self->children[1])->staff_title, ==, "Jo Napier");
}

/* S3-17, S3-19: what only begins as a child goes home is owed after that too, as long as the
 * family's case is open; what was owed in the stay is over with it. */
static void
test_left (Fixture *self, gconstpointer data)
{
  g_autoptr (HwToday) home = NULL, later = NULL, late = NULL, supervised = NULL;
  g_autoptr (HwToday) closed = NULL;
  const HwTodayChild *child;

  hw_test_set (self->store, "stay", self->stays[3], "exit-date", "2026-11-01");
  hw_test_set (self->store, "stay", self->stays[3], "exit-kind", "reunification");
  home = read_all (self);
  child = find (home, self->children[3]);
  g_assert_true (has_rule (child, "K13.2", HW_DUE_STATE_OVERDUE));
  g_assert_false (has_rule (child, "K13.1", HW_DUE_STATE_OVERDUE));
  g_assert_false (has_rule (child, "F02", HW_DUE_STATE_OVERDUE));
  hw_store_set_today (self->store, hw_day_new (2026, 11, 1) + 199);
  late = read_all (self);
  g_assert_nonnull (find (late, self->children[3]));
  hw_store_set_today (self->store, hw_day_new (2026, 11, 1) + 200);
  later = read_all (self);
  g_assert_null (find (later, self->children[3]));
  hw_store_set_today (self->store, hw_day_new (2026, 11, 22));
  /* Kentucky's rules would not let the case close without a meeting. */
  g_assert_cmpint (hw_policy_packs_choose (self->store, "washington", NULL), >, 0);
  supervised = read_all (self);
  g_assert_true (has_rule (find (supervised, self->children[3]), "W07", HW_DUE_STATE_OPEN));
  hw_test_set (self->store, "family", self->families[3], "closed", "2026-11-20");
  closed = read_all (self);
  g_assert_null (find (closed, self->children[3]));
}

/* S3-24: what is asked for waits on the page of whoever may approve it, and of nobody else: not of
 * those without the role, not of who asked. Approved, it is no duty any more. */
static void
test_asked (Fixture *self, gconstpointer data)
{
  g_autofree char *sra = hw_test_add (self->store, "staff", "name", "Ruth Noble", "role",
                                      "region-administrator", NULL);
  g_autoptr (HwToday) before = read_all (self), own = NULL, theirs = NULL, after = NULL;
  const HwTodayChild *child = find (before, self->children[4]);
  g_autofree char *item = hw_today_item_dup_id (find_rule (child, "F07"));
  g_autofree char *exception = NULL;

  g_assert_cmpint (section_of (self, child, "F07"), !=, HW_TODAY_APPROVAL);
  g_assert_cmpint (hw_due_ask_exception (self->store, item, "Violence", &exception, NULL), >, 0);
  own = read_all (self);
  child = find (own, self->children[4]);
  g_assert_true (find_rule (child, "F07")->asked);
  g_assert_cmpint (section_of (self, child, "F07"), !=, HW_TODAY_APPROVAL);
  hw_store_set_actor (self->store, sra);
  theirs = read_all (self);
  g_assert_cmpint (section_of (self, find (theirs, self->children[4]), "F07"), ==,
                   HW_TODAY_APPROVAL);
  g_assert_cmpint (hw_due_approve_exception (self->store, exception, NULL), >, 0);
  after = read_all (self);
  g_assert_null (find_rule (find (after, self->children[4]), "F07"));
}

static char *
dup_covers (GArray *covers)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < covers->len; i++)
    {
      const HwTodayCover *one = &g_array_index (covers, HwTodayCover, i);
      g_autofree char *until = hw_day_dup_iso (one->until);

      g_string_append_printf (words, "%s%s %s", words->len ? ", " : "", one->name, until);
    }
  return g_string_free_and_steal (words);
}

static void
assert_covers (Fixture *self, HwDay day, const char *covers, const char *away, gboolean is_mine)
{
  g_autoptr (HwToday) today = NULL;
  const HwTodayChild *first;
  g_autofree char *mine = NULL;
  g_autofree char *all = NULL;

  hw_store_set_today (self->store, day);
  today = read_all (self);
  mine = dup_covers (today->covers);
  all = dup_covers (today->away);
  g_assert_cmpstr (mine, ==, covers);
  g_assert_cmpstr (all, ==, away);
  first = find (today, self->children[0]);
  g_assert_cmpint (hw_today_is_for (today, first, &g_array_index (first->items, HwTodayItem, 0),
                                    HW_TODAY_MINE),
                   ==, is_mine);
}

/* Who stands in has the families among the own ones, from the first day to the last. */
static void
test_cover (Fixture *self, gconstpointer data)
{
  HwDay first = hw_day_new (2026, 11, 23), last = hw_day_new (2026, 11, 27);
  g_autofree char *cover = NULL;

  cover = hw_test_add (self->store, "cover", "staff", self->other, "delegate", self->worker,
                       "from-date", "2026-11-23", "until-date", "2026-11-27", NULL);
  hw_store_set_actor (self->store, self->worker);
  assert_covers (self, first - 1, "", "", FALSE);
  assert_covers (self, first, "Al Noble 2026-11-27", "Jo Ison 2026-11-27", TRUE);
  assert_covers (self, last, "Al Noble 2026-11-27", "Jo Ison 2026-11-27", TRUE);
  assert_covers (self, last + 1, "", "", FALSE);
}

/* A change of it is seen, and no child is read for it. */
static void
test_cover_changes (Fixture *self, gconstpointer data)
{
  HwDay today = hw_store_today (self->store);
  g_autofree char *from = hw_day_dup_iso (today);
  g_autofree char *until = hw_day_dup_iso (today + 3);
  g_autofree char *mine = g_strdup_printf ("Al Noble %s", until);
  g_autofree char *away = g_strdup_printf ("Jo Ison %s", until);
  g_autofree char *both = g_strdup_printf ("Al Noble %s, Jo Ison %s", until, until);
  g_autofree char *all = g_strdup_printf ("Ann Clark %s, Ann Clark %s", until, until);
  g_autofree char *boss = g_strdup (hw_store_actor (self->store));
  g_autofree char *cover = NULL;
  g_autofree char *next = NULL;
  g_autoptr (HwToday) before = NULL;
  guint n;

  before = read_all (self);
  n = hw_today_reader_count (self->reader);
  cover = hw_test_add (self->store, "cover", "staff", self->other, "delegate", self->worker,
                       "from-date", from, "until-date", until, NULL);
  assert_covers (self, today, "", away, FALSE);
  g_assert_cmpuint (hw_today_reader_count (self->reader), ==, n);
  hw_store_set_actor (self->store, self->worker);
  assert_covers (self, today, mine, away, TRUE);
  /* Handed on: it is the supervisor’s now. */
  next = hw_test_add (self->store, "cover", "staff", self->worker, "delegate", boss, "from-date",
                      from, "until-date", until, NULL);
  assert_covers (self, today, "", all, FALSE);
  hw_store_set_actor (self->store, boss);
  assert_covers (self, today, both, all, TRUE);
}

static guint
count_mine (const HwToday *today, const char *rule)
{
  guint n = 0;

  for (guint c = 0; c < today->children->len; c++)
    {
      const HwTodayChild *child = g_ptr_array_index (today->children, c);

      for (guint i = 0; i < child->items->len; i++)
        {
          const HwTodayItem *item = &g_array_index (child->items, HwTodayItem, i);

          n += (!rule || g_str_equal (item->rule, rule))
               && hw_today_is_for (today, child, item, HW_TODAY_MINE);
        }
    }
  return n;
}

/* S4-10: who facilitates a family has its meetings to do, and nothing else of it: from the first
 * day to the last, and no longer than that person is with the office. */
static void
test_facilitator (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *today;
    const char *left;
    guint n;
  } cases[] = { { "2026-11-22", NULL, 0 },         { "2026-11-23", NULL, 1 },
                { "2026-11-23", "2026-11-23", 0 }, { "2026-11-23", "2026-11-24", 1 },
                { "2026-11-29", NULL, 1 },         { "2026-11-30", NULL, 0 } };
  g_autofree char *lead
      = hw_test_add (self->store, "staff", "name", "Fay Orr", "role", "facilitator", NULL);
  g_autofree char *boss = g_strdup (hw_store_actor (self->store));

  g_free (hw_test_add (self->store, "facilitation", "family", self->families[0], "facilitator",
                       lead, "from-date", "2026-11-23", "until-date", "2026-11-30", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwToday) today = NULL;

      g_test_message ("%u", i);
      hw_store_set_actor (self->store, boss);
      hw_test_set (self->store, "staff", lead, "left-date", cases[i].left);
      hw_store_set_actor (self->store, lead);
      hw_store_set_today (self->store, hw_day_parse (cases[i].today));
      today = read_all (self);
      /* The conference of ten days, whose day nobody knows yet, those of six and of nine months,
       * and nothing that no meeting closes. */
      g_assert_cmpuint (count_mine (today, "K03"), ==, cases[i].n);
      g_assert_cmpuint (count_mine (today, "K04"), ==, cases[i].n);
      g_assert_cmpuint (count_mine (today, "K13.5"), ==, cases[i].n);
      g_assert_cmpuint (count_mine (today, NULL), ==, 3 * cases[i].n);
    }
}

/* The same for one child, one family and one person of the staff. */
static void
test_about (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) child = hw_today_read_about (self->store, self->children[2], NULL);
  g_autoptr (GPtrArray) family = hw_today_read_about (self->store, self->families[2], NULL);
  g_autoptr (GPtrArray) staff = hw_today_read_about (self->store, self->worker, NULL);
  const HwToday *of_child = g_ptr_array_index (child, 0);
  const HwToday *of_family = g_ptr_array_index (family, 0);
  const HwToday *of_staff = g_ptr_array_index (staff, 0);

  g_assert_cmpuint (of_child->children->len, ==, 1);
  g_assert_cmpuint (of_family->children->len, ==, 1);
  g_assert_cmpuint (of_staff->children->len, ==, FAMILIES / 2);
  g_assert_nonnull (find (of_child, self->children[2]));
  g_assert_nonnull (find (of_family, self->children[2]));
  g_assert_nonnull (find (of_staff, self->children[1]));
}

/* Another window's commit comes between two slices, and it is one that concerns everybody: the list
 * stays that of the person it is about. */
static void
test_about_meanwhile (Fixture *self, gconstpointer data)
{
  g_autoptr (HwTodayReader) reader = NULL;
  g_autoptr (HwToday) today = NULL;
  g_autofree char *news = NULL;
  gboolean is_whole = FALSE;
  HwDueId worker;

  g_assert_true (hw_id_parse (self->worker, worker.bytes));
  reader = hw_today_reader_new_about (self->store, &worker, NULL);
  g_assert_true (hw_today_reader_step (reader, self->store, &is_whole, NULL));
  g_assert_false (is_whole);
  news = hw_test_add (self->store, "staff", "name", "Ray Lee", "role", "worker", NULL);
  while (!is_whole)
    g_assert_true (hw_today_reader_step (reader, self->store, &is_whole, NULL));
  today = hw_today_reader_dup (reader);
  g_assert_cmpuint (today->children->len, ==, FAMILIES / 2);
  g_assert_null (find (today, self->children[0]));
  g_assert_cmpuint (hw_today_reader_count (reader), ==, FAMILIES / 2);
}

/* «Why is this due?» answers for each item that is listed: arithmetic, rule, pack and version,
 * source and whether it was checked. */
static void
test_why (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) about = hw_today_read_about (self->store, self->children[0], NULL);
  const HwToday *today = g_ptr_array_index (about, 0);
  const HwTodayChild *child = g_ptr_array_index (today->children, 0);

  for (guint i = 0; i < child->items->len; i++)
    {
      const HwTodayItem *item = &g_array_index (child->items, HwTodayItem, i);
      g_autofree char *id = hw_today_item_dup_id (item);
      g_autoptr (GError) error = NULL;
      g_autoptr (HwDueWhy) why = hw_due_why_read (self->store, id, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (why->duty, ==, item->duty);
      g_assert_cmpint (why->due, ==, item->due);
      g_assert_cmpstr (why->child_title, ==, "Maya");
      g_assert_true (*why->arithmetic && *why->text && *why->set_off && why->pack);
      g_assert_true (strstr (why->source, "checked") || strstr (why->source, "to confirm"));
      g_assert_true ((item->missing != NULL) == (why->why_missing != HW_DUE_MISSING_NONE));
    }
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/today/slices", test_slices);
  ADD ("/today/change", test_change);
  ADD ("/today/idle", test_idle);
  ADD ("/today/come-and-go", test_come_and_go);
  ADD ("/today/left", test_left);
  ADD ("/today/asked", test_asked);
  ADD ("/today/cover", test_cover);
  ADD ("/today/cover-changes", test_cover_changes);
  ADD ("/today/S4-10/facilitator", test_facilitator);
  ADD ("/today/about", test_about);
  ADD ("/today/about-meanwhile", test_about_meanwhile);
  ADD ("/today/why", test_why);
  return g_test_run ();
}
