/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Out of care, and adopted.
 */

#include "domain/placements/hw-seal-rules.h"

#include <glib/gi18n-lib.h>

HwStay *
hw_seal_last_stay (GPtrArray *stays, HwDay today)
{
  HwStay *last = NULL;

  for (guint i = 0; i < stays->len; i++)
    {
      HwStay *stay = g_ptr_array_index (stays, i);

      if (stay->exit_date && stay->exit_date <= today
          && (!last || last->exit_date < stay->exit_date))
        last = stay;
    }
  return last;
}

const char *
hw_seal_refusal (GPtrArray *stays, HwDay today)
{
  HwStay *last = hw_seal_last_stay (stays, today);

  for (guint i = 0; i < stays->len; i++)
    {
      HwStay *stay = g_ptr_array_index (stays, i);

      /* One that begins tomorrow is care, too. */
      if (!stay->exit_date || stay->exit_date > today)
        return _ ("The child is in care. A record is sealed after the adoption.");
    }
  if (!last || last->exit_kind != HW_EXIT_KIND_ADOPTION)
    return _ ("The child’s last stay in care did not end in an adoption. Only then is a record "
              "sealed.");
  return NULL;
}
