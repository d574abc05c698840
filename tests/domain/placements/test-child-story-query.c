/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A child's story: the order of its parts, what is true today, and what is missing.
 */

#include "hw-test-store.h"

#include "base/hw-error.h"
#include "domain/placements/hw-child-next-rules.h"
#include "domain/placements/hw-child-story-query.h"

typedef struct
{
  HwTestStore *test;
  char *child;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->test = hw_test_store_new ();
  self->child = hw_test_add (self->test->store, "child", "given-name", "Maya", "birth-date",
                             "2017-07-04", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hw_test_store_free (self->test);
  g_free (self->child);
}

static HwChildStory *
read_story (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  HwChildStory *story = hw_child_story_read (self->test->store, self->child, &error);

  g_assert_no_error (error);
  g_assert_nonnull (story);
  return story;
}

static char *
add_stay (Fixture *self, const char *from, const char *to)
{
  return hw_test_add (self->test->store, "stay", "child", self->child, "removal-date", from,
                      "exit-date", to, NULL);
}

static void
add_placement (Fixture *self, const char *stay, const char *from, const char *to)
{
  g_free (hw_test_add (self->test->store, "placement", "stay", stay, "start-date", from,
                       "end-date", to, "setting", "foster-home", NULL));
}

static void
add_goal (Fixture *self, const char *kind, const char *role, const char *status, const char *from)
{
  g_free (hw_test_add (self->test->store, "goal", "child", self->child, "kind", kind, "role", role,
                       "status", status, "from-date", from, "search-open", "true", "next-search",
                       "2026-12-01", NULL));
}

/* The days of one field down an array, «2024-09-01 2024-08-12». Owned. */
static char *
days_of (GPtrArray *records, const char *field)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    {
      HwRecord *record = g_ptr_array_index (records, i);
      g_autofree char *day = hw_record_print (
          record, hw_record_class_find (HW_RECORD_GET_CLASS (record), field));

      g_string_append_printf (text, "%s%s", i == 0 ? "" : " ", day ? day : "-");
    }
  return g_string_free (text, FALSE);
}

static void
assert_days (GPtrArray *records, const char *field, const char *expected)
{
  g_autofree char *days = days_of (records, field);

  g_assert_cmpstr (days, ==, expected);
}

static void
test_empty (Fixture *self, gconstpointer data)
{
  g_autoptr (HwChildStory) story = read_story (self);

  g_assert_cmpstr (story->child->given_name, ==, "Maya");
  g_assert_null (story->family);
  g_assert_cmpuint (story->stays->len + story->placements->len + story->goals->len, ==, 0);
  g_assert_null (story->stay);
  g_assert_null (story->placement);
  g_assert_null (story->primary);
  g_assert_null (hw_child_story_title (story, NULL));
}

/* The last stay first; placements of all stays in one line, the last first. */
static void
test_order (Fixture *self, gconstpointer data)
{
  g_autofree char *first = add_stay (self, "2019-03-02", "2020-01-10");
  g_autofree char *second = add_stay (self, "2024-08-12", NULL);
  g_autoptr (HwChildStory) story = NULL;

  add_placement (self, second, "2024-09-01", NULL);
  add_placement (self, first, "2019-03-02", "2020-01-10");
  add_placement (self, second, "2024-08-12", "2024-09-01");
  story = read_story (self);
  assert_days (story->stays, "removal-date", "2024-08-12 2019-03-02");
  assert_days (story->placements, "start-date", "2024-09-01 2024-08-12 2019-03-02");
  g_assert_cmpstr (story->stay->parent_instance.id, ==, second);
  g_assert_true (story->placement == g_ptr_array_index (story->placements, 0));
}

/* Stays and placements cover [start, end): on the day of exit the child is home. */
static void
test_today (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *today;
    gboolean in_care, is_placed;
  } cases[] = {
    { "2024-08-11", FALSE, FALSE }, { "2024-08-12", TRUE, TRUE },  { "2024-08-20", TRUE, FALSE },
    { "2024-09-09", TRUE, FALSE },  { "2024-09-10", FALSE, FALSE },
  };
  g_autofree char *stay = add_stay (self, "2024-08-12", "2024-09-10");

  add_placement (self, stay, "2024-08-12", "2024-08-20");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwChildStory) story = NULL;

      hw_store_set_today (self->test->store, hw_day_parse (cases[i].today));
      story = read_story (self);
      g_assert_true ((story->stay != NULL) == cases[i].in_care);
      g_assert_true ((story->placement != NULL) == cases[i].is_placed);
    }
}

