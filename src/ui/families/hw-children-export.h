/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of children as a file: said that it leaves the office, asked where to, written as a
 * whole and noted in the access log.
 */

#pragma once

#include "domain/placements/hw-children-query.h"
#include "store/hw-store-thread.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks and writes. @query: a box of g_atomic_rc_box_new(), as for a lazy list; @columns: ids, in
 * their order. Takes both. */
void hw_children_export (GtkWidget *parent, HwStoreThread *thread, HwChildrenQuery *query,
                         GStrv columns);

/* The same without asking, to @path: resolves to the number of children (uint), or rejects with
 * nothing written. @watch is called after each slice with the number so far; may be NULL. Takes
 * @query and @columns. */
typedef void (*HwExportWatch) (guint n, gpointer data);
DexFuture *hw_children_export_to (HwStoreThread *thread, HwChildrenQuery *query, GStrv columns,
                                  const char *path, GCancellable *cancellable,
                                  HwExportWatch watch, gpointer data) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
