/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is for today: a duty that can still be done is listed, once; what was missed for good is
 * counted; where each stands on the page, and for whom.
 */

#include "due-fixture.h"

#include "domain/deadlines/hw-today-rules.h"

static HwTodayChild *
take (const char *packs, const char *lines, const char *today)
{
  HwRuleBook *book = due_book (packs);
  HwDueCase *of = due_case (lines);
  g_autoptr (GArray) items = due_items (book, of, today);
  HwTodayChild *child = hw_today_child_new ();

  hw_today_take ((const HwDueItem *) items->data, items->len, hw_day_parse (today),
                 child->items);
  hw_due_case_free (of);
  hw_rule_book_free (book);
  return child;
}

static const HwTodayItem *
find (const HwTodayChild *child, const char *rule, guint n)
{
  for (guint i = 0; i < child->items->len; i++)
    {
      const HwTodayItem *item = &g_array_index (child->items, HwTodayItem, i);

      if (g_str_equal (item->rule, rule) && n-- == 0)
        return item;
    }
  return NULL;
}

/* «overdue», «week», «open», «unknown», «later»; NULL: not listed. */
static void
assert_listed (const HwTodayChild *child, const char *today, const char *rule, guint n,
               const char *section, guint missed)
{
  static const char *const names[]
      = { "approval", "overdue", "week", "open", "unknown", "later" };
  const HwTodayItem *item = find (child, rule, n);

  if (!section)
    {
      g_assert_null (item);
      return;
    }
  g_assert_nonnull (item);
  g_assert_cmpstr (names[hw_today_section (item, hw_day_parse (today))], ==, section);
  g_assert_cmpuint (item->missed, ==, missed);
}

