/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Icon, word and colour follow from the state.
 */

#include "ui/deadlines/hw-due-words.h"

#include "ui/deadlines/hw-due-why-popover.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

/* What the line's button asks for: kept by the line. */
#define THREAD "hw-due-thread"
#define ITEM "hw-due-item"

HwState
hw_due_words_state (const HwTodayItem *item, HwDay today)
{
  switch (item->state)
    {
    case HW_DUE_STATE_OVERDUE:
      return HW_STATE_LATE;
    case HW_DUE_STATE_CANNOT_COMPUTE:
      return HW_STATE_UNKNOWN;
    case HW_DUE_STATE_DUE_SOON:
    case HW_DUE_STATE_DUE:
      return HW_STATE_SOON;
    case HW_DUE_STATE_DONE:
    case HW_DUE_STATE_DONE_LATE:
      return HW_STATE_DONE;
    default:
      return item->due && item->due <= hw_today_week_end (today) ? HW_STATE_SOON : HW_STATE_PLAIN;
    }
}

char *
hw_due_words_dup_section (HwTodaySection section, HwDay today)
{
  g_autofree char *end = NULL;

  switch (section)
    {
    case HW_TODAY_APPROVAL:
      return g_strdup (_ ("Waits for your approval"));
    case HW_TODAY_OVERDUE:
      return g_strdup (C_ ("duties", "Overdue"));
    case HW_TODAY_WEEK:
      end = hw_day_dup_weekday (hw_today_week_end (today));
      /* Translators: a heading; the day is the Friday of this week. */
      return g_strdup_printf (_ ("Due by %s"), end);
    case HW_TODAY_OPEN:
      return g_strdup (_ ("Open, due later"));
    case HW_TODAY_UNKNOWN:
      return g_strdup (_ ("Cannot be told yet"));
    case HW_TODAY_LATER:
    default:
      return g_strdup (_ ("Not yet open"));
    }
}

/* «day 78 of 60–90» is arithmetic; what helps is until when, and from when on. */
static char *
dup_day (const HwTodayItem *item, HwDay today)
{
  g_autofree char *due = NULL;
  g_autofree char *opens = NULL;

  if (!item->due)
    return NULL;
  due = hw_day_dup_short (item->due, today);
  if (item->state != HW_DUE_STATE_NOT_OPEN || !item->opens)
    return g_steal_pointer (&due);
  opens = hw_day_dup_short (item->opens, today);
  /* Translators: two days: from the first on it may be done, by the second it is due. */
  return g_strdup_printf (_ ("%s, open from %s"), due, opens);
}

static char *
dup_subtitle (const HwTodayChild *child, const HwTodayItem *item, HwDueShows shows,
              const char *worker, HwDay today)
{
  GString *line = g_string_new (NULL);
  g_autofree char *day = dup_day (item, today);
  g_autofree char *missing = NULL;
  g_autofree char *missed = NULL;

  if (item->missing)
    missing = g_strdup_printf (_ ("missing: %s"), item->missing);
  if (item->missed)
    missed = g_strdup_printf (ngettext ("%u was missed before", "%u were missed before",
                                        item->missed),
                              item->missed);
  if (shows & HW_DUE_SHOWS_CHILD)
    hw_words_append (line, child->title);
  hw_words_append (line, missing ? missing : day);
  hw_words_append (line, item->warning);
  if (shows & HW_DUE_SHOWS_FAMILY)
    hw_words_append (line, child->family_title);
  hw_words_append (line, worker);
  hw_words_append (line, missed);
  hw_words_append (line, item->asked ? _ ("an exception is asked for") : NULL);
  return g_string_free_and_steal (line);
}

static void
on_why_cb (GtkMenuButton *button, gpointer data)
{
  GObject *line = data;

  gtk_menu_button_set_popover (button,
                               hw_due_why_popover_new (g_object_get_data (line, THREAD),
                                                       g_object_get_data (line, ITEM)));
}

/* How near its day is, or whether it was met in time. */
static char *
dup_when (const HwTodayItem *item, HwDay today)
{
  if (item->done)
    return g_strdup (hw_due_state_label (item->state));
  return item->due ? hw_words_dup_when (item->due, today) : g_strdup (_ ("Cannot tell"));
}

void
hw_due_words_fill (HwDueLine *line, HwStoreThread *thread, const HwTodayChild *child,
                   const HwTodayItem *item, HwDueShows shows, const char *worker, HwDay today)
{
  g_autofree char *when = dup_when (item, today);
  g_autofree char *subtitle = dup_subtitle (child, item, shows, worker, today);

  g_object_set_data_full (G_OBJECT (line), THREAD, g_object_ref (thread), g_object_unref);
  g_object_set_data_full (G_OBJECT (line), ITEM, hw_today_item_dup_id (item), g_free);
  hw_due_line_set_explain (line, g_object_get_data (G_OBJECT (line), ITEM), on_why_cb, line);
  g_object_set (line, "title", item->duty, "subtitle", subtitle, "when", when, "state",
                hw_due_words_state (item, today), NULL);
}
