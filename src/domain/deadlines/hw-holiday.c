/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table of an office’s own holiday.
 */

#include "domain/deadlines/hw-holiday.h"

#include "domain/families/hw-staff-rules.h"

#include <glib/gi18n-lib.h>

static const HwField fields[] = {
  HW_DAY (HwHoliday, date, "date", N_ ("Date"), .flags = HW_FIELD_REQUIRED),
  HW_TEXT (HwHoliday, name, "name", N_ ("Name"), .flags = HW_FIELD_MAIN),
};

/* What the whole office goes by is a supervisor’s to choose. */
static void
hw_holiday_guard (HwRecord *record, HwRecord *stored, const char *actor, HwLookUp *look_up,
                  GPtrArray *findings)
{
  hw_staff_guard_right (look_up, actor, HW_RIGHT_STAFF, "date", findings);
}

static const char *const known_by[] = { "date", NULL };

HW_DEFINE_RECORD (HwHoliday, hw_holiday, "holiday", N_ ("Holiday"),
                  .guard = hw_holiday_guard, .new_title = N_ ("New Holiday"),
                  .known_by = known_by)
