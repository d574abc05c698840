/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The source that lets it grow belongs to the model and goes with it.
 */

#include "ui/widgets/hw-growing-list.h"

/* Some more than a tall window shows; what one turn of the main loop adds; and what a list view
 * never makes rows for at once: beyond, nothing costs anything. */
#define FIRST 28
#define STEP 24
#define ENOUGH 256

#define SOURCE "hw-growing-list"

static gboolean
on_idle_cb (gpointer data)
{
  GtkSliceListModel *self = data;
  guint size = gtk_slice_list_model_get_size (self) + STEP;

  if (size < ENOUGH)
    {
      gtk_slice_list_model_set_size (self, size);
      return G_SOURCE_CONTINUE;
    }
  g_object_set_data (G_OBJECT (self), SOURCE, NULL);
  gtk_slice_list_model_set_size (self, G_MAXUINT);
  return G_SOURCE_REMOVE;
}

static void
remove_source (gpointer data)
{
  GSource *source = g_main_context_find_source_by_id (NULL, GPOINTER_TO_UINT (data));

  if (source)
    g_source_destroy (source);
}

/* After the frame that shows what there is: that has the higher priority. */
static void
on_changed_cb (GtkSliceListModel *self)
{
  gboolean is_whole = gtk_slice_list_model_get_size (self) > FIRST;
  guint id;

  if (is_whole || g_object_get_data (G_OBJECT (self), SOURCE)
      || g_list_model_get_n_items (gtk_slice_list_model_get_model (self)) <= FIRST)
    return;
  id = g_idle_add_full (G_PRIORITY_LOW, on_idle_cb, self, NULL);
  g_object_set_data_full (G_OBJECT (self), SOURCE, GUINT_TO_POINTER (id), remove_source);
}

GtkSliceListModel *
hw_growing_list_new (GListModel *model)
{
  GtkSliceListModel *self = gtk_slice_list_model_new (model, 0, FIRST);

  g_signal_connect_object (model, "items-changed", G_CALLBACK (on_changed_cb), self,
                           G_CONNECT_SWAPPED);
  on_changed_cb (self);
  return self;
}

void
hw_growing_list_grow (GtkSliceListModel *self)
{
  g_return_if_fail (GTK_IS_SLICE_LIST_MODEL (self));

  g_object_set_data (G_OBJECT (self), SOURCE, NULL);
  gtk_slice_list_model_set_size (self, G_MAXUINT);
}
