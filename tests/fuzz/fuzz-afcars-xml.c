/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes as an AFCARS 2020 file.
 */

#include "fuzz-source.h"

#include "exchange/placements/hw-afcars.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  hw_fuzz_fold (hw_afcars_2020_open, "afcars-2020", data, size);
  return 0;
}
