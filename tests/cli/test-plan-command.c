/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A case plan from the command line: what it lacks, and the way to its second version.
 */

#include "cli-fixture.h"

#include <string.h>

static char *
member (JsonNode *node, const char *name)
{
  char *text = g_strdup (json_object_get_string_member (json_node_get_object (node), name));

  json_node_unref (node);
  return text;
}

#define ADD_RECORD(self, ...) member (cli_json (self, 0, "@ record add " __VA_ARGS__), "id")

/* Whether the answer of «plan check» has such a row, and nothing but the four keys in each. */
static gboolean
has_gap (JsonNode *gaps, const char *element, const char *missing, const char *requirement)
{
  JsonArray *rows = json_node_get_array (gaps);
  gboolean found = FALSE;

  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);

      g_assert_cmpuint (json_object_get_size (row), ==, 4);
      g_assert_true (json_object_has_member (row, "id"));
      found |= g_str_equal (json_object_get_string_member (row, "element"), element)
               && g_str_equal (json_object_get_string_member (row, "missing"), missing)
               && g_str_equal (json_object_get_string_member (row, "requirement"), requirement);
    }
  return found;
}

static void
test_check (CliFixture *self, gconstpointer data)
{
  g_autofree char *family = ADD_RECORD (self, "family name=Combs");
  g_autoptr (JsonNode) none = cli_json (self, 1, "@ plan check %s", family);
  g_autofree char *plan = NULL;
  g_autofree char *goal = NULL;
  g_autofree char *objective = NULL;
  g_autofree char *task = NULL;
  g_autoptr (JsonNode) gaps = NULL;

  g_assert_true (has_gap (none, "case-plan", "case-plan", "S3-8"));
  plan = member (cli_json (self, 0, "@ plan begin %s", family), "id");
  goal = ADD_RECORD (self, "plan-goal plan=%s what=Sober", plan);
  objective = ADD_RECORD (self, "objective goal=%s what=Group", goal);
  task = ADD_RECORD (self, "task objective=%s what=Ride", objective);
  gaps = cli_json (self, 1, "@ plan check %s", family);
  g_assert_true (has_gap (gaps, "task", "scope", "S3-8"));
  g_assert_true (has_gap (gaps, "task", "timing", "S3-8"));
  g_assert_true (has_gap (gaps, "task", "duration", "S3-8"));
  g_assert_true (has_gap (gaps, "objective", "measure", "S3-37"));
  g_assert_true (has_gap (gaps, "plan-goal", "outcome", "S3-9"));
  g_assert_true (has_gap (gaps, "case-plan", "no-partner-reason", "S3-7"));
  g_assert_true (has_gap (gaps, "case-plan", "need", "S3-4"));
  g_assert_nonnull (task);
}

/* Nothing is written, one line is said, and it names a gap. */
static void
test_refused (CliFixture *self, gconstpointer data)
{
  g_autofree char *family = ADD_RECORD (self, "family name=Combs");
  g_autofree char *plan = member (cli_json (self, 0, "@ plan begin %s", family), "id");
  g_autofree char *line = g_strdup_printf ("@ plan approve %s", plan);

  cli_assert_refused (self, 2, "goal", line);
  cli_assert_refused (self, 2, "no case-plan", "@ plan close nobody");
}

static void
test_versions (CliFixture *self, gconstpointer data)
{
  static const char *const kinds[] = { "strength", "need", "resource" };
  g_autofree char *family = ADD_RECORD (self, "family name=Combs");
  g_autofree char *plan = member (cli_json (self, 0, "@ plan begin %s", family), "id");
  g_autofree char *goal = ADD_RECORD (self, "plan-goal plan=%s what=Sober outcome=Home", plan);
  g_autofree char *objective
      = ADD_RECORD (self, "objective goal=%s what=Group measure=Sheets target=12 anchor=A1", goal);
  g_autofree char *next = NULL;
  g_autofree char *status = NULL;
  g_autofree char *before = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_free (ADD_RECORD (self, "finding plan=%s kind=%s what=Words", plan, kinds[i]));
  g_free (ADD_RECORD (self,
                      "task objective=%s what=Go owner=family scope=All timing=Mondays"
                      " duration=12 duration-unit=weeks",
                      objective));
  json_node_unref (cli_json (self, 0, "@ record set %s no-partner-reason='None wanted'", plan));
  json_node_unref (cli_json (self, 0, "@ plan agree %s", plan));
  json_node_unref (cli_json (self, 0, "@ plan ask %s", plan));
  json_node_unref (cli_json (self, 0, "@ plan return %s --reason 'One more week'", plan));
  status = member (cli_json (self, 0, "@ plan approve %s", plan), "status");
  g_assert_cmpstr (status, ==, "approved");
  next = member (cli_json (self, 0, "@ plan revise %s", plan), "id");
  json_node_unref (cli_json (self, 0, "@ plan approve %s", next));
  before = member (cli_json (self, 0, "@ record show %s", plan), "status");
  g_assert_cmpstr (before, ==, "superseded");
  json_node_unref (cli_json (self, 0, "@ plan close %s", next));
}

#define ADD(name, test)                                                                          \
  g_test_add ("/plan-command/" name, CliFixture, NULL, cli_fixture_set_up, test,                 \
              cli_fixture_tear_down)

int
main (int argc, char **argv)
{
  cli_test_init (&argc, &argv);
  ADD ("S3-8-check", test_check);
  ADD ("refused", test_refused);
  ADD ("S3-33-versions", test_versions);
  return g_test_run ();
}
