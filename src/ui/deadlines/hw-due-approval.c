/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Another person approves an exception that was asked for (S3-24): its reason is shown once more.
 */

#include "domain/deadlines/hw-due-exception-act.h"
#include "ui/deadlines/hw-due-deeds.h"
#include "ui/widgets/hw-fiber.h"
#include "ui/widgets/hw-words.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

typedef struct
{
  HwStoreThread *thread;
  char *exception;
} Approval;

static void
approval_free (gpointer data)
{
  Approval *self = data;

  g_clear_object (&self->thread);
  g_free (self->exception);
  g_free (self);
}

static gboolean
approve_job (HwStore *store, gpointer exception, GCancellable *cancellable, GValue *result,
             GError **error)
{
  gint64 done = hw_due_approve_exception (store, exception, error);

  if (!done)
    return FALSE;
  g_value_init (result, G_TYPE_INT64);
  g_value_set_int64 (result, done);
  return TRUE;
}

static DexFuture *
approve_fiber (gpointer data)
{
  HwFiber *fiber = data;
  const Approval *wish = fiber->data;
  g_autoptr (GError) error = NULL;
  gint64 done = dex_await_int64 (
      hw_store_thread_run (wish->thread, approve_job, g_strdup (wish->exception), g_free), &error);
  g_autoptr (GtkWidget) parent = g_weak_ref_get (&fiber->owner);

  if (parent && !error)
    gtk_widget_activate_action (parent, "win.saved", "(sx)", _ ("The exception is approved"), done);
  else if (parent)
    gtk_widget_activate_action (parent, "win.say", "s", error->message);
  return dex_future_new_true ();
}

static void
on_approve_cb (AdwAlertDialog *dialog, const char *response, Approval *wish)
{
  /* The dialog stands above it and goes before it. */
  GtkWidget *parent = g_object_get_data (G_OBJECT (dialog), "hw-parent");
  Approval *copy = g_new (Approval, 1);

  *copy = (Approval) { g_object_ref (wish->thread), g_strdup (wish->exception) };
  hw_fiber_start (parent, NULL, approve_fiber, copy, approval_free);
}

static char *
dup_question (const HwDueWhy *why)
{
  GString *words = g_string_new (why->duty);

  hw_words_append (words, why->child_title);
  g_string_append (words, "\n\n");
  if (why->asked_by)
    /* Translators: who asked for an exception, and why */
    g_string_append_printf (words, _ ("%s asks: %s"), why->asked_by, why->asked);
  else
    g_string_append (words, why->asked);
  g_string_append (words, "\n\n");
  g_string_append (words, _ ("It is written into the case plan and the running record."));
  return g_string_free_and_steal (words);
}

static void
approve (GtkWidget *parent, HwStoreThread *thread, const HwDueWhy *why, const char *fact)
{
  g_autofree char *question = dup_question (why);
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Approve This Exception?"), question);
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);
  Approval *wish = g_new (Approval, 1);

  *wish = (Approval) { g_object_ref (thread), g_strdup (why->asked_id) };
  adw_alert_dialog_add_responses (alert, "cancel", _ ("_Cancel"), "approve", _ ("_Approve"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "approve", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (alert, "approve");
  adw_alert_dialog_set_close_response (alert, "cancel");
  g_object_set_data (G_OBJECT (dialog), "hw-parent", parent);
  g_signal_connect_data (dialog, "response::approve", G_CALLBACK (on_approve_cb), wish,
                         (GClosureNotify) (void (*) (void)) approval_free, 0);
  adw_dialog_present (dialog, parent);
}

const HwDueDeed *
hw_due_deed_approve (void)
{
  static const HwDueDeed deed = { N_ ("Approve the Exception…"), approve };

  return &deed;
}
