/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A report of abuse or neglect that came in about a family, which of its children it names, and
 * what the assessment found (S3-16). A second one that is substantiated calls for a family team
 * meeting.
 */

#pragma once

#include "record/hw-record.h"
#include "record/hw-refs.h"

G_BEGIN_DECLS

typedef enum
{
  HW_REFERRAL_FINDING_NONE,
  HW_REFERRAL_FINDING_SUBSTANTIATED,
  HW_REFERRAL_FINDING_UNSUBSTANTIATED,
  HW_REFERRAL_FINDING_PENDING,
} HwReferralFinding;

#define HW_TYPE_REFERRAL_FINDING (hw_referral_finding_get_type ())
GType hw_referral_finding_get_type (void);

#define HW_TYPE_REFERRAL (hw_referral_get_type ())
G_DECLARE_FINAL_TYPE (HwReferral, hw_referral, HW, REFERRAL, HwRecord)

struct _HwReferral
{
  HwRecord parent_instance;

  char *family;
  HwRefs children;
  HwDay received_date;
  HwReferralFinding finding;
  HwDay finding_date;
};

G_END_DECLS
