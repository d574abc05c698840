/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What remains of a child whose record was sealed after an adoption: a line that tells nobody who
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

#define HW_TYPE_SEALED_CHILD (hw_sealed_child_get_type ())
G_DECLARE_FINAL_TYPE (HwSealedChild, hw_sealed_child, HW, SEALED_CHILD, HwRecord)

struct _HwSealedChild
{
  HwRecord parent_instance;

  char *family;
  char *sealed_id;
  HwDay sealed_date;
  HwDay removal_date;
  HwDay exit_date;
};

G_END_DECLS
