/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes as a spreadsheet.
 */

#include "fuzz-source.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  hw_fuzz_fold (hw_ods_source_open, "kentucky-extract", data, size);
  return 0;
}
