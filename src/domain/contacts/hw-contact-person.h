/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Somebody who was there at a contact, or was to be: a person around a child, or a child
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

#define HW_TYPE_CONTACT_PERSON (hw_contact_person_get_type ())
G_DECLARE_FINAL_TYPE (HwContactPerson, hw_contact_person, HW, CONTACT_PERSON, HwRecord)

struct _HwContactPerson
{
  HwRecord parent_instance;

  char *contact;
  char *person;
  char *child;
};

G_END_DECLS
