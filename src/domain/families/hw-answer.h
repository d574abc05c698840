/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Yes, no, or not known: where «unknown» is not «no».
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  HW_ANSWER_NONE,
  HW_ANSWER_YES,
  HW_ANSWER_NO,
  HW_ANSWER_UNKNOWN,
} HwAnswer;

#define HW_TYPE_ANSWER (hw_answer_get_type ())
GType hw_answer_get_type (void);

extern const char *const hw_answer_labels[];

G_END_DECLS
