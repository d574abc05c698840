/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The contacts of a family or of a child, and what they say of each parent.
 */

#pragma once

#include "domain/contacts/hw-contact-person.h"
#include "domain/contacts/hw-contact.h"
#include "domain/families/hw-connection.h"

G_BEGIN_DECLS

/**
 * HwContactLine:
 * @people: of HwContactPerson: who was there, or was to be
 */
typedef struct
{
  HwContact *contact;
  GPtrArray *people;
} HwContactLine;

void hw_contact_line_free (gpointer self);

/**
 * HwParentVisits:
 * @person: id of a parent; @kind: what the parent is to the child
 * @planned: visits between the two that were planned for a day by now; @held of them took place,
 *   @missed did not; what is left nobody has told yet
 * @last: the latest that took place; @next: the next one that is planned; 0: none
 *
 * S2-28.
 */
typedef struct
{
  char *person;
  HwConnectionKind kind;
  guint planned;
  guint held;
  guint missed;
  HwDay last;
  HwDay next;
} HwParentVisits;

void hw_parent_visits_free (gpointer self);

/**
 * HwContacts:
 * @lines: of HwContactLine, the latest first
 * @titles: id → title, of the people, children and workers named
 * @today: the day on which it was read
 *
 * Immutable once read.
 */
typedef struct
{
  GPtrArray *lines;
  GHashTable *titles;
  HwDay today;
} HwContacts;

#define HW_TYPE_CONTACTS (hw_contacts_get_type ())
GType hw_contacts_get_type (void);
HwContacts *hw_contacts_ref (HwContacts *self);
void hw_contacts_unref (HwContacts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwContacts, hw_contacts_unref)

/* NULL: nobody, or gone. Borrowed. */
const char *hw_contacts_title (const HwContacts *self, const char *id);

/**
 * HwVisits:
 * @parents: of HwParentVisits: mothers, fathers and those who may be the father, by their kind
 * @n_family: contacts with the birth family that took place (S2-10); @last_family: the latest
 * @titles: id → title, of the parents
 * @from, @today: what was counted, both days included
 *
 * What is told beside Plan A’s progress. Immutable once read.
 */
typedef struct
{
  GPtrArray *parents;
  guint n_family;
  HwDay last_family;
  GHashTable *titles;
  HwDay from;
  HwDay today;
} HwVisits;

#define HW_TYPE_VISITS (hw_visits_get_type ())
GType hw_visits_get_type (void);
HwVisits *hw_visits_ref (HwVisits *self);
void hw_visits_unref (HwVisits *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwVisits, hw_visits_unref)

G_END_DECLS
