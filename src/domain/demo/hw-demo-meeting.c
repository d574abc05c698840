/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who is asked follows from the rules, as in any office.
 */

#include "domain/demo/hw-demo-meeting.h"

#include "domain/demo/hw-demo-history.h"
#include "domain/inhome/hw-meeting-offer.h"
#include "domain/meetings/hw-availability.h"
#include "domain/meetings/hw-facilitation.h"
#include "domain/meetings/hw-meeting-child.h"
#include "domain/meetings/hw-proposal-rules.h"
#include "domain/office/hw-home-approval.h"
#include "domain/office/hw-training.h"

/* So many families were asked about a meeting, so many days after their case was opened. */
#define OFFERS 4
#define OFFERED_AFTER 3

/* Days from today, and how far each has come. The evening is for those who work. */
static const struct
{
  HwConference kind;
  int day; /* 0: none yet */
  const char *time;
  gboolean is_held, is_minuted, is_asked, is_met;
} stages[] = {
  { HW_CONFERENCE_CASE_PLANNING, -40, "10:00", TRUE, TRUE, TRUE, TRUE },
  { HW_CONFERENCE_PERMANENCY_PLANNING, 3, "17:30", FALSE, FALSE, TRUE, FALSE },
  { HW_CONFERENCE_PERIODIC_REVIEW, 0, NULL, FALSE, FALSE, FALSE, FALSE },
  { HW_CONFERENCE_FAMILY_GROUP_DECISION, 12, "14:00", FALSE, FALSE, FALSE, FALSE },
  { HW_CONFERENCE_CASE_REVIEW, -6, "09:30", TRUE, FALSE, TRUE, TRUE },
  { HW_CONFERENCE_PERMANENCY_PLANNING, 8, "18:00", FALSE, FALSE, TRUE, TRUE },
};

typedef struct
{
  HwDemoOffice *office;
  HwMeetingWhole *whole;
  HwStaff *facilitator;
  HwDay known; /* by then the office knows all that it refers to */
  guint stage;
} Writing;

static HwDemoEntry *
entry_at (HwDemoOffice *office, guint i)
{
  return g_ptr_array_index (office->entries, i);
}

static HwDemoEntry *
find_entry (HwDemoOffice *office, const char *id, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    if (g_strcmp0 (entry_at (office, i)->record->id, id) == 0)
      return entry_at (office, i);
  return NULL;
}

/* ------------------------------------------------------------------ what is asked and said */

static void
add_answer (const Writing *self, HwInvitation *one, guint i, HwDay day)
{
  HwReply answers[] = { HW_REPLY_ACCEPTED, HW_REPLY_ACCEPTED, HW_REPLY_NONE, HW_REPLY_ACCEPTED,
                        HW_REPLY_DECLINED };

  one->answer = answers[i % G_N_ELEMENTS (answers)];
  /* Who takes the child to it, and who has the case, say yes. */
  if (one->staff || one->role == HW_MEETING_ROLE_MOTHER)
    one->answer = HW_REPLY_ACCEPTED;
  if (one->answer)
    one->answered_date = day;
  if (one->answer == HW_REPLY_DECLINED)
    {
      one->declined_because = g_strdup ("Works in the evening that week.");
      one->strategy = g_strdup ("Offered to join by phone, and another day.");
    }
}

static HwInvitation *
add_invitation (const Writing *self, const HwProposal *proposal, guint i, HwDay known)
{
  HwInvitation *one
      = g_object_new (HW_TYPE_INVITATION, "meeting", HW_RECORD (self->whole->meeting)->id, "role",
                      proposal->role, proposal->type, proposal->id, NULL);

  if (stages[self->stage].is_asked)
    {
      one->invited_date = known;
      one->invited_how = i % 2 ? HW_WAY_OF_CONTACT_PHONE : HW_WAY_OF_CONTACT_LETTER;
      add_answer (self, one, i, known);
    }
  if (stages[self->stage].is_met || (stages[self->stage].is_asked && i % 3 == 0))
    {
      one->precontact_date = known;
      one->precontact_mode = HW_WAY_OF_CONTACT_PHONE;
      one->precontact = HW_PRECONTACT_DONE;
      one->told = HW_ANSWER_YES;
    }
  if (stages[self->stage].is_held)
    {
      one->came = one->answer == HW_REPLY_ACCEPTED ? HW_ANSWER_YES : HW_ANSWER_NO;
      one->spoke = one->came;
    }
  hw_demo_office_add (self->office, one, known);
  return one;
}

