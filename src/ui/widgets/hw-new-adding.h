/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What happens on the store's thread when a new record is saved.
 */

#pragma once

#include "ui/widgets/hw-new-dialog.h"

G_BEGIN_DECLS

/* The warnings as lines: «From: would be placement 3 in twelve months». NULL: none. Owned. */
char *hw_new_adding_dup_warnings (HwRecord *record, GPtrArray *findings);

/* @seen: the warnings that the person has seen, or NULL. @along: what changes in the same step;
 * NULL: nothing. */
typedef struct _HwNewAdding HwNewAdding;
HwNewAdding *hw_new_adding_new (HwRecord *record, const char *seen, const HwNewAlong *along);
void hw_new_adding_free (gpointer self);

/* What is asked besides; takes @wish. */
void hw_new_adding_set_part (HwNewAdding *self, const HwNewPart *part, gpointer wish);

/* @act: adds it in the place of «record.add», and returns the number of its transaction; 0: nothing
 * was written. */
void hw_new_adding_set_act (HwNewAdding *self,
                            gint64 (*act) (HwStore *store, HwRecord *record, GError **error));

/* Resolves to an HwSaved: without a transaction where its findings must be seen first. */
gboolean hw_new_adding_job (HwStore *store, gpointer data, GCancellable *cancellable,
                            GValue *result, GError **error);

G_END_DECLS
