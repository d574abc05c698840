/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any text as a mapping file; one that is sound reads a small table.
 */

#include "fuzz-source.h"

#include "domain/hw-records.h"
#include "base/hw-error.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char table[] = "A,B,C,D\n1,2009-01-31,x,RTP\n1,01/31/2009,,ADP\n2,,\"x y\"\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (HwMapping) mapping
      = hw_mapping_parse ("x.map", (const char *) data, size, &hw_records, &error);

  if (!mapping)
    g_assert (g_error_matches (error, HW_ERROR, HW_ERROR_INVALID));
  else
    hw_fuzz_fold_by (hw_csv_source_open, mapping, (const uint8_t *) table, sizeof table - 1);
  return 0;
}
