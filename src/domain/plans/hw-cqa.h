/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A continuous quality assessment (CQA) of a family: the strengths and needs that a plan rests on
 * (seed 003, S3-1).
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

#define HW_TYPE_CQA (hw_cqa_get_type ())
G_DECLARE_FINAL_TYPE (HwCqa, hw_cqa, HW, CQA, HwRecord)

struct _HwCqa
{
  HwRecord parent_instance;

  char *family;
  HwDay date;
  char *worker;
  char *summary;
};

G_END_DECLS
