/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An event of technical assistance: who presented what to the office, on which day, for which item
 * of its program improvement plan (S2-1)
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

#define HW_TYPE_ASSISTANCE (hw_assistance_get_type ())
G_DECLARE_FINAL_TYPE (HwAssistance, hw_assistance, HW, ASSISTANCE, HwRecord)

struct _HwAssistance
{
  HwRecord parent_instance;

  char *item; /* of the plan: «2A.1.1» */
  char *name;
  HwDay date;
  char *presenter;
  char *provider; /* whom the presenter came from */
  char *notes;
};

G_END_DECLS
