/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of a draft share.
 */

#pragma once

#include "ui/forms/hw-draft.h"

G_BEGIN_DECLS

/* What one field knows beside its value. */
typedef struct
{
  char *unreadable; /* as typed; NULL: the record holds it */
  char *remark;
  HwRemark kind;
  char *kept;  /* what the store keeps of it beside the record; NULL: nothing */
  char *offer; /* what was kept when the page was opened; NULL: nothing, or it was answered */
  char *offer_words;
  gboolean is_touched; /* something was typed or chosen in it */
} HwFieldState;

struct _HwDraft
{
  GObject parent_instance;

  HwRecord *stored;
  HwRecord *record;
  HwStoreThread *thread;
  HwFieldState *states; /* by the field's place in the table */
  GPtrArray *findings;  /* of the record's own check */
  gboolean valid;

  guint n_saving;   /* saves posted and not answered yet */
  HwRecord *posted; /* what is stored once they are all done; NULL: none is under way */
  HwRecord *news;   /* heard meanwhile */

  guint keep_id; /* until what was typed is kept */

  /* Of a record that is not there yet. */
  gboolean is_new;
  gboolean is_tried;   /* every error is said */
  gboolean is_over;    /* saved or given up: nothing of it is kept any more */
  GPtrArray *seen;     /* what a check that sees other records adds to the record's own */
  gboolean is_looking; /* such a check is under way */
  gboolean is_stale;   /* the record changed meanwhile */
  HwDraftAlong find_along; /* NULL: nothing changes along with it */
  gboolean is_along;       /* it is wanted */
  HwRecord *along;         /* what was found, as it would be; NULL: nothing */
};

HwFieldState *hw_draft_state (HwDraft *self, const HwField *field);

/* Forgets what was typed unreadably and what was remarked. */
void hw_draft_forget (HwFieldState *state);

/* Says that the value or the remark of a field changed. */
void hw_draft_tell (HwDraft *self, const HwField *field);

/* The record's own check looks at several fields at once: each whose words change is told. */
void hw_draft_check (HwDraft *self);

/* Keeps what is not saved, within a second. */
void hw_draft_keep_later (HwDraft *self);

/* Looks for what was kept before this draft was made. */
void hw_draft_look_for_offers (HwDraft *self);

/* Whether the window is being locked: what is half typed is kept then, not saved. */
gboolean hw_draft_is_locking (void);

/* A record without an id is a new one: @stored gets one under which the store keeps what is typed,
 * the same for each beginning from the same place. */
HwRecord *hw_draft_dup_begun (HwRecord *stored);

/* Asks the store for what the record itself cannot say; the answer is checked again. */
void hw_draft_look (HwDraft *self);

/* Adds what was seen the last time to the findings. */
void hw_draft_add_seen (HwDraft *self);

/* The store could not be reached. */
void hw_draft_fail (HwDraft *self, const HwField *field, const char *message);

G_END_DECLS
