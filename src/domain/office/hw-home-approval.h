/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a home was approved for, and when: the earliest is what it was approved for at first
 * (S2-17)
 */

#pragma once

#include "domain/placements/hw-home.h"
#include "record/hw-record.h"

G_BEGIN_DECLS

#define HW_TYPE_APPROVAL (hw_approval_get_type ())
G_DECLARE_FINAL_TYPE (HwApproval, hw_approval, HW, APPROVAL, HwRecord)

struct _HwApproval
{
  HwRecord parent_instance;

  char *home;
  HwHomeApproval approval;
  HwDay from_date;
  HwDay until_date; /* the day after the last; 0: still */
  char *notes;
};

G_END_DECLS
