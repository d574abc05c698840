/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One import: choose the mapping, read and fold, compare, write.
 */

#include "exchange/hw-import.h"

#include "base/hw-error.h"
#include "exchange/hw-fold.h"
#include "exchange/hw-mappings.h"
#include "exchange/hw-row-plan.h"
#include "store/hw-journal.h"

#include <glib/gi18n-lib.h>

/* From this many new records on, indexes are better made anew than kept up, if most records of the
 * office are then new. */
#define BULK 2000

/* Written between two looks at whether to go on. */
#define SLICE 1024

/* The shares of the work: reading, comparing, writing. */
#define READ_SHARE 0.5
#define COMPARE_SHARE 0.1

typedef struct
{
  HwStore *store;
  const HwImportOptions *options;
  GCancellable *cancellable;
  const char *path;
  GPtrArray *mappings;
  HwMapping *own;           /* a person's own mapping */
  const HwMapping *mapping;
  HwRowSource *source;
  const char *form;
  HwFold *fold;
  HwRowPlan *plan;
  HwImportReport *report;
  guint n_written;
  gint64 head;              /* the journal's, when the office was read */
} Import;

static void
import_clear (Import *self)
{
  g_clear_pointer (&self->plan, hw_row_plan_free);
  g_clear_pointer (&self->fold, hw_fold_free);
  g_clear_pointer (&self->source, hw_row_source_free);
  g_clear_pointer (&self->own, hw_mapping_free);
  g_clear_pointer (&self->mappings, g_ptr_array_unref);
  g_clear_pointer (&self->report, hw_import_report_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Import, import_clear)

static gboolean
go_on (Import *self, double fraction, const char *doing, GError **error)
{
  if (self->options->progress)
    self->options->progress (fraction, doing, self->options->progress_data);
  return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

/* The mapping that was named, before the file is opened: it says in which form to open it. */
static gboolean
choose_named (Import *self, const HwRegistry *registry, GError **error)
{
  if (self->options->mapping_path)
    {
      self->own = hw_mapping_load (self->options->mapping_path, registry, error);
      self->mapping = self->own;
      return self->mapping != NULL;
    }
  if (!self->options->format)
    return TRUE;

  self->mapping = hw_mappings_find (self->mappings, self->options->format);
  if (!self->mapping)
    g_set_error (error, HW_ERROR, HW_ERROR_NOT_FOUND,
                 _ ("there is no format «%s»; «extract formats» lists them"),
                 self->options->format);
  return self->mapping != NULL;
}

static gboolean
open_source (Import *self, GError **error)
{
  g_clear_pointer (&self->source, hw_row_source_free);
  self->source = hw_row_source_open (self->path, self->mapping ? self->mapping->source : NULL,
                                     &self->form, error);
  return self->source != NULL;
}

static gboolean
choose_mapping (Import *self, GError **error)
{
  const HwMapping *nearest;
  const char *gap;

  if (!self->mapping)
    self->mapping = hw_mappings_recognise (self->mappings, self->source, self->form);
  if (self->mapping)
    return TRUE;
  gap = hw_mappings_find_gap (self->mappings, self->source, &nearest);
  if (gap)
    g_set_error (error, HW_ERROR, HW_ERROR_INVALID,
                 _ ("%s: line 1: no mapping knows these columns; «%s» misses «%s»"),
                 self->path, nearest->name, gap);
  else
    g_set_error (error, HW_ERROR, HW_ERROR_INVALID,
                 _ ("%s: line 1: no mapping knows these columns; name one of your own"),
                 self->path);
  return FALSE;
}

static HwImportReport *
report_new (const HwMapping *mapping, gboolean dry_run)
{
  HwImportReport *report = g_new0 (HwImportReport, 1);

  report->format = g_strdup (mapping->name);
  report->was_dry_run = dry_run;
  report->rejects
      = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_import_reject_free);
  report->conflicts
      = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_import_conflict_free);
  report->counts = g_array_new (FALSE, TRUE, sizeof (HwImportCount));
  return report;
}

