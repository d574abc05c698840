/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who was there at a contact, and about whom it is.
 */

#pragma once

#include "domain/contacts/hw-contact-person.h"
#include "domain/contacts/hw-contact.h"

G_BEGIN_DECLS

/* With one child alone among @children (ids, ended by NULL; may be NULL) it is about that child,
 * unless it says about whom it is. */
void hw_contact_settle (HwContact *self, const char *const *children);

/* A new HwContactPerson of @self, which has its id, for each of @children and @people (the same).
 * An array that owns them. */
GPtrArray *hw_contact_make_people (const HwContact *self, const char *const *people,
                                   const char *const *children);

G_END_DECLS
