/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * «extract» from end to end: a real extract comes in, and its report goes out (S0-7, S0-8).
 */

#include "cli-fixture.h"

#include <string.h>

static char *
dup_extract (void)
{
  return g_test_build_filename (G_TEST_DIST, "fixtures", "extract", "state_extract_2009-09-01.csv",
                                NULL);
}

static gint64
count_of (JsonNode *report, const char *what, const char *type)
{
  JsonObject *counts = json_object_get_object_member (json_node_get_object (report), what);

  return json_object_get_int_member (counts, type);
}

static gint64
sum_of (JsonNode *report, const char *what)
{
  JsonObject *counts = json_object_get_object_member (json_node_get_object (report), what);
  JsonObjectIter members;
  const char *type;
  JsonNode *node;
  gint64 sum = 0;

  json_object_iter_init (&members, counts);
  while (json_object_iter_next (&members, &type, &node))
    sum += json_node_get_int (node);
  return sum;
}

static guint
count_records (CliFixture *self, const char *type)
{
  g_autoptr (JsonNode) records = cli_json (self, 0, "@ record list %s", type);

  return json_array_get_length (json_node_get_array (records));
}

/* Rejected rows are bad news, and the rest comes in. */
static void
test_import (CliFixture *self, gconstpointer data)
{
  static const char *const members[]
      = { "rows", "rejected", "rejects", "created", "updated", "unchanged", "conflicts" };
  g_autofree char *extract = dup_extract ();
  g_autoptr (JsonNode) report = cli_json (self, 1, "@ extract import '%s'", extract);
  JsonObject *object = json_node_get_object (report);
  g_autoptr (JsonNode) again = cli_json (self, 1, "@ extract import '%s'", extract);
  g_autoptr (JsonNode) faults = cli_json (self, 0, "@ office verify");
  JsonObject *reject;

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    g_assert_true (json_object_has_member (object, members[i]));
  g_assert_cmpint (json_object_get_int_member (object, "rows"), ==, 1065);
  g_assert_cmpint (json_object_get_int_member (object, "rejected"), ==, 12);
  reject = json_array_get_object_element (json_object_get_array_member (object, "rejects"), 1);
  g_assert_cmpint (json_object_get_int_member (reject, "row"), ==, 86);
  g_assert_cmpstr (json_object_get_string_member (reject, "column"), ==, "DOB");
  g_assert_cmpstr (json_object_get_string_member (reject, "value"), ==, "02/30/2005");
  g_assert_nonnull (json_object_get_string_member (reject, "reason"));
  g_assert_cmpint (count_of (report, "created", "child"), ==, 300);
  g_assert_cmpint (count_of (report, "created", "family"), ==, 184);
  g_assert_cmpint (count_of (report, "created", "stay"), ==, 332);
  g_assert_cmpint (count_of (report, "created", "placement"), ==, 1041);
  g_assert_cmpuint (count_records (self, "child"), ==, 300);
  g_assert_cmpuint (count_records (self, "placement"), ==, 1041);

  g_assert_cmpint (sum_of (again, "created"), ==, 0);
  g_assert_cmpint (sum_of (again, "updated"), ==, 0);
  g_assert_cmpint (sum_of (again, "unchanged"), ==, sum_of (report, "created"));
  g_assert_cmpuint (json_array_get_length (json_node_get_array (faults)), ==, 0);
}

/* A dry run tells the same and writes nothing; a file without a bad row ends with 0. */
static void
test_dry_run (CliFixture *self, gconstpointer data)
{
  g_autofree char *extract = dup_extract ();
  g_autoptr (JsonNode) dry = cli_json (self, 1, "@ extract import --dry-run '%s'", extract);
  g_autofree char *text = NULL;
  g_autofree char *file = NULL;
  g_autoptr (JsonNode) named = NULL;
  g_autoptr (CliResult) shown = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (count_of (dry, "created", "child"), ==, 300);
  g_assert_cmpuint (count_records (self, "child"), ==, 0);

  g_file_get_contents (extract, &text, NULL, &error);
  g_assert_no_error (error);
  *strchr (strchr (text, '\n') + 1, '\n') = '\0';
  file = cli_fixture_write (self, "one.csv", text);
  named = cli_json (self, 0, "@ extract import ~/one.csv --format kentucky-extract");
  g_assert_cmpint (count_of (named, "created", "child"), ==, 1);
  shown = cli_run (self, "@ extract import ~/one.csv");
  g_assert_cmpint (shown->status, ==, 0);
  g_assert_cmpstr (shown->err, ==, "");
  g_assert_nonnull (strstr (shown->out, "rows"));
}

/* A value that was keyed by hand stays, as promised: no bad news, at each import to come (S0-8). */
static void
test_keyed_value (CliFixture *self, gconstpointer data)
{
  g_autofree char *extract = dup_extract ();
  g_autofree char *text = NULL;
  g_autofree char *file = NULL;
  g_autoptr (JsonNode) first = NULL;
  g_autoptr (JsonNode) children = NULL;
  g_autoptr (JsonNode) changed = NULL;
  g_autoptr (JsonNode) again = NULL;
  JsonObject *object;

  g_assert_true (g_file_get_contents (extract, &text, NULL, NULL));
  *strchr (strchr (text, '\n') + 1, '\n') = '\0';
  file = cli_fixture_write (self, "one.csv", text);
  first = cli_json (self, 0, "@ extract import ~/one.csv");
  children = cli_json (self, 0, "@ record list child");
  object = json_array_get_object_element (json_node_get_array (children), 0);
  changed = cli_json (self, 0, "@ record set %s given-name=Keyed",
                      json_object_get_string_member (object, "id"));
  again = cli_json (self, 0, "@ extract import ~/one.csv");
  object = json_node_get_object (again);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "conflicts")), ==,
                    1);
}

static void
test_formats (CliFixture *self, gconstpointer data)
{
  g_autoptr (CliResult) formats = cli_run (self, "extract formats");

  g_assert_cmpint (formats->status, ==, 0);
  g_assert_nonnull (strstr (formats->out, "\nkentucky-extract "));
  g_assert_nonnull (strstr (formats->out, "\nafcars-2020 "));
}

/* A file that no mapping knows is told what the nearest one misses; an empty one that it is empty,
 * in whatever form. */
static void
test_strangers (CliFixture *self, gconstpointer data)
{
  static const char *const forms[]
      = { "", "--format kentucky-extract", "--format afcars-2020", "--format afcars-legacy" };
  g_autofree char *extract = dup_extract ();
  g_autofree char *text = NULL;
  g_autofree char *lacking = NULL;
  g_autofree char *empty = cli_fixture_write (self, "empty", "");

  g_assert_true (g_file_get_contents (extract, &text, NULL, NULL));
  memcpy (strstr (text, "TPR_DT"), "TPRDAY", 6);
  lacking = cli_fixture_write (self, "lacking.csv", text);
  cli_assert_refused (self, 2, "«TPR_DT»", "@ extract import ~/lacking.csv");
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *line = g_strdup_printf ("@ extract import ~/empty %s", forms[i]);

      cli_assert_refused (self, 2, "empty", line);
    }
}

#define ADD(name, function)                                                                     \
  g_test_add ("/extract-command/" name, CliFixture, NULL, cli_fixture_set_up, function,         \
              cli_fixture_tear_down)

int
main (int argc, char **argv)
{
  cli_test_init (&argc, &argv);
  ADD ("import", test_import);
  ADD ("dry-run", test_dry_run);
  ADD ("keyed-value", test_keyed_value);
  ADD ("strangers", test_strangers);
  ADD ("formats", test_formats);
  return g_test_run ();
}
