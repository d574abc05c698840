/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether a family wants a family team meeting when its case is opened with the children at home:
 * it is encouraged where the needs call for partners and the family agrees (S3-21)
 */

#pragma once

#include "domain/meetings/hw-meeting.h"

G_BEGIN_DECLS

#define HW_TYPE_MEETING_OFFER (hw_meeting_offer_get_type ())
G_DECLARE_FINAL_TYPE (HwMeetingOffer, hw_meeting_offer, HW, MEETING_OFFER, HwRecord)

struct _HwMeetingOffer
{
  HwRecord parent_instance;

  char *family;
  HwDay date;
  HwPartners answer;
  char *needs; /* which partners the family’s needs call for */
  char *words; /* what the family said */
  char *staff;
};

G_END_DECLS
