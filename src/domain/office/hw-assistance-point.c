/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table of a key point.
 */

#include "domain/office/hw-assistance-point.h"

#include "domain/office/hw-assistance.h"

#include <glib/gi18n-lib.h>

static const HwField fields[] = {
  HW_REF (HwAssistancePoint, event, hw_assistance_get_type, "event", N_ ("Event"),
          .flags = HW_FIELD_REQUIRED),
  HW_NOTE (HwAssistancePoint, what, "what", N_ ("Key point"),
           .flags = HW_FIELD_REQUIRED),
};

static char *
dup_title (HwRecord *record)
{
  return g_strdup (HW_ASSISTANCE_POINT (record)->what);
}

HW_DEFINE_RECORD (HwAssistancePoint, hw_assistance_point, "assistance-point", N_ ("Key point"),
                  .dup_title = dup_title, .new_title = N_ ("New Key Point"))
