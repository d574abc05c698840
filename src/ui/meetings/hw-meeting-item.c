/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of a row, made when they are asked for.
 */

#include "ui/meetings/hw-meeting-item.h"

#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

struct _HwMeetingItem
{
  GObject parent_instance;

  HwMeetingRow *row;
  HwDay today;
};

enum
{
  PROP_NAME = 1,
  PROP_WHEN,
  PROP_KIND,
  PROP_FACILITATOR,
  PROP_PEOPLE,
  PROP_NEXT,
  PROP_DETAIL,
  PROP_SUMMARY,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (HwMeetingItem, hw_meeting_item, G_TYPE_OBJECT)

static char *
dup_when (HwMeetingItem *self)
{
  const HwMeeting *meeting = self->row->meeting;
  HwDay day = meeting->held_date ? meeting->held_date : meeting->date;
  g_autofree char *words = day ? hw_day_dup_short (day, self->today) : g_strdup (_ ("no day yet"));
  g_autofree char *due
      = self->row->duty ? hw_day_dup_short (self->row->due, self->today) : NULL;

  /* Translators: the day by which a meeting is to be held that nobody planned yet */
  if (due)
    return g_strdup_printf (_ ("by %s"), due);
  return meeting->time ? g_strdup_printf ("%s, %s", words, meeting->time)
                       : g_steal_pointer (&words);
}

/* The next step is counted beside it. */
static char *
dup_people (HwMeetingItem *self)
{
  const HwMeetingRow *row = self->row;

  if (row->duty)
    return g_strdup (_ ("not planned yet"));
  if (row->meeting->status == HW_MEETING_STATUS_HELD)
    return g_strdup_printf (_ ("%u of %u came"), row->n_came, row->n_people);
  if (row->n_asked < row->n_people)
    return g_strdup_printf (_ ("%u of %u invited"), row->n_asked, row->n_people);
  return g_strdup_printf (_ ("%u of %u answered"), row->n_answered, row->n_people);
}

static char *
dup_line (HwMeetingItem *self, gboolean whole)
{
  GString *line = g_string_new (NULL);
  g_autofree char *when = dup_when (self);
  g_autofree char *people = dup_people (self);

  if (whole)
    hw_words_append (line, self->row->family_name);
  hw_words_append (line, when);
  hw_words_append (line, hw_meeting_stage_words (self->row->stage));
  hw_words_append (line, people);
  hw_words_append (line, hw_meeting_row_kind (self->row));
  if (whole)
    hw_words_append (line, self->row->facilitator_name);
  return g_string_free (line, FALSE);
}

static char *
dup_text (HwMeetingItem *self, guint id)
{
  switch (id)
    {
    case PROP_NAME:
      return g_strdup (self->row->family_name);
    case PROP_WHEN:
      return dup_when (self);
    case PROP_KIND:
      return g_strdup (hw_meeting_row_kind (self->row));
    case PROP_FACILITATOR:
      return g_strdup (self->row->facilitator_name ? self->row->facilitator_name
                                                   : _ ("nobody yet"));
    case PROP_PEOPLE:
      return dup_people (self);
    case PROP_NEXT:
      return g_strdup (hw_meeting_stage_words (self->row->stage));
    default:
      return dup_line (self, id == PROP_SUMMARY);
    }
}

static void
hw_meeting_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_take_string (value, dup_text (HW_MEETING_ITEM (object), id));
}

static void
hw_meeting_item_finalize (GObject *object)
{
  hw_meeting_row_unref (HW_MEETING_ITEM (object)->row);
  G_OBJECT_CLASS (hw_meeting_item_parent_class)->finalize (object);
}

static void
hw_meeting_item_class_init (HwMeetingItemClass *klass)
{
  static const char *const names[N_PROPS]
      = { NULL, "name", "when", "kind", "facilitator", "people", "next", "detail", "summary" };

  G_OBJECT_CLASS (klass)->get_property = hw_meeting_item_get_property;
  G_OBJECT_CLASS (klass)->finalize = hw_meeting_item_finalize;
  for (guint i = 1; i < N_PROPS; i++)
    g_object_class_install_property (
        G_OBJECT_CLASS (klass), i,
        g_param_spec_string (names[i], NULL, NULL, NULL,
                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

static void
hw_meeting_item_init (HwMeetingItem *self)
{
}

HwMeetingItem *
hw_meeting_item_new (HwMeetingRow *row, HwDay today)
{
  HwMeetingItem *self = g_object_new (HW_TYPE_MEETING_ITEM, NULL);

  self->row = hw_meeting_row_ref (row);
  self->today = today;
  return self;
}

char *
hw_meeting_item_dup_key (HwMeetingItem *self)
{
  const HwMeetingRow *row = self->row;

  return row->duty ? g_strdup_printf ("%s %s %d", row->meeting->family, row->fact, row->due)
                   : g_strdup (HW_RECORD (row->meeting)->id);
}

const HwMeetingRow *
hw_meeting_item_row (HwMeetingItem *self)
{
  return self->row;
}
