/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A family's story: its children, the people of today around them, and its workers over time.
 */

#include "hw-test-store.h"

#include "base/hw-error.h"
#include "domain/placements/hw-family-story-query.h"

/* Noon of a day, in microseconds. */
static HwTime
noon (const char *day)
{
  g_autofree char *iso = g_strconcat (day, "T12:00:00Z", NULL);

  return hw_time_parse (iso);
}

static void
assert_day (HwDay day, const char *expected)
{
  char text[HW_DAY_LENGTH];

  g_assert_cmpstr (hw_day_format (day, text), ==, expected);
}

static void
test_story (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  HwStore *store = test->store;
  g_autofree char *region = hw_test_add (store, "region", "name", "Salt River Trail", NULL);
  g_autofree char *family
      = hw_test_add (store, "family", "name", "Combs", "region", region, NULL);
  g_autofree char *other = hw_test_add (store, "family", "name", "Napier", NULL);
  g_autofree char *eli = hw_test_add (store, "child", "given-name", "Eli", "family", family,
                                      "birth-date", "2018-06-01", NULL);
  g_autofree char *maya = hw_test_add (store, "child", "given-name", "Maya", "family", family,
                                       "birth-date", "2016-02-29", NULL);
  g_autofree char *noah = hw_test_add (store, "child", "given-name", "Noah", "family", other,
                                       "birth-date", "2015-01-01", NULL);
  g_autofree char *ruth = hw_test_add (store, "home", "name", "Ruth Noble", NULL);
  g_autofree char *first = hw_test_add (store, "stay", "child", maya, "removal-date", "2020-01-01",
                                        "exit-date", "2021-01-01", "exit-kind", "reunification",
                                        NULL);
  g_autofree char *now
      = hw_test_add (store, "stay", "child", maya, "removal-date", "2024-03-01", NULL);
  g_autofree char *his
      = hw_test_add (store, "stay", "child", eli, "removal-date", "2024-03-05", NULL);
  g_autofree char *mother = hw_test_add (store, "person", "name", "Dana Combs", NULL);
  g_autofree char *coach = hw_test_add (store, "person", "name", "Al Coach", NULL);
  g_autofree char *former = hw_test_add (store, "person", "name", "Old Friend", NULL);
  g_autoptr (HwFamilyStory) story = NULL;
  g_autoptr (GError) error = NULL;
  HwFamilyMember *member;
  HwFamilyPerson *person;

  g_free (hw_test_add (store, "placement", "stay", now, "start-date", "2024-03-01", "setting",
                       "relative-home", "home", ruth, NULL));
  g_free (hw_test_add (store, "placement", "stay", his, "start-date", "2024-03-05", "setting",
                       "relative-home", "home", ruth, NULL));
  g_free (hw_test_add (store, "connection", "child", eli, "person", mother, "kind", "mother",
                       NULL));
  g_free (hw_test_add (store, "connection", "child", maya, "person", mother, "kind", "mother",
                       NULL));
  g_free (hw_test_add (store, "connection", "child", maya, "person", coach, "kind", "mentor",
                       NULL));
  g_free (hw_test_add (store, "connection", "child", maya, "person", former, "kind", "friend",
                       "until", "2026-11-22", NULL));
  g_free (hw_test_add (store, "connection", "child", noah, "person", former, "kind", "friend",
                       NULL));

  story = hw_family_story_read (store, family, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (hw_family_story_title (story, region), ==, "Salt River Trail");

  /* The eldest first. */
  g_assert_cmpuint (story->members->len, ==, 2);
  member = g_ptr_array_index (story->members, 0);
  g_assert_cmpstr (member->child->given_name, ==, "Maya");
  assert_day (member->stay->removal_date, "2024-03-01");
  assert_day (member->last->exit_date, "2021-01-01");
  g_assert_cmpstr (hw_family_story_title (story, member->placement->home), ==, "Ruth Noble");
  g_assert_cmpint (story->siblings, ==, HW_SIBLINGS_TOGETHER);
  assert_day (story->siblings_since, "2024-03-05");

  /* Parents first; a connection that has ended is none of today. */
  g_assert_cmpuint (story->people->len, ==, 2);
  person = g_ptr_array_index (story->people, 0);
  g_assert_cmpstr (person->person->name, ==, "Dana Combs");
  g_assert_cmpuint (person->connections->len, ==, 2);
  g_assert_cmpstr (HW_CONNECTION (g_ptr_array_index (person->connections, 0))->child, ==, maya);
  person = g_ptr_array_index (story->people, 1);
  g_assert_cmpstr (person->person->name, ==, "Al Coach");

  g_assert_null (hw_family_story_read (store, maya, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_NOT_FOUND);
}

/* What was written on which day: a worker's name, «» for none, «undo» for the last act back. */
static const struct
{
  const char *name;
  struct
  {
    const char *day, *worker;
  } acts[5];
  const char *told;
} cases[] = {
  { "never one", { { 0 } }, "" },
  { "one", { { "2025-01-10", "Ann" } }, "Ann 2025-01-10..;" },
  { "handed over", { { "2025-01-10", "Ann" }, { "2025-06-02", "Bo" } },
    "Bo 2025-06-02..; Ann 2025-01-10..2025-06-02;" },
  { "and back again",
    { { "2025-01-10", "Ann" }, { "2025-06-02", "Bo" }, { "2025-09-01", "Ann" } },
    "Ann 2025-09-01..; Bo 2025-06-02..2025-09-01; Ann 2025-01-10..2025-06-02;" },
  { "nobody for a time",
    { { "2025-01-10", "Ann" }, { "2025-03-01", "" }, { "2025-06-02", "Bo" } },
    "Bo 2025-06-02..; Ann 2025-01-10..2025-03-01;" },
  { "a slip of the hand, corrected on the day",
    { { "2025-01-10", "Ann" }, { "2025-06-02", "Bo" }, { "2025-06-02", "Ann" } },
    "Ann 2025-01-10..;" },
  { "a slip that was undone",
    { { "2025-01-10", "Ann" }, { "2025-06-02", "Bo" }, { "2025-06-02", "undo" } },
    "Ann 2025-01-10..;" },
};

static void
act (HwStore *store, const char *family, const char *day, const char *worker, const char *ann,
     const char *bo)
{
  g_autoptr (GError) error = NULL;

  hw_store_set_now (store, noon (day));
  if (!g_str_equal (worker, "undo"))
    hw_test_set (store, "family", family, "worker",
                 g_str_equal (worker, "Ann") ? ann : g_str_equal (worker, "Bo") ? bo : NULL);
  else
    g_assert_cmpint (hw_journal_undo (store, NULL, &error), >, 0);
}

static void
test_workers (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwTestStore) test = hw_test_store_new ();
      HwStore *store = test->store;
      g_autofree char *ann = hw_test_add (store, "staff", "name", "Ann", NULL);
      g_autofree char *bo = hw_test_add (store, "staff", "name", "Bo", NULL);
      g_autofree char *family = NULL;
      g_autoptr (HwFamilyStory) story = NULL;
      g_autoptr (GString) told = g_string_new (NULL);

      hw_store_set_now (store, noon ("2024-01-01"));
      family = hw_test_add (store, "family", "name", "Combs", NULL);
      for (guint a = 0; cases[i].acts[a].day; a++)
        act (store, family, cases[i].acts[a].day, cases[i].acts[a].worker, ann, bo);
      story = hw_family_story_read (store, family, NULL);
      for (guint w = 0; w < story->workers->len; w++)
        {
          const HwFamilyWorker *worker = g_ptr_array_index (story->workers, w);
          char from[HW_DAY_LENGTH], to[HW_DAY_LENGTH];

          g_string_append_printf (told, "%s%s %s..%s;", w ? " " : "",
                                  hw_family_story_title (story, worker->staff),
                                  hw_day_format (worker->from, from),
                                  hw_day_format (worker->to, to));
        }
      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (told->str, ==, cases[i].told);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/family-story/story", test_story);
  g_test_add_func ("/family-story/workers", test_workers);
  return g_test_run ();
}
