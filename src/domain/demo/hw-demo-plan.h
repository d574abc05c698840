/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Case plans at every stage: an empty draft, one that is half written, one that waits for approval,
 * approved ones with steps done and late, a second version beside the first, and closed ones.
 */

#pragma once

#include "domain/demo/hw-demo-office.h"

G_BEGIN_DECLS

/* So many families at most have one: enough to look at, and no more to wait for. */
#define HW_DEMO_PLANS 48

/* For families whose case is open; after everything else, whose records stay as they are. */
void hw_demo_add_plans (HwDemoOffice *office);

G_END_DECLS