static void
add_agenda (const Writing *self, HwInvitation *from, HwDay known)
{
  const char *meeting = HW_RECORD (self->whole->meeting)->id;
  HwAgendaItem *concern = g_object_new (HW_TYPE_AGENDA_ITEM, "meeting", meeting, "invitation",
                                        HW_RECORD (from)->id, NULL);
  HwAgendaItem *topic = g_object_new (HW_TYPE_AGENDA_ITEM, "meeting", meeting, NULL);

  concern->kind = HW_AGENDA_KIND_CONCERN;
  concern->what = g_strdup ("There is no bus on Saturdays, when the visits are.");
  concern->position = 0;
  if (stages[self->stage].is_minuted)
    concern->answer = g_strdup ("The aunt drives on Saturdays; the agency pays the fuel.");
  topic->kind = HW_AGENDA_KIND_TOPIC;
  topic->what = g_strdup ("School: who goes to the conference in spring?");
  topic->position = 1;
  hw_demo_office_add (self->office, concern, known);
  hw_demo_office_add (self->office, topic, known);
}

static void
add_outcome (const Writing *self, HwDay known)
{
  const char *meeting = HW_RECORD (self->whole->meeting)->id;
  HwMeetingDecision *decision
      = g_object_new (HW_TYPE_MEETING_DECISION, "meeting", meeting, "owner-staff",
                      self->whole->family->worker, NULL);
  HwMeetingEffort *effort
      = g_object_new (HW_TYPE_MEETING_EFFORT, "family", HW_RECORD (self->whole->family)->id,
                      "meeting", meeting, "staff", self->whole->family->worker, NULL);

  decision->what = g_strdup ("Visits on Saturdays at the aunt’s house, without supervision.");
  decision->decided_by = g_strdup ("The family and the team");
  decision->due_date = known + 14;
  decision->position = 0;
  effort->date = known;
  effort->about = HW_MEETING_ROLE_CHILD_SUPPORT;
  effort->what = g_strdup ("Called the office twice and left the date.");
  effort->result = g_strdup ("They send a letter with what they can do.");
  hw_demo_office_add (self->office, decision, known);
  hw_demo_office_add (self->office, effort, known);
}

/* The rules that it was held for, each child that it is about, and whom the family could imagine
 * beside those it declined. */
static void
add_rest (const Writing *self, HwDay known)
{
  const char *meeting = HW_RECORD (self->whole->meeting)->id;
  HwClosedRule *rule
      = g_object_new (HW_TYPE_CLOSED_RULE, "meeting", meeting, "rule", "K13.1", NULL);
  HwPossiblePartner *partner = g_object_new (HW_TYPE_POSSIBLE_PARTNER, "meeting", meeting, "name",
                                             "The coach of the swimming club", NULL);

  rule->outcome = HW_RULE_OUTCOME_CLOSED;
  partner->role = HW_MEETING_ROLE_FRIEND;
  hw_demo_office_add (self->office, rule, known);
  hw_demo_office_add (self->office, partner, known);
  for (guint i = 0; i < self->whole->children->len; i++)
    hw_demo_office_add (self->office,
                        g_object_new (HW_TYPE_MEETING_CHILD, "meeting", meeting, "child",
                                      HW_RECORD (self->whole->children->pdata[i])->id, NULL),
                        known);
}

/* Parents who work can come in the evening. */
static void
add_times (const Writing *self, HwInvitation *of, HwDay known)
{
  HwAvailability *time;

  if (!of->person)
    return;
  time = g_object_new (HW_TYPE_AVAILABILITY, "person", of->person, "from-time", "17:30",
                       "until-time", "20:00", NULL);
  time->kind = HW_AVAILABLE_FREE;
  time->weekday = HW_WEEKDAY_TUESDAY;
  hw_demo_office_add (self->office, time, known);
}

/* ------------------------------------------------------------------ one meeting */

