/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An entry of a family’s running record: what was done in the case, by whom and when. Acts write
 * entries of their own, so that nobody types what the program knows.
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

#define HW_TYPE_RUNNING_RECORD (hw_running_record_get_type ())
G_DECLARE_FINAL_TYPE (HwRunningRecord, hw_running_record, HW, RUNNING_RECORD, HwRecord)

struct _HwRunningRecord
{
  HwRecord parent_instance;

  char *family;
  HwDay date;
  char *staff;
  char *text;
};

G_END_DECLS
