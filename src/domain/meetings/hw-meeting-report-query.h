/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the report of meetings.
 */

#pragma once

#include "domain/meetings/hw-meetings-result.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* Of the meetings held up to the store's today. Owned. */
HwMeetingReport *hw_meeting_report_read (HwStore *store, GError **error);

G_END_DECLS
