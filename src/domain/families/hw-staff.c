/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table of a person who works for the agency: caseworker, supervisor, facilitator ….
 */

#include "domain/families/hw-staff.h"

#include "domain/families/hw-region.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (HwStaffRole, hw_staff_role,
                    G_DEFINE_ENUM_VALUE (HW_STAFF_ROLE_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_STAFF_ROLE_WORKER, "worker"),
                    G_DEFINE_ENUM_VALUE (HW_STAFF_ROLE_SUPERVISOR, "supervisor"),
                    G_DEFINE_ENUM_VALUE (HW_STAFF_ROLE_FACILITATOR, "facilitator"),
                    G_DEFINE_ENUM_VALUE (HW_STAFF_ROLE_REGION_ADMINISTRATOR,
                                         "region-administrator"),
                    G_DEFINE_ENUM_VALUE (HW_STAFF_ROLE_DESIGNEE, "designee"),
                    G_DEFINE_ENUM_VALUE (HW_STAFF_ROLE_CONSULTANT, "consultant"),
                    G_DEFINE_ENUM_VALUE (HW_STAFF_ROLE_CENTRAL_OFFICE, "central-office"),
                    G_DEFINE_ENUM_VALUE (HW_STAFF_ROLE_ADMINISTRATOR, "administrator"))

static const char *const staff_role_labels[] = {
  "",
  N_ ("Worker"),
  N_ ("Supervisor"),
  N_ ("Facilitator"),
  N_ ("Region administrator"),
  N_ ("Designee of the region administrator"),
  N_ ("Consultant"),
  N_ ("Central office"),
  N_ ("Administrator"),
  NULL,
};

static const HwField fields[] = {
  HW_TEXT (HwStaff, external_id, "external-id", N_ ("Number in the state system"),
           .flags = HW_FIELD_SEARCH),
  HW_TEXT (HwStaff, name, "name", N_ ("Name"), .flags = HW_FIELD_REQUIRED | HW_FIELD_SEARCH),
  HW_ENUM (HwStaff, role, hw_staff_role_get_type, "role", N_ ("Role"),
           .labels = staff_role_labels, .flags = HW_FIELD_MAIN),
  HW_REF (HwStaff, supervisor, hw_staff_get_type, "supervisor", N_ ("Supervisor"),
          .flags = HW_FIELD_MAIN),
  HW_REF (HwStaff, region, hw_region_get_type, "region", N_ ("Region"),
          .flags = HW_FIELD_MAIN),
  HW_TEXT (HwStaff, phone, "phone", N_ ("Phone")),
  HW_TEXT (HwStaff, mail, "mail", N_ ("E-mail")),
};

/* The name, never the number that stands before it in the table. */
static char *
dup_title (HwRecord *record)
{
  return g_strdup (HW_STAFF (record)->name);
}

HW_DEFINE_RECORD (HwStaff, hw_staff, "staff", N_ ("Staff"),
                  .dup_title = dup_title, .new_title = N_ ("New Staff Member"))
