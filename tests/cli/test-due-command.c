/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is due from the command line, as other programs read it, and policy packs.
 */

#include "cli-fixture.h"

#include <string.h>

/* The names and no others (the contract of «due list»). */
static const char *const keys[]
    = { "id",        "rule",      "pack",         "state",     "child",   "family",
        "staff",     "trigger",   "trigger-date", "open-date", "due-date", "working-date",
        "done-date", "missing",   "source" };

static JsonObject *
find_rule (JsonNode *list, const char *rule)
{
  JsonArray *rows = json_node_get_array (list);

  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);

      g_assert_cmpuint (json_object_get_size (row), ==, G_N_ELEMENTS (keys));
      for (guint k = 0; k < G_N_ELEMENTS (keys); k++)
        g_assert_true (json_object_has_member (row, keys[k]));
      if (g_str_equal (json_object_get_string_member (row, "rule"), rule))
        return row;
    }
  return NULL;
}

static void
assert_member (JsonObject *row, const char *name, const char *expected)
{
  g_assert_nonnull (row);
  if (expected)
    g_assert_cmpstr (json_object_get_string_member (row, name), ==, expected);
  else
    g_assert_true (json_object_get_null_member (row, name));
}

#define ADD(self, ...) cli_member (self, "id", "@ record add " __VA_ARGS__)

/* S4-3: the hearing of 15 January is followed by a meeting until 14 February; without a hearing the
 * missing day is told. */
static void
test_list (CliFixture *self, gconstpointer data)
{
  g_autofree char *family = ADD (self, "family name=Combs");
  g_autofree char *child = ADD (self, "child given-name=Eli birth-date=2015-05-05 family=%s",
                                family);
  g_autofree char *stay = ADD (self, "stay child=%s removal-date=2023-12-01", child);
  g_autofree char *hearing = NULL;
  g_autoptr (JsonNode) before = NULL, after = NULL, why = NULL;
  g_autoptr (CliResult) chosen = cli_run (self, "@ rules choose washington-enhanced");
  JsonObject *row;

  g_assert_cmpint (chosen->status, ==, 0);
  before = cli_json (self, 0, "@ due list --child %s --on 2024-03-01", child);
  row = find_rule (before, "W09");
  assert_member (row, "state", "cannot-compute");
  assert_member (row, "due-date", NULL);
  g_assert_nonnull (strstr (json_object_get_string_member (row, "missing"), "hearing date"));
  assert_member (find_rule (before, "F12"), "state", "not-applicable");
  assert_member (find_rule (before, "F12"), "due-date", NULL);

  hearing = ADD (self, "hearing child=%s kind=fact-finding held-date=2024-01-15", child);
  after = cli_json (self, 0, "@ due list --family %s --on 2024-03-01", family);
  row = find_rule (after, "W09");
  assert_member (row, "state", "overdue");
  assert_member (row, "due-date", "2024-02-14");
  assert_member (row, "trigger-date", "2024-01-15");
  assert_member (row, "child", child);
  assert_member (row, "family", family);
  assert_member (row, "pack", "washington-enhanced");
  why = cli_json (self, 0, "@ due why %s --on 2024-03-01",
                  json_object_get_string_member (row, "id"));
  assert_member (json_node_get_object (why), "fact", hearing);
  g_assert_nonnull (
      strstr (json_object_get_string_member (json_node_get_object (why), "arithmetic"),
              "30 days"));
}

/* S4-10: who facilitates a family's meetings finds those duties, and none of the worker's. */
static void
test_facilitator (CliFixture *self, gconstpointer data)
{
  g_autofree char *family = ADD (self, "family name=Combs");
  g_autofree char *child = ADD (self, "child given-name=Eli birth-date=2015-05-05 family=%s",
                                family);
  g_autofree char *stay = ADD (self, "stay child=%s removal-date=2023-12-01", child);
  g_autofree char *hearing = ADD (self, "hearing child=%s kind=fact-finding held-date=2024-01-15",
                                  child);
  g_autofree char *joy = ADD (self, "staff name=Joy role=facilitator");
  g_autofree char *since = ADD (self, "facilitation family=%s facilitator=%s from-date=2024-01-20",
                                family, joy);
  g_autoptr (CliResult) chosen = cli_run (self, "@ rules choose washington-enhanced");
  g_autoptr (JsonNode) before = cli_json (self, 0, "@ due list --staff %s --on 2024-01-19", joy);
  g_autoptr (JsonNode) after = cli_json (self, 0, "@ due list --staff %s --on 2024-01-20", joy);

  g_assert_cmpuint (json_array_get_length (json_node_get_array (before)), ==, 0);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (after)), ==, 2);
  assert_member (find_rule (after, "W09"), "due-date", "2024-02-14");
}

