/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A permanency goal of a child, primary (Plan A) or concurrent (Plan B)
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

typedef enum
{
  HW_GOAL_KIND_NONE,
  HW_GOAL_KIND_RETURN_TO_PARENT,
  HW_GOAL_KIND_ADOPTION,
  HW_GOAL_KIND_GUARDIANSHIP,
  HW_GOAL_KIND_RELATIVE,
  HW_GOAL_KIND_PLANNED_LIVING_ARRANGEMENT,
  HW_GOAL_KIND_EMANCIPATION,
  HW_GOAL_KIND_OTHER,
} HwGoalKind;

#define HW_TYPE_GOAL_KIND (hw_goal_kind_get_type ())
GType hw_goal_kind_get_type (void);

typedef enum
{
  HW_GOAL_ROLE_NONE,
  HW_GOAL_ROLE_PRIMARY,
  HW_GOAL_ROLE_CONCURRENT,
} HwGoalRole;

#define HW_TYPE_GOAL_ROLE (hw_goal_role_get_type ())
GType hw_goal_role_get_type (void);

typedef enum
{
  HW_GOAL_STATUS_NONE,
  HW_GOAL_STATUS_PROPOSED,
  HW_GOAL_STATUS_PENDING,
  HW_GOAL_STATUS_APPROVED,
  HW_GOAL_STATUS_ENDED,
} HwGoalStatus;

#define HW_TYPE_GOAL_STATUS (hw_goal_status_get_type ())
GType hw_goal_status_get_type (void);

#define HW_TYPE_GOAL (hw_goal_get_type ())
G_DECLARE_FINAL_TYPE (HwGoal, hw_goal, HW, GOAL, HwRecord)

struct _HwGoal
{
  HwRecord parent_instance;

  char *child;
  HwGoalKind kind;
  HwGoalRole role;
  HwGoalStatus status;
  HwDay from_date;
  HwDay to_date;
  char *why;
  char *owner; /* of staff */
  char *resource_person;
  char *resource_home;
  bool search_open; /* nobody is found yet, and the search goes on */
  HwDay next_search;
  char *ended_because;
};

G_END_DECLS
