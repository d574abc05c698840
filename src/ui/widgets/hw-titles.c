/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The store jobs behind titles.
 */

#include "ui/widgets/hw-titles.h"

#include "store/hw-search.h"
#include "ui/widgets/hw-past.h"

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

static gboolean
find_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  const Ref *ref = data;
  g_autoptr (HwRecord) record = hw_store_find (store, ref->type, ref->id, error);
  char *mark = record ? hw_past_dup_mark (store, record) : NULL;

  if (!record)
    return FALSE;
  g_value_init (result, G_TYPE_STRING);
  g_value_take_string (result, mark ? mark : hw_record_dup_title (record));
  return TRUE;
}

DexFuture *
hw_titles_find (HwStoreThread *thread, GType type, const char *id)
{
  Ref *ref = g_new (Ref, 1);

  *ref = (Ref) { type, g_strdup (id) };
  return hw_store_thread_run (thread, find_job, ref, ref_free);
}
