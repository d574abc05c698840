/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A court hearing or review about a child
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

typedef enum
{
  HW_HEARING_KIND_NONE,
  HW_HEARING_KIND_TEMPORARY_REMOVAL,
  HW_HEARING_KIND_SHELTER_CARE,
  HW_HEARING_KIND_ADJUDICATION,
  HW_HEARING_KIND_FACT_FINDING,
  HW_HEARING_KIND_DISPOSITION,
  HW_HEARING_KIND_REVIEW,
  HW_HEARING_KIND_PERMANENCY,
  HW_HEARING_KIND_TERMINATION,
  HW_HEARING_KIND_OTHER,
} HwHearingKind;

#define HW_TYPE_HEARING_KIND (hw_hearing_kind_get_type ())
GType hw_hearing_kind_get_type (void);

/* How far what the court ordered is done (S2-9). */
typedef enum
{
  HW_ORDER_STATUS_NONE,
  HW_ORDER_STATUS_UNIMPLEMENTED,
  HW_ORDER_STATUS_PART,
  HW_ORDER_STATUS_DONE,
} HwOrderStatus;

#define HW_TYPE_ORDER_STATUS (hw_order_status_get_type ())
GType hw_order_status_get_type (void);

#define HW_TYPE_HEARING (hw_hearing_get_type ())
G_DECLARE_FINAL_TYPE (HwHearing, hw_hearing, HW, HEARING, HwRecord)

struct _HwHearing
{
  HwRecord parent_instance;

  char *child;
  HwHearingKind kind;
  HwDay due_date;
  HwDay held_date;
  char *finding;
  char *court_order;
  HwOrderStatus order_status;
};

G_END_DECLS
