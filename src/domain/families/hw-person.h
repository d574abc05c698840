/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Someone around a child: an adult, kin, a partner or an organisation
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

typedef enum
{
  HW_PERSON_KIND_NONE,
  HW_PERSON_KIND_ADULT,
  HW_PERSON_KIND_KIN,
  HW_PERSON_KIND_PARTNER,
  HW_PERSON_KIND_ORGANISATION,
} HwPersonKind;

#define HW_TYPE_PERSON_KIND (hw_person_kind_get_type ())
GType hw_person_kind_get_type (void);

#define HW_TYPE_PERSON (hw_person_get_type ())
G_DECLARE_FINAL_TYPE (HwPerson, hw_person, HW, PERSON, HwRecord)

struct _HwPerson
{
  HwRecord parent_instance;

  char *name;
  HwPersonKind kind;
  char *phone;
  char *mail;
  char *address;
  bool address_confidential;
  char *language;
  bool interpreter;
  char *organisation;
  char *no_contact_with;
};

G_END_DECLS
