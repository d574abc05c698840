/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a wrong call is told (design 6): one line on standard error, nothing on standard output,
 * and an exit status that tells a wrong call (2) from an office that cannot be opened (3).
 */

#include "cli-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  const char *line;
  int status;
  const char *word;
} Case;

static void
check_cases (CliFixture *self, const Case *cases, guint n)
{
  for (guint i = 0; i < n; i++)
    cli_assert_refused (self, cases[i].status, cases[i].word, cases[i].line);
}

static void
test_wrong_words (CliFixture *self, gconstpointer data)
{
  static const Case cases[] = {
    { "--json", 2, "homeward --help" },
    { "dance", 2, "«dance»" },
    { "duty list", 2, "«duty»" },
    { "record", 2, "types, fields, list" },
    { "record fly", 2, "undo, redo" },
    { "office person", 2, "person list" },
    { "help dance", 2, "«dance»" },
    { "@ search", 2, "homeward search TEXT" },
    { "@ record show", 2, "homeward record show ID" },
    { "@ record show a b", 2, "homeward record show ID" },
    { "@ record types child", 2, "homeward record types" },
    { "@ record set x", 2, "homeward record set ID FIELD=VALUE" },
    { "record types --colour", 2, "--colour" },
    { "record types -j", 2, "-j" },
    { "record types --json=yes", 2, "--json takes no value" },
    { "record types --office", 2, "--office needs a value" },
    { "record types --office ''", 2, "--office needs a value" },
    { "record types --office=", 2, "--office needs a value" },
    { "record types --json --csv", 2, "not both" },
    { "record types --rebuild", 2, "--rebuild" },
    { "@ office info --seed 3", 2, "--seed" },
    { "@ --on 2026-02-30 record list child", 2, "--on: «2026-02-30»" },
    { "@ --on today record list child", 2, "--on: «today»" },
    { "@ office demo --children none", 2, "--children: «none»" },
    { "@ office demo --children 0", 2, "--children" },
    { "@ office demo --seed=-1", 2, "--seed" },
    { "@ extract import x.csv --format a --mapping b", 2, "not both" },
  };

  check_cases (self, cases, G_N_ELEMENTS (cases));
}

static void
test_no_office (CliFixture *self, gconstpointer data)
{
  static const Case cases[] = {
    { "record list child", 2, "--office" },
    { "--office ~/nowhere --passphrase-file ~/passphrase record list child", 3, "nowhere" },
    { "--office ~/passphrase --passphrase-file ~/passphrase record list child", 3, "passphrase" },
    { "--office ~ --passphrase-file ~/passphrase office info", 3, "" },
  };

  check_cases (self, cases, G_N_ELEMENTS (cases));
}

static void
test_passphrase (CliFixture *self, gconstpointer data)
{
  static const Case cases[] = {
    { "--office ~/office record list child", 2, "--passphrase-file" },
    { "--office ~/office --passphrase-file ~/nothing record list child", 2, "nothing" },
    { "--office ~/office --passphrase-file ~ record list child", 2, "~" },
    { "--office ~/office --passphrase-file ~/latin1 record list child", 2, "UTF-8" },
    { "@ --me ZZ record list child", 3, "ZZ" },
    { "--office ~/office --passphrase-file ~/wrong record list child", 3, "assphrase" },
    { "--office ~/weak-office --passphrase-file ~/weak office new", 2, "" },
    { "@ office new", 2, "exists" },
    { "@ office demo", 2, "exists" },
    { "--office ~/new office new", 2, "--passphrase-file" },
    { "--office ~/office --passphrase-file - office passphrase --new-passphrase-file -", 2,
      "standard input" },
    { "--office ~/office --passphrase-file - record add child --from -", 2, "standard input" },
  };
  g_autofree char *wrong = cli_fixture_write (self, "wrong", "another lantern walks home");
  g_autofree char *weak = cli_fixture_write (self, "weak", "password1234567");
  g_autofree char *latin1 = cli_fixture_write (self, "latin1", "caf\xe9 lantern walks home");
  g_autoptr (CliResult) noticed = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *word = g_str_equal (cases[i].word, "~") ? self->folder : cases[i].word;

      cli_assert_refused (self, cases[i].status, word, cases[i].line);
    }

  /* The wrong tries are told to the next who comes in (K3). */
  noticed = cli_run (self, "@ record list child");
  g_assert_cmpint (noticed->status, ==, 0);
  g_assert_nonnull (strstr (noticed->err, "wrong passphrase"));
}

