/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Letters and calendar files in a folder that somebody chose: all of them, or none.
 */

#pragma once

#include "domain/meetings/hw-invite-result.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* A file to be: its name, without a folder, and its bytes. */
typedef struct
{
  char *name;
  GBytes *bytes;
} HwInviteFile;

HwInviteFile *hw_invite_file_new (const char *stem, const char *ending, GBytes *bytes);
void hw_invite_file_free (HwInviteFile *self);

/* Whether @folder is there, or can be made where it is said to be, and none of @files (of
 * HwInviteFile) lies in it. HW_ERROR_NOT_FOUND, HW_ERROR_EXISTS. */
gboolean hw_invite_files_check (const char *folder, GPtrArray *files, GError **error);

/* Each with mode 0600; nothing is written over. After an error none of them is there. */
gboolean hw_invite_files_write (const char *folder, GPtrArray *files, GError **error);

/* Takes them away again. */
void hw_invite_files_remove (const char *folder, GPtrArray *files, guint n);

/* Lets @files (the letter and the calendar file of each of @invites, in their order) leave: first
 * each gets its line in the access log, then they are written, into a folder that is made where
 * only it is missing, then it is written down that they went out (hw_meeting_send, whose errors
 * and transaction these are). After an error no file is there. */
gint64 hw_invite_files_send (HwStore *store, const char *folder, GPtrArray *invites,
                             GPtrArray *files, HwWayOfContact how, GError **error);

G_END_DECLS
