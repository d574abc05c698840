/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of children as a table that leaves the window: what a spreadsheet can count with, in
 * every language.
 */

#pragma once

#include "domain/placements/hw-children-result.h"

G_BEGIN_DECLS

/* What stands in @column: days as ISO 8601, spans in days, ages in years, else the words of the
 * list. On any thread. Owned; NULL where there is nothing. */
char *hw_child_cells_dup (const HwChildRow *row, const char *column);

G_END_DECLS
