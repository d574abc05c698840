/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of options.
 */

#include "cli/hw-option.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const HwOptionRow rows[HW_N_OPTIONS] = {
  [HW_OPTION_OFFICE] = { "office", HW_SCOPE_WINDOW, "DIR",
                         N_ ("the office's folder; without it, the office opened last") },
  [HW_OPTION_ME] = { "me", HW_SCOPE_WINDOW, "LABEL",
                     N_ ("who signs in: a label of the office's lock page, or a name") },
  [HW_OPTION_PASSPHRASE_FILE] = { "passphrase-file", HW_SCOPE_WINDOW, "FILE",
                                  N_ ("read the passphrase from FILE (- for standard input)") },
  [HW_OPTION_ON] = { "on", HW_SCOPE_ALL, "DATE",
                     N_ ("the day that every rule takes for today") },
  [HW_OPTION_JSON] = { "json", HW_SCOPE_ALL, NULL, N_ ("print one JSON value") },
  [HW_OPTION_CSV] = { "csv", HW_SCOPE_ALL, NULL, N_ ("print CSV") },
  [HW_OPTION_HELP] = { "help", HW_SCOPE_ALL, NULL, N_ ("print help") },
  [HW_OPTION_VERSION] = { "version", HW_SCOPE_ALL, NULL, N_ ("print the version") },
  [HW_OPTION_NEW_PASSPHRASE_FILE] = { "new-passphrase-file", HW_SCOPE_COMMAND, "FILE",
                                      N_ ("read the new passphrase from FILE") },
  [HW_OPTION_CHILDREN] = { "children", HW_SCOPE_COMMAND, "N", N_ ("how many children to invent") },
  [HW_OPTION_SEED] = { "seed", HW_SCOPE_COMMAND, "S",
                       N_ ("the same number invents the same office") },
  [HW_OPTION_PACKS] = { "packs", HW_SCOPE_COMMAND, "P,…",
                        N_ ("the policy packs that the office goes by, beside federal law") },
  [HW_OPTION_CHILD] = { "child", HW_SCOPE_COMMAND, "ID", N_ ("only this child’s") },
  [HW_OPTION_FAMILY] = { "family", HW_SCOPE_COMMAND, "ID", N_ ("only this family’s") },
  [HW_OPTION_STAFF] = { "staff", HW_SCOPE_COMMAND, "ID",
                        N_ ("only those of families that this person works with") },
  [HW_OPTION_REBUILD] = { "rebuild", HW_SCOPE_COMMAND, NULL,
                          N_ ("first make the search index and the triggers again") },
  [HW_OPTION_ACCESS] = { "access", HW_SCOPE_COMMAND, NULL,
                         N_ ("who opened which page, instead of what was changed") },
  [HW_OPTION_FROM] = { "from", HW_SCOPE_COMMAND, "FILE.jsonl",
                       N_ ("one JSON object a line; all are added, or none") },
  [HW_OPTION_FORMAT] = { "format", HW_SCOPE_COMMAND, "NAME",
                         N_ ("the file's format, where it shall not be found by itself") },
  [HW_OPTION_MAPPING] = { "mapping", HW_SCOPE_COMMAND, "FILE",
                          N_ ("a mapping file that says what the columns mean") },
  [HW_OPTION_DRY_RUN] = { "dry-run", HW_SCOPE_COMMAND, NULL,
                          N_ ("tell what would be done, and write nothing") },
  [HW_OPTION_REASON] = { "reason", HW_SCOPE_COMMAND, "TEXT",
                         N_ ("why; it is written down") },
  [HW_OPTION_COPY] = { "copy", HW_SCOPE_COMMAND, "WHOSE",
                       N_ ("whose copy: agency (as without it), court or family") },
  [HW_OPTION_PARENT] = { "parent", HW_SCOPE_COMMAND, "PERSON",
                         N_ ("for which parent a family’s copy is") },
  [HW_OPTION_PAPER] = { "paper", HW_SCOPE_COMMAND, "SIZE",
                        N_ ("letter (as without it) or a4") },
  [HW_OPTION_LANGUAGE] = { "language", HW_SCOPE_COMMAND, "CODE",
                           N_ ("the language of the paper, en or es; without it, the program’s") },
  [HW_OPTION_LARGE] = { "large", HW_SCOPE_COMMAND, NULL, N_ ("in large type") },
  [HW_OPTION_DUMP_MAN] = { "dump-man", HW_SCOPE_BUILD, NULL, NULL },
  [HW_OPTION_DUMP_COMPLETION] = { "dump-completion", HW_SCOPE_BUILD, NULL, NULL },
  /* The window's, for a program that hands the data key over: a descriptor with its bytes. */
  [HW_OPTION_KEY_FD] = { "key-fd", HW_SCOPE_BUILD, "N", NULL },
  /* The window's own, when it starts anew to lock itself: how large it was. */
  [HW_OPTION_LOCKED] = { "locked", HW_SCOPE_BUILD, "SIZE", NULL },
};

const HwOptionRow *
hw_option_row (HwOption option)
{
  return &rows[option];
}

HwOption
hw_option_find (const char *name, gsize length)
{
  for (HwOption option = 0; option < HW_N_OPTIONS; option++)
    if (strlen (rows[option].name) == length && strncmp (rows[option].name, name, length) == 0)
      return option;
  return HW_N_OPTIONS;
}
