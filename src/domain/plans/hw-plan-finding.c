/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table of a strength, need or resource that a plan is based on.
 */

#include "domain/plans/hw-plan-finding.h"

#include "domain/plans/hw-case-plan-rules.h"
#include "domain/plans/hw-case-plan.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (HwFindingKind, hw_finding_kind,
                    G_DEFINE_ENUM_VALUE (HW_FINDING_KIND_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_FINDING_KIND_STRENGTH, "strength"),
                    G_DEFINE_ENUM_VALUE (HW_FINDING_KIND_NEED, "need"),
                    G_DEFINE_ENUM_VALUE (HW_FINDING_KIND_RESOURCE, "resource"))

static const char *const finding_kind_labels[] = {
  "",
  N_ ("Strength"),
  N_ ("Need"),
  N_ ("Resource"),
  NULL,
};

G_DEFINE_ENUM_TYPE (HwFindingSource, hw_finding_source,
                    G_DEFINE_ENUM_VALUE (HW_FINDING_SOURCE_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_FINDING_SOURCE_FAMILY, "family"),
                    G_DEFINE_ENUM_VALUE (HW_FINDING_SOURCE_WORKER, "worker"),
                    G_DEFINE_ENUM_VALUE (HW_FINDING_SOURCE_CQA, "cqa"),
                    G_DEFINE_ENUM_VALUE (HW_FINDING_SOURCE_PARTNER, "partner"),
                    G_DEFINE_ENUM_VALUE (HW_FINDING_SOURCE_COURT, "court"),
                    G_DEFINE_ENUM_VALUE (HW_FINDING_SOURCE_OTHER, "other"))

static const char *const finding_source_labels[] = {
  "",
  N_ ("Family"),
  N_ ("Worker"),
  N_ ("CQA"),
  N_ ("Community partner"),
  N_ ("Court"),
  N_ ("Other"),
  NULL,
};

static const HwField fields[] = {
  HW_REF (HwPlanFinding, plan, hw_case_plan_get_type, "plan", N_ ("Plan"),
          .flags = HW_FIELD_REQUIRED),
  HW_ENUM (HwPlanFinding, kind, hw_finding_kind_get_type, "kind", N_ ("Kind"),
           .labels = finding_kind_labels, .flags = HW_FIELD_REQUIRED),
  HW_TEXT (HwPlanFinding, what, "what", N_ ("What"), .flags = HW_FIELD_REQUIRED),
  HW_ENUM (HwPlanFinding, source, hw_finding_source_get_type, "source", N_ ("Source"),
           .labels = finding_source_labels, .flags = HW_FIELD_MAIN),
  HW_TEXT (HwPlanFinding, anchor, "anchor", N_ ("CQA anchor"),
           .help = N_ ("The code of the rating that this answers")),
  HW_INT (HwPlanFinding, position, "position", N_ ("Place in the list"), .min = 0, .max = 100000),
  HW_REF (HwPlanFinding, copied_from, hw_plan_finding_get_type, "copied-from",
          N_ ("Copied from")),
};

HW_DEFINE_RECORD (HwPlanFinding, hw_plan_finding, "finding", N_ ("Finding"),
                  .root = "plan", .guard = hw_case_plan_guard,
                  .new_title = N_ ("New Finding"))
