/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Counting who was with whom.
 */

#include "domain/contacts/hw-visit-rules.h"

#include "domain/families/hw-connection-rules.h"

void
hw_parent_visits_free (gpointer data)
{
  HwParentVisits *self = data;

  g_free (self->person);
  g_free (self);
}

static gboolean
has_person (const HwContactLine *line, const char *person)
{
  for (guint i = 0; i < line->people->len; i++)
    if (g_strcmp0 (HW_CONTACT_PERSON (line->people->pdata[i])->person, person) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
has_child (const HwContactLine *line, const char *child)
{
  for (guint i = 0; i < line->people->len; i++)
    if (g_strcmp0 (HW_CONTACT_PERSON (line->people->pdata[i])->child, child) == 0)
      return TRUE;
  return FALSE;
}

/* ------------------------------------------------------------------ per parent */

/* Nobody calls a visit planned that took place unplanned: it counts as one of those planned, so
 * that nobody is shown with more visits held than planned. */
static void
count (HwParentVisits *self, const HwContact *contact, HwDay from, HwDay today)
{
  if (contact->date > today)
    {
      if (contact->status == HW_CONTACT_STATUS_PLANNED
          && (!self->next || contact->date < self->next))
        self->next = contact->date;
      return;
    }
  if (contact->date < from)
    return;
  self->planned++;
  self->held += contact->status == HW_CONTACT_STATUS_HELD;
  self->missed += contact->status == HW_CONTACT_STATUS_MISSED;
  if (contact->status == HW_CONTACT_STATUS_HELD)
    self->last = MAX (self->last, contact->date);
}

static HwParentVisits *
count_parent (GPtrArray *lines, const HwConnection *parent, HwDay from, HwDay today)
{
  HwParentVisits *self = g_new0 (HwParentVisits, 1);

  self->person = g_strdup (parent->person);
  self->kind = parent->kind;
  for (guint i = 0; i < lines->len; i++)
    {
      const HwContactLine *line = g_ptr_array_index (lines, i);

      if (line->contact->kind == HW_CONTACT_KIND_FAMILY_VISIT
          && has_person (line, parent->person) && has_child (line, parent->child))
        count (self, line->contact, from, today);
    }
  return self;
}

static gboolean
is_counted (GPtrArray *parents, const char *person)
{
  for (guint i = 0; i < parents->len; i++)
    if (g_strcmp0 (((HwParentVisits *) parents->pdata[i])->person, person) == 0)
      return TRUE;
  return FALSE;
}

static int
compare_kinds (gconstpointer a, gconstpointer b)
{
  HwParentVisits *const *left = a, *const *right = b;

  return (int) (*left)->kind - (int) (*right)->kind;
}

GPtrArray *
hw_visits_count (GPtrArray *lines, GPtrArray *connections, const char *child, HwDay from,
                 HwDay today)
{
  GPtrArray *parents = g_ptr_array_new_with_free_func (hw_parent_visits_free);

  for (guint i = 0; i < connections->len; i++)
    {
      HwConnection *one = g_ptr_array_index (connections, i);

      if (hw_connection_kind_is_parent (one->kind) && g_strcmp0 (one->child, child) == 0
          && hw_connection_circle (one, today) != HW_CIRCLE_PAST
          && !is_counted (parents, one->person))
        g_ptr_array_add (parents, count_parent (lines, one, from, today));
    }
  g_ptr_array_sort (parents, compare_kinds);
  return parents;
}

/* ------------------------------------------------------------------ birth family */

static gboolean
is_with_family (const HwContactLine *line, GPtrArray *connections)
{
  for (guint i = 0; i < connections->len; i++)
    {
      HwConnection *one = g_ptr_array_index (connections, i);

      if (hw_connection_circle (one, line->contact->date) == HW_CIRCLE_FAMILY
          && has_person (line, one->person))
        return TRUE;
    }
  return FALSE;
}

guint
hw_visits_count_family (GPtrArray *lines, GPtrArray *connections, HwDay from, HwDay today,
                        HwDay *last)
{
  guint n = 0;

  *last = 0;
  for (guint i = 0; i < lines->len; i++)
    {
      const HwContactLine *line = g_ptr_array_index (lines, i);
      const HwContact *contact = line->contact;

      if (contact->status != HW_CONTACT_STATUS_HELD || contact->date < from
          || contact->date > today || !is_with_family (line, connections))
        continue;
      n++;
      *last = MAX (*last, contact->date);
    }
  return n;
}
