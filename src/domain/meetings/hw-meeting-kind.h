/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A kind of meeting as an office calls it, beside those that the rules know: what it counts as,
 * and whether it may count as a family team meeting (S3-11)
 */

#pragma once

#include "domain/families/hw-answer.h"
#include "domain/meetings/hw-conference.h"
#include "record/hw-record.h"

G_BEGIN_DECLS

#define HW_TYPE_MEETING_KIND (hw_meeting_kind_get_type ())
G_DECLARE_FINAL_TYPE (HwMeetingKind, hw_meeting_kind, HW, MEETING_KIND, HwRecord)

struct _HwMeetingKind
{
  HwRecord parent_instance;

  char *name;
  char *code;
  HwConference counts_as;
  HwAnswer ftm;
};

G_END_DECLS
