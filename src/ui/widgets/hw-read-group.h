/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a page shows of one record and reads by itself: on the store’s thread, and again after each
 * commit. Of each group there is only what it reads and how it shows that.
 */

#pragma once

#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Properties: thread, record-id. Nothing is read before both are there. */
#define HW_TYPE_READ_GROUP (hw_read_group_get_type ())
G_DECLARE_DERIVABLE_TYPE (HwReadGroup, hw_read_group, HW, READ_GROUP, AdwBin)

/**
 * HwReadGroupClass:
 * @read: on the store’s thread: what there is to show of the record @id, an array that the caller
 *   owns; NULL and @error: what is shown stays
 * @show: on the main thread; @records is borrowed
 */
struct _HwReadGroupClass
{
  AdwBinClass parent_class;

  GPtrArray *(*read) (HwStore *store, const char *id, GError **error);
  void (*show) (HwReadGroup *self, GPtrArray *records);
};

/* Borrowed. */
HwStoreThread *hw_read_group_thread (HwReadGroup *self);
const char *hw_read_group_record_id (HwReadGroup *self);

/* The store’s day when what is shown was read; 0: nothing was read yet. */
HwDay hw_read_group_today (HwReadGroup *self);

G_END_DECLS
