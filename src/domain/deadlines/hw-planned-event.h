/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is to happen on a day and needs a meeting before it: reunification or a trial return home,
 * the finalisation of an adoption, a placement with a relative, a move, the closing of a case
 * (S3-17, S3-19; domain 1.2, K13.1, K13.2, K13.4, W08).
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

typedef enum
{
  HW_PLANNED_KIND_NONE,
  HW_PLANNED_KIND_REUNIFICATION,
  HW_PLANNED_KIND_ADOPTION_FINALISATION,
  HW_PLANNED_KIND_RELATIVE_PLACEMENT,
  HW_PLANNED_KIND_CASE_CLOSURE,
  HW_PLANNED_KIND_MOVE,
  HW_PLANNED_KIND_CASE_DECISION,
  HW_PLANNED_KIND_TRIAL,
} HwPlannedKind;

#define HW_TYPE_PLANNED_KIND (hw_planned_kind_get_type ())
GType hw_planned_kind_get_type (void);

#define HW_TYPE_PLANNED_EVENT (hw_planned_event_get_type ())
G_DECLARE_FINAL_TYPE (HwPlannedEvent, hw_planned_event, HW, PLANNED_EVENT, HwRecord)

struct _HwPlannedEvent
{
  HwRecord parent_instance;

  char *child;
  HwPlannedKind kind;
  HwDay date;
  char *asked_by; /* of staff */
  char *notes;
};

G_END_DECLS
