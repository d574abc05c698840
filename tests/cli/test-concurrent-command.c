/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plan A and Plan B from the command line: what is late on which day, Plan B dropped and taken up
 * with a reason, and the statement of the search on paper.
 */

#include "cli-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#define TODAY " --on 2026-11-22"

typedef struct
{
  CliFixture cli;
  char *child, *mother, *aunt, *plan_a;
} Fixture;

static char *
add (Fixture *self, const char *format, const char *id)
{
  g_autofree char *words = g_strdup_printf (format, id);

  return cli_member (&self->cli, "id", "@ record add %s" TODAY, words);
}

/* A boy who was removed on the first of October, with his mother and an aunt. */
static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *family = NULL;
  g_autofree char *link = NULL;
  g_autofree char *staff = NULL;
  g_autofree char *goal = NULL;

  cli_fixture_set_up (&self->cli, data);
  staff = add (self, "%s", "staff name='J. Combs' role=worker");
  family = add (self, "%s", "family name=Combs");
  self->child = add (self, "child family=%s given-name=Eli birth-date=2018-05-05", family);
  g_free (add (self, "stay child=%s removal-date=2026-10-01", self->child));
  self->mother = add (self, "%s", "person name='Dana Combs'");
  self->aunt = add (self, "%s", "person name='Ruth Noble'");
  link = g_strdup_printf ("connection child=%s person=%%s kind=mother", self->child);
  g_free (add (self, link, self->mother));
  goal = g_strdup_printf ("goal child=%s kind=return-to-parent role=primary status=approved "
                          "from-date=2026-10-05 owner=%%s",
                          self->child);
  self->plan_a = add (self, goal, staff);
  g_free (add (self, "goal-step goal=%s what='Group at Seven Hills'", self->plan_a));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_free (self->child);
  g_free (self->mother);
  g_free (self->aunt);
  g_free (self->plan_a);
  cli_fixture_tear_down (&self->cli, data);
}

static char *
add_plan_b (Fixture *self)
{
  g_autofree char *words
      = g_strdup_printf ("goal child=%s kind=guardianship role=concurrent status=approved "
                         "from-date=2026-11-01 resource-person=%%s",
                         self->child);

  return add (self, words, self->aunt);
}

/* What a gap says of itself: «due late», or NULL. */
static char *
dup_gap (JsonNode *gaps, const char *element, const char *missing)
{
  JsonArray *rows = json_node_get_array (gaps);

  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);

      if (g_str_equal (json_object_get_string_member (row, "element"), element)
          && g_str_equal (json_object_get_string_member (row, "missing"), missing))
        return g_strdup_printf (
            "%s %s %s", json_object_get_string_member (row, "requirement"),
            json_object_get_null_member (row, "due") ? "-"
                                                     : json_object_get_string_member (row, "due"),
            json_object_get_boolean_member (row, "late") ? "late" : "open");
    }
  return NULL;
}

static void
assert_gap (Fixture *self, int status, const char *day, const char *element, const char *missing,
            const char *expected)
{
  g_autoptr (JsonNode) gaps
      = cli_json (&self->cli, status, "@ concurrent check %s --on %s", self->child, day);
  g_autofree char *gap = dup_gap (gaps, element, missing);

  g_assert_cmpstr (gap, ==, expected);
}

/* Day 60 after the removal is 30 November: the last one on which Plan B is decided in time. */
static void
test_check (Fixture *self, gconstpointer data)
{
  g_autofree char *plan_b = NULL;

  assert_gap (self, 0, "2026-10-20", "goal", "concurrent", "S2-14 2026-11-30 open");
  assert_gap (self, 1, "2026-11-30", "goal", "concurrent", "S2-14 2026-11-30 open");
  assert_gap (self, 1, "2026-12-01", "goal", "concurrent", "S2-14 2026-11-30 late");
  assert_gap (self, 0, "2026-10-31", "relative-search", "maternal", "S2-16 2026-10-31 open");
  assert_gap (self, 1, "2026-11-01", "relative-search", "maternal", "S2-16 2026-10-31 late");
  plan_b = add_plan_b (self);
  assert_gap (self, 1, "2026-12-01", "goal", "concurrent", NULL);
  assert_gap (self, 1, "2026-11-29", "disclosure", "given-date", "S2-4 2026-11-29 open");
  assert_gap (self, 1, "2026-11-30", "disclosure", "given-date", "S2-4 2026-11-29 late");
  g_assert_nonnull (plan_b);
}

