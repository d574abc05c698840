/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads whose first decision about concurrent planning came late.
 */

#pragma once

#include "domain/concurrent/hw-first-decision-result.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* As of the store's today. */
HwFirstDecisions *hw_first_decisions_read (HwStore *store, GError **error);

G_END_DECLS
