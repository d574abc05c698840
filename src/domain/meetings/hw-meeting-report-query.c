/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One statement over the invitations; each conference of two years is read whole, for the rule says
 * whether it counts.
 */

#include "domain/meetings/hw-meeting-report-query.h"

#include "domain/meetings/hw-meeting-query.h"
#include "domain/meetings/hw-meeting-report-rules.h"
#include "domain/meetings/hw-meeting-rules.h"
#include "domain/meetings/hw-meetings-query.h"
#include "domain/meetings/hw-slot-query.h"
#include "domain/meetings/meetings-sql.h"
#include "store/hw-statement.h"

/* ------------------------------------------------------------------ who came */

/* A nick from a newer file is none of ours. */
static HwMeetingRole
read_role (HwStatement *statement)
{
  HwRecordClass *klass = g_type_class_get (HW_TYPE_INVITATION);
  const char *nick = hw_statement_text (statement, 1);
  int value = nick ? hw_field_value (hw_record_class_find (klass, "role"), nick) : 0;

  return MAX (value, 0);
}

static gboolean
list_people (HwStore *store, HwAudienceLists *people, GError **error)
{
  HwStatement *statement = hw_store_prepare (store, MEETINGS_AUDIENCES, error);
  HwDay today = hw_store_today (store);
  g_autoptr (GError) failed = NULL;

  if (!statement)
    return FALSE;
  hw_statement_bind_day (statement, 1, hw_meeting_report_begin (today));
  hw_statement_bind_day (statement, 2, today);
  while (hw_statement_step (statement, &failed))
    {
      HwAudience audience = hw_audience_of (read_role (statement), hw_statement_day (statement, 2),
                                            hw_statement_day (statement, 3));

      g_ptr_array_add (people->asked[audience], hw_statement_dup_id (statement, 0));
      if (hw_statement_int (statement, 4))
        g_ptr_array_add (people->came[audience], hw_statement_dup_id (statement, 0));
    }
  if (!failed)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

/* ------------------------------------------------------------------ what counts */

static GPtrArray *
list_held (HwStore *store, HwDay from, GError **error)
{
  HwStatement *statement = hw_store_prepare (store, MEETINGS_HELD, error);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) failed = NULL;

  if (!statement)
    return NULL;
  hw_statement_bind_day (statement, 1, from);
  hw_statement_bind_day (statement, 2, hw_store_today (store));
  while (hw_statement_step (statement, &failed))
    g_ptr_array_add (ids, hw_statement_dup_id (statement, 0));
  if (!failed)
    return g_steal_pointer (&ids);
  g_propagate_error (error, g_steal_pointer (&failed));
  return NULL;
}

/* What was said in the sitting was said in each meeting that was held in it. */
static HwKinOption
kin_option_of (const HwMeetingWhole *whole)
{
  return whole->meeting->kin_option || !whole->sitting ? whole->meeting->kin_option
                                                       : whole->sitting->kin_option;
}

static void
count_meeting (HwMeetingReport *self, const HwMeetingWhole *whole)
{
  HwFtm ftm = hw_meeting_count_ftm (whole);
  HwDay day = hw_meeting_whole_day (whole);
  const char *id = HW_RECORD (whole->meeting)->id;
  const HwMeeting *sitting = whole->sitting ? whole->sitting : whole->meeting;

  if (ftm.holds[HW_FTM_KIND])
    hw_meeting_report_count (self, id, day, ftm.counts);
  if (day < hw_meeting_report_begin (self->today))
    return;
  hw_meeting_report_count_kin (self, whole->meeting, kin_option_of (whole),
                               ftm.holds[HW_FTM_KIND]);
  if (whole->meeting->kind == HW_CONFERENCE_PERMANENCY_PLANNING)
    hw_meeting_report_count_planning (self, id, hw_meeting_family_time (sitting) > 0);
}

static gboolean
count_meetings (HwMeetingReport *self, HwStore *store, GError **error)
{
  g_autoptr (GPtrArray) ids = list_held (store, self->quarters[0].first, error);

  for (guint i = 0; ids && i < ids->len; i++)
    {
      g_autoptr (HwMeetingWhole) whole
          = hw_meeting_read (store, g_ptr_array_index (ids, i), error);

      if (!whole)
        return FALSE;
      count_meeting (self, whole);
    }
  return ids != NULL;
}

HwMeetingReport *
hw_meeting_report_read (HwStore *store, GError **error)
{
  g_auto (HwAudienceLists) people = { { NULL } };
  g_autoptr (HwMeetingReport) self = NULL;

  hw_audience_lists_init (&people);
  if (!list_people (store, &people, error))
    return NULL;
  self = hw_meeting_report_new (&people, hw_store_today (store));
  if (!count_meetings (self, store, error)
      || !hw_after_hours_read (store, self->with_hours, self->after, error)
      || !hw_facilitator_changes_read (store, self->families, self->changes, error))
    return NULL;
  return g_steal_pointer (&self);
}
