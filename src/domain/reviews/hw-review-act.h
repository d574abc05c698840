/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An ordinary contact between day 60 and day 90 that is the review of concurrent planning, too.
 */

#pragma once

#include "domain/contacts/hw-contact.h"
#include "domain/reviews/hw-concurrent-review.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* Adds @contact with who was there, as hw_contact_add() does; a review with the answers of @said
 * for each of @stays (ids, ended by NULL), which closes it; the line in the running record; and
 * only where the case plan must change the task to change it (S2-26). One transaction,
 * «contact.review»; returns its number, 0: nothing was written. HW_ERROR_REFUSED: a stay is
 * reviewed already, or the day of the contact lies outside of its window. */
gint64 hw_review_add (HwStore *store, HwContact *contact, const char *const *people,
                      const char *const *children, HwConcurrentReview *said,
                      const char *const *stays, GError **error);

G_END_DECLS
