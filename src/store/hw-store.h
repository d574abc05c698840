/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The open store of one office: an encrypted SQLite file, its records and its journal. All calls
 * are synchronous and belong to one thread at a time; the window reaches a store through
 * HwStoreThread. SQL stays inside this layer and in the .sql files of the verticals.
 */

#pragma once

#include "record/hw-registry.h"
#include "store/hw-key.h"

G_BEGIN_DECLS

typedef struct _HwStore HwStore;

/**
 * HwStoreFlags:
 * @HW_STORE_CREATE: @path must not exist; it becomes a new store
 * @HW_STORE_READ_ONLY: nothing is written, not even a migration
 */
typedef enum
{
  HW_STORE_NORMAL = 0,
  HW_STORE_CREATE = 1 << 0,
  HW_STORE_READ_ONLY = 1 << 1,
} HwStoreFlags;

/* Opens the store file and proves that it is whole, readable by @key and not plain SQLite, then
 * brings its schema and triggers up to date. Errors: HW_ERROR_DAMAGED (empty, cut, plain, or pages
 * that @key does not open), HW_ERROR_NEWER, HW_ERROR_READ_ONLY, HW_ERROR_LOCKED. On an error
 * nothing was written. */
HwStore *hw_store_open (const char *path, const HwKey *key, const HwRegistry *registry,
                        HwStoreFlags flags, GError **error);
void hw_store_close (HwStore *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwStore, hw_store_close)

const HwRegistry *hw_store_registry (HwStore *self);
const char *hw_store_path (HwStore *self);
gboolean hw_store_is_read_only (HwStore *self);

/* The schema that this program brings a store to: the number of its last migration. */
guint hw_store_schema_version (void);

/* Who writes: the text id of a staff record, or NULL for «recovery». Borrowed. */
void hw_store_set_actor (HwStore *self, const char *staff);
const char *hw_store_actor (HwStore *self);

/* Today for every check and rule; the real day unless set. */
void hw_store_set_today (HwStore *self, HwDay today);
HwDay hw_store_today (HwStore *self);

/* The moment that transactions are dated with; 0: the real one. For the demo office, whose history
 * lies in the past, and for tests. */
void hw_store_set_now (HwStore *self, HwTime now);

/* Called after each commit of this connection, on its thread: the office writes its mark there. */
typedef void (*HwStoreCommitted) (HwStore *self, gpointer data);
void hw_store_set_committed (HwStore *self, HwStoreCommitted committed, gpointer data);

/* Called before each act of this connection, on its thread, while it may still wait for another
 * process. */
typedef void (*HwStoreBeginning) (HwStore *self, gpointer data);
void hw_store_set_beginning (HwStore *self, HwStoreBeginning beginning, gpointer data);

/* ------------------------------------------------------------------ reading */

/* One field equals a value given in its text form (hw_record_print); NULL: is absent. */
typedef struct
{
  const char *field;
  const char *text;
} HwCondition;

/* Transfer full. HW_ERROR_NOT_FOUND: no such record. */
gpointer hw_store_find (HwStore *self, GType type, const char *id, GError **error);

/* All records of @type that meet the conditions (ended by one without a field; NULL for all), in
 * the order of their ids. An array that owns its HwRecords. HW_ERROR_INVALID: no such field, or no
 * such value. */
GPtrArray *hw_store_list (HwStore *self, GType type, const HwCondition *conditions,
                          GError **error);

/* Those whose @field holds @text: the same with one condition. */
GPtrArray *hw_store_list_by (HwStore *self, GType type, const char *field, const char *text,
                             GError **error);

/* At most @limit records of @type whose ids come after @after (NULL: from the first), in the order
 * of their ids: a large table in slices. An array that owns its HwRecords. */
GPtrArray *hw_store_list_after (HwStore *self, GType type, const char *after, guint limit,
                                GError **error);

/* The record of any type that has this id: NULL and HW_ERROR_NOT_FOUND when there is none. */
HwRecord *hw_store_find_any (HwStore *self, const char *id, GError **error);

