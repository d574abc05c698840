/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A family: the case, and the root of everything recorded about it
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

#define HW_TYPE_FAMILY (hw_family_get_type ())
G_DECLARE_FINAL_TYPE (HwFamily, hw_family, HW, FAMILY, HwRecord)

struct _HwFamily
{
  HwRecord parent_instance;

  char *external_id;
  char *name;
  char *county;
  char *region;
  char *worker;
  HwDay opened;
  HwDay closed;
};

G_END_DECLS
