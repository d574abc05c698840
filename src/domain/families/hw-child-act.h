/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A child goes to another family: a case was split, two were recorded for one home, or the child
 * was written down with the wrong brothers and sisters.
 */

#pragma once

#include "domain/families/hw-child.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* Moves @child to @family (ids) in one transaction, «child.move»; its number in @transaction.
 *
 * What belongs to the child goes with it, because it hangs on the child and not on the family:
 * stays, placements, goals, hearings, imported facts, and what people are to it. A mother of two
 * children stays the mother of both; on a family's page stand the people of the children who are
 * there. What belongs to the case stays with the case: number, worker, region, county, and the
 * history that was written while the child was in it. Family names are left as they are.
 *
 * HW_ERROR_NOT_FOUND: no such child or family; HW_ERROR_REFUSED: it is there already, or the case
 * is closed. */
gboolean hw_child_move (HwStore *store, const char *child, const char *family,
                        gint64 *transaction, GError **error);

/**
 * HwChildMove:
 * @child: the name
 * @from, @to: the families' names; @from NULL: in none
 * @from_worker, @to_worker: names, or NULL
 * @left, @found: how many brothers and sisters stay behind, and are there
 *
 * What a move would change, for the sentence that tells it before. Strings are owned.
 */
typedef struct
{
  char *child;
  char *from;
  char *to;
  char *from_worker;
  char *to_worker;
  guint left;
  guint found;
} HwChildMove;

#define HW_TYPE_CHILD_MOVE (hw_child_move_get_type ())
GType hw_child_move_get_type (void);
HwChildMove *hw_child_move_ref (HwChildMove *self);
void hw_child_move_unref (HwChildMove *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwChildMove, hw_child_move_unref)

/* The same errors as the move itself; nothing is written. */
HwChildMove *hw_child_move_preview (HwStore *store, const char *child, const char *family,
                                    GError **error);

G_END_DECLS
