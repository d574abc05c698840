/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether a child's record may be sealed. After an adoption the record is closed, so that nobody
 * finds the child's first family by accident; the law of the state says how (KRS 199.570 in
 * Kentucky, from memory).
 */

#pragma once

#include "domain/placements/hw-stay.h"

G_BEGIN_DECLS

/* @stays: of HwStay, all of the child's. NULL: it may be sealed on @today; else why not, a
 * translated sentence. */
const char *hw_seal_refusal (GPtrArray *stays, HwDay today);

/* The stay that ended last, borrowed; NULL: none has. */
HwStay *hw_seal_last_stay (GPtrArray *stays, HwDay today);

G_END_DECLS
