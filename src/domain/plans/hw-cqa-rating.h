/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One anchor of a CQA and its rating. Need and the intensity of a service use the same scale.
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

#define HW_TYPE_CQA_RATING (hw_cqa_rating_get_type ())
G_DECLARE_FINAL_TYPE (HwCqaRating, hw_cqa_rating, HW, CQA_RATING, HwRecord)

struct _HwCqaRating
{
  HwRecord parent_instance;

  char *cqa;
  char *anchor; /* the code of the office’s CQA form */
  gint64 rating;
  char *reason;
};

G_END_DECLS
