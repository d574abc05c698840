/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The model: which lines are shown, where a line stands, and new ones.
 */

#include "ui/plans/hw-plan-outline-private.h"

static void model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HwPlanOutline, hw_plan_outline, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, model_init))

static HwPlanLine *
line_at (GPtrArray *lines, guint i)
{
  return g_ptr_array_index (lines, i);
}

/* ------------------------------------------------------------------ list model */

static GType
get_item_type (GListModel *model)
{
  return HW_TYPE_PLAN_LINE;
}

static guint
get_n_items (GListModel *model)
{
  return HW_PLAN_OUTLINE (model)->shown->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  HwPlanLine *line = hw_plan_outline_at (HW_PLAN_OUTLINE (model), position);

  return line ? g_object_ref (line) : NULL;
}

static void
model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* ------------------------------------------------------------------ what is shown */

/* Owned: a line that goes is told to be gone while it is still there. */
static GPtrArray *
list_shown (HwPlanOutline *self)
{
  GPtrArray *shown = g_ptr_array_new_with_free_func (g_object_unref);
  int hidden_below = G_MAXINT;

  for (guint i = 0; i < self->all->len; i++)
    {
      HwPlanLine *line = line_at (self->all, i);

      if (line->level > hidden_below)
        continue;
      hidden_below = line->is_collapsed ? line->level : G_MAXINT;
      g_ptr_array_add (shown, g_object_ref (line));
    }
  return shown;
}

/* What is the same at both ends stays: the list keeps its widgets there. */
static void
show (HwPlanOutline *self)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->shown);
  GPtrArray *after = self->shown = list_shown (self);
  guint head = 0, tail = 0, most = MIN (before->len, after->len);

  while (head < most && line_at (before, head) == line_at (after, head))
    head++;
  while (tail < most - head
         && line_at (before, before->len - 1 - tail) == line_at (after, after->len - 1 - tail))
    tail++;
  if (before->len != head + tail || after->len != head + tail)
    g_list_model_items_changed (G_LIST_MODEL (self), head, before->len - head - tail,
                                after->len - head - tail);
}

static void
rebuild (HwPlanOutline *self)
{
  hw_plan_outline_build (self);
  show (self);
}

/* What was typed into a new element and never saved stands where it was being typed. */
static void
put_back (HwPlanOutline *self)
{
  for (guint i = 0; i < self->view->kept->len; i++)
    {
      const HwPlanKept *kept = g_ptr_array_index (self->view->kept, i);
      const HwPlanKind *kind = hw_plan_kind_find (kept->type);
      g_autofree char *head
          = kept->kind ? g_strconcat (kept->type, ":", kept->kind, NULL) : NULL;
      HwPlanLine *below
          = kept->id ? NULL
                     : hw_plan_outline_find (self, head          ? head
                                                   : kind->above ? kept->parent
                                                                 : kind->section);
      HwPlanLine *fresh = below ? hw_plan_outline_add_new (self, below, TRUE) : NULL;
      HwPlanLine *changed = kept->id ? hw_plan_outline_find (self, kept->id) : NULL;
      g_autofree char *text = changed ? hw_plan_line_dup_text (changed) : NULL;

      /* A draft finds for itself what is kept of its record; typing what is there makes it. */
      if (fresh)
        hw_plan_line_type (fresh, "");
      else if (changed && changed->field)
        hw_plan_line_type (changed, text);
    }
}

void
hw_plan_outline_set_view (HwPlanOutline *self, HwPlanView *view)
{
  gboolean is_first = self->view == NULL;

  hw_plan_view_ref (view);
  g_clear_pointer (&self->view, hw_plan_view_unref);
  self->view = view;
  rebuild (self);
  if (is_first && hw_plan_view_is_open (view))
    put_back (self);
}

/* ------------------------------------------------------------------ finding */

HwPlanLine *
hw_plan_outline_find (HwPlanOutline *self, const char *key)
{
  return key ? g_hash_table_lookup (self->by_key, key) : NULL;
}

guint
hw_plan_outline_place (HwPlanOutline *self, HwPlanLine *line)
{
  guint place;

  return g_ptr_array_find (self->shown, line, &place) ? place : GTK_INVALID_LIST_POSITION;
}

HwPlanLine *
hw_plan_outline_at (HwPlanOutline *self, guint place)
{
  return place < self->shown->len ? line_at (self->shown, place) : NULL;
}

HwPlanLine *
hw_plan_outline_above (HwPlanOutline *self, HwPlanLine *line)
{
  guint place;

  if (!g_ptr_array_find (self->all, line, &place))
    return NULL;
  while (place-- > 0)
    if (line_at (self->all, place)->level < line->level)
      return line_at (self->all, place);
  return NULL;
}

HwPlanLine *
hw_plan_outline_sibling (HwPlanOutline *self, HwPlanLine *line, int step)
{
  guint place;

  if (!g_ptr_array_find (self->all, line, &place))
    return NULL;
  for (place += step; place < self->all->len; place += step)
    {
      HwPlanLine *other = line_at (self->all, place);

      if (other->level < line->level)
        return NULL;
      if (other->level == line->level
          && (other->role == HW_PLAN_LINE_ELEMENT || hw_plan_line_is_on_its_way (other)))
        return other;
    }
  return NULL;
}

