/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The file out and in.
 */

#include "exchange/plans/hw-plan-fhir.h"

#include "base/hw-error.h"
#include "domain/families/hw-staff-rules.h"
#include "domain/plans/hw-case-plan-rules.h"
#include "exchange/plans/hw-fhir-form.h"
#include "exchange/plans/hw-fhir-gather.h"
#include "exchange/plans/hw-fhir-json.h"
#include "exchange/plans/hw-fhir-read.h"
#include "exchange/plans/hw-fhir-write.h"
#include "record/hw-merged.h"
#include "store/hw-journal.h"
#include "store/hw-seal.h"
#include "store/office/hw-file.h"

#include <glib/gi18n-lib.h>
#include <gio/gio.h>
#include <string.h>

/* Twenty versions of a plan of 500 tasks take some 20 MB. */
#define MOST_BYTES (64 * 1024 * 1024)

/* ------------------------------------------------------------------ out */

gboolean
hw_plan_fhir_export (HwStore *store, const char *family, const char *path, guint *n, GError **error)
{
  g_autoptr (HwFhirSet) set = hw_fhir_gather (store, family, error);
  g_autoptr (JsonNode) bundle = set ? hw_fhir_write (set) : NULL;
  g_autoptr (GBytes) bytes = bundle ? hw_fhir_print (bundle) : NULL;
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *reason = NULL;

  if (!set)
    return FALSE;
  /* Before the file is there: nothing leaves without its line. */
  reason = g_strdup_printf ("export " HW_PLAN_FHIR " %u %s", set->items->len, name);
  if (!hw_access_note (store, "family", family, reason, error))
    return FALSE;
  if (n)
    *n = set->items->len;
  return hw_file_replace (path, bytes, error);
}

/* ------------------------------------------------------------------ in */

/* @created: ids of the records that this act writes. */
typedef struct
{
  HwStore *store;
  HwFhirSet *set;
  GHashTable *created;
  GArray *counts;
} Coming;

static gboolean
refuse (GError **error, int code, const HwFhirItem *item, const char *reason, const char *advice)
{
  g_set_error (error, HW_ERROR, code, "%s: %s. %s", item->path, reason, advice);
  return FALSE;
}

static HwImportCount *
count_of (Coming *self, const char *type)
{
  for (guint i = 0; i < self->counts->len; i++)
    if (g_str_equal (g_array_index (self->counts, HwImportCount, i).type, type))
      return &g_array_index (self->counts, HwImportCount, i);
  g_array_append_vals (self->counts, &(HwImportCount){ .type = type }, 1);
  return &g_array_index (self->counts, HwImportCount, self->counts->len - 1);
}

/* The id of the one that stands for @id today; NULL: it was never made one with another. Owned. */
static char *
dup_kept (HwStore *store, const char *type, const char *id)
{
  g_autoptr (GPtrArray) merged = hw_store_list (
      store, HW_TYPE_MERGED, (HwCondition[]){ { "type", type }, { "gone", id }, { NULL } }, NULL);

  if (!merged || merged->len == 0)
    return NULL;
  return g_strdup (HW_MERGED (g_ptr_array_index (merged, 0))->kept);
}

/* References go where the office's own went when two records were made one. */
static void
follow_merged (Coming *self, HwRecord *record)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HwField *field = &klass->fields[i];
      g_auto (GStrv) ids = hw_record_dup_ids (record, field);

      for (char **id = ids; *id; id++)
        {
          HwRecordClass *target = g_type_class_get (field->type ());
          g_autofree char *kept = dup_kept (self->store, target->type, *id);

          if (kept)
            hw_record_repoint (record, field, *id, kept);
        }
    }
}

/* What the office holds already stays; an element of a plan has to be the same. */
static gboolean
compare (Coming *self, const HwFhirItem *item, HwRecord *there, GError **error)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (item->record);
  g_autofree char *reason = NULL;

  if (HW_RECORD_GET_CLASS (there) != klass)
    return refuse (error, HW_ERROR_INVALID, item,
                   _ ("the office has a record of another type with this id"),
                   _ ("Ask whoever wrote the file for another one."));
  for (guint i = 0; i < klass->n_fields && !hw_fhir_is_stub (klass); i++)
    if (hw_fhir_form_carries (item->form, &klass->fields[i])
        && !hw_record_equal_field (item->record, there, &klass->fields[i]))
      {
        reason = g_strdup_printf (_ ("the office holds something else in %s.%s"), klass->type,
                                  klass->fields[i].name);
        return refuse (error, HW_ERROR_INVALID, item, reason,
                       _ ("Change it in the office, or begin the next version of the plan there."));
      }
  count_of (self, klass->type)->unchanged++;
  return TRUE;
}

/* A plan that is no longer written on comes in as a whole, by whoever may approve one. */
static gboolean
may_come (Coming *self, const HwFhirItem *item, GError **error)
{
  HwCasePlan *plan = HW_CASE_PLAN (item->record);
  g_autoptr (GPtrArray) others = NULL;

  if (!hw_plan_status_is_open (plan->status)
      && !hw_staff_check_right (hw_store_look_up (self->store), hw_store_actor (self->store),
                                HW_RIGHT_PLANS, error))
    {
      g_prefix_error (error, "%s: ", item->path);
      return FALSE;
    }
  others = hw_store_list_by (self->store, HW_TYPE_CASE_PLAN, "family", plan->family, error);
  for (guint i = 0; others && i < others->len; i++)
    {
      HwCasePlan *other = g_ptr_array_index (others, i);

      if (other->version == plan->version
          || (plan->status == HW_PLAN_STATUS_APPROVED && other->status == plan->status)
          || (hw_plan_status_is_open (plan->status) && hw_plan_status_is_open (other->status)))
        return refuse (error, HW_ERROR_REFUSED, item,
                       _ ("the family has another plan of this version or status in the office"),
                       _ ("Go on with that one, or close it first."));
    }
  return others != NULL;
}

