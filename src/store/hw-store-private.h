/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of this layer share of an open store. Nobody else includes this.
 */

#pragma once

#include "base/hw-error.h"
#include "base/hw-id.h"
#include "store/hw-journal.h"
#include "store/hw-statement.h"
#include "store/hw-store.h"

#include <sqlcipher/sqlite3.h>

G_BEGIN_DECLS

#define HW_HASH_BYTES 32

/* The pages that stay in memory at rest, and during an import. */
#define HW_CACHE_KIB 8192
#define HW_BULK_CACHE_KIB 131072

/* An act on its way: what its heading in the journal will say. */
typedef struct
{
  gint64 no;            /* 0: no transaction is open */
  gint64 first_op;      /* the last entry before it */
  char *act;
  const char *kind;     /* act, undo, redo */
  gint64 undoes;
  gboolean is_bulk;
  gboolean is_large;    /* it has a bulk's pages in memory, also after that one's end */
  gboolean is_silent;   /* writes no record: the access log, a rebuilt index */
} HwTransaction;

typedef struct
{
  HwLookUp parent;
  HwStore *store;
} HwStoreLookUp;

struct _HwStore
{
  sqlite3 *db;
  char *path;
  const HwRegistry *registry;
  HwStoreFlags flags;

  char *actor;
  HwDay today;
  HwTime now;
  guint8 site[HW_ID_BYTES];

  GHashTable *statements; /* SQL text → HwStatement */
  GHashTable *sql;        /* record class → HwRecordSql */
  HwStoreLookUp look_up;

  HwTransaction txn;
  HwHead head;
  gint64 hlc;
  GHashTable *roots;      /* id → root, in bytes, of the rows met in this transaction */
  GPtrArray *dropped;     /* SQL of indexes and triggers that rest during a bulk act */
  gint64 own_commits;

  HwStoreCommitted committed;
  gpointer committed_data;
  HwStoreBeginning beginning;
  gpointer beginning_data;
};

/* Each parameter keeps its id or day in its slot, where SQLite reads it without a copy. */
struct _HwStatement
{
  HwStore *store;
  sqlite3_stmt *stmt;
  guint8 (*slots)[HW_ID_BYTES];
};

sqlite3 *hw_store_db (HwStore *self);

/* What SQLite answered, as an error for a person. Always FALSE. */
gboolean hw_store_fail (HwStore *self, int code, GError **error);

/* Runs one or more statements without parameters: schema, pragmas, savepoints. */
gboolean hw_store_exec (HwStore *self, const char *sql, GError **error);

/* The first column of the first row of a statement without parameters, 0 when there is none. */
gint64 hw_store_int (HwStore *self, const char *sql);

/* hw-store-schema.c: numbered migrations, then triggers when the field tables have changed. */
gboolean hw_store_migrate (HwStore *self, GError **error);
guint hw_store_schema_version (void);

/* hw-seal.c: the ends of the names of the acts that close and open a record. They are taken back by
 * each other, with a reason, never by undo. */
#define HW_SEAL_ACT ".seal"
#define HW_UNSEAL_ACT ".unseal"

/* hw-undo.c: takes back everything that @transaction wrote, inside the open act. */
gboolean hw_store_take_back (HwStore *self, gint64 transaction, GError **error);

/* hw-trigger.c */
gboolean hw_trigger_install_all (HwStore *self, GError **error);
void hw_trigger_add_functions (HwStore *self);

/* hw-search.c: fills the search index from the records, inside a bulk act. */
gboolean hw_search_rebuild (HwStore *self, GError **error);
/* What is added to the number of a record of @type for that of its entry. */
gint64 hw_search_stretch (const char *type);
/* The words of a row, as SQL over its columns (each with @prefix before it); NULL: not searched. */
char *hw_search_dup_expression (HwRecordClass *klass, const char *prefix);

/* hw-search-near.c: what the index of words is asked for words that may be misspelt: each of them
 * begun, or one that is like it. Owned. */
char *hw_search_dup_near (HwStore *self, char **words, GError **error);

/* hw-sort.c: what the names of a type are sorted by. */
void hw_sort_add_function (HwStore *self);
/* The key of a row, as SQL over its columns (each with @prefix before it); and these columns
 * alone. NULL: nobody sorts this type by name. */
char *hw_sort_dup_expression (HwRecordClass *klass, const char *prefix);
char *hw_sort_dup_columns (HwRecordClass *klass, const char *prefix);
/* Fills the keys from the records. */
gboolean hw_sort_rebuild (HwStore *self, GError **error);
/* Whether each record has its key, and there are no others. */
gboolean hw_sort_fits (HwStore *self);

/* hw-links.c: fields of several references, each with a table of links beside its record's. */
char *hw_links_dup_table (HwRecordClass *klass, const HwField *field);
/* «These ids are among them», as SQL over the record's columns; ?@index is the text form. Owned. */
char *hw_links_dup_condition (HwRecordClass *klass, const HwField *field, guint index);
gboolean hw_links_install (HwStore *self, HwRecordClass *klass, GError **error);
/* Fills the links from the records. */
gboolean hw_links_rebuild (HwStore *self, GError **error);
/* Whether each link is in its record and leads somewhere. @faults: of HwFault. */
gboolean hw_links_verify (HwStore *self, GPtrArray *faults, GError **error);

