/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The fold's insides, shared by folding and comparing.
 */

#pragma once

#include "exchange/hw-fold.h"

G_BEGIN_DECLS

/* The records of one type. */
typedef struct
{
  HwRecordClass *klass;
  GHashTable *by_id;  /* text id → HwFoldEntry */
  GHashTable *lists;  /* field name → (text id → GPtrArray of HwFoldEntry) */
} HwFoldTable;

struct _HwFoldSpace
{
  HwFold *fold;
  HwFoldTable *table;
  GArray *keys;       /* of HwMappingKey */
  GHashTable *by_key; /* key → HwFoldEntry */
};

struct _HwFold
{
  HwLookUp look_up;
  HwStore *store;
  HwDay today;
  GHashTable *tables; /* GType → HwFoldTable */
  GPtrArray *order;   /* the same tables, as they were made */
  GPtrArray *spaces;
  GPtrArray *entries;
  GPtrArray *conflicts;
  GHashTable *disagreements; /* «entry/field» → HwImportConflict, while folding */
  GHashTable *taken; /* «id/group» where the file's values win over keyed ones; owned texts */
  GStringChunk *texts; /* the ids and keys of the entries; they go with the fold */
  guint n_loaded;    /* tables that were taken in whole */
  char *loaded;      /* the last id of the next one that was taken in, or NULL */
};

/* Answers checks; part of every fold. */
extern const HwLookUp hw_fold_look_up;

HwFoldTable *hw_fold_find_table (HwFold *self, GType type);

/* From now on @key means @entry, unless it means another one; NULL means none. */
void hw_fold_space_name (HwFoldSpace *self, const char *key, HwFoldEntry *entry);

/* Once a table is taken in whole: the keys of what was made one with a record of it. */
gboolean hw_fold_take_merged (HwFold *self, HwFoldTable *table, GError **error);

/* The fields of @mask without the keys of a record that was made one with the entry's. */
guint64 hw_fold_mask_merged (HwFold *self, HwFoldEntry *entry, HwRecord *record, guint64 mask);

/* What the office holds when the import is done; NULL for an entry that nothing made. */
static inline HwRecord *
hw_fold_entry_current (HwFoldEntry *entry)
{
  return entry->outcome == HW_FOLD_UNSEEN ? entry->existing : entry->result;
}

/* NULL for an id that the fold did not take in. */
HwFoldEntry *hw_fold_find_entry (HwFold *self, GType type, const char *id);

/* The entry that a conflict is about. */
HwFoldEntry *hw_fold_find_conflict (HwFold *self, const HwImportConflict *conflict);

/* The file contradicts what a person keyed. */
void hw_fold_note_keyed (HwFold *self, HwFoldEntry *entry, const HwField *field);

/* Whether it was decided that the file's values win in this group. */
gboolean hw_fold_is_taken (HwFold *self, const char *id, const char *group);

/* @newer contradicts the rows before it. */
void hw_fold_note_disagreement (HwFold *self, HwFoldEntry *entry, const HwField *field,
                                HwRecord *newer, guint row);

G_END_DECLS
