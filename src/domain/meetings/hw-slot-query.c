/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everyone with the times they gave, and the other meetings at which they are to be.
 */

#include "domain/meetings/hw-slot-query.h"

#include "base/hw-clock.h"
#include "base/hw-error.h"
#include "domain/deadlines/hw-holiday.h"
#include "domain/deadlines/hw-policy-pack.h"
#include "domain/deadlines/hw-rule-book.h"
#include "domain/deadlines/hw-workday-rules.h"
#include "domain/meetings/hw-meeting-query.h"
#include "domain/meetings/hw-meeting-report-rules.h"
#include "domain/meetings/hw-meeting-rules.h"
#include "domain/meetings/hw-meetings-query.h"
#include "domain/meetings/hw-proposal-rules.h"
#include "domain/meetings/meetings-sql.h"
#include "store/hw-statement.h"

#include <glib/gi18n-lib.h>

/* A meeting whose length nobody said is taken for an hour. */
#define AN_HOUR 60

typedef struct
{
  HwStore *store;
  const HwMeetingWhole *whole;
  GPtrArray *people;
  GHashTable *known; /* id → HwSlotPerson, both borrowed */
} Gathering;

static gboolean
read_times (HwStore *store, HwSlotPerson *person, GError **error)
{
  GPtrArray *times;

  if (!hw_slot_person_has_times (person))
    return TRUE;
  times = hw_store_list_by (store, HW_TYPE_AVAILABILITY, person->type, person->id, error);
  if (!times)
    return FALSE;
  g_ptr_array_unref (person->times);
  person->times = times;
  return TRUE;
}

static gboolean
add_person (Gathering *self, const char *type, const char *id, HwMeetingRole role, GError **error)
{
  HwSlotPerson *person;

  if (!id || g_hash_table_contains (self->known, id))
    return TRUE;
  person = hw_slot_person_new (type, id, hw_meeting_whole_title (self->whole, id), role);
  g_ptr_array_add (self->people, person);
  g_hash_table_insert (self->known, person->id, person);
  return read_times (self->store, person, error);
}

static gboolean
add_facilitator (Gathering *self, GError **error)
{
  const char *id = self->whole->meeting->facilitator;
  HwSlotPerson *person;

  if (!add_person (self, "staff", id, HW_MEETING_ROLE_FACILITATOR, error))
    return FALSE;
  person = id ? g_hash_table_lookup (self->known, id) : NULL;
  if (person)
    person->must = person->facilitates = TRUE;
  return TRUE;
}

static gboolean
gather (Gathering *self, GError **error)
{
  g_autoptr (GPtrArray) proposals = hw_meeting_propose (self->whole);
  GPtrArray *invitations = self->whole->invitations;

  for (guint i = 0; i < invitations->len; i++)
    {
      HwInvitation *one = g_ptr_array_index (invitations, i);
      const char *type, *id = hw_invitation_who (one, &type);

      if (!one->left_out_because && !add_person (self, type, id, one->role, error))
        return FALSE;
    }
  for (guint i = 0; i < proposals->len; i++)
    {
      const HwProposal *one = g_ptr_array_index (proposals, i);

      if (!one->invitation && !add_person (self, one->type, one->id, one->role, error))
        return FALSE;
    }
  return add_facilitator (self, error);
}

/* ------------------------------------------------------------------ other meetings */

static void
take (Gathering *self, const char *id, const HwTaken *taken)
{
  HwSlotPerson *person = id ? g_hash_table_lookup (self->known, id) : NULL;

  if (person)
    g_array_append_vals (person->taken, taken, 1);
}

