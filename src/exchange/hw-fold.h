/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The records of a file, folded in memory beside those of the office: found by their keys, merged
 * row by row, compared at the end. It walks field tables and knows no vertical.
 */

#pragma once

#include "exchange/hw-import.h"
#include "exchange/hw-mapping.h"

G_BEGIN_DECLS

typedef struct _HwFold HwFold;
typedef struct _HwFoldSpace HwFoldSpace;

typedef enum
{
  HW_FOLD_UNSEEN, /* the file did not tell it, or only in rejected rows */
  HW_FOLD_CREATED,
  HW_FOLD_UPDATED,
  HW_FOLD_UNCHANGED,
} HwFoldOutcome;

/**
 * HwFoldEntry:
 * @is_named: a row of the file means this record, also one that was refused
 * @has_merged: another record was made one with it, and a row may still name that one
 * @existing: the office's record, or NULL
 * @file: what the rows came to; only the fields of @mask are set; NULL when unseen
 * @row: the last row that changed @file
 * @result: what the office shall hold; set by hw_fold_compare()
 * @fault_field, @fault: why no row may make this record, or NULL
 */
typedef struct
{
  HwFoldSpace *space;
  const char *id;
  gboolean is_named;
  gboolean has_merged;
  HwRecord *existing;
  HwRecord *file;
  HwRecord *result;
  guint64 mask;
  guint row;
  HwFoldOutcome outcome;
  const char *fault_field;
  char *fault;
} HwFoldEntry;

/* @store may be NULL: an empty office. */
HwFold *hw_fold_new (HwStore *store, HwDay today);
void hw_fold_free (HwFold *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwFold, hw_fold_free)

/* Records of one type under one kind of key. All spaces are made before hw_fold_load(). */
HwFoldSpace *hw_fold_space (HwFold *self, HwRecordClass *klass, GArray *keys);

/* Takes in the office's records of the types of all spaces, at most @limit of them a call, and says
 * whether those were the last. */
gboolean hw_fold_load (HwFold *self, guint limit, gboolean *is_done, GError **error);

/* The key of a record, NULL when a part that may not be absent is. Owned. */
char *hw_fold_space_dup_key (HwFoldSpace *self, HwRecord *record);

/* The entry of a key; one that nothing has made yet gets a new id. */
HwFoldEntry *hw_fold_reserve (HwFoldSpace *space, const char *key);

/* The entry of a key, or NULL. */
HwFoldEntry *hw_fold_find (HwFoldSpace *space, const char *key);

/* A row tells the fields of @mask. Differences to earlier rows become conflicts; this row wins. */
void hw_fold_put (HwFold *self, HwFoldEntry *entry, HwRecord *record, guint64 mask, guint row);

/* Forgets what the file told; ids and faults stay. */
void hw_fold_restart (HwFold *self);

/* Compares the entries from @from up to and without @to with the office: outcomes, results, keyed
 * conflicts. */
void hw_fold_compare (HwFold *self, guint from, guint to);

/* What the records that the file tells take the place of ends, where the file does not tell of that
 * and nobody keyed what would change; all are compared before. Of the entries from @from up to and
 * without @to. */
void hw_fold_end_former (HwFold *self, guint from, guint to);

/* Checks those that are created or updated against all others; all are compared before. The number
 * of new faults. */
guint hw_fold_check (HwFold *self, guint from, guint to);

/* All entries, in the order of their ids' making. Borrowed. */
GPtrArray *hw_fold_entries (HwFold *self);

/* Of HwImportConflict; the fold's own, filled by folding and comparing. Borrowed. */
GPtrArray *hw_fold_conflicts (HwFold *self);

/* The file's values take the place of the keyed ones in all of the conflict's group, or no longer.
 * HW_ERROR_INVALID: the record would break a rule; then all is as before. */
gboolean hw_fold_decide (HwFold *self, const HwImportConflict *conflict, gboolean takes_file,
                         GError **error);

/* What was decided for another fold of the same office holds for this one too. */
void hw_fold_copy_decisions (HwFold *self, HwFold *from);

/* The record of that type and id as it will be, or NULL; borrowed. */
HwRecord *hw_fold_current (HwFold *self, GType type, const char *id);

void hw_import_conflict_free (HwImportConflict *self);

G_END_DECLS
