/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table of an office’s own holiday.
 */

#include "domain/deadlines/hw-holiday.h"


#include <glib/gi18n-lib.h>

static const HwField fields[] = {
  HW_DAY (HwHoliday, date, "date", N_ ("Date"), .flags = HW_FIELD_REQUIRED),
  HW_TEXT (HwHoliday, name, "name", N_ ("Name"), .flags = HW_FIELD_MAIN),
};

static const char *const known_by[] = { "date", NULL };

HW_DEFINE_RECORD (HwHoliday, hw_holiday, "holiday", N_ ("Holiday"),
                  .new_title = N_ ("New Holiday"), .known_by = known_by)
