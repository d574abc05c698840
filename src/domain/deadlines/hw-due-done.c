/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table of such a word.
 */

#include "domain/deadlines/hw-due-done.h"

#include "domain/families/hw-child.h"
#include "domain/families/hw-staff.h"

#include <glib/gi18n-lib.h>

static const HwField fields[] = {
  HW_REF (HwDueDone, child, hw_child_get_type, "child", N_ ("Child"),
          .flags = HW_FIELD_REQUIRED),
  HW_TEXT (HwDueDone, item, "item", N_ ("Duty"), .flags = HW_FIELD_REQUIRED),
  HW_DAY (HwDueDone, date, "date", N_ ("Done"), .flags = HW_FIELD_REQUIRED),
  HW_REF (HwDueDone, staff, hw_staff_get_type, "staff", N_ ("By")),
  HW_NOTE (HwDueDone, notes, "notes", N_ ("Notes")),
};

static void
hw_due_done_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  if (HW_DUE_DONE (record)->date > today)
    hw_findings_error (findings, "date", _ ("lies in the future"));
}

HW_DEFINE_RECORD (HwDueDone, hw_due_done, "due-done", N_ ("Duty done"),
                  .root = "child", .check = hw_due_done_check,
                  .new_title = N_ ("Mark as Done"))
