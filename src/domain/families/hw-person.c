/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table and the check of someone around a child: an adult, kin, a partner or an
 * organisation.
 */

#include "domain/families/hw-person.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (HwPersonKind, hw_person_kind,
                    G_DEFINE_ENUM_VALUE (HW_PERSON_KIND_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_PERSON_KIND_ADULT, "adult"),
                    G_DEFINE_ENUM_VALUE (HW_PERSON_KIND_KIN, "kin"),
                    G_DEFINE_ENUM_VALUE (HW_PERSON_KIND_PARTNER, "partner"),
                    G_DEFINE_ENUM_VALUE (HW_PERSON_KIND_ORGANISATION, "organisation"))

static const char *const person_kind_labels[] = {
  "",
  N_ ("Adult"),
  N_ ("Kin"),
  N_ ("Partner"),
  N_ ("Organisation"),
  NULL,
};

static const HwField fields[] = {
  HW_TEXT (HwPerson, name, "name", N_ ("Name"),
           .flags = HW_FIELD_REQUIRED | HW_FIELD_SENSITIVE | HW_FIELD_SEARCH),
  HW_ENUM (HwPerson, kind, hw_person_kind_get_type, "kind", N_ ("Kind"),
           .labels = person_kind_labels, .flags = HW_FIELD_MAIN),
  HW_TEXT (HwPerson, phone, "phone", N_ ("Phone"),
           .flags = HW_FIELD_SENSITIVE | HW_FIELD_MAIN),
  HW_TEXT (HwPerson, mail, "mail", N_ ("E-mail"), .flags = HW_FIELD_SENSITIVE),
  HW_NOTE (HwPerson, address, "address", N_ ("Address"),
           .flags = HW_FIELD_SENSITIVE, .group = "address"),
  HW_FLAG (HwPerson, address_confidential, "address-confidential", N_ ("Address is confidential"),
           .group = "address", .help = N_ ("Never printed, never sent")),
  HW_TEXT (HwPerson, language, "language", N_ ("Language")),
  HW_FLAG (HwPerson, interpreter, "interpreter", N_ ("Needs an interpreter")),
  HW_TEXT (HwPerson, organisation, "organisation", N_ ("Organisation"), .flags = HW_FIELD_SEARCH),
  HW_REF (HwPerson, no_contact_with, hw_person_get_type, "no-contact-with", N_ ("Must not meet")),
};

static void
hw_person_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwPerson *self = HW_PERSON (record);

  if (self->no_contact_with && g_strcmp0 (self->no_contact_with, record->id) == 0)
    hw_findings_error (findings, "no-contact-with", _ ("is this person"));
}

static const char *const known_by[] = { "name phone?", NULL };

HW_DEFINE_RECORD (HwPerson, hw_person, "person", N_ ("Person"),
                  .check = hw_person_check, .new_title = N_ ("New Person"),
                  .known_by = known_by)
