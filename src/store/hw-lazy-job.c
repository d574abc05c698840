/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The jobs of a lazy list.
 */

#include "store/hw-lazy-job.h"

/* A counting job gives the thread back after this time, so that a page or a save comes in. */
#define SLICE_MICROSECONDS 8000

G_DEFINE_BOXED_TYPE (HwLazySlice, hw_lazy_slice, hw_lazy_slice_ref, hw_lazy_slice_unref)

/* What the store's thread gets: no references that may only be dropped on the main thread. */
typedef struct
{
  const HwLazySource *source;
  gpointer query;
  GBytes *from;
  guint limit;
} Order;

void
hw_lazy_key_free (gpointer key)
{
  g_clear_pointer ((GBytes **) &key, g_bytes_unref);
}

gpointer
hw_lazy_order_new (const HwLazySource *source, gpointer query, GBytes *from, guint limit)
{
  Order *order = g_new0 (Order, 1);

  order->source = source;
  order->query = g_atomic_rc_box_acquire (query);
  order->from = from ? g_bytes_ref (from) : NULL;
  order->limit = limit;
  return order;
}

void
hw_lazy_order_free (gpointer data)
{
  Order *order = data;

  g_atomic_rc_box_release (order->query);
  g_clear_pointer (&order->from, g_bytes_unref);
  g_free (order);
}

static void
slice_clear (gpointer data)
{
  HwLazySlice *slice = data;

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

gboolean
hw_lazy_read_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
                  GError **error)
{
  const Order *order = data;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_full (order->limit, order->source->free_row);
  g_autoptr (GBytes) next = NULL;
  guint n = 0;

  if (!order->source->read (store, order->query, order->from, order->limit, rows, &n, &next, error))
    return FALSE;

  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, g_steal_pointer (&rows));
  return TRUE;
}

gboolean
hw_lazy_count_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
                   GError **error)
{
  const Order *order = data;
  gint64 end = g_get_monotonic_time () + SLICE_MICROSECONDS;
  g_autoptr (HwLazySlice) slice = g_atomic_rc_box_new0 (HwLazySlice);

  slice->keys = g_ptr_array_new_with_free_func (hw_lazy_key_free);
  slice->next = order->from ? g_bytes_ref (order->from) : NULL;
  do
    {
      g_autoptr (GBytes) from = g_steal_pointer (&slice->next);
      guint n = 0;

      if (!order->source->read (store, order->query, from, HW_LAZY_PAGE, NULL, &n, &slice->next,
                                error))
        return FALSE;
      slice->n += n;
      if (slice->next)
        g_ptr_array_add (slice->keys, g_bytes_ref (slice->next));
    }
  while (slice->next && g_get_monotonic_time () < end);

  g_value_init (result, HW_TYPE_LAZY_SLICE);
  g_value_take_boxed (result, g_steal_pointer (&slice));
  return TRUE;
}
