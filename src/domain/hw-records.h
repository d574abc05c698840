/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All records of the program.
 */

#pragma once

#include "record/hw-registry.h"

G_BEGIN_DECLS

extern const HwRegistry hw_records;

G_END_DECLS
