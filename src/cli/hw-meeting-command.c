/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What «meeting» tells: which meetings there are, what one lacks, who facilitates whom.
 */

#include "cli/hw-commands.h"

#include "base/hw-id.h"
#include "domain/meetings/hw-meeting-query.h"
#include "domain/meetings/hw-meeting-report-query.h"
#include "domain/meetings/hw-meeting-rules.h"
#include "domain/meetings/hw-meetings-query.h"
#include "domain/meetings/hw-proposal-rules.h"
#include "domain/meetings/hw-slot-query.h"

#include <glib/gi18n-lib.h>

/* ------------------------------------------------------------------ list */

static const HwColumn list_columns[] = {
  { "id", N_ ("Id"), TRUE },
  { "family", N_ ("Family"), TRUE },
  { "family-name", N_ ("Family") },
  { "kind", N_ ("Kind") },
  { "status", N_ ("Status") },
  { "date", N_ ("Date") },
  { "time", N_ ("Time") },
  { "facilitator", N_ ("Facilitator"), TRUE },
  { "stage", N_ ("Next") },
  { "people", N_ ("To be there") },
  { "asked", N_ ("Asked") },
  { "answered", N_ ("Answered") },
  { "coming", N_ ("Coming") },
  { "to-pre-meet", N_ ("To pre-meet") },
  { NULL },
};

static const char *
stage_nick (HwMeetingStage stage)
{
  static const char *const nicks[] = {
    "to-schedule", "to-invite", "to-pre-meet", "ready",
    "to-hold",     "to-minute", "done",        "cancelled",
  };

  return nicks[stage];
}

static void
add_enum (HwRows *rows, HwMeeting *meeting, const char *name)
{
  g_autofree char *text = hw_record_print (
      HW_RECORD (meeting), hw_record_class_find (HW_RECORD_GET_CLASS (HW_RECORD (meeting)), name));

  hw_rows_add (rows, HW_KIND_ENUM, text);
}

static void
add_meeting (HwRows *rows, const HwMeetingRow *row)
{
  HwMeeting *meeting = row->meeting;
  HwDay day = meeting->held_date ? meeting->held_date : meeting->date;
  g_autofree char *iso = day ? hw_day_dup_iso (day) : NULL;

  hw_rows_add (rows, HW_KIND_REF, HW_RECORD (meeting)->id);
  hw_rows_add (rows, HW_KIND_REF, meeting->family);
  hw_rows_add_text (rows, row->family_name);
  add_enum (rows, meeting, "kind");
  add_enum (rows, meeting, "status");
  hw_rows_add (rows, HW_KIND_DAY, iso);
  hw_rows_add_text (rows, meeting->time);
  hw_rows_add (rows, HW_KIND_REF, meeting->facilitator);
  hw_rows_add_text (rows, stage_nick (row->stage));
  hw_rows_add_int (rows, row->n_people);
  hw_rows_add_int (rows, row->n_asked);
  hw_rows_add_int (rows, row->n_answered);
  hw_rows_add_int (rows, row->n_coming);
  hw_rows_add_int (rows, row->n_to_pre_meet);
}

gboolean
hw_meeting_command_list (HwCall *call, GError **error)
{
  HwStore *store = hw_call_store (call);
  const char *family = call->n_arguments ? call->arguments[0] : NULL;
  g_autoptr (HwFamily) found
      = family ? hw_store_find (store, HW_TYPE_FAMILY, family, error) : NULL;
  g_autoptr (GPtrArray) rows = family && !found ? NULL
                               : family         ? hw_meetings_read_family (store, family, error)
                                                : hw_meetings_read_open (store, error);

  if (!rows)
    return FALSE;
  call->answer = hw_rows_new (TRUE, list_columns);
  for (guint i = 0; i < rows->len; i++)
    add_meeting (call->answer, g_ptr_array_index (rows, i));
  return TRUE;
}

/* ------------------------------------------------------------------ check */

static const HwColumn check_columns[] = {
  { "counts-as-ftm", N_ ("Counts as a family team meeting") },
  { "reasons", N_ ("Why") },
  { "missing-invitations", N_ ("Nobody asked") },
  { "missing-precontacts", N_ ("Nobody spoke to") },
  { "may-not-meet", N_ ("Must not meet") },
  { "preliminary-contacts", N_ ("Preliminary contacts") },
  { "preliminary-percent", N_ ("Percent") },
  { NULL },
};

static const HwColumn reason_columns[] = {
  { "part", N_ ("Part") },
  { "holds", N_ ("True") },
  { "words", N_ ("In words") },
  { NULL },
};

static const HwColumn person_columns[] = {
  { "role", N_ ("As") },
  { "type", N_ ("Type"), TRUE },
  { "id", N_ ("Id"), TRUE },
  { "name", N_ ("Name") },
  { "invitation", N_ ("Invitation"), TRUE },
  { NULL },
};

