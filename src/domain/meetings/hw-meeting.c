/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table and the check of a meeting.
 */

#include "domain/meetings/hw-meeting.h"

#include "base/hw-clock.h"
#include "domain/families/hw-family.h"
#include "domain/families/hw-staff.h"
#include "domain/meetings/hw-agenda-item.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (HwMeetingStatus, hw_meeting_status,
                    G_DEFINE_ENUM_VALUE (HW_MEETING_STATUS_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_MEETING_STATUS_PLANNED, "planned"),
                    G_DEFINE_ENUM_VALUE (HW_MEETING_STATUS_HELD, "held"),
                    G_DEFINE_ENUM_VALUE (HW_MEETING_STATUS_CANCELLED, "cancelled"))

static const char *const meeting_status_labels[] = {
  "",
  N_ ("Planned"),
  N_ ("Held"),
  N_ ("Cancelled"),
  NULL,
};

G_DEFINE_ENUM_TYPE (HwAgendaTemplate, hw_agenda_template,
                    G_DEFINE_ENUM_VALUE (HW_AGENDA_TEMPLATE_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_AGENDA_TEMPLATE_STANDARD, "standard"),
                    G_DEFINE_ENUM_VALUE (HW_AGENDA_TEMPLATE_FAMILY_SOLUTIONS, "family-solutions"),
                    G_DEFINE_ENUM_VALUE (HW_AGENDA_TEMPLATE_FAMILY_GROUP, "family-group"),
                    G_DEFINE_ENUM_VALUE (HW_AGENDA_TEMPLATE_PERMANENCY, "permanency"))

static const char *const agenda_template_labels[] = {
  "",
  N_ ("Family team meeting"),
  N_ ("Family Solutions"),
  N_ ("Family group decision making"),
  N_ ("Permanency planning"),
  NULL,
};

#define FAMILY_FIRST N_ ("Welcome; the family speaks first")
#define CONCERNS N_ ("Questions and concerns that were brought in before")
#define FAMILY_TIME N_ ("Time for the family to make its own plan")
#define DECISIONS N_ ("What is decided: who does what until when")

const char *const *
hw_agenda_template_lines (HwAgendaTemplate agenda)
{
  static const char *const standard[]
      = { FAMILY_FIRST, "", CONCERNS, FAMILY_TIME, DECISIONS, NULL };
  static const char *const family_solutions[]
      = { FAMILY_FIRST,
          N_ ("What goes well, and what was different when it did"),
          N_ ("Where everyday life gets hard: what comes before, and what helps"),
          "",
          CONCERNS,
          FAMILY_TIME,
          N_ ("What the family does so that it does not happen again, and who helps"),
          DECISIONS,
          NULL };
  static const char *const family_group[]
      = { FAMILY_FIRST,
          N_ ("What everyone has to know: strengths, worries, and what must be safe"),
          "",
          CONCERNS,
          FAMILY_TIME,
          N_ ("The family tells its plan, and all agree on it"),
          DECISIONS,
          NULL };
  static const char *const permanency[]
      = { FAMILY_FIRST,
          N_ ("How the child is, and what the child wants"),
          "",
          CONCERNS,
          N_ ("Where the child will stay for good: Plan A and Plan B"),
          N_ ("Who stays in the child’s life: brothers and sisters, kin, friends"),
          FAMILY_TIME,
          DECISIONS,
          NULL };
  static const char *const *const all[]
      = { standard, standard, family_solutions, family_group, permanency };

  return all[agenda < G_N_ELEMENTS (all) ? agenda : 0];
}

G_DEFINE_ENUM_TYPE (HwPartners, hw_partners,
                    G_DEFINE_ENUM_VALUE (HW_PARTNERS_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_PARTNERS_AGREED, "agreed"),
                    G_DEFINE_ENUM_VALUE (HW_PARTNERS_DECLINED, "declined"))

const char *const hw_partners_labels[] = {
  "",
  N_ ("Agreed"),
  N_ ("Declined"),
  NULL,
};

G_DEFINE_ENUM_TYPE (HwKinOption, hw_kin_option,
                    G_DEFINE_ENUM_VALUE (HW_KIN_OPTION_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_KIN_OPTION_NOT_RAISED, "not-raised"),
                    G_DEFINE_ENUM_VALUE (HW_KIN_OPTION_RAISED, "raised"),
                    G_DEFINE_ENUM_VALUE (HW_KIN_OPTION_CHOSEN, "chosen"))

static const char *const kin_option_labels[] = {
  "",
  N_ ("Not talked about"),
  N_ ("Talked about"),
  N_ ("Chosen"),
  NULL,
};

