/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An invitation to a meeting as a letter, with the agenda; or the news that it is called off. It
 * names the invitee and the agency, and nobody else.
 */

#pragma once

#include "domain/meetings/hw-invite-result.h"
#include "report/hw-print-frame.h"

G_BEGIN_DECLS

/* @invite is only read. In the invitee's language; @is_large: in large type. Transfer full. */
HwPrintFrame *hw_invitation_letter_new (const HwInvite *invite, gboolean is_large);

G_END_DECLS
