/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table of a continuous quality assessment of a family.
 */

#include "domain/plans/hw-cqa.h"

#include "domain/families/hw-family.h"
#include "domain/families/hw-staff.h"

#include <glib/gi18n-lib.h>

static const HwField fields[] = {
  HW_REF (HwCqa, family, hw_family_get_type, "family", N_ ("Family"), .flags = HW_FIELD_REQUIRED),
  HW_DAY (HwCqa, date, "date", N_ ("Date"), .flags = HW_FIELD_REQUIRED),
  HW_REF (HwCqa, worker, hw_staff_get_type, "worker", N_ ("Worker")),
  HW_NOTE (HwCqa, summary, "summary", N_ ("Summary"), .flags = HW_FIELD_MAIN),
};

/* Assessments are told apart by their day. */
static char *
dup_title (HwRecord *record)
{
  return hw_day_dup_words (HW_CQA (record)->date);
}

HW_DEFINE_RECORD (HwCqa, hw_cqa, "cqa", N_ ("Continuous quality assessment"),
                  .root = "family", .dup_title = dup_title, .new_title = N_ ("New CQA"))
