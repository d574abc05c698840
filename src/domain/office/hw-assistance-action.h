/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the office does because of a key point: what, who, by when (S2-1)
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

#define HW_TYPE_ASSISTANCE_ACTION (hw_assistance_action_get_type ())
G_DECLARE_FINAL_TYPE (HwAssistanceAction, hw_assistance_action, HW, ASSISTANCE_ACTION, HwRecord)

struct _HwAssistanceAction
{
  HwRecord parent_instance;

  char *point;
  char *what;
  char *staff; /* one of these two */
  char *who;
  HwDay due_date;
  HwDay done_date;
};

G_END_DECLS
