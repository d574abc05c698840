/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table and the check of a change that a case plan needs.
 */

#include "domain/plans/hw-plan-change.h"

#include "domain/contacts/hw-contact.h"
#include "domain/families/hw-child.h"
#include "domain/families/hw-family.h"
#include "domain/families/hw-staff.h"

#include <glib/gi18n-lib.h>

static const HwField fields[] = {
  HW_REF (HwPlanChange, family, hw_family_get_type, "family", N_ ("Family"),
          .flags = HW_FIELD_REQUIRED),
  HW_REF (HwPlanChange, child, hw_child_get_type, "child", N_ ("About one child")),
  HW_REF (HwPlanChange, contact, hw_contact_get_type, "contact", N_ ("Contact")),
  HW_NOTE (HwPlanChange, what, "what", N_ ("What is to change"),
           .flags = HW_FIELD_REQUIRED | HW_FIELD_SENSITIVE),
  HW_DAY (HwPlanChange, asked_date, "asked-date", N_ ("Asked for"), .flags = HW_FIELD_REQUIRED),
  HW_INT (HwPlanChange, version, "version", N_ ("Version of the plan"), .min = 1, .max = 100000,
          .flags = HW_FIELD_REQUIRED,
          .help = N_ ("The first that can hold it; once it is approved, this is settled")),
  HW_REF (HwPlanChange, staff, hw_staff_get_type, "staff", N_ ("Worker"),
          .flags = HW_FIELD_MAIN),
  HW_DAY (HwPlanChange, done_date, "done-date", N_ ("Settled"), .group = "done",
          .help = N_ ("Only where no version of the plan settles it")),
  HW_TEXT (HwPlanChange, answer, "answer", N_ ("How it was settled"),
           .flags = HW_FIELD_SENSITIVE, .group = "done"),
};

static void
hw_plan_change_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwPlanChange *self = HW_PLAN_CHANGE (record);

  if (self->done_date > today)
    hw_findings_error (findings, "done-date", _ ("lies in the future"));
  if (self->done_date && self->asked_date && self->done_date < self->asked_date)
    hw_findings_error (findings, "done-date", _ ("lies before the start"));
}

HW_DEFINE_RECORD (HwPlanChange, hw_plan_change, "plan-change", N_ ("Change to the case plan"),
                  .root = "family", .check = hw_plan_change_check,
                  .new_title = N_ ("New Change to the Case Plan"))
