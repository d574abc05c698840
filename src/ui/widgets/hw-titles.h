/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What records are called, asked of the store thread: one by its id, or those found by typing.
 */

#pragma once

#include "ui/widgets/hw-fiber.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;
  char *title;
} HwTitle;

/* What to look for: records of @type by any part of their name. */
gpointer hw_titles_wish_new (const char *type, const char *text);
void hw_titles_wish_free (gpointer wish);

/* Resolves to an array of HwTitle. With no text: all of the type, in order of their titles, where
 * they are few enough to be looked through. @wish stays the caller's. */
DexFuture *hw_titles_search (HwFiber *fiber, HwStoreThread *thread, gpointer wish, guint limit)
    G_GNUC_WARN_UNUSED_RESULT;

/* Resolves to the title (a string) of the record @id of @type. */
DexFuture *hw_titles_find (HwStoreThread *thread, GType type, const char *id)
    G_GNUC_WARN_UNUSED_RESULT;

/* Resolves to an array of HwTitle, in order of the titles: the records that the several references
 * @field of @record hold; @with_others: also those that belong to what @record belongs to, as the
 * children of its family. */
DexFuture *hw_titles_several (HwStoreThread *thread, HwRecord *record, const HwField *field,
                              gboolean with_others) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