static HwMeeting *
meeting_new (const Writing *self, HwDay held)
{
  HwDay today = self->office->today;
  HwMeeting *meeting
      = g_object_new (HW_TYPE_MEETING, "family", HW_RECORD (self->whole->family)->id, "kind",
                      stages[self->stage].kind, "time", stages[self->stage].time, NULL);

  meeting->status = held ? HW_MEETING_STATUS_HELD : HW_MEETING_STATUS_PLANNED;
  meeting->held_date = held;
  meeting->date = stages[self->stage].day ? today + stages[self->stage].day : 0;
  meeting->length = 90;
  meeting->place = g_strdup (stages[self->stage].day ? "Community room of the library" : NULL);
  g_set_str (&meeting->facilitator, self->facilitator ? HW_RECORD (self->facilitator)->id : NULL);
  if (!stages[self->stage].is_asked)
    return meeting;
  meeting->agenda = HW_AGENDA_TEMPLATE_FAMILY_SOLUTIONS;
  meeting->family_words = g_strdup ("We want the children home before school starts.");
  if (!held)
    return meeting;
  meeting->family_time_start = g_strdup ("10:20");
  meeting->family_time_end = g_strdup ("10:50");
  meeting->minutes = g_strdup ("The family told what has changed. Everyone said what worries "
                               "them. After its own time the family brought a plan.");
  meeting->kin_option = stages[self->stage].is_minuted ? HW_KIN_OPTION_CHOSEN
                                                       : HW_KIN_OPTION_RAISED;
  if (stages[self->stage].is_minuted)
    meeting->minuted_date = held;
  else
    {
      meeting->partners = HW_PARTNERS_DECLINED;
      meeting->partners_reason = g_strdup ("The family wants to speak among itself first.");
      meeting->partners_strategy
          = g_strdup ("Told what each partner could bring, and offered a second date with them.");
    }
  return meeting;
}

static void
add_meeting (Writing *self)
{
  HwDay today = self->office->today;
  HwDay held = stages[self->stage].is_held ? today + stages[self->stage].day : 0;
  HwDay known = held ? held : today - 2;
  g_autoptr (GPtrArray) proposals = NULL;
  HwInvitation *first = NULL;

  if (known <= self->known)
    return;
  if (self->facilitator)
    {
      HwFacilitation *one = g_object_new (
          HW_TYPE_FACILITATION, "family", HW_RECORD (self->whole->family)->id, "facilitator",
          HW_RECORD (self->facilitator)->id, NULL);

      one->from_date = known;
      hw_demo_office_add (self->office, one, known);
    }
  self->whole->meeting = meeting_new (self, held);
  self->whole->today = today;
  hw_demo_office_add (self->office, g_object_ref (self->whole->meeting), known);
  proposals = hw_meeting_propose (self->whole);
  for (guint i = 0; i < proposals->len; i++)
    {
      HwInvitation *one
          = add_invitation (self, g_ptr_array_index (proposals, i), i, known);

      if (!first || one->role == HW_MEETING_ROLE_MOTHER)
        first = one;
    }
  if (first && stages[self->stage].is_asked)
    add_agenda (self, first, known);
  if (first)
    add_times (self, first, known);
  if (!held)
    return;
  add_outcome (self, known);
  add_rest (self, known);
}

/* ------------------------------------------------------------------ families */

static void
take (Writing *self, HwDemoEntry *entry, guint first, guint end)
{
  HwRecord *record = entry->record;
  HwMeetingWhole *whole = self->whole;

  if (HW_IS_CHILD (record))
    g_ptr_array_add (whole->children, g_object_ref (record));
  else if (HW_IS_CONNECTION (record))
    {
      HwDemoEntry *person
          = find_entry (self->office, HW_CONNECTION (record)->person, 0, end);

      g_ptr_array_add (whole->connections, g_object_ref (record));
      if (person)
        self->known = MAX (self->known, person->known + HW_DEMO_EXTRACT_DAYS);
    }
  else if (HW_IS_STAY (record))
    whole->in_care |= hw_stay_is_open (HW_STAY (record), self->office->today);
  else
    return;
  self->known = MAX (self->known, entry->known + HW_DEMO_EXTRACT_DAYS);
}

/* Two of three families of the program have a facilitator. */
static HwStaff *
find_facilitator (HwDemoOffice *office, guint number)
{
  guint n = 0;

  if (number % 3 == 2)
    return NULL;
  for (guint i = 0; i < office->entries->len; i++)
    {
      HwRecord *record = entry_at (office, i)->record;

      if (HW_IS_STAFF (record) && HW_STAFF (record)->role == HW_STAFF_ROLE_FACILITATOR
          && n++ == number % 2)
        return HW_STAFF (record);
    }
  return NULL;
}

