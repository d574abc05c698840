/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the two files of a draft share.
 */

#pragma once

#include "ui/widgets/hw-draft.h"

G_BEGIN_DECLS

/* What one field knows beside its value. */
typedef struct
{
  char *unreadable; /* as typed; NULL: the record holds it */
  char *remark;
  HwRemark kind;
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

  const HwField *saving; /* NULL: no save is under way */
  HwRecord *news;        /* heard while a save was under way */
  GPtrArray *waiting;    /* of HwField: left while another save was under way */
};

HwFieldState *hw_draft_state (HwDraft *self, const HwField *field);

/* Forgets what was typed unreadably and what was remarked. */
void hw_draft_forget (HwFieldState *state);

/* Says that the value or the remark of a field changed. */
void hw_draft_tell (HwDraft *self, const HwField *field);

/* The record's own check looks at several fields at once: each whose words change is told. */
void hw_draft_check (HwDraft *self);

/* The store could not be reached. */
void hw_draft_fail (HwDraft *self, const HwField *field, const char *message);

G_END_DECLS
