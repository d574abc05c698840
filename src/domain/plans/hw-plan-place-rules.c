/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Between two elements that keep their places there is room for those that stand between them.
 */

#include "domain/plans/hw-plan-place-rules.h"

static gint64 *
place_of (gpointer record)
{
  return &HW_MEMBER (record, hw_record_class_find (HW_RECORD_GET_CLASS (record), "position"),
                     gint64);
}

int
hw_plan_compare_places (gconstpointer a, gconstpointer b)
{
  HwRecord *const *left = a, *const *right = b;
  gint64 from = *place_of (*left), to = *place_of (*right);

  if (from == to)
    return g_strcmp0 ((*left)->id, (*right)->id);
  if (from == HW_INT_NONE || to == HW_INT_NONE)
    return from == HW_INT_NONE ? 1 : -1;
  return from < to ? -1 : 1;
}

/* The free places before the element at @index, if those before it stood without a gap; below 0: it
 * cannot keep its own. */
static gint64
room_before (GPtrArray *ordered, int index)
{
  gint64 place = *place_of (g_ptr_array_index (ordered, index));

  return place == HW_INT_NONE ? -1 : place - index;
}

/* Which may keep their places, as many as can be: the longest row in which the room never falls. */
static gboolean *
find_kept (GPtrArray *ordered)
{
  gboolean *kept = g_new0 (gboolean, ordered->len);
  g_autofree gint64 *room = g_new (gint64, ordered->len);
  g_autofree guint *longest = g_new0 (guint, ordered->len);
  g_autofree int *before = g_new (int, ordered->len);
  int last = -1;

  for (int i = 0; i < (int) ordered->len; i++)
    {
      before[i] = -1;
      room[i] = room_before (ordered, i);
      if (room[i] < 0)
        continue;
      longest[i] = 1;
      for (int k = 0; k < i; k++)
        if (room[k] >= 0 && room[k] <= room[i] && longest[k] >= longest[i])
          {
            longest[i] = longest[k] + 1;
            before[i] = k;
          }
      if (last < 0 || longest[i] >= longest[last])
        last = i;
    }
  for (; last >= 0; last = before[last])
    kept[last] = TRUE;
  return kept;
}

GPtrArray *
hw_plan_place (GPtrArray *ordered)
{
  GPtrArray *changed = g_ptr_array_new ();
  g_autofree gboolean *kept = find_kept (ordered);
  gint64 place = -1;

  for (guint i = 0; i < ordered->len; i++)
    {
      HwRecord *one = g_ptr_array_index (ordered, i);

      place = kept[i] ? *place_of (one) : place + 1;
      if (kept[i])
        continue;
      *place_of (one) = place;
      g_ptr_array_add (changed, one);
    }
  return changed;
}
