/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table and the check of an approval of a home.
 */

#include "domain/office/hw-home-approval.h"

#include <glib/gi18n-lib.h>

static const HwField fields[] = {
  HW_REF (HwApproval, home, hw_home_get_type, "home", N_ ("Home"), .flags = HW_FIELD_REQUIRED),
  HW_ENUM (HwApproval, approval, hw_home_approval_get_type, "approval", N_ ("Approved for"),
           .labels = hw_home_approval_labels, .flags = HW_FIELD_REQUIRED),
  HW_DAY (HwApproval, from_date, "from-date", N_ ("From"), .flags = HW_FIELD_REQUIRED,
          .group = "days"),
  HW_DAY (HwApproval, until_date, "until-date", N_ ("Until"), .flags = HW_FIELD_MAIN,
          .group = "days"),
  HW_TEXT (HwApproval, notes, "notes", N_ ("Notes")),
};

static void
hw_approval_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwApproval *self = HW_APPROVAL (record);

  if (self->until_date && self->until_date < self->from_date)
    hw_findings_error (findings, "until-date", _ ("lies before the start"));
}

HW_DEFINE_RECORD (HwApproval, hw_approval, "home-approval", N_ ("Approval"),
                  .check = hw_approval_check, .new_title = N_ ("New Approval"))
