/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Attendance against the plan.
 */

#include "domain/meetings/hw-meeting-rules.h"

#include "base/hw-clock.h"
#include "base/hw-day-week.h"
#include "base/hw-text.h"
#include "domain/families/hw-connection-rules.h"
#include "domain/meetings/hw-proposal-rules.h"

#include <glib/gi18n-lib.h>

#define OPENS (8 * 60)
#define CLOSES (17 * 60)

/* ------------------------------------------------------------------ the whole */

G_DEFINE_BOXED_TYPE (HwMeetingWhole, hw_meeting_whole, hw_meeting_whole_ref,
                     hw_meeting_whole_unref)

#define N_LISTS 12

static void
find_lists (HwMeetingWhole *self, GPtrArray **lists[N_LISTS])
{
  GPtrArray **all[N_LISTS]
      = { &self->others,      &self->children, &self->connections, &self->homes,
          &self->services,    &self->efforts,  &self->agenda,      &self->decisions,
          &self->invitations, &self->partners, &self->rules,       &self->together };

  for (guint i = 0; i < N_LISTS; i++)
    lists[i] = all[i];
}

static void
whole_clear (gpointer data)
{
  HwMeetingWhole *self = data;
  GPtrArray **lists[N_LISTS];

  find_lists (self, lists);
  for (guint i = 0; i < N_LISTS; i++)
    g_clear_pointer (lists[i], g_ptr_array_unref);
  g_clear_object (&self->meeting);
  g_clear_object (&self->sitting);
  g_clear_object (&self->own_kind);
  g_clear_object (&self->family);
  g_clear_pointer (&self->people, g_hash_table_unref);
  g_clear_pointer (&self->titles, g_hash_table_unref);
  g_clear_pointer (&self->closed, g_hash_table_unref);
}

