/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Moving and sealing from the command line; and that none of its other commands tells of a sealed
 * child.
 */

#include "cli-fixture.h"

#include <string.h>

/* The id of the record that the line adds or tells. Owned. */
static char *
id_of (JsonNode *node)
{
  char *id = g_strdup (json_object_get_string_member (json_node_get_object (node), "id"));

  json_node_unref (node);
  return id;
}

static char *
add_child (CliFixture *self, const char *family)
{
  char *child = id_of (cli_json (self, 0,
                                 "@ record add child given-name=Zebedee family-name=Quillfeather"
                                 " external-id=X-4711 birth-date=2016-02-29 family=%s",
                                 family));

  json_node_unref (cli_json (self, 0,
                             "@ record add stay child=%s removal-date=2024-01-01"
                             " exit-date=2026-05-03 exit-kind=adoption",
                             child));
  return child;
}

static void
test_move (CliFixture *self, gconstpointer data)
{
  g_autofree char *from = id_of (cli_json (self, 0, "@ record add family name=Combs"));
  g_autofree char *to = id_of (cli_json (self, 0, "@ record add family name=Napier"));
  g_autofree char *child = add_child (self, from);
  g_autoptr (JsonNode) moved = cli_json (self, 0, "@ child move %s %s", child, to);
  g_autoptr (CliResult) again = NULL;

  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (moved), "family"), ==, to);
  again = cli_run (self, "@ child move %s %s", child, to);
  g_assert_cmpint (again->status, ==, 2);
  g_assert_cmpstr (again->out, ==, "");
}

static void
assert_silent (CliResult *result)
{
  static const char *const words[] = { "Zebedee", "Quillfeather", "X-4711", "2016-02-29" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_assert_null (strstr (result->out, words[i]));
      g_assert_null (strstr (result->err, words[i]));
    }
}

static void
test_doors (CliFixture *self, gconstpointer data)
{
  g_autofree char *family = id_of (cli_json (self, 0, "@ record add family name=Sloane"));
  g_autofree char *child = add_child (self, family);
  g_autofree char *line
      = id_of (cli_json (self, 0, "@ child seal %s --on 2026-11-22 --reason 'adoption final'",
                         child));
  static const char *const doors[] = {
    "@ record list child",       "@ record list stay",   "@ record list sealed-child --csv",
    "@ record list child --csv", "@ search Quillfeather", "@ search zebedee",
    "@ office history",          "@ office history --access", "@ office verify",
    "@ office info",             "@ record undo",
  };
  static const char *const with_id[] = { "@ record show %s", "@ record history %s",
                                         "@ record set %s tribe=Cherokee" };

  for (guint i = 0; i < G_N_ELEMENTS (doors); i++)
    {
      g_autoptr (CliResult) result = cli_run (self, "%s", doors[i]);

      g_test_message ("%s", doors[i]);
      assert_silent (result);
    }
  for (guint i = 0; i < G_N_ELEMENTS (with_id); i++)
    {
      g_auto (GStrv) parts = g_strsplit (with_id[i], "%s", 2);
      g_autoptr (CliResult) result = cli_run (self, "%s%s%s", parts[0], child, parts[1]);

      g_test_message ("%s", with_id[i]);
      g_assert_cmpint (result->status, ==, 2);
      g_assert_cmpstr (result->out, ==, "");
      assert_silent (result);
    }
  g_assert_nonnull (line);
}

static void
test_reason (CliFixture *self, gconstpointer data)
{
  g_autofree char *family = id_of (cli_json (self, 0, "@ record add family name=Sloane"));
  g_autofree char *child = add_child (self, family);
  g_autofree char *line = NULL;
  g_autoptr (CliResult) without = cli_run (self, "@ child seal %s --on 2026-11-22", child);
  g_autoptr (CliResult) look = NULL;
  g_autoptr (CliResult) access = NULL;
  g_autofree char *back = NULL;

  g_assert_cmpint (without->status, ==, 2);
  line = id_of (cli_json (self, 0, "@ child seal %s --on 2026-11-22 --reason 'adoption final'",
                          child));
  look = cli_run (self, "@ child look %s --reason 'the child asks'", line);
  g_assert_cmpint (look->status, ==, 0);
  g_assert_nonnull (strstr (look->out, "Zebedee"));
  access = cli_run (self, "@ office history --access");
  g_assert_nonnull (strstr (access->out, "adoption final"));
  g_assert_nonnull (strstr (access->out, "the child asks"));

  back = id_of (cli_json (self, 0, "@ child unseal %s --reason 'sealed by mistake'", line));
  g_assert_cmpstr (back, ==, child);
}

#define ADD(name, test)                                                                          \
  g_test_add ("/child-command/" name, CliFixture, NULL, cli_fixture_set_up, test,                \
              cli_fixture_tear_down)

int
main (int argc, char **argv)
{
  cli_test_init (&argc, &argv);
  ADD ("move", test_move);
  ADD ("doors", test_doors);
  ADD ("reason", test_reason);
  return g_test_run ();
}
