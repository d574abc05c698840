/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The feed says what is due, the rules what is told, the preferences whether and when it was.
 */

#include "ui/deadlines/hw-due-notice.h"

#include "ui/deadlines/hw-today-feed.h"
#include "ui/preferences/hw-preferences.h"

#define KEY "hw-due-notice"
#define ID "due"
#define SERVER "org.freedesktop.Notifications"

#define HW_TYPE_DUE_NOTICE (hw_due_notice_get_type ())
G_DECLARE_FINAL_TYPE (HwDueNotice, hw_due_notice, HW, DUE_NOTICE, GObject)

struct _HwDueNotice
{
  GObject parent_instance;

  HwTodayFeed *feed; /* the thread’s, as this is */
  GSettings *preferences;
  HwDay day; /* that was thought about */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (HwDueNotice, hw_due_notice, G_TYPE_OBJECT)

/* ------------------------------------------------------------------ told or not */

/* The marks of those who were told on @day; @list keeps them. */
static const guint32 *
find_marks (HwDueNotice *self, HwDay day, GVariant **list, gsize *n)
{
  g_autoptr (GVariant) told = g_settings_get_value (self->preferences, HW_PREFERENCES_DUE_TOLD);
  const guint32 *marks;
  int last;

  g_variant_get (told, "(i@au)", &last, list);
  marks = g_variant_get_fixed_array (*list, n, sizeof *marks);
  if (last != day)
    *n = 0;
  return marks;
}

static gboolean
was_told (HwDueNotice *self, HwDay day, guint32 mark)
{
  g_autoptr (GVariant) list = NULL;
  gsize n;
  const guint32 *marks = find_marks (self, day, &list, &n);

  for (gsize i = 0; i < n; i++)
    if (marks[i] == mark)
      return TRUE;
  return FALSE;
}

/* The marks of former days go. */
static void
remember (HwDueNotice *self, HwDay day, guint32 mark)
{
  g_autoptr (GVariant) list = NULL;
  gsize n;
  const guint32 *marks = find_marks (self, day, &list, &n);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof *marks);

  g_array_append_vals (all, marks, n);
  g_array_append_val (all, mark);
  g_settings_set (self->preferences, HW_PREFERENCES_DUE_TOLD, "(i@au)", day,
                  g_variant_new_fixed_array (G_VARIANT_TYPE_UINT32, all->data, all->len,
                                             sizeof mark));
  /* The lock takes this process away. */
  g_settings_sync ();
}

/* ------------------------------------------------------------------ telling */

/* Lasts no longer than its day: what is due tomorrow is told tomorrow. */
static void
send_notice (HwDueNotice *self)
{
  HwToday *today = hw_today_feed_today (self->feed);
  g_autofree char *words = today ? hw_today_dup_notice (today) : NULL;
  g_autoptr (GNotification) notice = NULL;
  guint32 mark;

  if (!words || today->today != self->day)
    return;
  mark = hw_today_notice_mark (today);
  if (was_told (self, today->today, mark))
    return;
  notice = g_notification_new (words);
  g_notification_set_default_action (notice, "app." HW_DUE_NOTICE_ACTION);
  g_application_send_notification (g_application_get_default (), ID, notice);
  remember (self, today->today, mark);
}

static void
on_server_cb (GObject *bus, GAsyncResult *result, gpointer data)
{
  g_autoptr (HwDueNotice) self = data;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (bus), result,
                                                               NULL);

  if (answer && !g_cancellable_is_cancelled (self->cancellable))
    send_notice (self);
}

/* Where nobody shows notifications none is sent: it would not have been told. In a sandbox the
 * portal is there. */
static void
look_for_server (HwDueNotice *self)
{
  GApplication *application = g_application_get_default ();
  GDBusConnection *bus = application ? g_application_get_dbus_connection (application) : NULL;

  if (!bus)
    return;
  if (g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS))
    send_notice (self);
  else
    g_dbus_connection_call (bus, SERVER, "/org/freedesktop/Notifications", SERVER,
                            "GetCapabilities", NULL, NULL, G_DBUS_CALL_FLAGS_NONE, -1,
                            self->cancellable, on_server_cb, g_object_ref (self));
}

static void
on_feed_cb (HwDueNotice *self)
{
  HwToday *today = hw_today_feed_today (self->feed);

  if (!today || !today->is_whole || today->today == self->day)
    return;
  self->day = today->today;
  if (g_settings_get_boolean (self->preferences, HW_PREFERENCES_TELL_DUE))
    look_for_server (self);
}

/* ------------------------------------------------------------------ object */

static void
hw_due_notice_finalize (GObject *object)
{
  HwDueNotice *self = HW_DUE_NOTICE (object);

  g_object_unref (self->cancellable);
  g_clear_object (&self->preferences);
  G_OBJECT_CLASS (hw_due_notice_parent_class)->finalize (object);
}

static void
hw_due_notice_class_init (HwDueNoticeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hw_due_notice_finalize;
}

static void
hw_due_notice_init (HwDueNotice *self)
{
  self->cancellable = g_cancellable_new ();
  self->preferences = hw_preferences_new ();
}

/* The office is closed: what it would have told is nobody’s any more. */
static void
end (gpointer data)
{
  HwDueNotice *self = data;

  g_cancellable_cancel (self->cancellable);
  g_object_unref (self);
}

void
hw_due_notice_begin (HwStoreThread *thread)
{
  g_autoptr (HwDueNotice) self = g_object_new (HW_TYPE_DUE_NOTICE, NULL);

  /* Without preferences the day could not be remembered. */
  if (!self->preferences || g_object_get_data (G_OBJECT (thread), KEY))
    return;
  self->feed = hw_today_feed_of (thread);
  g_signal_connect_object (self->feed, "changed", G_CALLBACK (on_feed_cb), self,
                           G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (thread), KEY, g_object_ref (self), end);
  on_feed_cb (self);
}
