/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A few rows: they are made anew when one of them says something else.
 */

#include "domain/calendar/hw-wanted-rules.h"
#include "ui/deadlines/hw-today-week.h"

#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>
#include <gtk/gtk.h>

struct _HwTodayMeeting
{
  GObject parent_instance;

  HwMeetingRow *row;
  HwDay today;
};

G_DEFINE_FINAL_TYPE (HwTodayMeeting, hw_today_meeting, G_TYPE_OBJECT)

/* ------------------------------------------------------------------ a meeting */

static void
hw_today_meeting_finalize (GObject *object)
{
  g_clear_pointer (&HW_TODAY_MEETING (object)->row, hw_meeting_row_unref);
  G_OBJECT_CLASS (hw_today_meeting_parent_class)->finalize (object);
}

static void
hw_today_meeting_class_init (HwTodayMeetingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hw_today_meeting_finalize;
}

static void
hw_today_meeting_init (HwTodayMeeting *self)
{
}

HwTodayMeeting *
hw_today_meeting_new (HwMeetingRow *row, HwDay today)
{
  HwTodayMeeting *self = g_object_new (HW_TYPE_TODAY_MEETING, NULL);

  self->row = hw_meeting_row_ref (row);
  self->today = today;
  return self;
}

const HwMeetingRow *
hw_today_meeting_row (HwTodayMeeting *self)
{
  return self->row;
}

/* ------------------------------------------------------------------ words */

static void
append_count (GString *line, guint n, const char *words)
{
  g_autofree char *counted = n ? g_strdup_printf (words, n) : NULL;

  hw_words_append (line, counted);
}

char *
hw_today_meeting_dup_missing (const HwMeetingRow *row)
{
  GString *line = g_string_new (NULL);
  guint to_invite = row->n_people - row->n_asked, unanswered = row->n_asked - row->n_answered;

  if (row->meeting->status == HW_MEETING_STATUS_HELD)
    return g_string_free_and_steal (line);
  append_count (line, to_invite, ngettext ("%u to invite", "%u to invite", to_invite));
  append_count (line, row->n_to_pre_meet,
                ngettext ("%u to pre-meet", "%u to pre-meet", row->n_to_pre_meet));
  append_count (line, unanswered,
                ngettext ("%u without an answer", "%u without an answer", unanswered));
  append_count (line, row->n_concerns,
                ngettext ("%u concern to answer", "%u concerns to answer", row->n_concerns));
  if (row->n_people == 0)
    hw_words_append (line, _ ("nobody on the list"));
  if (!row->meeting->facilitator)
    hw_words_append (line, _ ("no facilitator"));
  if (!row->meeting->time)
    hw_words_append (line, _ ("no time yet"));
  if (!row->meeting->place)
    hw_words_append (line, _ ("no place yet"));
  return g_string_free_and_steal (line);
}

static HwState
stage_state (HwMeetingStage stage)
{
  switch (stage)
    {
    case HW_MEETING_STAGE_READY:
    case HW_MEETING_STAGE_DONE:
      return HW_STATE_DONE;
    default:
      return HW_STATE_SOON;
    }
}

static char *
dup_when (const HwMeeting *meeting, HwDay today)
{
  HwDay day = meeting->held_date ? meeting->held_date : meeting->date;
  g_autofree char *words = !day           ? g_strdup (_ ("no day yet"))
                           : day == today ? g_strdup (_ ("today"))
                                          : hw_day_dup_weekday (day);

  return meeting->time ? g_strdup_printf ("%s, %s", words, meeting->time)
                       : g_steal_pointer (&words);
}

void
hw_today_meeting_fill (HwTodayMeeting *self, HwDueLine *line)
{
  const HwMeetingRow *row = self->row;
  GString *title = g_string_new (row->family_name);
  g_autofree char *missing = hw_today_meeting_dup_missing (row);
  g_autofree char *when = dup_when (row->meeting, self->today);
  GString *subtitle = g_string_new (when);

  hw_words_append (title, hw_meeting_row_kind (row));
  hw_words_append (subtitle, missing);
  hw_due_line_set_explain (line, NULL, NULL, NULL);
  g_object_set (line, "title", title->str, "subtitle", subtitle->str, "when",
                hw_meeting_stage_words (row->stage), "state", stage_state (row->stage), NULL);
  g_string_free (title, TRUE);
  g_string_free (subtitle, TRUE);
}

/* ------------------------------------------------------------------ the list */

gboolean
hw_today_week_is_same (GObject *a, GObject *b)
{
  const HwMeetingRow *left, *right;
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  if (GTK_IS_STRING_OBJECT (a) || GTK_IS_STRING_OBJECT (b))
    return GTK_IS_STRING_OBJECT (a) && GTK_IS_STRING_OBJECT (b)
           && g_str_equal (gtk_string_object_get_string (GTK_STRING_OBJECT (a)),
                           gtk_string_object_get_string (GTK_STRING_OBJECT (b)));
  left = HW_TODAY_MEETING (a)->row;
  right = HW_TODAY_MEETING (b)->row;
  one = hw_today_meeting_dup_missing (left);
  other = hw_today_meeting_dup_missing (right);
  return g_str_equal (HW_RECORD (left->meeting)->id, HW_RECORD (right->meeting)->id)
         && left->stage == right->stage && left->meeting->date == right->meeting->date
         && g_strcmp0 (left->meeting->time, right->meeting->time) == 0
         && g_strcmp0 (left->family_name, right->family_name) == 0
         && g_str_equal (hw_meeting_row_kind (left), hw_meeting_row_kind (right))
         && g_str_equal (one, other);
}

static gboolean
has_these (GListStore *list, GPtrArray *objects)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (list)) != objects->len)
    return FALSE;
  for (guint i = 0; i < objects->len; i++)
    {
      g_autoptr (GObject) object = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (!hw_today_week_is_same (object, g_ptr_array_index (objects, i)))
        return FALSE;
    }
  return TRUE;
}

void
hw_today_week_show (GListStore *list, GPtrArray *rows, const HwToday *today, HwTodayWho who)
{
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *heading = NULL;

  g_return_if_fail (G_IS_LIST_STORE (list));

  for (guint i = 0; rows && i < rows->len; i++)
    if (hw_wanted_concerns (g_ptr_array_index (rows, i), today, who))
      g_ptr_array_add (objects, hw_today_meeting_new (g_ptr_array_index (rows, i), today->today));
  /* Translators: a heading; the number of meetings below it. */
  heading = g_strdup_printf (_ ("Meetings of the next seven days · %u"), objects->len);
  if (objects->len > 0)
    g_ptr_array_insert (objects, 0, gtk_string_object_new (heading));
  if (!has_these (list, objects))
    g_list_store_splice (list, 0, g_list_model_get_n_items (G_LIST_MODEL (list)), objects->pdata,
                         objects->len);
}
