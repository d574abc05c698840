/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table and the check of a saved filter.
 */

#include "domain/placements/hw-saved-filter.h"

#include "domain/families/hw-staff.h"
#include "domain/placements/hw-children-filter-rules.h"

#include <glib/gi18n-lib.h>

static const HwField fields[] = {
  HW_TEXT (HwSavedFilter, name, "name", N_ ("Name"),
           .flags = HW_FIELD_REQUIRED | HW_FIELD_SENSITIVE),
  HW_REF (HwSavedFilter, staff, hw_staff_get_type, "staff", N_ ("Whose"),
          .help = N_ ("Nobody’s: of who opens the office with the recovery key")),
  HW_NOTE (HwSavedFilter, filter, "filter", N_ ("Filter"),
           .flags = HW_FIELD_REQUIRED | HW_FIELD_SENSITIVE),
};

static void
hw_saved_filter_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwSavedFilter *self = HW_SAVED_FILTER (record);
  g_autoptr (HwChildrenFilter) filter = hw_children_filter_parse (self->filter, NULL);

  if (!filter)
    hw_findings_warning (findings, "filter", _ ("is none that this program can read"));
}

HW_DEFINE_RECORD (HwSavedFilter, hw_saved_filter, "saved-filter", N_ ("Saved filter"),
                  .check = hw_saved_filter_check)
