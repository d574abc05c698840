/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table and the check of a full disclosure to a parent.
 */

#include "domain/concurrent/hw-disclosure.h"

#include "domain/families/hw-family.h"
#include "domain/families/hw-person.h"
#include "domain/families/hw-staff.h"

#include <glib/gi18n-lib.h>

static const HwField fields[] = {
  HW_REF (HwDisclosure, family, hw_family_get_type, "family", N_ ("Family"),
          .flags = HW_FIELD_REQUIRED),
  HW_REF (HwDisclosure, parent, hw_person_get_type, "parent", N_ ("Parent"),
          .flags = HW_FIELD_REQUIRED),
  HW_DAY (HwDisclosure, given_date, "given-date", N_ ("Given"), .flags = HW_FIELD_REQUIRED),
  HW_REF (HwDisclosure, staff, hw_staff_get_type, "staff", N_ ("By whom"),
          .flags = HW_FIELD_REQUIRED),
  HW_ENUM (HwDisclosure, acknowledged, hw_answer_get_type, "acknowledged", N_ ("Acknowledged"),
           .labels = hw_answer_labels, .flags = HW_FIELD_MAIN,
           .help = N_ ("The parent said, or signed, that it was understood")),
  HW_NOTE (HwDisclosure, notes, "notes", N_ ("Notes")),
};

static void
hw_disclosure_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwDisclosure *self = HW_DISCLOSURE (record);

  if (self->given_date > today)
    hw_findings_error (findings, "given-date", _ ("lies in the future"));
}

HW_DEFINE_RECORD (HwDisclosure, hw_disclosure, "disclosure", N_ ("Full disclosure"),
                  .root = "family", .check = hw_disclosure_check,
                  .new_title = N_ ("New Full Disclosure"))
