/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rule says whether a meeting counts. A state's office held tens of thousands: of those what
 * the rule asks for is read, all of them at once. The few that were held with another one in its
 * sitting are read whole.
 */

#include "domain/meetings/hw-meeting-facts-query.h"

#include "domain/meetings/hw-meeting-query.h"
#include "domain/meetings/hw-meeting-rules.h"
#include "domain/meetings/meetings-sql.h"
#include "store/hw-statement.h"

/* @kind: as packs name it; @plans: of HwCasePlan, and @services of HwPlanService: of all of them;
 * @ftm: by what was read so far. */
typedef struct
{
  HwMeetingWhole *whole;
  char *kind;
  GPtrArray *plans;
  GPtrArray *services;
  HwFtm ftm;
} Attended;

/* One of several in a sitting. */
typedef struct
{
  char *id;
  char *kind;
  HwDay held;
} Together;

static void
together_clear (gpointer data)
{
  Together *self = data;

  g_free (self->id);
  g_free (self->kind);
}

/* @meetings: of those that were alone, the number of the meeting → Attended; @together: the
 * others. */
typedef struct
{
  HwStore *store;
  HwDueScope scope;
  const char *id;
  HwDueFacts *facts;
  GHashTable *meetings;
  GArray *together;
} Reading;

/* @of: NULL: the meeting was not read before. */
typedef void (*ReadRow) (Reading *self, Attended *of, HwStatement *row);

static void
attended_free (gpointer data)
{
  Attended *self = data;

  hw_meeting_whole_unref (self->whole);
  g_free (self->kind);
  g_ptr_array_unref (self->plans);
  g_ptr_array_unref (self->services);
  g_free (self);
}

static HwStatement *
prepare (const Reading *self, const char *sql, GError **error)
{
  HwStatement *statement = hw_store_prepare (self->store, sql, error);

  if (!statement)
    return NULL;
  if (self->scope == HW_DUE_SCOPE_FAMILY)
    hw_statement_bind_id (statement, 1, self->id);
  else if (self->scope == HW_DUE_SCOPE_CHILD)
    hw_statement_bind_id (statement, 2, self->id);
  else if (self->scope == HW_DUE_SCOPE_SOME)
    hw_statement_bind_text (statement, 3, self->id);
  return statement;
}

static void
add_facts (HwDueFacts *facts, gint64 child, const char *kind, HwDay held, const char *meeting)
{
  g_autofree char *name = g_strconcat ("meeting ftm-", kind, NULL);

  hw_due_facts_add (facts, child, "meeting ftm", held, meeting);
  hw_due_facts_add (facts, child, name, held, meeting);
}

/* ------------------------------------------------------------------ what the rule asks for */

static int
enum_at (HwStatement *row, int column, GType type)
{
  const char *nick = hw_statement_text (row, column);
  GEnumValue *value = nick ? g_enum_get_value_by_nick (g_type_class_get (type), nick) : NULL;

  return value ? value->value : 0;
}

static void
take_together (Reading *self, HwStatement *row)
{
  Together one = { hw_statement_dup_id (row, 1), hw_statement_dup_text (row, 6),
                   hw_statement_day (row, 4) };

  g_array_append_val (self->together, one);
}

static void
read_alone (Reading *self, HwStatement *row)
{
  Attended *of = g_new0 (Attended, 1);
  HwMeetingWhole *whole = of->whole = hw_meeting_whole_new ();
  HwMeeting *meeting = whole->meeting = g_object_new (HW_TYPE_MEETING, NULL);

  of->plans = g_ptr_array_new_with_free_func (g_object_unref);
  of->services = g_ptr_array_new_with_free_func (g_object_unref);
  HW_RECORD (meeting)->id = hw_statement_dup_id (row, 1);
  meeting->family = hw_statement_dup_id (row, 2);
  meeting->status = HW_MEETING_STATUS_HELD;
  meeting->held_date = hw_statement_day (row, 4);
  meeting->kind = enum_at (row, 5, HW_TYPE_CONFERENCE);
  meeting->partners = enum_at (row, 9, HW_TYPE_PARTNERS);
  meeting->partners_reason = hw_statement_dup_text (row, 10);
  meeting->partners_strategy = hw_statement_dup_text (row, 11);
  whole->family = g_object_new (HW_TYPE_FAMILY, NULL);
  whole->family->worker = hw_statement_dup_id (row, 3);
  of->kind = hw_statement_dup_text (row, 6);
  if (!hw_statement_is_null (row, 7))
    {
      whole->own_kind = g_object_new (HW_TYPE_MEETING_KIND, NULL);
      whole->own_kind->ftm = enum_at (row, 8, HW_TYPE_ANSWER);
    }
  g_ptr_array_add (whole->together, g_object_ref (meeting));
  g_hash_table_insert (self->meetings, GSIZE_TO_POINTER (hw_statement_int (row, 0)), of);
}

