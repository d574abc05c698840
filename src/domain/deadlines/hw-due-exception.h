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

/* Whether @actor (NULL: whoever came in with the recovery key) may approve what @requested_by asked
 * for: a service region administrator or a designee, never oneself. */
gboolean hw_due_exception_may_approve (HwLookUp *look_up, const char *actor,
                                       const char *requested_by);

G_END_DECLS
