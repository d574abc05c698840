/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table and the check of an action.
 */

#include "domain/office/hw-assistance-action.h"

#include "domain/families/hw-staff.h"
#include "domain/office/hw-assistance-point.h"

#include <glib/gi18n-lib.h>

static const HwField fields[] = {
  HW_REF (HwAssistanceAction, point, hw_assistance_point_get_type, "point", N_ ("Key point"),
          .flags = HW_FIELD_REQUIRED),
  HW_NOTE (HwAssistanceAction, what, "action", N_ ("What is done"),
           .flags = HW_FIELD_REQUIRED),
  HW_REF (HwAssistanceAction, staff, hw_staff_get_type, "staff", N_ ("Which worker does it"),
          .flags = HW_FIELD_MAIN, .group = "who"),
  HW_TEXT (HwAssistanceAction, who, "who", N_ ("Or who else"), .flags = HW_FIELD_MAIN,
           .group = "who", .help = N_ ("A workgroup, an agency, a partner")),
  HW_DAY (HwAssistanceAction, due_date, "due-date", N_ ("By when"), .flags = HW_FIELD_REQUIRED),
  HW_DAY (HwAssistanceAction, done_date, "done-date", N_ ("Done on")),
};

static void
hw_assistance_action_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwAssistanceAction *self = HW_ASSISTANCE_ACTION (record);

  if (!self->staff == !self->who)
    hw_findings_error (findings, "staff", _ ("one of a worker and somebody else"));
  if (self->done_date > today)
    hw_findings_error (findings, "done-date", _ ("lies in the future"));
}

static char *
dup_title (HwRecord *record)
{
  return g_strdup (HW_ASSISTANCE_ACTION (record)->what);
}

HW_DEFINE_RECORD (HwAssistanceAction, hw_assistance_action, "assistance-action", N_ ("Action"),
                  .check = hw_assistance_action_check, .dup_title = dup_title,
                  .new_title = N_ ("New Action"))