/* hw-transaction.c */
gboolean hw_store_read_head (HwStore *self, GError **error);
gboolean hw_store_begin_kind (HwStore *self, const char *act, const char *kind, gint64 undoes,
                              GError **error);
/* A transaction that leaves no entry in the journal. */
gboolean hw_store_begin_silent (HwStore *self, GError **error);
/* A transaction that is no act: what it writes is no record, nothing is journalled and no list
 * reloads. @is_done: whether it was written; FALSE takes it back. Returns whether it is kept. */
gboolean hw_store_begin_aside (HwStore *self, GError **error);
gboolean hw_store_end_aside (HwStore *self, gboolean is_done, GError **error);
HwTime hw_store_now (HwStore *self);
/* Until the end of the transaction the search index is not kept up; the commit makes it again. */
gboolean hw_store_rest_search (HwStore *self, GError **error);

/* hw-chain.c: the hash of a transaction from its heading and its entries as they are stored. */
typedef struct _HwChain HwChain;
HwChain *hw_chain_new (HwStore *store);
void hw_chain_free (HwChain *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwChain, hw_chain_free)
/* The heading's own columns, and its entries: those after @first_op up to and including
 * @last_op. */
typedef struct
{
  gint64 no, at, zone, undoes, first_op, last_op;
  const guint8 *site, *actor;
  const char *act, *kind;
} HwHeading;
/* @before: the hash of the transaction before; zeros for the first. */
gboolean hw_chain_hash (HwChain *self, const guint8 before[HW_HASH_BYTES],
                        const HwHeading *heading, guint8 hash[HW_HASH_BYTES], GError **error);

/* Rows of a statement that inserts many: at each statement that fires triggers SQLite first keeps
 * a copy of every page that it touches. */
#define HW_ROWS_AT_ONCE 128

/* hw-record-sql.c: the statements of one record type, and the way between struct and row. */
typedef struct
{
  char *table;
  char *columns;  /* «id, family, given_name …», in table order, derived fields left out */
  char *insert;
  char *insert_rows; /* HW_ROWS_AT_ONCE of them */
  char *select;
  char *select_after; /* a page of it, by id */
  char *find;
  char *exists;
  char *remove;
  char *find_root; /* the id above a row, on the way to its family; NULL: it has none */
  HwStatement *inserting;      /* «insert», prepared at its first use */
  HwStatement *inserting_rows; /* and «insert_rows» */
} HwRecordSql;

HwRecordSql *hw_record_sql (HwStore *self, HwRecordClass *klass);
/* «given_name» */
char *hw_field_dup_column (const HwField *field);
/* The record's text is borrowed until the statement is reset. */
void hw_record_bind_field (HwStatement *statement, int index, HwRecord *record,
                           const HwField *field);
/* The id and the stored fields, from @index on; the index behind them. */
int hw_record_bind (HwStatement *statement, int index, HwRecord *record);
/* Columns: id, then the stored fields in table order. */
void hw_record_read (HwRecord *record, HwStatement *statement, int first_column);
/* Writes one group of @record's fields to its row. */
gboolean hw_record_update_group (HwStore *self, HwRecord *record, const char *group,
                                 GError **error);

/* hw-pack.c: packed values of the journal. */
gsize hw_pack_size (sqlite3_value *value);
/* Writes at @at, where there is room for it; the first byte behind it. */
guint8 *hw_pack_put (guint8 *at, sqlite3_value *value);
void hw_pack_value (GByteArray *bytes, sqlite3_value *value);
/* Walks @bytes; FALSE at the end. A value is null, integer, text or blob (SQLite's type codes). */
typedef struct
{
  const guint8 *at, *end;
  int type;
  gint64 integer;
  const guint8 *bytes;
  gsize n;
} HwPacked;
void hw_packed_init (HwPacked *self, gconstpointer bytes, gsize n);
gboolean hw_packed_next (HwPacked *self);
void hw_packed_bind (const HwPacked *self, HwStatement *statement, int index);
/* The text form of a value as hw_record_print() gives it; NULL for absent. Owned. */
char *hw_packed_dup_text (const HwPacked *self, const HwField *field);

/* The name of who did something, as it is now; @titles keeps those that were looked up. Owned. */
/* Adds the changes of the entry at which @statement stands, whose first columns are those of
 * HW_JOURNAL_COLUMNS, to @changes. */
#define HW_JOURNAL_COLUMNS                                                                       \
  "o.no, t.no, t.at, t.actor, t.act, t.undoes, o.grp, o.before, o.after, NOT EXISTS (SELECT 1"   \
  " FROM op l WHERE l.row_id = o.row_id AND l.no > o.no AND (o.grp = '' OR l.grp IN ('', o.grp)))"
void hw_journal_add_entry (HwStore *store, HwStatement *statement, GHashTable *titles,
                           HwRecordClass *klass, const char *id, GPtrArray *changes);

char *hw_journal_dup_actor_title (HwStore *store, GHashTable *titles, const char *actor);

G_END_DECLS
