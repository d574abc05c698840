/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A policy pack that the office goes by. As long as there is none, it goes by the usual ones;
 * federal law is always on.
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

#define HW_TYPE_POLICY_PACK (hw_policy_pack_get_type ())
G_DECLARE_FINAL_TYPE (HwPolicyPack, hw_policy_pack, HW, POLICY_PACK, HwRecord)

struct _HwPolicyPack
{
  HwRecord parent_instance;

  char *name; /* of the pack: «kentucky» */
};

G_END_DECLS
