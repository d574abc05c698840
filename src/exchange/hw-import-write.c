/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The second step of an import: all of a plan in one transaction.
 */

#include "exchange/hw-import-private.h"

#include "base/hw-error.h"
#include "store/hw-journal.h"

#include <glib/gi18n-lib.h>

/* From this many new records on, indexes are better made anew than kept up, if most records of the
 * office are then new. */
#define BULK 2000

/* Written between two looks at whether to go on. */
#define SLICE 1024

typedef struct
{
  HwImportPlan *plan;
  HwStore *store;
  GCancellable *cancellable;
  guint n_written;
} Writing;

/* Before @n more records are written. */
static gboolean
go_on (Writing *self, guint n, GError **error)
{
  double share = 1 - HW_IMPORT_PLAN_SHARE;
  double done = (double) self->n_written / MAX (hw_fold_entries (self->plan->fold)->len, 1);

  self->n_written += n;
  return hw_import_plan_say (self->plan, HW_IMPORT_PLAN_SHARE + share * done, _ ("Writing"),
                             self->cancellable, error);
}

/* The new records of each type: class → GPtrArray, borrowed. */
static GHashTable *
sort_created (HwImportPlan *plan)
{
  GHashTable *types = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  GPtrArray *entries = hw_fold_entries (plan->fold);

  for (guint i = 0; i < entries->len; i++)
    {
      const HwFoldEntry *entry = g_ptr_array_index (entries, i);
      HwRecordClass *klass;
      GPtrArray *records;

      if (entry->outcome != HW_FOLD_CREATED)
        continue;
      klass = HW_RECORD_GET_CLASS (entry->result);
      records = g_hash_table_lookup (types, klass);
      if (!records)
        g_hash_table_insert (types, klass, records = g_ptr_array_new ());
      g_ptr_array_add (records, entry->result);
    }
  return types;
}

/* Type by type, so that many rows go into one statement. */
static gboolean
write_created (Writing *self, GPtrArray *records, GError **error)
{
  for (guint i = 0; i < records->len; i += SLICE)
    if (!go_on (self, MIN (SLICE, records->len - i), error)
        || !hw_store_insert_rows (self->store, (HwRecord **) records->pdata + i,
                                  MIN (SLICE, records->len - i), error))
      return FALSE;
  return TRUE;
}

static gboolean
write_updated (Writing *self, GError **error)
{
  GPtrArray *entries = hw_fold_entries (self->plan->fold);

  for (guint i = 0; i < entries->len; i++)
    {
      const HwFoldEntry *entry = g_ptr_array_index (entries, i);

      if (entry->outcome == HW_FOLD_UPDATED
          && (!go_on (self, 1, error)
              || !hw_store_update (self->store, entry->result, error)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
follow_entry (Writing *self, const HwFoldEntry *entry, gboolean is_written, GError **error)
{
  g_autoptr (GError) refused = NULL;

  if (hw_store_follow (self->store, entry->result, entry->existing, is_written, &refused))
    return TRUE;
  /* A person may be refused an act; what a file tells has happened. */
  if (!is_written && g_error_matches (refused, HW_ERROR, HW_ERROR_INVALID))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&refused));
  return FALSE;
}

/* Before any is written, and when all are there: whom one of them names may be another of them, and
 * a stay may end in one row and its placement in another. */
static gboolean
follow (Writing *self, gboolean is_written, GError **error)
{
  GPtrArray *entries = hw_fold_entries (self->plan->fold);

  for (guint i = 0; i < entries->len; i++)
    {
      const HwFoldEntry *entry = g_ptr_array_index (entries, i);

      if (entry->outcome != HW_FOLD_UPDATED && (entry->outcome != HW_FOLD_CREATED || !is_written))
        continue;
      if ((i % SLICE == 0 && !go_on (self, 0, error))
          || !follow_entry (self, entry, is_written, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_entries (Writing *self, GError **error)
{
  const HwRegistry *registry = hw_store_registry (self->store);
  g_autoptr (GHashTable) types = sort_created (self->plan);

  for (guint i = 0; i < hw_registry_n_types (registry); i++)
    {
      GPtrArray *records = g_hash_table_lookup (types, hw_registry_class_at (registry, i));

      if (records && !write_created (self, records, error))
        return FALSE;
    }
  return write_updated (self, error);
}

static gboolean
write_all (Writing *self, GError **error)
{
  guint n_created = hw_import_plan_count (self->plan);
  guint n_entries = hw_fold_entries (self->plan->fold)->len;
  gboolean is_bulk = n_created >= BULK && n_created > n_entries - n_created;

  return follow (self, FALSE, error)
         && (!is_bulk || hw_store_begin_bulk (self->store, error)) && write_entries (self, error)
         && hw_store_end_bulk (self->store, error) && follow (self, TRUE, error)
         && hw_import_plan_say (self->plan, 1, _ ("Finishing"), self->cancellable, error)
         && hw_store_commit (self->store, error);
}

/* Inside the transaction nobody can come between any more. */
static HwImportPlan *
plan_anew (HwImportPlan *plan, HwStore *store, GCancellable *cancellable, GError **error)
{
  g_autoptr (HwImportPlan) fresh = hw_import_plan_again (plan);

  /* The caller keeps it until all is written. */
  fresh->shows = plan;
  while (!hw_import_plan_is_done (fresh))
    if (!hw_import_plan_go_on (fresh, store, cancellable, error))
      return NULL;
  return g_steal_pointer (&fresh);
}

/* Whoever wrote between the comparing and this moment may have brought in the same file. */
static gboolean
write_in_act (Writing *self, GError **error)
{
  if (hw_import_plan_is_stale (self->plan, self->store))
    {
      HwImportPlan *fresh = plan_anew (self->plan, self->store, self->cancellable, error);

      if (!fresh)
        return FALSE;
      hw_import_plan_unref (self->plan);
      self->plan = fresh;
    }
  return write_all (self, error);
}

gint64
hw_import_plan_write (HwImportPlan *plan, HwStore *store, GCancellable *cancellable,
                      HwImportPlan **written, GError **error)
{
  g_autofree char *act = g_strdup_printf ("import %s", plan->mapping->name);
  Writing self = { .store = store, .cancellable = cancellable };
  gint64 before, made = -1;

  g_return_val_if_fail (hw_import_plan_is_done (plan) && !plan->options.only_reads, -1);

  if (!hw_store_begin (store, act, error))
    return -1;
  before = hw_journal_head (store).transactions;
  self.plan = hw_import_plan_ref (plan);
  if (write_in_act (&self, error))
    made = hw_journal_head (store).transactions;
  else
    hw_store_rollback (store);
  self.plan->shows = NULL;
  if (written)
    *written = made < 0 ? NULL : hw_import_plan_ref (self.plan);
  hw_import_plan_unref (self.plan);
  return made == before ? 0 : made;
}
