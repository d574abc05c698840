/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Something that a presenter laid to the office’s heart; actions come of it (S2-1)
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

#define HW_TYPE_ASSISTANCE_POINT (hw_assistance_point_get_type ())
G_DECLARE_FINAL_TYPE (HwAssistancePoint, hw_assistance_point, HW, ASSISTANCE_POINT, HwRecord)

struct _HwAssistancePoint
{
  HwRecord parent_instance;

  char *event;
  char *what;
};

G_END_DECLS
