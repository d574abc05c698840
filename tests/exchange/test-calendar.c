/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Calendar files as libical reads them back, in several time zones; and files from strangers.
 */

#include "base/hw-error.h"
#include "domain/hw-records.h"
#include "exchange/meetings/hw-calendar-scan.h"
#include "exchange/meetings/hw-calendar.h"
#include "support/test-records.h"

#include <libical/ical.h>
#include <string.h>
#include <sys/resource.h>

/* ------------------------------------------------------------------ writing */

static HwInvite *
make_invite (const char *place, const char *mail)
{
  HwInvite *self = g_atomic_rc_box_new0 (HwInvite);

  self->invitation
      = test_record_new (HW_TYPE_INVITATION, "id", test_id (7), "role", "mother", NULL);
  self->name = g_strdup ("Dana \"D\" Combs; Señora, ñandú");
  self->mail = g_strdup (mail);
  self->kind = g_strdup ("Case planning, conference");
  self->date = hw_day_new (2026, 12, 1);
  self->time = 17 * 60 + 30;
  self->length = 90;
  self->place = g_strdup (place);
  self->points = g_ptr_array_new ();
  self->agency = g_strdup ("Agency: north; south");
  self->agency_mail = g_strdup ("answers@agency.example");
  self->uid = g_strdup (test_id (3));
  self->sequence = 4;
  self->made_at = hw_time_parse ("2026-11-22T09:30:00.000000Z");
  return self;
}

/* Lines end with CRLF and have at most 75 bytes; a fold cuts no letter. */
static void
assert_lines (GBytes *bytes)
{
  gsize n;
  const char *text = g_bytes_get_data (bytes, &n);
  g_autofree char *whole = g_strndup (text, n);
  g_auto (GStrv) lines = g_strsplit (whole, "\r\n", -1);
  guint count = g_strv_length (lines);

  g_assert_cmpstr (lines[count - 1], ==, "");
  for (guint i = 0; i < count; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_null (strpbrk (lines[i], "\r\n"));
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
    }
}

static icalcomponent *
parse (GBytes *bytes)
{
  gsize n;
  const char *text = g_bytes_get_data (bytes, &n);
  g_autofree char *whole = g_strndup (text, n);
  icalcomponent *calendar = icalcomponent_new_from_string (whole);

  g_assert_nonnull (calendar);
  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);
  g_assert_true (icalrestriction_check (calendar));
  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);
  return calendar;
}

static const struct
{
  const char *zone;
  const char *utc; /* 17:30 of 1 December 2026 there */
  guint n_observances;
} zones[] = {
  { "America/New_York", "20261201T223000Z", 2 },
  { "America/Phoenix", "20261202T003000Z", 1 },
  { "Australia/Sydney", "20261201T063000Z", 2 },
  { "Asia/Kathmandu", "20261201T114500Z", 1 },
  { "UTC", "20261201T173000Z", 1 },
};

static void
test_zones (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autoptr (HwInvite) invite = make_invite ("Library; room 2, upstairs\\left\nring twice",
                                                 "dana@example.org");
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zones[i].zone);
      g_autoptr (GBytes) bytes = hw_calendar_write (invite, zone);
      icalcomponent *calendar = parse (bytes);
      icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);
      icalcomponent *rules
          = icalcomponent_get_first_component (calendar, ICAL_VTIMEZONE_COMPONENT);
      struct icaltimetype start = icalcomponent_get_dtstart (event);
      struct icaltimetype utc
          = icaltime_convert_to_zone (start, icaltimezone_get_utc_timezone ());

      g_test_message ("%s", zones[i].zone);
      assert_lines (bytes);
      g_assert_cmpint (icalcomponent_get_method (calendar), ==, ICAL_METHOD_REQUEST);
      g_assert_cmpstr (icaltime_as_ical_string (utc), ==, zones[i].utc);
      g_assert_cmpint (icalcomponent_count_components (rules, ICAL_ANY_COMPONENT), ==,
                       zones[i].n_observances);
      g_assert_cmpstr (icalcomponent_get_location (event), ==,
                       "Library; room 2, upstairs\\left\nring twice");
      g_assert_cmpint (icalcomponent_get_sequence (event), ==, 4);
      g_assert_cmpint (icalcomponent_count_properties (event, ICAL_ATTENDEE_PROPERTY), ==, 1);
      icalcomponent_free (calendar);
    }
}

