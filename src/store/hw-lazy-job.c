/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The jobs of a lazy list.
 */

#include "store/hw-lazy-job.h"

/* A job gives the thread back after this time, so that a page or a save comes in. */
#define SLICE_MICROSECONDS 8000

/**
 * Place:
 * @from: the key to go on from; NULL: the first row
 * @page: the key of the page that @from lies in
 * @n: the rows of that page before @from
 *
 * How far a list has been read or counted.
 */
typedef struct
{
  GBytes *from;
  GBytes *page;
  guint n;
} Place;

/**
 * Slice:
 * @rows: of the source's rows; NULL where only counted
 * @keys: of GBytes: of the page it began in (a later one than was given, when there was no row
 *   before it), then of each page after it
 * @n: the rows read or counted
 * @in_page: how many of them, and of those before, lie in the last of the pages
 * @next: where to go on, NULL at the end
 *
 * What one job brought.
 */
typedef struct
{
  GPtrArray *rows;
  GPtrArray *keys;
  guint n;
  guint in_page;
  GBytes *next;
} Slice;

#define TYPE_SLICE (slice_get_type ())
GType slice_get_type (void);
static Slice *slice_ref (Slice *slice);
static void slice_unref (Slice *slice);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Slice, slice_unref)

G_DEFINE_BOXED_TYPE (Slice, slice, slice_ref, slice_unref)

/* What the store's thread gets: no references that may only be dropped on the main thread. */
typedef struct
{
  const HwLazySource *source;
  gpointer query;
  Place place;
  guint limit;
} Order;

static GBytes *
ref_key (GBytes *key)
{
  return key ? g_bytes_ref (key) : NULL;
}

void
hw_lazy_key_free (gpointer key)
{
  g_clear_pointer ((GBytes **) &key, g_bytes_unref);
}

gpointer
hw_lazy_query_acquire (gpointer query)
{
  return g_atomic_rc_box_acquire (query);
}

void
hw_lazy_query_release (const HwLazySource *source, gpointer query)
{
  if (source->clear_query)
    g_atomic_rc_box_release_full (query, source->clear_query);
  else
    g_atomic_rc_box_release (query);
}

static Order *
order_new (const HwLazyReader *reader, Place place, guint limit)
{
  Order *order = g_new0 (Order, 1);

  order->source = reader->source;
  order->query = hw_lazy_query_acquire (reader->query);
  order->place.from = ref_key (place.from);
  order->place.page = ref_key (place.page);
  order->place.n = place.n;
  order->limit = limit;
  return order;
}

static void
order_free (gpointer data)
{
  Order *order = data;

  hw_lazy_query_release (order->source, order->query);
  hw_lazy_key_free (order->place.from);
  hw_lazy_key_free (order->place.page);
  g_free (order);
}

static void
slice_clear (gpointer data)
{
  Slice *slice = data;

  g_clear_pointer (&slice->rows, g_ptr_array_unref);
  g_clear_pointer (&slice->keys, g_ptr_array_unref);
  g_clear_pointer (&slice->next, g_bytes_unref);
}

static Slice *
slice_ref (Slice *slice)
{
  return g_atomic_rc_box_acquire (slice);
}

static void
slice_unref (Slice *slice)
{
  g_atomic_rc_box_release_full (slice, slice_clear);
}

static Slice *
slice_new (const Order *order)
{
  Slice *slice = g_atomic_rc_box_new0 (Slice);

  slice->keys = g_ptr_array_new_with_free_func (hw_lazy_key_free);
  g_ptr_array_add (slice->keys, ref_key (order->place.page));
  slice->in_page = order->place.n;
  slice->next = ref_key (order->place.from);
  return slice;
}

/* A page's key leads to its first row, over what was passed without finding one. */
static void
move_page (Slice *slice)
{
  hw_lazy_key_free (g_ptr_array_index (slice->keys, slice->keys->len - 1));
  g_ptr_array_index (slice->keys, slice->keys->len - 1) = g_bytes_ref (slice->next);
}

