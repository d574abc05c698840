/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Line by line. A line that begins with a blank or a tab goes on where the one before ended.
 */

#include "exchange/meetings/hw-calendar-scan.h"

#include "base/hw-error.h"
#include "exchange/meetings/hw-calendar.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const of_calendar[] = { "METHOD", "VERSION", "PRODID", NULL };
static const char *const of_event[]
    = { "UID", "SEQUENCE", "DTSTAMP", "ATTENDEE", "COMMENT", "REQUEST-STATUS", NULL };
static const char *const of_series[]
    = { "RRULE", "RDATE", "EXRULE", "EXDATE", "RECURRENCE-ID", NULL };

typedef struct
{
  HwCalendarScan *scan;
  GString *kept;
  GString *line; /* unfolded */
  gboolean is_long; /* more of it was left out */
  guint depth;
  guint n_lines;
  guint n_calendars;
  guint event; /* the depth of the event it is in; 0: none */
  GPtrArray *open; /* names of the open components, owned */
} Scanning;

void
hw_calendar_scan_clear (HwCalendarScan *self)
{
  g_clear_pointer (&self->text, g_free);
}

static gboolean
fail (GError **error, HwError code, const char *reason)
{
  g_set_error_literal (error, HW_ERROR, code, reason);
  return FALSE;
}

static gboolean
no_calendar (GError **error)
{
  return fail (error, HW_ERROR_INVALID, _ ("This is no calendar file."));
}

/* The property's name, in capitals. Owned. */
static char *
dup_name (const char *line)
{
  return g_ascii_strup (line, strcspn (line, ":;"));
}

static gboolean
begin (Scanning *self, const char *component, GError **error)
{
  gboolean is_event = g_ascii_strcasecmp (component, "VEVENT") == 0;

  if (self->depth == 0 && g_ascii_strcasecmp (component, "VCALENDAR") != 0)
    return no_calendar (error);
  if (++self->depth > HW_CALENDAR_MOST_DEPTH)
    return fail (error, HW_ERROR_REFUSED, _ ("The parts of this file lie too deep in each other."));
  g_ptr_array_add (self->open, g_strdup (component));
  self->n_calendars += self->depth == 1;
  if (self->depth == 2 && is_event)
    {
      self->event = self->depth;
      if (!self->scan->n_events++)
        g_string_append (self->kept, "BEGIN:VEVENT\r\n");
    }
  else if (self->depth == 2 && g_ascii_strcasecmp (component, "VTIMEZONE") != 0)
    self->scan->n_others++;
  return TRUE;
}

static gboolean
end (Scanning *self, const char *component, GError **error)
{
  if (!self->depth
      || g_ascii_strcasecmp (component, g_ptr_array_index (self->open, self->depth - 1)) != 0)
    return no_calendar (error);
  if (self->event == self->depth)
    {
      self->event = 0;
      if (self->scan->n_events == 1)
        g_string_append (self->kept, "END:VEVENT\r\n");
    }
  g_ptr_array_set_size (self->open, --self->depth);
  return TRUE;
}

/* Of the first event alone: a second one is counted, and that is all. */
static gboolean
keep (Scanning *self, GError **error)
{
  if (++self->n_lines > HW_CALENDAR_MOST_LINES || self->is_long)
    return fail (error, HW_ERROR_REFUSED, _ ("This file names far more than one answer."));
  g_string_append_len (self->kept, self->line->str, self->line->len);
  g_string_append (self->kept, "\r\n");
  return TRUE;
}

static gboolean
take_line (Scanning *self, GError **error)
{
  const char *line = self->line->str;
  g_autofree char *name = NULL;
  gboolean in_event = self->event && self->event == self->depth;

  if (!*line)
    return TRUE;
  name = dup_name (line);
  if (g_str_equal (name, "BEGIN") || g_str_equal (name, "END"))
    {
      g_autofree char *component
          = g_strstrip (g_strdup (line + strlen (name) + (line[strlen (name)] != 0)));

      return g_str_equal (name, "BEGIN") ? begin (self, component, error)
                                         : end (self, component, error);
    }
  if (!self->depth)
    return no_calendar (error);
  if (in_event && g_strv_contains (of_series, name))
    self->scan->recurs = TRUE;
  if ((self->depth == 1 && g_strv_contains (of_calendar, name))
      || (in_event && self->scan->n_events == 1 && g_strv_contains (of_event, name)))
    return keep (self, error);
  return TRUE;
}

static gboolean
check_bytes (const char *text, gsize n, GError **error)
{
  if (n > HW_CALENDAR_MOST_BYTES)
    return fail (error, HW_ERROR_REFUSED, _ ("This file is larger than 50 MB."));
  if (!n || memchr (text, '\0', n) || !g_utf8_validate_len (text, n, NULL))
    return no_calendar (error);
  return TRUE;
}

/* A line that is too long is a picture or a file, which nobody looks at here. */
static void
add_part (Scanning *self, const char *text, gsize n)
{
  if (self->line->len + n <= HW_CALENDAR_MOST_LINE)
    g_string_append_len (self->line, text, n);
  else
    self->is_long = TRUE;
}

static gboolean
scan_lines (Scanning *self, const char *text, gsize n, GError **error)
{
  const char *at = text, *last = text + n;

  while (at < last)
    {
      const char *stop = memchr (at, '\n', last - at);
      const char *next = stop ? stop + 1 : last;
      gsize length = (stop ? stop : last) - at;
      gboolean goes_on = length && (*at == ' ' || *at == '\t');

      if (length && at[length - 1] == '\r')
        length--;
      if (!goes_on)
        {
          if (!take_line (self, error))
            return FALSE;
          g_string_truncate (self->line, 0);
          self->is_long = FALSE;
        }
      add_part (self, at + goes_on, length - (goes_on && length));
      at = next;
    }
  return take_line (self, error);
}

gboolean
hw_calendar_scan (GBytes *bytes, HwCalendarScan *scan, GError **error)
{
  static const char mark[] = "\xef\xbb\xbf";
  gsize n;
  const char *text = g_bytes_get_data (bytes, &n);
  g_autoptr (GString) kept = g_string_new ("BEGIN:VCALENDAR\r\n");
  g_autoptr (GString) line = g_string_new (NULL);
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func (g_free);
  Scanning self = { .scan = scan, .kept = kept, .line = line, .open = open };

  if (!check_bytes (text, n, error))
    return FALSE;
  if (n >= strlen (mark) && memcmp (text, mark, strlen (mark)) == 0)
    {
      text += strlen (mark);
      n -= strlen (mark);
    }
  if (!scan_lines (&self, text, n, error))
    return FALSE;
  if (self.depth || !self.n_calendars)
    return no_calendar (error);
  g_string_append (kept, "END:VCALENDAR\r\n");
  scan->text = g_string_free (g_steal_pointer (&kept), FALSE);
  return TRUE;
}
