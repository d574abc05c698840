/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The enum and its words.
 */

#include "domain/families/hw-answer.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (HwAnswer, hw_answer,
                    G_DEFINE_ENUM_VALUE (HW_ANSWER_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_ANSWER_YES, "yes"),
                    G_DEFINE_ENUM_VALUE (HW_ANSWER_NO, "no"),
                    G_DEFINE_ENUM_VALUE (HW_ANSWER_UNKNOWN, "unknown"))

const char *const hw_answer_labels[] = {
  "",
  N_ ("Yes"),
  N_ ("No"),
  N_ ("Unknown"),
  NULL,
};
