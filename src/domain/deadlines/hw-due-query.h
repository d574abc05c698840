/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is due in an office: its rules and what it recorded, read in one go.
 */

#pragma once

#include "domain/deadlines/hw-due-result.h"
#include "domain/deadlines/hw-due-rules.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* @book: NULL where it is the caller’s; @cases: of HwDueCase; @items: of HwDueItem, which lie in
 * both, child by child. @gone: of HwRule, as far as an outcome was kept of a rule that the book has
 * no more. */
typedef struct
{
  HwRuleBook *book;
  GPtrArray *cases;
  GArray *items;
  GPtrArray *gone;
} HwDueList;

void hw_due_list_free (HwDueList *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwDueList, hw_due_list_free)

/* The rules that the office goes by: its chosen packs, its own in the folder «rules» beside the
 * store, its holidays. @problems: see hw_rule_packs_load_folder(). */
HwRuleBook *hw_rule_book_read (HwStore *store, GPtrArray *problems, GError **error);

/* Every pack that an office could go by, and which of them it does. */
HwRulePacks *hw_rule_packs_read (HwStore *store, GError **error);

/* As of the store’s today. @id: of the child or the family; else NULL. */
HwDueList *hw_due_read (HwStore *store, HwDueScope scope, const char *id, GError **error);

/* Of some children, by a @book that was read before and outlives the list: an office in slices.
 * Those who are not there have no items. */
HwDueList *hw_due_read_some (HwStore *store, HwRuleBook *book, const HwDueId *children, guint n,
                             GError **error);

/* «["0193…"]»: what a statement takes several ids from. Owned. */
char *hw_due_ids_dup_json (const HwDueId *ids, guint n);

/* The one item @id («F07:2:0193…»), in the only place of its list. HW_ERROR_NOT_FOUND. */
HwDueList *hw_due_read_item (HwStore *store, const char *id, GError **error);

G_END_DECLS
