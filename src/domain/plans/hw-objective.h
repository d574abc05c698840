/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An objective of a goal: specific, with a measure and a target (S3-37). Whether it was done and
 * whether it changed anything are two things (S2-8).
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

typedef enum
{
  HW_COMPLIANCE_NONE,
  HW_COMPLIANCE_NOT_YET,
  HW_COMPLIANCE_PART,
  HW_COMPLIANCE_DONE,
} HwCompliance;

#define HW_TYPE_COMPLIANCE (hw_compliance_get_type ())
GType hw_compliance_get_type (void);

extern const char *const hw_compliance_labels[];

typedef enum
{
  HW_SUCCESS_NONE,
  HW_SUCCESS_NOT_YET,
  HW_SUCCESS_PART,
  HW_SUCCESS_CHANGED,
} HwSuccess;

#define HW_TYPE_SUCCESS (hw_success_get_type ())
GType hw_success_get_type (void);

extern const char *const hw_success_labels[];

#define HW_TYPE_OBJECTIVE (hw_objective_get_type ())
G_DECLARE_FINAL_TYPE (HwObjective, hw_objective, HW, OBJECTIVE, HwRecord)

struct _HwObjective
{
  HwRecord parent_instance;

  char *goal;
  char *what;
  char *measure;
  char *target;
  HwCompliance compliance;
  HwSuccess success;
  char *anchor; /* a code of a cqa-rating */
  char *prevention_line;
  gint64 position; /* among its siblings, from 0 */
  char *copied_from; /* the same element of the version before */
};

G_END_DECLS
