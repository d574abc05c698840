/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Both in one transaction, so that one undo takes both back.
 */

#include "domain/placements/hw-placement-act.h"

#include "domain/placements/hw-placement-rules.h"
#include "store/hw-journal.h"

gint64
hw_placement_begin (HwStore *store, HwPlacement *placement, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "placement.begin", error);
  g_autoptr (HwPlacement) former = NULL;

  if (!act)
    return 0;
  /* Read inside the transaction: another window may have ended it. */
  former = hw_placement_dup_former_ended (placement, hw_store_look_up (store));
  if (former && !hw_store_save (store, HW_RECORD (former), NULL, error))
    return 0;
  return hw_store_save (store, HW_RECORD (placement), NULL, error) ? hw_journal_commit (&act, error)
                                                                   : 0;
}
