/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Letters and calendar files for everybody who is invited, into a folder.
 */

#pragma once

#include "domain/office/hw-print-result.h"
#include "report/hw-print-frame.h"
#include "store/hw-store-thread.h"

G_BEGIN_DECLS

/**
 * HwInviteSaving:
 * @thread: of the office
 * @invites: of HwInvite
 * @head: words and logo of the office, or NULL
 * @paper, @is_large: how the letters look
 * @folder: where to
 */
typedef struct
{
  HwStoreThread *thread;
  GPtrArray *invites;
  const HwPrintHead *head;
  const HwPaper *paper;
  gboolean is_large;
  const char *folder;
} HwInviteSaving;

/* Resolves to the transaction that says they were invited (G_TYPE_INT64). Takes its own references;
 * on the main thread. */
DexFuture *hw_invite_saving_run (const HwInviteSaving *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
