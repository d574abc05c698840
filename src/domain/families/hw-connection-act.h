/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Taking back what was recorded by mistake about people around children.
 */

#pragma once

#include "domain/families/hw-connection.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* The connections @ids (ended by NULL) were never so: they go, in one transaction,
 * «connection.remove», whose number is returned; 0: nothing was written. The person stays recorded.
 * What was so and is over has an end instead (HwConnection.until). HW_ERROR_NOT_FOUND. */
gint64 hw_connection_remove (HwStore *store, const char *const *ids, GError **error);

G_END_DECLS
