/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table and the check of a version of a family’s case plan.
 */

#include "domain/plans/hw-case-plan.h"

#include "domain/families/hw-family.h"
#include "domain/families/hw-staff-rules.h"
#include "domain/families/hw-staff.h"
#include "domain/plans/hw-case-plan-rules.h"
#include "domain/plans/hw-cqa.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

G_DEFINE_ENUM_TYPE (HwPlanStatus, hw_plan_status,
                    G_DEFINE_ENUM_VALUE (HW_PLAN_STATUS_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_PLAN_STATUS_DRAFT, "draft"),
                    G_DEFINE_ENUM_VALUE (HW_PLAN_STATUS_AGREED, "agreed"),
                    G_DEFINE_ENUM_VALUE (HW_PLAN_STATUS_APPROVED, "approved"),
                    G_DEFINE_ENUM_VALUE (HW_PLAN_STATUS_SUPERSEDED, "superseded"),
                    G_DEFINE_ENUM_VALUE (HW_PLAN_STATUS_CLOSED, "closed"))

static const char *const plan_status_labels[] = {
  "",
  N_ ("Draft"),
  N_ ("Agreed"),
  N_ ("Approved"),
  N_ ("Superseded"),
  N_ ("Closed"),
  NULL,
};

static const HwField fields[] = {
  HW_REF (HwCasePlan, family, hw_family_get_type, "family", N_ ("Family"),
          .flags = HW_FIELD_REQUIRED),
  HW_INT (HwCasePlan, version, "version", N_ ("Version"), .flags = HW_FIELD_REQUIRED,
          .min = 1, .max = 9999),
  HW_REF (HwCasePlan, previous, hw_case_plan_get_type, "previous", N_ ("Version before")),
  HW_ENUM (HwCasePlan, status, hw_plan_status_get_type, "status", N_ ("Status"),
           .labels = plan_status_labels, .flags = HW_FIELD_REQUIRED),
  HW_DAY (HwCasePlan, from_date, "from-date", N_ ("From"), .flags = HW_FIELD_MAIN,
          .group = "period"),
  HW_DAY (HwCasePlan, until_date, "until-date", N_ ("Until"), .flags = HW_FIELD_MAIN,
          .group = "period"),
  HW_NOTE (HwCasePlan, vision, "vision", N_ ("The family’s vision of a safe future"),
           .flags = HW_FIELD_MAIN, .help = N_ ("In their own words: it stands first")),
  HW_NOTE (HwCasePlan, family_goals, "family-goals", N_ ("What the family wants"),
           .flags = HW_FIELD_MAIN),
  HW_REF (HwCasePlan, cqa, hw_cqa_get_type, "cqa", N_ ("CQA used"), .flags = HW_FIELD_MAIN),
  HW_NOTE (HwCasePlan, no_partner_reason, "no-partner-reason", N_ ("Why no community partner")),
  HW_DAY (HwCasePlan, agreed_date, "agreed-date", N_ ("Agreed with the family")),
  HW_REF (HwCasePlan, asked_by, hw_staff_get_type, "asked-by", N_ ("Approval asked for by"),
          .group = "asked"),
  HW_DAY (HwCasePlan, asked_date, "asked-date", N_ ("Approval asked for"), .group = "asked"),
  HW_REF (HwCasePlan, approved_by, hw_staff_get_type, "approved-by", N_ ("Approved by"),
          .group = "approved"),
  HW_DAY (HwCasePlan, approved_date, "approved-date", N_ ("Approved"), .group = "approved"),
  HW_NOTE (HwCasePlan, return_comments, "return-comments", N_ ("Why it was returned")),
  HW_DAY (HwCasePlan, closed_date, "closed-date", N_ ("Closed")),
};

static void
hw_case_plan_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwCasePlan *self = HW_CASE_PLAN (record);

  if (self->from_date && self->until_date && self->until_date < self->from_date)
    hw_findings_error (findings, "until-date", _ ("lies before the start"));
  if (self->status == HW_PLAN_STATUS_APPROVED && !self->approved_date)
    hw_findings_error (findings, "approved-date", _ ("an approved plan has a day of approval"));
  if (self->approved_date > today)
    hw_findings_error (findings, "approved-date", _ ("lies in the future"));
}

/* What was approved stays; and approving is a supervisor's. */
static void
hw_case_plan_guard_self (HwRecord *record, HwRecord *stored, const char *actor,
                         HwLookUp *look_up, GPtrArray *findings)
{
  HwCasePlan *self = HW_CASE_PLAN (record);
  HwCasePlan *before = stored ? HW_CASE_PLAN (stored) : NULL;

  if (before && !hw_plan_status_is_open (before->status))
    {
      hw_case_plan_keep (record, stored, look_up, findings);
      if (hw_plan_status_is_open (self->status))
        hw_findings_error (findings, "status",
                           _ ("this version of the plan is approved; begin the next one"));
    }
  else if (self->status == HW_PLAN_STATUS_APPROVED)
    hw_staff_guard_right (look_up, actor, HW_RIGHT_PLANS, "status", findings);
}

/* Plans of a family are told apart by their version. */
static char *
dup_title (HwRecord *record)
{
  return g_strdup_printf (_ ("Case plan, version %" PRId64),
                          HW_CASE_PLAN (record)->version);
}

HW_DEFINE_RECORD (HwCasePlan, hw_case_plan, "case-plan", N_ ("Case plan"),
                  .root = "family", .check = hw_case_plan_check, .guard = hw_case_plan_guard_self,
                  .dup_title = dup_title, .new_title = N_ ("New Case Plan"))
