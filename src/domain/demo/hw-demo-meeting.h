/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Meetings of some families, at every stage: held with closed and with open minutes, this week’s
 * with answers missing, planned with nobody asked yet, and still to be scheduled.
 */

#pragma once

#include "domain/demo/hw-demo-office.h"

G_BEGIN_DECLS

/* So many families at most have one. */
#define HW_DEMO_MEETINGS 18

/* For families with a child in care; after everything else, whose records stay as they are. */
void hw_demo_add_meetings (HwDemoOffice *office);

G_END_DECLS