static const HwField fields[] = {
  HW_REF (HwMeeting, family, hw_family_get_type, "family", N_ ("Family"),
          .flags = HW_FIELD_REQUIRED),
  HW_ENUM (HwMeeting, kind, hw_conference_get_type, "kind", N_ ("Kind"),
           .labels = hw_conference_labels, .flags = HW_FIELD_REQUIRED, .group = "kind"),
  HW_REF (HwMeeting, own_kind, hw_meeting_kind_get_type, "own-kind", N_ ("As the office calls it"),
          .group = "kind"),
  HW_ENUM (HwMeeting, status, hw_meeting_status_get_type, "status", N_ ("Status"),
           .labels = meeting_status_labels, .flags = HW_FIELD_REQUIRED, .group = "status"),
  HW_DAY (HwMeeting, held_date, "held-date", N_ ("Held on"), .group = "status"),
  HW_TEXT (HwMeeting, cancelled_because, "cancelled-because", N_ ("Why it was cancelled"),
           .flags = HW_FIELD_SENSITIVE, .group = "status"),
  HW_DAY (HwMeeting, date, "date", N_ ("Date"), .flags = HW_FIELD_MAIN, .group = "when",
          .help = N_ ("Empty: it is still to be scheduled")),
  HW_TEXT (HwMeeting, time, "time", N_ ("Time"), .flags = HW_FIELD_MAIN, .group = "when",
           .help = N_ ("Hours and minutes, 0 to 24: «14:30»")),
  HW_INT (HwMeeting, length, "length", N_ ("Length in minutes"), .flags = HW_FIELD_MAIN,
          .group = "when", .min = 5, .max = 720),
  HW_TEXT (HwMeeting, place, "place", N_ ("Place"), .flags = HW_FIELD_MAIN | HW_FIELD_SENSITIVE),
  HW_TEXT (HwMeeting, online, "online", N_ ("Online or by phone"), .flags = HW_FIELD_SENSITIVE,
           .help = N_ ("A link or a number, for those who cannot come")),
  HW_REF (HwMeeting, facilitator, hw_staff_get_type, "facilitator", N_ ("Facilitator"),
          .flags = HW_FIELD_MAIN),
  HW_REF (HwMeeting, sitting, hw_meeting_get_type, "sitting", N_ ("Held together with"),
          .help = N_ ("One sitting for several meetings; each closes its own rules")),
  HW_NOTE (HwMeeting, purpose, "purpose", N_ ("What it is for"),
           .flags = HW_FIELD_SENSITIVE | HW_FIELD_MAIN),
  HW_ENUM (HwMeeting, agenda, hw_agenda_template_get_type, "agenda", N_ ("Agenda"),
           .labels = agenda_template_labels, .help = N_ ("The order in which it goes")),
  HW_FLAG (HwMeeting, familys_choice, "familys-choice", N_ ("The family chooses who comes"),
           .help = N_ ("Where no child is in care")),
  HW_NOTE (HwMeeting, family_words, "family-words", N_ ("In the family’s words"),
           .flags = HW_FIELD_SENSITIVE, .help = N_ ("What the family wants of this meeting")),
  HW_TEXT (HwMeeting, family_time_start, "family-time-start", N_ ("Family’s own time from"),
           .group = "family-time", .help = N_ ("When the family was left alone to make its plan")),
  HW_TEXT (HwMeeting, family_time_end, "family-time-end", N_ ("Family’s own time until"),
           .group = "family-time"),
  HW_NOTE (HwMeeting, minutes, "minutes", N_ ("Minutes"), .flags = HW_FIELD_SENSITIVE),
  HW_DAY (HwMeeting, minuted_date, "minuted-date", N_ ("Minutes closed on")),
  HW_ENUM (HwMeeting, partners, hw_partners_get_type, "partners", N_ ("Partners at the meeting"),
           .labels = hw_partners_labels, .group = "partners",
           .help = N_ ("What the family said when it was asked")),
  HW_NOTE (HwMeeting, partners_reason, "partners-reason", N_ ("Why the family declined partners"),
           .flags = HW_FIELD_SENSITIVE, .group = "partners"),
  HW_NOTE (HwMeeting, partners_strategy, "partners-strategy", N_ ("How partners were offered"),
           .flags = HW_FIELD_SENSITIVE, .group = "partners",
           .help = N_ ("How partners were explained and offered")),
  HW_ENUM (HwMeeting, kin_option, hw_kin_option_get_type, "kin-option",
           N_ ("Living with relatives as an option"), .labels = kin_option_labels, .since = 25,
           .help = N_ ("Whether kinship care was talked about or chosen")),
  HW_TEXT (HwMeeting, uid, "uid", N_ ("Calendar name"), .group = "calendar"),
  HW_INT (HwMeeting, sequence, "sequence", N_ ("Calendar version"), .group = "calendar", .min = 0,
          .max = 1000000),
  HW_TEXT (HwMeeting, calendar_said, "calendar-said", N_ ("Last calendar files"),
           .group = "calendar", .since = 21),
};

