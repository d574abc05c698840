/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A command of the command line: one row of the table in hw-commands.c, from which the help, the
 * man page and the shell completion are printed; and the call that a command is given.
 */

#pragma once

#include "cli/hw-option.h"
#include "cli/hw-rows.h"
#include "store/hw-office.h"

G_BEGIN_DECLS

/**
 * HwExit:
 * @HW_EXIT_DONE: done
 * @HW_EXIT_BAD_NEWS: done, and the answer is bad news
 * @HW_EXIT_WRONG: the call was wrong or a record breaks a rule; nothing was written
 * @HW_EXIT_CLOSED: the office cannot be opened (or written)
 */
typedef enum
{
  HW_EXIT_DONE,
  HW_EXIT_BAD_NEWS,
  HW_EXIT_WRONG,
  HW_EXIT_CLOSED,
} HwExit;

typedef enum
{
  HW_OPENING_NONE,
  HW_OPENING_PASSPHRASE,
  HW_OPENING_DAMAGED, /* with the passphrase, even if its pages are damaged */
  HW_OPENING_RECOVERY,
} HwOpening;

typedef struct _HwCall HwCall;
typedef struct _HwCommand HwCommand;

/**
 * HwCommand:
 * @noun, @verb: the words that choose it; a verb may be two words, or NULL for a noun without verbs
 * @arguments: what stands behind them, as help shows it
 * @help: one line
 * @min, @max: the number of arguments; max G_MAXUINT: any
 * @options: bits of the options (HW_SCOPE_COMMAND) that it takes
 * @opens: whether the office is opened before it runs, and with what
 * @run: answers with rows, or fails. FALSE: @error is set, nothing was written
 */
struct _HwCommand
{
  const char *noun;
  const char *verb;
  const char *arguments;
  const char *help;
  guint min, max;
  guint32 options;
  HwOpening opens;
  gboolean (*run) (HwCall *call, GError **error);
};

#define HW_TAKES(option) (1u << HW_OPTION_##option)

/**
 * HwCall:
 * @command: what was called
 * @words: all words that are no options: noun, verb, arguments; not owned
 * @arguments: those behind noun and verb, NULL at the end
 * @options: the value of each option, "" for a switch, NULL where not given; not owned
 * @today: by --on; 0: the real day
 * @office: open, where the command opens it
 * @damage: where it cannot be opened because of these HwFaults, and the command asks for them
 * @answer: what is to be printed, owned; NULL: nothing
 * @status: HW_EXIT_BAD_NEWS where the answer is bad news
 *
 * One call of one command.
 */
struct _HwCall
{
  const HwCommand *command;
  GPtrArray *words;
  char **arguments;
  guint n_arguments;
  const char *options[HW_N_OPTIONS];
  HwDay today;
  HwOffice *office;
  GPtrArray *damage;
  HwRows *answer;
  HwExit status;
};

/* The open office's store. */
HwStore *hw_call_store (HwCall *self);

/* Prints what a check only warns of, one line each, to standard error. */
void hw_call_warn (HwRecord *record, GPtrArray *findings);

/* Two cells, «actor» and «actor-name»; whoever came in with the key sheet is «recovery». */
void hw_call_add_actor (HwRows *rows, const HwChange *change);

/* One line on standard error. */
void hw_call_say (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* Every command, ended by a row without a noun; and what each noun is about. */
extern const HwCommand hw_commands[];
const char *hw_commands_noun_help (const char *noun);

G_END_DECLS