static void
assert_value (Fixture *self, const char *id, const char *field, const char *expected)
{
  g_autofree char *value = cli_member (&self->cli, field, "@ record show %s", id);

  g_assert_cmpstr (value, ==, expected);
}

static void
refuse (Fixture *self, const char *word, const char *format, const char *id)
{
  g_autofree char *line = g_strdup_printf (format, id);

  cli_assert_refused (&self->cli, 2, word, line);
}

/* With a reason, which stays with the goal; twice it cannot be. */
static void
test_drop (Fixture *self, gconstpointer data)
{
  g_autofree char *plan_b = add_plan_b (self);
  g_autoptr (JsonNode) goals = NULL;

  refuse (self, "why", "@ concurrent drop %s" TODAY, self->child);
  assert_value (self, plan_b, "status", "approved");
  goals = cli_json (&self->cli, 0, "@ concurrent drop %s --reason 'The aunt moved'" TODAY,
                    self->child);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (goals)), ==, 2);
  assert_value (self, plan_b, "status", "ended");
  assert_value (self, plan_b, "to-date", "2026-11-22");
  assert_value (self, plan_b, "ended-because", "The aunt moved");
  assert_value (self, self->plan_a, "status", "approved");
  refuse (self, "Plan B", "@ concurrent drop %s --reason 'Again'" TODAY, self->child);
  refuse (self, "no child", "@ concurrent drop %s --reason 'Again'" TODAY, "nobody");
  json_node_unref (cli_json (&self->cli, 0, "@ record undo"));
  assert_value (self, plan_b, "status", "approved");
}

/* Plan B becomes Plan A: both end today, and the new primary goal is what Plan B was. */
static void
test_take_up (Fixture *self, gconstpointer data)
{
  g_autofree char *plan_b = add_plan_b (self);
  g_autoptr (JsonNode) goals = NULL;
  JsonArray *rows;
  guint n_primary = 0;

  refuse (self, "why", "@ concurrent take-up %s" TODAY, self->child);
  goals = cli_json (&self->cli, 0,
                    "@ concurrent take-up %s --reason 'No progress in a year'" TODAY, self->child);
  rows = json_node_get_array (goals);
  g_assert_cmpuint (json_array_get_length (rows), ==, 3);
  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);

      if (!g_str_equal (json_object_get_string_member (row, "status"), "approved"))
        continue;
      n_primary++;
      g_assert_cmpstr (json_object_get_string_member (row, "role"), ==, "primary");
      g_assert_cmpstr (json_object_get_string_member (row, "kind"), ==, "guardianship");
      g_assert_cmpstr (json_object_get_string_member (row, "from-date"), ==, "2026-11-22");
      g_assert_cmpstr (json_object_get_string_member (row, "resource-person"), ==, self->aunt);
    }
  g_assert_cmpuint (n_primary, ==, 1);
  assert_value (self, self->plan_a, "status", "ended");
  assert_value (self, plan_b, "status", "ended");
}