/* S2-23: the window opens on day 60, is due on day 90 and late on day 91. */
static void
test_window (void)
{
  static const struct
  {
    int day;
    const char *section;
  } cases[] = { { 59, "later" }, { 60, "open" }, { 90, "week" }, { 91, "overdue" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *today = hw_day_dup_iso (hw_day_new (2026, 3, 2) + cases[i].day);
      g_autoptr (HwTodayChild) child = take ("kentucky", "stay 2026-03-02", today);

      g_test_message ("day %d", cases[i].day);
      assert_listed (child, today, "K12", 0, cases[i].section, 0);
      assert_listed (child, today, "K12", 1, NULL, 0);
    }
}

/* S4-3: without the hearing's day it is listed as what cannot be told, with what is missing. */
static void
test_unknown (void)
{
  g_autoptr (HwTodayChild) child
      = take ("washington-enhanced", "stay 2024-01-02", "2024-02-01");
  g_autoptr (HwTodayChild) told = take (
      "washington-enhanced", "stay 2024-01-02\nhearing fact-finding on 2024-01-15", "2024-02-13");
  gboolean is_said = FALSE;

  for (guint i = 0; i < child->items->len; i++)
    {
      const HwTodayItem *item = &g_array_index (child->items, HwTodayItem, i);

      if (item->state != HW_DUE_STATE_CANNOT_COMPUTE)
        continue;
      g_assert_cmpint (hw_today_section (item, hw_day_parse ("2024-02-01")), ==, HW_TODAY_UNKNOWN);
      is_said = is_said || (item->missing && strstr (item->missing, "fact-finding"));
    }
  g_assert_true (is_said);
  for (guint i = 0; i < told->items->len; i++)
    g_assert_false (g_array_index (told->items, HwTodayItem, i).missing
                    && strstr (g_array_index (told->items, HwTodayItem, i).missing,
                               "fact-finding"));
}

/* A visit of a month that is over stays missed: it is no task any more, and the month that runs
 * says how many there were. */
static void
test_missed (void)
{
  g_autoptr (HwTodayChild) child = take ("kentucky", "stay 2026-01-01", "2026-04-10");
  g_autoptr (HwTodayChild) visited
      = take ("kentucky", "stay 2026-01-01\ncontact child on 2026-04-02", "2026-04-10");

  assert_listed (child, "2026-04-10", "K11", 0, "open", 3);
  assert_listed (child, "2026-04-10", "K11", 1, NULL, 0);
  assert_listed (visited, "2026-04-10", "K11", 0, "later", 3);
}

/* Of reviews each half year only the last one that is late can still be held. */
static void
test_repeated (void)
{
  g_autoptr (HwTodayChild) child = take ("kentucky", "stay 2024-01-01", "2026-02-01");

  assert_listed (child, "2026-02-01", "K04", 0, "overdue", 3);
  g_assert_cmpint (find (child, "K04", 0)->due, ==, hw_day_new (2026, 1, 1));
}

/* Nothing is to be done any more in a stay that is over; what its end sets off is. */
static void
test_former (void)
{
  g_autoptr (HwTodayChild) child
      = take ("kentucky", "stay 2024-01-01 to 2024-09-01\nstay 2026-03-01", "2026-03-03");

  for (guint i = 0; i < child->items->len; i++)
    if (g_array_index (child->items, HwTodayItem, i).due)
      g_assert_cmpint (g_array_index (child->items, HwTodayItem, i).due, >=,
                       hw_day_new (2026, 1, 1));
  g_assert_cmpuint (child->items->len, >, 0);
}

/* The week ends on Friday; on a weekend it is the next one. */
static void
test_week (void)
{
  static const struct
  {
    const char *today, *end;
  } cases[] = { { "2026-11-16", "2026-11-20" }, { "2026-11-20", "2026-11-20" },
                { "2026-11-21", "2026-11-27" }, { "2026-11-22", "2026-11-27" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (hw_today_week_end (hw_day_parse (cases[i].today)), ==,
                     hw_day_parse (cases[i].end));
}

/* ------------------------------------------------------------------ the page */

static void
add_child (HwToday *today, int id, int staff, int supervisor, const char *worker,
           const char *family)
{
  HwTodayChild *child = take ("kentucky", "stay 2026-01-01", "2026-04-10");

  child->id.bytes[HW_ID_BYTES - 1] = id;
  child->family.bytes[HW_ID_BYTES - 1] = id;
  child->staff.bytes[HW_ID_BYTES - 1] = staff;
  child->supervisor.bytes[HW_ID_BYTES - 1] = supervisor;
  child->staff_title = g_strdup (worker);
  child->family_title = g_strdup (family);
  g_ptr_array_add (today->children, child);
}

/* Ava (1) supervises Ben (2); Cleo (3) is of another team. Dee's family is nobody's. */
static HwToday *
new_office (int actor)
{
  HwToday *today = hw_today_new ();

  today->today = hw_day_new (2026, 4, 10);
  today->actor.bytes[HW_ID_BYTES - 1] = actor;
  today->is_lead = actor == 1;
  add_child (today, 10, 3, 9, "Cleo", "Aaron");
  add_child (today, 11, 2, 1, "Ben", "Zorn");
  add_child (today, 12, 2, 1, "Ben", "Miller");
  add_child (today, 13, 0, 0, NULL, "Dee");
  return today;
}

static char *
dup_groups (const HwTodayView *view, HwTodaySection section)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < view->entries->len; i++)
    {
      const HwTodayEntry *entry = &g_array_index (view->entries, HwTodayEntry, i);
      const char *title = view->by == HW_TODAY_BY_WORKER ? entry->child->staff_title
                                                         : entry->child->family_title;

      if (entry->kind == HW_TODAY_GROUP && entry->section == section)
        g_string_append_printf (words, "%s ", title ? title : "-");
    }
  return g_string_free_and_steal (words);
}

static void
test_view (void)
{
  static const struct
  {
    int actor;
    HwTodayWho usual;
    HwTodayWho who;
    HwTodayBy by;
    const char *groups;
  } cases[] = {
    { 1, HW_TODAY_TEAM, HW_TODAY_TEAM, HW_TODAY_BY_WORKER, "Ben " },
    { 1, HW_TODAY_TEAM, HW_TODAY_TEAM, HW_TODAY_BY_FAMILY, "Miller Zorn " },
    { 1, HW_TODAY_TEAM, HW_TODAY_MINE, HW_TODAY_BY_FAMILY, "" },
    { 3, HW_TODAY_MINE, HW_TODAY_MINE, HW_TODAY_BY_FAMILY, "Aaron " },
    { 4, HW_TODAY_OFFICE, HW_TODAY_OFFICE, HW_TODAY_BY_WORKER, "Ben Cleo - " },
    { 4, HW_TODAY_OFFICE, HW_TODAY_OFFICE, HW_TODAY_BY_FAMILY, "Aaron Dee Miller Zorn " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwToday) today = new_office (cases[i].actor);
      g_autoptr (HwTodayView) view
          = hw_today_view_new (today, cases[i].who, cases[i].by);
      g_autofree char *groups = dup_groups (view, HW_TODAY_OVERDUE);
      guint counts[HW_TODAY_N_SECTIONS];

      g_test_message ("%u", i);
      hw_today_count (today, cases[i].who, counts);
      g_assert_cmpmem (counts, sizeof counts, view->counts, sizeof view->counts);
      g_assert_cmpint (hw_today_usual_who (today), ==, cases[i].usual);
      g_assert_cmpstr (groups, ==, cases[i].groups);
    }
}

/* The first thing that is to be done for that child. */
static gboolean
is_for (const HwToday *today, guint child, HwTodayWho who)
{
  const HwTodayChild *one = g_ptr_array_index (today->children, child);

  return hw_today_is_for (today, one, &g_array_index (one->items, HwTodayItem, 0), who);
}

/* Somebody who stands in for Cleo has her families among the own ones. */
static void
test_cover (void)
{
  g_autoptr (HwToday) today = new_office (1);
  HwDueId cleo = { 0 };

  cleo.bytes[HW_ID_BYTES - 1] = 3;
  g_assert_false (is_for (today, 0, HW_TODAY_MINE));
  hw_today_covers_add (today->covers, &cleo, "Cleo", today->today);
  g_assert_true (is_for (today, 0, HW_TODAY_MINE));
  g_assert_false (is_for (today, 3, HW_TODAY_TEAM));
}

/* Families of Ben with so many duties that are overdue and due this week, and one that is far. */
static HwToday *
new_counted (guint overdue, guint week)
{
  HwToday *today = new_office (2);
  HwTodayChild *child = g_ptr_array_index (today->children, 1);

  g_array_set_size (((HwTodayChild *) g_ptr_array_index (today->children, 2))->items, 0);
  g_array_set_size (child->items, 0);
  for (guint i = 0; i < overdue + week + 1; i++)
    {
      HwTodayItem item = { .state = i < overdue ? HW_DUE_STATE_OVERDUE : HW_DUE_STATE_DUE_SOON };

      item.due = i < overdue ? today->today - 1 : today->today + (i < overdue + week ? 0 : 40);
      g_array_append_val (child->items, item);
    }
  today->is_whole = TRUE;
  return today;
}

/* Numbers only, of one’s own families; nothing where nothing is due (issue 5, 8). */
static void
test_notice (void)
{
  static const struct
  {
    guint overdue, week;
    const char *words;
  } cases[] = {
    { 3, 5, "3 overdue, 5 due this week" },
    { 1, 0, "1 overdue" },
    { 0, 1, "1 due this week" },
    { 0, 0, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwToday) today = new_counted (cases[i].overdue, cases[i].week);
      g_autofree char *words = hw_today_dup_notice (today);
      g_autofree char *half = NULL;

      g_assert_cmpstr (words, ==, cases[i].words);
      today->is_whole = FALSE;
      half = hw_today_dup_notice (today);
      g_assert_null (half);
    }
}

/* The mark tells days and people apart, and says neither. */
static void
test_notice_mark (void)
{
  g_autoptr (HwToday) today = new_office (1), other = new_office (2);
  guint32 mark = hw_today_notice_mark (today);

  g_assert_cmpuint (mark, ==, hw_today_notice_mark (today));
  g_assert_cmpuint (mark, !=, hw_today_notice_mark (other));
  today->today++;
  g_assert_cmpuint (mark, !=, hw_today_notice_mark (today));
}

/* Domain 1.3.5: what is warned of stands beside the duty. */
static void
test_warning (void)
{
  static const char facts[] = "stay 2023-01-15 finding 2023-01-15";
  g_autoptr (HwTodayChild) before = take ("federal", facts, "2024-01-14");
  g_autoptr (HwTodayChild) soon = take ("federal", facts, "2024-03-15");

  g_assert_null (find (before, "F11", 0)->warning);
  g_assert_cmpstr (find (soon, "F11", 0)->warning, ==, "14 of 22 counted months");
  g_assert_null (find (soon, "F10", 0)->warning);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/today/S2-23/window", test_window);
  g_test_add_func ("/today/S4-3/unknown", test_unknown);
  g_test_add_func ("/today/missed", test_missed);
  g_test_add_func ("/today/repeated", test_repeated);
  g_test_add_func ("/today/former-stay", test_former);
  g_test_add_func ("/today/week", test_week);
  g_test_add_func ("/today/view", test_view);
  g_test_add_func ("/today/cover", test_cover);
  g_test_add_func ("/today/notice", test_notice);
  g_test_add_func ("/today/notice-mark", test_notice_mark);
  g_test_add_func ("/today/F11-warning", test_warning);
  return g_test_run ();
}
