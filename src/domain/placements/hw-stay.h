/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A stay in out-of-home care: from removal to exit, the half-open span [removal, exit)
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

typedef enum
{
  HW_EXIT_KIND_NONE,
  HW_EXIT_KIND_REUNIFICATION,
  HW_EXIT_KIND_ADOPTION,
  HW_EXIT_KIND_RELATIVE,
  HW_EXIT_KIND_GUARDIANSHIP,
  HW_EXIT_KIND_EMANCIPATION,
  HW_EXIT_KIND_TRANSFER,
  HW_EXIT_KIND_RUNAWAY,
  HW_EXIT_KIND_DEATH,
  HW_EXIT_KIND_OTHER,
} HwExitKind;

#define HW_TYPE_EXIT_KIND (hw_exit_kind_get_type ())
GType hw_exit_kind_get_type (void);

typedef enum
{
  HW_REMOVAL_REASON_NONE,
  HW_REMOVAL_REASON_NEGLECT,
  HW_REMOVAL_REASON_PHYSICAL_ABUSE,
  HW_REMOVAL_REASON_SEXUAL_ABUSE,
  HW_REMOVAL_REASON_PSYCHOLOGICAL_ABUSE,
  HW_REMOVAL_REASON_MEDICAL_NEGLECT,
  HW_REMOVAL_REASON_DOMESTIC_VIOLENCE,
  HW_REMOVAL_REASON_ABANDONMENT,
  HW_REMOVAL_REASON_FAILURE_TO_RETURN,
  HW_REMOVAL_REASON_PARENT_ALCOHOL,
  HW_REMOVAL_REASON_PARENT_DRUGS,
  HW_REMOVAL_REASON_CHILD_ALCOHOL,
  HW_REMOVAL_REASON_CHILD_DRUGS,
  HW_REMOVAL_REASON_PRENATAL_EXPOSURE,
  HW_REMOVAL_REASON_CHILD_BEHAVIOR,
  HW_REMOVAL_REASON_CHILD_DISABILITY,
  HW_REMOVAL_REASON_PARENT_DEATH,
  HW_REMOVAL_REASON_PARENT_INCARCERATION,
  HW_REMOVAL_REASON_PARENT_CANNOT_COPE,
  HW_REMOVAL_REASON_RELINQUISHMENT,
  HW_REMOVAL_REASON_HOUSING,
  HW_REMOVAL_REASON_RUNAWAY,
  HW_REMOVAL_REASON_OTHER,
} HwRemovalReason;

#define HW_TYPE_REMOVAL_REASON (hw_removal_reason_get_type ())
GType hw_removal_reason_get_type (void);

#define HW_TYPE_STAY (hw_stay_get_type ())
G_DECLARE_FINAL_TYPE (HwStay, hw_stay, HW, STAY, HwRecord)

struct _HwStay
{
  HwRecord parent_instance;

  char *child;
  HwDay removal_date;
  HwDay exit_date;
  HwExitKind exit_kind;
  HwSet removal_reasons;
  HwDay custody_finding_date;
  HwDay tpr_petition_date;
  HwDay custody_order_date;
  HwDay voluntary_agreement_date;
  HwDay dependency_petition_date;
};

/* Whether the child is in care on @day: [removal, exit). */
gboolean hw_stay_is_open (HwStay *self, HwDay day);

/* Whether leaving care this way is permanency: reunification, adoption, a relative or guardianship
 * (S0-25; domain 2.3). */
gboolean hw_exit_kind_is_permanency (HwExitKind kind);

G_END_DECLS
