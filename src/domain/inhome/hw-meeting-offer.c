/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table and the check of a family’s answer.
 */

#include "domain/inhome/hw-meeting-offer.h"

#include "domain/families/hw-family.h"
#include "domain/families/hw-staff.h"

#include <glib/gi18n-lib.h>

static const HwField fields[] = {
  HW_REF (HwMeetingOffer, family, hw_family_get_type, "family", N_ ("Family"),
          .flags = HW_FIELD_REQUIRED),
  HW_ENUM (HwMeetingOffer, answer, hw_partners_get_type, "answer", N_ ("The family’s answer"),
           .labels = hw_partners_labels, .flags = HW_FIELD_REQUIRED),
  HW_DAY (HwMeetingOffer, date, "date", N_ ("Asked on"), .flags = HW_FIELD_REQUIRED),
  HW_TEXT (HwMeetingOffer, needs, "needs", N_ ("Partners that are needed"),
           .flags = HW_FIELD_MAIN | HW_FIELD_SENSITIVE,
           .help = N_ ("Whom the family’s needs call for")),
  HW_NOTE (HwMeetingOffer, words, "words", N_ ("What the family said"),
           .flags = HW_FIELD_MAIN | HW_FIELD_SENSITIVE),
  HW_REF (HwMeetingOffer, staff, hw_staff_get_type, "staff", N_ ("Who asked"),
          .flags = HW_FIELD_MAIN),
};

static void
hw_meeting_offer_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  if (HW_MEETING_OFFER (record)->date > today)
    hw_findings_error (findings, "date", _ ("lies in the future"));
}

static char *
dup_title (HwRecord *record)
{
  HwMeetingOffer *self = HW_MEETING_OFFER (record);
  g_autofree char *day = hw_day_dup_words (self->date);

  return g_strdup_printf ("%s · %s", hw_record_value_label (self, "answer"), day);
}

HW_DEFINE_RECORD (HwMeetingOffer, hw_meeting_offer, "meeting-offer",
                  N_ ("Answer about a family team meeting"), .root = "family",
                  .check = hw_meeting_offer_check, .dup_title = dup_title,
                  .new_title = N_ ("The Family’s Answer"))
