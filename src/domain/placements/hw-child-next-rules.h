/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is recorded to come for a child: days that somebody wrote down, none that is guessed.
 */

#pragma once

#include "domain/placements/hw-child-story-result.h"

G_BEGIN_DECLS

/**
 * HwNextKind:
 * @HW_NEXT_HEARING: due and not held, also when it is late
 * @HW_NEXT_PLACEMENT_END: the placement of today is to end
 * @HW_NEXT_EXIT: the child is to leave care
 * @HW_NEXT_GOAL: an approved goal is to begin
 * @HW_NEXT_APPROVAL_END: the approval of the home where the child lives ends
 */
typedef enum
{
  HW_NEXT_HEARING,
  HW_NEXT_PLACEMENT_END,
  HW_NEXT_EXIT,
  HW_NEXT_GOAL,
  HW_NEXT_APPROVAL_END,
} HwNextKind;

/* @record: that says so, the story's. */
typedef struct
{
  HwNextKind kind;
  HwDay day;
  HwRecord *record;
} HwNext;

/* Of HwNext, the earliest day first. Owned. */
GArray *hw_child_next (const HwChildStory *story);

G_END_DECLS
