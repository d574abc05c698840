/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was done: undo and redo, the history of every field, where a value came from, and the
 * chain of hashes that proves that nothing was changed afterwards.
 */

#pragma once

#include "store/hw-store.h"

G_BEGIN_DECLS

/**
 * HwChange:
 * @entry: the number of the journal's entry; the fields of one group share it
 * @is_last: no later entry is about the same group or the whole record
 * @transaction: its number, from 1
 * @at: when it was committed, UTC
 * @actor: staff id, or NULL for recovery; @actor_title: the name at reading time
 * @act: «import», «record.set», «undo» …
 * @undoes: the transaction that this one takes back, 0 for none
 * @type, @id: the record; @field: the property, NULL for a record that came or went as a whole
 * @before, @after: text forms as in hw_record_print(), NULL for absent
 *
 * One field of one record in one transaction.
 */
typedef struct
{
  gint64 entry;
  gboolean is_last;
  gint64 transaction;
  HwTime at;
  char *actor;
  char *actor_title;
  char *act;
  gint64 undoes;
  const char *type;
  char *id;
  const char *field;
  char *before;
  char *after;
} HwChange;

void hw_change_free (HwChange *self);

/* Every change of one record, the oldest first. A creation gives one row per field that was set. */
GPtrArray *hw_journal_history (HwStore *store, const char *type, const char *id, GError **error);

/**
 * HwChangeFilter:
 * @actor: staff id; "": with the recovery key
 * @type, @field: of that property of that record type, both or none
 * @since, @until: in that time, half-open
 *
 * Which changes are wanted. NULL and 0: any.
 */
typedef struct
{
  const char *actor;
  const char *type;
  const char *field;
  HwTime since;
  HwTime until;
} HwChangeFilter;

/* The changes of a record and of all that belongs to it (whose root leads to it, also what is gone
 * by now), entry by entry, the newest first: at most @limit entries, those before entry @before (0:
 * from the newest). @next: where to go on, 0 behind the last; an array may be shorter or empty
 * before that. @filter may be NULL. */
GPtrArray *hw_journal_about (HwStore *store, const char *type, const char *id,
                             const HwChangeFilter *filter, gint64 before, guint limit,
                             gint64 *next, GError **error);

/* Whose changes those are: of HwChange with @actor and @actor_title. */
GPtrArray *hw_journal_about_actors (HwStore *store, const char *type, const char *id,
                                    GError **error);

/* One line a transaction, newest first, at most @limit (0: all): @type, @id, @field are NULL and
 * @after says how many records it touched. */
GPtrArray *hw_journal_transactions (HwStore *store, guint limit, GError **error);

/* The act that this journal begins with; NULL: nothing was ever done. Owned. */
char *hw_journal_dup_first_act (HwStore *store, GError **error);

/* What would be undone (redone) next, in words of its act; NULL when there is nothing. Owned. */
char *hw_journal_dup_undo_act (HwStore *store);
char *hw_journal_dup_redo_act (HwStore *store);

/* Takes back the signed-in person's last act (or the last undo), as a new transaction. Returns its
 * number, or 0 with HW_ERROR_NOT_FOUND: nothing to undo; HW_ERROR_REFUSED: a later act stands in
 * the
 * way, with who and when. @act_taken_back: owned, may be NULL. */
gint64 hw_journal_undo (HwStore *store, char **act_taken_back, GError **error);
gint64 hw_journal_redo (HwStore *store, char **act_done_again, GError **error);

/* Takes back one named transaction, wherever it stands, under the same rule. HW_ERROR_NOT_FOUND:
 * there is none of that number. */
gint64 hw_journal_undo_transaction (HwStore *store, gint64 transaction, GError **error);

/* Takes back one change, as a new act «change.undo» under the same rule. What a person did in one
 * go, and would be half done without it, is taken back whole: everything but an import and the
 * plain editing of a record. Returns the new transaction. */
gint64 hw_journal_undo_change (HwStore *store, gint64 entry, GError **error);

/**
 * HwOrigin:
 * @HW_ORIGIN_NONE: the value was never set
 * @HW_ORIGIN_IMPORTED: by an import (an act whose name begins with «import»)
 * @HW_ORIGIN_KEYED: by a person
 */
typedef enum
{
  HW_ORIGIN_NONE,
  HW_ORIGIN_IMPORTED,
  HW_ORIGIN_KEYED,
} HwOrigin;

/* Who last set this field to what it holds; an undo gives back the earlier origin. */
HwOrigin hw_journal_origin (HwStore *store, HwRecord *record, const HwField *field);

/* The head of the chain: number of transactions and hash (32 bytes) of the last. */
typedef struct
{
  gint64 transactions;
  guint8 hash[32];
  HwTime at;
} HwHead;

HwHead hw_journal_head (HwStore *store);

/* Of an act that changed nothing: there is nothing to take back, and the act before it is none of
 * its business. */
#define HW_UNCHANGED (-1)

/* Commits an act as hw_store_act_commit() does. Returns the number of its transaction, HW_UNCHANGED
 * when it changed nothing, 0 after an error. */
gint64 hw_journal_commit (HwStoreAct **act, GError **error);

/* Opening of a child's or family's page: append-only, chained, never undone. @id NULL: of many
 * records of @type at once, as an export does; @reason then says how many. */
gboolean hw_access_note (HwStore *store, const char *type, const char *id, const char *reason,
                         GError **error);
/* HwChange rows with @type, @id, @at, @actor, @actor_title. */
GPtrArray *hw_access_list (HwStore *store, GError **error);

G_END_DECLS
