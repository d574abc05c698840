/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table and the check of a training.
 */

#include "domain/office/hw-training.h"

#include "domain/families/hw-region.h"
#include "domain/families/hw-staff.h"
#include "domain/placements/hw-home.h"

#include <glib/gi18n-lib.h>

static const HwField fields[] = {
  HW_REF (HwTraining, staff, hw_staff_get_type, "staff", N_ ("Worker"), .flags = HW_FIELD_MAIN,
          .group = "who"),
  HW_REF (HwTraining, home, hw_home_get_type, "home", N_ ("Home"), .flags = HW_FIELD_MAIN,
          .group = "who"),
  HW_TEXT (HwTraining, name, "name", N_ ("Training"), .flags = HW_FIELD_REQUIRED,
           .help = N_ ("Permanency roundtables, concurrent planning …")),
  HW_DAY (HwTraining, date, "date", N_ ("Date"), .flags = HW_FIELD_REQUIRED),
  HW_REF (HwTraining, region, hw_region_get_type, "region", N_ ("Region"),
          .flags = HW_FIELD_MAIN),
  HW_TEXT (HwTraining, trained_for, "trained-for", N_ ("Trained for"), .flags = HW_FIELD_MAIN,
           .help = N_ ("The role: facilitator, consultant, scribe …")),
};

gboolean
hw_training_counts (const HwTraining *self, HwDay day)
{
  return self->date && self->date <= day;
}

static void
hw_training_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwTraining *self = HW_TRAINING (record);

  if (!self->staff == !self->home)
    hw_findings_error (findings, "staff", _ ("one of a worker and a home"));
}

HW_DEFINE_RECORD (HwTraining, hw_training, "training", N_ ("Training"),
                  .check = hw_training_check, .new_title = N_ ("New Training"))
