/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * libical escapes, folds and ends the lines. Of the time zone it gets the part around the meeting:
 * its own tables go back to 1883 and bear a name that no calendar knows.
 */

#include "exchange/meetings/hw-calendar.h"

#include "base/hw-clock.h"
#include "domain/meetings/hw-meeting-role.h"

#include <glib/gi18n-lib.h>
#include <libical/ical.h>
#include <string.h>

#define A_DAY ((gint64) 24 * 60 * 60)
#define A_YEAR 370

/* Where the office gave no address: a calendar must not send an answer into nowhere. */
#define NO_MAIL "invalid:nomail"

/* ------------------------------------------------------------------ time zone */

static gint32
offset_at (GTimeZone *zone, gint64 at)
{
  return g_time_zone_get_offset (zone, g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, at));
}

static gboolean
is_same (GTimeZone *zone, gint64 a, gint64 b)
{
  return g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, a)
         == g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, b);
}

/* The first second of the interval that begins after @from and not after @until; 0: none does. */
static gint64
find_change (GTimeZone *zone, gint64 from, gint64 until)
{
  if (is_same (zone, from, until))
    return 0;
  while (until - from > 1)
    {
      gint64 middle = from + (until - from) / 2;

      if (is_same (zone, from, middle))
        from = middle;
      else
        until = middle;
    }
  return until;
}

/* The change before @at (@by -1) or after it (+1), within a year; 0: none. */
static gint64
find_next (GTimeZone *zone, gint64 at, int by)
{
  for (int day = 0; day < A_YEAR; day++)
    {
      gint64 a = at + by * day * A_DAY, b = at + by * (day + 1) * A_DAY;
      gint64 change = find_change (zone, MIN (a, b), MAX (a, b));

      if (change)
        return change;
    }
  return 0;
}

/* The time of the day there was before the clocks were changed, as RFC 5545 wants it. */
static struct icaltimetype
local_time (gint64 at, gint32 offset)
{
  return icaltime_from_timet_with_zone (at + offset, FALSE, NULL);
}

/* What holds from @at on, or, where @at is 0, always. */
static void
add_observance (icalcomponent *into, GTimeZone *zone, gint64 at, gint64 within)
{
  int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, at ? at : within);
  gboolean is_dst = g_time_zone_is_dst (zone, interval);
  icalcomponent *one
      = icalcomponent_new (is_dst ? ICAL_XDAYLIGHT_COMPONENT : ICAL_XSTANDARD_COMPONENT);
  gint32 to = g_time_zone_get_offset (zone, interval);
  gint32 from = at ? offset_at (zone, at - 1) : to;

  icalcomponent_add_property (one, icalproperty_new_dtstart (local_time (at, from)));
  icalcomponent_add_property (one, icalproperty_new_tzoffsetfrom (from));
  icalcomponent_add_property (one, icalproperty_new_tzoffsetto (to));
  icalcomponent_add_property (
      one, icalproperty_new_tzname (g_time_zone_get_abbreviation (zone, interval)));
  icalcomponent_add_component (into, one);
}

static const char *
zone_name (GTimeZone *zone)
{
  return g_time_zone_get_identifier (zone);
}

static icalcomponent *
make_zone (GTimeZone *zone, gint64 at)
{
  icalcomponent *self = icalcomponent_new_vtimezone ();
  gint64 before = find_next (zone, at, -1), after = find_next (zone, at, 1);

  icalcomponent_add_property (self, icalproperty_new_tzid (zone_name (zone)));
  add_observance (self, zone, before, at);
  if (after)
    add_observance (self, zone, after, at);
  return self;
}

/* ------------------------------------------------------------------ the event */

static icalproperty *
make_organizer (const HwInvite *invite)
{
  g_autofree char *address
      = invite->agency_mail ? g_strconcat ("mailto:", invite->agency_mail, NULL) : NULL;
  icalproperty *self = icalproperty_new_organizer (address ? address : NO_MAIL);

  icalproperty_add_parameter (self, icalparameter_new_cn (invite->agency));
  return self;
}

static icalproperty *
make_attendee (const HwInvite *invite)
{
  g_autofree char *address
      = invite->mail ? g_strconcat ("mailto:", invite->mail, NULL)
                     : g_strconcat (HW_CALENDAR_URN, invite->invitation->parent_instance.id, NULL);
  icalproperty *self = icalproperty_new_attendee (address);
  gboolean leads = invite->invitation->role == HW_MEETING_ROLE_FACILITATOR;

  if (invite->name)
    icalproperty_add_parameter (self, icalparameter_new_cn (invite->name));
  icalproperty_add_parameter (
      self, icalparameter_new_role (leads ? ICAL_ROLE_CHAIR : ICAL_ROLE_REQPARTICIPANT));
  if (invite->is_cancelled)
    return self;
  icalproperty_add_parameter (self, icalparameter_new_partstat (ICAL_PARTSTAT_NEEDSACTION));
  icalproperty_add_parameter (self, icalparameter_new_rsvp (ICAL_RSVP_TRUE));
  return self;
}