static gboolean
read_taken (Gathering *self, const HwSlotAsk *ask, GError **error)
{
  HwStatement *statement = hw_store_prepare (self->store, MEETINGS_TAKEN, error);
  g_autoptr (GError) failure = NULL;

  if (!statement)
    return FALSE;
  hw_statement_bind_day (statement, 1, ask->first);
  hw_statement_bind_day (statement, 2, ask->last);
  hw_statement_bind_id (statement, 3, HW_RECORD (self->whole->meeting)->id);
  while (hw_statement_step (statement, &failure))
    {
      g_autofree char *who = hw_statement_dup_id (statement, 0);
      int from = hw_clock_parse (hw_statement_text (statement, 2));
      int length = hw_statement_is_null (statement, 3) ? AN_HOUR : hw_statement_int (statement, 3);
      HwTaken taken = { hw_statement_day (statement, 1), from, from + length };

      if (from >= 0)
        take (self, who, &taken);
    }
  if (!failure)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* ------------------------------------------------------------------ the grid */

gboolean
hw_slot_may_choose (const HwMeeting *meeting, GError **error)
{
  const char *reason = NULL;

  if (meeting->status == HW_MEETING_STATUS_HELD)
    reason = _ ("The meeting was held.");
  else if (meeting->status == HW_MEETING_STATUS_CANCELLED)
    reason = _ ("The meeting was cancelled.");
  else if (meeting->sitting)
    reason = _ ("It is held together with another meeting: say it there.");
  return !reason || hw_refuse (error, reason);
}

/* ------------------------------------------------------------------ closed days */

static void
choose (GPtrArray *chosen, GPtrArray *all, const char *name)
{
  guint index;
  HwRulePack *pack = hw_rule_packs_find (all, name);

  if (pack && g_ptr_array_find (all, pack, &index))
    g_ptr_array_add (chosen, g_ptr_array_steal_index (all, index));
}

/* Of the program's packs those that the office goes by. */
static GPtrArray *
read_packs (HwStore *store, GError **error)
{
  g_autoptr (GPtrArray) named = hw_store_list (store, HW_TYPE_POLICY_PACK, NULL, error);
  g_autoptr (GPtrArray) all = NULL;
  GPtrArray *chosen;

  if (!named)
    return NULL;
  all = hw_rule_packs_load ();
  chosen = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_rule_pack_free);
  for (guint i = 0; i < named->len; i++)
    choose (chosen, all, HW_POLICY_PACK (g_ptr_array_index (named, i))->name);
  for (const char *const *usual = hw_rule_packs_usual; named->len == 0 && *usual; usual++)
    choose (chosen, all, *usual);
  choose (chosen, all, HW_RULE_PACK_ALWAYS);
  return chosen;
}

static gboolean
is_holiday (GPtrArray *packs, GPtrArray *own, HwDay day)
{
  for (guint i = 0; i < own->len; i++)
    if (HW_HOLIDAY (g_ptr_array_index (own, i))->date == day)
      return TRUE;
  for (guint i = 0; i < packs->len; i++)
    if (!hw_workday_is (((HwRulePack *) g_ptr_array_index (packs, i))->holidays, day))
      return TRUE;
  return FALSE;
}

GHashTable *
hw_closed_days_read (HwStore *store, HwDay from, HwDay to, GError **error)
{
  g_autoptr (GPtrArray) own = hw_store_list (store, HW_TYPE_HOLIDAY, NULL, error);
  g_autoptr (GPtrArray) packs = own ? read_packs (store, error) : NULL;
  GHashTable *days = packs ? g_hash_table_new (NULL, NULL) : NULL;

  for (HwDay day = from; days && day <= to; day++)
    if (hw_workday_is (NULL, day) && is_holiday (packs, own, day))
      g_hash_table_add (days, GINT_TO_POINTER (day));
  return days;
}

HwSlotGrid *
hw_slot_grid_read (HwStore *store, const char *meeting, GError **error)
{
  g_autoptr (HwMeetingWhole) whole = hw_meeting_read (store, meeting, error);
  g_autoptr (GPtrArray) people
      = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_slot_person_free);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  Gathering gathering = { store, whole, people, known };
  g_autoptr (GArray) apart = NULL;
  g_autoptr (GHashTable) closed = NULL;
  HwSlotAsk ask = { .first = hw_store_today (store) + 1 };

  if (!whole || !hw_slot_may_choose (whole->meeting, error))
    return NULL;
  ask.last = ask.first + HW_SLOT_DAYS - 1;
  if (whole->meeting->length != HW_INT_NONE)
    ask.length = whole->meeting->length;
  closed = ask.closed = hw_closed_days_read (store, ask.first, ask.last, error);
  if (!closed || !gather (&gathering, error) || !read_taken (&gathering, &ask, error))
    return NULL;
  apart = hw_meeting_find_apart (whole);
  return hw_slot_grid_new (&ask, g_steal_pointer (&people), apart);
}

gboolean
hw_after_hours_read (HwStore *store, GPtrArray *held, GPtrArray *after, GError **error)
{
  HwDay today = hw_store_today (store);
  g_autoptr (GPtrArray) rows
      = hw_meetings_read_between (store, hw_meeting_report_begin (today), today, error);
  g_autoptr (GPtrArray) meetings = g_ptr_array_new ();
  g_autoptr (GHashTable) closed
      = rows ? hw_closed_days_read (store, hw_meeting_report_begin (today), today, error)
             : NULL;

  if (!closed)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (meetings, ((HwMeetingRow *) g_ptr_array_index (rows, i))->meeting);
  hw_meetings_find_after_hours (meetings, closed, held, after);
  return TRUE;
}
