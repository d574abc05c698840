/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line is a number or two; only where lines differ from those before is anything told.
 */

#include "ui/deadlines/hw-calendar-list.h"

#include "ui/deadlines/hw-calendar-words.h"
#include "ui/deadlines/hw-today-list.h"
#include "ui/deadlines/hw-today-week.h"

#include <glib/gi18n-lib.h>
#include <gtk/gtk.h>

typedef enum
{
  LINE_DAY,
  LINE_EARLIER,
  LINE_DAYLESS,
  LINE_MEETING,
  LINE_MEETING_DAYLESS,
  LINE_DUTY,
} LineKind;

/* @index: of the meeting or the entry; of a heading, how many stand below it. */
typedef struct
{
  LineKind kind;
  HwDay day;
  guint index;
} Line;

struct _HwCalendarList
{
  GObject parent_instance;

  HwCalendarFacts *facts;
  GArray *lines;
};

static void hw_calendar_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HwCalendarList, hw_calendar_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      hw_calendar_list_model_init))

/* ------------------------------------------------------------------ a line */

static const Line *
line_at (GArray *lines, guint i)
{
  return &g_array_index (lines, Line, i);
}

static gboolean
is_heading (const Line *line)
{
  return line->kind <= LINE_DAYLESS;
}

static char *
dup_heading (const HwCalendarFacts *facts, const Line *line)
{
  switch (line->kind)
    {
    case LINE_EARLIER:
      /* Translators: a heading, and how many duties stand below it */
      return g_strdup_printf (_ ("Overdue from before this month · %'u"), line->index);
    case LINE_DAYLESS:
      /* Translators: a heading, and how many meetings and duties stand below it */
      return g_strdup_printf (_ ("Without a day · %'u"), line->index);
    default:
      return hw_calendar_words_dup_heading (facts, line->day, line->index);
    }
}

static GObject *
make_object (const HwCalendarFacts *facts, const Line *line)
{
  GPtrArray *meetings = line->kind == LINE_MEETING ? facts->meetings : facts->dayless;
  g_autofree char *heading = is_heading (line) ? dup_heading (facts, line) : NULL;

  if (heading)
    return G_OBJECT (gtk_string_object_new (heading));
  if (line->kind == LINE_DUTY)
    return G_OBJECT (hw_today_row_new (facts->items, line->index));
  return G_OBJECT (hw_today_meeting_new (g_ptr_array_index (meetings, line->index),
                                         facts->items->today->today));
}

static gboolean
is_same (const HwCalendarFacts *a, const Line *left, const HwCalendarFacts *b, const Line *right)
{
  g_autoptr (GObject) one = NULL;
  g_autoptr (GObject) other = NULL;

  if (left->kind != right->kind || left->day != right->day)
    return FALSE;
  if (left->kind == LINE_DUTY)
    return hw_today_row_is_same (&g_array_index (a->items->entries, HwTodayEntry, left->index),
                                 &g_array_index (b->items->entries, HwTodayEntry, right->index));
  one = make_object (a, left);
  other = make_object (b, right);
  return hw_today_week_is_same (one, other);
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
  return HW_CALENDAR_LIST (model)->lines->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  HwCalendarList *self = HW_CALENDAR_LIST (model);

  return position < self->lines->len ? make_object (self->facts, line_at (self->lines, position))
                                     : NULL;
}

static void
hw_calendar_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* What is the same at the beginning and at the end stays; between is told. Takes @lines. */
static void
set_lines (HwCalendarList *self, HwCalendarFacts *facts, GArray *lines)
{
  g_autoptr (HwCalendarFacts) former = self->facts;
  g_autoptr (GArray) before = self->lines;
  guint from = 0, end = 0;
  guint least = MIN (before->len, lines->len);
  gboolean is_comparable
      = former && former->items->today->today == facts->items->today->today;

  while (is_comparable && from < least
         && is_same (former, line_at (before, from), facts, line_at (lines, from)))
    from++;
  while (is_comparable && end < least - from
         && is_same (former, line_at (before, before->len - end - 1), facts,
                     line_at (lines, lines->len - end - 1)))
    end++;
  self->facts = hw_calendar_facts_ref (facts);
  self->lines = lines;
  if (before->len - from - end > 0 || lines->len - from - end > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), from, before->len - from - end,
                                lines->len - from - end);
}