static char *
dup_description (const HwInvite *invite)
{
  HwTongue *tongue = invite->tongue;
  GString *text = g_string_new (NULL);

  g_string_append (text, invite->is_cancelled
                             ? hw_tongue_say (tongue, N_ ("This meeting will not take place."))
                             : hw_tongue_say (tongue, N_ ("You are invited to this meeting. Please "
                                                          "tell us whether you can come.")));
  if (invite->online)
    g_string_append_printf (text, "\n%s: %s",
                            hw_tongue_say (tongue, N_ ("Online or by phone")), invite->online);
  if (invite->agency_phone)
    g_string_append_printf (text, "\n%s: %s", hw_tongue_say (tongue, N_ ("Phone for answers")),
                            invite->agency_phone);
  return g_string_free (text, FALSE);
}

static void
add_time (icalcomponent *event, icalproperty *property, const char *zone)
{
  icalproperty_add_parameter (property, icalparameter_new_tzid (zone));
  icalcomponent_add_property (event, property);
}

static void
add_times (icalcomponent *event, const HwInvite *invite, GTimeZone *zone, gint64 at)
{
  gint64 ends = at + (gint64) invite->length * 60;
  struct icaltimetype stamp
      = icaltime_from_timet_with_zone (invite->made_at / G_USEC_PER_SEC, FALSE,
                                       icaltimezone_get_utc_timezone ());

  icalcomponent_add_property (event, icalproperty_new_dtstamp (stamp));
  add_time (event, icalproperty_new_dtstart (local_time (at, offset_at (zone, at))),
            zone_name (zone));
  add_time (event, icalproperty_new_dtend (local_time (ends, offset_at (zone, ends))),
            zone_name (zone));
}

static icalcomponent *
make_event (const HwInvite *invite, GTimeZone *zone, gint64 at)
{
  icalcomponent *self = icalcomponent_new_vevent ();
  g_autofree char *description = dup_description (invite);

  icalcomponent_add_property (self, icalproperty_new_uid (invite->uid));
  icalcomponent_add_property (self, icalproperty_new_sequence (invite->sequence));
  add_times (self, invite, zone, at);
  icalcomponent_add_property (self, icalproperty_new_summary (invite->kind));
  icalcomponent_add_property (self, icalproperty_new_description (description));
  if (invite->place)
    icalcomponent_add_property (self, icalproperty_new_location (invite->place));
  icalcomponent_add_property (self, icalproperty_new_class (ICAL_CLASS_CONFIDENTIAL));
  icalcomponent_add_property (
      self, icalproperty_new_status (invite->is_cancelled ? ICAL_STATUS_CANCELLED
                                                          : ICAL_STATUS_CONFIRMED));
  icalcomponent_add_property (self, make_organizer (invite));
  icalcomponent_add_property (self, make_attendee (invite));
  return self;
}

GBytes *
hw_calendar_write (const HwInvite *invite, GTimeZone *zone)
{
  GDate date;
  g_autoptr (GDateTime) start = NULL;
  icalcomponent *calendar = icalcomponent_new_vcalendar ();
  char *text;
  GBytes *bytes;
  gint64 at;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, invite->date);
  start = g_date_time_new (zone, g_date_get_year (&date), g_date_get_month (&date),
                           g_date_get_day (&date), invite->time / 60, invite->time % 60, 0);
  at = g_date_time_to_unix (start);
  icalcomponent_add_property (calendar, icalproperty_new_prodid ("-//Homeward//Homeward//EN"));
  icalcomponent_add_property (calendar, icalproperty_new_version ("2.0"));
  icalcomponent_add_property (calendar, icalproperty_new_calscale ("GREGORIAN"));
  icalcomponent_add_property (
      calendar, icalproperty_new_method (invite->is_cancelled ? ICAL_METHOD_CANCEL
                                                              : ICAL_METHOD_REQUEST));
  icalcomponent_add_component (calendar, make_zone (zone, at));
  icalcomponent_add_component (calendar, make_event (invite, zone, at));
  text = icalcomponent_as_ical_string_r (calendar);
  bytes = g_bytes_new (text, strlen (text));
  icalmemory_free_buffer (text);
  icalcomponent_free (calendar);
  return bytes;
}
