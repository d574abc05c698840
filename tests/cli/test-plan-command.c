/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A case plan from the command line: what it lacks, and the way to its second version.
 */

#include "cli-fixture.h"

#include <glib/gstdio.h>
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

/* S3-9: what is missing is named, and said with «record set». */
static void
close_plan (CliFixture *self, const char *plan)
{
  g_autofree char *line = g_strdup_printf ("@ plan close %s", plan);
  g_autoptr (JsonNode) goals = cli_json (self, 0, "@ record list plan-goal plan=%s", plan);
  const char *goal = json_object_get_string_member (
      json_array_get_object_element (json_node_get_array (goals), 0), "id");
  g_autofree char *status = NULL;

  cli_assert_refused (self, 2, "«Sober»", line);
  json_node_unref (cli_json (self, 0, "@ record set %s result=part", goal));
  status = member (cli_json (self, 0, "@ plan close %s", plan), "status");
  g_assert_cmpstr (status, ==, "closed");
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
  close_plan (self, next);
}

/* ------------------------------------------------------------------ on paper */

static char *
read_file (CliFixture *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  char *bytes;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_true (g_str_has_prefix (bytes, "%PDF-"));
  return bytes;
}

/* The latest version, in a file that nobody else can read; and the log says that it left. */
static void
test_print (CliFixture *self, gconstpointer data)
{
  g_autofree char *family = ADD_RECORD (self, "family name=Combs");
  g_autofree char *child
      = ADD_RECORD (self, "child family=%s given-name=Eli birth-date=2015-05-05", family);
  g_autofree char *mother = ADD_RECORD (self, "person name='Dana Combs'");
  g_autofree char *connection
      = ADD_RECORD (self, "connection child=%s person=%s kind=mother", child, mother);
  g_autofree char *plan = member (cli_json (self, 0, "@ plan begin %s", family), "id");
  g_autoptr (JsonNode) first = cli_json (self, 0, "@ plan print %s ~/plan.pdf", family);
  g_autoptr (JsonNode) second
      = cli_json (self, 0,
                  "@ plan print %s ~/family.pdf --copy family --parent %s --paper a4 --large"
                  " --language es",
                  family, mother);
  g_autofree char *plain = read_file (self, "plan.pdf");
  g_autofree char *large = read_file (self, "family.pdf");
  g_autofree char *path = g_build_filename (self->folder, "plan.pdf", NULL);
  g_autoptr (CliResult) log = cli_run (self, "@ office history --access");
  GStatBuf file;

  g_assert_cmpint (json_object_get_int_member (json_node_get_object (first), "pages"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (second), "pages"), >=, 1);
  g_assert_cmpint (g_stat (path, &file), ==, 0);
  g_assert_cmpint (file.st_mode & 0777, ==, 0600);
  g_assert_nonnull (strstr (log->out, "print plan agency 1 plan.pdf"));
  g_assert_nonnull (strstr (log->out, "print plan family"));
  g_assert_nonnull (connection && plan ? connection : NULL);
}

static void
refuse (CliFixture *self, const char *word, const char *format, const char *id)
{
  g_autofree char *line = g_strdup_printf (format, id);

  cli_assert_refused (self, 2, word, line);
}

/* One line says what is wrong and what there is; no file comes of it. */
static void
test_print_refused (CliFixture *self, gconstpointer data)
{
  g_autofree char *family = ADD_RECORD (self, "family name=Combs");
  g_autofree char *none = ADD_RECORD (self, "family name=Abner");
  g_autofree char *plan = member (cli_json (self, 0, "@ plan begin %s", family), "id");
  g_autofree char *path = g_build_filename (self->folder, "x.pdf", NULL);

  refuse (self, "no case plan", "@ plan print %s ~/x.pdf", none);
  refuse (self, "no family", "@ plan print %s ~/x.pdf", "nobody");
  refuse (self, "agency, court, family", "@ plan print %s ~/x.pdf --copy judge", family);
  refuse (self, "letter, a4", "@ plan print %s ~/x.pdf --paper a5", family);
  refuse (self, "en, es", "@ plan print %s ~/x.pdf --language de", family);
  refuse (self, "one parent", "@ plan print %s ~/x.pdf --copy family", family);
  refuse (self, "no parent", "@ plan print %s ~/x.pdf --copy family --parent nobody", family);
  refuse (self, "--copy family", "@ plan print %s ~/x.pdf --parent nobody", family);
  refuse (self, "Nothing was written", "@ plan print %s ~/no/such/x.pdf", family);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_nonnull (plan);
}

