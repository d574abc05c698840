/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * «meeting invite» and «meeting reply»: invitations go out as letters and calendar files, answers
 * come back.
 */

#include "cli/hw-commands.h"

#include "domain/meetings/hw-calendar-act.h"
#include "domain/meetings/hw-invite-query.h"
#include "domain/meetings/hw-meeting-act.h"
#include "domain/meetings/hw-meeting.h"
#include "domain/office/hw-print-query.h"
#include "exchange/meetings/hw-calendar.h"
#include "exchange/meetings/hw-invite-files.h"
#include "report/meetings/hw-invitation-letter.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

static const HwColumn columns[] = {
  { "invitation", N_ ("Invitation"), TRUE },
  { "letter", N_ ("Letter") },
  { "pages", N_ ("Pages") },
  { "calendar", N_ ("Calendar file") },
  { "language", N_ ("Language") },
  { NULL },
};

/* ------------------------------------------------------------------ invite */

/* The letter and the calendar file of one, behind those that are in @files. */
static gboolean
make_one (HwCall *call, const HwInvite *invite, const HwPrintHead *head, GPtrArray *files,
          GError **error)
{
  g_autoptr (HwPrintFrame) frame = hw_invitation_letter_new (invite, FALSE);
  const HwPaper *paper = &hw_papers[HW_PAPER_LETTER];
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GBytes) calendar = hw_calendar_write (invite, zone);
  g_autoptr (GBytes) pdf = NULL;

  hw_print_frame_take_head (frame, head);
  pdf = hw_print_frame_to_pdf (frame, paper->width, paper->height, error);
  if (!pdf)
    return FALSE;
  g_ptr_array_add (files, hw_invite_file_new (invite->stem, ".pdf", pdf));
  g_ptr_array_add (files, hw_invite_file_new (invite->stem, ".ics", calendar));
  hw_rows_add (call->answer, HW_KIND_REF, HW_RECORD (invite->invitation)->id);
  hw_rows_add_text (call->answer,
                    ((HwInviteFile *) g_ptr_array_index (files, files->len - 2))->name);
  hw_rows_add_int (call->answer, frame->n_pages);
  hw_rows_add_text (call->answer,
                    ((HwInviteFile *) g_ptr_array_index (files, files->len - 1))->name);
  hw_rows_add_text (call->answer, hw_tongue_code (invite->tongue));
  return TRUE;
}

gboolean
hw_meeting_command_invite (HwCall *call, GError **error)
{
  HwStore *store = hw_call_store (call);
  g_autofree char *office = g_path_get_basename (hw_office_folder (call->office));
  g_autoptr (HwPrintHead) head = hw_meeting_put_down (store, call->arguments[0], error)
                                     ? hw_print_head_read (store, error)
                                     : NULL;
  g_autoptr (GPtrArray) invites = head ? hw_invites_read (store, call->arguments[0], head, office,
                                                          hw_time_now (), error)
                                       : NULL;
  g_autoptr (GPtrArray) files
      = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_invite_file_free);
  gboolean is_place_withheld = FALSE;

  if (!invites)
    return FALSE;
  call->answer = hw_rows_new (TRUE, columns);
  for (guint i = 0; i < invites->len; i++)
    if (!make_one (call, g_ptr_array_index (invites, i), head, files, error))
      return FALSE;
  if (!hw_invite_files_send (store, call->arguments[1], invites, files, HW_WAY_OF_CONTACT_LETTER,
                             error))
    return FALSE;
  for (guint i = 0; i < invites->len && !is_place_withheld; i++)
    is_place_withheld = ((HwInvite *) g_ptr_array_index (invites, i))->is_place_withheld;
  if (is_place_withheld)
    hw_call_say (_ ("The place tells of somebody who is invited: it is not on every letter."));
  if (!hw_meeting_warn_apart (call, call->arguments[0], error))
    return FALSE;
  if (!head->mail)
    hw_call_say (_ ("Calendars cannot answer: the office’s text for prints names no e-mail."));
  return TRUE;
}

/* ------------------------------------------------------------------ reply */

/* «-» is standard input: a mail program hands over what was attached. */
static HwCalendarAnswer *
read_answer (const char *path, GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (GInputStream) input = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize n;

  if (!g_str_equal (path, "-"))
    return hw_calendar_read_file (path, error);
  text = g_malloc (HW_CALENDAR_MOST_BYTES + 1);
  input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  if (!g_input_stream_read_all (input, text, HW_CALENDAR_MOST_BYTES + 1, &n, NULL, error))
    return NULL;
  bytes = g_bytes_new_take (g_steal_pointer (&text), n);
  return hw_calendar_read_answer (bytes, error);
}

/* Says which file it is about, where the message does not. */
static gboolean
fail_reply (const char *path, GError *failure, GError **error)
{
  if (g_str_has_prefix (failure->message, path))
    g_propagate_error (error, failure);
  else
    g_propagate_prefixed_error (error, failure, "%s: ", path);
  return FALSE;
}

/* Which meeting it is for may be left to the file to say. */
gboolean
hw_meeting_command_reply (HwCall *call, GError **error)
{
  HwStore *store = hw_call_store (call);
  gboolean is_named = call->n_arguments == 2;
  const char *path = call->arguments[is_named];
  g_autoptr (HwMeeting) meeting
      = is_named ? hw_store_find (store, HW_TYPE_MEETING, call->arguments[0], error) : NULL;
  g_autoptr (HwCalendarAnswer) answer = NULL;
  GError *failure = NULL;
  HwCalendarOutcome outcome = { 0 };
  g_autofree char *invitation = NULL;
  g_autoptr (HwRecord) record = NULL;

  if (is_named && !meeting)
    return FALSE;
  answer = read_answer (path, &failure);
  if (!answer
      || !hw_meeting_reply (store, meeting ? HW_RECORD (meeting)->id : NULL, answer, &outcome,
                            &failure))
    return fail_reply (path, failure, error);
  invitation = outcome.invitation;
  record = hw_store_find (store, HW_TYPE_INVITATION, invitation, error);
  if (!record)
    return FALSE;
  if (outcome.waits_for_reason)
    hw_call_say (_ ("They cannot come: write down why, and what was tried."));
  call->answer = hw_rows_new_for_records (FALSE, HW_RECORD_GET_CLASS (record));
  hw_rows_add_record (call->answer, record);
  return TRUE;
}
