/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a child lived during a stay: the half-open span [start, end)
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

typedef enum
{
  HW_SETTING_NONE,
  HW_SETTING_FOSTER_HOME,
  HW_SETTING_RELATIVE_HOME,
  HW_SETTING_PRIVATE_AGENCY_HOME,
  HW_SETTING_PRE_ADOPTIVE_HOME,
  HW_SETTING_GROUP_HOME,
  HW_SETTING_INSTITUTION,
  HW_SETTING_SHELTER,
  HW_SETTING_HOSPITAL,
  HW_SETTING_SUPERVISED_INDEPENDENT_LIVING,
  HW_SETTING_TRIAL_HOME_VISIT,
  HW_SETTING_RUNAWAY,
  HW_SETTING_OTHER,
} HwSetting;

#define HW_TYPE_SETTING (hw_setting_get_type ())
GType hw_setting_get_type (void);

typedef enum
{
  HW_END_REASON_NONE,
  HW_END_REASON_DISRUPTION,
  HW_END_REASON_PLANNED,
  HW_END_REASON_CLOSURE,
  HW_END_REASON_REQUEST,
  HW_END_REASON_EXIT,
  HW_END_REASON_OTHER,
} HwEndReason;

#define HW_TYPE_END_REASON (hw_end_reason_get_type ())
GType hw_end_reason_get_type (void);

#define HW_TYPE_PLACEMENT (hw_placement_get_type ())
G_DECLARE_FINAL_TYPE (HwPlacement, hw_placement, HW, PLACEMENT, HwRecord)

struct _HwPlacement
{
  HwRecord parent_instance;

  char *stay;
  HwDay start_date;
  HwDay end_date;
  HwSetting setting;
  char *home;
  HwEndReason end_reason;
  bool out_of_state;
  bool qrtp;
};

G_END_DECLS