static const HwColumn apart_columns[] = {
  { "one", N_ ("Id"), TRUE },
  { "one-name", N_ ("Name") },
  { "other", N_ ("Id"), TRUE },
  { "other-name", N_ ("Must not meet") },
  { NULL },
};

static const HwColumn slot_columns[] = {
  { "who", N_ ("Who") },
  { "people", N_ ("People") },
  { "spoken-to", N_ ("Spoken to") },
  { "date", N_ ("Date") },
  { NULL },
};

static HwRows *
make_apart (const HwMeetingWhole *whole)
{
  g_autoptr (GArray) all = hw_meeting_find_apart (whole);
  HwRows *rows = hw_rows_new (TRUE, apart_columns);

  for (guint i = 0; i < all->len; i++)
    {
      const HwApart *one = &g_array_index (all, HwApart, i);

      hw_rows_add (rows, HW_KIND_REF, one->one);
      hw_rows_add_text (rows, hw_meeting_whole_title (whole, one->one));
      hw_rows_add (rows, HW_KIND_REF, one->other);
      hw_rows_add_text (rows, hw_meeting_whole_title (whole, one->other));
    }
  return rows;
}

/* S4-19: the four to speak to beforehand, each with its day. */
static HwRows *
make_slots (const HwSlots *slots)
{
  static const char *const nicks[] = { "caseworker", "parents", "caregivers", "child" };
  HwRows *rows = hw_rows_new (TRUE, slot_columns);

  for (guint i = 0; i < HW_N_SLOTS; i++)
    {
      g_autofree char *day = slots->date[i] ? hw_day_dup_iso (slots->date[i]) : NULL;

      hw_rows_add_text (rows, nicks[i]);
      hw_rows_add_int (rows, slots->n_people[i]);
      hw_rows_add_int (rows, slots->n_reached[i]);
      hw_rows_add (rows, HW_KIND_DAY, day);
    }
  return rows;
}

gboolean
hw_meeting_warn_apart (HwCall *call, const char *meeting, GError **error)
{
  g_autoptr (HwMeetingWhole) whole = hw_meeting_read (hw_call_store (call), meeting, error);
  g_autoptr (GArray) all = whole ? hw_meeting_find_apart (whole) : NULL;

  for (guint i = 0; all && i < all->len; i++)
    {
      const HwApart *one = &g_array_index (all, HwApart, i);
      const char *name = hw_meeting_whole_title (whole, one->one);
      const char *other = hw_meeting_whole_title (whole, one->other);

      hw_call_say (_ ("%s and %s must not meet: ask them to two parts of the meeting, or to two "
                      "sittings."),
                   name ? name : one->one, other ? other : one->other);
    }
  return whole != NULL;
}

static HwRows *
make_reasons (const HwFtm *ftm)
{
  HwRows *rows = hw_rows_new (TRUE, reason_columns);

  for (guint part = 0; part < HW_N_FTM_PARTS; part++)
    {
      hw_rows_add_text (rows, hw_ftm_part_nick (part));
      hw_rows_add_flag (rows, ftm->holds[part]);
      hw_rows_add_text (rows, hw_ftm_part_words (ftm, part));
    }
  return rows;
}

static HwRows *
make_people (const HwMeetingWhole *whole, GPtrArray *proposals)
{
  g_autoptr (GEnumClass) roles = g_type_class_ref (HW_TYPE_MEETING_ROLE);
  HwRows *rows = hw_rows_new (TRUE, person_columns);

  for (guint i = 0; i < proposals->len; i++)
    {
      const HwProposal *one = g_ptr_array_index (proposals, i);

      hw_rows_add_text (rows, g_enum_get_value (roles, one->role)->value_nick);
      hw_rows_add_text (rows, one->type);
      hw_rows_add (rows, HW_KIND_REF, one->id);
      hw_rows_add_text (rows, hw_meeting_whole_title (whole, one->id));
      hw_rows_add (rows, HW_KIND_REF, one->invitation ? HW_RECORD (one->invitation)->id : NULL);
    }
  return rows;
}

gboolean
hw_meeting_command_check (HwCall *call, GError **error)
{
  g_autoptr (HwMeetingWhole) whole
      = hw_meeting_read (hw_call_store (call), call->arguments[0], error);
  g_autoptr (GPtrArray) uninvited = NULL;
  g_autoptr (GPtrArray) unmet = NULL;
  HwSlots slots;
  HwFtm ftm;

  if (!whole)
    return FALSE;
  ftm = hw_meeting_count_ftm (whole);
  slots = hw_meeting_slots (whole);
  uninvited = hw_meeting_missing_invitations (whole);
  unmet = hw_meeting_missing_precontacts (whole);
  call->answer = hw_rows_new (FALSE, check_columns);
  hw_rows_add_flag (call->answer, ftm.counts);
  hw_rows_take_rows (call->answer, make_reasons (&ftm));
  hw_rows_take_rows (call->answer, make_people (whole, uninvited));
  hw_rows_take_rows (call->answer, make_people (whole, unmet));
  hw_rows_take_rows (call->answer, make_apart (whole));
  hw_rows_take_rows (call->answer, make_slots (&slots));
  hw_rows_add_int (call->answer, slots.percent);
  if (uninvited->len || unmet->len || (ftm.holds[HW_FTM_HELD] && !ftm.counts))
    call->status = HW_EXIT_BAD_NEWS;
  return TRUE;
}