static void
test_cancel (void)
{
  g_autoptr (HwInvite) invite = make_invite (NULL, NULL);
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("America/New_York");
  g_autoptr (GBytes) bytes = NULL;
  icalcomponent *calendar, *event;
  icalproperty *attendee;
  g_autofree char *urn = g_strconcat (HW_CALENDAR_URN, test_id (7), NULL);

  invite->is_cancelled = TRUE;
  g_clear_pointer (&invite->agency_mail, g_free);
  bytes = hw_calendar_write (invite, zone);
  calendar = parse (bytes);
  event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);
  attendee = icalcomponent_get_first_property (event, ICAL_ATTENDEE_PROPERTY);
  g_assert_cmpint (icalcomponent_get_method (calendar), ==, ICAL_METHOD_CANCEL);
  g_assert_cmpint (icalcomponent_get_status (event), ==, ICAL_STATUS_CANCELLED);
  g_assert_cmpstr (icalproperty_get_attendee (attendee), ==, urn);
  icalcomponent_free (calendar);
}

/* ------------------------------------------------------------------ reading */

static HwCalendarAnswer *
read_text (const char *text, gssize n, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, n < 0 ? strlen (text) : (gsize) n);

  return hw_calendar_read_answer (bytes, error);
}

/* As Outlook writes it: a mark, bare line feeds, folds with tabs, MAILTO in capitals. */
static void
test_outlook (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwCalendarAnswer) answer = read_text (
      "\xef\xbb\xbf" "BEGIN:VCALENDAR\nPRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN\n"
      "VERSION:2.0\nMETHOD:REPLY\nX-MS-OLK-FORCEINSPECTOROPEN:TRUE\nBEGIN:VTIMEZONE\n"
      "TZID:Eastern Standard Time\nBEGIN:STANDARD\nDTSTART:16011104T020000\n"
      "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11\nTZOFFSETFROM:-0400\nTZOFFSETTO:-0500\n"
      "END:STANDARD\nEND:VTIMEZONE\nBEGIN:VEVENT\n"
      "ATTENDEE;PARTSTAT=DECLINED;CN=\"Combs, Dana\":MAILTO:dana@exam\n\tple.org\n"
      "COMMENT;LANGUAGE=en-us:No ride\\, no sitter\\nSorry\nCLASS:PUBLIC\n"
      "DTSTAMP:20261123T100000Z\nSEQUENCE:2\nUID:abc\nBEGIN:VALARM\nTRIGGER:-PT15M\n"
      "ACTION:DISPLAY\nDESCRIPTION:Reminder\nEND:VALARM\nEND:VEVENT\nEND:VCALENDAR\n",
      -1, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (answer->uid, ==, "abc");
  g_assert_cmpstr (answer->attendee, ==, "dana@example.org");
  g_assert_cmpstr (answer->comment, ==, "No ride, no sitter\nSorry");
  g_assert_cmpint (answer->answer, ==, HW_REPLY_DECLINED);
  g_assert_cmpint (answer->sequence, ==, 2);
  g_assert_cmpuint (answer->stamp, ==, hw_time_parse ("2026-11-23T10:00:00.000000Z"));
}