/* Plan A, Plan B, then what is no plan any more or not yet (S2-12). */
static void
test_goals (Fixture *self, gconstpointer data)
{
  g_autoptr (HwChildStory) story = NULL;

  add_goal (self, "return-to-parent", "primary", "approved", "2024-09-20");
  add_goal (self, "adoption", "primary", "proposed", "2026-11-01");
  add_goal (self, "guardianship", "concurrent", "approved", "2025-03-01");
  add_goal (self, "relative", "primary", "ended", "2019-05-01");
  story = read_story (self);
  assert_days (story->goals, "from-date", "2024-09-20 2025-03-01 2026-11-01 2019-05-01");
  g_assert_cmpint (story->primary->kind, ==, HW_GOAL_KIND_RETURN_TO_PARENT);
  g_assert_cmpint (story->concurrent->kind, ==, HW_GOAL_KIND_GUARDIANSHIP);
}

static void
test_titles (Fixture *self, gconstpointer data)
{
  HwStore *store = self->test->store;
  g_autofree char *region = hw_test_add (store, "region", "name", "Two Rivers", NULL);
  g_autofree char *family = hw_test_add (store, "family", "name", "Combs", "region", region, NULL);
  g_autofree char *home = hw_test_add (store, "home", "name", "Foster home, 016", NULL);
  g_autofree char *stay = add_stay (self, "2024-08-12", NULL);
  g_autoptr (HwChildStory) story = NULL;

  hw_test_set (store, "child", self->child, "family", family);
  g_free (hw_test_add (store, "placement", "stay", stay, "start-date", "2024-08-12", "setting",
                       "foster-home", "home", home, NULL));
  story = read_story (self);
  g_assert_cmpstr (story->family->name, ==, "Combs");
  g_assert_cmpstr (hw_child_story_title (story, region), ==, "Two Rivers");
  g_assert_cmpstr (hw_child_story_title (story, home), ==, "Foster home, 016");
}

static char *
add_sibling (Fixture *self, const char *family, const char *name, const char *home)
{
  HwStore *store = self->test->store;
  char *child = hw_test_add (store, "child", "given-name", name, "birth-date", "2015-01-02",
                             "family", family, NULL);
  g_autofree char *stay = hw_test_add (store, "stay", "child", child, "removal-date",
                                       "2024-08-12", NULL);

  g_free (hw_test_add (store, "placement", "stay", stay, "start-date", "2025-02-01", "setting",
                       "foster-home", "home", home, NULL));
  return child;
}

/* Who lives with whom, and since when: the later of the two came on 1 February 2025. */
static void
test_siblings (Fixture *self, gconstpointer data)
{
  HwStore *store = self->test->store;
  g_autofree char *family = hw_test_add (store, "family", "name", "Combs", NULL);
  g_autofree char *home = hw_test_add (store, "home", "name", "Noble", NULL);
  g_autofree char *other = hw_test_add (store, "home", "name", "Ison", NULL);
  g_autofree char *stay = add_stay (self, "2024-08-12", NULL);
  g_autofree char *noah = add_sibling (self, family, "Noah", home);
  g_autofree char *zoe = add_sibling (self, family, "Zoë", other);
  g_autofree char *eli = hw_test_add (store, "child", "given-name", "Eli", "birth-date",
                                      "2019-01-02", "family", family, NULL);
  static const HwSiblings how[] = { HW_SIBLINGS_TOGETHER, HW_SIBLINGS_APART, HW_SIBLINGS_NONE };
  g_autoptr (HwChildStory) story = NULL;

  hw_test_set (store, "child", self->child, "family", family);
  g_free (hw_test_add (store, "placement", "stay", stay, "start-date", "2024-09-01", "setting",
                       "foster-home", "home", home, NULL));
  story = read_story (self);
  g_assert_cmpuint (story->siblings->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      const HwSibling *sibling = g_ptr_array_index (story->siblings, i);

      g_assert_cmpint (sibling->how, ==, how[i]);
      g_assert_cmpint (sibling->since, ==, i < 2 ? hw_day_new (2025, 2, 1) : 0);
    }
  g_assert_cmpstr (hw_child_story_title (story, other), ==, "Ison");
}

