/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What workers say of duties for which nothing else is recorded: that most of them were done, and
 * that a few shall not be.
 */

#pragma once

#include "domain/demo/hw-demo-office.h"

G_BEGIN_DECLS

/* After everything else, whose records stay as they are. */
void hw_demo_add_duties (HwDemoOffice *office);

G_END_DECLS
