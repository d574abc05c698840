/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Concurrent planning in the invented office: with whom each Plan B reckons, and for some children
 * the steps, the full disclosure to the parents, the search for relatives and the court's orders.
 */

#pragma once

#include "domain/demo/hw-demo-office.h"

G_BEGIN_DECLS

/* So many children with a Plan B have everything around it. */
#define HW_DEMO_PLANS_B 24

/* After the families; draws nothing that they draw from. */
void hw_demo_add_concurrent (HwDemoOffice *office);

G_END_DECLS
