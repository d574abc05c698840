/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Permanency goals along a course: Plan A, Plan B, the change from one to the other, and the
 * change that still waits for the court.
 */

#pragma once

#include "domain/demo/hw-demo-course.h"

G_BEGIN_DECLS

void hw_demo_add_goals (HwDemoOffice *office, HwChild *child, const HwDemoCourse *course);

G_END_DECLS