char *
hw_plan_outline_dup_last (HwPlanOutline *self, HwPlanLine *line)
{
  HwPlanLine *found = NULL;
  guint place;

  if (!g_ptr_array_find (self->all, line, &place))
    return NULL;
  for (place++; place < self->all->len && line_at (self->all, place)->level > line->level; place++)
    if (line_at (self->all, place)->role == HW_PLAN_LINE_ELEMENT
        && line_at (self->all, place)->level == line->level + 1)
      found = line_at (self->all, place);
  return found ? g_strdup (found->key) : NULL;
}

/* ------------------------------------------------------------------ opening and closing */

void
hw_plan_outline_collapse (HwPlanOutline *self, HwPlanLine *line, gboolean is_collapsed)
{
  if (line->is_collapsed == is_collapsed)
    return;
  line->is_collapsed = is_collapsed;
  if (is_collapsed)
    g_hash_table_add (self->collapsed, g_strdup (line->key));
  else
    g_hash_table_remove (self->collapsed, line->key);
  show (self);
  hw_plan_line_changed (line);
}

void
hw_plan_outline_reveal (HwPlanOutline *self, HwPlanLine *line)
{
  HwPlanLine *above = line;

  while ((above = hw_plan_outline_above (self, above)))
    hw_plan_outline_collapse (self, above, FALSE);
}

/* ------------------------------------------------------------------ new lines */

static void
begin_fresh (HwPlanOutline *self, HwPlanLine *fresh, const HwPlanKind *kind, const char *parent,
             const char *kind_text)
{
  fresh->kind = kind;
  fresh->level = kind->level;
  fresh->is_open = TRUE;
  g_clear_object (&fresh->record);
  fresh->record = hw_plan_kind_begin (kind, self->view->whole, parent, NULL);
  fresh->field = hw_record_class_find (HW_RECORD_GET_CLASS (fresh->record), kind->field);
  g_set_str (&fresh->kind_text, kind_text);
}

/* What @line belongs to, or the plan. */
static const char *
id_above (HwPlanOutline *self, const HwPlanKind *kind, HwPlanLine *line)
{
  if (!kind->above)
    return self->view->whole->plan->parent_instance.id;
  return line->key;
}

HwPlanLine *
hw_plan_outline_add_new (HwPlanOutline *self, HwPlanLine *line, gboolean is_below)
{
  g_autoptr (HwPlanLine) fresh = NULL;
  const HwPlanKind *kind = line->kind;
  HwPlanLine *above = line;

  if (line->role != HW_PLAN_LINE_HEAD && is_below)
    kind = kind && kind->below ? hw_plan_kind_find (kind->below) : NULL;
  if (!kind || !kind->field || !hw_plan_view_is_open (self->view))
    return NULL;
  if (line->role != HW_PLAN_LINE_HEAD && !is_below)
    above = hw_plan_outline_above (self, line);

  fresh = hw_plan_line_new (HW_PLAN_LINE_NEW, NULL, self->thread);
  begin_fresh (self, fresh, kind, id_above (self, kind, above), above->kind_text);
  fresh->parent = g_strdup (above->key);
  fresh->after = above == line ? NULL : g_strdup (line->key);
  g_ptr_array_add (self->fresh, g_object_ref (fresh));
  hw_plan_outline_reveal (self, line);
  if (above == line)
    hw_plan_outline_collapse (self, line, FALSE);
  rebuild (self);
  return fresh;
}

gboolean
hw_plan_outline_turn_new (HwPlanOutline *self, HwPlanLine *line, gboolean is_deeper)
{
  const char *type = is_deeper ? line->kind->below : line->kind->above;
  const HwPlanKind *kind = type ? hw_plan_kind_find (type) : NULL;
  g_autofree char *text = hw_plan_line_dup_text (line);
  HwPlanLine *before = is_deeper ? hw_plan_outline_sibling (self, line, -1)
                                 : hw_plan_outline_above (self, line);
  HwPlanLine *above = is_deeper || !before ? before : hw_plan_outline_above (self, before);

  if (!kind || !above)
    return FALSE;
  hw_plan_line_forget (line);
  begin_fresh (self, line, kind, id_above (self, kind, above), NULL);
  g_set_str (&line->parent, above->key);
  g_set_str (&line->after, is_deeper ? NULL : before->key);
  if (*text)
    hw_plan_line_type (line, text);
  rebuild (self);
  return TRUE;
}

void
hw_plan_outline_drop_new (HwPlanOutline *self, HwPlanLine *line)
{
  hw_plan_line_forget (line);
  g_ptr_array_remove (self->fresh, line);
  rebuild (self);
}

/* ------------------------------------------------------------------ object */

static void
hw_plan_outline_finalize (GObject *object)
{
  HwPlanOutline *self = HW_PLAN_OUTLINE (object);

  g_hash_table_unref (self->by_key);
  g_hash_table_unref (self->collapsed);
  g_ptr_array_unref (self->shown);
  g_ptr_array_unref (self->all);
  g_ptr_array_unref (self->fresh);
  g_clear_pointer (&self->view, hw_plan_view_unref);
  g_object_unref (self->thread);
  G_OBJECT_CLASS (hw_plan_outline_parent_class)->finalize (object);
}

static void
hw_plan_outline_class_init (HwPlanOutlineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hw_plan_outline_finalize;
}

static void
hw_plan_outline_init (HwPlanOutline *self)
{
  self->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  self->collapsed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->all = g_ptr_array_new_with_free_func (g_object_unref);
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  self->fresh = g_ptr_array_new_with_free_func (g_object_unref);
}

HwPlanOutline *
hw_plan_outline_new (HwStoreThread *thread)
{
  HwPlanOutline *self = g_object_new (HW_TYPE_PLAN_OUTLINE, NULL);

  self->thread = g_object_ref (thread);
  return self;
}
