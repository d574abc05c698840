/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table of an entry of a family’s running record.
 */

#include "domain/contacts/hw-running-record.h"

#include "domain/families/hw-family.h"
#include "domain/families/hw-staff.h"

#include <glib/gi18n-lib.h>

static const HwField fields[] = {
  HW_REF (HwRunningRecord, family, hw_family_get_type, "family", N_ ("Family"),
          .flags = HW_FIELD_REQUIRED),
  HW_DAY (HwRunningRecord, date, "date", N_ ("Date"), .flags = HW_FIELD_REQUIRED),
  HW_REF (HwRunningRecord, staff, hw_staff_get_type, "staff", N_ ("Worker"),
          .flags = HW_FIELD_MAIN),
  HW_NOTE (HwRunningRecord, text, "text", N_ ("What was done"), .flags = HW_FIELD_REQUIRED),
};

/* Entries are told apart by their day. */
static char *
dup_title (HwRecord *record)
{
  return hw_day_dup_words (HW_RUNNING_RECORD (record)->date);
}

HW_DEFINE_RECORD (HwRunningRecord, hw_running_record, "running-record", N_ ("Running record"),
                  .root = "family", .dup_title = dup_title, .new_title = N_ ("New Entry"))
