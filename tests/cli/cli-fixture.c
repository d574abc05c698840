/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Running the program and reading what it prints.
 */

#include "cli-fixture.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

static const char *program;

void
cli_test_init (int *argc, char ***argv)
{
  g_test_init (argc, argv, NULL);
  g_assert_cmpint (*argc, ==, 2);
  program = (*argv)[1];
}

const char *
cli_program (void)
{
  return program;
}

void
cli_result_free (CliResult *self)
{
  g_free (self->out);
  g_free (self->err);
  g_free (self);
}

char *
cli_fixture_write (CliFixture *self, const char *name, const char *text)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (self->folder, name, NULL);

  g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
  return path;
}

void
cli_fixture_set_up_bare (CliFixture *self, gconstpointer data)
{
  static const char *const places[]
      = { "HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME" };

  self->folder = g_dir_make_tmp ("homeward-cli-XXXXXX", NULL);
  self->office = g_build_filename (self->folder, "office", NULL);
  self->passphrase_file = cli_fixture_write (self, "passphrase", CLI_PASSPHRASE "\n");
  self->environment = g_get_environ ();
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *place = g_build_filename (self->folder, places[i], NULL);

      self->environment = g_environ_setenv (self->environment, places[i], place, TRUE);
    }
}

void
cli_fixture_set_up (CliFixture *self, gconstpointer data)
{
  g_autoptr (CliResult) made = NULL;

  cli_fixture_set_up_bare (self, data);
  made = cli_run (self, "@ office new --me 'Ann Clark'");
  g_assert_cmpstr (made->err, ==, "");
  g_assert_cmpint (made->status, ==, 0);
}

static void
remove_all (const char *path)
{
  gboolean is_link = g_file_test (path, G_FILE_TEST_IS_SYMLINK);
  g_autoptr (GDir) dir = is_link ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  if (dir)
    g_chmod (path, 0700);
  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }
  g_remove (path);
}

void
cli_fixture_tear_down (CliFixture *self, gconstpointer data)
{
  remove_all (self->folder);
  g_free (self->folder);
  g_free (self->office);
  g_free (self->passphrase_file);
  g_strfreev (self->environment);
}

GStrv
cli_fixture_words (CliFixture *self, const char *line)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autoptr (GError) error = NULL;

  g_strv_builder_add (words, program);
  if (*line)
    g_shell_parse_argv (line, NULL, &parts, &error);
  g_assert_no_error (error);
  for (guint i = 0; parts && parts[i]; i++)
    if (g_str_equal (parts[i], "@"))
      {
        g_strv_builder_add_many (words, "--office", self->office, "--passphrase-file",
                                 self->passphrase_file, NULL);
      }
    else
      {
        g_autoptr (GString) word = g_string_new (parts[i]);

        g_string_replace (word, "~", self->folder, 0);
        g_strv_builder_add (words, word->str);
      }
  return g_strv_builder_end (words);
}

CliResult *
cli_run_with_input (CliFixture *self, const char *input, const char *line)
{
  g_auto (GStrv) words = cli_fixture_words (self, line);
  g_autoptr (GSubprocessLauncher) launcher
      = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE
                                   | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  CliResult *result = g_new0 (CliResult, 1);

  g_subprocess_launcher_set_environ (launcher, self->environment);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) words, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, input ? input : "", NULL, &result->out, &result->err,
                                 &error);
  /* A program that did not care for its input is no failure. */
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE))
    g_assert_no_error (error);
  if (!g_subprocess_get_if_exited (process))
    g_error ("«%s» was ended by signal %d: %s", line, g_subprocess_get_term_sig (process),
             result->err);
  result->status = g_subprocess_get_exit_status (process);
  return result;
}

CliResult *
cli_run (CliFixture *self, const char *line, ...)
{
  g_autofree char *whole = NULL;
  va_list values;

  va_start (values, line);
  whole = g_strdup_vprintf (line, values);
  va_end (values);
  return cli_run_with_input (self, NULL, whole);
}

static JsonNode *
run_json (CliFixture *self, int status, const char *line)
{
  g_autofree char *whole = g_strconcat ("--json ", line, NULL);
  g_autoptr (CliResult) result = cli_run_with_input (self, NULL, whole);
  g_autoptr (GError) error = NULL;
  JsonNode *node;

  if (result->status != status)
    g_error ("«%s» ended with %d: %s", line, result->status, result->err);
  node = json_from_string (result->out, &error);
  g_assert_no_error (error);
  g_assert_nonnull (node);
  g_assert_true (g_str_has_suffix (result->out, "\n"));
  return node;
}

JsonNode *
cli_json (CliFixture *self, int status, const char *line, ...)
{
  g_autofree char *whole = NULL;
  va_list values;

  va_start (values, line);
  whole = g_strdup_vprintf (line, values);
  va_end (values);
  return run_json (self, status, whole);
}

char *
cli_member (CliFixture *self, const char *member, const char *line, ...)
{
  g_autofree char *whole = NULL;
  g_autoptr (JsonNode) node = NULL;
  va_list values;

  va_start (values, line);
  whole = g_strdup_vprintf (line, values);
  va_end (values);
  node = run_json (self, 0, whole);
  return g_strdup (json_object_get_string_member (json_node_get_object (node), member));
}

void
cli_assert_refused (CliFixture *self, int status, const char *word, const char *line)
{
  g_autoptr (CliResult) result = cli_run_with_input (self, NULL, line);
  const char *end = strchr (result->err, '\n');

  if (result->status != status || !strstr (result->err, word))
    g_error ("«%s» ended with %d instead of %d and «%s», which should say «%s»", line,
             result->status, status, result->err, word);
  if (*result->out)
    g_error ("«%s» failed and printed «%s»", line, result->out);
  if (!end || end[1])
    g_error ("«%s» does not say in one line what is wrong: «%s»", line, result->err);
}