/* As calendars write them; names and addresses are thought up. */
static const struct
{
  const char *program;
  const char *text;
  HwReply answer;
  int sequence;
  const char *comment;
} replies[] = {
  { "Google",
    "BEGIN:VCALENDAR\r\nPRODID:-//Google Inc//Google Calendar 70.9054//EN\r\nVERSION:2.0\r\n"
    "CALSCALE:GREGORIAN\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nDTSTART:20261201T223000Z\r\n"
    "DTEND:20261202T000000Z\r\nDTSTAMP:20261123T100000Z\r\n"
    "ORGANIZER;CN=Agency:mailto:answers@agency.example\r\nUID:abc\r\n"
    "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=DECLINED;CN=Dana Combs\r\n"
    " ;X-NUM-GUESTS=0;X-RESPONSE-COMMENT=\"No ride that day\":mailto:dana@example.org\r\n"
    "CREATED:20261122T090000Z\r\nDESCRIPTION:\r\nLAST-MODIFIED:20261123T100000Z\r\n"
    "LOCATION:Library\r\nSEQUENCE:0\r\nSTATUS:CONFIRMED\r\nSUMMARY:A meeting\r\n"
    "TRANSP:OPAQUE\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    HW_REPLY_DECLINED, 0, "No ride that day" },
  { "Apple, by mail",
    "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nPRODID:-//Apple Inc.//macOS 15.1//EN\r\n"
    "VERSION:2.0\r\nCALSCALE:GREGORIAN\r\nBEGIN:VTIMEZONE\r\nTZID:America/New_York\r\n"
    "BEGIN:DAYLIGHT\r\nTZOFFSETFROM:-0500\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\r\n"
    "DTSTART:20070311T020000\r\nTZNAME:EDT\r\nTZOFFSETTO:-0400\r\nEND:DAYLIGHT\r\n"
    "BEGIN:STANDARD\r\nTZOFFSETFROM:-0400\r\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\r\n"
    "DTSTART:20071104T020000\r\nTZNAME:EST\r\nTZOFFSETTO:-0500\r\nEND:STANDARD\r\n"
    "END:VTIMEZONE\r\nBEGIN:VEVENT\r\nATTENDEE;CN=\"Dana Combs\";CUTYPE=INDIVIDUAL;EM\r\n"
    " AIL=\"dana@example.org\";PARTSTAT=ACCEPTED:mailto:dana@example.org\r\n"
    "DTEND;TZID=America/New_York:\r\n"
    " 20261201T190000\r\nDTSTAMP:20261123T100000Z\r\nDTSTART;TZID=America/New_York:20261201T1\r\n"
    " 73000\r\nORGANIZER:mailto:answers@agency.example\r\nSEQUENCE:3\r\nSUMMARY:A meeting\r\n"
    "UID:abc\r\nX-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    HW_REPLY_ACCEPTED, 3, NULL },
  { "Apple, from its server",
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REPLY\r\nPRODID:-//CALENDARSERVER.ORG//NONSGML"
    " Version 1//EN\r\nBEGIN:VEVENT\r\nUID:abc\r\nDTSTAMP:20261123T100000Z\r\n"
    "ATTENDEE;CN=Dana Combs;EMAIL=dana@example.org;PARTSTAT=TENTATIVE:/aMTIzNDU2/principal/\r\n"
    "REQUEST-STATUS:2.0;Success\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    HW_REPLY_TENTATIVE, 0, NULL },
  { "Evolution",
    "BEGIN:VCALENDAR\r\nCALSCALE:GREGORIAN\r\nPRODID:-//Ximian//NONSGML Evolution Calendar//EN\r\n"
    "VERSION:2.0\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:abc\r\nDTSTAMP:20261123T100000Z\r\n"
    "DTSTART;TZID=/freeassociation.sourceforge.net/America/New_York:\r\n 20261201T173000\r\n"
    "SUMMARY:A meeting\r\nSEQUENCE:2\r\nORGANIZER;CN=Agency:MAILTO:answers@agency.example\r\n"
    "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=TENTATIVE;RSVP=TRUE;\r\n"
    " CN=Dana Combs;LANGUAGE=en:MAILTO:dana@example.org\r\nCOMMENT:Perhaps by phone\r\n"
    "TRANSP:OPAQUE\r\nX-EVOLUTION-CALDAV-ETAG:1\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    HW_REPLY_TENTATIVE, 2, "Perhaps by phone" },
  { "Thunderbird",
    "BEGIN:VCALENDAR\r\nPRODID:-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN\r\nVERSION:2.0\r\n"
    "METHOD:REPLY\r\nBEGIN:VEVENT\r\nCREATED:20261122T090000Z\r\n"
    "LAST-MODIFIED:20261123T100000Z\r\nDTSTAMP:20261123T100000Z\r\nUID:abc\r\n"
    "SUMMARY:A meeting\r\nORGANIZER;CN=Agency:mailto:answers@agency.example\r\n"
    "ATTENDEE;PARTSTAT=ACCEPTED;ROLE=REQ-PARTICIPANT;RSVP=TRUE:mailto:dana@example.org\r\n"
    "X-MOZ-RECEIVED-SEQUENCE:0\r\nX-MOZ-INVITED-ATTENDEE:mailto:dana@example.org\r\n"
    "DTSTART:20261201T223000Z\r\nSEQUENCE:0\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    HW_REPLY_ACCEPTED, 0, NULL },
};

static void
test_programs (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (replies); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HwCalendarAnswer) answer = read_text (replies[i].text, -1, &error);

      g_test_message ("%s", replies[i].program);
      g_assert_no_error (error);
      g_assert_cmpstr (answer->uid, ==, "abc");
      g_assert_cmpstr (answer->attendee, ==, "dana@example.org");
      g_assert_cmpint (answer->answer, ==, replies[i].answer);
      g_assert_cmpint (answer->sequence, ==, replies[i].sequence);
      g_assert_cmpstr (answer->comment, ==, replies[i].comment);
      g_assert_cmpuint (answer->stamp, ==, hw_time_parse ("2026-11-23T10:00:00.000000Z"));
    }
}

/* What programs themselves answered to invitations of this one (tests/fixtures/README.md). Sabre
 * and Thunderbird have no words of the invitee; KCalendarCore leaves a sequence of 0 out. */
static const struct
{
  const char *file;
  const char *attendee;
  HwReply answer;
  const char *comment;
  const char *stamp;
} answered[] = {
  { "gnus-accepted", "ray@example.org", HW_REPLY_ACCEPTED, NULL, "08:53:59" },
  { "gnus-declined", "dana@example.org", HW_REPLY_DECLINED, NULL, "08:53:59" },
  { "gnus-tentative", "quillen@law.example", HW_REPLY_TENTATIVE, NULL, "08:53:59" },
  { "korganizer-accepted", "dana@example.org", HW_REPLY_ACCEPTED, NULL, "08:50:43" },
  { "korganizer-declined", "quillen@law.example", HW_REPLY_DECLINED,
    "I am in court that day, all of it; please ask Mr. Ñáñez to stand in for me, he knows Eli.",
    "08:50:43" },
  { "korganizer-tentative", "joan@agency.example", HW_REPLY_TENTATIVE, "If the roads are clear",
    "08:50:43" },
  { "sabre-accepted", "ray@example.org", HW_REPLY_ACCEPTED, NULL, "08:50:40" },
  { "sabre-declined", "dana@example.org", HW_REPLY_DECLINED, NULL, "08:50:40" },
  { "sabre-tentative", "quillen@law.example", HW_REPLY_TENTATIVE, NULL, "08:50:40" },
  { "thunderbird-accepted", "joan@agency.example", HW_REPLY_ACCEPTED, NULL, "08:53:30" },
  { "thunderbird-declined", "dana@example.org", HW_REPLY_DECLINED, NULL, "08:53:30" },
  { "thunderbird-tentative", "ray@example.org", HW_REPLY_TENTATIVE, NULL, "08:53:30" },
};

static void
test_answered (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (answered); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *name = g_strconcat (answered[i].file, ".ics", NULL);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "calendar",
                                                     "answered", name, NULL);
      g_autofree char *stamp = g_strdup_printf ("2026-11-23T%s.000000Z", answered[i].stamp);
      g_autofree char *text = NULL;
      g_autoptr (HwCalendarAnswer) answer = NULL;
      gsize n;

      g_test_message ("%s", name);
      g_file_get_contents (path, &text, &n, &error);
      g_assert_no_error (error);
      answer = read_text (text, n, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (answer->uid, ==, "0193a0c4-5b1e-7c3a-9d42-6f1f0e5a7b21");
      g_assert_cmpstr (answer->attendee, ==, answered[i].attendee);
      g_assert_cmpint (answer->answer, ==, answered[i].answer);
      g_assert_cmpstr (answer->comment, ==, answered[i].comment);
      g_assert_cmpint (answer->sequence, ==, 0);
      g_assert_cmpuint (answer->stamp, ==, hw_time_parse (stamp));
    }
}

static void
assert_refused (GString *text, const char *part)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwCalendarAnswer) answer = read_text (text->str, text->len, &error);

  g_assert_null (answer);
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, part));
}

