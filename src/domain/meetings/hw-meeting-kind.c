/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table of a kind of meeting as an office calls it.
 */

#include "domain/meetings/hw-meeting-kind.h"

#include "domain/families/hw-staff-rules.h"

#include <glib/gi18n-lib.h>

static const HwField fields[] = {
  HW_TEXT (HwMeetingKind, name, "name", N_ ("Name"), .flags = HW_FIELD_REQUIRED | HW_FIELD_SEARCH),
  HW_TEXT (HwMeetingKind, code, "code", N_ ("Code"), .flags = HW_FIELD_MAIN,
           .help = N_ ("A short word for lists and tables")),
  HW_ENUM (HwMeetingKind, counts_as, hw_conference_get_type, "counts-as", N_ ("Counts as"),
           .labels = hw_conference_labels, .flags = HW_FIELD_REQUIRED,
           .help = N_ ("For every rule that asks for a meeting")),
  HW_ENUM (HwMeetingKind, ftm, hw_answer_get_type, "ftm", N_ ("Can be a family team meeting"),
           .labels = hw_answer_labels, .flags = HW_FIELD_MAIN),
};

static void
hw_meeting_kind_guard (HwRecord *record, HwRecord *stored, const char *actor, HwLookUp *look_up,
                       GPtrArray *findings)
{
  hw_staff_guard_right (look_up, actor, HW_RIGHT_STAFF, "name", findings);
}

static const char *const known_by[] = { "code", "name", NULL };

HW_DEFINE_RECORD (HwMeetingKind, hw_meeting_kind, "meeting-kind", N_ ("Kind of meeting"),
                  .guard = hw_meeting_kind_guard, .new_title = N_ ("New Kind of Meeting"),
                  .known_by = known_by)