/* At most @limit rows from where the slice ends. */
static gboolean
read_on (HwStore *store, const Order *order, Slice *slice, guint limit, GError **error)
{
  g_autoptr (GBytes) from = g_steal_pointer (&slice->next);
  guint n = 0;

  if (!order->source->read (store, order->query, from, limit, slice->rows, &n, &slice->next,
                            error))
    return FALSE;
  slice->n += n;
  slice->in_page += n;
  if (slice->next && slice->in_page == 0)
    move_page (slice);
  return TRUE;
}

static void
take_slice (GValue *result, Slice *slice)
{
  g_value_init (result, TYPE_SLICE);
  g_value_take_boxed (result, slice);
}

/* What can be read of the rows that are wanted. */
static gboolean
read_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  const Order *order = data;
  gint64 end = g_get_monotonic_time () + SLICE_MICROSECONDS;
  g_autoptr (Slice) slice = slice_new (order);

  slice->rows = g_ptr_array_new_full (order->limit, order->source->free_row);
  do
    {
      if (!read_on (store, order, slice, order->limit - slice->n, error))
        return FALSE;
    }
  while (slice->next && slice->n < order->limit && g_get_monotonic_time () < end);

  take_slice (result, g_steal_pointer (&slice));
  return TRUE;
}

/* As many pages as can be counted. */
static gboolean
count_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
           GError **error)
{
  const Order *order = data;
  gint64 end = g_get_monotonic_time () + SLICE_MICROSECONDS;
  g_autoptr (Slice) slice = slice_new (order);

  do
    {
      if (!read_on (store, order, slice, HW_LAZY_PAGE - slice->in_page, error))
        return FALSE;
      if (slice->next && slice->in_page == HW_LAZY_PAGE)
        {
          g_ptr_array_add (slice->keys, g_bytes_ref (slice->next));
          slice->in_page = 0;
        }
    }
  while (slice->next && g_get_monotonic_time () < end);

  take_slice (result, g_steal_pointer (&slice));
  return TRUE;
}

/* ------------------------------------------------------------------ in a fiber */

static DexFuture *
run (const HwLazyReader *self, HwStoreJob job, Place place, guint limit)
{
  return hw_store_thread_run_until (self->thread, self->cancellable, job,
                                    order_new (self, place, limit), order_free);
}

GPtrArray *
hw_lazy_await_rows (const HwLazyReader *self, GBytes *from, guint limit, GBytes **first,
                    GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (self->source->free_row);
  g_autoptr (GBytes) page = ref_key (from);
  g_autoptr (GBytes) next = ref_key (from);

  do
    {
      Place place = { next, page, rows->len };
      g_autoptr (Slice) slice
          = dex_await_boxed (run (self, read_job, place, limit - rows->len), error);

      if (!slice)
        return NULL;
      g_ptr_array_extend_and_steal (rows, g_steal_pointer (&slice->rows));
      g_clear_pointer (&page, g_bytes_unref);
      page = g_steal_pointer (&g_ptr_array_index (slice->keys, 0));
      g_clear_pointer (&next, g_bytes_unref);
      next = g_steal_pointer (&slice->next);
    }
  while (next && rows->len < limit);

  if (first)
    *first = g_steal_pointer (&page);
  return g_steal_pointer (&rows);
}

gboolean
hw_lazy_await_keys (const HwLazyReader *self, GPtrArray *keys, guint *n, GError **error)
{
  g_autoptr (GBytes) from = ref_key (g_ptr_array_index (keys, 0));
  guint in_page = 0;

  do
    {
      Place place = { from, g_ptr_array_index (keys, keys->len - 1), in_page };
      g_autoptr (Slice) slice
          = dex_await_boxed (run (self, count_job, place, HW_LAZY_PAGE), error);

      if (!slice)
        return FALSE;
      *n += slice->n;
      in_page = slice->in_page;
      g_ptr_array_set_size (keys, keys->len - 1);
      g_ptr_array_extend_and_steal (keys, g_steal_pointer (&slice->keys));
      g_clear_pointer (&from, g_bytes_unref);
      from = g_steal_pointer (&slice->next);
    }
  while (from);
  return TRUE;
}
