/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An exception from a duty: why, who asked, and who approved it, which is somebody else (S3-24).
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

#define HW_TYPE_DUE_EXCEPTION (hw_due_exception_get_type ())
G_DECLARE_FINAL_TYPE (HwDueException, hw_due_exception, HW, DUE_EXCEPTION, HwRecord)

struct _HwDueException
{
  HwRecord parent_instance;

  char *child;
  char *item;
  char *reason;
  char *requested_by;
  HwDay requested_date;
  char *approved_by;
  HwDay approved_date;
};

G_END_DECLS