static void
test_wrong_records (CliFixture *self, gconstpointer data)
{
  static const Case cases[] = {
    { "@ record list unicorn", 2, "«unicorn»" },
    { "@ record fields unicorn", 2, "«unicorn»" },
    { "@ record add unicorn name=x", 2, "«unicorn»" },
    { "@ record add child given-name=Maya birth-date=2026-02-30", 2,
      "child.birth-date: «2026-02-30»" },
    { "@ record add child given-name=Maya birth-date=29/02/2024", 2, "child.birth-date" },
    { "@ record add child given-name=Maya", 2, "child.birth-date: " },
    { "@ record add child birth-date=2020-01-01", 2, "child.given-name: " },
    { "@ record add child given-name=Maya birth-date=2020-01-01 sex=blue", 2, "child.sex: «blue»" },
    { "@ record add child given-name=Maya birth-date=2020-01-01 races=white,green", 2,
      "child.races: " },
    { "@ record add child given-name=Maya birth-date=2020-01-01 colour=blue", 2,
      "child.colour: no such field" },
    { "@ record add child given-name=Maya birth-date=2020-01-01 family=Combs", 2,
      "child.family: «Combs»" },
    { "@ record add child given-name=Maya birth-date=2020-01-01 "
      "family=019aab3c-0000-7000-8000-000000000000", 2, "child.family" },
    { "@ record add child given-name=Maya birth-date=2020-01-01 given-name=Mia", 2,
      "child.given-name: is given twice" },
    { "@ record add child Maya", 2, "FIELD=VALUE" },
    { "@ record add child =Maya", 2, "FIELD=VALUE" },
    { "@ record add region", 2, "region.name: " },
    { "@ record list child sex=blue", 2, "child.sex: «blue»" },
    { "@ record list child colour=blue", 2, "child.colour" },
    { "@ record show maya", 2, "maya" },
    { "@ record show 019aab3c-0000-7000-8000-000000000000", 2, "019aab3c" },
    { "@ record set 019aab3c-0000-7000-8000-000000000000 name=x", 2, "019aab3c" },
    { "@ record history maya", 2, "«maya»" },
    { "@ record history 019aab3c-0000-7000-8000-000000000000", 2, "019aab3c" },
    { "@ record add child --from ~/nothing.jsonl", 2, "nothing.jsonl" },
    { "@ office person add maya --new-passphrase-file ~/passphrase", 2, "maya" },
    { "@ office person remove maya", 2, "" },
    { "--office ~/restored office restore ~/passphrase", 3, "passphrase" },
    { "--office ~/restored office restore ~/nothing", 2, "nothing" },
    { "@ extract import ~/nothing.csv", 2, "nothing.csv" },
    { "@ extract import ~/passphrase", 2, "passphrase" },
    { "@ extract import ~/passphrase --format dance", 2, "dance" },
    { "@ extract import ~/passphrase --mapping ~/nothing.map", 2, "nothing.map" },
  };

  check_cases (self, cases, G_N_ELEMENTS (cases));
}

/* Options may stand anywhere; behind «--» everything is a word; a value may begin with a dash. */
static void
test_order (CliFixture *self, gconstpointer data)
{
  static const char *const lines[] = {
    "--json @ record list region",
    "@ record --json list region",
    "record list @ region --json",
    "record list region --json @",
    "record list @ --json -- region",
    "--office=~/office --passphrase-file=~/passphrase record list region --json",
  };
  g_autofree char *id = cli_member (self, "id", "@ record add region name=-Bluegrass");

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (CliResult) result = cli_run (self, "%s", lines[i]);

      g_assert_cmpint (result->status, ==, 0);
      g_assert_nonnull (strstr (result->out, "\"-Bluegrass\""));
      g_assert_nonnull (strstr (result->out, id));
    }
}

static void
test_standard_input (CliFixture *self, gconstpointer data)
{
  static const struct
  {
    const char *input;
    int status;
  } cases[] = {
    { CLI_PASSPHRASE, 0 },
    { CLI_PASSPHRASE "\n", 0 },
    { CLI_PASSPHRASE "\r\n", 0 },
    { CLI_PASSPHRASE "\n\n", 3 },
    { " " CLI_PASSPHRASE, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CliResult) result = cli_run_with_input (
          self, cases[i].input, "--office ~/office --passphrase-file - office info");

      g_assert_cmpint (result->status, ==, cases[i].status);
    }
}

