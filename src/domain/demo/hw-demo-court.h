/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What duties are counted from besides stays and hearings: custody orders, what courts determined,
 * the referrals behind a removal, and what is planned for a few children.
 */

#pragma once

#include "domain/demo/hw-demo-office.h"

G_BEGIN_DECLS

/* After everything else, whose records stay as they are but for the custody order of a stay. */
void hw_demo_add_court (HwDemoOffice *office);

G_END_DECLS
