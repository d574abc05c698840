/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A short list of records on a page: one record row each, kept by id, so that news of a record
 * never closes or overwrites the form under somebody's hands.
 */

#pragma once

#include "ui/widgets/hw-record-row.h"

G_BEGIN_DECLS

#define HW_TYPE_RECORD_GROUP (hw_record_group_get_type ())
G_DECLARE_FINAL_TYPE (HwRecordGroup, hw_record_group, HW, RECORD_GROUP, AdwPreferencesGroup)

/* Properties: row-type (a subclass of HwRecordRow), empty-text (said in place of the rows).
 * ::saved (field label, transaction). */
void hw_record_group_set_records (HwRecordGroup *self, HwStoreThread *thread, GPtrArray *records,
                                  GHashTable *titles, HwDay today);

/* Second records of the rows, by the id of the first (hw_record_row_set_companion); before
 * hw_record_group_set_records(), borrowed until its end. */
void hw_record_group_set_companions (HwRecordGroup *self, GHashTable *companions);

/* The row of the record with this id, or NULL; borrowed. */
HwRecordRow *hw_record_group_find (HwRecordGroup *self, const char *id);

G_END_DECLS