HwMeetingWhole *
hw_meeting_whole_new (void)
{
  HwMeetingWhole *self = g_atomic_rc_box_new0 (HwMeetingWhole);
  GPtrArray **lists[N_LISTS];

  find_lists (self, lists);
  for (guint i = 0; i < N_LISTS; i++)
    *lists[i] = g_ptr_array_new_with_free_func (g_object_unref);
  self->people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

HwMeetingWhole *
hw_meeting_whole_ref (HwMeetingWhole *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
hw_meeting_whole_unref (HwMeetingWhole *self)
{
  g_atomic_rc_box_release_full (self, whole_clear);
}

const char *
hw_meeting_whole_title (const HwMeetingWhole *self, const char *id)
{
  return id ? g_hash_table_lookup (self->titles, id) : NULL;
}

HwDay
hw_meeting_whole_day (const HwMeetingWhole *self)
{
  const HwMeeting *meeting = self->meeting;

  return meeting->held_date ? meeting->held_date : meeting->date ? meeting->date : self->today;
}

/* ------------------------------------------------------------------ family team meeting */

gboolean
hw_conference_can_be_ftm (HwConference kind)
{
  return kind >= HW_CONFERENCE_CASE_PLANNING && kind <= HW_CONFERENCE_PERIODIC_REVIEW;
}

gboolean
hw_plan_service_is_open_on (const HwPlanService *service, HwDay plan_begins, HwDay day)
{
  gboolean ended = service->status == HW_SERVICE_STATUS_ENDED && service->until_date;
  HwDay begins = service->from_date ? service->from_date : plan_begins;

  return (service->status == HW_SERVICE_STATUS_OPEN || ended) && (!begins || begins <= day)
         && (!service->until_date || day <= service->until_date);
}

/* After the meeting: who came; before it: who says that they come. */
static gboolean
attends (const HwMeetingWhole *whole, const HwInvitation *one)
{
  if (whole->meeting->status == HW_MEETING_STATUS_HELD)
    return one->came == HW_ANSWER_YES;
  return one->came == HW_ANSWER_YES || one->answer == HW_REPLY_ACCEPTED;
}

static gboolean
is_of_family (const HwMeetingWhole *whole, const HwInvitation *one)
{
  if (one->child || one->role == HW_MEETING_ROLE_MOTHER || one->role == HW_MEETING_ROLE_FATHER
      || one->role == HW_MEETING_ROLE_GUARDIAN || one->role == HW_MEETING_ROLE_KIN)
    return TRUE;
  for (guint i = 0; i < whole->connections->len; i++)
    {
      HwConnection *connection = g_ptr_array_index (whole->connections, i);

      if (g_strcmp0 (connection->person, one->person) == 0
          && (hw_connection_kind_is_parent (connection->kind)
              || hw_connection_kind_is_kin (connection->kind)
              || connection->kind == HW_CONNECTION_KIND_SIBLING))
        return TRUE;
    }
  for (guint i = 0; one->home && i < whole->homes->len; i++)
    {
      HwHome *home = g_ptr_array_index (whole->homes, i);

      if (g_str_equal (HW_RECORD (home)->id, one->home))
        return home->type == HW_HOME_TYPE_RELATIVE;
    }
  return FALSE;
}

static gboolean
is_worker (const HwMeetingWhole *whole, const HwInvitation *one)
{
  return one->staff
         && (one->role == HW_MEETING_ROLE_WORKER
             || (whole->family && g_strcmp0 (one->staff, whole->family->worker) == 0));
}

static gboolean
is_same_house (const char *a, const char *b)
{
  g_autofree char *left = hw_text_fold (a ? a : "");
  g_autofree char *right = hw_text_fold (b ? b : "");

  return *left && g_str_equal (left, right);
}

/* The one who gives the service, or somebody who comes from there. */
static gboolean
gives_service (const HwMeetingWhole *whole, const HwInvitation *one, HwPlanService *service)
{
  HwPerson *person = one->person ? g_hash_table_lookup (whole->people, one->person) : NULL;
  HwPerson *provider
      = service->provider ? g_hash_table_lookup (whole->people, service->provider) : NULL;

  if (!one->person || !service->provider)
    return FALSE;
  if (g_str_equal (one->person, service->provider))
    return TRUE;
  return person && provider
         && (is_same_house (person->organisation, provider->name)
             || is_same_house (person->organisation, provider->organisation));
}

static gboolean
says (const char *text)
{
  return text && *text;
}

/* What the family said of partners: to this meeting, else to another one of the sitting. */
static const HwMeeting *
find_said (const HwMeetingWhole *whole)
{
  if (whole->meeting->partners)
    return whole->meeting;
  for (guint i = 0; i < whole->together->len; i++)
    {
      const HwMeeting *one = g_ptr_array_index (whole->together, i);

      if (one->partners)
        return one;
    }
  return whole->meeting;
}

static HwFtmPartner
find_partner (const HwMeetingWhole *whole)
{
  const HwMeeting *said = find_said (whole);
  HwDay day = hw_meeting_whole_day (whole);
  gboolean applies = FALSE;

  for (guint s = 0; s < whole->services->len; s++)
    {
      HwPlanService *service = g_ptr_array_index (whole->services, s);

      if (!service->provider || !hw_plan_service_is_open_on (service, whole->plan_begins, day))
        continue;
      applies = TRUE;
      for (guint i = 0; i < whole->invitations->len; i++)
        {
          HwInvitation *one = g_ptr_array_index (whole->invitations, i);

          if (attends (whole, one) && gives_service (whole, one, service))
            return HW_FTM_PARTNER_CAME;
        }
    }
  if (!applies)
    return HW_FTM_PARTNER_NO_SERVICE;
  return said->partners == HW_PARTNERS_DECLINED && says (said->partners_reason)
                 && says (said->partners_strategy)
             ? HW_FTM_PARTNER_DECLINED
             : HW_FTM_PARTNER_LACKING;
}

static gboolean
is_kind (const HwMeetingWhole *whole)
{
  if (whole->own_kind && whole->own_kind->ftm != HW_ANSWER_NONE)
    return whole->own_kind->ftm == HW_ANSWER_YES;
  return hw_conference_can_be_ftm (whole->meeting->kind);
}

HwFtm
hw_meeting_count_ftm (const HwMeetingWhole *whole)
{
  HwFtm ftm = { .partner = find_partner (whole) };
  gboolean others = TRUE;

  ftm.holds[HW_FTM_KIND] = is_kind (whole);
  ftm.holds[HW_FTM_HELD] = whole->meeting->status == HW_MEETING_STATUS_HELD;
  ftm.holds[HW_FTM_PARTNER] = ftm.partner != HW_FTM_PARTNER_LACKING;
  for (guint i = 0; i < whole->invitations->len; i++)
    {
      HwInvitation *one = g_ptr_array_index (whole->invitations, i);

      if (!attends (whole, one))
        continue;
      ftm.holds[HW_FTM_FAMILY] |= is_of_family (whole, one);
      ftm.holds[HW_FTM_WORKER] |= is_worker (whole, one);
    }
  for (guint i = 0; i < HW_N_FTM_PARTS; i++)
    others &= ftm.holds[i] || i == HW_FTM_HELD;
  ftm.counts = others && ftm.holds[HW_FTM_HELD];
  ftm.would_count = others && whole->meeting->status != HW_MEETING_STATUS_CANCELLED;
  return ftm;
}

const char *
hw_ftm_part_nick (HwFtmPart part)
{
  static const char *const nicks[] = { "kind", "held", "family-member", "worker", "partner" };

  return nicks[part];
}

const char *
hw_ftm_part_words (const HwFtm *ftm, HwFtmPart part)
{
  static const char *const words[][2] = {
    [HW_FTM_KIND] = { N_ ("This kind of meeting is no family team meeting"),
                      N_ ("This kind of meeting can be a family team meeting") },
    [HW_FTM_HELD] = { N_ ("It was not held yet"), N_ ("It was held") },
    [HW_FTM_FAMILY] = { N_ ("Nobody of the family is there"), N_ ("The family is there") },
    [HW_FTM_WORKER] = { N_ ("The family’s worker is not there"),
                        N_ ("The family’s worker is there") },
  };
  static const char *const partners[] = {
    [HW_FTM_PARTNER_LACKING] = N_ ("No partner with an open service on the plan is there"),
    [HW_FTM_PARTNER_CAME] = N_ ("A partner with an open service on the plan is there"),
    [HW_FTM_PARTNER_NO_SERVICE] = N_ ("The plan has no open service of a partner"),
    [HW_FTM_PARTNER_DECLINED]
    = N_ ("The family declined partners: the reason and what was tried are written down"),
  };

  return part == HW_FTM_PARTNER ? _ (partners[ftm->partner]) : _ (words[part][ftm->holds[part]]);
}

/* ------------------------------------------------------------------ how far it is */

HwMeetingStage
hw_meeting_stage (const HwMeeting *meeting, guint n_to_invite, guint n_to_pre_meet, HwDay today)
{
  if (meeting->status == HW_MEETING_STATUS_CANCELLED)
    return HW_MEETING_STAGE_CANCELLED;
  if (meeting->status == HW_MEETING_STATUS_HELD)
    return meeting->minuted_date ? HW_MEETING_STAGE_DONE : HW_MEETING_STAGE_TO_MINUTE;
  if (!meeting->date)
    return HW_MEETING_STAGE_TO_SCHEDULE;
  if (meeting->date < today)
    return HW_MEETING_STAGE_TO_HOLD;
  if (n_to_invite)
    return HW_MEETING_STAGE_TO_INVITE;
  return n_to_pre_meet ? HW_MEETING_STAGE_TO_PRE_MEET : HW_MEETING_STAGE_READY;
}

const char *
hw_meeting_stage_words (HwMeetingStage stage)
{
  static const char *const words[] = {
    [HW_MEETING_STAGE_TO_SCHEDULE] = N_ ("To schedule"),
    [HW_MEETING_STAGE_TO_INVITE] = N_ ("To invite"),
    [HW_MEETING_STAGE_TO_PRE_MEET] = N_ ("To pre-meet"),
    [HW_MEETING_STAGE_READY] = N_ ("Ready"),
    [HW_MEETING_STAGE_TO_HOLD] = N_ ("Was it held?"),
    [HW_MEETING_STAGE_TO_MINUTE] = N_ ("Minutes to close"),
    [HW_MEETING_STAGE_DONE] = N_ ("Done"),
    [HW_MEETING_STAGE_CANCELLED] = N_ ("Cancelled"),
  };

  return _ (words[stage]);
}

/* ------------------------------------------------------------------ who must not meet */

static void
add_apart (GArray *all, const char *one, const char *other)
{
  HwApart apart = { one, other };

  for (guint i = 0; i < all->len; i++)
    {
      const HwApart *there = &g_array_index (all, HwApart, i);

      if (g_str_equal (there->one, other) && g_str_equal (there->other, one))
        return;
    }
  g_array_append_val (all, apart);
}

/* Ids of those who are asked or should be; borrowed from @whole and @proposals. */
static GHashTable *
find_there (const HwMeetingWhole *whole, GPtrArray *proposals)
{
  GHashTable *there = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < proposals->len; i++)
    g_hash_table_add (there, ((HwProposal *) g_ptr_array_index (proposals, i))->id);
  for (guint i = 0; i < whole->invitations->len; i++)
    {
      HwInvitation *one = g_ptr_array_index (whole->invitations, i);
      const char *type, *id = hw_invitation_who (one, &type);

      if (!id)
        continue;
      if (says (one->left_out_because) || one->answer == HW_REPLY_DECLINED)
        g_hash_table_remove (there, id);
      else
        g_hash_table_add (there, (gpointer) id);
    }
  return there;
}

GArray *
hw_meeting_find_apart (const HwMeetingWhole *whole)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (HwApart));
  g_autoptr (GPtrArray) proposals = hw_meeting_propose (whole);
  g_autoptr (GHashTable) there = find_there (whole, proposals);
  GHashTableIter iter;
  gpointer id, person;

  g_hash_table_iter_init (&iter, whole->people);
  while (g_hash_table_iter_next (&iter, &id, &person))
    {
      const char *other = HW_PERSON (person)->no_contact_with;

      if (other && g_hash_table_contains (there, id) && g_hash_table_contains (there, other))
        add_apart (all, id, other);
    }
  for (guint i = 0; i < whole->connections->len; i++)
    {
      HwConnection *one = g_ptr_array_index (whole->connections, i);

      if (one->meeting_rule == HW_MEETING_RULE_FORBIDDEN
          && g_hash_table_contains (there, one->child)
          && g_hash_table_contains (there, one->person))
        add_apart (all, one->child, one->person);
    }
  return all;
}

/* ------------------------------------------------------------------ times */

guint
hw_meeting_family_time (const HwMeeting *meeting)
{
  int from = hw_clock_parse (meeting->family_time_start);
  int until = hw_clock_parse (meeting->family_time_end);

  return from >= 0 && until > from ? until - from : 0;
}

gboolean
hw_is_after_hours (GHashTable *closed, HwDay day, int from, gint64 length)
{
  return hw_day_is_weekend (day)
         || (closed && g_hash_table_contains (closed, GINT_TO_POINTER (day)))
         || (from >= 0 && (from < OPENS || from >= CLOSES || from + length > CLOSES));
}

gboolean
hw_meeting_is_after_hours (const HwMeeting *meeting, GHashTable *closed)
{
  HwDay day = meeting->held_date ? meeting->held_date : meeting->date;
  gint64 length = meeting->length == HW_INT_NONE ? 0 : meeting->length;

  return day && hw_is_after_hours (closed, day, hw_clock_parse (meeting->time), length);
}
