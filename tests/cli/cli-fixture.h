/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program driven as a script drives it: its own folders, an office, a passphrase in a file.
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define CLI_PASSPHRASE "copper lantern walks seventeen miles"

/* The folder holds office/, passphrase and whatever a test puts there. */
typedef struct
{
  char *folder;
  char *office;
  char *passphrase_file;
  GStrv environment;
} CliFixture;

/* What one call came to. */
typedef struct
{
  int status;
  char *out;
  char *err;
} CliResult;

void cli_result_free (CliResult *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CliResult, cli_result_free)

/* argv[1] is the program; calls g_test_init(). */
void cli_test_init (int *argc, char ***argv);

/* The program's path. */
const char *cli_program (void);

/* For g_test_add(): with an office of one person, «Ann Clark» (label AC); bare: without. */
void cli_fixture_set_up (CliFixture *self, gconstpointer data);
void cli_fixture_set_up_bare (CliFixture *self, gconstpointer data);
void cli_fixture_tear_down (CliFixture *self, gconstpointer data);

/* Writes a file into the folder; returns its path, owned. */
char *cli_fixture_write (CliFixture *self, const char *name, const char *text);

/* The argument list of a line in shell's quoting, in which «@» stands for the options that open the
 * office and «~» for the folder. Owned. */
GStrv cli_fixture_words (CliFixture *self, const char *line);

/* Runs such a line, printf style. @input: for standard input; NULL: nothing. */
CliResult *cli_run (CliFixture *self, const char *line, ...) G_GNUC_PRINTF (2, 3);
CliResult *cli_run_with_input (CliFixture *self, const char *input, const char *line);

/* Runs it with --json, expects @status and one JSON value and nothing else. */
JsonNode *cli_json (CliFixture *self, int status, const char *line, ...) G_GNUC_PRINTF (3, 4);

/* A string member of the object that such a line prints. Owned. */
char *cli_member (CliFixture *self, const char *member, const char *line, ...)
    G_GNUC_PRINTF (3, 4);

/* Expects @status, an error of one line that says @word, and nothing on standard output. */
void cli_assert_refused (CliFixture *self, int status, const char *word, const char *line);

G_END_DECLS
