/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The search of a page that lists records: each letter asks the store at once, and an answer that
 * the next letter overtakes is not waited for.
 */

#pragma once

#include "store/hw-lazy-list.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* More than anybody reads; the search then wants another letter. */
#define HW_LIST_SEARCH_MOST 50

/* On the store's thread: at most @limit rows of the list's source that @text finds, the best
 * first; an array that owns them. */
typedef GPtrArray *(*HwListFind) (HwStore *store, const char *text, guint limit, GError **error);

#define HW_TYPE_LIST_SEARCH (hw_list_search_get_type ())
G_DECLARE_FINAL_TYPE (HwListSearch, hw_list_search, HW, LIST_SEARCH, GObject)

/* Signal: ::found, when the hits have changed. */
HwListSearch *hw_list_search_new (HwStoreThread *thread, const HwLazySource *source,
                                  HwListFind find);

/* "" ends the search. The same text asks again: the data may have changed. */
void hw_list_search_set_text (HwListSearch *self, const char *text);
gboolean hw_list_search_is_active (HwListSearch *self);

GListModel *hw_list_search_hits (HwListSearch *self);

/* «the first 50 found», «3 found». Owned. */
char *hw_list_search_dup_count (HwListSearch *self);

G_END_DECLS