/* Without --office: the one opened last. */
static void
test_last_office (CliFixture *self, gconstpointer data)
{
  static const char line[] = "--passphrase-file ~/passphrase office info";
  g_autoptr (CliResult) other = NULL;
  g_autofree char *first = cli_member (self, "office", "%s", line);
  g_autofree char *second = NULL;
  g_autofree char *last
      = g_build_filename (self->folder, "XDG_STATE_HOME", "homeward", "last", NULL);
  GStatBuf status;

  g_assert_cmpstr (first, ==, self->office);
  other = cli_run (self, "--passphrase-file ~/passphrase office new --me Bo");
  g_assert_cmpint (other->status, ==, 0);
  second = cli_member (self, "office", "%s", line);
  g_assert_cmpstr (second, !=, first);
  g_assert_nonnull (strstr (second, "XDG_DATA_HOME/homeward/offices/"));
  g_assert_cmpint (g_stat (last, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

/* Closed standard files do not turn an answer into a page of the store. */
static void
test_closed_files (CliFixture *self, gconstpointer data)
{
  g_autofree char *quoted = g_shell_quote (cli_program ());
  g_autofree char *line
      = g_strdup_printf ("exec %s --office '%s' --passphrase-file '%s' record add region name=R "
                         "<&- >&- 2>&-", quoted, self->office, self->passphrase_file);
  g_autoptr (JsonNode) faults = NULL;
  g_autoptr (JsonNode) regions = NULL;
  g_autoptr (GError) error = NULL;
  char *argv[] = { "sh", "-c", line, NULL };

  g_spawn_sync (NULL, argv, self->environment, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL,
                &error);
  g_assert_no_error (error);
  faults = cli_json (self, 0, "@ office verify");
  regions = cli_json (self, 0, "@ record list region");
  g_assert_cmpuint (json_array_get_length (json_node_get_array (faults)), ==, 0);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (regions)), ==, 1);
}

/* Numbers, days and flags are the same in every locale (design 6). */
static void
test_locales (CliFixture *self, gconstpointer data)
{
  static const char *const locales[] = { "C.UTF-8", "es_ES.UTF-8", "es_US.UTF-8", "de_DE.UTF-8" };
  g_autofree char *home = cli_member (self, "id", "@ record add home name=Hill capacity=999");
  g_autofree char *expected = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autoptr (CliResult) shown = NULL;

      self->environment = g_environ_setenv (self->environment, "LC_ALL", locales[i], TRUE);
      shown = cli_run (self, "@ record show %s --json", home);
      g_assert_cmpint (shown->status, ==, 0);
      g_assert_nonnull (strstr (shown->out, "\"capacity\": 999,"));
      if (expected)
        g_assert_cmpstr (shown->out, ==, expected);
      g_set_str (&expected, shown->out);
    }
}

/* On a medium that cannot be written an office is read, and a write is refused (D6). */
static void
test_read_only (CliFixture *self, gconstpointer data)
{
  g_autofree char *region = cli_member (self, "id", "@ record add region name=Bluegrass");
  g_autofree char *store = g_build_filename (self->office, "office.db", NULL);
  g_autoptr (JsonNode) listed = NULL;

  g_chmod (store, 0400);
  g_chmod (self->office, 0500);
  listed = cli_json (self, 0, "@ record list region");
  g_assert_cmpuint (json_array_get_length (json_node_get_array (listed)), ==, 1);
  cli_assert_refused (self, 3, "", "@ record add region name=Jefferson");
  g_chmod (self->office, 0700);
  g_chmod (store, 0600);
}

#define ADD(name, function)                                                                       \
  g_test_add ("/call/" name, CliFixture, NULL, cli_fixture_set_up, function, \
              cli_fixture_tear_down)

int
main (int argc, char **argv)
{
  cli_test_init (&argc, &argv);
  g_test_add ("/call/no-office", CliFixture, NULL, cli_fixture_set_up_bare, test_no_office,
              cli_fixture_tear_down);
  ADD ("wrong-words", test_wrong_words);
  ADD ("passphrase", test_passphrase);
  ADD ("wrong-records", test_wrong_records);
  ADD ("order", test_order);
  ADD ("standard-input", test_standard_input);
  ADD ("last-office", test_last_office);
  ADD ("closed-files", test_closed_files);
  ADD ("locales", test_locales);
  ADD ("read-only", test_read_only);
  return g_test_run ();
}
