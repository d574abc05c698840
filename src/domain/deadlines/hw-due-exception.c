/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table and the check of an exception.
 */

#include "domain/deadlines/hw-due-exception.h"

#include "domain/families/hw-child.h"
#include "domain/families/hw-staff-rules.h"
#include "domain/families/hw-staff.h"

#include <glib/gi18n-lib.h>

static const HwField fields[] = {
  HW_REF (HwDueException, child, hw_child_get_type, "child", N_ ("Child"),
          .flags = HW_FIELD_REQUIRED),
  HW_TEXT (HwDueException, item, "item", N_ ("Duty"), .flags = HW_FIELD_REQUIRED),
  HW_NOTE (HwDueException, reason, "reason", N_ ("Reason"), .flags = HW_FIELD_REQUIRED),
  HW_REF (HwDueException, requested_by, hw_staff_get_type, "requested-by", N_ ("Asked for by"),
          .flags = HW_FIELD_REQUIRED),
  HW_DAY (HwDueException, requested_date, "requested-date", N_ ("Asked for"),
          .flags = HW_FIELD_REQUIRED),
  HW_REF (HwDueException, approved_by, hw_staff_get_type, "approved-by", N_ ("Approved by"),
          .group = "approval"),
  HW_DAY (HwDueException, approved_date, "approved-date", N_ ("Approved"), .group = "approval"),
};

gboolean
hw_due_exception_may_approve (HwLookUp *look_up, const char *actor, const char *requested_by)
{
  return actor && g_strcmp0 (actor, requested_by) != 0
         && hw_staff_has_right (look_up, actor, HW_RIGHT_EXCEPTIONS);
}

static void
hw_due_exception_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwDueException *self = HW_DUE_EXCEPTION (record);
  g_autoptr (HwStaff) approver = hw_look_up_find (look_up, HW_TYPE_STAFF, self->approved_by);

  if (!self->approved_by != !self->approved_date)
    hw_findings_error (findings, "approved-date", _ ("an approval has a day and somebody"));
  if (self->approved_by && g_strcmp0 (self->approved_by, self->requested_by) == 0)
    hw_findings_error (findings, "approved-by", _ ("nobody approves what they asked for"));
  if (approver && !hw_staff_role_has_right (approver->role, HW_RIGHT_EXCEPTIONS))
    hw_findings_error (findings, "approved-by",
                       _ ("is neither a service region administrator nor a designee"));
  if (approver && approver->left_date && approver->left_date <= self->approved_date)
    hw_findings_error (findings, "approved-by", _ ("did not work here any more"));
  if (self->approved_date && self->approved_date < self->requested_date)
    hw_findings_error (findings, "approved-date", _ ("lies before the day it was asked for"));
}

/* Who approves it writes that down, of what somebody else asked; then nothing of it changes any
 * more. */
static void
hw_due_exception_guard (HwRecord *record, HwRecord *stored, const char *actor,
                        HwLookUp *look_up, GPtrArray *findings)
{
  static const char *const fixed[] = { "child", "item", "requested-by", "requested-date" };
  HwDueException *self = HW_DUE_EXCEPTION (record);
  HwDueException *before = stored ? HW_DUE_EXCEPTION (stored) : NULL;
  HwRecordClass *klass = HW_RECORD_GET_CLASS (record);

  if (!before)
    {
      if (self->approved_by)
        hw_findings_error (findings, "approved-by", _ ("is asked for first, then approved"));
      if (actor && g_strcmp0 (self->requested_by, actor) != 0)
        hw_findings_error (findings, "requested-by", _ ("is whoever is signed in"));
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (fixed); i++)
    if (!hw_record_equal_field (record, stored, hw_record_class_find (klass, fixed[i])))
      hw_findings_error (findings, fixed[i], _ ("stays as it was asked for"));
  if (before->approved_by && !hw_record_equal (record, stored))
    hw_findings_error (findings, "approved-by", _ ("was approved: nothing of it changes any more"));
  if (!before->approved_by && self->approved_by && g_strcmp0 (self->approved_by, actor) != 0)
    hw_findings_error (findings, "approved-by", _ ("is whoever is signed in"));
}

HW_DEFINE_RECORD (HwDueException, hw_due_exception, "due-exception", N_ ("Exception"),
                  .root = "child", .check = hw_due_exception_check,
                  .guard = hw_due_exception_guard,
                  .new_title = N_ ("New Exception"))
