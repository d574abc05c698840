/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The demo office: invented children, families and staff of Kentucky's nine service regions, in
 * the published proportions, with half a year of history in the journal.
 */

#pragma once

#include "store/hw-store.h"

G_BEGIN_DECLS

/**
 * hw_demo_fill:
 * @store: without records, or with the staff record of its actor only
 * @children: how many there shall be, in care or gone from it
 * @seed: the same seed, number and day give the same office, ids included
 *
 * Founds the office half a year before the store's today with one act «import demo», then does what
 * people and extracts did since. The signed-in actor gets a staff record (administrator) unless
 * there is one; the actor is the same afterwards and the clock the real one. Fill before anything
 * else is written, or the journal's moments go back and forth. On an error the store holds a part
 * of it: throw it away.
 */
gboolean hw_demo_fill (HwStore *store, guint children, guint64 seed, GError **error);

G_END_DECLS
