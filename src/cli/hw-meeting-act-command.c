/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What «meeting» does: the steps of a meeting from its day to its minutes.
 */

#include "cli/hw-commands.h"

#include "base/hw-error.h"
#include "cli/hw-assignment.h"
#include "domain/meetings/hw-facilitator-act.h"
#include "domain/meetings/hw-meeting-act.h"
#include "domain/meetings/hw-sitting-act.h"

#include <glib/gi18n-lib.h>

static gboolean
answer (HwCall *call, GType type, const char *id, GError **error)
{
  g_autoptr (HwRecord) record = hw_store_find (hw_call_store (call), type, id, error);

  if (!record)
    return FALSE;
  call->answer = hw_rows_new_for_records (FALSE, HW_RECORD_GET_CLASS (record));
  hw_rows_add_record (call->answer, record);
  return TRUE;
}

static gboolean
answer_meeting (HwCall *call, GError **error)
{
  return answer (call, HW_TYPE_MEETING, call->arguments[0], error);
}

/* «child=ID», as often as there are children, and «meeting=ID» stand beside the fields. */
static GPtrArray *
split_words (HwCall *call, GPtrArray *children, const char **meeting)
{
  GPtrArray *words = g_ptr_array_new ();

  for (guint i = 0; i < call->n_arguments; i++)
    {
      char *word = call->arguments[i];

      if (g_str_has_prefix (word, "child="))
        g_ptr_array_add (children, word + strlen ("child="));
      else if (g_str_has_prefix (word, "meeting="))
        *meeting = word + strlen ("meeting=");
      else
        g_ptr_array_add (words, word);
    }
  g_ptr_array_add (children, NULL);
  g_ptr_array_add (words, NULL);
  return words;
}

gboolean
hw_meeting_command_schedule (HwCall *call, GError **error)
{
  HwStore *store = hw_call_store (call);
  const char *id = NULL;
  g_autoptr (GPtrArray) children = g_ptr_array_new ();
  g_autoptr (GPtrArray) words = split_words (call, children, &id);
  g_autoptr (HwMeeting) meeting
      = id ? hw_store_find (store, HW_TYPE_MEETING, id, error)
           : g_object_new (HW_TYPE_MEETING, "status", HW_MEETING_STATUS_PLANNED, NULL);

  if (!meeting || !hw_assignments_apply (HW_RECORD (meeting), (char **) words->pdata, error)
      || !hw_meeting_schedule (store, meeting, (const char *const *) children->pdata, error))
    return FALSE;
  return hw_meeting_warn_apart (call, HW_RECORD (meeting)->id, error)
         && answer (call, HW_TYPE_MEETING, HW_RECORD (meeting)->id, error);
}

gboolean
hw_meeting_command_invited (HwCall *call, GError **error)
{
  HwStore *store = hw_call_store (call);

  if (!hw_meeting_invite (store, (const char *const *) call->arguments, hw_store_today (store),
                          HW_WAY_OF_CONTACT_NONE, error))
    return FALSE;
  call->answer = hw_rows_new_for_records (TRUE, g_type_class_get (HW_TYPE_INVITATION));
  for (char **id = call->arguments; *id; id++)
    {
      g_autoptr (HwRecord) one = hw_store_find (store, HW_TYPE_INVITATION, *id, error);

      if (!one)
        return FALSE;
      hw_rows_add_record (call->answer, one);
    }
  return TRUE;
}

gboolean
hw_meeting_command_hold (HwCall *call, GError **error)
{
  HwStore *store = hw_call_store (call);

  return hw_meeting_hold (store, call->arguments[0], hw_store_today (store),
                          (const char *const *) call->arguments + 1, error)
         && answer_meeting (call, error);
}

gboolean
hw_meeting_command_close (HwCall *call, GError **error)
{
  return hw_meeting_close (hw_call_store (call), call->arguments[0], error)
         && answer_meeting (call, error);
}

gboolean
hw_meeting_command_cancel (HwCall *call, GError **error)
{
  return hw_meeting_cancel (hw_call_store (call), call->arguments[0],
                            call->options[HW_OPTION_REASON], error)
         && answer_meeting (call, error);
}

gboolean
hw_meeting_command_merge (HwCall *call, GError **error)
{
  return hw_meeting_merge (hw_call_store (call), call->arguments[0], call->arguments[1], error)
         && answer_meeting (call, error);
}

gboolean
hw_meeting_command_facilitate (HwCall *call, GError **error)
{
  HwStore *store = hw_call_store (call);

  return hw_facilitator_assign (store, (const char *const *) call->arguments + 1,
                                call->arguments[0], call->options[HW_OPTION_REASON], error)
         && hw_meeting_command_facilitators (call, error);
}
