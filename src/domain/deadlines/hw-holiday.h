/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A day on which the office is closed, beside the holidays of its packs (domain 1.1.5).
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

#define HW_TYPE_HOLIDAY (hw_holiday_get_type ())
G_DECLARE_FINAL_TYPE (HwHoliday, hw_holiday, HW, HOLIDAY, HwRecord)

struct _HwHoliday
{
  HwRecord parent_instance;

  HwDay date;
  char *name;
};

G_END_DECLS
