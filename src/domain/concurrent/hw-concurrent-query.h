/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads Plan A and Plan B.
 */

#pragma once

#include "domain/concurrent/hw-concurrent-result.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* Of one child, as of the store's today. HW_ERROR_NOT_FOUND: there is no such child. */
HwConcurrent *hw_concurrent_read (HwStore *store, const char *child, GError **error);

/* Of the children of a family that are in care today, of HwConcurrent, the eldest first.
 * HW_ERROR_NOT_FOUND: there is no such family. */
GPtrArray *hw_concurrent_read_family (HwStore *store, const char *family, GError **error);

G_END_DECLS