/* What is told of a rule without a window: all of it, and that nobody compared it with its
 * source. */
static void
test_show_words (CliFixture *self, gconstpointer data)
{
  g_autoptr (CliResult) shown = cli_run (self, "@ rules show F02");
  g_autoptr (CliResult) listed = cli_run (self, "@ rules list");

  g_assert_nonnull (strstr (shown->out, "45 CFR 1356.21(g)(2)"));
  g_assert_nonnull (strstr (shown->out, "to confirm"));
  g_assert_nonnull (strstr (listed->out, "to confirm"));
}

static void
assert_origin (CliFixture *self, JsonNode *list, const char *rule, const char *record)
{
  g_autoptr (JsonNode) why
      = cli_json (self, 0, "@ due why %s --on 2024-03-01",
                  json_object_get_string_member (find_rule (list, rule), "id"));

  assert_member (json_node_get_object (why), "fact", record);
}

/* «Why» names the record that set it off: the stay's own removal and exit, and the child's
 * birthday; and says what nobody compared with its source yet. */
static void
test_origin (CliFixture *self, gconstpointer data)
{
  g_autofree char *family = ADD (self, "family name=Combs");
  g_autofree char *child = ADD (self, "child given-name=Eli birth-date=2004-05-05 family=%s",
                                family);
  g_autofree char *stay = ADD (self, "stay child=%s removal-date=2023-01-01 exit-date=2024-02-01 "
                                     "exit-kind=emancipation", child);
  g_autoptr (JsonNode) list = cli_json (self, 0, "@ due list --child %s --on 2024-03-01", child);
  g_autoptr (JsonNode) why = NULL, rules = NULL;
  JsonObject *rule;

  assert_origin (self, list, "F02", stay);
  assert_origin (self, list, "F07", stay);
  assert_origin (self, list, "F22", stay);
  assert_origin (self, list, "F21", child);
  why = cli_json (self, 0, "@ due why F02:1:%s --on 2024-03-01", stay);
  assert_member (json_node_get_object (why), "checked", "to confirm");
  rules = cli_json (self, 0, "@ rules show F07");
  rule = json_array_get_object_element (json_node_get_array (rules), 0);
  assert_member (rule, "repeat", "every 6 months after held");
  assert_member (rule, "done", "hearing review, hearing permanency");
  assert_member (rule, "opens", NULL);
}

static void
test_wrong (CliFixture *self, gconstpointer data)
{
  cli_assert_refused (self, 2, "exclude", "@ due list --child a --staff b");
  cli_assert_refused (self, 2, "K99", "@ due why K99:1:0190a0a0-0000-7000-8000-000000000000");
  cli_assert_refused (self, 2, "policy pack", "@ rules choose ohio");
  cli_assert_refused (self, 2, "K99", "@ rules show K99");
  cli_assert_refused (self, 2, "cannot be read", "rules check ~/nothing.rules");
}

