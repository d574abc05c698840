/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks the store's thread and keeps the last answer.
 */

#include "ui/widgets/hw-list-search.h"

#include "ui/widgets/hw-fiber.h"

#include <glib/gi18n-lib.h>

struct _HwListSearch
{
  GObject parent_instance;

  HwStoreThread *thread;
  const HwLazySource *source;
  HwListFind find;
  char *text;
  GListStore *hits;
  GCancellable *asking;
};

static guint found_signal;

G_DEFINE_FINAL_TYPE (HwListSearch, hw_list_search, G_TYPE_OBJECT)

typedef struct
{
  HwListFind find;
  char *text;
} Question;

static void
question_free (gpointer data)
{
  g_free (((Question *) data)->text);
  g_free (data);
}

static gboolean
find_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  const Question *question = data;
  GPtrArray *rows = question->find (store, question->text, HW_LIST_SEARCH_MOST, error);

  if (!rows)
    return FALSE;
  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, rows);
  return TRUE;
}

static void
show (HwListSearch *self, GPtrArray *rows)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_full (rows->len, g_object_unref);

  for (guint i = 0; i < rows->len; i++)
    {
      gpointer item = g_object_new (self->source->item_type (), NULL);

      self->source->fill (item, g_steal_pointer (&rows->pdata[i]));
      g_ptr_array_add (items, item);
    }
  g_list_store_splice (self->hits, 0, g_list_model_get_n_items (G_LIST_MODEL (self->hits)),
                       items->pdata, items->len);
  g_signal_emit (self, found_signal, 0);
}

static DexFuture *
ask_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwListSearch) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (GPtrArray) rows = NULL;
  Question *question = g_new (Question, 1);
  DexFuture *future;

  *question = (Question) { self->find, g_strdup (fiber->data) };
  future = hw_fiber_run (fiber, self->thread, find_job, question, question_free);
  g_clear_object (&self);
  rows = dex_await_boxed (future, NULL);
  self = g_weak_ref_get (&fiber->owner);
  if (self && rows && !g_cancellable_is_cancelled (fiber->cancellable))
    show (self, rows);
  return dex_future_new_true ();
}

void
hw_list_search_set_text (HwListSearch *self, const char *text)
{
  g_return_if_fail (HW_IS_LIST_SEARCH (self));

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_set_str (&self->text, text);
  if (!*text)
    {
      g_list_store_remove_all (self->hits);
      g_signal_emit (self, found_signal, 0);
      return;
    }
  self->asking = g_cancellable_new ();
  hw_fiber_start (self, self->asking, ask_fiber, g_strdup (text), g_free);
}

gboolean
hw_list_search_is_active (HwListSearch *self)
{
  g_return_val_if_fail (HW_IS_LIST_SEARCH (self), FALSE);

  return *self->text != '\0';
}

GListModel *
hw_list_search_hits (HwListSearch *self)
{
  g_return_val_if_fail (HW_IS_LIST_SEARCH (self), NULL);

  return G_LIST_MODEL (self->hits);
}

char *
hw_list_search_dup_count (HwListSearch *self)
{
  guint n = g_list_model_get_n_items (hw_list_search_hits (self));

  if (n >= HW_LIST_SEARCH_MOST)
    return g_strdup_printf (_ ("the first %u found"), n);
  return g_strdup_printf (ngettext ("%u found", "%u found", n), n);
}

static void
hw_list_search_dispose (GObject *object)
{
  HwListSearch *self = HW_LIST_SEARCH (object);

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_object (&self->hits);
  g_clear_object (&self->thread);

  G_OBJECT_CLASS (hw_list_search_parent_class)->dispose (object);
}

static void
hw_list_search_finalize (GObject *object)
{
  g_free (HW_LIST_SEARCH (object)->text);

  G_OBJECT_CLASS (hw_list_search_parent_class)->finalize (object);
}

static void
hw_list_search_class_init (HwListSearchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hw_list_search_dispose;
  object_class->finalize = hw_list_search_finalize;
  found_signal = g_signal_new ("found", HW_TYPE_LIST_SEARCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);
}

static void
hw_list_search_init (HwListSearch *self)
{
  self->text = g_strdup ("");
}

HwListSearch *
hw_list_search_new (HwStoreThread *thread, const HwLazySource *source, HwListFind find)
{
  HwListSearch *self = g_object_new (HW_TYPE_LIST_SEARCH, NULL);

  self->thread = g_object_ref (thread);
  self->source = source;
  self->find = find;
  self->hits = g_list_store_new (source->item_type ());
  return self;
}