static gboolean
says_nothing (const char *text)
{
  return !text || !*text;
}

static void
check_times (HwMeeting *self, GPtrArray *findings)
{
  const char *const names[] = { "time", "family-time-start", "family-time-end" };
  const char *const texts[] = { self->time, self->family_time_start, self->family_time_end };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (texts[i] && hw_clock_parse (texts[i]) < 0)
      hw_findings_error (findings, names[i],
                         _ ("is no time of the day; write it as «14:30»"));
  if (hw_clock_parse (self->family_time_start) >= 0 && hw_clock_parse (self->family_time_end) >= 0
      && hw_clock_parse (self->family_time_end) < hw_clock_parse (self->family_time_start))
    hw_findings_error (findings, "family-time-end", _ ("lies before the start"));
}

static void
check_status (HwMeeting *self, HwDay today, GPtrArray *findings)
{
  gboolean held = self->status == HW_MEETING_STATUS_HELD;

  if (held && !self->held_date)
    hw_findings_error (findings, "held-date", _ ("is needed: on which day was it held?"));
  if (!held && self->status && self->held_date)
    hw_findings_error (findings, "held-date", _ ("belongs to a meeting that was held"));
  if (self->held_date > today)
    hw_findings_error (findings, "held-date", _ ("lies in the future"));
  if (self->status == HW_MEETING_STATUS_CANCELLED && says_nothing (self->cancelled_because))
    hw_findings_error (findings, "cancelled-because", _ ("is needed: say why"));
}

/* S3-29: declined partners come with why and with what was tried. */
static void
check_partners (HwMeeting *self, GPtrArray *findings)
{
  if (self->partners != HW_PARTNERS_DECLINED)
    return;
  if (says_nothing (self->partners_reason))
    hw_findings_error (findings, "partners-reason", _ ("is needed: why does the family decline?"));
  if (says_nothing (self->partners_strategy))
    hw_findings_error (findings, "partners-strategy", _ ("is needed: at least one thing"));
}

/* S4-20: minutes are closed when each concern has its answer. */
static void
check_minutes (HwMeeting *self, HwLookUp *look_up, GPtrArray *findings)
{
  g_autoptr (GPtrArray) items = NULL;

  if (!self->minuted_date)
    return;
  if (self->status != HW_MEETING_STATUS_HELD)
    hw_findings_error (findings, "minuted-date", _ ("belongs to a meeting that was held"));
  if (says_nothing (self->minutes))
    hw_findings_error (findings, "minutes", _ ("are needed before they are closed"));
  items = hw_look_up_list (look_up, HW_TYPE_AGENDA_ITEM, "meeting", HW_RECORD (self)->id);
  for (guint i = 0; i < items->len; i++)
    if (hw_agenda_item_is_unanswered (g_ptr_array_index (items, i)))
      {
        hw_findings_error (findings, "minuted-date",
                           _ ("a concern on the agenda has no answer yet"));
        return;
      }
}

static void
check_others (HwMeeting *self, HwLookUp *look_up, GPtrArray *findings)
{
  g_autoptr (HwMeeting) other = hw_look_up_find (look_up, HW_TYPE_MEETING, self->sitting);
  g_autoptr (HwMeetingKind) own = hw_look_up_find (look_up, HW_TYPE_MEETING_KIND, self->own_kind);

  if (other && g_strcmp0 (self->sitting, HW_RECORD (self)->id) == 0)
    hw_findings_error (findings, "sitting", _ ("is this meeting"));
  else if (other && g_strcmp0 (other->family, self->family) != 0)
    hw_findings_error (findings, "sitting", _ ("is a meeting with another family"));
  else if (other && other->sitting)
    hw_findings_error (findings, "sitting", _ ("is itself held together with another meeting"));
  if (own && own->counts_as != self->kind)
    hw_findings_error (findings, "own-kind", _ ("counts as another kind of meeting"));
}

static void
hw_meeting_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwMeeting *self = HW_MEETING (record);

  check_times (self, findings);
  check_status (self, today, findings);
  check_partners (self, findings);
  check_minutes (self, look_up, findings);
  check_others (self, look_up, findings);
}

static char *
dup_title (HwRecord *record)
{
  HwMeeting *self = HW_MEETING (record);
  g_autofree char *day = hw_day_dup_words (self->held_date ? self->held_date : self->date);

  const char *kind = hw_record_value_label (self, "kind");

  return day ? g_strdup_printf ("%s · %s", kind, day) : g_strdup (kind);
}

HW_DEFINE_RECORD (HwMeeting, hw_meeting, "meeting", N_ ("Meeting"),
                  .root = "family", .check = hw_meeting_check, .dup_title = dup_title,
                  .new_title = N_ ("New Meeting"))
