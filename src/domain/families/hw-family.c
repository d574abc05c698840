/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table and the check of a family: the case, and the root of everything recorded about
 * it.
 */

#include "domain/families/hw-family.h"

#include "domain/families/hw-region.h"
#include "domain/families/hw-staff.h"

#include <glib/gi18n-lib.h>

static const HwField fields[] = {
  HW_TEXT (HwFamily, external_id, "external-id", N_ ("Case number"),
           .flags = HW_FIELD_SENSITIVE | HW_FIELD_SEARCH),
  HW_TEXT (HwFamily, name, "name", N_ ("Name"),
           .flags = HW_FIELD_REQUIRED | HW_FIELD_SENSITIVE | HW_FIELD_SEARCH),
  HW_TEXT (HwFamily, county, "county", N_ ("County"), .flags = HW_FIELD_MAIN),
  HW_REF (HwFamily, region, hw_region_get_type, "region", N_ ("Region"),
          .flags = HW_FIELD_MAIN),
  HW_REF (HwFamily, worker, hw_staff_get_type, "worker", N_ ("Worker"),
          .flags = HW_FIELD_MAIN),
  HW_DAY (HwFamily, opened, "opened", N_ ("Opened"), .flags = HW_FIELD_MAIN),
  HW_DAY (HwFamily, closed, "closed", N_ ("Closed")),
};

static char *
dup_title (HwRecord *record)
{
  return g_strdup (HW_FAMILY (record)->name);
}

static void
hw_family_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwFamily *self = HW_FAMILY (record);

  if (self->opened && self->closed && self->closed < self->opened)
    hw_findings_error (findings, "closed", _ ("lies before the day the case was opened"));
}

static const char *const sorted_by[] = { "name", "external-id", NULL };

static const char *const known_by[] = { "external-id", "name", NULL };

HW_DEFINE_RECORD (HwFamily, hw_family, "family", N_ ("Family"),
                  .is_root = TRUE, .check = hw_family_check, .dup_title = dup_title,
                  .sorted_by = sorted_by, .new_title = N_ ("New Family"),
                  .known_by = known_by)
