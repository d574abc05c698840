/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only meetings at which somebody was are read whole: the rule says whether they count.
 */

#include "domain/meetings/hw-meeting-facts-query.h"

#include "domain/meetings/hw-meeting-query.h"
#include "domain/meetings/hw-meeting-rules.h"
#include "domain/meetings/meetings-sql.h"
#include "store/hw-statement.h"

typedef struct
{
  char *id;
  char *kind;
  HwDay held;
} Attended;

static void
attended_clear (gpointer data)
{
  Attended *self = data;

  g_free (self->id);
  g_free (self->kind);
}

static GArray *
list_attended (HwStore *store, HwDueScope scope, const char *id, GError **error)
{
  HwStatement *statement = hw_store_prepare (store, MEETINGS_ATTENDED, error);
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (Attended));
  g_autoptr (GError) failed = NULL;

  g_array_set_clear_func (list, attended_clear);
  if (!statement)
    return NULL;
  if (scope == HW_DUE_SCOPE_FAMILY)
    hw_statement_bind_id (statement, 1, id);
  else if (scope == HW_DUE_SCOPE_CHILD)
    hw_statement_bind_id (statement, 2, id);
  else if (scope == HW_DUE_SCOPE_SOME)
    hw_statement_bind_text (statement, 3, id);
  while (hw_statement_step (statement, &failed))
    {
      Attended one = { hw_statement_dup_id (statement, 0), hw_statement_dup_text (statement, 1),
                       hw_statement_day (statement, 2) };

      g_array_append_val (list, one);
    }
  if (!failed)
    return g_steal_pointer (&list);
  g_propagate_error (error, g_steal_pointer (&failed));
  return NULL;
}

static gboolean
add_facts (HwStore *store, const Attended *meeting, HwDueFacts *facts, GError **error)
{
  HwStatement *statement = hw_store_prepare (store, MEETINGS_CHILDREN, error);
  g_autofree char *kind = g_strconcat ("meeting ftm-", meeting->kind, NULL);
  g_autoptr (GError) failed = NULL;

  if (!statement)
    return FALSE;
  hw_statement_bind_id (statement, 1, meeting->id);
  while (hw_statement_step (statement, &failed))
    {
      gint64 child = hw_statement_int (statement, 0);

      hw_due_facts_add (facts, child, "meeting ftm", meeting->held, meeting->id);
      hw_due_facts_add (facts, child, kind, meeting->held, meeting->id);
    }
  if (!failed)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

gboolean
hw_meeting_compute_facts (HwStore *store, HwDueScope scope, const char *id, HwDueFacts *facts,
                          GError **error)
{
  g_autoptr (GArray) list = list_attended (store, scope, id, error);

  for (guint i = 0; list && i < list->len; i++)
    {
      const Attended *meeting = &g_array_index (list, Attended, i);
      g_autoptr (HwMeetingWhole) whole = hw_meeting_read (store, meeting->id, error);

      if (!whole)
        return FALSE;
      if (hw_meeting_count_ftm (whole).counts && !add_facts (store, meeting, facts, error))
        return FALSE;
    }
  return list != NULL;
}
