/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The import without a store.
 */

#include "fuzz-source.h"

#include "domain/hw-records.h"
#include "exchange/hw-mappings.h"
#include "exchange/hw-row-plan.h"

void
hw_fuzz_fold_by (HwFuzzOpen open, const HwMapping *mapping, const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (HwRowSource) source = open ("file", bytes, &error);
  g_autoptr (HwFold) fold = NULL;
  g_autoptr (HwRowPlan) plan = NULL;
  HwDay today = hw_day_new (2026, 11, 22);
  HwRow row;

  g_assert (source || error);
  if (!source)
    return;
  fold = hw_fold_new (NULL, today);
  plan = hw_row_plan_new (mapping, source, fold, today, &error);
  while (plan && hw_row_source_next (source, &row, &error))
    {
      HwImportReject *reject = hw_row_plan_take (plan, &row);

      g_assert (!reject || reject->reason);
      g_clear_pointer (&reject, hw_import_reject_free);
    }
  hw_fold_compare (fold, 0, G_MAXUINT);
  hw_fold_check (fold, 0, G_MAXUINT);
}

void
hw_fuzz_fold (HwFuzzOpen open, const char *mapping, const uint8_t *data, size_t size)
{
  static GPtrArray *mappings;

  if (!mappings)
    mappings = hw_mappings_load (&hw_records, NULL);
  hw_fuzz_fold_by (open, hw_mappings_find (mappings, mapping), data, size);
}
