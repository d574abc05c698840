/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The acts on saved filters.
 */

#include "domain/placements/hw-saved-filter-act.h"

#include "store/hw-journal.h"

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate ((*(HwSavedFilter *const *) a)->name, (*(HwSavedFilter *const *) b)->name);
}

GPtrArray *
hw_saved_filter_list (HwStore *store, GError **error)
{
  GPtrArray *filters
      = hw_store_list_by (store, HW_TYPE_SAVED_FILTER, "staff", hw_store_actor (store), error);

  if (filters)
    g_ptr_array_sort (filters, compare_names);
  return filters;
}

/* The one of this person with that name, or a new one; owned. NULL: an error. */
static HwSavedFilter *
find_or_make (HwStore *store, const char *name, GError **error)
{
  g_autoptr (GPtrArray) filters = hw_saved_filter_list (store, error);

  for (guint i = 0; filters && i < filters->len; i++)
    {
      HwSavedFilter *filter = g_ptr_array_index (filters, i);

      if (g_strcmp0 (filter->name, name) == 0)
        return g_object_ref (filter);
    }
  return filters ? g_object_new (HW_TYPE_SAVED_FILTER, "name", name, "staff",
                                 hw_store_actor (store), NULL)
                 : NULL;
}

gint64
hw_saved_filter_save (HwStore *store, const char *name, const HwChildrenFilter *filter,
                      GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "filter.save", error);
  g_autoptr (HwSavedFilter) saved = act ? find_or_make (store, name, error) : NULL;
  g_autofree char *text = hw_children_filter_dup_text (filter);

  if (!saved)
    return 0;
  g_object_set (saved, "filter", text, NULL);
  return hw_store_save (store, HW_RECORD (saved), NULL, error) ? hw_journal_commit (&act, error)
                                                               : 0;
}

gint64
hw_saved_filter_rename (HwStore *store, const char *id, const char *name, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "filter.rename", error);
  g_autoptr (HwSavedFilter) saved
      = act ? hw_store_find (store, HW_TYPE_SAVED_FILTER, id, error) : NULL;

  if (!saved)
    return 0;
  g_object_set (saved, "name", name, NULL);
  return hw_store_save (store, HW_RECORD (saved), NULL, error) ? hw_journal_commit (&act, error)
                                                               : 0;
}

gint64
hw_saved_filter_delete (HwStore *store, const char *id, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "filter.delete", error);

  return act && hw_store_delete (store, HW_TYPE_SAVED_FILTER, id, error)
             ? hw_journal_commit (&act, error)
             : 0;
}