/* What belongs to a family stands between it and the next one. FALSE: it has no child in care. */
static gboolean
add_family (HwDemoOffice *office, guint first, guint n, guint number)
{
  g_autoptr (HwMeetingWhole) whole = hw_meeting_whole_new ();
  Writing self = {
    .office = office,
    .whole = whole,
    .facilitator = find_facilitator (office, number),
    .known = entry_at (office, first)->known + HW_DEMO_EXTRACT_DAYS,
    .stage = number % G_N_ELEMENTS (stages),
  };
  guint end = first + 1;

  whole->family = g_object_ref (HW_FAMILY (entry_at (office, first)->record));
  while (end < n && !HW_IS_FAMILY (entry_at (office, end)->record))
    end++;
  for (guint i = first + 1; i < end; i++)
    take (&self, entry_at (office, i), first, end);
  if (!whole->in_care)
    return FALSE;
  office->staff = whole->family->worker;
  add_meeting (&self);
  return whole->meeting != NULL;
}

/* ------------------------------------------------------------------ the office */

static void
add_training (HwDemoOffice *office, HwStaff *staff)
{
  HwTraining *training
      = g_object_new (HW_TYPE_TRAINING, "staff", HW_RECORD (staff)->id, "name",
                      "Family team meetings", "trained-for", "Facilitator", NULL);

  g_set_str (&training->region, staff->region);
  training->date = office->founding - 60;
  hw_demo_office_add (office, training, 0);
}

static void
add_approval (HwDemoOffice *office, HwHome *home, HwDay known)
{
  HwApproval *approval;

  if (!home->approved_from || home->approved_from > known)
    return;
  approval = g_object_new (HW_TYPE_APPROVAL, "home", HW_RECORD (home)->id, NULL);
  approval->approval = HW_HOME_APPROVAL_FOSTER;
  approval->from_date = home->approved_from;
  hw_demo_office_add (office, approval, known);
}

static void
add_lists (HwDemoOffice *office)
{
  guint n = office->entries->len, homes = 0;
  HwMeetingKind *kind
      = g_object_new (HW_TYPE_MEETING_KIND, "name", "Kitchen table meeting", "code", "KT", NULL);

  kind->counts_as = HW_CONFERENCE_CASE_PLANNING;
  kind->ftm = HW_ANSWER_YES;
  hw_demo_office_add (office, kind, 0);
  for (guint i = 0; i < n; i++)
    {
      HwDemoEntry *entry = entry_at (office, i);

      if (HW_IS_STAFF (entry->record)
          && HW_STAFF (entry->record)->role == HW_STAFF_ROLE_FACILITATOR)
        add_training (office, HW_STAFF (entry->record));
      else if (HW_IS_HOME (entry->record) && homes++ < HW_DEMO_MEETINGS)
        add_approval (office, HW_HOME (entry->record), entry->known);
    }
}

/* Some families were asked when their case was opened, before a child was removed; one declined. */
static void
add_offers (HwDemoOffice *office, guint n)
{
  for (guint i = 0, number = 0; i < n && number < OFFERS; i++)
    {
      HwFamily *family = HW_IS_FAMILY (entry_at (office, i)->record)
                             ? HW_FAMILY (entry_at (office, i)->record)
                             : NULL;
      HwMeetingOffer *offer;

      /* Some families came into the office later than their case was opened. */
      if (!family || !family->opened || family->opened + OFFERED_AFTER > office->founding
          || entry_at (office, i)->known > office->founding)
        continue;
      offer = g_object_new (HW_TYPE_MEETING_OFFER, "family", HW_RECORD (family)->id, "staff",
                            family->worker, NULL);
      offer->date = family->opened + OFFERED_AFTER;
      offer->answer = number == 1 ? HW_PARTNERS_DECLINED : HW_PARTNERS_AGREED;
      offer->needs = g_strdup (number == 1 ? NULL : "Family Resource Center");
      offer->words = g_strdup (number == 1 ? "We want to talk among ourselves first." : NULL);
      hw_demo_office_add (office, offer, 0);
      number++;
    }
}

void
hw_demo_add_meetings (HwDemoOffice *office)
{
  guint n = office->entries->len, number = 0;

  add_lists (office);
  add_offers (office, n);
  office->is_keyed = TRUE;
  for (guint i = 0; i < n && number < HW_DEMO_MEETINGS; i++)
    if (HW_IS_FAMILY (entry_at (office, i)->record)
        && !HW_FAMILY (entry_at (office, i)->record)->closed)
      number += add_family (office, i, n, number);
  office->is_keyed = FALSE;
}
