/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a guess must cost. HW_KDF_TEST_FLOOR makes the variant that only tests link, where a
 * thousand openings have to fit into a second; nothing that is installed is built with it.
 */

#include "store/office/hw-kdf.h"

#ifdef HW_KDF_TEST_FLOOR
const HwKdfCost hw_kdf_floor = { .memory = 8, .passes = 1 };
const HwKdfCost hw_kdf_default = { .memory = 64, .passes = 1 };
#else
const HwKdfCost hw_kdf_floor = { .memory = 64 * 1024, .passes = 3 };
const HwKdfCost hw_kdf_default = { .memory = 256 * 1024, .passes = 2 };
#endif
