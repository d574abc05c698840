/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table and the check of an event of technical assistance.
 */

#include "domain/office/hw-assistance.h"

#include "domain/office/hw-assistance-document.h"

#include <glib/gi18n-lib.h>

static const HwField fields[] = {
  HW_TEXT (HwAssistance, item, "item", N_ ("Item of the improvement plan"),
           .flags = HW_FIELD_MAIN, .help = N_ ("As the plan counts it: «2A.1.1»")),
  HW_TEXT (HwAssistance, name, "name", N_ ("What it was about"),
           .flags = HW_FIELD_REQUIRED),
  HW_DAY (HwAssistance, date, "date", N_ ("Date"), .flags = HW_FIELD_REQUIRED),
  HW_TEXT (HwAssistance, presenter, "presenter", N_ ("Presenter"), .flags = HW_FIELD_MAIN),
  HW_TEXT (HwAssistance, provider, "provider", N_ ("Sent by"), .flags = HW_FIELD_MAIN,
           .help = N_ ("The resource center or agency")),
  HW_NOTE (HwAssistance, notes, "notes", N_ ("Notes")),
};

/* An event may be moved, but not before what was read for it (S2-3). */
static void
hw_assistance_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwAssistance *self = HW_ASSISTANCE (record);
  g_autoptr (GPtrArray) documents
      = hw_look_up_list (look_up, HW_TYPE_ASSISTANCE_DOCUMENT, "event", record->id);

  for (guint i = 0; self->date && i < documents->len; i++)
    if (HW_ASSISTANCE_DOCUMENT (g_ptr_array_index (documents, i))->date >= self->date)
      {
        hw_findings_error (findings, "date", _ ("lies not after the day of one of its documents"));
        return;
      }
}

HW_DEFINE_RECORD (HwAssistance, hw_assistance, "assistance", N_ ("Technical assistance"),
                  .check = hw_assistance_check, .new_title = N_ ("New Event"))
