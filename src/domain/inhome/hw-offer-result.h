/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is known about offering a family team meeting to a family whose children are at home.
 */

#pragma once

#include "domain/inhome/hw-meeting-offer.h"

G_BEGIN_DECLS

/**
 * HwOfferFacts:
 * @opened, @closed: of the case; 0: not known, not closed
 * @has_care: a child is in care, or was since the case was opened
 * @n_meetings: with the family since then: held, planned, or still to be scheduled
 * @asked: when the family was asked last; 0: never
 */
typedef struct
{
  HwDay opened;
  HwDay closed;
  gboolean has_care;
  guint n_meetings;
  HwDay asked;
} HwOfferFacts;

/**
 * HwOffers:
 * @is_encouraged: a meeting is suggested; nothing is due
 * @offers: of HwMeetingOffer: what the family answered, the latest first
 * @titles: id → title, of the records that these refer to
 */
typedef struct
{
  gboolean is_encouraged;
  GPtrArray *offers;
  GHashTable *titles;
  HwDay today;
} HwOffers;

#define HW_TYPE_OFFERS (hw_offers_get_type ())
GType hw_offers_get_type (void);
HwOffers *hw_offers_ref (HwOffers *self);
void hw_offers_unref (HwOffers *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwOffers, hw_offers_unref)

G_END_DECLS