/* ------------------------------------------------------------------ facilitators */

static const HwColumn facilitators_columns[] = {
  { "facilitators", N_ ("Facilitators") },
  { "without", N_ ("Families without one") },
  { "without-effort", N_ ("In care, and no effort in 90 days") },
  { "families", N_ ("Families that had one") },
  { "changes", N_ ("Changes") },
  { "held", N_ ("Meetings held in the last year") },
  { "held-after-hours", N_ ("Of them outside of office hours") },
  { "families-ids", NULL, TRUE },
  { "changes-ids", NULL, TRUE },
  { "held-ids", NULL, TRUE },
  { "held-after-hours-ids", NULL, TRUE },
  { "after-hours-percent", N_ ("Outside of office hours, percent") },
  { "changes-per-family", N_ ("Changes of facilitator a family") },
  { "planning", N_ ("Planning meetings held in the last year") },
  { "with-family-time", N_ ("Of them with the family’s own time") },
  { "family-time-percent", N_ ("With the family’s own time, percent") },
  { "planning-ids", NULL, TRUE },
  { "with-family-time-ids", NULL, TRUE },
  { NULL },
};

static const HwColumn facilitator_columns[] = {
  { "staff", N_ ("Id"), TRUE },   { "name", N_ ("Name") },
  { "families", N_ ("Families") }, { "most", N_ ("At most") },
  { "over", N_ ("Over") },         { NULL },
};

static const HwColumn without_columns[] = {
  { "family", N_ ("Id"), TRUE },
  { "name", N_ ("Family") },
  { NULL },
};

static void
add_families (HwCall *call, HwRows *rows, GPtrArray *families)
{
  for (guint i = 0; i < families->len; i++)
    {
      const HwUnfacilitated *one = g_ptr_array_index (families, i);

      hw_rows_add (rows, HW_KIND_REF, one->family);
      hw_rows_add_text (rows, one->name);
      call->status = HW_EXIT_BAD_NEWS;
    }
}

/* Nothing where there is nothing to divide by. */
static void
add_ratio (HwRows *rows, double part, guint all)
{
  hw_rows_add_decimal (rows, all > 0, part / MAX (all, 1));
}

static void
add_shares (HwRows *rows, const HwMeetingReport *report)
{
  add_ratio (rows, 100.0 * report->after->len, report->with_hours->len);
  add_ratio (rows, report->changes->len, report->families->len);
  hw_rows_add_int (rows, report->n_planning);
  hw_rows_add_int (rows, report->n_family_time);
  add_ratio (rows, 100.0 * report->n_family_time, report->n_planning);
  hw_rows_add_ids (rows, report->planning);
  hw_rows_add_ids (rows, report->family_time);
}

gboolean
hw_meeting_command_facilitators (HwCall *call, GError **error)
{
  g_autoptr (HwFacilitators) read = hw_facilitators_read (hw_call_store (call), error);
  g_autoptr (HwMeetingReport) report
      = read ? hw_meeting_report_read (hw_call_store (call), error) : NULL;
  HwRows *all, *without, *quiet;

  if (!report)
    return FALSE;
  all = hw_rows_new (TRUE, facilitator_columns);
  without = hw_rows_new (TRUE, without_columns);
  quiet = hw_rows_new (TRUE, without_columns);
  for (guint i = 0; i < read->all->len; i++)
    {
      const HwFacilitator *one = g_ptr_array_index (read->all, i);

      hw_rows_add (all, HW_KIND_REF, one->staff);
      hw_rows_add_text (all, one->name);
      hw_rows_add_int (all, one->n_families);
      hw_rows_add_int (all, one->most);
      hw_rows_add_flag (all, one->n_families > one->most);
      if (one->n_families > one->most)
        call->status = HW_EXIT_BAD_NEWS;
    }
  add_families (call, without, read->without);
  add_families (call, quiet, read->quiet);
  call->answer = hw_rows_new (FALSE, facilitators_columns);
  hw_rows_take_rows (call->answer, all);
  hw_rows_take_rows (call->answer, without);
  hw_rows_take_rows (call->answer, quiet);
  hw_rows_add_int (call->answer, read->families->len);
  hw_rows_add_int (call->answer, read->changes->len);
  hw_rows_add_int (call->answer, report->with_hours->len);
  hw_rows_add_int (call->answer, report->after->len);
  hw_rows_add_ids (call->answer, read->families);
  hw_rows_add_ids (call->answer, read->changes);
  hw_rows_add_ids (call->answer, report->with_hours);
  hw_rows_add_ids (call->answer, report->after);
  add_shares (call->answer, report);
  return TRUE;
}
