/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Full disclosure: a parent was told what concurrent planning means, and which choices there are
 * (S2-4). It belongs to the case: brothers and sisters share it.
 */

#pragma once

#include "domain/families/hw-answer.h"
#include "record/hw-record.h"

G_BEGIN_DECLS

#define HW_TYPE_DISCLOSURE (hw_disclosure_get_type ())
G_DECLARE_FINAL_TYPE (HwDisclosure, hw_disclosure, HW, DISCLOSURE, HwRecord)

struct _HwDisclosure
{
  HwRecord parent_instance;

  char *family;
  char *parent;
  HwDay given_date;
  char *staff;
  HwAnswer acknowledged;
  char *notes;
};

G_END_DECLS
