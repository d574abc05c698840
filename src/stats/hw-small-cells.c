/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is hidden must be two numbers at least, and together no small one: their sum is the total
 * less what is told.
 */

#include "stats/hw-small-cells.h"

typedef struct
{
  const guint *counts;
  const guint *bases;
  guint n;
  gboolean *hidden;
} Column;

gboolean
hw_is_small_cell (guint n)
{
  return n > 0 && n < HW_SMALL_CELL_BELOW;
}

static guint
base_of (const Column *self, guint i)
{
  return self->bases ? self->bases[i] : self->counts[i];
}

static gboolean
is_told_by_the_rest (const Column *self)
{
  guint n = 0, sum = 0, rest = 0;

  for (guint i = 0; i < self->n; i++)
    if (self->hidden[i])
      {
        n++;
        sum += self->counts[i];
        rest += base_of (self, i) - self->counts[i];
      }
  return n == 1 || hw_is_small_cell (sum) || hw_is_small_cell (rest);
}

/* The smallest group that is told; FALSE: none is. */
static gboolean
hide_next (Column *self)
{
  guint next = self->n;

  for (guint i = 0; i < self->n; i++)
    if (!self->hidden[i] && base_of (self, i) > 0
        && (next == self->n || base_of (self, i) < base_of (self, next)))
      next = i;
  if (next == self->n)
    return FALSE;
  self->hidden[next] = TRUE;
  return TRUE;
}

gboolean
hw_small_cells_hide (const guint *counts, const guint *bases, guint n, gboolean *hidden)
{
  Column self = { counts, bases, n, hidden };

  for (guint i = 0; i < n; i++)
    if (hw_is_small_cell (counts[i]) || hw_is_small_cell (base_of (&self, i) - counts[i]))
      hidden[i] = TRUE;
  while (is_told_by_the_rest (&self))
    if (!hide_next (&self))
      return TRUE;
  return FALSE;
}
