/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first step of an import, in slices: choose the mapping, take in the office, read and fold the
 * file, compare, check.
 */

#include "exchange/hw-import-private.h"

#include "base/hw-error.h"
#include "exchange/hw-mappings.h"
#include "store/hw-journal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A slice ends after this time: a page or a save comes in before the next. */
#define SLICE_MICROSECONDS 6000

/* The work between two looks at the clock. */
#define RECORDS_AT_ONCE 128
#define ROWS_AT_ONCE 16
#define ENTRIES_AT_ONCE 64

G_DEFINE_BOXED_TYPE (HwImportPlan, hw_import_plan, hw_import_plan_ref, hw_import_plan_unref)

static void
plan_clear (gpointer data)
{
  HwImportPlan *self = data;

  g_clear_pointer (&self->rows, hw_row_plan_free);
  g_clear_pointer (&self->fold, hw_fold_free);
  g_clear_pointer (&self->source, hw_row_source_free);
  g_clear_pointer (&self->own, hw_mapping_free);
  g_clear_pointer (&self->mappings, g_ptr_array_unref);
  g_clear_pointer (&self->report, hw_import_report_free);
  g_clear_pointer (&self->before, hw_import_plan_unref);
  g_free (self->path);
  g_free (self->format);
  g_free (self->mapping_path);
  g_free (self->mapping_text);
}

HwImportPlan *
hw_import_plan_new (const char *path, const HwRegistry *registry, const HwImportOptions *options)
{
  HwImportPlan *self = g_atomic_rc_box_new0 (HwImportPlan);

  if (options)
    self->options = *options;
  self->path = g_strdup (path);
  self->registry = registry;
  self->options.format = self->format = g_strdup (self->options.format);
  self->options.mapping_path = self->mapping_path = g_strdup (self->options.mapping_path);
  self->options.mapping_text = self->mapping_text = g_strdup (self->options.mapping_text);
  return self;
}

HwImportPlan *
hw_import_plan_again (HwImportPlan *self)
{
  HwImportPlan *again = hw_import_plan_new (self->path, self->registry, &self->options);

  again->before = hw_import_plan_ref (self);
  return again;
}

HwImportPlan *
hw_import_plan_ref (HwImportPlan *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
hw_import_plan_unref (HwImportPlan *self)
{
  g_atomic_rc_box_release_full (self, plan_clear);
}

/* ------------------------------------------------------------------ opening */

/* The mapping that was named, before the file is opened: it says in which form to open it. */
static gboolean
choose_named (HwImportPlan *self, GError **error)
{
  if (self->mapping_text)
    self->own = hw_mapping_parse (_ ("mapping"), self->mapping_text, strlen (self->mapping_text),
                                  self->registry, error);
  else if (self->mapping_path)
    self->own = hw_mapping_load (self->mapping_path, self->registry, error);
  if (self->mapping_text || self->mapping_path)
    {
      self->mapping = self->own;
      return self->mapping != NULL;
    }
  if (!self->format)
    return TRUE;

  self->mapping = hw_mappings_find (self->mappings, self->format);
  if (!self->mapping)
    g_set_error (error, HW_ERROR, HW_ERROR_NOT_FOUND,
                 _ ("there is no format «%s»; «extract formats» lists them"), self->format);
  return self->mapping != NULL;
}

static gboolean
open_source (HwImportPlan *self, GError **error)
{
  g_clear_pointer (&self->source, hw_row_source_free);
  self->source = hw_row_source_open (self->path, self->mapping ? self->mapping->source : NULL,
                                     &self->form, error);
  return self->source != NULL;
}

static gboolean
choose_mapping (HwImportPlan *self, GError **error)
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

static HwImportReport *
report_new (HwImportPlan *self)
{
  HwImportReport *report = g_new0 (HwImportReport, 1);

  report->format = g_strdup (self->mapping->name);
  report->was_dry_run = self->options.dry_run;
  report->rejects
      = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_import_reject_free);
  report->conflicts = g_ptr_array_ref (hw_fold_conflicts (self->fold));
  report->counts = g_array_new (FALSE, TRUE, sizeof (HwImportCount));
  add_counts (report, self->mapping, self->registry);
  return report;
}

