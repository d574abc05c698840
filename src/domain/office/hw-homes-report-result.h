/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For what resource homes are approved (S2-18), and how often children move on from them (S2-19).
 */

#pragma once

#include "base/hw-day.h"
#include "stats/hw-proportion.h"

G_BEGIN_DECLS

/* A concurrent home fosters and would adopt: it is one of both (seed 002, points for planning). */
typedef enum
{
  HW_HOME_GROUP_BOTH,
  HW_HOME_GROUP_FOSTER,
  HW_HOME_GROUP_ADOPTIVE,
  HW_HOME_GROUP_RELATIVE,
  HW_HOME_GROUP_OTHER,
} HwHomeGroup;

#define HW_N_HOME_GROUPS (HW_HOME_GROUP_OTHER + 1)

/* The first ones are resource homes that foster or adopt; of them the shares are. */
#define HW_N_RESOURCE_GROUPS (HW_HOME_GROUP_ADOPTIVE + 1)

/* Children in homes of a group: @n_days in them, and @n_moves on to another place; the ids of the
 * children, and of the placements that a move ended. A number of children or of moves that is small
 * hides the row; then all are 0, and there are no lists. */
typedef struct
{
  guint n_children;
  guint n_days;
  guint n_moves;
  GPtrArray *children, *moves;
  double per_thousand; /* moves per 1,000 days; 0 where there are no days */
  gboolean is_hidden;
} HwHomeMoves;

/**
 * HwHomesReport:
 * @n_homes: approved to foster or to adopt on @today, in all; @groups of them, @shares of @n_homes
 * @homes: the ids of those of each group
 * @moves: by group in the days from @from up to, but not with, @today; then in all homes
 * @concurrent: the same for homes that are approved as concurrent ones, and for all others
 * @lists: all the lists of this, which it owns
 */
typedef struct
{
  HwDay from;
  HwDay today;
  guint n_homes;
  guint groups[HW_N_RESOURCE_GROUPS];
  GPtrArray *homes[HW_N_RESOURCE_GROUPS];
  HwProportion shares[HW_N_RESOURCE_GROUPS];
  HwHomeMoves moves[HW_N_HOME_GROUPS + 1];
  HwHomeMoves concurrent[2];
  GPtrArray *lists;
} HwHomesReport;

/* The row of all homes. */
#define HW_HOME_GROUP_ALL HW_N_HOME_GROUPS

#define HW_TYPE_HOMES_REPORT (hw_homes_report_get_type ())
GType hw_homes_report_get_type (void);
HwHomesReport *hw_homes_report_ref (HwHomesReport *self);
void hw_homes_report_unref (HwHomesReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwHomesReport, hw_homes_report_unref)

G_END_DECLS
