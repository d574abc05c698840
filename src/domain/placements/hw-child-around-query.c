/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A family has a handful of children and some tens of people: they are read by their references.
 */

#include "domain/placements/hw-child-around-query.h"

/* ------------------------------------------------------------------ siblings */

static void
sibling_free (gpointer data)
{
  HwSibling *self = data;

  g_clear_object (&self->child);
  g_clear_object (&self->stay);
  g_clear_object (&self->placement);
  g_free (self);
}

static void
add_stay_span (GArray *spans, const char *child, const HwStay *stay)
{
  HwSiblingSpan span = { child, stay->removal_date, stay->exit_date, HW_SETTING_NONE, NULL };

  g_array_append_val (spans, span);
}

/* A placement whose end was not written down ended with its stay. */
static void
add_placement_span (GArray *spans, const char *child, const HwPlacement *placement,
                    const HwStay *stay)
{
  HwSiblingSpan span = { child, placement->start_date,
                         placement->end_date ? placement->end_date : stay->exit_date,
                         placement->setting, placement->home };

  g_array_append_val (spans, span);
}

static HwStay *
find_stay (GPtrArray *stays, const char *id)
{
  for (guint i = 0; i < stays->len; i++)
    {
      HwStay *stay = g_ptr_array_index (stays, i);

      if (g_strcmp0 (stay->parent_instance.id, id) == 0)
        return stay;
    }
  return NULL;
}

/* The child of the story, in care and in placements. */
static GArray *
list_own_spans (const HwChildStory *self)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (HwSiblingSpan));
  const char *id = self->child->parent_instance.id;

  for (guint i = 0; i < self->stays->len; i++)
    add_stay_span (spans, id, g_ptr_array_index (self->stays, i));
  for (guint i = 0; i < self->placements->len; i++)
    {
      const HwPlacement *placement = g_ptr_array_index (self->placements, i);
      const HwStay *stay = find_stay (self->stays, placement->stay);

      if (stay)
        add_placement_span (spans, id, placement, stay);
    }
  return spans;
}

static gboolean
is_now (const HwPlacement *placement, HwDay today)
{
  return placement->start_date <= today && (!placement->end_date || today < placement->end_date);
}

/* One stay of a sibling; @kept holds the placements whose texts stand in @spans. */
static gboolean
read_stay (HwChildStory *self, HwStore *store, HwSibling *sibling, HwStay *stay, GArray *spans,
           GPtrArray *kept, GError **error)
{
  const char *id = sibling->child->parent_instance.id;
  GPtrArray *placements
      = hw_store_list_by (store, HW_TYPE_PLACEMENT, "stay", stay->parent_instance.id, error);
  gboolean is_open = hw_stay_is_open (stay, self->today);

  if (!placements)
    return FALSE;
  add_stay_span (spans, id, stay);
  if (is_open)
    g_set_object (&sibling->stay, stay);
  for (guint i = 0; i < placements->len; i++)
    {
      HwPlacement *placement = g_ptr_array_index (placements, i);

      add_placement_span (spans, id, placement, stay);
      if (is_open && is_now (placement, self->today))
        g_set_object (&sibling->placement, placement);
    }
  g_ptr_array_extend_and_steal (kept, placements);
  return TRUE;
}

static gboolean
read_sibling (HwChildStory *self, HwStore *store, HwSibling *sibling, GError **error)
{
  g_autoptr (GArray) spans = list_own_spans (self);
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) stays
      = hw_store_list_by (store, HW_TYPE_STAY, "child", sibling->child->parent_instance.id, error);

  for (guint i = 0; stays && i < stays->len; i++)
    if (!read_stay (self, store, sibling, g_ptr_array_index (stays, i), spans, kept, error))
      return FALSE;
  sibling->how = hw_siblings_now ((const HwSiblingSpan *) spans->data, spans->len, self->today,
                                  &sibling->since);
  if (sibling->placement)
    hw_store_add_title (store, self->titles, HW_TYPE_HOME, sibling->placement->home);
  return stays != NULL;
}

static int
compare_siblings (gconstpointer a, gconstpointer b)
{
  const HwSibling *const *left = a, *const *right = b;

  if ((*left)->child->birth_date != (*right)->child->birth_date)
    return (*left)->child->birth_date - (*right)->child->birth_date;
  return g_strcmp0 ((*left)->child->parent_instance.id, (*right)->child->parent_instance.id);
}

static gboolean
read_siblings (HwChildStory *self, HwStore *store, GError **error)
{
  g_autoptr (GPtrArray) children = NULL;

  if (!self->family)
    return TRUE;
  if (!(children = hw_store_list_by (store, HW_TYPE_CHILD, "family", self->child->family, error)))
    return FALSE;
  for (guint i = 0; i < children->len; i++)
    {
      HwChild *child = g_ptr_array_index (children, i);
      HwSibling *sibling;

      if (g_str_equal (child->parent_instance.id, self->child->parent_instance.id))
        continue;
      sibling = g_new0 (HwSibling, 1);
      sibling->child = g_object_ref (child);
      g_ptr_array_add (self->siblings, sibling);
      if (!read_sibling (self, store, sibling, error))
        return FALSE;
    }
  g_ptr_array_sort (self->siblings, compare_siblings);
  return TRUE;
}

/* ------------------------------------------------------------------ people */

/* In the order of the kinds: parents, kin, others; of one kind by how long. */
static int
compare_connections (gconstpointer a, gconstpointer b)
{
  HwConnection *const *left = a, *const *right = b;

  if ((*left)->kind != (*right)->kind)
    return (*left)->kind < (*right)->kind ? -1 : 1;
  if ((*left)->since != (*right)->since)
    return (*left)->since < (*right)->since ? -1 : 1;
  return g_strcmp0 ((*left)->parent_instance.id, (*right)->parent_instance.id);
}

/* Whoever a person must not meet may be nobody around this child: then only the name is known. */
static void
add_person (HwChildStory *self, HwStore *store, const char *id)
{
  HwPerson *person;

  if (g_hash_table_contains (self->people, id)
      || !(person = hw_store_find (store, HW_TYPE_PERSON, id, NULL)))
    return;
  g_hash_table_insert (self->people, g_strdup (id), person);
  g_hash_table_insert (self->titles, g_strdup (id), hw_record_dup_title (HW_RECORD (person)));
  hw_store_add_title (store, self->titles, HW_TYPE_PERSON, person->no_contact_with);
}

gboolean
hw_child_around_read (HwStore *store, HwChildStory *story, GError **error)
{
  story->siblings = g_ptr_array_new_with_free_func (sibling_free);
  story->people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  if (!read_siblings (story, store, error)
      || !(story->connections = hw_store_list_by (store, HW_TYPE_CONNECTION, "child",
                                                  story->child->parent_instance.id, error)))
    return FALSE;
  g_ptr_array_sort (story->connections, compare_connections);
  for (guint i = 0; i < story->connections->len; i++)
    add_person (story, store, HW_CONNECTION (g_ptr_array_index (story->connections, i))->person);
  return TRUE;
}