static gboolean
open_all (HwImportPlan *self, HwStore *store, GError **error)
{
  g_autofree char *folder = hw_import_dup_mapping_folder (store);
  HwDay today = hw_store_today (store);

  self->mappings = hw_mappings_load (self->registry, folder);
  if (!choose_named (self, error) || !open_source (self, error) || !choose_mapping (self, error))
    return FALSE;
  self->fold = hw_fold_new (self->options.only_reads ? NULL : store, today);
  if (self->before && self->before->fold)
    hw_fold_copy_decisions (self->fold, self->before->fold);
  g_clear_pointer (&self->before, hw_import_plan_unref);
  self->report = report_new (self);
  self->rows = hw_row_plan_new (self->mapping, self->source, self->fold, today, error);
  if (!self->rows)
    {
      g_prefix_error (error, "%s: ", self->path);
      return FALSE;
    }
  self->head = hw_journal_head (store).transactions;
  self->phase = HW_IMPORT_LOADING;
  return TRUE;
}

/* ------------------------------------------------------------------ a piece of each phase */

static gboolean
load_some (HwImportPlan *self, GError **error)
{
  gboolean is_done;

  if (!hw_fold_load (self->fold, RECORDS_AT_ONCE, &is_done, error))
    return FALSE;
  if (is_done)
    self->phase = HW_IMPORT_READING;
  return TRUE;
}

static gboolean
read_some (HwImportPlan *self, GError **error)
{
  g_autoptr (GError) local = NULL;
  HwRow row;

  for (guint i = 0; i < ROWS_AT_ONCE; i++)
    {
      HwImportReject *reject;

      if (!hw_row_source_next (self->source, &row, &local))
        {
          self->phase = self->options.only_reads ? HW_IMPORT_PLANNED : HW_IMPORT_COMPARING;
          self->at = 0;
          break;
        }
      reject = hw_row_plan_take (self->rows, &row);
      if (reject)
        g_ptr_array_add (self->report->rejects, reject);
      self->report->rows++;
    }
  if (!local)
    return TRUE;
  g_propagate_prefixed_error (error, g_steal_pointer (&local), "%s: ", self->path);
  return FALSE;
}

/* Each with the office; then what ends because of what the file tells. */
static gboolean
compare_some (HwImportPlan *self, GError **error)
{
  if (self->phase == HW_IMPORT_COMPARING)
    hw_fold_compare (self->fold, self->at, self->at + ENTRIES_AT_ONCE);
  else
    hw_fold_end_former (self->fold, self->at, self->at + ENTRIES_AT_ONCE);
  self->at += ENTRIES_AT_ONCE;
  if (self->at >= hw_fold_entries (self->fold)->len)
    {
      self->phase = self->phase == HW_IMPORT_COMPARING ? HW_IMPORT_ENDING : HW_IMPORT_CHECKING;
      self->at = self->n_faults = 0;
    }
  return TRUE;
}

static gboolean
read_again (HwImportPlan *self, GError **error)
{
  guint n_columns = self->source->columns->len;

  hw_fold_restart (self->fold);
  if (!open_source (self, error))
    return FALSE;
  if (self->source->columns->len != n_columns)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INVALID,
                   _ ("%s: was changed by another program while it was read"), self->path);
      return FALSE;
    }
  hw_row_plan_restart (self->rows, self->source);
  self->report->rows = 0;
  g_ptr_array_set_size (self->report->rejects, 0);
  self->phase = HW_IMPORT_READING;
  return TRUE;
}

/* A rule that only all rows together break refuses every row that makes the record, and the file
 * is read again without them. Each pass condemns one record more at least, so it ends. */
static gboolean
check_some (HwImportPlan *self, GError **error)
{
  self->n_faults += hw_fold_check (self->fold, self->at, self->at + ENTRIES_AT_ONCE);
  self->at += ENTRIES_AT_ONCE;
  if (self->at < hw_fold_entries (self->fold)->len)
    return TRUE;
  if (self->n_faults > 0)
    return read_again (self, error);
  hw_import_plan_count (self);
  self->phase = HW_IMPORT_PLANNED;
  return TRUE;
}

static gboolean
go_on_some (HwImportPlan *self, HwStore *store, GError **error)
{
  switch (self->phase)
    {
    case HW_IMPORT_OPENING:
      return open_all (self, store, error);
    case HW_IMPORT_LOADING:
      return load_some (self, error);
    case HW_IMPORT_READING:
      return read_some (self, error);
    case HW_IMPORT_COMPARING:
    case HW_IMPORT_ENDING:
      return compare_some (self, error);
    case HW_IMPORT_CHECKING:
      return check_some (self, error);
    case HW_IMPORT_PLANNED:
    default:
      return TRUE;
    }
}