static GString *
begin (void)
{
  return g_string_new ("BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:1\r\n");
}

static void
repeat (GString *text, const char *line, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append (text, line);
}

/* Nearly as large as a file may be; a sanitizer looks at each access, in its own time. */
#ifdef __SANITIZE_ADDRESS__
#define HOSTILE_BYTES (2 * 1024 * 1024)
#else
#define HOSTILE_BYTES (20 * 1024 * 1024)
#endif

/* Everything that is beyond a limit. */
static void
test_hostile (void)
{
  const char *const lines[] = {
    "ATTENDEE:mailto:a@example.org\r\n",
    "COMMENT:x\r\n",
    "BEGIN:VALARM\r\n",
    "END:VEVENT\r\nBEGIN:VEVENT\r\n",
    "END:VEVENT\r\nBEGIN:VTODO\r\nEND:VTODO\r\nBEGIN:VEVENT\r\n",
    "RRULE:FREQ=SECONDLY;BYSECOND=0,1,2;COUNT=99999999\r\n",
    "X-A;",
    " folded and folded again\r\n",
    "\r\n",
  };
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (GString) text = begin ();

      repeat (text, lines[i], HOSTILE_BYTES / strlen (lines[i]));
      g_string_append (text, "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
      assert_refused (text, "");
    }
#ifndef __SANITIZE_ADDRESS__ /* which keeps what was freed */
  {
    struct rusage usage;

    getrusage (RUSAGE_SELF, &usage);
    g_assert_cmpint (usage.ru_maxrss, <, 256 * 1024);
  }
#endif
}

