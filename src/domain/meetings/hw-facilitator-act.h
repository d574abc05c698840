/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who facilitates the meetings of a family.
 */

#pragma once

#include "domain/meetings/hw-facilitation.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* @staff facilitates the meetings of @families (ids, ended by NULL) from today on, those that are
 * planned as well. @reason: why this one, needed above the number that one can have (S4-17); the
 * former facilitation, if any, ends with it as its reason. Who facilitates one of them already goes
 * on. One transaction, «facilitator.assign»; its number, HW_UNCHANGED: it is so already, 0: an
 * error. */
gint64 hw_facilitator_assign (HwStore *store, const char *const *families, const char *staff,
                              const char *reason, GError **error);

G_END_DECLS
