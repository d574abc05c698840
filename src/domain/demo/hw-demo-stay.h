/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Stays in care and where the children lived meanwhile.
 */

#pragma once

#include "domain/demo/hw-demo-family.h"

G_BEGIN_DECLS

/* The stay of that course with its placements, one after the other without a gap. Borrowed. */
HwStay *hw_demo_add_stay (HwDemoOffice *office, HwDemoFamily *family, HwChild *child,
                          const HwDemoCourse *course);

G_END_DECLS
