/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line of the prevention plan: one of six parts, in the order of the SOP (S3-38).
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

typedef enum
{
  HW_PREVENTION_PART_NONE,
  HW_PREVENTION_PART_STRENGTHS,
  HW_PREVENTION_PART_HIGH_RISK_PATTERNS,
  HW_PREVENTION_PART_EARLY_SIGNALS,
  HW_PREVENTION_PART_PREVENT,
  HW_PREVENTION_PART_INTERRUPT,
  HW_PREVENTION_PART_ESCAPE,
} HwPreventionPart;

#define HW_TYPE_PREVENTION_PART (hw_prevention_part_get_type ())
GType hw_prevention_part_get_type (void);

#define HW_TYPE_PREVENTION_LINE (hw_prevention_line_get_type ())
G_DECLARE_FINAL_TYPE (HwPreventionLine, hw_prevention_line, HW, PREVENTION_LINE, HwRecord)

struct _HwPreventionLine
{
  HwRecord parent_instance;

  char *plan;
  HwPreventionPart part;
  char *what;
  gint64 position; /* among its siblings, from 0 */
  char *copied_from; /* the same element of the version before */
};

G_END_DECLS
