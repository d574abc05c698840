/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table of a chosen pack.
 */

#include "domain/deadlines/hw-policy-pack.h"


#include <glib/gi18n-lib.h>

static const HwField fields[] = {
  HW_TEXT (HwPolicyPack, name, "name", N_ ("Pack"), .flags = HW_FIELD_REQUIRED),
};

static const char *const known_by[] = { "name", NULL };

HW_DEFINE_RECORD (HwPolicyPack, hw_policy_pack, "policy-pack", N_ ("Policy pack"),
                  .new_title = N_ ("Choose a Policy Pack"), .known_by = known_by)
