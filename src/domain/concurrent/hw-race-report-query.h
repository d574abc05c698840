/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the report by race.
 */

#pragma once

#include "domain/concurrent/hw-race-report-result.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* Of the children in care on the store's today. Owned. */
HwRaceReport *hw_race_report_read (HwStore *store, GError **error);

G_END_DECLS
