/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A strength, a need or a resource that a plan is based on (S3-4), and who said so.
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

typedef enum
{
  HW_FINDING_KIND_NONE,
  HW_FINDING_KIND_STRENGTH,
  HW_FINDING_KIND_NEED,
  HW_FINDING_KIND_RESOURCE,
} HwFindingKind;

#define HW_TYPE_FINDING_KIND (hw_finding_kind_get_type ())
GType hw_finding_kind_get_type (void);

typedef enum
{
  HW_FINDING_SOURCE_NONE,
  HW_FINDING_SOURCE_FAMILY,
  HW_FINDING_SOURCE_WORKER,
  HW_FINDING_SOURCE_CQA,
  HW_FINDING_SOURCE_PARTNER,
  HW_FINDING_SOURCE_COURT,
  HW_FINDING_SOURCE_OTHER,
} HwFindingSource;

#define HW_TYPE_FINDING_SOURCE (hw_finding_source_get_type ())
GType hw_finding_source_get_type (void);

#define HW_TYPE_PLAN_FINDING (hw_plan_finding_get_type ())
G_DECLARE_FINAL_TYPE (HwPlanFinding, hw_plan_finding, HW, PLAN_FINDING, HwRecord)

struct _HwPlanFinding
{
  HwRecord parent_instance;

  char *plan;
  HwFindingKind kind;
  char *what;
  HwFindingSource source;
  char *anchor; /* a code of a cqa-rating */
  gint64 position; /* among its siblings, from 0 */
  char *copied_from; /* the same element of the version before */
};

G_END_DECLS