static void
test_limits (void)
{
  g_autoptr (GString) large = begin ();
  g_autoptr (GString) nul = begin ();
  g_autoptr (GString) latin = begin ();

  repeat (large, "X-PICTURE:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n", 900 * 1024);
  g_assert_cmpuint (large->len, >, HW_CALENDAR_MOST_BYTES);
  assert_refused (large, "50 MB");
  g_string_append_len (nul, "X:\0\r\n", 5);
  assert_refused (nul, "no calendar");
  g_string_append (latin, "COMMENT:\xf1\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
  assert_refused (latin, "no calendar");
}

/* A picture of many megabytes in an answer is nothing that anybody looks at. */
static void
test_picture (void)
{
  g_autoptr (GString) text = begin ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HwCalendarAnswer) answer = NULL;

  g_string_append (text, "ATTACH;ENCODING=BASE64:AA\r\n");
  repeat (text, " AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n", 200 * 1024);
  g_string_append (text, "ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@example.org\r\nEND:VEVENT\r\n"
                         "END:VCALENDAR\r\n");
  answer = read_text (text->str, text->len, &error);
  g_assert_no_error (error);
  g_assert_cmpint (answer->answer, ==, HW_REPLY_ACCEPTED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/S4-14/zones", test_zones);
  g_test_add_func ("/calendar/S4-14/cancel", test_cancel);
  g_test_add_func ("/calendar/S4-14/outlook", test_outlook);
  g_test_add_func ("/calendar/S4-14/programs", test_programs);
  g_test_add_func ("/calendar/S4-14/answered", test_answered);
  g_test_add_func ("/calendar/I2/hostile", test_hostile);
  g_test_add_func ("/calendar/I2/limits", test_limits);
  g_test_add_func ("/calendar/I2/picture", test_picture);
  return g_test_run ();
}
