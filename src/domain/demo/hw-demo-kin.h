/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The people around invented children, and what each is to them (S1-9).
 */

#pragma once

#include "domain/demo/hw-demo-family.h"

G_BEGIN_DECLS

/* Parents, grandparents and others, as persons of the family. @mother: her given name. */
void hw_demo_add_kin (HwDemoOffice *office, HwDemoFamily *family, const char *mother);

/* What they, the court's and the school's people are to one child. */
void hw_demo_add_connections (HwDemoOffice *office, HwDemoFamily *family, HwChild *child,
                              const HwDemoCourse *course);

/* The one of the family with whom its children would live; borrowed, NULL when nobody could. */
HwPerson *hw_demo_find_relative (HwDemoFamily *family);

G_END_DECLS
