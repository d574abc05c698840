/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads what a family was offered.
 */

#pragma once

#include "domain/inhome/hw-offer-result.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* As of the store's today. HW_ERROR_NOT_FOUND: there is no such family. */
HwOffers *hw_offers_read (HwStore *store, const char *family, GError **error);

G_END_DECLS
