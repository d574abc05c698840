/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The reports of resource homes from the command line.
 */

#include "cli-fixture.h"

#include <string.h>

#define TODAY " --on 2026-11-22"

static void
add_homes (CliFixture *cli, guint n, const char *approvals)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autofree char *path = NULL;
  g_autoptr (CliResult) result = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (lines, "{\"name\": \"Oak %u\", \"approvals\": [%s]}\n", i, approvals);
  path = cli_fixture_write (cli, "homes.jsonl", lines->str);
  result = cli_run (cli, "@ record add home --from %s", path);
  g_assert_cmpint (result->status, ==, 0);
}

static JsonObject *
row_of (JsonNode *node, guint i)
{
  return json_array_get_object_element (json_node_get_array (node), i);
}

/* S2-18: eighty-five of a hundred print 85.0, to people and to programs. */
static void
test_by_type (CliFixture *cli, gconstpointer data)
{
  g_autoptr (CliResult) empty = cli_run (cli, "@ home by-type");
  g_autoptr (CliResult) text = NULL;
  g_autoptr (CliResult) csv = NULL;
  g_autoptr (JsonNode) node = NULL;

  g_assert_cmpint (empty->status, ==, 0);
  add_homes (cli, 85, "\"foster\", \"adoptive\"");
  add_homes (cli, 10, "\"foster\"");
  add_homes (cli, 5, "\"adoptive\"");
  text = cli_run (cli, "@ home by-type" TODAY);
  csv = cli_run (cli, "@ home by-type --csv" TODAY);
  node = cli_json (cli, 0, "@ home by-type" TODAY);
  g_assert_nonnull (strstr (text->out, " 85.0 "));
  g_assert_nonnull (strstr (csv->out, "\nboth,Foster and adoptive,85,100,85.0,"));
  g_assert_cmpstr (json_object_get_string_member (row_of (node, 0), "type"), ==, "both");
  g_assert_cmpint (json_object_get_int_member (row_of (node, 0), "homes"), ==, 85);
  g_assert_cmpuint (
      json_array_get_length (json_object_get_array_member (row_of (node, 0), "homes-ids")), ==, 85);
  g_assert_cmpfloat (json_object_get_double_member (row_of (node, 0), "percent"), ==, 85.0);
  g_assert_cmpfloat (json_object_get_double_member (row_of (node, 1), "percent"), ==, 10.0);
  g_assert_cmpfloat (json_object_get_double_member (row_of (node, 2), "percent"), ==, 5.0);
}

/* S2-19: one child is not told of, not by the home and not in the total. */
static void
test_moves (CliFixture *cli, gconstpointer data)
{
  g_autofree char *home = cli_member (cli, "id", "@ record add home name=Oak approvals=foster");
  g_autofree char *child
      = cli_member (cli, "id", "@ record add child given-name=Eli birth-date=2018-05-05");
  g_autofree char *stay
      = cli_member (cli, "id", "@ record add stay child=%s removal-date=2026-10-01" TODAY, child);
  g_autoptr (JsonNode) none = cli_json (cli, 0, "@ home moves" TODAY);
  g_autoptr (JsonNode) one = NULL;

  g_assert_cmpuint (json_array_get_length (json_node_get_array (none)), ==, 8);
  g_assert_cmpint (json_object_get_int_member (row_of (none, 1), "days"), ==, 0);
  g_free (cli_member (cli, "id",
                      "@ record add placement stay=%s home=%s setting=foster-home "
                      "start-date=2026-10-01" TODAY, stay, home));
  one = cli_json (cli, 0, "@ home moves" TODAY);
  for (guint i = 0; i < 8; i++)
    {
      JsonObject *row = row_of (one, i);
      const char *type = json_object_get_string_member (row, "type");
      gboolean is_told = !g_str_equal (type, "foster") && !g_str_equal (type, "all")
                         && !g_str_equal (type, "not-concurrent");

      g_assert_cmpint (json_object_get_boolean_member (row, "hidden"), ==, !is_told);
      g_assert_cmpint (json_object_get_null_member (row, "days"), ==, !is_told);
      g_assert_cmpint (json_object_get_null_member (row, "children-ids"), ==, !is_told);
      g_assert_cmpint (json_object_get_null_member (row, "moves-ids"), ==, !is_told);
    }
}

int
main (int argc, char **argv)
{
  cli_test_init (&argc, &argv);
#define ADD(path, function) \
  g_test_add ("/home-command/" path, CliFixture, NULL, cli_fixture_set_up, function, \
              cli_fixture_tear_down)
  ADD ("S2-18-by-type", test_by_type);
  ADD ("S2-19-moves", test_moves);
#undef ADD
  return g_test_run ();
}
