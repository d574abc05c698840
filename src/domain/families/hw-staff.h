/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A person who works for the agency: caseworker, supervisor, facilitator …
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

typedef enum
{
  HW_STAFF_ROLE_NONE,
  HW_STAFF_ROLE_WORKER,
  HW_STAFF_ROLE_SUPERVISOR,
  HW_STAFF_ROLE_FACILITATOR,
  HW_STAFF_ROLE_REGION_ADMINISTRATOR,
  HW_STAFF_ROLE_DESIGNEE,
  HW_STAFF_ROLE_CONSULTANT,
  HW_STAFF_ROLE_CENTRAL_OFFICE,
  HW_STAFF_ROLE_ADMINISTRATOR,
} HwStaffRole;

#define HW_TYPE_STAFF_ROLE (hw_staff_role_get_type ())
GType hw_staff_role_get_type (void);

#define HW_TYPE_STAFF (hw_staff_get_type ())
G_DECLARE_FINAL_TYPE (HwStaff, hw_staff, HW, STAFF, HwRecord)

struct _HwStaff
{
  HwRecord parent_instance;

  char *external_id;
  char *name;
  HwStaffRole role;
  char *supervisor;
  char *region;
  char *unit;
  char *phone;
  char *mail;
  HwDay left_date;
  gint64 most_families; /* as facilitator; HW_INT_NONE: as many as is usual (S4-17) */
};

G_END_DECLS
