/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The children in care whom a list from elsewhere does not name: they may have left care without
 * anybody's saying so here.
 */

#pragma once

#include "domain/placements/hw-children-result.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* Whether the list names the child with this id. */
typedef gboolean (*HwChildIsNamed) (const char *id, gpointer data);

/* Looks at some children in care, by name, from the one with key @from on (NULL: the first): adds
 * a HwChildRow to @rows for each that is not named. @next: where to go on, NULL at the end. */
gboolean hw_children_absent_read (HwStore *store, HwChildIsNamed is_named, gpointer data,
                                  GBytes *from, GPtrArray *rows, GBytes **next, GError **error);

G_END_DECLS
