/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading the invitations of a meeting as their invitees may see them.
 */

#pragma once

#include "domain/meetings/hw-invite-result.h"
#include "domain/office/hw-print-result.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* Of HwInvite: for all who are to be asked, in the order of their roles; of a meeting that was
 * cancelled, for those who were. Each in the language of its reader. @head: what the office says of
 * itself on its prints; @office: what it is called where it says nothing; @now: when they are made.
 * HW_ERROR_REFUSED: it has no day and time yet, was held, or is held in the sitting of another
 * meeting; HW_ERROR_NOT_FOUND. */
GPtrArray *hw_invites_read (HwStore *store, const char *meeting, const HwPrintHead *head,
                            const char *office, HwTime now, GError **error);

/* Writes into the access log that a letter or a calendar file leaves the office: what kind it is
 * («letter», «calendar», «mail»), its pages or files, and @where it goes; before it does. */
gboolean hw_invite_note (HwStore *store, const HwInvite *invite, const char *kind, guint n,
                         const char *where, GError **error);

G_END_DECLS
