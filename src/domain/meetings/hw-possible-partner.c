/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table of a possible partner.
 */

#include "domain/meetings/hw-possible-partner.h"

#include "domain/families/hw-person.h"
#include "domain/meetings/hw-meeting.h"

#include <glib/gi18n-lib.h>

static const HwField fields[] = {
  HW_REF (HwPossiblePartner, meeting, hw_meeting_get_type, "meeting", N_ ("Meeting"),
          .flags = HW_FIELD_REQUIRED),
  HW_TEXT (HwPossiblePartner, name, "name", N_ ("Name or role"),
           .flags = HW_FIELD_REQUIRED | HW_FIELD_SENSITIVE),
  HW_ENUM (HwPossiblePartner, role, hw_meeting_role_get_type, "role", N_ ("As"),
           .labels = hw_meeting_role_labels, .flags = HW_FIELD_MAIN),
  HW_REF (HwPossiblePartner, person, hw_person_get_type, "person", N_ ("Person")),
};

HW_DEFINE_RECORD (HwPossiblePartner, hw_possible_partner, "possible-partner",
                  N_ ("Possible partner"),
                  .root = "meeting", .new_title = N_ ("New Possible Partner"))
