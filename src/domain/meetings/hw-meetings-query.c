/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The statements of meetings.sql.
 */

#include "domain/meetings/hw-meetings-query.h"

#include "base/hw-id.h"
#include "domain/meetings/hw-facilitation.h"
#include "domain/meetings/hw-meeting-query.h"
#include "domain/meetings/hw-proposal-rules.h"
#include "domain/meetings/meetings-sql.h"
#include "store/hw-statement.h"

#include <glib/gi18n-lib.h>

G_DEFINE_BOXED_TYPE (HwMeetingRow, hw_meeting_row, hw_meeting_row_ref, hw_meeting_row_unref)
G_DEFINE_BOXED_TYPE (HwFacilitators, hw_facilitators, hw_facilitators_ref, hw_facilitators_unref)

static void
row_clear (gpointer data)
{
  HwMeetingRow *self = data;

  g_clear_object (&self->meeting);
  g_free (self->family_name);
  g_free (self->own_kind);
  g_free (self->facilitator_name);
  g_free (self->worker);
  g_free (self->supervisor);
  g_free (self->duty);
  g_free (self->fact);
}

HwMeetingRow *
hw_meeting_row_ref (HwMeetingRow *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
hw_meeting_row_unref (HwMeetingRow *self)
{
  g_atomic_rc_box_release_full (self, row_clear);
}

const char *
hw_meeting_row_kind (const HwMeetingRow *self)
{
  if (self->duty || self->own_kind)
    return self->duty ? self->duty : self->own_kind;
  return hw_record_value_label (self->meeting, "kind");
}

/* ------------------------------------------------------------------ meetings */

/* A nick from a newer file is none of ours. */
static guint
value_of (const char *name, const char *nick)
{
  HwRecordClass *klass = g_type_class_get (HW_TYPE_MEETING);
  int value = nick ? hw_field_value (hw_record_class_find (klass, name), nick) : 0;

  return MAX (value, 0);
}

static HwMeeting *
make_meeting (HwStatement *statement)
{
  HwMeeting *meeting = g_object_new (HW_TYPE_MEETING, NULL);

  HW_RECORD (meeting)->id = hw_statement_dup_id (statement, 0);
  meeting->family = hw_statement_dup_id (statement, 1);
  meeting->kind = value_of ("kind", hw_statement_text (statement, 3));
  meeting->status = value_of ("status", hw_statement_text (statement, 5));
  meeting->held_date = hw_statement_day (statement, 6);
  meeting->date = hw_statement_day (statement, 7);
  meeting->time = hw_statement_dup_text (statement, 8);
  if (!hw_statement_is_null (statement, 9))
    meeting->length = hw_statement_int (statement, 9);
  meeting->place = hw_statement_dup_text (statement, 10);
  meeting->minuted_date = hw_statement_day (statement, 11);
  meeting->facilitator = hw_statement_dup_id (statement, 12);
  return meeting;
}

static HwMeetingRow *
make_row (HwStatement *statement, HwDay today)
{
  HwMeetingRow *row = g_atomic_rc_box_new0 (HwMeetingRow);
  guint *counts[] = { &row->n_people, &row->n_asked,       &row->n_answered, &row->n_coming,
                      &row->n_came,   &row->n_to_pre_meet, &row->n_concerns };

  row->meeting = make_meeting (statement);
  row->family_name = hw_statement_dup_text (statement, 2);
  row->own_kind = hw_statement_dup_text (statement, 4);
  row->facilitator_name = hw_statement_dup_text (statement, 13);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    *counts[i] = hw_statement_int (statement, 14 + i);
  row->worker = hw_statement_dup_id (statement, 21);
  row->supervisor = hw_statement_dup_id (statement, 22);
  row->stage = hw_meeting_stage (row->meeting, row->n_people - row->n_asked, row->n_to_pre_meet,
                                 today);
  return row;
}

static GPtrArray *
read_rows (HwStore *store, HwStatement *statement, GError **error)
{
  g_autoptr (GPtrArray) rows
      = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_meeting_row_unref);
  g_autoptr (GError) failure = NULL;

  while (hw_statement_step (statement, &failure))
    g_ptr_array_add (rows, make_row (statement, hw_store_today (store)));
  if (!failure)
    return g_steal_pointer (&rows);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/* Who belongs to a meeting and has no invitation yet is found by the rules, not by the statement:
 * the table says of it what its page says (S4-14). */
static gboolean
add_missing (HwStore *store, HwMeetingRow *row, GError **error)
{
  g_autoptr (HwMeetingWhole) whole = hw_meeting_read (store, HW_RECORD (row->meeting)->id, error);
  g_autoptr (GPtrArray) uninvited = NULL;
  g_autoptr (GPtrArray) unmet = NULL;

  if (!whole)
    return FALSE;
  uninvited = hw_meeting_missing_invitations (whole);
  unmet = hw_meeting_missing_precontacts (whole);
  for (guint i = 0; i < uninvited->len; i++)
    row->n_people += !((const HwProposal *) g_ptr_array_index (uninvited, i))->invitation;
  row->n_to_pre_meet = unmet->len;
  row->stage = hw_meeting_stage (row->meeting, uninvited->len, unmet->len, whole->today);
  return TRUE;
}

static GPtrArray *
read_whole_rows (HwStore *store, HwStatement *statement, GError **error)
{
  g_autoptr (GPtrArray) rows = read_rows (store, statement, error);
  HwDay today = hw_store_today (store);

  for (guint i = 0; rows && i < rows->len; i++)
    {
      HwMeetingRow *row = g_ptr_array_index (rows, i);

      if (row->meeting->status == HW_MEETING_STATUS_PLANNED && row->meeting->date >= today
          && !add_missing (store, row, error))
        return NULL;
    }
  return g_steal_pointer (&rows);
}

GPtrArray *
hw_meetings_read_open (HwStore *store, GError **error)
{
  HwStatement *statement = hw_store_prepare (store, MEETINGS_OPEN, error);

  return statement ? read_whole_rows (store, statement, error) : NULL;
}

GPtrArray *
hw_meetings_read_dayless (HwStore *store, GError **error)
{
  HwStatement *statement = hw_store_prepare (store, MEETINGS_DAYLESS, error);

  return statement ? read_rows (store, statement, error) : NULL;
}

GPtrArray *
hw_meetings_read_between (HwStore *store, HwDay from, HwDay until, GError **error)
{
  HwStatement *statement = hw_store_prepare (store, MEETINGS_BETWEEN, error);

  if (!statement)
    return NULL;
  hw_statement_bind_day (statement, 1, from);
  hw_statement_bind_day (statement, 2, until);
  return read_whole_rows (store, statement, error);
}

GPtrArray *
hw_meetings_read_family (HwStore *store, const char *family, GError **error)
{
  HwStatement *statement = hw_store_prepare (store, MEETINGS_OF_FAMILY, error);

  if (!statement)
    return NULL;
  hw_statement_bind_id (statement, 1, family);
  return read_whole_rows (store, statement, error);
}

GPtrArray *
hw_meetings_read_deciding (HwStore *store, const char *placement, GError **error)
{
  HwStatement *statement = hw_store_prepare (store, MEETINGS_DECIDING, error);

  if (!statement)
    return NULL;
  hw_statement_bind_id (statement, 1, placement);
  return read_rows (store, statement, error);
}

/* ------------------------------------------------------------------ facilitators */

static void
facilitator_free (gpointer data)
{
  HwFacilitator *self = data;

  g_free (self->staff);
  g_free (self->name);
  g_free (self);
}

static void
unfacilitated_free (gpointer data)
{
  HwUnfacilitated *self = data;

  g_free (self->family);
  g_free (self->name);
  g_free (self);
}

static void
facilitators_clear (gpointer data)
{
  HwFacilitators *self = data;

  g_clear_pointer (&self->all, g_ptr_array_unref);
  g_clear_pointer (&self->without, g_ptr_array_unref);
  g_clear_pointer (&self->quiet, g_ptr_array_unref);
  g_clear_pointer (&self->families, g_ptr_array_unref);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
}

HwFacilitators *
hw_facilitators_ref (HwFacilitators *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
hw_facilitators_unref (HwFacilitators *self)
{
  g_atomic_rc_box_release_full (self, facilitators_clear);
}

static void
add_facilitator (HwFacilitators *self, HwStatement *statement, HwDay today)
{
  HwFacilitator *one = g_new (HwFacilitator, 1);
  HwDay left = hw_statement_day (statement, 3);

  *one = (HwFacilitator) {
    .staff = hw_statement_dup_id (statement, 0),
    .name = hw_statement_dup_text (statement, 1),
    .n_families = hw_statement_int (statement, 4),
    .most = hw_statement_is_null (statement, 2) ? HW_MOST_FAMILIES
                                                : hw_statement_int (statement, 2),
    .has_left = left && left <= today,
  };
  g_ptr_array_add (self->all, one);
}

static void
add_family (GPtrArray *families, HwStatement *statement)
{
  HwUnfacilitated *one = g_new (HwUnfacilitated, 1);

  *one = (HwUnfacilitated) { hw_statement_dup_id (statement, 0),
                             hw_statement_dup_text (statement, 1) };
  g_ptr_array_add (families, one);
}

static void
add_unfacilitated (HwFacilitators *self, HwStatement *statement, HwDay today)
{
  add_family (self->without, statement);
}

static void
add_quiet (HwFacilitators *self, HwStatement *statement, HwDay today)
{
  add_family (self->quiet, statement);
}

gboolean
hw_facilitator_changes_read (HwStore *store, GPtrArray *families, GPtrArray *changes,
                             GError **error)
{
  HwStatement *statement = hw_store_prepare (store, MEETINGS_CHANGES, error);
  g_autoptr (GError) failure = NULL;

  if (!statement)
    return FALSE;
  while (hw_statement_step (statement, &failure))
    {
      g_autofree char *family = hw_statement_dup_id (statement, 1);

      if (hw_statement_int (statement, 2))
        g_ptr_array_add (changes, hw_statement_dup_id (statement, 0));
      if (families->len == 0 || !g_str_equal (families->pdata[families->len - 1], family))
        g_ptr_array_add (families, g_steal_pointer (&family));
    }
  if (!failure)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* @asks_since: it asks for today, and for the day since when nothing may be quiet. */
static gboolean
each (HwFacilitators *self, HwStore *store, const char *sql, gboolean asks_since,
      void (*add) (HwFacilitators *self, HwStatement *statement, HwDay today), GError **error)
{
  HwStatement *statement = hw_store_prepare (store, sql, error);
  HwDay today = hw_store_today (store);
  g_autoptr (GError) failure = NULL;

  if (!statement)
    return FALSE;
  hw_statement_bind_day (statement, 1, today);
  if (asks_since)
    hw_statement_bind_day (statement, 2, today - HW_EFFORT_DAYS);
  while (hw_statement_step (statement, &failure))
    add (self, statement, today);
  if (!failure)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

HwFacilitators *
hw_facilitators_read (HwStore *store, GError **error)
{
  g_autoptr (HwFacilitators) self = g_atomic_rc_box_new0 (HwFacilitators);

  self->all = g_ptr_array_new_with_free_func (facilitator_free);
  self->without = g_ptr_array_new_with_free_func (unfacilitated_free);
  self->quiet = g_ptr_array_new_with_free_func (unfacilitated_free);
  self->families = hw_ids_new ();
  self->changes = hw_ids_new ();
  self->today = hw_store_today (store);
  if (!each (self, store, MEETINGS_FACILITATORS, FALSE, add_facilitator, error)
      || !each (self, store, MEETINGS_WITHOUT, FALSE, add_unfacilitated, error)
      || !each (self, store, MEETINGS_QUIET, TRUE, add_quiet, error)
      || !hw_facilitator_changes_read (store, self->families, self->changes, error))
    return NULL;
  return g_steal_pointer (&self);
}
