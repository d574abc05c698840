/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table and the check of somebody who was there.
 */

#include "domain/contacts/hw-contact-person.h"

#include "domain/contacts/hw-contact.h"
#include "domain/families/hw-child.h"
#include "domain/families/hw-person.h"

#include <glib/gi18n-lib.h>

static const HwField fields[] = {
  HW_REF (HwContactPerson, contact, hw_contact_get_type, "contact", N_ ("Contact"),
          .flags = HW_FIELD_REQUIRED),
  HW_REF (HwContactPerson, person, hw_person_get_type, "person", N_ ("Person"),
          .flags = HW_FIELD_MAIN, .group = "who"),
  HW_REF (HwContactPerson, child, hw_child_get_type, "child", N_ ("Child"),
          .flags = HW_FIELD_MAIN, .group = "who"),
};

static void
hw_contact_person_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwContactPerson *self = HW_CONTACT_PERSON (record);

  if (!self->person && !self->child)
    hw_findings_error (findings, "person", _ ("say who it is: a person or a child"));
  else if (self->person && self->child)
    hw_findings_error (findings, "person", _ ("one of a person and a child"));
}

HW_DEFINE_RECORD (HwContactPerson, hw_contact_person, "contact-person", N_ ("With whom"),
                  .root = "contact", .check = hw_contact_person_check,
                  .new_title = N_ ("Add Who Was There"))
