/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The demo office: invented children, families and staff of Kentucky's nine service regions, in
 * the published proportions, with half a year of history in the journal.
 */

#pragma once

#include "store/hw-store.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Of an office that is made to look round in, and opened without being asked for anything. */
#define HW_DEMO_LABEL "invented"
#define HW_DEMO_PASSPHRASE "every child here is invented"

/**
 * HwDemoWatch:
 * @progress: called now and then on the calling thread with what is done, from 0 to 1; may be NULL
 * @cancellable: or NULL
 */
typedef struct
{
  void (*progress) (double done, gpointer data);
  gpointer data;
  GCancellable *cancellable;
} HwDemoWatch;

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

/* The same for somebody who waits, and may give up: G_IO_ERROR_CANCELLED. */
gboolean hw_demo_fill_watched (HwStore *store, guint children, guint64 seed,
                               const HwDemoWatch *watch, GError **error);

/* The id of who makes such an office: the same for the same seed and day, like every other id in
 * it. Owned. */
char *hw_demo_dup_founder_id (guint64 seed, HwDay today);

/* Whether all in this office is invented: its journal says that it began so. */
gboolean hw_demo_is_invented (HwStore *store);

G_END_DECLS
