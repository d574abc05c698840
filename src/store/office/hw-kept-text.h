/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was typed into a field and not saved yet, so that a lock or the end of the process loses no
 * character of it (reliability K8). It belongs to who is signed in, and nobody else is offered it.
 */

#pragma once

#include "store/hw-store.h"

G_BEGIN_DECLS

/* One field's text as it was typed. */
typedef struct
{
  char *id;
  char *field;
  char *text;
} HwKeptText;

void hw_kept_text_free (HwKeptText *self);

/* Keeps @text for a field of a record, in place of what was kept before; NULL: keeps nothing any
 * more. In a transaction of its own that is no act: nothing is journalled, no list reloads. */
gboolean hw_kept_text_save (HwStore *store, HwRecord *record, const char *field, const char *text,
                            GError **error);

/* What is kept for one record; NULL: for all. Array of HwKeptText. */
GPtrArray *hw_kept_text_list (HwStore *store, const char *id, GError **error);

G_END_DECLS
