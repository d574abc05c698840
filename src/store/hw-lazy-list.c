/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lazy list: pages, sparse keys, and the two fibers that fill them.
 */

#include "store/hw-lazy-list.h"

#include "store/hw-lazy-job.h"

/* A view prepares some 200 rows where there are as many: the first rows are to be seen before that
 * work begins. */
#define FIRST_FRAME_MILLISECONDS 50

typedef struct
{
  guint index;
  gboolean is_asked;
  guint64 used;
  gpointer items[HW_LAZY_PAGE];
} Page;

struct _HwLazyList
{
  GObject parent_instance;

  HwStoreThread *thread;
  const HwLazySource *source;
  gpointer query;
  GPtrArray *keys; /* of GBytes: where page i begins; NULL for the first */
  guint n;
  GHashTable *pages;
  guint64 tick;
  gboolean is_loading;
  gboolean is_shown; /* the first page of the query is there */
  GCancellable *cancellable; /* of the counting on its way */
};

enum
{
  PROP_N_ITEMS = 1,
  PROP_LOADING,
  N_PROPS
};

static GParamSpec *props[N_PROPS];
static guint failed_signal;

static void hw_lazy_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HwLazyList, hw_lazy_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, hw_lazy_list_model_init))

/* ------------------------------------------------------------------ fibers */

/* What a fiber carries: everything but the list itself, which may go meanwhile. */
typedef struct
{
  GWeakRef list;
  HwLazyReader reader;
  GBytes *from;
  gboolean is_fresh;
  Page *page;
} Task; /* @from: of the page to fill */

static void
page_clear (gpointer data)
{
  Page *page = data;

  for (guint i = 0; i < HW_LAZY_PAGE; i++)
    g_clear_object (&page->items[i]);
}

static void
page_unref (gpointer page)
{
  g_rc_box_release_full (page, page_clear);
}

static Task *
task_new (HwLazyList *self)
{
  Task *task = g_new0 (Task, 1);

  g_weak_ref_init (&task->list, self);
  task->reader.thread = g_object_ref (self->thread);
  task->reader.cancellable = g_object_ref (self->cancellable);
  task->reader.source = self->source;
  task->reader.query = hw_lazy_query_acquire (self->query);
  return task;
}

static void
task_free (gpointer data)
{
  Task *task = data;

  g_weak_ref_clear (&task->list);
  g_clear_object (&task->reader.thread);
  g_clear_object (&task->reader.cancellable);
  hw_lazy_query_release (task->reader.source, task->reader.query);
  g_clear_pointer (&task->from, g_bytes_unref);
  g_clear_pointer (&task->page, page_unref);
  g_free (task);
}

/* The list, unless it is gone or shows something else by now. */
static HwLazyList *
task_dup_list (Task *task)
{
  g_autoptr (HwLazyList) self = g_weak_ref_get (&task->list);

  return self && self->cancellable == task->reader.cancellable ? g_steal_pointer (&self) : NULL;
}

static DexFuture *
fail (Task *task, const GError *error)
{
  g_autoptr (HwLazyList) self = task_dup_list (task);

  if (self && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CLOSED))
    g_signal_emit (self, failed_signal, 0, error);
  return dex_future_new_for_error (g_error_copy (error));
}

/* ------------------------------------------------------------------ filling pages */

static void
page_fill (Page *page, const HwLazySource *source, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len && i < HW_LAZY_PAGE; i++)
    {
      if (!page->items[i])
        page->items[i] = g_object_new (source->item_type (), NULL);
      source->fill (page->items[i], g_steal_pointer (&rows->pdata[i]));
    }
}

static DexFuture *
fill_fiber (gpointer data)
{
  Task *task = data;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;

  rows = hw_lazy_await_rows (&task->reader, task->from, HW_LAZY_PAGE, NULL, &error);
  if (!rows)
    return fail (task, error);

  page_fill (task->page, task->reader.source, rows);
  return dex_future_new_true ();
}

static void
ask (HwLazyList *self, Page *page)
{
  Task *task = task_new (self);
  GBytes *from = g_ptr_array_index (self->keys, page->index);

  page->is_asked = TRUE;
  task->page = g_rc_box_acquire (page);
  task->from = from ? g_bytes_ref (from) : NULL;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, fill_fiber, task, task_free));
}

static void
forget_oldest_page (HwLazyList *self)
{
  GHashTableIter iter;
  Page *page;
  Page *oldest = NULL;

  g_hash_table_iter_init (&iter, self->pages);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &page))
    if (!oldest || page->used < oldest->used)
      oldest = page;
  g_hash_table_remove (self->pages, GUINT_TO_POINTER (oldest->index));
}

static Page *
ensure_page (HwLazyList *self, guint index)
{
  Page *page = g_hash_table_lookup (self->pages, GUINT_TO_POINTER (index));

  if (!page)
    {
      if (g_hash_table_size (self->pages) >= HW_LAZY_PAGES_KEPT)
        forget_oldest_page (self);
      page = g_rc_box_new0 (Page);
      page->index = index;
      g_hash_table_insert (self->pages, GUINT_TO_POINTER (index), page);
    }
  page->used = ++self->tick;
  return page;
}

/* ------------------------------------------------------------------ counting */

static void
set_loading (HwLazyList *self, gboolean is_loading)
{
  if (self->is_loading == is_loading)
    return;
  self->is_loading = is_loading;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOADING]);
}

static void
tell_length (HwLazyList *self, guint position, guint n)
{
  guint removed = self->n - position;

  self->n = n;
  if (removed || n > position)
    g_list_model_items_changed (G_LIST_MODEL (self), position, removed, n - position);
  if (removed != n - position)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_ITEMS]);
}

