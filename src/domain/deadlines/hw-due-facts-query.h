/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was recorded of children, as the engine reads it: of all of them a slice at a time, so that
 * the first ones can be reckoned while the others are read.
 */

#pragma once

#include "domain/deadlines/hw-due-case.h"
#include "domain/deadlines/hw-due-result.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* The id in @column; zeros: there is none. */
HwDueId hw_due_id_at (HwStatement *row, int column);

/* So many children are a slice: enough that starting the statements is nothing beside reading them,
 * and few enough that two threads, which share the slices of an office, end together. */
#define HW_DUE_SLICE 1000

typedef struct _HwDueReader HwDueReader;

/* Whether @scope is read in slices. */
gboolean hw_due_scope_is_office (HwDueScope scope);

/* Borrows @store and @id, which is as hw_due_read() takes it, or of some children their ids in a
 * JSON array. */
HwDueReader *hw_due_reader_new (HwStore *store, HwDueScope scope, const char *id);
void hw_due_reader_free (HwDueReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwDueReader, hw_due_reader_free)

/* Adds the next children by their numbers to @cases, of HwDueCase, which are not sorted yet; none:
 * there are no more. */
gboolean hw_due_reader_next (HwDueReader *self, GPtrArray *cases, GError **error);

G_END_DECLS
