/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes as a fixed-width AFCARS file.
 */

#include "fuzz-source.h"

#include "exchange/placements/hw-afcars.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  hw_afcars_legacy_recognise (data, size);
  hw_fuzz_fold (hw_afcars_legacy_open, "afcars-legacy", data, size);
  return 0;
}
