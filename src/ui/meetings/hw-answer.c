/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The file is read and its answer taken in one job on the store’s thread.
 */

#include "ui/meetings/hw-answer.h"

#include "domain/hw-records.h"
#include "domain/meetings/hw-calendar-act.h"
#include "exchange/meetings/hw-calendar.h"
#include "ui/meetings/hw-meeting-deeds.h"
#include "ui/widgets/hw-fiber.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* What became of it. */
typedef struct
{
  gint64 transaction;
  HwInvitation *invitation;
  char *name; /* whose it is */
  HwReply reply;
  gboolean waits_for_reason;
} Taken;

static void
taken_free (Taken *self)
{
  g_clear_object (&self->invitation);
  g_free (self->name);
  g_free (self);
}

static Taken *
taken_copy (Taken *self)
{
  Taken *copy = g_memdup2 (self, sizeof *self);

  copy->invitation = g_object_ref (self->invitation);
  copy->name = g_strdup (self->name);
  return copy;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Taken, taken_free)
#define TYPE_TAKEN (taken_get_type ())
static GType taken_get_type (void);
G_DEFINE_BOXED_TYPE (Taken, taken, taken_copy, taken_free)

static char *
dup_name (HwStore *store, HwInvitation *invitation)
{
  const char *type, *id = hw_invitation_who (invitation, &type);
  g_autoptr (HwRecord) who
      = id ? hw_store_find (store, hw_registry_type (&hw_records, type), id, NULL) : NULL;

  return who ? hw_record_dup_title (who) : g_strdup ("");
}

static gboolean
take_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  g_autoptr (HwCalendarAnswer) answer = hw_calendar_read_file (data, error);
  HwCalendarOutcome outcome = { 0 };
  g_autofree char *invitation = NULL;
  g_autoptr (Taken) taken = g_new0 (Taken, 1);

  if (!answer)
    return FALSE;
  taken->transaction = hw_meeting_reply (store, NULL, answer, &outcome, error);
  if (!taken->transaction)
    return FALSE;
  invitation = outcome.invitation;
  taken->invitation = hw_store_find (store, HW_TYPE_INVITATION, invitation, error);
  if (!taken->invitation)
    return FALSE;
  taken->name = dup_name (store, taken->invitation);
  taken->reply = answer->answer;
  taken->waits_for_reason = outcome.waits_for_reason;
  g_value_init (result, TYPE_TAKEN);
  g_value_take_boxed (result, g_steal_pointer (&taken));
  return TRUE;
}

static void
refuse (GtkWidget *window, const char *reason)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("The Answer Was Not Taken"), reason);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, window);
}

static void
tell (GtkWidget *window, HwStoreThread *thread, const Taken *taken)
{
  const char *words = taken->reply == HW_REPLY_ACCEPTED    ? _ ("%s is coming")
                      : taken->reply == HW_REPLY_TENTATIVE ? _ ("%s is perhaps coming")
                                                           : _ ("%s is not coming");
  g_autofree char *sentence = g_strdup_printf (words, taken->name);

  gtk_widget_activate_action (window, "win.open", "(ss)", "meeting", taken->invitation->meeting);
  gtk_widget_activate_action (window, "win.saved", "(sx)", sentence, taken->transaction);
  if (taken->waits_for_reason)
    hw_meeting_deed_decline (window, thread, taken->invitation);
}

typedef struct
{
  HwStoreThread *thread;
  char *path;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *self = data;

  g_clear_object (&self->thread);
  g_free (self->path);
  g_free (self);
}

static DexFuture *
take_fiber (gpointer data)
{
  HwFiber *fiber = data;
  const Wish *wish = fiber->data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Taken) taken = dex_await_boxed (
      hw_store_thread_run (wish->thread, take_job, g_strdup (wish->path), g_free), &error);
  g_autoptr (GtkWidget) window = g_weak_ref_get (&fiber->owner);

  if (window && taken)
    tell (window, wish->thread, taken);
  else if (window)
    refuse (window, error->message);
  return dex_future_new_true ();
}

gboolean
hw_answer_is_calendar (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  const char *dot = name ? strrchr (name, '.') : NULL;

  return dot && g_ascii_strcasecmp (dot, ".ics") == 0;
}

void
hw_answer_take (GtkWidget *window, HwStoreThread *thread, GFile *file)
{
  Wish *wish;

  if (!g_file_peek_path (file))
    {
      refuse (window, _ ("Copy the file to this computer first, then open it from there."));
      return;
    }
  wish = g_new (Wish, 1);
  *wish = (Wish) { g_object_ref (thread), g_file_get_path (file) };
  hw_fiber_start (window, NULL, take_fiber, wish, wish_free);
}

/* ------------------------------------------------------------------ choosing it */

typedef struct
{
  GtkWidget *window;
  HwStoreThread *thread;
} Choosing;

static void
on_chosen_cb (GObject *dialog, GAsyncResult *result, gpointer data)
{
  g_autofree Choosing *self = data;
  g_autoptr (GtkWidget) window = self->window;
  g_autoptr (HwStoreThread) thread = self->thread;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (dialog), result, NULL);

  if (file && gtk_widget_get_visible (window))
    hw_answer_take (window, thread, file);
}

void
hw_answer_choose (GtkWidget *window, HwStoreThread *thread)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  Choosing *self = g_new (Choosing, 1);

  *self = (Choosing) { g_object_ref (window), g_object_ref (thread) };
  gtk_file_filter_set_name (filter, _ ("Calendar files"));
  gtk_file_filter_add_suffix (filter, "ics");
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_set_title (dialog, _ ("Open an Answer"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (window), NULL, on_chosen_cb, self);
}
