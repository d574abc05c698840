/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Three passes: who is in the file, what each one says, and whether writing all of it again gives
 * the same file.
 */

#include "exchange/plans/hw-fhir-read.h"

#include "base/hw-error.h"
#include "base/hw-id.h"
#include "domain/families/hw-child.h"
#include "domain/plans/hw-case-plan.h"
#include "domain/plans/hw-plan-participant.h"
#include "exchange/plans/hw-fhir-form.h"
#include "exchange/plans/hw-fhir-json.h"
#include "exchange/plans/hw-fhir-write.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A plan of 500 tasks in twenty versions has some 12,000. */
#define MOST_ENTRIES 50000

static gboolean
refuse (GError **error, const char *path, const char *below, const char *reason)
{
  g_set_error (error, HW_ERROR, HW_ERROR_INVALID, "%s%s%s: %s", path, *below ? "." : "", below,
               reason);
  return FALSE;
}

/* ------------------------------------------------------------------ who is there */

static const char *
text_at (JsonObject *object, const char *path)
{
  JsonNode *node = hw_fhir_get (object, path);

  return node && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node)
                                                                  : NULL;
}

static gboolean
add_record (HwFhirSet *set,
            GType type,
            const char *id,
            JsonObject *object,
            const char *container,
            const char *path,
            GError **error)
{
  HwRecord *record = g_object_new (type, NULL);
  HwFhirItem *item;

  g_set_str (&record->id, id);
  item = hw_fhir_set_add (set, record);
  if (!item)
    return refuse (error, path, "id", _ ("stands in the file twice"));
  item->object = json_object_ref (object);
  item->path = g_strdup (path);
  item->container = g_strdup (container);
  return TRUE;
}

/* Those who take part stand in the plan's own resource. */
static gboolean
add_participants (
    HwFhirSet *set, JsonObject *plan, const char *id, const char *path, GError **error)
{
  JsonNode *node = hw_fhir_get (plan, "contained[0].participant");
  JsonArray *list = node && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; list && i < json_array_get_length (list); i++)
    {
      JsonNode *one = json_array_get_element (list, i);
      JsonObject *object = JSON_NODE_HOLDS_OBJECT (one) ? json_node_get_object (one) : NULL;
      g_autofree char *below = g_strdup_printf ("%s.contained[0].participant[%u]", path, i);
      const char *text = object ? text_at (object, "id") : NULL;
      guint8 bytes[HW_ID_BYTES];
      char form[HW_ID_LENGTH];

      if (!text || !hw_id_parse (text, bytes))
        return refuse (error, below, "id", _ ("is not the id of a record"));
      if (!add_record (set, HW_TYPE_PLAN_PARTICIPANT, hw_id_format (bytes, form), object, id, below,
                       error))
        return FALSE;
    }
  return TRUE;
}

/* FHIR's relatives are someone's; the office asks its connections for that. */
static gboolean
add_patient (HwFhirSet *set, JsonObject *resource, const char *id, const char *path, GError **error)
{
  JsonNode *patient = hw_fhir_get (resource, "patient");
  char child[HW_ID_LENGTH];

  if (g_strcmp0 (text_at (resource, "resourceType"), "RelatedPerson") != 0)
    return TRUE;
  if (!hw_fhir_read_reference (patient, child))
    return refuse (error, path, "patient", _ ("does not say of which child"));
  g_hash_table_insert (set->patients, g_strdup (id), g_strdup (child));
  return TRUE;
}

static gboolean
add_entry (HwFhirSet *set, JsonNode *entry, const char *path, GError **error)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (entry) ? json_node_get_object (entry) : NULL;
  JsonNode *node = object ? hw_fhir_get (object, "resource") : NULL;
  JsonObject *resource = node && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  g_autofree char *below = g_strconcat (path, ".resource", NULL);
  const char *tag = resource ? text_at (resource, "meta.tag[0].code") : NULL;
  HwRecordClass *klass = tag ? hw_registry_find (set->registry, tag) : NULL;
  char id[HW_ID_LENGTH];

  if (!object || !hw_fhir_read_urn (text_at (object, "fullUrl"), id))
    return refuse (error, path, "fullUrl", _ ("is not «urn:uuid:» and an id"));
  if (!resource)
    return refuse (error, path, "resource", _ ("is missing"));
  if (g_strcmp0 (text_at (resource, "meta.tag[0].system"), HW_FHIR_TAG) != 0 || !klass)
    return refuse (error, below, "meta.tag[0]", _ ("does not say which record of Homeward it is"));
  if (!hw_fhir_is_stub (klass) && !hw_fhir_is_of_plan (klass))
    return refuse (error, below, "meta.tag[0].code", _ ("is no part of a case plan"));
  return add_record (set, G_TYPE_FROM_CLASS (klass), id, resource, NULL, below, error)
         && add_patient (set, resource, id, below, error)
         && (G_TYPE_FROM_CLASS (klass) != HW_TYPE_CASE_PLAN
             || add_participants (set, resource, id, below, error));
}

