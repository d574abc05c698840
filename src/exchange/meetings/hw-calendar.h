/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Meetings as calendar files (RFC 5545) that ask, call off and answer (RFC 5546).
 */

#pragma once

#include "domain/meetings/hw-invite-result.h"

G_BEGIN_DECLS

/* A REQUEST, or a CANCEL where the meeting was cancelled: one event that names this invitee alone,
 * the agency as its organiser, and no child. @zone: in whose hours the meeting's time is told. In
 * the invitee's language, UTF-8, CRLF, folded. */
GBytes *hw_calendar_write (const HwInvite *invite, GTimeZone *zone);

/* The most that is read. */
#define HW_CALENDAR_MOST_BYTES (50 * 1024 * 1024)

/* What a REPLY says. HW_ERROR_INVALID: it is no calendar file, or none that answers for one person,
 * with a sentence that says what it is instead; HW_ERROR_REFUSED: it is beyond a limit, or hands
 * the invitation on to somebody else. */
HwCalendarAnswer *hw_calendar_read_answer (GBytes *bytes, GError **error);

/* The same from a file. HW_ERROR_NOT_FOUND, and others of reading it. */
HwCalendarAnswer *hw_calendar_read_file (const char *path, GError **error);

G_END_DECLS