gint64 hw_store_count (HwStore *self, GType type, GError **error);

/* Adds to @titles (id → title, owning both) how the record is called, unless it is there or @id is
 * NULL. A reference to a record that is not there leaves no title: verify tells of it. */
void hw_store_add_title (HwStore *self, GHashTable *titles, GType type, const char *id);

/* Answers checks from this store; lives as long as the store. */
HwLookUp *hw_store_look_up (HwStore *self);

/* ------------------------------------------------------------------ writing */

/* One act is one transaction: its name («placement.add», «import») stands in the journal above
 * what it wrote. Nothing is written outside of one. HW_ERROR_LOCKED: another process held the store
 * for more than five seconds; HW_ERROR_READ_ONLY. */
gboolean hw_store_begin (HwStore *self, const char *act, GError **error);

/* Hashes what was written into the chain and commits. After an error the transaction is rolled
 * back. An act that changed nothing leaves no trace. HW_ERROR_INVALID: a reference to a record that
 * is not there; HW_ERROR_FULL. */
gboolean hw_store_commit (HwStore *self, GError **error);
void hw_store_rollback (HwStore *self);

/* Rolls back when the transaction is still open at the end of a scope:
 * `g_autoptr (HwStoreAct) act = hw_store_act (store, "goal.end", error);` then
 * `hw_store_act_commit (&act, error)`. */
typedef HwStore HwStoreAct;
HwStoreAct *hw_store_act (HwStore *self, const char *name, GError **error);
gboolean hw_store_act_commit (HwStoreAct **act, GError **error);
void hw_store_act_end (HwStoreAct *act);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwStoreAct, hw_store_act_end)

/* Checks the record (required fields, limits, references, its type's guard and check), then inserts
 * it (no id yet, or one that is not in the store: it is kept) or writes the groups that differ from
 * the stored row. What they say is added to @findings (may be NULL). HW_ERROR_INVALID:
 * «TYPE.FIELD: reason», nothing written. Inside a transaction. */
gboolean hw_store_save (HwStore *self, HwRecord *record, GPtrArray *findings, GError **error);

/* The two halves of it for several records of which one may name another. What follows from one is
 * asked for when it @is_written, and if it is written over @before (NULL: it is new) already before
 * that, where HW_ERROR_INVALID refuses it. */
gboolean hw_store_save_new (HwStore *self, HwRecord *record, GPtrArray *findings, GError **error);
gboolean hw_store_follow (HwStore *self, HwRecord *record, HwRecord *before, gboolean is_written,
                          GError **error);

/* The same without any check, and nothing follows: for rows that were checked already. */
gboolean hw_store_insert (HwStore *self, HwRecord *record, GError **error);
/* @n records of one type that have their ids, in fewer and so faster statements. */
gboolean hw_store_insert_rows (HwStore *self, HwRecord **records, guint n, GError **error);
gboolean hw_store_update (HwStore *self, HwRecord *record, GError **error);

/* The row goes, its image stays in the journal. What refers to it must go first: the commit
 * refuses otherwise. */
gboolean hw_store_delete (HwStore *self, GType type, const char *id, GError **error);

/* Where an import finds most rows to be new: the secondary indexes and the search index are not
 * kept up, and are made again at the end of the bulk or at the commit. Between, one record is not
 * quickly found by another. */
gboolean hw_store_begin_bulk (HwStore *self, GError **error);
gboolean hw_store_end_bulk (HwStore *self, GError **error);

/* ------------------------------------------------------------------ hand-written reads */

/* A prepared and cached statement of a vertical's .sql file; borrowed, reset before its next use.
 * The caller steps it with hw_statement_step(). */
typedef struct _HwStatement HwStatement;
HwStatement *hw_store_prepare (HwStore *self, const char *sql, GError **error);

/* Stops whatever runs on the store, from any thread: the running call then fails with
 * G_IO_ERROR_CANCELLED. */
void hw_store_interrupt (HwStore *self);

/* Counts up with each commit of this or another process: two equal values mean unchanged data. */
gint64 hw_store_data_version (HwStore *self);

G_END_DECLS