/* ------------------------------------------------------------------ what stands in it */

static void
add_line (GArray *lines, LineKind kind, HwDay day, guint index)
{
  Line line = { kind, day, index };

  g_array_append_val (lines, line);
}

/* How many lines stand on @day; the heading is not one of them. */
static guint
add_day (GArray *lines, const HwCalendarFacts *facts, HwDay day)
{
  guint heading = lines->len, n_meetings;
  guint meeting = hw_calendar_facts_meetings (facts, day, &n_meetings);
  guint item = hw_calendar_begin (facts->items, day);
  guint end = hw_calendar_begin (facts->items, day + 1);

  add_line (lines, LINE_DAY, day, n_meetings + end - item);
  for (guint i = 0; i < n_meetings; i++)
    add_line (lines, LINE_MEETING, day, meeting + i);
  for (; item < end; item++)
    add_line (lines, LINE_DUTY, day, item);
  return lines->len - heading - 1;
}

/* What could still be done about before the month began. */
static void
add_earlier (GArray *lines, const HwCalendarFacts *facts, HwDay month)
{
  guint heading = lines->len, end = hw_calendar_begin (facts->items, month);

  add_line (lines, LINE_EARLIER, 0, 0);
  for (guint i = hw_calendar_begin (facts->items, 1); i < end; i++)
    if (g_array_index (facts->items->entries, HwTodayEntry, i).section == HW_TODAY_OVERDUE)
      add_line (lines, LINE_DUTY, 0, i);
  g_array_index (lines, Line, heading).index = lines->len - heading - 1;
  if (lines->len == heading + 1)
    g_array_set_size (lines, heading);
}

static void
add_dayless (GArray *lines, const HwCalendarFacts *facts)
{
  guint n_items = hw_calendar_begin (facts->items, 1);

  if (facts->dayless->len + n_items == 0)
    return;
  add_line (lines, LINE_DAYLESS, 0, facts->dayless->len + n_items);
  for (guint i = 0; i < facts->dayless->len; i++)
    add_line (lines, LINE_MEETING_DAYLESS, 0, i);
  for (guint i = 0; i < n_items; i++)
    add_line (lines, LINE_DUTY, 0, i);
}

void
hw_calendar_list_show_day (HwCalendarList *self, HwCalendarFacts *facts, HwDay day)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));

  g_return_if_fail (HW_IS_CALENDAR_LIST (self));

  add_day (lines, facts, day);
  set_lines (self, facts, lines);
}

void
hw_calendar_list_show_month (HwCalendarList *self, HwCalendarFacts *facts, HwDay day)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));
  HwDay month = hw_calendar_month (day), next = hw_day_add_months (month, 1);
  gboolean is_now = month == hw_calendar_month (facts->items->today->today);

  g_return_if_fail (HW_IS_CALENDAR_LIST (self));

  if (is_now)
    add_earlier (lines, facts, month);
  for (HwDay at = month; at < next; at++)
    if (add_day (lines, facts, at) == 0)
      g_array_set_size (lines, lines->len - 1);
  if (is_now)
    add_dayless (lines, facts);
  set_lines (self, facts, lines);
}

guint
hw_calendar_list_find (HwCalendarList *self, HwDay day)
{
  g_return_val_if_fail (HW_IS_CALENDAR_LIST (self), G_MAXUINT);

  for (guint i = 0; i < self->lines->len; i++)
    if (line_at (self->lines, i)->kind == LINE_DAYLESS
        || (line_at (self->lines, i)->kind == LINE_DAY && line_at (self->lines, i)->day >= day))
      return i;
  return G_MAXUINT;
}

/* ------------------------------------------------------------------ object */

static void
hw_calendar_list_finalize (GObject *object)
{
  HwCalendarList *self = HW_CALENDAR_LIST (object);

  g_clear_pointer (&self->facts, hw_calendar_facts_unref);
  g_array_unref (self->lines);
  G_OBJECT_CLASS (hw_calendar_list_parent_class)->finalize (object);
}

static void
hw_calendar_list_class_init (HwCalendarListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hw_calendar_list_finalize;
}

static void
hw_calendar_list_init (HwCalendarList *self)
{
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
}

HwCalendarList *
hw_calendar_list_new (void)
{
  return g_object_new (HW_TYPE_CALENDAR_LIST, NULL);
}
