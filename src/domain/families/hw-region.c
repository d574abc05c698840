/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table of a service region of the agency.
 */

#include "domain/families/hw-region.h"

#include "domain/families/hw-staff-rules.h"

#include <glib/gi18n-lib.h>

static const HwField fields[] = {
  HW_TEXT (HwRegion, name, "name", N_ ("Name"), .flags = HW_FIELD_REQUIRED | HW_FIELD_SEARCH),
};

static void
hw_region_guard (HwRecord *record, HwRecord *stored, const char *actor, HwLookUp *look_up,
                 GPtrArray *findings)
{
  hw_staff_guard_right (look_up, actor, HW_RIGHT_STAFF, "name", findings);
}

static const char *const known_by[] = { "name", NULL };

HW_DEFINE_RECORD (HwRegion, hw_region, "region", N_ ("Region"), .guard = hw_region_guard,
                  .new_title = N_ ("New Region"),
                  .known_by = known_by)