/* In a file that nobody else can read; and the log says that it left. */
static void
test_print (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->cli.folder, "search.pdf", NULL);
  g_autofree char *none = g_build_filename (self->cli.folder, "none.pdf", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (JsonNode) first
      = cli_json (&self->cli, 0, "@ concurrent print-search %s ~/search.pdf" TODAY, self->child);
  g_autoptr (JsonNode) second
      = cli_json (&self->cli, 0, "@ concurrent print-search %s ~/es.pdf --language es" TODAY,
                  self->child);
  g_autoptr (CliResult) log = cli_run (&self->cli, "@ office history --access");
  GStatBuf file;

  g_assert_cmpint (json_object_get_int_member (json_node_get_object (first), "pages"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (second), "pages"), ==, 1);
  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  g_assert_true (g_str_has_prefix (bytes, "%PDF-"));
  g_assert_cmpint (g_stat (path, &file), ==, 0);
  g_assert_cmpint (file.st_mode & 0777, ==, 0600);
  g_assert_nonnull (strstr (log->out, "print search-statement 1 search.pdf"));
  refuse (self, "en, es", "@ concurrent print-search %s ~/none.pdf --language de", self->child);
  refuse (self, "no child", "@ concurrent print-search %s ~/none.pdf", "nobody");
  refuse (self, "Nothing was written", "@ concurrent print-search %s ~/no/such.pdf", self->child);
  g_assert_false (g_file_test (none, G_FILE_TEST_EXISTS));
}

/* One boy whose race nobody recorded: he is not told of, not as a group and not as the total. */
static void
test_by_race (Fixture *self, gconstpointer data)
{
  g_autoptr (JsonNode) node = cli_json (&self->cli, 0, "@ concurrent by-race" TODAY);
  JsonArray *rows = json_node_get_array (node);

  g_assert_cmpuint (json_array_get_length (rows), ==, 14);
  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);

      g_assert_cmpstr (json_object_get_string_member (row, "group"), ==,
                       i % 2 ? "all" : "unknown");
      g_assert_true (json_object_get_boolean_member (row, "hidden"));
      g_assert_true (json_object_get_null_member (row, "n"));
      g_assert_true (json_object_get_null_member (row, "percent"));
      g_assert_true (json_object_get_null_member (row, "ids"));
    }
}

/* S2-24: removed on the first of October; without a decision 11 days after day 90, then with a
 * Plan B of day 95, in which a program finds child, day and how late. */
static void
test_first_decision (Fixture *self, gconstpointer data)
{
  g_autoptr (JsonNode) early
      = cli_json (&self->cli, 0, "@ concurrent first-decision --on 2026-12-30");
  g_autoptr (JsonNode) none
      = cli_json (&self->cli, 0, "@ concurrent first-decision --on 2027-01-10");
  g_autoptr (JsonNode) late = NULL;
  JsonObject *row;

  g_assert_cmpuint (json_array_get_length (json_node_get_array (early)), ==, 0);
  row = json_array_get_object_element (json_node_get_array (none), 0);
  g_assert_cmpstr (json_object_get_string_member (row, "child"), ==, self->child);
  g_assert_cmpstr (json_object_get_string_member (row, "decision"), ==, "none");
  g_assert_true (json_object_get_null_member (row, "decision-date"));
  g_assert_cmpint (json_object_get_int_member (row, "late"), ==, 11);

  g_free (cli_member (&self->cli, "id",
                      "@ record add goal child=%s kind=guardianship role=concurrent "
                      "status=approved from-date=2027-01-04 resource-person=%s --on 2027-01-10",
                      self->child, self->aunt));
  late = cli_json (&self->cli, 0, "@ concurrent first-decision --on 2027-01-10");
  row = json_array_get_object_element (json_node_get_array (late), 0);
  g_assert_cmpstr (json_object_get_string_member (row, "decision"), ==, "plan-b");
  g_assert_cmpstr (json_object_get_string_member (row, "decision-date"), ==, "2027-01-04");
  g_assert_cmpint (json_object_get_int_member (row, "day"), ==, 95);
  g_assert_cmpint (json_object_get_int_member (row, "late"), ==, 5);
}

int
main (int argc, char **argv)
{
  cli_test_init (&argc, &argv);
#define ADD(path, function) \
  g_test_add ("/concurrent-command/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("S2-14-check", test_check);
  ADD ("S2-12-drop", test_drop);
  ADD ("S2-12-take-up", test_take_up);
  ADD ("S2-16-print", test_print);
  ADD ("S2-16-by-race", test_by_race);
  ADD ("S2-24-first-decision", test_first_decision);
#undef ADD
  return g_test_run ();
}
