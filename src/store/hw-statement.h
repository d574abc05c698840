/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A prepared statement with the types of the field tables: ids and days in and out.
 */

#pragma once

#include "record/hw-record.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* Parameters are numbered from 1, columns from 0. Text is copied. */
void hw_statement_bind_text (HwStatement *self, int index, const char *text);
void hw_statement_bind_int (HwStatement *self, int index, gint64 value);
void hw_statement_bind_id (HwStatement *self, int index, const char *id);
void hw_statement_bind_day (HwStatement *self, int index, HwDay day);
void hw_statement_bind_blob (HwStatement *self, int index, gconstpointer bytes, gsize n);

/* TRUE: a row is there. FALSE: done, or an error (then @error is set). */
gboolean hw_statement_step (HwStatement *self, GError **error);

/* Runs a statement that returns no rows. */
gboolean hw_statement_run (HwStatement *self, GError **error);

/* Frees its locks and parameters; a statement that was stepped to its end does it by itself. */
void hw_statement_reset (HwStatement *self);

gboolean hw_statement_is_null (HwStatement *self, int column);
gint64 hw_statement_int (HwStatement *self, int column);
HwDay hw_statement_day (HwStatement *self, int column);
/* Borrowed until the next step. */
const char *hw_statement_text (HwStatement *self, int column);
gconstpointer hw_statement_blob (HwStatement *self, int column, gsize *n);
/* Owned; NULL where the column is null. */
char *hw_statement_dup_text (HwStatement *self, int column);
char *hw_statement_dup_id (HwStatement *self, int column);

G_END_DECLS
