/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Field by field, by the table of forms.
 */

#include "exchange/plans/hw-fhir-write.h"

#include "exchange/plans/hw-fhir-form.h"
#include "exchange/plans/hw-fhir-json.h"

JsonNode *
hw_fhir_write_reference (const HwFhirSet *set, const char *id)
{
  const HwFhirItem *item = g_hash_table_lookup (set->by_id, id);

  return hw_fhir_reference (id, item ? hw_fhir_form_of (set, item->record)->resource : NULL);
}

/* FHIR's integer has 32 bits, and what has no resource of its own is no reference. */
static const char *
value_name (const HwField *field, JsonNode *value)
{
  static const char *const names[] = {
    [HW_KIND_TEXT] = "valueString",   [HW_KIND_NOTE] = "valueString",
    [HW_KIND_REF] = "valueReference", [HW_KIND_INT] = "valueInteger",
    [HW_KIND_FLAG] = "valueBoolean",  [HW_KIND_DAY] = "valueDate",
    [HW_KIND_TIME] = "valueDateTime", [HW_KIND_ENUM] = "valueCode",
    [HW_KIND_SET] = "valueString",
  };
  gint64 number = field->kind == HW_KIND_INT ? json_node_get_int (value) : 0;

  if (field->kind == HW_KIND_REF && JSON_NODE_HOLDS_VALUE (value))
    return "valueUuid";
  return number < G_MININT32 || number > G_MAXINT32 ? "valueDecimal" : names[field->kind];
}

static JsonNode *
make_value (const HwFhirSet *set, HwRecord *record, const HwField *field)
{
  g_autofree char *text = NULL;

  switch (field->kind)
    {
    case HW_KIND_INT:
      return json_node_init_int (json_node_alloc (), HW_MEMBER (record, field, gint64));
    case HW_KIND_FLAG:
      return json_node_init_boolean (json_node_alloc (), HW_MEMBER (record, field, bool));
    case HW_KIND_REF:
      return hw_fhir_write_reference (set, HW_MEMBER (record, field, char *));
    default:
      text = hw_record_print (record, field);
      return json_node_init_string (json_node_alloc (), text);
    }
}

static void
write_extension (const HwFhirSet *set, HwRecord *record, const HwField *field, JsonObject *resource)
{
  g_autoptr (JsonObject) extension = json_object_new ();
  g_autofree char *url
      = g_strconcat (HW_FHIR_EXTENSION, HW_RECORD_GET_CLASS (record)->type, "-", field->name, NULL);
  JsonNode *value = make_value (set, record, field);

  json_object_set_string_member (extension, "url", url);
  json_object_set_member (extension, value_name (field, value), value);
  hw_fhir_append (resource, "extension", json_node_init_object (json_node_alloc (), extension));
}

/* The element is missing where FHIR does not allow it: then an extension says the same. */
static gboolean
is_allowed (HwRecord *record, const HwFhirElement *element)
{
  const HwField *with
      = element->with ? hw_record_class_find (HW_RECORD_GET_CLASS (record), element->with) : NULL;

  return element->path && (!with || !hw_record_is_absent (record, with));
}

static void
write_fields (const HwFhirSet *set,
              const HwFhirForm *form,
              HwRecord *record,
              gboolean as_elements,
              JsonObject *resource)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HwField *field = &klass->fields[i];
      const HwFhirElement *element = hw_fhir_form_element (form, field);
      gboolean is_element = element && is_allowed (record, element);

      if (!hw_fhir_form_carries (form, field) || hw_record_is_absent (record, field)
          || is_element != as_elements)
        continue;
      if (is_element)
        hw_fhir_put (resource, element->path, make_value (set, record, field));
      else if (!element || element->path || form->resource)
        write_extension (set, record, field, resource);
    }
}

static void
write_head (const HwFhirForm *form, HwRecord *record, JsonObject *resource)
{
  const char *type = HW_RECORD_GET_CLASS (record)->type;

  if (form->resource)
    json_object_set_string_member (resource, "resourceType", form->resource);
  json_object_set_string_member (resource, "id", record->id);
  if (!form->resource)
    return;
  hw_fhir_put_text (resource, "meta.tag[0].system", HW_FHIR_TAG);
  hw_fhir_put_text (resource, "meta.tag[0].code", type);
}

JsonNode *
hw_fhir_write_record (const HwFhirSet *set, HwRecord *record)
{
  const HwFhirForm *form = hw_fhir_form_of (set, record);
  g_autoptr (JsonObject) resource = json_object_new ();

  write_head (form, record, resource);
  write_fields (set, form, record, FALSE, resource);
  for (const HwFhirConstant *one = form->constants; one && one->path; one++)
    hw_fhir_put_text (resource, one->path, one->text);
  write_fields (set, form, record, TRUE, resource);
  if (form->derive)
    form->derive (set, record, resource);
  return json_node_init_object (json_node_alloc (), resource);
}

JsonNode *
hw_fhir_write (const HwFhirSet *set)
{
  g_autoptr (JsonObject) bundle = json_object_new ();

  json_object_set_string_member (bundle, "resourceType", "Bundle");
  json_object_set_string_member (bundle, "type", "collection");
  for (guint i = 0; i < set->items->len; i++)
    {
      HwRecord *record = ((HwFhirItem *)g_ptr_array_index (set->items, i))->record;
      g_autoptr (JsonObject) entry = NULL;
      g_autofree char *urn = g_strconcat ("urn:uuid:", record->id, NULL);

      if (!hw_fhir_form_of (set, record)->resource)
        continue;
      entry = json_object_new ();
      json_object_set_string_member (entry, "fullUrl", urn);
      json_object_set_member (entry, "resource", hw_fhir_write_record (set, record));
      hw_fhir_append (bundle, "entry", json_node_init_object (json_node_alloc (), entry));
    }
  return json_node_init_object (json_node_alloc (), bundle);
}
