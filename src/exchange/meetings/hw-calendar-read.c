/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * libical reads what the scan has left of the file.
 */

#include "exchange/meetings/hw-calendar.h"

#include "base/hw-error.h"
#include "exchange/meetings/hw-calendar-scan.h"
#include "store/office/hw-file.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <libical/ical.h>
#include <string.h>
#include <sys/stat.h>

typedef icalcomponent Component;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Component, icalcomponent_free)

/* More is no comment. */
#define MOST_COMMENT 4000

static gpointer
fail (GError **error, HwError code, const char *reason)
{
  g_set_error_literal (error, HW_ERROR, code, reason);
  return NULL;
}

static gboolean
check_scan (const HwCalendarScan *scan, GError **error)
{
  if (scan->recurs)
    fail (error, HW_ERROR_INVALID,
          _ ("This answers a series of events: a meeting is a single one."));
  else if (scan->n_events == 0)
    fail (error, HW_ERROR_INVALID, _ ("There is no event in this calendar file."));
  else if (scan->n_events > 1 || scan->n_others)
    fail (error, HW_ERROR_INVALID, _ ("This file holds more than one event: an answer has one."));
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_method (icalcomponent *calendar, GError **error)
{
  switch (icalcomponent_get_method (calendar))
    {
    case ICAL_METHOD_REPLY:
      return TRUE;
    case ICAL_METHOD_REQUEST:
      fail (error, HW_ERROR_INVALID,
            _ ("This is an invitation (REQUEST), no answer to one (REPLY)."));
      return FALSE;
    case ICAL_METHOD_COUNTER:
      fail (error, HW_ERROR_INVALID,
            _ ("This proposes another time (COUNTER): open it in a calendar and look for a time "
               "that suits."));
      return FALSE;
    case ICAL_METHOD_CANCEL:
      fail (error, HW_ERROR_INVALID, _ ("This calls an event off (CANCEL): it is no answer."));
      return FALSE;
    default:
      fail (error, HW_ERROR_INVALID, _ ("This calendar file is no answer (REPLY)."));
      return FALSE;
    }
}

static HwReply
read_part (icalproperty *attendee, GError **error)
{
  icalparameter *part = icalproperty_get_first_parameter (attendee, ICAL_PARTSTAT_PARAMETER);

  switch (part ? icalparameter_get_partstat (part) : ICAL_PARTSTAT_NEEDSACTION)
    {
    case ICAL_PARTSTAT_ACCEPTED:
      return HW_REPLY_ACCEPTED;
    case ICAL_PARTSTAT_DECLINED:
      return HW_REPLY_DECLINED;
    case ICAL_PARTSTAT_TENTATIVE:
      return HW_REPLY_TENTATIVE;
    case ICAL_PARTSTAT_DELEGATED:
      fail (error, HW_ERROR_REFUSED,
            _ ("This hands the invitation on to somebody else: who comes to a meeting with a "
               "family is for the family and the agency to say."));
      return HW_REPLY_NONE;
    default:
      fail (error, HW_ERROR_INVALID, _ ("This answer says neither yes nor no."));
      return HW_REPLY_NONE;
    }
}

static HwTime
read_stamp (icalcomponent *event)
{
  struct icaltimetype stamp = icalcomponent_get_dtstamp (event);

  if (icaltime_is_null_time (stamp) || !icaltime_is_valid_time (stamp))
    return 0;
  return MAX (icaltime_as_timet (stamp), 0) * (HwTime) G_USEC_PER_SEC;
}

/* «mailto:» in any letters left out. Apple’s server names a principal («/aMTI…/principal/») and
 * has the address beside it (RFC 7986, 6.2). */
static char *
dup_attendee (icalproperty *attendee)
{
  const char *address = icalproperty_get_attendee (attendee);
  const char *mail = icalproperty_get_parameter_as_string (attendee, "EMAIL");

  if (address && g_ascii_strncasecmp (address, "mailto:", strlen ("mailto:")) == 0)
    address += strlen ("mailto:");
  else if (mail && *mail && address && *address == '/')
    address = mail;
  return address && *address ? g_strstrip (g_strdup (address)) : NULL;
}

/* Google says it beside the attendee. */
static char *
dup_comment (icalcomponent *event, icalproperty *attendee)
{
  icalproperty *property = icalcomponent_get_first_property (event, ICAL_COMMENT_PROPERTY);
  const char *text
      = property ? icalproperty_get_comment (property)
                 : icalproperty_get_parameter_as_string (attendee, "X-RESPONSE-COMMENT");
  g_autofree char *valid = text ? g_utf8_make_valid (text, -1) : NULL;

  if (!valid || !*g_strstrip (valid))
    return NULL;
  return g_utf8_strlen (valid, -1) > MOST_COMMENT ? g_utf8_substring (valid, 0, MOST_COMMENT)
                                                  : g_steal_pointer (&valid);
}

static HwCalendarAnswer *
read_event (icalcomponent *event, GError **error)
{
  icalproperty *attendee = icalcomponent_get_first_property (event, ICAL_ATTENDEE_PROPERTY);
  g_autoptr (HwCalendarAnswer) self = g_new0 (HwCalendarAnswer, 1);
  const char *uid = icalcomponent_get_uid (event);

  if (!uid || !*uid)
    return fail (error, HW_ERROR_INVALID, _ ("This answer does not say to which event."));
  if (!attendee || !(self->attendee = dup_attendee (attendee)))
    return fail (error, HW_ERROR_INVALID, _ ("This answer does not say whose it is."));
  if (icalcomponent_count_properties (event, ICAL_ATTENDEE_PROPERTY) != 1)
    return fail (error, HW_ERROR_INVALID,
                 _ ("This file answers for more than one person: an answer has one."));
  self->answer = read_part (attendee, error);
  if (!self->answer)
    return NULL;
  self->uid = g_strdup (uid);
  self->sequence = MAX (icalcomponent_get_sequence (event), 0);
  self->stamp = read_stamp (event);
  self->comment = dup_comment (event, attendee);
  return g_steal_pointer (&self);
}

HwCalendarAnswer *
hw_calendar_read_answer (GBytes *bytes, GError **error)
{
  g_auto (HwCalendarScan) scan = { 0 };
  g_autoptr (Component) calendar = NULL;
  icalcomponent *event;

  if (!hw_calendar_scan (bytes, &scan, error) || !check_scan (&scan, error))
    return NULL;
  icalerror_set_errors_are_fatal (FALSE);
  calendar = icalcomponent_new_from_string (scan.text);
  event = calendar ? icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT) : NULL;
  if (!event)
    return fail (error, HW_ERROR_INVALID, _ ("This is no calendar file."));
  return check_method (calendar, error) ? read_event (event, error) : NULL;
}

HwCalendarAnswer *
hw_calendar_read_file (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  GStatBuf found;

  if (g_stat (path, &found) == 0)
    {
      if (!S_ISREG (found.st_mode))
        return fail (error, HW_ERROR_INVALID, _ ("This is no calendar file."));
      if (found.st_size > HW_CALENDAR_MOST_BYTES)
        return fail (error, HW_ERROR_REFUSED, _ ("This file is larger than 50 MB."));
    }
  bytes = hw_file_read (path, HW_CALENDAR_MOST_BYTES, error);
  return bytes ? hw_calendar_read_answer (bytes, error) : NULL;
}
