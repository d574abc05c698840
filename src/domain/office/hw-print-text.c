/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table of what stands on print-outs.
 */

#include "domain/office/hw-print-text.h"

#include "domain/families/hw-staff-rules.h"
#include "domain/office/hw-logo-rules.h"

#include <glib/gi18n-lib.h>

static const HwField fields[] = {
  HW_TEXT (HwPrintText, heading, "heading", N_ ("Name on print-outs"),
           .help = N_ ("At the top of each page: the agency or the project"), .since = 9),
  HW_NOTE (HwPrintText, mission, "mission", N_ ("Mission statement"),
           .help = N_ ("One or two sentences below the name"), .since = 9),
  HW_TEXT (HwPrintText, phone, "phone", N_ ("Phone for answers"),
           .help = N_ ("On invitations: where people can answer"), .since = 21),
  HW_TEXT (HwPrintText, mail, "mail", N_ ("E-mail for answers"),
           .help = N_ ("On invitations: where calendars send their answers"), .since = 21),
  HW_NOTE (HwPrintText, logo, "logo", N_ ("Logo"), .since = 9),
};

static char *
dup_title (HwRecord *record)
{
  return g_strdup (_ ("Text and logo for prints"));
}

static void
hw_print_text_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwPrintText *self = HW_PRINT_TEXT (record);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize n;
  guchar *data;

  if (!self->logo)
    return;
  data = g_base64_decode (self->logo, &n);
  bytes = g_bytes_new_take (data, n);
  if (!hw_logo_check (bytes, &error))
    hw_findings_error (findings, "logo", "%s", error->message);
}

static void
hw_print_text_guard (HwRecord *record, HwRecord *stored, const char *actor, HwLookUp *look_up,
                     GPtrArray *findings)
{
  hw_staff_guard_right (look_up, actor, HW_RIGHT_PRINTS, "heading", findings);
}

HW_DEFINE_RECORD (HwPrintText, hw_print_text, "print-text", N_ ("Text for prints"),
                  .check = hw_print_text_check, .guard = hw_print_text_guard,
                  .dup_title = dup_title)