static void
read_meeting (Reading *self, Attended *none, HwStatement *row)
{
  if (hw_statement_int (row, 12))
    read_alone (self, row);
  else
    take_together (self, row);
}

/* Somebody whose name and organisation stand from @column on. */
static void
add_person (HwMeetingWhole *whole, const char *id, HwStatement *row, int column)
{
  HwPerson *person;

  if (!id || g_hash_table_contains (whole->people, id))
    return;
  person = g_object_new (HW_TYPE_PERSON, NULL);
  person->name = hw_statement_dup_text (row, column);
  person->organisation = hw_statement_dup_text (row, column + 1);
  g_hash_table_insert (whole->people, g_strdup (id), person);
}

static void
read_guest (Reading *self, Attended *of, HwStatement *row)
{
  HwInvitation *one = g_object_new (HW_TYPE_INVITATION, NULL);

  one->role = enum_at (row, 1, HW_TYPE_MEETING_ROLE);
  one->child = hw_statement_dup_id (row, 2);
  one->person = hw_statement_dup_id (row, 3);
  one->staff = hw_statement_dup_id (row, 4);
  one->home = hw_statement_dup_id (row, 5);
  one->came = HW_ANSWER_YES;
  g_ptr_array_add (of->whole->invitations, one);
  add_person (of->whole, one->person, row, 6);
}

static void
read_tie (Reading *self, Attended *of, HwStatement *row)
{
  HwConnection *one = g_object_new (HW_TYPE_CONNECTION, NULL);

  one->person = hw_statement_dup_id (row, 1);
  one->kind = enum_at (row, 2, HW_TYPE_CONNECTION_KIND);
  g_ptr_array_add (of->whole->connections, one);
}

static void
read_home (Reading *self, Attended *of, HwStatement *row)
{
  HwHome *one = g_object_new (HW_TYPE_HOME, NULL);

  HW_RECORD (one)->id = hw_statement_dup_id (row, 1);
  one->type = enum_at (row, 2, HW_TYPE_HOME_TYPE);
  g_ptr_array_add (of->whole->homes, one);
}

static void
read_plan (Reading *self, Attended *of, HwStatement *row)
{
  HwCasePlan *one = g_object_new (HW_TYPE_CASE_PLAN, NULL);

  HW_RECORD (one)->id = hw_statement_dup_id (row, 1);
  one->version = hw_statement_int (row, 2);
  one->status = enum_at (row, 3, HW_TYPE_PLAN_STATUS);
  one->from_date = hw_statement_day (row, 4);
  one->agreed_date = hw_statement_day (row, 5);
  one->approved_date = hw_statement_day (row, 6);
  one->closed_date = hw_statement_day (row, 7);
  g_ptr_array_add (of->plans, one);
}

static void
read_service (Reading *self, Attended *of, HwStatement *row)
{
  HwPlanService *one = g_object_new (HW_TYPE_PLAN_SERVICE, NULL);

  one->plan = hw_statement_dup_id (row, 1);
  one->provider = hw_statement_dup_id (row, 2);
  one->status = enum_at (row, 3, HW_TYPE_SERVICE_STATUS);
  one->from_date = hw_statement_day (row, 4);
  one->until_date = hw_statement_day (row, 5);
  g_ptr_array_add (of->services, one);
  add_person (of->whole, one->provider, row, 6);
}

/* Those of the plan of that day, as where the meeting is read whole. */
static void
choose_services (Attended *self)
{
  const HwCasePlan *plan = hw_meeting_find_plan (self->whole, self->plans);

  g_ptr_array_set_size (self->whole->services, 0);
  if (!plan)
    return;
  self->whole->plan_begins = plan->from_date;
  for (guint i = 0; i < self->services->len; i++)
    {
      HwPlanService *one = g_ptr_array_index (self->services, i);

      if (g_str_equal (one->plan, HW_RECORD (plan)->id))
        g_ptr_array_add (self->whole->services, g_object_ref (one));
    }
}

static void
read_child (Reading *self, Attended *of, HwStatement *row)
{
  const HwMeeting *meeting = of->whole->meeting;

  if (of->ftm.counts)
    add_facts (self->facts, hw_statement_int (row, 1), of->kind, meeting->held_date,
               HW_RECORD (meeting)->id);
}

/* ------------------------------------------------------------------ reading */

