/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which hearing comes next.
 */

#include "domain/placements/hw-hearing-rules.h"

HwHearing *
hw_hearing_find_next (GPtrArray *hearings)
{
  HwHearing *next = NULL;

  for (guint i = 0; i < hearings->len; i++)
    {
      HwHearing *hearing = g_ptr_array_index (hearings, i);

      if (hearing->due_date && !hearing->held_date
          && (!next || hearing->due_date < next->due_date))
        next = hearing;
    }
  return next;
}
