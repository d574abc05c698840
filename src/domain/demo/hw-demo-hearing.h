/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The court's calendar of an invented stay: held, late, missed, and the next one due.
 */

#pragma once

#include "domain/demo/hw-demo-office.h"
#include "domain/placements/hw-hearing.h"

G_BEGIN_DECLS

/* So long after a removal its first hearing is due. */
#define HW_DEMO_DAYS_TO_HEARING 3

void hw_demo_add_hearings (HwDemoOffice *office, HwChild *child, const HwStay *stay);

G_END_DECLS
