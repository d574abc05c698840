/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What families and workers write into their plans, in words as they are said at a kitchen table.
 */

#pragma once

#include "domain/plans/hw-prevention-line.h"
#include "domain/plans/hw-task.h"

G_BEGIN_DECLS

typedef struct
{
  const char *what;
  HwTaskOwner owner;
  const char *scope;
  const char *timing;
  gint64 duration;
  HwDurationUnit unit;
} HwDemoTask;

#define HW_DEMO_TASKS 3

typedef struct
{
  const char *what;
  const char *measure;
  const char *target;
  HwDemoTask tasks[HW_DEMO_TASKS]; /* those without words are none */
} HwDemoObjective;

#define HW_DEMO_OBJECTIVES 2

/* A goal with all that belongs to it. */
typedef struct
{
  const char *goal;
  const char *outcome;
  const char *strength, *need, *resource;
  const char *anchor; /* the code of the CQA rating that it answers */
  const char *service;
  const char *how;
  HwDemoObjective objectives[HW_DEMO_OBJECTIVES];
} HwDemoTheme;

#define HW_DEMO_THEMES 4
extern const HwDemoTheme hw_demo_themes[HW_DEMO_THEMES];

#define HW_DEMO_ANCHORS 7
extern const char *const hw_demo_anchors[HW_DEMO_ANCHORS];

/* By the six parts of the prevention plan; [0] is none. */
extern const char *const hw_demo_prevention[HW_PREVENTION_PART_ESCAPE + 1];

#define HW_DEMO_VISIONS 4
extern const char *const hw_demo_visions[HW_DEMO_VISIONS];

G_END_DECLS
