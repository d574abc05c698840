/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records by their ids, and by what they refer to.
 */

#include "exchange/plans/hw-fhir-set.h"

#include <string.h>

static void
item_free (gpointer data)
{
  HwFhirItem *self = data;

  g_clear_object (&self->record);
  g_clear_pointer (&self->object, json_object_unref);
  g_free (self->container);
  g_free (self->path);
  g_free (self);
}

HwFhirSet *
hw_fhir_set_new (const HwRegistry *registry)
{
  HwFhirSet *self = g_new0 (HwFhirSet, 1);

  self->registry = registry;
  self->items = g_ptr_array_new_with_free_func (item_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_ref
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);
  self->patients = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
hw_fhir_set_free (HwFhirSet *self)
{
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->by_ref);
  g_hash_table_unref (self->patients);
  g_ptr_array_unref (self->items);
  g_free (self);
}

HwFhirItem *
hw_fhir_set_add (HwFhirSet *self, HwRecord *record)
{
  HwFhirItem *item;

  if (g_hash_table_contains (self->by_id, record->id))
    {
      g_object_unref (record);
      return NULL;
    }
  item = g_new0 (HwFhirItem, 1);
  item->record = record;
  g_ptr_array_add (self->items, item);
  g_hash_table_insert (self->by_id, record->id, item);
  return item;
}

static guint
place_of (const HwRegistry *registry, HwRecord *record)
{
  guint place = 0;

  while (hw_registry_class_at (registry, place) != HW_RECORD_GET_CLASS (record))
    place++;
  return place;
}

static int
compare_items (gconstpointer a, gconstpointer b, gpointer data)
{
  HwRecord *left = (*(HwFhirItem *const *)a)->record;
  HwRecord *right = (*(HwFhirItem *const *)b)->record;
  guint from = place_of (data, left), to = place_of (data, right);

  return from != to ? (from < to ? -1 : 1) : g_strcmp0 (left->id, right->id);
}

static void
add_refs (HwFhirSet *self, HwFhirItem *item)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (item->record);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HwField *field = &klass->fields[i];
      char *id = field->kind == HW_KIND_REF ? HW_MEMBER (item->record, field, char *) : NULL;
      GPtrArray *from = id ? g_hash_table_lookup (self->by_ref, id) : NULL;

      if (id && !from)
        g_hash_table_insert (self->by_ref, id, from = g_ptr_array_new ());
      if (id)
        g_ptr_array_add (from, item);
    }
}

/* Those of its own type that it refers to. */
static void
push_same (HwFhirSet *self, HwFhirItem *item, GPtrArray *stack)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (item->record);

  for (guint i = 0; i < klass->n_fields; i++)
    if (hw_field_refers_to (&klass->fields[i], G_OBJECT_TYPE (item->record)))
      {
        g_auto (GStrv) ids = hw_record_dup_ids (item->record, &klass->fields[i]);

        for (char **id = ids; *id; id++)
          {
            HwFhirItem *other = g_hash_table_lookup (self->by_id, *id);

            if (other && G_OBJECT_TYPE (other->record) == G_OBJECT_TYPE (item->record))
              g_ptr_array_add (stack, other);
          }
      }
}

/* Behind those, whatever their ids. A file may hold a chain of any length, or a circle: no calls in
 * calls, and each is looked at once. */
static void
add_behind (HwFhirSet *self, HwFhirItem *first, GHashTable *seen, GHashTable *placed,
            GPtrArray *items)
{
  g_autoptr (GPtrArray) stack = g_ptr_array_new ();

  g_ptr_array_add (stack, first);
  while (stack->len)
    {
      HwFhirItem *item = g_ptr_array_index (stack, stack->len - 1);

      if (g_hash_table_add (seen, item))
        {
          push_same (self, item, stack);
          continue;
        }
      g_ptr_array_set_size (stack, stack->len - 1);
      if (g_hash_table_add (placed, item))
        g_ptr_array_add (items, item);
    }
}

/* A record is stored after those that it refers to. */
static void
sort_within_types (HwFhirSet *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) placed = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < self->items->len; i++)
    add_behind (self, g_ptr_array_index (self->items, i), seen, placed, items);
  memcpy (self->items->pdata, items->pdata, items->len * sizeof (gpointer));
}

void
hw_fhir_set_finish (HwFhirSet *self)
{
  g_ptr_array_sort_with_data (self->items, compare_items, (gpointer)self->registry);
  sort_within_types (self);
  g_hash_table_remove_all (self->by_ref);
  for (guint i = 0; i < self->items->len; i++)
    add_refs (self, g_ptr_array_index (self->items, i));
}

gpointer
hw_fhir_set_find (const HwFhirSet *self, GType type, const char *id)
{
  HwFhirItem *item = id ? g_hash_table_lookup (self->by_id, id) : NULL;

  return item && G_OBJECT_TYPE (item->record) == type ? item->record : NULL;
}

gpointer
hw_fhir_set_next (const HwFhirSet *self, GType type, const char *id, guint *next)
{
  GPtrArray *from = g_hash_table_lookup (self->by_ref, id);

  while (from && *next < from->len)
    {
      HwFhirItem *item = g_ptr_array_index (from, (*next)++);

      if (G_OBJECT_TYPE (item->record) == type)
        return item->record;
    }
  return NULL;
}
