/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What every fuzz target of a file form does: reads all rows and folds them into an empty office.
 */

#pragma once

#include "exchange/hw-mapping.h"
#include "exchange/hw-row-source.h"

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* Opens the bytes, reads them through the mapping of that name and takes @source's errors for what
 * they are. @open may refuse. */
typedef HwRowSource *(*HwFuzzOpen) (const char *path, GBytes *bytes, GError **error);
void hw_fuzz_fold (HwFuzzOpen open, const char *mapping, const uint8_t *data, size_t size);

/* The same through a mapping that is at hand. */
void hw_fuzz_fold_by (HwFuzzOpen open, const HwMapping *mapping, const uint8_t *data, size_t size);
