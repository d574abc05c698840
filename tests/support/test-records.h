/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records for tests: made from text pairs, and a table of them that answers checks.
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

/* A record with the fields of the pairs (name, text form), ended by NULL. A pair "id" gives its id.
 * Aborts on a text that cannot be read. */
gpointer test_record_new (GType type, ...) G_GNUC_NULL_TERMINATED;

/* Ids for tables of cases: the same number gives the same id. Static. */
const char *test_id (guint number);

/* A table of records that answers checks. */
typedef struct
{
  HwLookUp look_up;
  GPtrArray *records;
} TestTable;

TestTable *test_table_new (void);
void test_table_free (TestTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestTable, test_table_free)

/* Takes the record and returns it, borrowed. */
gpointer test_table_add (TestTable *self, gpointer record);

/* The findings of hw_record_check() as one text: «birth-date! exit-kind?» where ! is an error and
 * ? a warning, in their order. Owned. */
char *test_findings (gpointer record, TestTable *table, HwDay today);

G_END_DECLS
