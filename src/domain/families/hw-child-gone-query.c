/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Merging leaves a line that says who goes on, sealing one that tells nobody who it was.
 */

#include "domain/families/hw-child-gone-query.h"

#include "domain/families/hw-sealed-child.h"
#include "record/hw-merged.h"

G_DEFINE_BOXED_TYPE (HwChildGone, hw_child_gone, hw_child_gone_copy, hw_child_gone_free)

HwChildGone *
hw_child_gone_copy (const HwChildGone *self)
{
  HwChildGone *copy = g_new (HwChildGone, 1);

  *copy = (HwChildGone) { g_strdup (self->kept), self->sealed_date, g_strdup (self->family) };
  return copy;
}

void
hw_child_gone_free (HwChildGone *self)
{
  g_free (self->kept);
  g_free (self->family);
  g_free (self);
}

HwChildGone *
hw_child_gone_read (HwStore *store, const char *child, GError **error)
{
  g_autoptr (HwChildGone) self = g_new0 (HwChildGone, 1);
  g_autoptr (GPtrArray) merged = hw_store_list_by (store, HW_TYPE_MERGED, "gone", child, error);
  g_autoptr (GPtrArray) sealed = NULL;

  if (!merged)
    return NULL;
  sealed = hw_store_list_by (store, HW_TYPE_SEALED_CHILD, "sealed-id", child, error);
  if (!sealed)
    return NULL;
  if (merged->len)
    self->kept = g_strdup (HW_MERGED (g_ptr_array_index (merged, 0))->kept);
  if (sealed->len)
    {
      const HwSealedChild *line = g_ptr_array_index (sealed, 0);

      self->sealed_date = line->sealed_date;
      self->family = g_strdup (line->family);
    }
  return g_steal_pointer (&self);
}
