/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What Today shows, read in slices and kept: after a commit only the children of the families that
 * it touched are read again.
 */

#pragma once

#include "domain/deadlines/hw-due-query.h"
#include "domain/deadlines/hw-today-result.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* Belongs to the store's thread: only one job at a time may use it. */
typedef struct _HwTodayReader HwTodayReader;

HwTodayReader *hw_today_reader_new (void);
HwTodayReader *hw_today_reader_ref (HwTodayReader *self);
void hw_today_reader_unref (HwTodayReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwTodayReader, hw_today_reader_unref)

/* Reads a few children more, which takes some two milliseconds: who was never read, then those
 * whose families changed since; everything again on a new day, for another person, or by other
 * rules. @is_whole: there is nothing more to be read now. */
gboolean hw_today_reader_step (HwTodayReader *self, HwStore *store, gboolean *is_whole,
                               GError **error);

/* What is there by now. Owned. */
HwToday *hw_today_reader_dup (HwTodayReader *self);

/* How many children were read since the reader was made. */
guint hw_today_reader_count (HwTodayReader *self);

/* Of the child, the family or the worker @about only, as they are now: what is committed between
 * two steps is for the next reader. */
HwTodayReader *hw_today_reader_new_about (HwStore *store, const HwDueId *about, GError **error);

/* Keeps of @list what @staff owes: all of the families that they work with, and of those that they
 * facilitate today what a meeting closes (S4-10). Whom they stand in for is not asked. */
gboolean hw_today_keep_owed (HwStore *store, const char *staff, HwDueList *list, GError **error);

/* Of the child, the family or the worker @id: an array of one HwToday. Owned. */
GPtrArray *hw_today_read_about (HwStore *store, const char *id, GError **error);

G_END_DECLS
