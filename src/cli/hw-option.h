/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The options of the command line, in one table: parsing, help, man page and completion read it.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  HW_OPTION_OFFICE,
  HW_OPTION_ME,
  HW_OPTION_PASSPHRASE_FILE,
  HW_OPTION_ON,
  HW_OPTION_JSON,
  HW_OPTION_CSV,
  HW_OPTION_HELP,
  HW_OPTION_VERSION,
  HW_OPTION_NEW_PASSPHRASE_FILE,
  HW_OPTION_CHILDREN,
  HW_OPTION_SEED,
  HW_OPTION_PACKS,
  HW_OPTION_CHILD,
  HW_OPTION_FAMILY,
  HW_OPTION_STAFF,
  HW_OPTION_REBUILD,
  HW_OPTION_ACCESS,
  HW_OPTION_FROM,
  HW_OPTION_FORMAT,
  HW_OPTION_MAPPING,
  HW_OPTION_DRY_RUN,
  HW_OPTION_REASON,
  HW_OPTION_COPY,
  HW_OPTION_PARENT,
  HW_OPTION_PAPER,
  HW_OPTION_LANGUAGE,
  HW_OPTION_LARGE,
  HW_OPTION_DUMP_MAN,
  HW_OPTION_DUMP_COMPLETION,
  HW_OPTION_KEY_FD,
  HW_OPTION_LOCKED,
  HW_N_OPTIONS,
} HwOption;

/**
 * HwOptionScope:
 * @HW_SCOPE_COMMAND: only with the commands that name it
 * @HW_SCOPE_ALL: with every command
 * @HW_SCOPE_WINDOW: with every command and with the window
 * @HW_SCOPE_BUILD: for other programs, not for people; no help tells it
 */
typedef enum
{
  HW_SCOPE_COMMAND,
  HW_SCOPE_ALL,
  HW_SCOPE_WINDOW,
  HW_SCOPE_BUILD,
} HwOptionScope;

/* @argument: what stands behind it, in capitals; NULL for a switch. */
typedef struct
{
  const char *name;
  HwOptionScope scope;
  const char *argument;
  const char *help;
} HwOptionRow;

const HwOptionRow *hw_option_row (HwOption option);

/* The option of the first @length bytes of @name (without the dashes); HW_N_OPTIONS: none. */
HwOption hw_option_find (const char *name, gsize length);

G_END_DECLS
