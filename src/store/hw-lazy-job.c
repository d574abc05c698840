/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The jobs of a lazy list.
 */

#include "store/hw-lazy-job.h"

/* A job gives the thread back after this time, so that a page or a save comes in. */
#define SLICE_MICROSECONDS 8000

G_DEFINE_BOXED_TYPE (HwLazySlice, hw_lazy_slice, hw_lazy_slice_ref, hw_lazy_slice_unref)

/* What the store's thread gets: no references that may only be dropped on the main thread. */
typedef struct
{
  const HwLazySource *source;
  gpointer query;
  HwLazyPlace place;
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

gpointer
hw_lazy_order_new (const HwLazySource *source, gpointer query, HwLazyPlace place, guint limit)
{
  Order *order = g_new0 (Order, 1);

  order->source = source;
  order->query = hw_lazy_query_acquire (query);
  order->place.from = ref_key (place.from);
  order->place.page = ref_key (place.page);
  order->place.n = place.n;
  order->limit = limit;
  return order;
}

void
hw_lazy_order_free (gpointer data)
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
  HwLazySlice *slice = data;

  g_clear_pointer (&slice->rows, g_ptr_array_unref);
  g_clear_pointer (&slice->keys, g_ptr_array_unref);
  g_clear_pointer (&slice->next, g_bytes_unref);
}

HwLazySlice *
hw_lazy_slice_ref (HwLazySlice *slice)
{
  return g_atomic_rc_box_acquire (slice);
}

void
hw_lazy_slice_unref (HwLazySlice *slice)
{
  g_atomic_rc_box_release_full (slice, slice_clear);
}

static HwLazySlice *
slice_new (const Order *order)
{
  HwLazySlice *slice = g_atomic_rc_box_new0 (HwLazySlice);

  slice->keys = g_ptr_array_new_with_free_func (hw_lazy_key_free);
  g_ptr_array_add (slice->keys, ref_key (order->place.page));
  slice->in_page = order->place.n;
  slice->next = ref_key (order->place.from);
  return slice;
}

/* A page's key leads to its first row, over what was passed without finding one. */
static void
move_page (HwLazySlice *slice)
{
  hw_lazy_key_free (g_ptr_array_index (slice->keys, slice->keys->len - 1));
  g_ptr_array_index (slice->keys, slice->keys->len - 1) = g_bytes_ref (slice->next);
}

/* At most @limit rows from where the slice ends. */
static gboolean
read_on (HwStore *store, const Order *order, HwLazySlice *slice, guint limit, GError **error)
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
take_slice (GValue *result, HwLazySlice *slice)
{
  g_value_init (result, HW_TYPE_LAZY_SLICE);
  g_value_take_boxed (result, slice);
}

gboolean
hw_lazy_read_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
                  GError **error)
{
  const Order *order = data;
  gint64 end = g_get_monotonic_time () + SLICE_MICROSECONDS;
  g_autoptr (HwLazySlice) slice = slice_new (order);

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

gboolean
hw_lazy_count_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
                   GError **error)
{
  const Order *order = data;
  gint64 end = g_get_monotonic_time () + SLICE_MICROSECONDS;
  g_autoptr (HwLazySlice) slice = slice_new (order);

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
