/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A service region of the agency
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

#define HW_TYPE_REGION (hw_region_get_type ())
G_DECLARE_FINAL_TYPE (HwRegion, hw_region, HW, REGION, HwRecord)

struct _HwRegion
{
  HwRecord parent_instance;

  char *name;
};

G_END_DECLS
