/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Down from the family by the roots of the record types, then out by every reference.
 */

#include "exchange/plans/hw-fhir-gather.h"

#include "base/hw-error.h"
#include "domain/families/hw-child.h"
#include "domain/families/hw-connection.h"
#include "domain/families/hw-family.h"
#include "domain/families/hw-person.h"
#include "domain/plans/hw-case-plan.h"
#include "exchange/plans/hw-fhir-form.h"

#include <glib/gi18n-lib.h>

/* Those of @type whose reference @field leads to @id. */
static gboolean
add_below (
    HwFhirSet *set, HwStore *store, GType type, const char *field, const char *id, GError **error)
{
  g_autoptr (GPtrArray) records = hw_store_list_by (store, type, field, id, error);

  for (guint i = 0; records && i < records->len; i++)
    hw_fhir_set_add (set, g_object_ref (g_ptr_array_index (records, i)));
  return records != NULL;
}

/* Those of a type whose root leads to something that is there. */
static gboolean
add_type (HwFhirSet *set, HwStore *store, GType type, HwRecordClass *klass, GError **error)
{
  const HwField *root = hw_record_class_find (klass, klass->traits.root);
  guint n = set->items->len;

  for (guint i = 0; i < n; i++)
    {
      HwRecord *above = ((HwFhirItem *)g_ptr_array_index (set->items, i))->record;

      if (G_OBJECT_TYPE (above) == root->type ()
          && !add_below (set, store, type, root->name, above->id, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_plan (HwFhirSet *set, HwStore *store, GError **error)
{
  gboolean has_plan = FALSE;

  for (guint i = 0; i < hw_registry_n_types (set->registry); i++)
    {
      HwRecordClass *klass = hw_registry_class_at (set->registry, i);

      if (hw_fhir_is_of_plan (klass)
          && !add_type (set, store, hw_registry_type_at (set->registry, i), klass, error))
        return FALSE;
    }
  for (guint i = 0; i < set->items->len; i++)
    has_plan |= HW_IS_CASE_PLAN (((HwFhirItem *)g_ptr_array_index (set->items, i))->record);
  if (!has_plan)
    g_set_error_literal (error, HW_ERROR, HW_ERROR_NOT_FOUND,
                         _ ("The family has no case plan yet."));
  return has_plan;
}

/* What the item names; the list grows by it, and is walked on. */
static gboolean
add_named (HwFhirSet *set, HwStore *store, HwFhirItem *item, GError **error)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (item->record);
  const HwFhirForm *form = hw_fhir_form_of (set, item->record);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HwField *field = &klass->fields[i];
      char *id = field->kind == HW_KIND_REF ? HW_MEMBER (item->record, field, char *) : NULL;
      HwRecordClass *target = id ? g_type_class_get (field->type ()) : NULL;
      HwRecord *named;

      if (field->kind == HW_KIND_REFS && !hw_record_is_absent (item->record, field))
        {
          g_set_error (error, HW_ERROR, HW_ERROR_FAILED,
                       _ ("%s.%s: this program cannot write several references into a FHIR file"),
                       klass->type, field->name);
          return FALSE;
        }
      if (!id || !hw_fhir_form_carries (form, field) || g_hash_table_contains (set->by_id, id))
        continue;
      if (!hw_fhir_is_stub (target) && !hw_fhir_is_of_plan (target))
        {
          g_set_error (error, HW_ERROR, HW_ERROR_FAILED,
                       _ ("%s.%s: this program cannot write a %s into a FHIR file"), klass->type,
                       field->name, target->type);
          return FALSE;
        }
      if (!(named = hw_store_find (store, field->type (), id, error)))
        return FALSE;
      hw_fhir_set_add (set, named);
    }
  return TRUE;
}

/* Of which child of the file a person is a relative: FHIR knows no other relatives. */
static gboolean
find_patient (HwFhirSet *set, HwStore *store, HwRecord *person, GError **error)
{
  g_autoptr (GPtrArray) connections
      = hw_store_list_by (store, HW_TYPE_CONNECTION, "person", person->id, error);
  const char *patient = NULL;

  for (guint i = 0; connections && i < connections->len; i++)
    {
      const char *child = HW_CONNECTION (g_ptr_array_index (connections, i))->child;

      if (hw_fhir_set_find (set, HW_TYPE_CHILD, child)
          && (!patient || g_strcmp0 (child, patient) < 0))
        patient = child;
    }
  if (patient)
    g_hash_table_insert (set->patients, g_strdup (person->id), g_strdup (patient));
  return connections != NULL;
}

HwFhirSet *
hw_fhir_gather (HwStore *store, const char *family, GError **error)
{
  g_autoptr (HwFhirSet) set = hw_fhir_set_new (hw_store_registry (store));
  HwRecord *head = hw_store_find (store, HW_TYPE_FAMILY, family, error);

  if (!head)
    return NULL;
  hw_fhir_set_add (set, head);
  if (!add_below (set, store, HW_TYPE_CHILD, "family", head->id, error)
      || !add_plan (set, store, error))
    return NULL;
  for (guint i = 0; i < set->items->len; i++)
    if (!add_named (set, store, g_ptr_array_index (set->items, i), error))
      return NULL;
  for (guint i = 0; i < set->items->len; i++)
    {
      HwRecord *record = ((HwFhirItem *)g_ptr_array_index (set->items, i))->record;

      if (HW_IS_PERSON (record) && !find_patient (set, store, record, error))
        return NULL;
    }
  hw_fhir_set_finish (set);
  return g_steal_pointer (&set);
}
