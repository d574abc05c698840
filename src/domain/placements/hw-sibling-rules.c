/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who shares a home with whom on a day, and back from it to where that began.
 */

#include "domain/placements/hw-sibling-rules.h"

/* Places that are no home of the list. */
#define WITH_PARENTS "parents"

static gboolean
covers (const HwSiblingSpan *span, HwDay day)
{
  return span->from <= day && (!span->to || day < span->to);
}

/* Where a child lives: the placement that began last of those that cover the day. NULL: no one
 * wrote it down. */
static const char *
find_place (const HwSiblingSpan *spans, guint n, const char *child, HwDay day)
{
  const HwSiblingSpan *last = NULL;

  for (guint i = 0; i < n; i++)
    if (spans[i].setting != HW_SETTING_NONE && covers (&spans[i], day)
        && g_str_equal (spans[i].child, child) && (!last || spans[i].from >= last->from))
      last = &spans[i];
  if (!last)
    return NULL;
  /* A place of its own: no other child's name is the same. */
  if (last->setting == HW_SETTING_RUNAWAY)
    return child;
  return !last->home && last->setting == HW_SETTING_TRIAL_HOME_VISIT ? WITH_PARENTS : last->home;
}

static gboolean
is_in_care (const HwSiblingSpan *spans, guint n, const char *child, HwDay day)
{
  for (guint i = 0; i < n; i++)
    if (spans[i].setting == HW_SETTING_NONE && covers (&spans[i], day)
        && g_str_equal (spans[i].child, child))
      return TRUE;
  return FALSE;
}

/* The places of all who are in care on @day; NULL among them: not recorded. */
static GPtrArray *
list_places (const HwSiblingSpan *spans, guint n, HwDay day)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *places = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    if (spans[i].setting == HW_SETTING_NONE && covers (&spans[i], day)
        && g_hash_table_add (seen, (gpointer) spans[i].child))
      g_ptr_array_add (places, (gpointer) find_place (spans, n, spans[i].child, day));
  return places;
}

HwSiblings
hw_siblings_on (const HwSiblingSpan *spans, guint n, HwDay day)
{
  g_autoptr (GPtrArray) places = list_places (spans, n, day);
  g_autoptr (GHashTable) homes = g_hash_table_new (g_str_hash, g_str_equal);
  guint known = 0;

  if (places->len < 2)
    return HW_SIBLINGS_NONE;
  for (guint i = 0; i < places->len; i++)
    if (g_ptr_array_index (places, i))
      {
        g_hash_table_add (homes, g_ptr_array_index (places, i));
        known++;
      }

  /* Two who share and a third elsewhere: wherever the others are, it is «partly». */
  if (g_hash_table_size (homes) > 1 && g_hash_table_size (homes) < known)
    return HW_SIBLINGS_PARTLY;
  if (known < places->len)
    return HW_SIBLINGS_UNKNOWN;
  return g_hash_table_size (homes) == 1 ? HW_SIBLINGS_TOGETHER : HW_SIBLINGS_APART;
}

static int
compare_days_down (gconstpointer a, gconstpointer b)
{
  return *(const HwDay *) b - *(const HwDay *) a;
}

/* The days on which something began or ended, up to @today, the latest first. */
static GArray *
list_turns (const HwSiblingSpan *spans, guint n, HwDay today)
{
  GArray *turns = g_array_new (FALSE, FALSE, sizeof (HwDay));

  for (guint i = 0; i < n; i++)
    {
      if (spans[i].from <= today)
        g_array_append_val (turns, spans[i].from);
      if (spans[i].to && spans[i].to <= today)
        g_array_append_val (turns, spans[i].to);
    }
  g_array_sort (turns, compare_days_down);
  return turns;
}

HwSiblings
hw_siblings_now (const HwSiblingSpan *spans, guint n, HwDay today, HwDay *since)
{
  HwSiblings now = hw_siblings_on (spans, n, today);
  g_autoptr (GArray) turns = list_turns (spans, n, today);
  HwDay first = 0;

  for (guint i = 0; now != HW_SIBLINGS_NONE && i < turns->len; i++)
    {
      HwDay day = g_array_index (turns, HwDay, i);

      if (hw_siblings_on (spans, n, day) != now)
        break;
      first = day;
    }
  if (since)
    *since = first;
  return now;
}

gboolean
hw_sibling_is_apart (const HwSiblingSpan *spans, guint n, const char *child, HwDay day)
{
  const char *here
      = is_in_care (spans, n, child, day) ? find_place (spans, n, child, day) : NULL;

  for (guint i = 0; here && i < n; i++)
    {
      const char *other = spans[i].child;
      const char *there
          = is_in_care (spans, n, other, day) ? find_place (spans, n, other, day) : NULL;

      if (there && !g_str_equal (other, child) && !g_str_equal (there, here))
        return TRUE;
    }
  return FALSE;
}
