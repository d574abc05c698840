/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What follows from a person's role: who may change the office itself. Children, families and homes
 * are everyone's work.
 */

#pragma once

#include "domain/families/hw-staff.h"

G_BEGIN_DECLS

/**
 * HwRight:
 * @HW_RIGHT_STAFF: staff and regions, and who works with which family
 * @HW_RIGHT_KEYS: who can open the office, who is what, the recovery key
 * @HW_RIGHT_PRINTS: what stands on the office's print-outs
 * @HW_RIGHT_PLANS: approving and returning case plans
 * @HW_RIGHT_EXCEPTIONS: approving an exception from a duty (S3-24)
 * @HW_RIGHT_SEALS: the records of adopted children: closing them, looking into them
 */
typedef enum
{
  HW_RIGHT_STAFF,
  HW_RIGHT_KEYS,
  HW_RIGHT_PRINTS,
  HW_RIGHT_PLANS,
  HW_RIGHT_EXCEPTIONS,
  HW_RIGHT_SEALS,
} HwRight;

gboolean hw_staff_role_has_right (HwStaffRole role, HwRight right);

/* The same of a person: @staff is the id of who is signed in; NULL, the recovery key, may all.
 * Somebody whose record is gone may nothing. */
gboolean hw_staff_has_right (HwLookUp *look_up, const char *staff, HwRight right);

/* Whether going from one role to the other gives or takes the keys of the office. */
gboolean hw_staff_role_is_of_power (HwStaffRole to, HwStaffRole from);

/* Who may instead, as the end of «TYPE.FIELD: …» and of a line in the window. */
const char *hw_staff_right_refusal (HwRight right);

/* The guard of a record that takes @right: without it, that is added to @findings at @field. */
void hw_staff_guard_right (HwLookUp *look_up, const char *staff, HwRight right, const char *field,
                           GPtrArray *findings);

/* FALSE with HW_ERROR_REFUSED. */
gboolean hw_staff_check_right (HwLookUp *look_up, const char *staff, HwRight right,
                               GError **error);

G_END_DECLS
