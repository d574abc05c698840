/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The store jobs behind titles.
 */

#include "ui/widgets/hw-titles.h"

#include "store/hw-search.h"
#include "ui/widgets/hw-past.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* So many can be read within one frame, and looked through by a person. */
#define FEW 500

typedef struct
{
  char *type;
  char *text;
  guint limit;
} Wish;

typedef struct
{
  GType type;
  char *id;
} Ref;

static void
title_free (gpointer data)
{
  HwTitle *self = data;

  g_free (self->id);
  g_free (self->title);
  g_free (self);
}

static void
add_title (GPtrArray *titles, const char *id, char *title)
{
  HwTitle *self = g_new (HwTitle, 1);

  *self = (HwTitle) { g_strdup (id), title };
  g_ptr_array_add (titles, self);
}

gpointer
hw_titles_wish_new (const char *type, const char *text)
{
  Wish *self = g_new0 (Wish, 1);

  self->type = g_strdup (type);
  self->text = g_strstrip (g_strdup (text));
  return self;
}

void
hw_titles_wish_free (gpointer data)
{
  Wish *self = data;

  g_free (self->type);
  g_free (self->text);
  g_free (self);
}

static int
compare_titles (gconstpointer a, gconstpointer b)
{
  const HwTitle *const *left = a, *const *right = b;

  return g_utf8_collate ((*left)->title, (*right)->title);
}

static gboolean
add_all (HwStore *store, GType type, GPtrArray *titles, GError **error)
{
  gint64 n = hw_store_count (store, type, error);
  g_autoptr (GPtrArray) records = NULL;

  if (n < 0)
    return FALSE;
  if (n > FEW)
    return TRUE;
  if (!(records = hw_store_list (store, type, NULL, error)))
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      HwRecord *record = g_ptr_array_index (records, i);

      add_title (titles, record->id, hw_record_dup_title (record));
    }
  g_ptr_array_sort (titles, compare_titles);
  return TRUE;
}

static gboolean
add_found (HwStore *store, const Wish *wish, GPtrArray *titles, GError **error)
{
  g_autoptr (GPtrArray) hits = hw_search (store, wish->text, wish->type, wish->limit, error);

  if (!hits)
    return FALSE;
  for (guint i = 0; i < hits->len; i++)
    {
      HwHit *hit = g_ptr_array_index (hits, i);

      add_title (titles, hit->id, g_strdup (hit->title));
    }
  return TRUE;
}

static gboolean
search_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
            GError **error)
{
  const Wish *wish = data;
  GType type = hw_registry_type (hw_store_registry (store), wish->type);
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (title_free);

  if (!(*wish->text ? add_found (store, wish, titles, error)
                    : add_all (store, type, titles, error)))
    return FALSE;
  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, g_steal_pointer (&titles));
  return TRUE;
}

DexFuture *
hw_titles_search (HwFiber *fiber, HwStoreThread *thread, gpointer data, guint limit)
{
  const Wish *wish = data;
  Wish *own = hw_titles_wish_new (wish->type, wish->text);

  own->limit = limit;
  return hw_fiber_run (fiber, thread, search_job, own, hw_titles_wish_free);
}

static void
ref_free (gpointer data)
{
  g_free (((Ref *) data)->id);
  g_free (data);
}

/* A type without words of its own is called by what it holds. */
static char *
dup_title (HwStore *store, HwRecord *record)
{
  char *mark = hw_past_dup_mark (store, record);

  return mark ? mark : hw_record_dup_title (record);
}

static gboolean
find_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  const Ref *ref = data;
  g_autoptr (HwRecord) record = hw_store_find (store, ref->type, ref->id, error);

  if (!record)
    return FALSE;
  g_value_init (result, G_TYPE_STRING);
  g_value_take_string (result, dup_title (store, record));
  return TRUE;
}

DexFuture *
hw_titles_find (HwStoreThread *thread, GType type, const char *id)
{
  Ref *ref = g_new (Ref, 1);

  *ref = (Ref) { type, g_strdup (id) };
  return hw_store_thread_run (thread, find_job, ref, ref_free);
}

/* ------------------------------------------------------------------ several */

typedef struct
{
  HwRecord *record;
  const HwField *field;
  gboolean with_others;
} Several;

static void
several_free (gpointer data)
{
  Several *self = data;

  g_object_unref (self->record);
  g_free (self);
}

/* What @record has above it that records of @target may have above them too: its field. */
static const HwField *
find_shared (HwRecord *record, HwRecordClass *target)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (record);
  const HwField *root
      = target->traits.root ? hw_record_class_find (target, target->traits.root) : NULL;

  for (guint i = 0; root && i < klass->n_fields; i++)
    if (klass->fields[i].kind == HW_KIND_REF
        && hw_field_refers_to (&klass->fields[i], root->type ())
        && !hw_record_is_absent (record, &klass->fields[i]))
      return &klass->fields[i];
  return NULL;
}

static gboolean
add_others (HwStore *store, const Several *wish, GPtrArray *titles, GError **error)
{
  HwRecordClass *target = g_type_class_get (wish->field->type ());
  const HwField *shared = find_shared (wish->record, target);
  g_autoptr (GPtrArray) records = NULL;

  if (!shared)
    return TRUE;
  records = hw_store_list_by (store, wish->field->type (), target->traits.root,
                              HW_MEMBER (wish->record, shared, char *), error);
  for (guint i = 0; records && i < records->len; i++)
    {
      HwRecord *record = g_ptr_array_index (records, i);

      add_title (titles, record->id, dup_title (store, record));
    }
  return records != NULL;
}

static gboolean
has_title (GPtrArray *titles, const char *id)
{
  for (guint i = 0; i < titles->len; i++)
    if (g_str_equal (((const HwTitle *) g_ptr_array_index (titles, i))->id, id))
      return TRUE;
  return FALSE;
}

static gboolean
several_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
             GError **error)
{
  const Several *wish = data;
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (title_free);
  g_auto (GStrv) ids = hw_record_dup_ids (wish->record, wish->field);

  if (wish->with_others && !add_others (store, wish, titles, error))
    return FALSE;
  for (char **id = ids; *id; id++)
    {
      g_autoptr (HwRecord) record
          = has_title (titles, *id) ? NULL : hw_store_find (store, wish->field->type (), *id, NULL);

      if (record)
        add_title (titles, *id, dup_title (store, record));
      else if (!has_title (titles, *id))
        add_title (titles, *id, g_strdup (_ ("A record that is not here")));
    }
  g_ptr_array_sort (titles, compare_titles);
  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, g_steal_pointer (&titles));
  return TRUE;
}

DexFuture *
hw_titles_several (HwStoreThread *thread, HwRecord *record, const HwField *field,
                   gboolean with_others)
{
  Several *wish = g_new (Several, 1);

  *wish = (Several) { hw_record_dup (record), field, with_others };
  return hw_store_thread_run (thread, several_job, wish, several_free);
}
