/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Help, man page and completion: the same commands in each, readable by who reads them.
 */

#include "cli-fixture.h"

#include <gio/gio.h>
#include <string.h>

static const char *const nouns[] = { "office", "record", "child", "search", "extract" };

/* Runs a command line of the system and expects it to be content. Returns what it printed. */
static char *
run_system (const char *const *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_newv (
      words, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error);
  g_autofree char *err = NULL;
  char *out = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &out, &err, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (err, ==, "");
  g_assert_true (g_subprocess_get_successful (process));
  return out;
}

static void
test_help (CliFixture *self, gconstpointer data)
{
  g_autoptr (CliResult) whole = cli_run (self, "--help");
  g_autoptr (CliResult) version = cli_run (self, "record list --version");

  g_assert_cmpint (whole->status, ==, 0);
  g_assert_cmpstr (whole->err, ==, "");
  g_assert_true (g_str_has_prefix (version->out, "homeward "));
  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    {
      g_autoptr (CliResult) told = cli_run (self, "help %s", nouns[i]);
      g_autoptr (CliResult) same = cli_run (self, "%s --help", nouns[i]);
      g_autofree char *heading = g_strdup_printf ("\n%s: ", nouns[i]);

      g_assert_cmpint (told->status, ==, 0);
      g_assert_nonnull (strstr (told->out, nouns[i]));
      g_assert_cmpstr (told->out, ==, same->out);
      g_assert_nonnull (strstr (whole->out, heading));
    }
  /* What the build asks for is nobody's command. */
  g_assert_null (strstr (whole->out, "dump"));
}

/* Each command of the overview has its place in the man page, and groff finds nothing to say. */
static void
test_man (CliFixture *self, gconstpointer data)
{
  g_autoptr (CliResult) page = cli_run (self, "--dump-man");
  g_autofree char *path = cli_fixture_write (self, "homeward.1", page->out);
  g_autofree char *checked
      = run_system ((const char *const[]) { "groff", "-man", "-ww", "-b", "-z", "-K", "utf8", path,
                                            NULL });
  g_autofree char *text = run_system (
      (const char *const[]) { "groff", "-man", "-T", "utf8", "-K", "utf8", "-P-c", "-P-b", "-P-u",
                              path, NULL });

  g_assert_cmpstr (checked, ==, "");
  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    g_assert_nonnull (strstr (text, nouns[i]));
  g_assert_nonnull (strstr (text, "record set ID FIELD=VALUE …"));
  g_assert_nonnull (strstr (text, "office verify [--rebuild]"));
  g_assert_nonnull (strstr (text, "--passphrase-file FILE"));
  g_assert_null (strstr (text, "dump"));
}

static char *
complete (const char *script, const char *words)
{
  g_autofree char *line = g_strdup_printf (
      "source %s; COMP_WORDS=(homeward %s); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _homeward; "
      "echo \"${COMPREPLY[*]}\"", script, words);

  return run_system ((const char *const[]) { "bash", "-c", line, NULL });
}

static void
test_completion (CliFixture *self, gconstpointer data)
{
  static const struct
  {
    const char *words;
    const char *expected;
  } cases[] = {
    { "''", "office record child concurrent plan rules due meeting home search extract\n" },
    { "rec", "record\n" },
    { "record un", "undo\n" },
    { "--office /x --json record h", "history\n" },
    { "office p", "passphrase person\n" },
    { "office person r", "remove\n" },
    { "record add fam", "family\n" },
    { "record list child --js", "--json\n" },
    { "--pass", "--passphrase-file\n" },
  };
  g_autoptr (CliResult) script = cli_run (self, "--dump-completion");
  g_autofree char *path = cli_fixture_write (self, "homeward.bash", script->out);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *got = complete (path, cases[i].words);

      if (!g_str_has_prefix (got, cases[i].expected))
        g_error ("«%s» completes to «%s»", cases[i].words, got);
    }
}

#define ADD(name, function)                                                                     \
  g_test_add ("/help/" name, CliFixture, NULL, cli_fixture_set_up_bare, function,               \
              cli_fixture_tear_down)

int
main (int argc, char **argv)
{
  cli_test_init (&argc, &argv);
  ADD ("help", test_help);
  ADD ("man", test_man);
  ADD ("completion", test_completion);
  return g_test_run ();
}
