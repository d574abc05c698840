/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table of a chosen pack.
 */

#include "domain/deadlines/hw-policy-pack.h"

#include "domain/families/hw-staff-rules.h"

#include <glib/gi18n-lib.h>

static const HwField fields[] = {
  HW_TEXT (HwPolicyPack, name, "name", N_ ("Pack"), .flags = HW_FIELD_REQUIRED),
};

/* What the whole office goes by is a supervisor’s to choose. */
static void
hw_policy_pack_guard (HwRecord *record, HwRecord *stored, const char *actor, HwLookUp *look_up,
                      GPtrArray *findings)
{
  hw_staff_guard_right (look_up, actor, HW_RIGHT_STAFF, "name", findings);
}

static const char *const known_by[] = { "name", NULL };

HW_DEFINE_RECORD (HwPolicyPack, hw_policy_pack, "policy-pack", N_ ("Policy pack"),
                  .guard = hw_policy_pack_guard, .new_title = N_ ("Choose a Policy Pack"),
                  .known_by = known_by)
