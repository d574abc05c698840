/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A resource home or facility where children are placed (S2-7)
 */

#pragma once

#include "domain/families/hw-answer.h"
#include "record/hw-record.h"

G_BEGIN_DECLS

typedef enum
{
  HW_HOME_TYPE_NONE,
  HW_HOME_TYPE_FOSTER,
  HW_HOME_TYPE_RELATIVE,
  HW_HOME_TYPE_PRIVATE_AGENCY,
  HW_HOME_TYPE_PRE_ADOPTIVE,
  HW_HOME_TYPE_GROUP,
  HW_HOME_TYPE_INSTITUTION,
  HW_HOME_TYPE_SHELTER,
  HW_HOME_TYPE_HOSPITAL,
  HW_HOME_TYPE_INDEPENDENT_LIVING,
  HW_HOME_TYPE_OTHER,
} HwHomeType;

#define HW_TYPE_HOME_TYPE (hw_home_type_get_type ())
GType hw_home_type_get_type (void);

typedef enum
{
  HW_HOME_APPROVAL_NONE,
  HW_HOME_APPROVAL_FOSTER,
  HW_HOME_APPROVAL_ADOPTIVE,
  HW_HOME_APPROVAL_CONCURRENT,
  HW_HOME_APPROVAL_RELATIVE,
  HW_HOME_APPROVAL_RESPITE,
} HwHomeApproval;

#define HW_TYPE_HOME_APPROVAL (hw_home_approval_get_type ())
GType hw_home_approval_get_type (void);

extern const char *const hw_home_approval_labels[];

#define HW_TYPE_HOME (hw_home_get_type ())
G_DECLARE_FINAL_TYPE (HwHome, hw_home, HW, HOME, HwRecord)

struct _HwHome
{
  HwRecord parent_instance;

  char *external_id;
  char *name;
  HwHomeType type;
  gint64 capacity;
  HwSet approvals;
  HwDay approved_from;
  HwDay approved_until;
  char *region;
  char *phone;
  char *address;
  bool address_confidential;
  HwAnswer works_with_birth_family;
  HwDay briefed_date; /* told what concurrent planning is for (S2-20) */
  char *briefing_signer;
};

G_END_DECLS
