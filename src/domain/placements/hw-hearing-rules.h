/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which hearing comes next.
 */

#pragma once

#include "domain/placements/hw-hearing.h"

G_BEGIN_DECLS

/* Of @hearings (of HwHearing *) the one with the earliest due date that was not held, also one that
 * is late; NULL when none is recorded. Borrowed. */
HwHearing *hw_hearing_find_next (GPtrArray *hearings);

G_END_DECLS
