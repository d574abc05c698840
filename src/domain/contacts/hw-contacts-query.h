/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading the contacts of a family or of a child.
 */

#pragma once

#include "domain/contacts/hw-contacts-result.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* All of the family's, children's too. @words: only those whose narrative, partnership, or the
 * names of who was there hold each of these words, whole or begun; NULL or "": all. */
HwContacts *hw_contacts_read_family (HwStore *store, const char *family, const char *words,
                                     GError **error);

/* Those about @child, or at which the child was. */
HwContacts *hw_contacts_read_child (HwStore *store, const char *child, const char *words,
                                    GError **error);

/* Visits per parent and contacts with the birth family, from @from to the store's today; S2-28,
 * S2-10. */
HwVisits *hw_visits_read (HwStore *store, const char *child, HwDay from, GError **error);

G_END_DECLS