static gboolean
add_entries (HwFhirSet *set, JsonNode *root, GError **error)
{
  JsonObject *bundle = JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  JsonNode *node;
  JsonArray *entries;

  if (!bundle || g_strcmp0 (text_at (bundle, "resourceType"), "Bundle") != 0)
    return refuse (error, "Bundle", "resourceType", _ ("is not «Bundle»"));
  if (g_strcmp0 (text_at (bundle, "type"), "collection") != 0)
    return refuse (error, "Bundle", "type", _ ("is not «collection»"));
  node = hw_fhir_get (bundle, "entry");
  entries = node && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  if (!entries)
    return refuse (error, "Bundle", "entry", _ ("is not a list"));
  if (json_array_get_length (entries) > MOST_ENTRIES)
    return refuse (error, "Bundle", "entry", _ ("holds more than any case plan"));
  for (guint i = 0; i < json_array_get_length (entries); i++)
    {
      g_autofree char *path = g_strdup_printf ("Bundle.entry[%u]", i);

      if (!add_entry (set, json_array_get_element (entries, i), path, error))
        return FALSE;
    }
  return TRUE;
}

/* ------------------------------------------------------------------ what each one says */

/* The value in our extension for the field; @path: where it stands, owned. */
static JsonNode *
find_extension (HwFhirItem *item, const HwField *field, char **path)
{
  JsonNode *node = json_object_get_member (item->object, "extension");
  JsonArray *list = node && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  g_autofree char *url = g_strconcat (HW_FHIR_EXTENSION, HW_RECORD_GET_CLASS (item->record)->type,
                                      "-", field->name, NULL);

  for (guint i = 0; list && i < json_array_get_length (list); i++)
    {
      JsonNode *one = json_array_get_element (list, i);
      JsonObject *extension = JSON_NODE_HOLDS_OBJECT (one) ? json_node_get_object (one) : NULL;
      JsonObjectIter members;
      const char *name;
      JsonNode *value;

      if (!extension || g_strcmp0 (text_at (extension, "url"), url) != 0)
        continue;
      json_object_iter_init (&members, extension);
      while (json_object_iter_next (&members, &name, &value))
        if (g_str_has_prefix (name, "value"))
          {
            *path = g_strdup_printf ("extension[%u].%s", i, name);
            return value;
          }
    }
  return NULL;
}

/* Whether another field shares the element and means a record of that type. */
static gboolean
is_anothers (HwFhirItem *item, const HwFhirElement *element, GType type)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (item->record);

  for (const HwFhirElement *one = item->form->elements; element && one && one->field; one++)
    if (one != element && g_strcmp0 (one->path, element->path) == 0
        && hw_record_class_find (klass, one->field)->type () == type)
      return TRUE;
  return FALSE;
}

/* The id that a reference leads to; @is_there FALSE: it is meant for another field. */
static gboolean
read_reference (HwFhirSet *set,
                HwFhirItem *item,
                const HwField *field,
                const HwFhirElement *element,
                JsonNode *value,
                const char *path,
                char *id,
                gboolean *is_there,
                GError **error)
{
  HwFhirItem *target;

  if (!hw_fhir_read_reference (value, id))
    return refuse (error, item->path, path, _ ("is not a reference to «urn:uuid:» and an id"));
  target = g_hash_table_lookup (set->by_id, id);
  if (!target)
    return refuse (error, item->path, path, _ ("leads to nothing in the file"));
  *is_there = G_OBJECT_TYPE (target->record) == field->type ();
  if (!*is_there && !is_anothers (item, element, G_OBJECT_TYPE (target->record)))
    return refuse (error, item->path, path, _ ("leads to a record of another type"));
  return TRUE;
}

static gboolean
read_value (HwFhirSet *set,
            HwFhirItem *item,
            const HwField *field,
            const HwFhirElement *element,
            JsonNode *value,
            const char *path,
            GError **error)
{
  GType type = JSON_NODE_HOLDS_VALUE (value) ? json_node_get_value_type (value) : G_TYPE_NONE;
  g_autofree char *number = NULL;
  g_autoptr (GError) failed = NULL;
  char id[HW_ID_LENGTH];
  gboolean is_there = TRUE;
  const char *text;

  if (field->kind == HW_KIND_REF)
    {
      if (!read_reference (set, item, field, element, value, path, id, &is_there, error))
        return FALSE;
      text = id;
    }
  else if (field->kind == HW_KIND_INT && type == G_TYPE_INT64)
    text = number = g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (value));
  else if (field->kind == HW_KIND_FLAG && type == G_TYPE_BOOLEAN)
    text = json_node_get_boolean (value) ? "true" : "false";
  else if (field->kind != HW_KIND_INT && field->kind != HW_KIND_FLAG && type == G_TYPE_STRING)
    text = json_node_get_string (value);
  else
    return refuse (error, item->path, path, _ ("cannot hold a value of this form"));

  if (is_there && !hw_record_parse (item->record, field, text, &failed))
    return refuse (error, item->path, path, failed->message);
  return TRUE;
}

