/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Technical assistance that the invented office was given: who came, what was read, what came of
 * it.
 */

#pragma once

#include "domain/demo/hw-demo-office.h"

G_BEGIN_DECLS

/* After everything else, whose records stay as they are. */
void hw_demo_add_assistance (HwDemoOffice *office);

G_END_DECLS
