/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Roles and rights.
 */

#include "domain/families/hw-staff-rules.h"

#include "base/hw-error.h"

#include <glib/gi18n-lib.h>

/* What a supervisor may, too. */
static gboolean
is_supervisors (HwRight right)
{
  return right == HW_RIGHT_STAFF || right == HW_RIGHT_PLANS;
}

gboolean
hw_staff_role_has_right (HwStaffRole role, HwRight right)
{
  /* A service region administrator or who was named by one: no office’s administrator. */
  if (right == HW_RIGHT_EXCEPTIONS)
    return role == HW_STAFF_ROLE_REGION_ADMINISTRATOR || role == HW_STAFF_ROLE_DESIGNEE;
  switch (role)
    {
    case HW_STAFF_ROLE_ADMINISTRATOR:
      return TRUE;
    case HW_STAFF_ROLE_SUPERVISOR:
    case HW_STAFF_ROLE_REGION_ADMINISTRATOR:
    case HW_STAFF_ROLE_DESIGNEE:
    case HW_STAFF_ROLE_CENTRAL_OFFICE:
      return is_supervisors (right);
    default:
      return FALSE;
    }
}

gboolean
hw_staff_has_right (HwLookUp *look_up, const char *staff, HwRight right)
{
  g_autoptr (HwStaff) person = NULL;

  if (!staff)
    return TRUE;
  person = hw_look_up_find (look_up, HW_TYPE_STAFF, staff);
  return person && hw_staff_role_has_right (person->role, right);
}

gboolean
hw_staff_role_is_of_power (HwStaffRole to, HwStaffRole from)
{
  return hw_staff_role_has_right (to, HW_RIGHT_KEYS)
         != hw_staff_role_has_right (from, HW_RIGHT_KEYS);
}

const char *
hw_staff_right_refusal (HwRight right)
{
  return is_supervisors (right) ? _ ("is changed by a supervisor or an administrator")
                                 : _ ("is changed by an administrator");
}

void
hw_staff_guard_right (HwLookUp *look_up, const char *staff, HwRight right, const char *field,
                      GPtrArray *findings)
{
  if (!hw_staff_has_right (look_up, staff, right))
    hw_findings_error (findings, field, "%s", hw_staff_right_refusal (right));
}

gboolean
hw_staff_check_right (HwLookUp *look_up, const char *staff, HwRight right, GError **error)
{
  if (hw_staff_has_right (look_up, staff, right))
    return TRUE;
  return hw_refuse (error,
                    is_supervisors (right)
                        ? _ ("Only a supervisor or an administrator of the office can do this.")
                        : _ ("Only an administrator of the office can do this."));
}
