/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which numbers of a table would tell of single people, and may not be told.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A count from 1 to 10 is small: the rule of the Centers for Medicare and Medicaid Services, «no
 * cell less than 11», under which nothing may be told from which one could be computed either. */
#define HW_SMALL_CELL_BELOW 11

gboolean hw_is_small_cell (guint n);

/* One column of a table whose total is told: @counts of @n groups. @bases: of how many each is a
 * part, told as well; NULL: the counts are people by themselves. A group of nobody has nothing to
 * hide.
 *
 * @hidden: in: what is hidden already; out: what else is: small counts and small rests; and where
 * the total less what is told would tell them, the next smallest. TRUE: not even the total may be
 * told. */
gboolean hw_small_cells_hide (const guint *counts, const guint *bases, guint n, gboolean *hidden);

G_END_DECLS
