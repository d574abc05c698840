/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The journal in words that people read, the newest first: of one record, act by act; or of a
 * record with all that belongs to it, entry by entry.
 */

#pragma once

#include "record/hw-record.h"
#include "store/hw-journal.h"
#include "store/hw-store-thread.h"

G_BEGIN_DECLS

/**
 * HwPastChange:
 * @label: the field's
 * @before, @after: as people read them; "" for absent
 */
typedef struct
{
  const char *label;
  char *before;
  char *after;
} HwPastChange;

/**
 * HwPast:
 * @heading: when and who
 * @act: by which act
 * @changes: of HwPastChange
 */
typedef struct
{
  gint64 transaction;
  char *heading;
  char *act;
  GPtrArray *changes;
} HwPast;

/* Resolves to an array of HwPast. @field: only that property; or NULL. */
DexFuture *hw_past_load (HwStoreThread *thread, HwRecord *record, const char *field)
    G_GNUC_WARN_UNUSED_RESULT;

/* The words of an act: «Edited». Static, translated. */
const char *hw_past_words_of_act (const char *act);

/* The value @text of a field as people read it, a reference by its title; on the store's thread.
 * @scratch: any record of the type, it takes the value. Owned. */
char *hw_past_dup_words (HwStore *store, HwRecord *scratch, const HwField *field,
                         const char *text);

/* What tells a record from others of its type: its title, or else the first thing that it says
 * besides what it belongs to; on the store's thread. Owned, or NULL. */
char *hw_past_dup_mark (HwStore *store, HwRecord *record);

/**
 * HwPastPage:
 * @items: of HwPastItem
 * @next: the entry to go on before, 0 behind the last
 */
typedef struct
{
  GPtrArray *items;
  gint64 next;
} HwPastPage;

#define HW_TYPE_PAST_PAGE (hw_past_page_get_type ())
GType hw_past_page_get_type (void);
HwPastPage *hw_past_page_ref (HwPastPage *self);
void hw_past_page_unref (HwPastPage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwPastPage, hw_past_page_unref)

/* The next page of the history of the record @id of @type and of all that belongs to it, from
 * before entry @before (0: from the newest). @filter may be NULL; it is copied. Resolves to a
 * HwPastPage. */
DexFuture *hw_past_load_about (HwStoreThread *thread, const char *type, const char *id,
                               const HwChangeFilter *filter, gint64 before, guint limit)
    G_GNUC_WARN_UNUSED_RESULT;

/* Who made those changes. Resolves to an array of HwTitle; the id is "" for the recovery key. */
DexFuture *hw_past_load_actors (HwStoreThread *thread, const char *type, const char *id)
    G_GNUC_WARN_UNUSED_RESULT;

/* Takes back one entry (hw_journal_undo_change). Resolves to the new transaction (int64). */
DexFuture *hw_past_undo (HwStoreThread *thread, gint64 entry) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
