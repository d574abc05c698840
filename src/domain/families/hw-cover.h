/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who stands in for a person of the staff who is away.
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

#define HW_TYPE_COVER (hw_cover_get_type ())
G_DECLARE_FINAL_TYPE (HwCover, hw_cover, HW, COVER, HwRecord)

struct _HwCover
{
  HwRecord parent_instance;

  char *staff;    /* who is away */
  char *delegate; /* who stands in */
  HwDay from_date;
  HwDay until_date; /* the last day */
  char *reason;
};

G_END_DECLS
