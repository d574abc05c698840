/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A child known to the agency
 */

#pragma once

#include "domain/families/hw-answer.h"
#include "record/hw-record.h"

G_BEGIN_DECLS

typedef enum
{
  HW_SEX_NONE,
  HW_SEX_FEMALE,
  HW_SEX_MALE,
  HW_SEX_OTHER,
  HW_SEX_UNKNOWN,
} HwSex;

#define HW_TYPE_SEX (hw_sex_get_type ())
GType hw_sex_get_type (void);

typedef enum
{
  HW_RACE_NONE,
  HW_RACE_WHITE,
  HW_RACE_BLACK,
  HW_RACE_ASIAN,
  HW_RACE_AMERICAN_INDIAN,
  HW_RACE_PACIFIC_ISLANDER,
  HW_RACE_UNKNOWN,
  HW_RACE_DECLINED,
} HwRace;

#define HW_TYPE_RACE (hw_race_get_type ())
GType hw_race_get_type (void);

#define HW_TYPE_CHILD (hw_child_get_type ())
G_DECLARE_FINAL_TYPE (HwChild, hw_child, HW, CHILD, HwRecord)

struct _HwChild
{
  HwRecord parent_instance;

  char *external_id;
  char *family;
  char *given_name;
  char *family_name;
  HwDay birth_date;
  HwSex sex;
  HwSet races;
  HwAnswer hispanic;
  char *tribe;
  HwAnswer icwa;
  HwDay tribal_notice_date;
};

G_END_DECLS