/* One pass over the file. */
static gboolean
read_rows (Import *self, GError **error)
{
  g_autoptr (GError) local = NULL;
  HwRow row;

  self->report->rows = 0;
  g_ptr_array_set_size (self->report->rejects, 0);
  while (hw_row_source_next (self->source, &row, &local))
    {
      HwImportReject *reject = hw_row_plan_take (self->plan, &row);

      if (reject)
        g_ptr_array_add (self->report->rejects, reject);
      if (self->report->rows++ % 256 == 0
          && !go_on (self, READ_SHARE * self->source->fraction (self->source), _ ("Reading"),
                     error))
        return FALSE;
    }
  if (!local)
    return TRUE;
  g_propagate_prefixed_error (error, g_steal_pointer (&local), "%s: ", self->path);
  return FALSE;
}

/* A rule that only all rows together break refuses every row that makes the record, and the file
 * is read again without them. Each pass condemns one record more at least, so it ends. */
static gboolean
fold (Import *self, GError **error)
{
  for (;;)
    {
      guint n_columns;

      if (!read_rows (self, error) || !go_on (self, READ_SHARE, _ ("Comparing"), error)
          || !hw_fold_compare (self->fold, self->cancellable, error))
        return FALSE;
      if (hw_fold_check (self->fold) == 0)
        return TRUE;
      hw_fold_restart (self->fold);
      n_columns = self->source->columns->len;
      if (!open_source (self, error))
        return FALSE;
      if (self->source->columns->len != n_columns)
        {
          g_set_error (error, HW_ERROR, HW_ERROR_INVALID,
                       _ ("%s: was changed by another program while it was read"), self->path);
          return FALSE;
        }
      hw_row_plan_restart (self->plan, self->source);
    }
}

static HwImportCount *
count_of (HwImportReport *report, const char *type)
{
  for (guint i = 0; i < report->counts->len; i++)
    if (g_str_equal (g_array_index (report->counts, HwImportCount, i).type, type))
      return &g_array_index (report->counts, HwImportCount, i);
  return NULL;
}

/* A line for each type that the mapping can make, in the registry's order. */
static void
add_counts (HwImportReport *report, const HwMapping *mapping, const HwRegistry *registry)
{
  for (guint i = 0; i < hw_registry_n_types (registry); i++)
    {
      HwRecordClass *klass = hw_registry_class_at (registry, i);
      gboolean is_made = mapping->facts && mapping->facts->klass == klass;
      HwImportCount count = { klass->type };

      for (guint r = 0; r < mapping->records->len; r++)
        is_made |= ((HwMappingRecord *) g_ptr_array_index (mapping->records, r))->klass == klass;
      if (is_made)
        g_array_append_val (report->counts, count);
    }
}

static guint
count_entries (Import *self)
{
  GPtrArray *entries = hw_fold_entries (self->fold);
  guint n_created = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const HwFoldEntry *entry = g_ptr_array_index (entries, i);
      HwImportCount *count;

      if (entry->outcome == HW_FOLD_UNSEEN)
        continue;
      count = count_of (self->report, HW_RECORD_GET_CLASS (entry->result)->type);
      count->created += entry->outcome == HW_FOLD_CREATED;
      count->updated += entry->outcome == HW_FOLD_UPDATED;
      count->unchanged += entry->outcome == HW_FOLD_UNCHANGED;
      n_created += entry->outcome == HW_FOLD_CREATED;
    }
  return n_created;
}

/* Before @n more records are written. */
static gboolean
go_on_writing (Import *self, guint n, GError **error)
{
  double share = 1 - READ_SHARE - COMPARE_SHARE;
  double done = (double) self->n_written / MAX (hw_fold_entries (self->fold)->len, 1);

  self->n_written += n;
  return go_on (self, 1 - share + share * done, _ ("Writing"), error);
}

