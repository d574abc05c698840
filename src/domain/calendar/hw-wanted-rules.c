/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is due stands child by child; a meeting is a family's.
 */

#include "domain/calendar/hw-wanted-rules.h"

#include "domain/deadlines/hw-fact-names.h"

char *
hw_wanted_dup_kind (const HwMeetingRow *row)
{
  g_auto (GStrv) facts = g_strsplit (row->fact, ", ", -1);

  return g_strdup (hw_fact_find_meeting (facts[0]));
}

/* Any kind that can be a family team meeting would be one, for all that is known before it. */
static gboolean
is_of_kind (const HwMeetingRow *row, const char *fact)
{
  const char *kind = hw_fact_find_meeting (fact);
  const HwField *field
      = hw_record_class_find (HW_RECORD_GET_CLASS (row->meeting), "kind");

  if (g_str_equal (kind, "ftm"))
    return hw_conference_can_be_ftm (row->meeting->kind);
  return hw_field_value (field, kind) == (int) row->meeting->kind;
}

static gboolean
would_close (const HwMeetingRow *row, const char *family, const char *meeting)
{
  g_auto (GStrv) facts = NULL;

  if (row->meeting->status != HW_MEETING_STATUS_PLANNED
      || g_strcmp0 (row->meeting->family, family) != 0)
    return FALSE;
  facts = g_strsplit (meeting, ", ", -1);
  for (guint i = 0; facts[i]; i++)
    if (is_of_kind (row, facts[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_planned (GPtrArray *planned, const char *family, const char *meeting)
{
  for (guint i = 0; i < planned->len; i++)
    if (would_close (g_ptr_array_index (planned, i), family, meeting))
      return TRUE;
  return FALSE;
}

static gboolean
is_wanted (const HwTodayItem *item, HwDay today)
{
  HwTodaySection section = hw_today_section (item, today);

  return item->meeting && item->due <= today + HW_WANTED_DAYS
         && (section == HW_TODAY_OVERDUE || section == HW_TODAY_WEEK || section == HW_TODAY_OPEN);
}

static char *
dup_id (const HwDueId *id)
{
  char text[HW_ID_LENGTH];

  return hw_due_id_is_none (id) ? NULL : g_strdup (hw_id_format (id->bytes, text));
}

static HwMeetingRow *
make_row (const HwTodayChild *child, const HwTodayItem *item)
{
  HwMeetingRow *row = g_atomic_rc_box_new0 (HwMeetingRow);

  row->meeting = g_object_new (HW_TYPE_MEETING, NULL);
  row->meeting->family = dup_id (&child->family);
  row->meeting->facilitator = dup_id (&child->facilitator);
  row->meeting->status = HW_MEETING_STATUS_PLANNED;
  row->family_name = g_strdup (child->family_title);
  row->facilitator_name = g_strdup (child->facilitator_title);
  row->worker = dup_id (&child->staff);
  row->supervisor = dup_id (&child->supervisor);
  row->stage = HW_MEETING_STAGE_TO_SCHEDULE;
  row->duty = g_strdup (item->duty);
  row->fact = g_strdup (item->meeting);
  row->due = item->due;
  return row;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const HwMeetingRow *left = a, *right = b;

  return left->due != right->due ? (left->due < right->due ? -1 : 1)
                                 : g_strcmp0 (left->family_name, right->family_name);
}

/* @known: «F09 family» → its row. */
static void
take_item (const HwTodayChild *child, const HwTodayItem *item, GPtrArray *planned,
           GHashTable *known)
{
  g_autofree char *family = dup_id (&child->family);
  g_autofree char *key = g_strconcat (item->rule, " ", family, NULL);
  HwMeetingRow *row = g_hash_table_lookup (known, key);

  if (row)
    row->due = MIN (row->due, item->due);
  else if (family && !is_planned (planned, family, item->meeting))
    g_hash_table_insert (known, g_steal_pointer (&key), make_row (child, item));
}

GPtrArray *
hw_wanted_find (const HwToday *today, GPtrArray *planned)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (
      g_str_hash, g_str_equal, g_free, (GDestroyNotify) hw_meeting_row_unref);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_meeting_row_unref);
  GHashTableIter iter;
  gpointer row;

  for (guint c = 0; c < today->children->len; c++)
    {
      const HwTodayChild *child = g_ptr_array_index (today->children, c);

      for (guint i = 0; i < child->items->len; i++)
        {
          const HwTodayItem *item = &g_array_index (child->items, HwTodayItem, i);

          if (is_wanted (item, today->today))
            take_item (child, item, planned, known);
        }
    }
  g_hash_table_iter_init (&iter, known);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    g_ptr_array_add (rows, hw_meeting_row_ref (row));
  g_ptr_array_sort_values (rows, compare_rows);
  return rows;
}

static gboolean
is_same (const HwMeetingRow *a, const HwMeetingRow *b)
{
  return g_strcmp0 (a->meeting->family, b->meeting->family) == 0 && g_str_equal (a->duty, b->duty)
         && a->due == b->due
         && g_strcmp0 (a->meeting->facilitator, b->meeting->facilitator) == 0;
}

gboolean
hw_wanted_are_same (GPtrArray *a, GPtrArray *b)
{
  for (guint i = 0; i < a->len && i < b->len; i++)
    if (!is_same (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;
  return a->len == b->len;
}

/* ------------------------------------------------------------------ whose */

static gboolean
is_one_of (const char *staff, const HwToday *today)
{
  char id[HW_ID_LENGTH];

  if (!staff)
    return FALSE;
  if (g_str_equal (staff, hw_id_format (today->actor.bytes, id)))
    return TRUE;
  for (guint i = 0; i < today->covers->len; i++)
    if (g_str_equal (
            staff, hw_id_format (g_array_index (today->covers, HwTodayCover, i).staff.bytes, id)))
      return TRUE;
  return FALSE;
}

gboolean
hw_wanted_concerns (const HwMeetingRow *row, const HwToday *today, HwTodayWho who)
{
  char id[HW_ID_LENGTH];

  if (row->meeting->status == HW_MEETING_STATUS_CANCELLED)
    return FALSE;
  if (who == HW_TODAY_OFFICE || is_one_of (row->worker, today)
      || is_one_of (row->meeting->facilitator, today))
    return TRUE;
  return who == HW_TODAY_TEAM
         && g_strcmp0 (row->supervisor, hw_id_format (today->actor.bytes, id)) == 0;
}
