/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How many of a group were at an event of technical assistance (S2-2)
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

/* Those whom seed 002 names: «DCBS field staff, Central Office staff, private child care agency
 * staff and community partners». */
typedef enum
{
  HW_AUDIENCE_GROUP_NONE,
  HW_AUDIENCE_GROUP_FIELD,
  HW_AUDIENCE_GROUP_CENTRAL_OFFICE,
  HW_AUDIENCE_GROUP_PRIVATE_AGENCY,
  HW_AUDIENCE_GROUP_PARTNER,
  HW_AUDIENCE_GROUP_OTHER,
} HwAudienceGroup;

#define HW_TYPE_AUDIENCE_GROUP (hw_audience_group_get_type ())
GType hw_audience_group_get_type (void);

extern const char *const hw_audience_group_labels[];

#define HW_N_AUDIENCE_GROUPS (HW_AUDIENCE_GROUP_OTHER + 1)

#define HW_TYPE_ASSISTANCE_GROUP (hw_assistance_group_get_type ())
G_DECLARE_FINAL_TYPE (HwAssistanceGroup, hw_assistance_group, HW, ASSISTANCE_GROUP, HwRecord)

struct _HwAssistanceGroup
{
  HwRecord parent_instance;

  char *event;
  HwAudienceGroup audience;
  gint64 count;
};

G_END_DECLS