/* The new records of each type: class → GPtrArray, borrowed. */
static GHashTable *
sort_created (Import *self)
{
  GHashTable *types = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  GPtrArray *entries = hw_fold_entries (self->fold);

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
write_created (Import *self, GPtrArray *records, GError **error)
{
  for (guint i = 0; i < records->len; i += SLICE)
    if (!go_on_writing (self, MIN (SLICE, records->len - i), error)
        || !hw_store_insert_rows (self->store, (HwRecord **) records->pdata + i,
                                  MIN (SLICE, records->len - i), error))
      return FALSE;
  return TRUE;
}

static gboolean
write_updated (Import *self, GError **error)
{
  GPtrArray *entries = hw_fold_entries (self->fold);

  for (guint i = 0; i < entries->len; i++)
    {
      const HwFoldEntry *entry = g_ptr_array_index (entries, i);

      if (entry->outcome == HW_FOLD_UPDATED
          && (!go_on_writing (self, 1, error)
              || !hw_store_update (self->store, entry->result, error)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_entries (Import *self, GError **error)
{
  const HwRegistry *registry = hw_store_registry (self->store);
  g_autoptr (GHashTable) types = sort_created (self);

  for (guint i = 0; i < hw_registry_n_types (registry); i++)
    {
      GPtrArray *records = g_hash_table_lookup (types, hw_registry_class_at (registry, i));

      if (records && !write_created (self, records, error))
        return FALSE;
    }
  return write_updated (self, error);
}

static gboolean
prepare (Import *self, GError **error)
{
  const HwRegistry *registry = hw_store_registry (self->store);
  HwDay today = hw_store_today (self->store);

  self->mappings = hw_mappings_load (registry);
  if (!choose_named (self, registry, error) || !open_source (self, error)
      || !choose_mapping (self, error))
    return FALSE;
  self->report = report_new (self->mapping, self->options->dry_run);
  add_counts (self->report, self->mapping, registry);
  self->fold = hw_fold_new (self->store, today);
  self->plan = hw_row_plan_new (self->mapping, self->source, self->fold, today, error);
  if (!self->plan)
    {
      g_prefix_error (error, "%s: ", self->path);
      return FALSE;
    }
  self->head = hw_journal_head (self->store).transactions;
  return hw_fold_load (self->fold, self->cancellable, error);
}

static gboolean
compare (Import *self, GError **error)
{
  return prepare (self, error) && fold (self, error);
}

/* Inside the transaction. Whoever wrote between the comparing and this moment may have brought in
 * the same file: then all of it is compared again, and nobody can come between any more. */
static gboolean
write_all (Import *self, GError **error)
{
  gboolean is_bulk;
  guint n_created;

  if (hw_journal_head (self->store).transactions != self->head)
    {
      import_clear (self);
      self->mapping = NULL;
      if (!compare (self, error))
        return FALSE;
    }
  n_created = count_entries (self);
  is_bulk = n_created >= BULK && n_created > hw_fold_entries (self->fold)->len - n_created;
  return (!is_bulk || hw_store_begin_bulk (self->store, error)) && write_entries (self, error)
         && hw_store_commit (self->store, error);
}

static gboolean
write_or_roll_back (Import *self, GError **error)
{
  g_autofree char *act = g_strdup_printf ("import %s", self->mapping->name);

  if (!hw_store_begin (self->store, act, error))
    return FALSE;
  if (write_all (self, error))
    return TRUE;
  hw_store_rollback (self->store);
  return FALSE;
}

HwImportReport *
hw_import_file (HwStore *store, const char *path, const HwImportOptions *options,
                GCancellable *cancellable, GError **error)
{
  static const HwImportOptions none = { NULL };
  g_auto (Import) self = {
    .store = store,
    .options = options ? options : &none,
    .cancellable = cancellable,
    .path = path,
  };

  if (!compare (&self, error))
    return NULL;
  if (self.options->dry_run)
    count_entries (&self);
  else if (!write_or_roll_back (&self, error))
    return NULL;
  g_clear_pointer (&self.report->conflicts, g_ptr_array_unref);
  self.report->conflicts = hw_fold_steal_conflicts (self.fold, !self.options->dry_run);
  return g_steal_pointer (&self.report);
}

static void
import_format_free (HwImportFormat *self)
{
  g_free (self->name);
  g_free (self->title);
  g_free (self);
}

GPtrArray *
hw_import_formats (const HwRegistry *registry)
{
  g_autoptr (GPtrArray) mappings = hw_mappings_load (registry);
  GPtrArray *formats = g_ptr_array_new_with_free_func ((GDestroyNotify) import_format_free);

  for (guint i = 0; i < mappings->len; i++)
    {
      const HwMapping *mapping = g_ptr_array_index (mappings, i);
      HwImportFormat *format = g_new0 (HwImportFormat, 1);

      format->name = g_strdup (mapping->name);
      format->title = g_strdup (mapping->title ? mapping->title : mapping->name);
      g_ptr_array_add (formats, format);
    }
  return formats;
}
