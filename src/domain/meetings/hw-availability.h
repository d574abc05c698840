/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When somebody can come to a meeting, or cannot: on a day of each week, or on one day (S4-13)
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

typedef enum
{
  HW_AVAILABLE_NONE,
  HW_AVAILABLE_FREE,
  HW_AVAILABLE_BUSY,
} HwAvailable;

#define HW_TYPE_AVAILABLE (hw_available_get_type ())
GType hw_available_get_type (void);

/* GDateWeekday’s numbers. */
typedef enum
{
  HW_WEEKDAY_NONE,
  HW_WEEKDAY_MONDAY,
  HW_WEEKDAY_TUESDAY,
  HW_WEEKDAY_WEDNESDAY,
  HW_WEEKDAY_THURSDAY,
  HW_WEEKDAY_FRIDAY,
  HW_WEEKDAY_SATURDAY,
  HW_WEEKDAY_SUNDAY,
} HwWeekday;

#define HW_TYPE_WEEKDAY (hw_weekday_get_type ())
GType hw_weekday_get_type (void);

#define HW_TYPE_AVAILABILITY (hw_availability_get_type ())
G_DECLARE_FINAL_TYPE (HwAvailability, hw_availability, HW, AVAILABILITY, HwRecord)

struct _HwAvailability
{
  HwRecord parent_instance;

  char *person; /* one of these three */
  char *staff;
  char *home;
  HwAvailable kind;
  HwWeekday weekday; /* one of these two */
  HwDay day;
  char *from_time; /* «17:00» */
  char *until_time;
  char *notes;
};

G_END_DECLS
