/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A person says that a duty was done for which nothing else is recorded.
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

#define HW_TYPE_DUE_DONE (hw_due_done_get_type ())
G_DECLARE_FINAL_TYPE (HwDueDone, hw_due_done, HW, DUE_DONE, HwRecord)

struct _HwDueDone
{
  HwRecord parent_instance;

  char *child;
  char *item; /* «K09:1:0193…» */
  HwDay date;
  char *staff;
  char *notes;
};

G_END_DECLS
