/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table of one rated anchor of a CQA.
 */

#include "domain/plans/hw-cqa-rating.h"

#include "domain/plans/hw-cqa.h"

#include <glib/gi18n-lib.h>

static const HwField fields[] = {
  HW_REF (HwCqaRating, cqa, hw_cqa_get_type, "cqa", N_ ("CQA"), .flags = HW_FIELD_REQUIRED),
  HW_TEXT (HwCqaRating, anchor, "anchor", N_ ("Anchor"), .flags = HW_FIELD_REQUIRED),
  HW_INT (HwCqaRating, rating, "rating", N_ ("Rating"), .flags = HW_FIELD_REQUIRED,
          .min = 0, .max = 4, .help = N_ ("0 none to 4 most")),
  HW_NOTE (HwCqaRating, reason, "reason", N_ ("Why"), .flags = HW_FIELD_MAIN),
};

HW_DEFINE_RECORD (HwCqaRating, hw_cqa_rating, "cqa-rating", N_ ("CQA rating"),
                  .root = "cqa", .new_title = N_ ("New Rating"))
