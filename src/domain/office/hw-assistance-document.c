/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table and the check of a document.
 */

#include "domain/office/hw-assistance-document.h"

#include "domain/office/hw-assistance.h"

#include <glib/gi18n-lib.h>

static const HwField fields[] = {
  HW_REF (HwAssistanceDocument, event, hw_assistance_get_type, "event", N_ ("Event"),
          .flags = HW_FIELD_REQUIRED),
  HW_TEXT (HwAssistanceDocument, title, "title", N_ ("Document"),
           .flags = HW_FIELD_REQUIRED),
  HW_DAY (HwAssistanceDocument, date, "document-date", N_ ("Dated"), .flags = HW_FIELD_REQUIRED),
  HW_TEXT (HwAssistanceDocument, source, "source", N_ ("Where it is"), .flags = HW_FIELD_MAIN,
           .help = N_ ("A link, a file, a shelf")),
};

/* «Prior to the training, Ms. Fenton was afforded the opportunity to review»: what is dated later
 * was not what she read. */
static void
hw_assistance_document_check (HwRecord *record, HwLookUp *look_up, HwDay today,
                              GPtrArray *findings)
{
  HwAssistanceDocument *self = HW_ASSISTANCE_DOCUMENT (record);
  g_autoptr (HwAssistance) event = hw_look_up_find (look_up, HW_TYPE_ASSISTANCE, self->event);

  if (event && self->date && self->date >= event->date)
    hw_findings_error (findings, "document-date", _ ("lies not before the day of the event"));
}

static char *
dup_title (HwRecord *record)
{
  return g_strdup (HW_ASSISTANCE_DOCUMENT (record)->title);
}

HW_DEFINE_RECORD (HwAssistanceDocument, hw_assistance_document, "assistance-document",
                  N_ ("Document"), .check = hw_assistance_document_check,
                  .dup_title = dup_title, .new_title = N_ ("New Document"))
