/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who facilitates the meetings of a family, since when and until when: each family has one (S4-9),
 * who stays until permanency (S4-12) and has some fifty families (S4-17)
 */

#pragma once

#include "domain/families/hw-staff.h"
#include "record/hw-record.h"

G_BEGIN_DECLS

#define HW_TYPE_FACILITATION (hw_facilitation_get_type ())
G_DECLARE_FINAL_TYPE (HwFacilitation, hw_facilitation, HW, FACILITATION, HwRecord)

struct _HwFacilitation
{
  HwRecord parent_instance;

  char *family;
  char *facilitator;
  HwDay from_date;
  HwDay until_date; /* the day after the last; 0: still */
  char *reason; /* why this one, where the number of families is full */
  char *ended_because;
};

/* A full number of families, where the staff record says no other. */
#define HW_MOST_FAMILIES 50

/* How many families @staff can facilitate. */
guint hw_staff_most_families (const HwStaff *staff);

/* How many other families @self's facilitator has at some time of @self, from @today on: families
 * whose case is closed are no load. */
guint hw_facilitation_count_others (const HwFacilitation *self, HwLookUp *look_up, HwDay today);

G_END_DECLS
