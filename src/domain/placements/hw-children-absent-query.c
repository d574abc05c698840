/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of children in care, without those who are named.
 */

#include "domain/placements/hw-children-absent-query.h"

#include "domain/placements/hw-children-query.h"

/* Some milliseconds' work. */
#define AT_ONCE 128

gboolean
hw_children_absent_read (HwStore *store, HwChildIsNamed is_named, gpointer data, GBytes *from,
                         GPtrArray *rows, GBytes **next, GError **error)
{
  static const HwChildrenQuery in_care = { .order = HW_CHILDREN_BY_NAME,
                                           .filter = { .is_in_care = TRUE } };
  g_autoptr (GPtrArray) all
      = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_child_row_free);
  guint n;

  if (!hw_children_read (store, &in_care, from, AT_ONCE, all, &n, next, error))
    return FALSE;
  for (guint i = 0; i < all->len; i++)
    if (!is_named (((HwChildRow *) g_ptr_array_index (all, i))->id, data))
      g_ptr_array_add (rows, g_steal_pointer (&all->pdata[i]));
  return TRUE;
}