/* Parents before others; who must not be met is known by name though nobody around the child. */
static void
test_people (Fixture *self, gconstpointer data)
{
  HwStore *store = self->test->store;
  g_autofree char *far = hw_test_add (store, "person", "name", "Bo Vance", NULL);
  g_autofree char *dana = hw_test_add (store, "person", "name", "Dana Combs", "no-contact-with",
                                       far, NULL);
  g_autofree char *lee = hw_test_add (store, "person", "name", "Lee Ison", NULL);
  g_autoptr (HwChildStory) story = NULL;

  g_free (hw_test_add (store, "connection", "child", self->child, "person", lee, "kind", "mentor",
                       NULL));
  g_free (hw_test_add (store, "connection", "child", self->child, "person", dana, "kind",
                       "mother", NULL));
  story = read_story (self);
  g_assert_cmpuint (story->connections->len, ==, 2);
  g_assert_cmpstr (HW_CONNECTION (g_ptr_array_index (story->connections, 0))->person, ==, dana);
  g_assert_cmpstr (hw_child_story_title (story, lee), ==, "Lee Ison");
  g_assert_cmpstr (hw_child_story_title (story, far), ==, "Bo Vance");
  g_assert_null (g_hash_table_lookup (story->people, far));
}

/* The days that are written down, the earliest first; what was held or lies behind is not among
 * them. */
static void
test_next (Fixture *self, gconstpointer data)
{
  static const HwNextKind kinds[] = { HW_NEXT_HEARING, HW_NEXT_PLACEMENT_END, HW_NEXT_HEARING,
                                      HW_NEXT_APPROVAL_END, HW_NEXT_GOAL };
  HwStore *store = self->test->store;
  g_autofree char *stay = add_stay (self, "2024-08-12", NULL);
  g_autofree char *home
      = hw_test_add (store, "home", "name", "Noble", "approved-until", "2027-01-31", NULL);
  g_autoptr (HwChildStory) story = NULL;
  g_autoptr (GArray) next = NULL;

  g_free (hw_test_add (store, "hearing", "child", self->child, "kind", "review", "due-date",
                       "2026-12-24", NULL));
  g_free (hw_test_add (store, "hearing", "child", self->child, "kind", "permanency", "due-date",
                       "2026-11-14", NULL));
  g_free (hw_test_add (store, "hearing", "child", self->child, "kind", "review", "due-date",
                       "2026-11-30", "held-date", "2026-11-20", NULL));
  g_free (hw_test_add (store, "placement", "stay", stay, "start-date", "2024-08-12", "end-date",
                       "2026-11-29", "setting", "foster-home", "home", home, NULL));
  add_goal (self, "adoption", "primary", "approved", "2027-02-01");
  story = read_story (self);
  next = hw_child_next (story);
  g_assert_cmpuint (next->len, ==, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < next->len; i++)
    g_assert_cmpint (g_array_index (next, HwNext, i).kind, ==, kinds[i]);
  g_assert_cmpint (g_array_index (next, HwNext, 0).day, ==, hw_day_new (2026, 11, 14));
}

static void
test_nobody (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (hw_child_story_read (self->test->store, "00000000-0000-7000-8000-000000000000",
                                      &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_NOT_FOUND);
}

#define ADD(path, test) g_test_add ("/child-story/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("empty", test_empty);
  ADD ("order", test_order);
  ADD ("today", test_today);
  ADD ("goals", test_goals);
  ADD ("titles", test_titles);
  ADD ("siblings", test_siblings);
  ADD ("people", test_people);
  ADD ("next", test_next);
  ADD ("nobody", test_nobody);
  return g_test_run ();
}
