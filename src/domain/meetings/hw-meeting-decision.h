/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A decision of a meeting: who decided, who does what until when; and the placement that was
 * decided there (S2-6)
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

#define HW_TYPE_MEETING_DECISION (hw_meeting_decision_get_type ())
G_DECLARE_FINAL_TYPE (HwMeetingDecision, hw_meeting_decision, HW, MEETING_DECISION, HwRecord)

struct _HwMeetingDecision
{
  HwRecord parent_instance;

  char *meeting;
  char *what;
  char *decided_by;
  char *owner_staff;
  char *owner_person;
  HwDay due_date;
  HwDay done_date;
  char *placement;
  gint64 position; /* from 0 */
};

G_END_DECLS