/* Whether the record's plan comes in by this very act: its elements are not asked one by one then.
 */
static gboolean
comes_with_plan (Coming *self, HwRecord *record)
{
  g_autoptr (HwCasePlan) plan = hw_case_plan_of (record, hw_store_look_up (self->store));

  return plan && g_hash_table_contains (self->created, HW_RECORD (plan)->id);
}

/* Says what can be done about a file that is not whole. */
static void
advise (GError **error)
{
  g_autoptr (GError) reason = NULL;

  if (!error || !g_error_matches (*error, HW_ERROR, HW_ERROR_INVALID))
    return;
  reason = g_steal_pointer (error);
  g_set_error (error, HW_ERROR, HW_ERROR_INVALID,
               _ ("%s. Nothing was brought in; whoever wrote the file may export it again."),
               reason->message);
}

static gboolean
check (Coming *self, const HwFhirItem *item, GError **error)
{
  g_autoptr (GPtrArray) findings = hw_findings_new ();
  const HwFinding *finding;

  if (hw_record_check (item->record, hw_store_look_up (self->store), hw_store_today (self->store),
                       findings))
    return TRUE;
  finding = hw_findings_first_error (findings);
  g_set_error (error, HW_ERROR, HW_ERROR_INVALID, "%s: %s.%s: %s", item->path,
               HW_RECORD_GET_CLASS (item->record)->type, finding->field, finding->message);
  advise (error);
  return FALSE;
}

static gboolean
create (Coming *self, HwFhirItem *item, GError **error)
{
  HwRecord *record = item->record;
  gboolean is_plan = HW_IS_CASE_PLAN (record);

  if (is_plan && !may_come (self, item, error))
    return FALSE;
  if (is_plan || comes_with_plan (self, record))
    {
      if (!check (self, item, error) || !hw_store_insert (self->store, record, error))
        return FALSE;
    }
  else if (!hw_store_save (self->store, record, NULL, error))
    {
      g_prefix_error (error, "%s: ", item->path);
      advise (error);
      return FALSE;
    }
  g_hash_table_add (self->created, record->id);
  count_of (self, HW_RECORD_GET_CLASS (record)->type)->created++;
  return TRUE;
}

static gboolean
bring_in (Coming *self, HwFhirItem *item, GError **error)
{
  const char *type = HW_RECORD_GET_CLASS (item->record)->type;
  g_autofree char *kept = dup_kept (self->store, type, item->record->id);
  g_autoptr (HwRecord) there = NULL;
  g_autoptr (GError) failed = NULL;

  if (hw_seal_is_closed (self->store, type, kept ? kept : item->record->id))
    return refuse (error, HW_ERROR_REFUSED, item, _ ("is closed to imports"),
                   _ ("Ask a supervisor of this office."));
  if (kept)
    return TRUE;
  follow_merged (self, item->record);
  there = hw_store_find_any (self->store, item->record->id, &failed);
  if (there)
    return compare (self, item, there, error);
  if (!g_error_matches (failed, HW_ERROR, HW_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  return create (self, item, error);
}

static gboolean
bring_in_all (Coming *self, gboolean dry_run, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (self->store, "import", error);

  if (!act)
    return FALSE;
  for (guint i = 0; i < self->set->items->len; i++)
    if (!bring_in (self, g_ptr_array_index (self->set->items, i), error))
      return FALSE;
  return dry_run || hw_store_act_commit (&act, error);
}

HwImportReport *
hw_plan_fhir_import (HwStore *store, const char *path, gboolean dry_run, GError **error)
{
  g_autoptr (GBytes) bytes = hw_file_read (path, MOST_BYTES, error);
  g_autoptr (HwFhirSet) set
      = bytes ? hw_fhir_read (bytes, hw_store_registry (store), hw_store_today (store), error)
              : NULL;
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (HwImportReport) report = g_new0 (HwImportReport, 1);
  Coming coming = { store, set };

  report->format = g_strdup (HW_PLAN_FHIR);
  report->was_dry_run = dry_run;
  report->rejects = g_ptr_array_new ();
  report->conflicts = g_ptr_array_new ();
  report->counts = coming.counts = g_array_new (FALSE, TRUE, sizeof (HwImportCount));
  report->rows = set ? set->items->len : 0;
  if (bytes && !set)
    advise (error);
  coming.created = g_hash_table_new (g_str_hash, g_str_equal);
  if (!set || !bring_in_all (&coming, dry_run, error))
    {
      g_prefix_error (error, "%s: ", name);
      g_clear_pointer (&report, hw_import_report_free);
    }
  g_hash_table_unref (coming.created);
  return g_steal_pointer (&report);
}

gboolean
hw_plan_fhir_sniff (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GInputStream) stream = G_INPUT_STREAM (g_file_read (file, NULL, NULL));
  char head[64] = "";

  return stream && g_input_stream_read (stream, head, sizeof head - 1, NULL, NULL) > 0
         && head[strspn (head, "\xef\xbb\xbf \t\r\n")] == '{';
}