/* How much of the planning is done, 0 to 1. */
static double
fraction_of (HwImportPlan *self)
{
  double n_entries = self->fold ? MAX (hw_fold_entries (self->fold)->len, 1) : 1;
  double done = 0;

  switch (self->phase)
    {
    case HW_IMPORT_OPENING:
    case HW_IMPORT_LOADING:
      return 0;
    case HW_IMPORT_READING:
      done = HW_IMPORT_LOAD_SHARE
             + HW_IMPORT_READ_SHARE * self->source->fraction (self->source);
      break;
    case HW_IMPORT_ENDING:
      done = HW_IMPORT_LOAD_SHARE + HW_IMPORT_READ_SHARE + HW_IMPORT_COMPARE_SHARE / 2;
      break;
    case HW_IMPORT_COMPARING:
    case HW_IMPORT_CHECKING:
      done = HW_IMPORT_LOAD_SHARE + HW_IMPORT_READ_SHARE
             + HW_IMPORT_COMPARE_SHARE / 2
                 * (MIN (self->at / n_entries, 1) + (self->phase == HW_IMPORT_CHECKING));
      break;
    case HW_IMPORT_PLANNED:
    default:
      return 1;
    }
  return done / HW_IMPORT_PLAN_SHARE;
}

static const char *
doing_of (HwImportPlan *self)
{
  if (self->phase < HW_IMPORT_READING)
    return _ ("Reading the office");
  return self->phase == HW_IMPORT_READING ? _ ("Reading the file") : _ ("Comparing");
}

gboolean
hw_import_plan_say (HwImportPlan *self, double fraction, const char *doing,
                    GCancellable *cancellable, GError **error)
{
  HwImportPlan *shown = self->shows ? self->shows : self;

  g_atomic_int_set (&shown->said_permille, (int) (fraction * 1000));
  g_atomic_pointer_set (&shown->said_doing, doing);
  if (self->options.progress)
    self->options.progress (fraction, doing, self->options.progress_data);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

gboolean
hw_import_plan_go_on (HwImportPlan *self, HwStore *store, GCancellable *cancellable,
                      GError **error)
{
  gint64 end = g_get_monotonic_time () + SLICE_MICROSECONDS;
  HwImportPhase phase = self->phase;

  while (self->phase != HW_IMPORT_PLANNED && self->phase == phase
         && g_get_monotonic_time () < end)
    if (g_cancellable_set_error_if_cancelled (cancellable, error)
        || !go_on_some (self, store, error))
      return FALSE;
  return hw_import_plan_say (self, fraction_of (self) * HW_IMPORT_PLAN_SHARE, doing_of (self),
                             cancellable, error);
}

/* ------------------------------------------------------------------ looking at it */

guint
hw_import_plan_count (HwImportPlan *self)
{
  GPtrArray *entries = hw_fold_entries (self->fold);
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  guint n_created = 0;

  for (guint i = 0; i < self->report->counts->len; i++)
    {
      HwImportCount *count = &g_array_index (self->report->counts, HwImportCount, i);

      *count = (HwImportCount) { count->type };
      g_hash_table_insert (counts, hw_registry_find (self->registry, count->type), count);
    }
  for (guint i = 0; i < entries->len; i++)
    {
      const HwFoldEntry *entry = g_ptr_array_index (entries, i);
      HwImportCount *count;

      if (entry->outcome == HW_FOLD_UNSEEN)
        continue;
      count = g_hash_table_lookup (counts, HW_RECORD_GET_CLASS (entry->result));
      count->created += entry->outcome == HW_FOLD_CREATED;
      count->updated += entry->outcome == HW_FOLD_UPDATED;
      count->unchanged += entry->outcome == HW_FOLD_UNCHANGED;
      n_created += entry->outcome == HW_FOLD_CREATED;
    }
  return n_created;
}

gboolean
hw_import_plan_is_done (HwImportPlan *self)
{
  return self->phase == HW_IMPORT_PLANNED;
}

double
hw_import_plan_progress (HwImportPlan *self, const char **doing)
{
  *doing = g_atomic_pointer_get (&self->said_doing);
  return g_atomic_int_get (&self->said_permille) / 1000.0;
}

const char *
hw_import_plan_path (HwImportPlan *self)
{
  return self->path;
}

gboolean
hw_import_plan_is_unknown (HwImportPlan *self)
{
  return self->source && !self->mapping && g_strcmp0 (self->form, "table") == 0;
}

const char *
hw_import_plan_title (HwImportPlan *self)
{
  return self->mapping->title ? self->mapping->title : self->mapping->name;
}

gboolean
hw_import_plan_is_own (HwImportPlan *self)
{
  return self->mapping->is_own;
}

const HwImportReport *
hw_import_plan_report (HwImportPlan *self)
{
  return self->report;
}

gboolean
hw_import_plan_is_stale (HwImportPlan *self, HwStore *store)
{
  return hw_journal_head (store).transactions != self->head;
}
