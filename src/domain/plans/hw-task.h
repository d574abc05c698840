/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A task of an objective: who does what, in which scope, when and for how long (S3-8).
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

typedef enum
{
  HW_TASK_OWNER_NONE,
  HW_TASK_OWNER_FAMILY,
  HW_TASK_OWNER_WORKER,
  HW_TASK_OWNER_PARTNER,
} HwTaskOwner;

#define HW_TYPE_TASK_OWNER (hw_task_owner_get_type ())
GType hw_task_owner_get_type (void);

typedef enum
{
  HW_DURATION_UNIT_NONE,
  HW_DURATION_UNIT_DAYS,
  HW_DURATION_UNIT_WEEKS,
  HW_DURATION_UNIT_MONTHS,
} HwDurationUnit;

#define HW_TYPE_DURATION_UNIT (hw_duration_unit_get_type ())
GType hw_duration_unit_get_type (void);

#define HW_TYPE_TASK (hw_task_get_type ())
G_DECLARE_FINAL_TYPE (HwTask, hw_task, HW, TASK, HwRecord)

struct _HwTask
{
  HwRecord parent_instance;

  char *objective;
  char *what;
  HwTaskOwner owner;
  char *person;
  char *child;
  char *staff;
  char *scope;
  char *timing;
  HwDay start_date;
  char *after_task; /* of the same plan: it begins once that one ends, or later */
  gint64 duration;
  HwDurationUnit duration_unit;
  HwDay until_date;
  HwDay done_date;
  char *prevention_line;
  gint64 position; /* among its siblings, from 0 */
  char *copied_from; /* the same element of the version before */
};

G_END_DECLS
