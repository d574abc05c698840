/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A contact is written down, with who was there.
 */

#pragma once

#include "domain/contacts/hw-contact.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* Adds @contact, which gets its id, and a contact-person for each of @people and @children (ids,
 * ended by NULL; may be NULL). With one child among them it is about that child, unless it says
 * about whom it is. One transaction, «contact.add»; returns its number, 0: nothing was written. */
gint64 hw_contact_add (HwStore *store, HwContact *contact, const char *const *people,
                       const char *const *children, GError **error);

/* Those who were there at @contact are @people and @children (as above), and nobody else. One
 * transaction, «contact.people»; HW_ERROR_REFUSED: they are already. */
gint64 hw_contact_set_people (HwStore *store, const char *contact, const char *const *people,
                              const char *const *children, GError **error);

G_END_DECLS
