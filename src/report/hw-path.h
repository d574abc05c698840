/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A child's path as what can be drawn and read out: spans and marks on lanes, each with its words.
 * It holds no record, so that a window, a printed page and a table tell the same.
 */

#pragma once

#include "base/hw-day.h"

G_BEGIN_DECLS

typedef enum
{
  HW_PATH_LANE_STAY,
  HW_PATH_LANE_PLACEMENT,
  HW_PATH_LANE_PRIMARY,
  HW_PATH_LANE_CONCURRENT,
  HW_PATH_LANE_HEARING,
} HwPathLane;

#define HW_PATH_N_LANES (HW_PATH_LANE_HEARING + 1)

/* How a thing is told from its neighbours without colour. The last three are marks, a day each. */
typedef enum
{
  HW_PATH_LOOK_QUIET,   /* the ground that the rest stands on: stays */
  HW_PATH_LOOK_PLAIN,   /* with a family */
  HW_PATH_LOOK_KIN,     /* with the child's own people */
  HW_PATH_LOOK_HATCHED, /* in a facility */
  HW_PATH_LOOK_HOLLOW,  /* at home on trial, or on one's own */
  HW_PATH_LOOK_DASHED,  /* not settled: away without leave, a goal not approved, a plan B */
  HW_PATH_LOOK_HELD,
  HW_PATH_LOOK_DUE,
  HW_PATH_LOOK_LATE,
} HwPathLook;

/**
 * HwPathFact:
 * @from: 0: no day is known; then it stands in the table only
 * @to: the day after the last, half-open; 0: still going on. Not used by a mark
 * @type, @id: the record; @type is static
 * @label: what is written on the bar
 * @note: what else there is to say, for the table; or NULL
 * @words: everything in one sentence, for a screen reader and a tooltip
 */
typedef struct
{
  HwPathLane lane;
  HwPathLook look;
  HwDay from;
  HwDay to;
  const char *type;
  char *id;
  char *label;
  char *note;
  char *words;
} HwPathFact;

/* Immutable once handed over. @facts: of HwPathFact. */
typedef struct
{
  GArray *facts;
  HwDay today;
} HwPath;

HwPath *hw_path_new (HwDay today);
HwPath *hw_path_ref (HwPath *self);
void hw_path_unref (HwPath *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwPath, hw_path_unref)

/* Takes the fact's texts over. */
void hw_path_take (HwPath *self, HwPathFact fact);

const HwPathFact *hw_path_fact (const HwPath *self, guint i);

gboolean hw_path_look_is_mark (HwPathLook look);

/* «Placements», and one thing on it: «Placement». Static, translated. */
const char *hw_path_lane_title (HwPathLane lane);
const char *hw_path_lane_noun (HwPathLane lane);

G_END_DECLS
