/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A contact with a family: a visit, a call, a visit between parent and child, planned, held or
 * missed. Who was there stands in its contact-person records.
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

/**
 * HwContactKind:
 * @HW_CONTACT_KIND_HOME_VISIT, @HW_CONTACT_KIND_OFFICE_VISIT, @HW_CONTACT_KIND_OTHER_VISIT: the
 *   worker and somebody of the family, face to face
 * @HW_CONTACT_KIND_FAMILY_VISIT: the child and somebody of the birth family
 */
typedef enum
{
  HW_CONTACT_KIND_NONE,
  HW_CONTACT_KIND_HOME_VISIT,
  HW_CONTACT_KIND_OFFICE_VISIT,
  HW_CONTACT_KIND_OTHER_VISIT,
  HW_CONTACT_KIND_FAMILY_VISIT,
  HW_CONTACT_KIND_PHONE,
  HW_CONTACT_KIND_VIDEO,
  HW_CONTACT_KIND_MESSAGE,
  HW_CONTACT_KIND_OTHER,
} HwContactKind;

#define HW_TYPE_CONTACT_KIND (hw_contact_kind_get_type ())
GType hw_contact_kind_get_type (void);

/* @HW_CONTACT_PLACE_RESIDENCE: where the child lives now (42 USC 624(f) counts those visits). */
typedef enum
{
  HW_CONTACT_PLACE_NONE,
  HW_CONTACT_PLACE_RESIDENCE,
  HW_CONTACT_PLACE_PARENT_HOME,
  HW_CONTACT_PLACE_KIN_HOME,
  HW_CONTACT_PLACE_OFFICE,
  HW_CONTACT_PLACE_SCHOOL,
  HW_CONTACT_PLACE_COURT,
  HW_CONTACT_PLACE_CLINIC,
  HW_CONTACT_PLACE_JAIL,
  HW_CONTACT_PLACE_PUBLIC,
  HW_CONTACT_PLACE_OTHER,
} HwContactPlace;

#define HW_TYPE_CONTACT_PLACE (hw_contact_place_get_type ())
GType hw_contact_place_get_type (void);

typedef enum
{
  HW_CONTACT_STATUS_NONE,
  HW_CONTACT_STATUS_HELD,
  HW_CONTACT_STATUS_PLANNED,
  HW_CONTACT_STATUS_MISSED,
} HwContactStatus;

#define HW_TYPE_CONTACT_STATUS (hw_contact_status_get_type ())
GType hw_contact_status_get_type (void);

#define HW_TYPE_CONTACT (hw_contact_get_type ())
G_DECLARE_FINAL_TYPE (HwContact, hw_contact, HW, CONTACT, HwRecord)

struct _HwContact
{
  HwRecord parent_instance;

  char *family;
  char *child; /* the only one that it is about; NULL: the family, or several of its children */
  HwContactKind kind;
  HwContactStatus status;
  HwDay date;
  char *time; /* «14:30» */
  HwContactPlace place;
  char *reason; /* why it did not take place */
  char *staff;
  char *narrative;
  char *partnership; /* how the partnership is carried out (S3-30) */
};

G_END_DECLS