static void
test_rules (CliFixture *self, gconstpointer data)
{
  g_autofree char *good = cli_fixture_write (self, "good.rules",
                                             "[pack]\nname = own\n[rule A]\nduty = Call\n"
                                             "who = w\nsource = s\ntrigger = removal\n"
                                             "due = 5 days\n");
  g_autofree char *bad
      = cli_fixture_write (self, "bad.rules", "[pack]\nname = own\n[rule A]\nduty = Call\n"
                                              "who = w\nsource = s\ntrigger = removal\n"
                                              "due = 5 moons\n");
  /* One mistake hides no other: also what can only be found beside other rules is told. */
  g_autofree char *worse
      = cli_fixture_write (self, "worse.rules", "[pack]\nname = own\n[rule A]\nduty = Call\n"
                                                "who = w\nsource = s\ntrigger = due Z9\n"
                                                "due = 5 moons\n");
  g_autofree char *slip
      = cli_fixture_write (self, "slip.rules", "[pack]\nname = own\n[rule A]\nduty = Call\n"
                                               "who = w\nsource = s\ntrigger = removal\n"
                                               "due = 5 days\n"
                                               "done = meeting ftm-case-review, meeting reviw\n");
  g_autoptr (CliResult) warned = cli_run (self, "rules check ~/slip.rules");
  g_autoptr (JsonNode) both = cli_json (self, 1, "rules check ~/worse.rules");
  g_autoptr (JsonNode) none = cli_json (self, 0, "rules check ~/good.rules");
  g_autoptr (JsonNode) one = cli_json (self, 1, "rules check ~/bad.rules");
  g_autoptr (JsonNode) list = cli_json (self, 0, "@ rules list");
  JsonObject *mistake;

  g_assert_cmpuint (json_array_get_length (json_node_get_array (none)), ==, 0);
  mistake = json_array_get_object_element (json_node_get_array (one), 0);
  g_assert_cmpint (json_object_get_int_member (mistake, "line"), ==, 8);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (both)), ==, 2);
  mistake = json_array_get_object_element (json_node_get_array (both), 0);
  g_assert_nonnull (strstr (json_object_get_string_member (mistake, "message"), "Z9"));
  g_assert_cmpint (warned->status, ==, 0);
  g_assert_nonnull (strstr (warned->err, "meeting reviw"));
  g_assert_null (strstr (warned->err, "case-review"));
  /* Federal law, Kentucky and the roundtables, as long as an office chose nothing. */
  g_assert_cmpuint (json_array_get_length (json_node_get_array (list)), >, 45);
}

/* «office new --packs», and none where a name is wrong. */
static void
test_new (CliFixture *self, gconstpointer data)
{
  g_autoptr (CliResult) wrong = cli_run (self, "office new --packs ohio --office ~/two "
                                               "--passphrase-file %s", self->passphrase_file);
  g_autoptr (CliResult) right
      = cli_run (self, "office new --packs washington --me Zoe --office ~/three "
                       "--passphrase-file %s", self->passphrase_file);
  g_autoptr (CliResult) shown
      = cli_run (self, "rules show W05 --office ~/three --passphrase-file %s",
                 self->passphrase_file);
  g_autoptr (CliResult) absent
      = cli_run (self, "rules show K05 --office ~/three --passphrase-file %s",
                 self->passphrase_file);
  g_autofree char *folder = g_build_filename (self->folder, "two", NULL);

  g_assert_cmpint (wrong->status, ==, 2);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  g_assert_cmpint (right->status, ==, 0);
  g_assert_cmpint (shown->status, ==, 0);
  g_assert_cmpint (absent->status, ==, 2);
}

int
main (int argc, char **argv)
{
  cli_test_init (&argc, &argv);
  g_test_add ("/due-command/S4-3-list", CliFixture, NULL, cli_fixture_set_up, test_list,
              cli_fixture_tear_down);
  g_test_add ("/due-command/S4-10-facilitator", CliFixture, NULL, cli_fixture_set_up,
              test_facilitator, cli_fixture_tear_down);
  g_test_add ("/due-command/show-words", CliFixture, NULL, cli_fixture_set_up, test_show_words,
              cli_fixture_tear_down);
  g_test_add ("/due-command/origin", CliFixture, NULL, cli_fixture_set_up, test_origin,
              cli_fixture_tear_down);
  g_test_add ("/due-command/wrong", CliFixture, NULL, cli_fixture_set_up, test_wrong,
              cli_fixture_tear_down);
  g_test_add ("/due-command/rules", CliFixture, NULL, cli_fixture_set_up, test_rules,
              cli_fixture_tear_down);
  g_test_add ("/due-command/new", CliFixture, NULL, cli_fixture_set_up_bare, test_new,
              cli_fixture_tear_down);
  return g_test_run ();
}
