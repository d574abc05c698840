/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Letters are drawn here, a turn of the main loop each; what leaves the office leaves on the
 * store’s thread.
 */

#include "ui/meetings/hw-invite-saving.h"

#include "exchange/meetings/hw-calendar.h"
#include "exchange/meetings/hw-invite-files.h"
#include "report/meetings/hw-invitation-letter.h"
#include "ui/widgets/hw-printing.h"

/* @files are only read once they are under way. */
typedef struct
{
  HwInviteSaving wish;
  HwPrintHead *head;
  char *folder;
  GPtrArray *files;
} Sending;

static void
sending_free (gpointer data)
{
  Sending *self = data;

  g_clear_object (&self->wish.thread);
  g_ptr_array_unref (self->wish.invites);
  g_clear_pointer (&self->head, hw_print_head_unref);
  g_free (self->folder);
  g_ptr_array_unref (self->files);
  g_free (self);
}

static gboolean
send_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  const Sending *self = data;
  gint64 transaction = hw_invite_files_send (store, self->folder, self->wish.invites, self->files,
                                             HW_WAY_OF_CONTACT_LETTER, error);

  if (!transaction)
    return FALSE;
  g_value_init (result, G_TYPE_INT64);
  g_value_set_int64 (result, transaction);
  return TRUE;
}

/* The letter and the calendar file of one. */
static gboolean
make_one (Sending *self, const HwInvite *invite, GError **error)
{
  g_autoptr (HwPrintFrame) frame = hw_invitation_letter_new (invite, self->wish.is_large);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GBytes) calendar = hw_calendar_write (invite, zone);
  const HwPaper *paper = self->wish.paper;
  g_autoptr (GBytes) pdf = NULL;

  if (self->head)
    hw_printing_take_head (frame, self->head);
  pdf = hw_print_frame_to_pdf (frame, paper->width, paper->height, error);
  if (!pdf)
    return FALSE;
  g_ptr_array_add (self->files, hw_invite_file_new (invite->stem, ".pdf", pdf));
  g_ptr_array_add (self->files, hw_invite_file_new (invite->stem, ".ics", calendar));
  return TRUE;
}

static DexFuture *
send_fiber (gpointer data)
{
  Sending *self = data;
  GError *error = NULL;
  gint64 done;

  for (guint i = 0; i < self->wish.invites->len; i++)
    {
      if (!make_one (self, g_ptr_array_index (self->wish.invites, i), &error))
        return dex_future_new_for_error (error);
      dex_await (dex_timeout_new_msec (0), NULL);
    }
  done = dex_await_int64 (hw_store_thread_run (self->wish.thread, send_job, self, NULL), &error);
  return error ? dex_future_new_for_error (error) : dex_future_new_for_int64 (done);
}

DexFuture *
hw_invite_saving_run (const HwInviteSaving *wish)
{
  Sending *self = g_new (Sending, 1);

  self->wish = *wish;
  g_object_ref (wish->thread);
  g_ptr_array_ref (wish->invites);
  self->head = wish->head ? hw_print_head_ref ((HwPrintHead *) wish->head) : NULL;
  self->folder = g_strdup (wish->folder);
  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_invite_file_free);
  return dex_scheduler_spawn (NULL, 0, send_fiber, self, sending_free);
}
