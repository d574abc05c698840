/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Making two records of one type one.
 */

#pragma once

#include "store/hw-store.h"

G_BEGIN_DECLS

/* Both records and how many others refer to the one that would go. */
typedef struct
{
  HwRecord *kept;
  HwRecord *gone;
  guint n_references;
} HwMergeSides;

#define HW_TYPE_MERGE_SIDES (hw_merge_sides_get_type ())
GType hw_merge_sides_get_type (void);
HwMergeSides *hw_merge_sides_ref (HwMergeSides *self);
void hw_merge_sides_unref (HwMergeSides *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwMergeSides, hw_merge_sides_unref)

HwMergeSides *hw_merge_read (HwStore *store, GType type, const char *kept, const char *gone,
                             GError **error);

/* One transaction, «TYPE.merge»: the values as hw_merge_fold() takes them, every reference of any
 * record to @gone leads to @kept, @gone is no more, and a later import that names it finds @kept.
 * Returns the transaction's number; 0: nothing was written. HW_ERROR_REFUSED: not of this type, or
 * somebody opens the office by the key of @gone; HW_ERROR_INVALID: a record would break a rule. */
gint64 hw_merge_act (HwStore *store, GType type, const char *kept, const char *gone,
                     guint64 from_gone, GError **error);

G_END_DECLS