/* Whether what is read next could change what is known of it. */
typedef gboolean (*Wants) (const Attended *of);

static gboolean
wants_guests (const Attended *of)
{
  return TRUE;
}

static gboolean
wants_family (const Attended *of)
{
  return of->whole->invitations->len > 0 && !of->ftm.holds[HW_FTM_FAMILY];
}

static gboolean
counts (const Attended *of)
{
  return of->ftm.counts;
}

/* The numbers of those meetings, as a JSON array. */
static char *
dup_numbers (const Reading *self, Wants wants)
{
  GString *json = g_string_new ("[");
  GHashTableIter iter;
  gpointer n, of;

  g_hash_table_iter_init (&iter, self->meetings);
  while (g_hash_table_iter_next (&iter, &n, &of))
    if (wants (of))
      g_string_append_printf (json, "%s%" G_GSIZE_FORMAT, json->len > 1 ? "," : "",
                              GPOINTER_TO_SIZE (n));
  g_string_append_c (json, ']');
  return g_string_free_and_steal (json);
}

static gboolean
step (Reading *self, HwStatement *statement, ReadRow read, GError **error)
{
  g_autoptr (GError) failed = NULL;

  while (hw_statement_step (statement, &failed))
    {
      gpointer n = GSIZE_TO_POINTER (hw_statement_int (statement, 0));
      Attended *of = read == read_meeting ? NULL : g_hash_table_lookup (self->meetings, n);

      if (of || read == read_meeting)
        read (self, of, statement);
    }
  if (!failed)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static gboolean
read_part (Reading *self, const char *sql, Wants wants, ReadRow read, GError **error)
{
  g_autofree char *numbers = dup_numbers (self, wants);
  HwStatement *statement;

  /* As for most children of a small slice. */
  if (g_str_equal (numbers, "[]"))
    return TRUE;
  if (!(statement = hw_store_prepare (self->store, sql, error)))
    return FALSE;
  hw_statement_bind_text (statement, 1, numbers);
  return step (self, statement, read, error);
}

static void
count (Reading *self)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->meetings);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Attended *of = value;

      choose_services (of);
      of->ftm = hw_meeting_count_ftm (of->whole);
    }
}

/* Ties and homes can only make somebody one of the family; services can only ask for a partner. */
static gboolean
read_meetings (Reading *self, GError **error)
{
  HwStatement *statement = prepare (self, MEETINGS_ATTENDED, error);

  if (!statement || !step (self, statement, read_meeting, error)
      || !read_part (self, MEETINGS_ATTENDED_BY, wants_guests, read_guest, error))
    return FALSE;
  count (self);
  if (!read_part (self, MEETINGS_ATTENDED_TIES, wants_family, read_tie, error)
      || !read_part (self, MEETINGS_ATTENDED_HOMES, wants_family, read_home, error))
    return FALSE;
  count (self);
  if (!read_part (self, MEETINGS_ATTENDED_PLANS, counts, read_plan, error)
      || !read_part (self, MEETINGS_ATTENDED_SERVICES, counts, read_service, error))
    return FALSE;
  count (self);
  return read_part (self, MEETINGS_ATTENDED_CHILDREN, counts, read_child, error);
}

/* ------------------------------------------------------------------ several in one sitting */

static gboolean
add_together (const Reading *self, const Together *one, GError **error)
{
  g_autoptr (HwMeetingWhole) whole = hw_meeting_read (self->store, one->id, error);
  HwStatement *statement;
  g_autoptr (GError) failed = NULL;

  if (!whole || !(statement = hw_store_prepare (self->store, MEETINGS_CHILDREN, error)))
    return FALSE;
  if (!hw_meeting_count_ftm (whole).counts)
    return TRUE;
  hw_statement_bind_id (statement, 1, one->id);
  while (hw_statement_step (statement, &failed))
    add_facts (self->facts, hw_statement_int (statement, 0), one->kind, one->held, one->id);
  if (!failed)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

gboolean
hw_meeting_compute_facts (HwStore *store, HwDueScope scope, const char *id, HwDueFacts *facts,
                          GError **error)
{
  g_autoptr (GHashTable) meetings
      = g_hash_table_new_full (NULL, NULL, NULL, attended_free);
  g_autoptr (GArray) together = g_array_new (FALSE, FALSE, sizeof (Together));
  Reading reading = { store, scope, id, facts, meetings, together };

  g_array_set_clear_func (together, together_clear);
  if (!read_meetings (&reading, error))
    return FALSE;
  for (guint i = 0; i < together->len; i++)
    if (!add_together (&reading, &g_array_index (together, Together, i), error))
      return FALSE;
  return TRUE;
}