static gboolean
read_field (HwFhirSet *set, HwFhirItem *item, const HwField *field, GError **error)
{
  const HwFhirElement *element = hw_fhir_form_element (item->form, field);
  JsonNode *value = element && element->path ? hw_fhir_get (item->object, element->path) : NULL;
  g_autofree char *path = value ? g_strdup (element->path) : NULL;

  if (element && !element->path && !item->form->resource)
    return hw_record_parse (item->record, field, item->container, error);
  if (!value)
    value = find_extension (item, field, &path);
  return !value || read_value (set, item, field, element, value, path, error);
}

/* What the record says by itself: before anything is worked out from it. */
static gboolean
check_item (HwFhirItem *item, HwDay today, GError **error)
{
  g_autoptr (GPtrArray) findings = hw_findings_new ();
  const HwFinding *finding;

  if (hw_record_check (item->record, NULL, today, findings))
    return TRUE;
  finding = hw_findings_first_error (findings);
  return refuse (error, item->path, finding->field, finding->message);
}

static gboolean
read_item (HwFhirSet *set, HwFhirItem *item, HwDay today, GError **error)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (item->record);

  item->form = hw_fhir_form_of_resource (klass->type, text_at (item->object, "resourceType"));
  if (!item->form)
    return refuse (error, item->path, "resourceType",
                   _ ("is not the one that this record is written as"));
  for (guint i = 0; i < klass->n_fields; i++)
    if (hw_fhir_form_carries (item->form, &klass->fields[i])
        && !read_field (set, item, &klass->fields[i], error))
      return FALSE;
  if (g_hash_table_contains (set->patients, item->record->id)
      && !hw_fhir_set_find (set, HW_TYPE_CHILD,
                            g_hash_table_lookup (set->patients, item->record->id)))
    return refuse (error, item->path, "patient", _ ("leads to no child in the file"));
  return check_item (item, today, error);
}

/* ------------------------------------------------------------------ whether that was all */

/* Servers add these and change nothing by it. */
static void
drop_additions (JsonObject *resource)
{
  static const char *const additions[] = { "text", "language", "implicitRules", "meta" };

  for (guint i = 0; i < G_N_ELEMENTS (additions); i++)
    json_object_remove_member (resource, additions[i]);
}

static JsonNode *
dup_without_additions (JsonObject *resource)
{
  g_autoptr (JsonObject) copy = json_object_new ();
  JsonObjectIter members;
  const char *name;
  JsonNode *node;

  json_object_iter_init (&members, resource);
  while (json_object_iter_next (&members, &name, &node))
    json_object_set_member (copy, name, json_node_copy (node));
  drop_additions (copy);
  return json_node_init_object (json_node_alloc (), copy);
}

static gboolean
is_all (HwFhirSet *set, HwFhirItem *item, GError **error)
{
  g_autoptr (JsonNode) theirs = dup_without_additions (item->object);
  g_autoptr (JsonNode) ours = hw_fhir_write_record (set, item->record);
  g_autofree char *path = NULL;

  drop_additions (json_node_get_object (ours));
  path = hw_fhir_dup_difference (ours, theirs);
  if (path)
    return refuse (error, item->path, path,
                   _ ("says something else than the rest of the file, or something that Homeward "
                      "does not know"));
  return TRUE;
}

HwFhirSet *
hw_fhir_read (GBytes *bytes, const HwRegistry *registry, HwDay today, GError **error)
{
  g_autoptr (HwFhirSet) set = hw_fhir_set_new (registry);
  g_autoptr (JsonNode) root = hw_fhir_parse (bytes, error);

  if (!root || !add_entries (set, root, error))
    return NULL;
  for (guint i = 0; i < set->items->len; i++)
    if (!read_item (set, g_ptr_array_index (set->items, i), today, error))
      return NULL;
  hw_fhir_set_finish (set);
  for (guint i = 0; i < set->items->len; i++)
    {
      HwFhirItem *item = g_ptr_array_index (set->items, i);

      if (item->form->resource && !is_all (set, item, error))
        return NULL;
    }
  return g_steal_pointer (&set);
}
