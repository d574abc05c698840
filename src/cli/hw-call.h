/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One call: its words and options read, its office opened, its answer printed.
 */

#pragma once

#include "cli/hw-command.h"
#include "cli/hw-printer.h"

G_BEGIN_DECLS

HwCall *hw_call_new (void);
void hw_call_free (HwCall *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwCall, hw_call_free)

/* Tells options and words apart; options may stand anywhere, behind «--» all are words. The strings
 * of @argv are kept. */
gboolean hw_call_parse (HwCall *self, int argc, char **argv, GError **error);

/* Finds the command that the words name, and says what is wrong with the rest of the call. */
gboolean hw_call_choose (HwCall *self, GError **error);

HwFormat hw_call_format (HwCall *self);

/* The folder that --office names, absolute; NULL where it is not given. Owned. */
char *hw_call_dup_folder (HwCall *self);

/* Opens the office as the command wants it, and remembers it as the last one. */
gboolean hw_call_open (HwCall *self, GError **error);

/* The passphrase that --new-passphrase-file names or that is typed twice; for hw_secret_free(). */
char *hw_call_read_new_passphrase (HwCall *self, GError **error);

/* Takes over an office that the command has made. */
void hw_call_take_office (HwCall *self, HwOffice *office);

G_END_DECLS
