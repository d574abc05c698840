/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the report of homes.
 */

#pragma once

#include "domain/office/hw-homes-report-result.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* As of the store's today. Owned. */
HwHomesReport *hw_homes_report_read (HwStore *store, GError **error);

G_END_DECLS
