/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One statement for the facts, then the answers.
 */

#include "domain/inhome/hw-offer-query.h"

#include "base/hw-error.h"
#include "domain/families/hw-staff.h"
#include "domain/inhome/hw-offer-rules.h"
#include "domain/inhome/offer-sql.h"
#include "store/hw-statement.h"

#include <glib/gi18n-lib.h>

static void
offers_clear (gpointer data)
{
  HwOffers *self = data;

  g_clear_pointer (&self->offers, g_ptr_array_unref);
  g_clear_pointer (&self->titles, g_hash_table_unref);
}

HwOffers *
hw_offers_ref (HwOffers *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
hw_offers_unref (HwOffers *self)
{
  g_atomic_rc_box_release_full (self, offers_clear);
}

G_DEFINE_BOXED_TYPE (HwOffers, hw_offers, hw_offers_ref, hw_offers_unref)

static gboolean
read_facts (HwOfferFacts *facts, HwStore *store, const char *family, GError **error)
{
  HwStatement *statement = hw_store_prepare (store, OFFER_FACTS, error);
  g_autoptr (GError) failed = NULL;

  if (!statement)
    return FALSE;
  hw_statement_bind_id (statement, 1, family);
  hw_statement_bind_day (statement, 2, hw_store_today (store));
  if (hw_statement_step (statement, &failed))
    *facts = (HwOfferFacts) {
      hw_statement_day (statement, 0),      hw_statement_day (statement, 1),
      hw_statement_int (statement, 2) != 0, hw_statement_int (statement, 3),
      hw_statement_day (statement, 4),
    };
  else if (!failed)
    g_set_error_literal (&failed, HW_ERROR, HW_ERROR_NOT_FOUND, _ ("There is no such family."));
  hw_statement_reset (statement);
  if (!failed)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const HwMeetingOffer *one = *(HwMeetingOffer *const *) a;
  const HwMeetingOffer *other = *(HwMeetingOffer *const *) b;

  return other->date - one->date;
}

HwOffers *
hw_offers_read (HwStore *store, const char *family, GError **error)
{
  g_autoptr (HwOffers) self = g_atomic_rc_box_new0 (HwOffers);
  HwOfferFacts facts;

  self->today = hw_store_today (store);
  if (!read_facts (&facts, store, family, error)
      || !(self->offers
           = hw_store_list_by (store, HW_TYPE_MEETING_OFFER, "family", family, error)))
    return NULL;
  self->is_encouraged = hw_offer_is_encouraged (&facts, self->today);
  self->titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < self->offers->len; i++)
    hw_store_add_title (store, self->titles, HW_TYPE_STAFF,
                        HW_MEETING_OFFER (g_ptr_array_index (self->offers, i))->staff);
  g_ptr_array_sort (self->offers, compare);
  return g_steal_pointer (&self);
}
