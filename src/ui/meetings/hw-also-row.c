/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window says that it was saved, with the way back.
 */

#include "ui/meetings/hw-also-row.h"

#include "domain/meetings/hw-meeting-act.h"
#include "ui/widgets/hw-fiber.h"

#include <glib/gi18n-lib.h>

struct _HwAlsoRow
{
  AdwEntryRow parent_instance;

  HwStoreThread *thread;
  char *meeting, *named_by;
};

enum
{
  ADDED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HwAlsoRow, hw_also_row, ADW_TYPE_ENTRY_ROW)

typedef struct
{
  char *meeting, *named_by, *name;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *self = data;

  g_free (self->meeting);
  g_free (self->named_by);
  g_free (self->name);
  g_free (self);
}

static gboolean
add_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  const Wish *wish = data;
  gint64 transaction = hw_meeting_also_invite (store, wish->meeting, wish->named_by, wish->name,
                                               NULL, HW_MEETING_ROLE_SUPPORT, error);

  if (!transaction)
    return FALSE;
  g_value_init (result, G_TYPE_INT64);
  g_value_set_int64 (result, transaction);
  return TRUE;
}

static DexFuture *
add_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwAlsoRow) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (GError) error = NULL;
  Wish *wish = g_new (Wish, 1);
  DexFuture *future;
  gint64 transaction;

  *wish = (Wish) { g_strdup (self->meeting), g_strdup (self->named_by),
                   g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self)))) };
  gtk_editable_set_text (GTK_EDITABLE (self), "");
  future = hw_store_thread_run (self->thread, add_job, wish, wish_free);
  g_clear_object (&self);
  transaction = dex_await_int64 (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (self && error)
    g_signal_emit (self, signals[FAILED], 0, error->message);
  else if (self)
    {
      gtk_widget_activate_action (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                                  "win.saved", "(sx)", _ ("Somebody else is to be asked"),
                                  transaction);
      g_signal_emit (self, signals[ADDED], 0);
    }
  return dex_future_new_true ();
}

static void
hw_also_row_apply (AdwEntryRow *row)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  if (HW_ALSO_ROW (row)->thread && text[strspn (text, " ")])
    hw_fiber_start (row, NULL, add_fiber, NULL, NULL);
}

static void
hw_also_row_finalize (GObject *object)
{
  HwAlsoRow *self = HW_ALSO_ROW (object);

  g_clear_object (&self->thread);
  g_free (self->meeting);
  g_free (self->named_by);
  G_OBJECT_CLASS (hw_also_row_parent_class)->finalize (object);
}

static void
hw_also_row_class_init (HwAlsoRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hw_also_row_finalize;
  signals[ADDED] = g_signal_new ("added", HW_TYPE_ALSO_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", HW_TYPE_ALSO_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
hw_also_row_init (HwAlsoRow *self)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ ("Who else should come"));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self), TRUE);
  g_signal_connect (self, "apply", G_CALLBACK (hw_also_row_apply), NULL);
}

void
hw_also_row_ask (HwAlsoRow *self, HwStoreThread *thread, const char *meeting, const char *named_by)
{
  g_return_if_fail (HW_IS_ALSO_ROW (self));

  g_set_object (&self->thread, thread);
  g_set_str (&self->meeting, meeting);
  g_set_str (&self->named_by, named_by);
}
