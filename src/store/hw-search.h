/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finding anyone by any part of the name: without accents, in any order, with small errors.
 */

#pragma once

#include "store/hw-store.h"

G_BEGIN_DECLS

/**
 * HwHit:
 * @type: «child», «family», «person» …, static
 * @id: the record's
 * @title: how people call it
 * @is_near: found by likeness, not by its letters
 */
typedef struct
{
  const char *type;
  char *id;
  char *title;
  gboolean is_near;
} HwHit;

void hw_hit_free (HwHit *self);

/* At most @limit hits, exact ones first, then those that begin so, then near ones (only where
 * fewer than @limit were found). @type: only that record type, or NULL. */
GPtrArray *hw_search (HwStore *store, const char *text, const char *type, guint limit,
                      GError **error);

/* At most @limit hits of each of @types (ended by NULL), in that order; near ones only where no
 * type has any other. */
GPtrArray *hw_search_types (HwStore *store, const char *text, const char *const *types,
                            guint limit, GError **error);

/* What the index of words is asked for @text: every word of it is there, whole or begun. NULL: it
 * has no words. Owned. */
char *hw_search_dup_match (const char *text);

G_END_DECLS
