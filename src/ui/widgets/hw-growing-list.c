/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A window over a model, which becomes as large as the model. What changes in the model while the
 * window does not show all of it, in the first moments, shows the window anew.
 */

#include "ui/widgets/hw-growing-list.h"

/* Some more than a tall window shows; what one turn of the main loop adds; and what a list view
 * never makes rows for at once: beyond, nothing costs anything. */
#define FIRST 28
#define STEP 24
#define ENOUGH 256

/* @from, @until: what is shown of @model; @until 0: nothing, and it does not grow; @n: how much was
 * shown when it was told last */
struct _HwGrowingList
{
  GObject parent_instance;

  GListModel *model;
  guint from, until;
  guint n;
  guint source;
};

static void hw_growing_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HwGrowingList, hw_growing_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      hw_growing_list_model_init))

/* ------------------------------------------------------------------ the window */

static guint
count (HwGrowingList *self)
{
  guint total = g_list_model_get_n_items (self->model);

  return MIN (self->until, total) - MIN (self->from, total);
}

static void
tell (HwGrowingList *self, guint position, guint removed, guint added)
{
  if (removed + added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

/* Another window. */
static void
show (HwGrowingList *self, guint from, guint until)
{
  guint before = self->n;

  self->from = from;
  self->until = until;
  self->n = count (self);
  tell (self, 0, before, self->n);
}

static void
set_until (HwGrowingList *self, guint until)
{
  guint before = self->n;

  self->until = until;
  self->n = count (self);
  tell (self, before, 0, self->n - before);
}

static void
set_whole (HwGrowingList *self)
{
  guint before;

  set_until (self, G_MAXUINT);
  before = self->n;
  self->from = 0;
  self->n = count (self);
  tell (self, 0, 0, self->n - before);
}

static gboolean
on_idle_cb (gpointer data)
{
  HwGrowingList *self = data;

  if (self->until - self->from + STEP < ENOUGH
      && self->until < g_list_model_get_n_items (self->model))
    {
      set_until (self, self->until + STEP);
      return G_SOURCE_CONTINUE;
    }
  self->source = 0;
  set_whole (self);
  return G_SOURCE_REMOVE;
}

/* After the frame that shows what there is: that has the higher priority. */
static void
start (HwGrowingList *self)
{
  if (!self->source && self->until > 0 && self->n < g_list_model_get_n_items (self->model))
    self->source = g_idle_add_full (G_PRIORITY_LOW, on_idle_cb, self, NULL);
}

static void
on_changed_cb (HwGrowingList *self, guint position, guint removed, guint added)
{
  guint before = self->n, total = g_list_model_get_n_items (self->model);
  gboolean was_whole = self->from == 0 && before == total - added + removed;

  if (was_whole && count (self) == total)
    {
      self->n = total;
      tell (self, position, removed, added);
    }
  else
    show (self, self->from, self->until);
  start (self);
}

void
hw_growing_list_begin (HwGrowingList *self, guint place)
{
  g_return_if_fail (HW_IS_GROWING_LIST (self));

  show (self, place, place + FIRST);
  start (self);
}

void
hw_growing_list_stop (HwGrowingList *self)
{
  g_return_if_fail (HW_IS_GROWING_LIST (self));

  g_clear_handle_id (&self->source, g_source_remove);
  show (self, 0, 0);
}

void
hw_growing_list_grow (HwGrowingList *self)
{
  g_return_if_fail (HW_IS_GROWING_LIST (self));

  g_clear_handle_id (&self->source, g_source_remove);
  set_whole (self);
}

/* ------------------------------------------------------------------ the model */

static GType
get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
get_n_items (GListModel *model)
{
  return HW_GROWING_LIST (model)->n;
}

static gpointer
get_item (GListModel *model, guint position)
{
  HwGrowingList *self = HW_GROWING_LIST (model);

  return position < self->n ? g_list_model_get_item (self->model, self->from + position) : NULL;
}

static void
hw_growing_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* ------------------------------------------------------------------ object */

static void
hw_growing_list_dispose (GObject *object)
{
  HwGrowingList *self = HW_GROWING_LIST (object);

  g_clear_handle_id (&self->source, g_source_remove);
  G_OBJECT_CLASS (hw_growing_list_parent_class)->dispose (object);
}

static void
hw_growing_list_finalize (GObject *object)
{
  g_object_unref (HW_GROWING_LIST (object)->model);
  G_OBJECT_CLASS (hw_growing_list_parent_class)->finalize (object);
}

static void
hw_growing_list_class_init (HwGrowingListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hw_growing_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = hw_growing_list_finalize;
}

static void
hw_growing_list_init (HwGrowingList *self)
{
  self->until = FIRST;
}

HwGrowingList *
hw_growing_list_new (GListModel *model)
{
  HwGrowingList *self = g_object_new (HW_TYPE_GROWING_LIST, NULL);

  self->model = model;
  self->n = count (self);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (on_changed_cb), self,
                           G_CONNECT_SWAPPED);
  start (self);
  return self;
}