/* The first rows of another query: what was there before goes in the same breath. The rest of their
 * page is asked for when it is wanted. */
static void
show_first_rows (HwLazyList *self, GPtrArray *rows, GBytes *first)
{
  Page *page;

  g_hash_table_remove_all (self->pages);
  g_ptr_array_set_size (self->keys, 0);
  g_ptr_array_add (self->keys, first ? g_bytes_ref (first) : NULL);
  page = ensure_page (self, 0);
  page->is_asked = rows->len < HW_LAZY_FIRST;
  page_fill (page, self->source, rows);
  self->is_shown = TRUE;
  tell_length (self, 0, rows->len);
}

/* Every key is known. The pages of a list that was there before are read anew. */
static void
show_all (HwLazyList *self, GPtrArray *keys, guint n, gboolean is_fresh)
{
  GHashTableIter iter;
  Page *page;

  g_ptr_array_unref (self->keys);
  self->keys = g_ptr_array_ref (keys);

  g_hash_table_iter_init (&iter, self->pages);
  while (!is_fresh && g_hash_table_iter_next (&iter, NULL, (gpointer *) &page))
    {
      if (page->index >= self->keys->len)
        g_hash_table_iter_remove (&iter);
      else if (page->is_asked)
        ask (self, page);
    }

  tell_length (self, MIN (self->n, n), n);
  set_loading (self, FALSE);
}

static DexFuture *
count_fiber (gpointer data)
{
  Task *task = data;
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (hw_lazy_key_free);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GBytes) first = NULL;
  g_autoptr (HwLazyList) self = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  if (task->is_fresh)
    {
      rows = hw_lazy_await_rows (&task->reader, NULL, HW_LAZY_FIRST, &first, &error);
      if (!rows)
        return fail (task, error);
      if ((self = task_dup_list (task)))
        show_first_rows (self, rows, first);
      g_clear_object (&self);
      dex_await (dex_timeout_new_msec (FIRST_FRAME_MILLISECONDS), NULL);
    }

  g_ptr_array_add (keys, g_steal_pointer (&first));
  if (!hw_lazy_await_keys (&task->reader, keys, &n, &error))
    return fail (task, error);

  if ((self = task_dup_list (task)))
    show_all (self, keys, n, task->is_fresh);
  return dex_future_new_true ();
}

static void
count (HwLazyList *self)
{
  Task *task;

  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  set_loading (self, TRUE);

  task = task_new (self);
  task->is_fresh = !self->is_shown;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, count_fiber, task, task_free));
}

/* ------------------------------------------------------------------ the model */

static GType
hw_lazy_list_get_item_type (GListModel *model)
{
  return HW_LAZY_LIST (model)->source->item_type ();
}

static guint
hw_lazy_list_get_n_items (GListModel *model)
{
  return HW_LAZY_LIST (model)->n;
}

static gpointer
hw_lazy_list_get_item (GListModel *model, guint position)
{
  HwLazyList *self = HW_LAZY_LIST (model);
  gpointer *item;
  Page *page;

  if (position >= self->n)
    return NULL;

  page = ensure_page (self, position / HW_LAZY_PAGE);
  item = &page->items[position % HW_LAZY_PAGE];
  if (!*item)
    *item = g_object_new (self->source->item_type (), NULL);
  if (!page->is_asked)
    ask (self, page);
  return g_object_ref (*item);
}

static void
hw_lazy_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = hw_lazy_list_get_item_type;
  iface->get_n_items = hw_lazy_list_get_n_items;
  iface->get_item = hw_lazy_list_get_item;
}

static void
hw_lazy_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HwLazyList *self = HW_LAZY_LIST (object);

  if (id == PROP_N_ITEMS)
    g_value_set_uint (value, self->n);
  else
    g_value_set_boolean (value, self->is_loading);
}

static void
hw_lazy_list_finalize (GObject *object)
{
  HwLazyList *self = HW_LAZY_LIST (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->thread);
  g_clear_object (&self->cancellable);
  if (self->query)
    hw_lazy_query_release (self->source, self->query);
  g_clear_pointer (&self->keys, g_ptr_array_unref);
  g_clear_pointer (&self->pages, g_hash_table_unref);

  G_OBJECT_CLASS (hw_lazy_list_parent_class)->finalize (object);
}

static void
hw_lazy_list_init (HwLazyList *self)
{
  self->cancellable = g_cancellable_new ();
  self->keys = g_ptr_array_new_with_free_func (hw_lazy_key_free);
  self->pages = g_hash_table_new_full (NULL, NULL, NULL, page_unref);
}

static void
hw_lazy_list_class_init (HwLazyListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = hw_lazy_list_get_property;
  object_class->finalize = hw_lazy_list_finalize;

  props[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0,
                                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  failed_signal = g_signal_new ("failed", HW_TYPE_LAZY_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_ERROR);
}

HwLazyList *
hw_lazy_list_new (HwStoreThread *thread, const HwLazySource *source)
{
  HwLazyList *self = g_object_new (HW_TYPE_LAZY_LIST, NULL);

  self->thread = g_object_ref (thread);
  self->source = source;
  return self;
}

void
hw_lazy_list_take_query (HwLazyList *self, gpointer query)
{
  g_return_if_fail (HW_IS_LAZY_LIST (self));

  if (self->query)
    hw_lazy_query_release (self->source, self->query);
  self->query = query;
  self->is_shown = FALSE;
  count (self);
}

void
hw_lazy_list_reload (HwLazyList *self)
{
  g_return_if_fail (HW_IS_LAZY_LIST (self));

  if (self->query)
    count (self);
}

gboolean
hw_lazy_list_is_loading (HwLazyList *self)
{
  return self->is_loading;
}