/* S0-22, S2-8: two percentages and who waits; what was done and changed nothing; what is due. */
static void
test_steps (CliFixture *self, gconstpointer data)
{
  g_autofree char *family = ADD_RECORD (self, "family name=Combs");
  g_autofree char *child
      = ADD_RECORD (self, "child family=%s given-name=Maya birth-date=2015-02-03", family);
  g_autofree char *plan
      = ADD_RECORD (self, "case-plan family=%s version=1 status=draft", family);
  g_autofree char *goal = ADD_RECORD (self, "plan-goal plan=%s what=Sober", plan);
  g_autofree char *objective
      = ADD_RECORD (self, "objective goal=%s what=Group compliance=done success=not-yet", goal);
  g_autofree char *task
      = ADD_RECORD (self, "task objective=%s what=Go until-date=2026-01-31 owner=family",
                    objective);
  g_autoptr (JsonNode) none = cli_json (self, 0, "@ plan steps --on 2026-06-01");
  g_autoptr (JsonNode) waits = NULL;
  g_autoptr (JsonNode) unchanged = NULL;
  g_autoptr (JsonNode) due = NULL;
  g_autoptr (JsonNode) in_time = NULL;
  JsonObject *object = json_node_get_object (none);

  g_assert_cmpint (json_object_get_int_member (object, "children"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (object, "approved-percent"), ==, 0);
  json_node_unref (
      cli_json (self, 0, "@ record set %s status=approved approved-date=2026-01-01", plan));
  waits = cli_json (self, 1, "@ plan steps --on 2026-03-03");
  object = json_node_get_object (waits);
  g_assert_cmpint (json_object_get_int_member (object, "approved-percent"), ==, 100);
  g_assert_cmpint (json_object_get_int_member (object, "started-percent"), ==, 0);
  object = json_array_get_object_element (json_object_get_array_member (object, "waiting"), 0);
  g_assert_cmpstr (json_object_get_string_member (object, "child"), ==, child);
  g_assert_cmpint (json_object_get_int_member (object, "days"), ==, 61);

  unchanged = cli_json (self, 1, "@ plan unchanged");
  object = json_array_get_object_element (json_node_get_array (unchanged), 0);
  g_assert_cmpstr (json_object_get_string_member (object, "objective"), ==, objective);
  g_assert_cmpstr (json_object_get_string_member (object, "success"), ==, "not-yet");

  due = cli_json (self, 1, "@ plan due %s --on 2026-02-01", family);
  object = json_array_get_object_element (json_node_get_array (due), 0);
  g_assert_cmpstr (json_object_get_string_member (object, "id"), ==, task);
  g_assert_cmpstr (json_object_get_string_member (object, "due"), ==, "2026-01-31");
  g_assert_cmpstr (json_object_get_string_member (object, "who"), ==, "Family");
  g_assert_true (json_object_get_boolean_member (object, "overdue"));
  in_time = cli_json (self, 0, "@ plan due %s --on 2026-01-31", family);
  g_assert_nonnull (in_time);
}

/* Whole state in one file: out of one office, into another. */
static void
test_fhir (CliFixture *self, gconstpointer data)
{
  g_autofree char *family = ADD_RECORD (self, "family name=Combs");
  g_autofree char *plan = member (cli_json (self, 0, "@ plan begin %s", family), "id");
  g_autoptr (CliResult) out = cli_run (self, "@ extract export fhir %s ~/plan.json", family);
  g_autoptr (JsonNode) again = NULL;
  g_autofree char *line = g_strdup_printf ("@ extract export fhir %s ~/plan.json", plan);
  g_autofree char *edited = NULL;
  JsonObject *counts;

  g_assert_cmpint (out->status, ==, 0);
  g_assert_nonnull (strstr (out->err, "not encrypted"));
  again = cli_json (self, 0, "@ extract import ~/plan.json --format fhir");
  counts = json_object_get_object_member (json_node_get_object (again), "unchanged");
  g_assert_cmpint (json_object_get_int_member (counts, "case-plan"), ==, 1);
  cli_assert_refused (self, 2, "no family", line);
  edited = cli_fixture_write (self, "other.json", "{\"resourceType\": \"Patient\"}");
  cli_assert_refused (self, 2, "other.json: Bundle.resourceType", "@ extract import ~/other.json");
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
  ADD ("S3-37-print", test_print);
  ADD ("print-refused", test_print_refused);
  ADD ("S0-22-S2-8-steps", test_steps);
  ADD ("fhir", test_fhir);
  return g_test_run ();
}
