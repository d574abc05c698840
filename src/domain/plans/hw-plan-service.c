/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table and the check of a service for a family.
 */

#include "domain/plans/hw-plan-service.h"

#include "domain/families/hw-family.h"
#include "domain/families/hw-person.h"
#include "domain/plans/hw-case-plan-rules.h"
#include "domain/plans/hw-case-plan.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (HwServiceStatus, hw_service_status,
                    G_DEFINE_ENUM_VALUE (HW_SERVICE_STATUS_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_SERVICE_STATUS_PROPOSED, "proposed"),
                    G_DEFINE_ENUM_VALUE (HW_SERVICE_STATUS_WAITING, "waiting"),
                    G_DEFINE_ENUM_VALUE (HW_SERVICE_STATUS_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (HW_SERVICE_STATUS_ENDED, "ended"),
                    G_DEFINE_ENUM_VALUE (HW_SERVICE_STATUS_DECLINED, "declined"))

static const char *const service_status_labels[] = {
  "",
  N_ ("Proposed"),
  N_ ("Waiting list"),
  N_ ("Open"),
  N_ ("Ended"),
  N_ ("Declined"),
  NULL,
};

static const HwField fields[] = {
  HW_REF (HwPlanService, family, hw_family_get_type, "family", N_ ("Family"),
          .flags = HW_FIELD_REQUIRED),
  HW_REF (HwPlanService, plan, hw_case_plan_get_type, "plan", N_ ("Plan")),
  HW_TEXT (HwPlanService, what, "what", N_ ("Service"), .flags = HW_FIELD_REQUIRED),
  HW_REF (HwPlanService, provider, hw_person_get_type, "provider", N_ ("Community partner"),
          .flags = HW_FIELD_MAIN),
  HW_TEXT (HwPlanService, how, "how", N_ ("How it is provided"), .flags = HW_FIELD_MAIN),
  HW_INT (HwPlanService, need_intensity, "need-intensity", N_ ("Intensity of the need"),
          .flags = HW_FIELD_MAIN, .min = 0, .max = 4,
          .help = N_ ("0 none to 4 most, as in the CQA")),
  HW_INT (HwPlanService, service_intensity, "service-intensity", N_ ("Intensity of the service"),
          .flags = HW_FIELD_MAIN, .min = 0, .max = 4, .help = N_ ("0 none to 4 most")),
  HW_ENUM (HwPlanService, status, hw_service_status_get_type, "status", N_ ("Status"),
           .labels = service_status_labels, .flags = HW_FIELD_REQUIRED),
  HW_DAY (HwPlanService, from_date, "from-date", N_ ("From"), .flags = HW_FIELD_MAIN,
          .group = "period"),
  HW_DAY (HwPlanService, until_date, "until-date", N_ ("Until"), .group = "period"),
  HW_INT (HwPlanService, position, "position", N_ ("Place in the list"), .min = 0, .max = 100000),
  HW_REF (HwPlanService, copied_from, hw_plan_service_get_type, "copied-from",
          N_ ("Copied from")),
};

static void
hw_plan_service_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwPlanService *self = HW_PLAN_SERVICE (record);
  g_autoptr (HwCasePlan) plan = hw_look_up_find (look_up, HW_TYPE_CASE_PLAN, self->plan);

  if (self->from_date && self->until_date && self->until_date < self->from_date)
    hw_findings_error (findings, "until-date", _ ("lies before the start"));
  if (plan && g_strcmp0 (plan->family, self->family) != 0)
    hw_findings_error (findings, "plan", _ ("is the plan of another family"));
}

HW_DEFINE_RECORD (HwPlanService, hw_plan_service, "plan-service", N_ ("Service"),
                  .root = "family", .check = hw_plan_service_check,
                  .guard = hw_case_plan_guard,
                  .new_title = N_ ("New Service"))
