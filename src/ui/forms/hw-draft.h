/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A record under edit: what is stored, what the editors hold, and what is to be said beside each
 * field. It knows no widget. Leaving a field saves the field's group; news from elsewhere updates
 * clean fields and never overwrites one under edit.
 */

#pragma once

#include "record/hw-record.h"
#include "store/hw-store-thread.h"

G_BEGIN_DECLS

#define HW_TYPE_DRAFT (hw_draft_get_type ())
G_DECLARE_FINAL_TYPE (HwDraft, hw_draft, HW, DRAFT, GObject)

/**
 * HwRemark:
 * @HW_REMARK_NONE: nothing to say
 * @HW_REMARK_HELP: what the field is for
 * @HW_REMARK_WARNING: saved all the same
 * @HW_REMARK_NEWS: changed elsewhere while it was being edited here
 * @HW_REMARK_OFFER: what was typed here before, and not saved, can be put back
 * @HW_REMARK_ERROR: not saved
 *
 * The kind of what stands beside a field; the greatest is told.
 */
typedef enum
{
  HW_REMARK_NONE,
  HW_REMARK_HELP,
  HW_REMARK_WARNING,
  HW_REMARK_NEWS,
  HW_REMARK_OFFER,
  HW_REMARK_ERROR,
} HwRemark;

/* What a save came to. @transaction: 0 when nothing was written: @findings then say why, or
 * @news: somebody else wrote the group first. */
typedef struct
{
  HwRecord *record;     /* as it is stored now; NULL when the check refused */
  HwRecord *wanted;     /* what was to be saved */
  const HwField *field; /* the one that was left */
  GPtrArray *findings;
  gint64 transaction;
  gboolean is_news;
  char *who;            /* the other writer's name; may be NULL */
} HwSaved;

#define HW_TYPE_SAVED (hw_saved_get_type ())
GType hw_saved_get_type (void);
HwSaved *hw_saved_new (HwRecord *wanted, const HwField *field);
HwSaved *hw_saved_ref (HwSaved *self);
void hw_saved_unref (HwSaved *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwSaved, hw_saved_unref)

/* @thread: where it is saved; NULL: nowhere, and whoever made the draft takes its record.
 *
 * A record without an id, with a @thread, is a new one: it is saved whole by whoever made the
 * draft. Then the check sees other records while it is typed, errors in fields that nobody was in
 * yet are not said, and what was typed before and never saved is put back.
 *
 * ::field-changed::NAME, after the value or the remark of a field changed;
 * ::saved (field label, transaction), after a save wrote something;
 * ::checked, after the findings were made anew; ::put-back, after text of before was. */
HwDraft *hw_draft_new (HwRecord *stored, HwStoreThread *thread);

/* The working copy and the stored record; borrowed. */
HwRecord *hw_draft_record (HwDraft *self);
HwRecord *hw_draft_stored (HwDraft *self);
HwStoreThread *hw_draft_thread (HwDraft *self);

/* No field is unreadable and the record's own check finds no error. */
gboolean hw_draft_is_valid (HwDraft *self);

/* Whether it is a new record's; and whether any field differs from what it was begun with. */
gboolean hw_draft_is_new (HwDraft *self);
gboolean hw_draft_is_typed (HwDraft *self);

/* The new record as it is to be saved, without an id. Owned. */
HwRecord *hw_draft_dup_new (HwDraft *self);

/* The id under which what is typed into a new record begun as @begun is kept. Owned. */
char *hw_draft_dup_kept_id (HwRecord *begun);

/* What else would change together with a new record: another record as it would then be, owned;
 * NULL: nothing. Called on the store's thread. */
typedef HwRecord *(*HwDraftAlong) (HwRecord *record, HwLookUp *look_up);

/* Looks for it from now on. While it is @wanted the new record is checked as if that one were so;
 * ::checked follows. */
void hw_draft_set_along (HwDraft *self, HwDraftAlong find, gboolean is_wanted);

/* What was found; borrowed until the next ::checked. */
HwRecord *hw_draft_along (HwDraft *self);

/* What the last check said; borrowed until the next one. */
GPtrArray *hw_draft_findings (HwDraft *self);

/* Somebody wants to save: every error is said from now on. */
void hw_draft_try (HwDraft *self);

/* A new record was saved or given up: what was kept of it is forgotten. */
void hw_draft_end (HwDraft *self);

/* Takes what was typed or chosen, in text form. What cannot be read stays in the draft as it was
 * typed, while the record keeps the stored value. A day is read in any
 * of the ways of hw_day_read(). */
gboolean hw_draft_set_text (HwDraft *self, const HwField *field, const char *text);

/* What the editor shows: the unreadable text, or the value's text form; never NULL. Owned. */
char *hw_draft_dup_text (HwDraft *self, const HwField *field);

gboolean hw_draft_is_dirty (HwDraft *self, const HwField *field);

/* Back to the stored value. */
void hw_draft_revert (HwDraft *self, const HwField *field);

/* What is said beside the field; @text: borrowed until the draft changes, "" for nothing. */
HwRemark hw_draft_remark (HwDraft *self, const HwField *field, const char **text);

/* The stored record with the group of @field from the working copy: what a save writes. NULL:
 * nothing to save, or it cannot be saved as it is. Owned. */
HwRecord *hw_draft_dup_wanted (HwDraft *self, const HwField *field);

/* The record was changed elsewhere, by @who (or NULL: unknown). */
void hw_draft_take_news (HwDraft *self, HwRecord *fresh, const char *who);

/* The same, with the writer asked of the journal where that must be told. */
void hw_draft_hear (HwDraft *self, HwRecord *fresh);

/* What became of a save. */
void hw_draft_take_saved (HwDraft *self, const HwSaved *saved);

/* Saves the group of @field when it holds something new: posted to the store's thread before this
 * returns, so that a closing of the office waits for it. Remarks and signals tell the rest. */
void hw_draft_save (HwDraft *self, const HwField *field);

/* Whether a save is under way. */
gboolean hw_draft_is_saving (HwDraft *self);

/* What was typed into a field and not saved is kept in the store, at most a second after the
 * typing, and offered (HW_REMARK_OFFER) when a draft of the record is made again (K8). The answer:
 * back into the editor, to be saved as if it had just been typed; or forgotten. */
void hw_draft_take_offer (HwDraft *self, const HwField *field);
void hw_draft_drop_offer (HwDraft *self, const HwField *field);

/* Before the window is locked: hands what is not kept yet to the store's thread; nothing is saved
 * from then on. */
void hw_draft_keep_all (void);

G_END_DECLS
