/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The nested groups of a 2020 record, and how they become the parts of a row.
 */

#pragma once

#include "exchange/placements/hw-afcars-layout.h"

G_BEGIN_DECLS

typedef struct
{
  HwAfcarsGroup group;
  guint line;
  char **cells;        /* by column; NULL: empty */
  GPtrArray *children; /* of HwAfcarsNode */
} HwAfcarsNode;

HwAfcarsNode *hw_afcars_node_new (HwAfcarsGroup group);
HwAfcarsNode *hw_afcars_node_add (HwAfcarsNode *self, HwAfcarsGroup group);
void hw_afcars_node_free (HwAfcarsNode *self);

/* Elements, then what is worked out: «.removal», «.arrangement-until» … */
void hw_afcars_add_columns (HwRowSource *source);

/* Fills @cells with the parts of @record, one after another. Returns how many there are. */
guint hw_afcars_parts (HwAfcarsNode *head, HwAfcarsNode *record, GPtrArray *cells);

G_END_DECLS
