/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A meeting made up in one line: who is around the children, what the plan has, who was asked.
 */

#pragma once

#include "domain/meetings/hw-meeting-result.h"

G_BEGIN_DECLS

#define OUTLINE_FAMILY 1
#define OUTLINE_WORKER 2
#define OUTLINE_DAY hw_day_new (2026, 12, 1)
#define OUTLINE_TODAY hw_day_new (2026, 11, 22)

/* A planned meeting of a family with a worker, on OUTLINE_DAY, about no child yet. */
HwMeetingWhole *outline_new (const char *kind);

/* A child, born on that ISO day (NULL: not known). */
void outline_child (HwMeetingWhole *self, guint id, const char *birth_date);

/* A person with that connection to that child. */
HwConnection *outline_person (HwMeetingWhole *self, guint id, guint child, const char *kind);

/* A service of that person on the plan, with that status. */
HwPlanService *outline_service (HwMeetingWhole *self, guint provider, const char *status);

/* An invitation of a person, child, staff or home. */
HwInvitation *outline_invite (HwMeetingWhole *self, const char *type, guint id, const char *role);

/* Held on OUTLINE_DAY, with all who are invited. */
void outline_hold (HwMeetingWhole *self);

G_END_DECLS
