/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * While a new view takes the place of an old one, the model is the new one up to a place and the
 * old one from there on: each change is told when all before it is as it was told.
 */

#include "ui/deadlines/hw-today-list.h"

#include "ui/deadlines/hw-cover-words.h"

#include <string.h>

/* So far a row that moved is looked for; beyond, the rest is told as one change. */
#define REACH 300

struct _HwTodayRow
{
  GObject parent_instance;

  HwTodayView *view;
  guint index;
};

struct _HwTodayList
{
  GObject parent_instance;

  HwTodayView *view;
  HwTodayView *former; /* while it is being replaced */
  guint split;         /* rows below this one are of @view */
  guint from;          /* the others begin with this one of @former */
};

static void hw_today_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE (HwTodayRow, hw_today_row, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE_WITH_CODE (HwTodayList, hw_today_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, hw_today_list_model_init))

/* ------------------------------------------------------------------ a row */

const HwTodayEntry *
hw_today_row_entry (HwTodayRow *self)
{
  return &g_array_index (self->view->entries, HwTodayEntry, self->index);
}

const HwTodayView *
hw_today_row_view (HwTodayRow *self)
{
  return self->view;
}

static void
hw_today_row_finalize (GObject *object)
{
  g_clear_pointer (&HW_TODAY_ROW (object)->view, hw_today_view_unref);
  G_OBJECT_CLASS (hw_today_row_parent_class)->finalize (object);
}

static void
hw_today_row_class_init (HwTodayRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hw_today_row_finalize;
}

static void
hw_today_row_init (HwTodayRow *self)
{
}

HwTodayRow *
hw_today_row_new (HwTodayView *view, guint index)
{
  HwTodayRow *row = g_object_new (HW_TYPE_TODAY_ROW, NULL);

  row->view = hw_today_view_ref (view);
  row->index = index;
  return row;
}

/* ------------------------------------------------------------------ the model */

static guint
length (const HwTodayView *view)
{
  return view ? view->entries->len : 0;
}

static GType
get_item_type (GListModel *model)
{
  return HW_TYPE_TODAY_ROW;
}

static guint
get_n_items (GListModel *model)
{
  HwTodayList *self = HW_TODAY_LIST (model);

  return self->former ? self->split + length (self->former) - self->from : length (self->view);
}

static gpointer
get_item (GListModel *model, guint position)
{
  HwTodayList *self = HW_TODAY_LIST (model);

  if (position >= get_n_items (model))
    return NULL;
  if (self->former && position >= self->split)
    return hw_today_row_new (self->former, self->from + position - self->split);
  return hw_today_row_new (self->view, position);
}

static void
hw_today_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* ------------------------------------------------------------------ news */

static const HwTodayEntry *
entry_at (const HwTodayView *view, guint i)
{
  return &g_array_index (view->entries, HwTodayEntry, i);
}

gboolean
hw_today_row_is_same (const HwTodayEntry *a, const HwTodayEntry *b)
{
  const HwTodayItem *left = a->item, *right = b->item;

  if (a->kind != b->kind || a->section != b->section || a->count != b->count
      || memcmp (&a->child->staff, &b->child->staff, sizeof a->child->staff)
      || g_strcmp0 (a->child->staff_title, b->child->staff_title))
    return FALSE;
  if (a->kind == HW_TODAY_HEADING)
    return TRUE;
  if (memcmp (&a->child->family, &b->child->family, sizeof a->child->family)
      || g_strcmp0 (a->child->family_title, b->child->family_title))
    return FALSE;
  if (a->kind == HW_TODAY_GROUP || a->item == b->item)
    return TRUE;
  return memcmp (&a->child->id, &b->child->id, sizeof a->child->id) == 0
         && g_strcmp0 (a->child->title, b->child->title) == 0 && left->rule == right->rule
         && left->n == right->n && left->due == right->due && left->state == right->state
         && left->missed == right->missed && left->missing == right->missing
         && left->asked == right->asked
         && memcmp (&left->subject, &right->subject, sizeof left->subject) == 0;
}

/* The nearest rows behind @i and @j that are the same again; or the ends of both. */
static void
find_again (const HwTodayView *former, const HwTodayView *view, guint *i, guint *j)
{
  guint from = *i, to = *j;

  for (guint reach = 1; reach < REACH; reach++)
    for (guint k = 0; k <= reach; k++)
      if (from + k < length (former) && to + reach - k < length (view)
          && hw_today_row_is_same (entry_at (former, from + k), entry_at (view, to + reach - k)))
        {
          *i = from + k;
          *j = to + reach - k;
          return;
        }
  *i = length (former);
  *j = length (view);
}

static gboolean
is_comparable (const HwTodayView *former, const HwTodayView *view)
{
  return former && view && former->by == view->by && former->who == view->who
         && former->today->today == view->today->today
         && hw_cover_words_are_same (former->today, view->today);
}

/* Row by row, where both show the same people in the same order. */
static void
tell_changes (HwTodayList *self)
{
  guint i = 0, j = 0;

  while (i < length (self->former) || j < length (self->view))
    {
      guint old = i, new = j;

      if (i < length (self->former) && j < length (self->view)
          && hw_today_row_is_same (entry_at (self->former, i), entry_at (self->view, j)))
        {
          i++;
          j++;
          continue;
        }
      find_again (self->former, self->view, &i, &j);
      self->split = j;
      self->from = i;
      g_list_model_items_changed (G_LIST_MODEL (self), new, i - old, j - new);
    }
}

void
hw_today_list_set_view (HwTodayList *self, HwTodayView *view)
{
  HwTodayView *former = self->view;
  guint n = get_n_items (G_LIST_MODEL (self));

  g_return_if_fail (HW_IS_TODAY_LIST (self));

  self->view = view ? hw_today_view_ref (view) : NULL;
  if (is_comparable (former, view))
    {
      self->former = former;
      self->split = self->from = 0;
      tell_changes (self);
      self->former = NULL;
    }
  else if (n || length (view))
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n, length (view));
  g_clear_pointer (&former, hw_today_view_unref);
}

HwTodayView *
hw_today_list_view (HwTodayList *self)
{
  g_return_val_if_fail (HW_IS_TODAY_LIST (self), NULL);

  return self->view;
}

guint
hw_today_list_find (HwTodayList *self, HwTodaySection section)
{
  g_return_val_if_fail (HW_IS_TODAY_LIST (self), G_MAXUINT);

  for (guint i = 0; i < length (self->view); i++)
    if (entry_at (self->view, i)->kind == HW_TODAY_HEADING
        && entry_at (self->view, i)->section == section)
      return i;
  return G_MAXUINT;
}

/* ------------------------------------------------------------------ object */

static void
hw_today_list_finalize (GObject *object)
{
  g_clear_pointer (&HW_TODAY_LIST (object)->view, hw_today_view_unref);
  G_OBJECT_CLASS (hw_today_list_parent_class)->finalize (object);
}

static void
hw_today_list_class_init (HwTodayListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hw_today_list_finalize;
}

static void
hw_today_list_init (HwTodayList *self)
{
}

HwTodayList *
hw_today_list_new (void)
{
  return g_object_new (HW_TYPE_TODAY_LIST, NULL);
}
