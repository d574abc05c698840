/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the rules about deadlines ask of meetings: which of them counted as a family team meeting.
 */

#pragma once

#include "domain/deadlines/hw-due-result.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* Facts «meeting ftm» and «meeting ftm-KIND» on the day held, for each child that the meeting is
 * about. */
gboolean hw_meeting_compute_facts (HwStore *store, HwDueScope scope, const char *id,
                                   HwDueFacts *facts, GError **error);

G_END_DECLS
