/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Signals of the screensavers on the session's bus, and of logind on the system's. Whoever else
 * sends one can do no more than lock.
 */

#include "ui/shell/hw-session.h"

#include <gio/gunixfdlist.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define LOGIND "org.freedesktop.login1"
#define LOGIND_PATH "/org/freedesktop/login1"
#define MANAGER LOGIND ".Manager"

static const char *const screensavers[] = {
  "org.gnome.ScreenSaver",     "org.freedesktop.ScreenSaver", "org.cinnamon.ScreenSaver",
  "org.mate.ScreenSaver",      "org.xfce.ScreenSaver",
};

struct _HwSession
{
  GObject parent_instance;

  GCancellable *cancellable;
  GDBusConnection *buses[2]; /* the session's, the system's; NULL: not there */
  GArray *subscriptions[2];  /* of guint */
  int inhibitor;             /* held, sleep waits for us; -1: none */
};

G_DEFINE_FINAL_TYPE (HwSession, hw_session, G_TYPE_OBJECT)

static guint lock_signal;

/* ------------------------------------------------------------------ signals */

static void
on_locked_cb (GDBusConnection *bus, const char *sender, const char *path, const char *interface,
              const char *signal, GVariant *parameters, gpointer session)
{
  gboolean is_so = TRUE;

  /* ActiveChanged and PrepareForSleep tell of the end, too. */
  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    g_variant_get (parameters, "(b)", &is_so);
  if (is_so)
    g_signal_emit (session, lock_signal, 0);
}

static void
subscribe (HwSession *self, guint bus, const char *sender, const char *interface,
           const char *signal, const char *path)
{
  guint id = g_dbus_connection_signal_subscribe (self->buses[bus], sender, interface, signal, path,
                                                 NULL, G_DBUS_SIGNAL_FLAGS_NONE, on_locked_cb, self,
                                                 NULL);

  g_array_append_val (self->subscriptions[bus], id);
}

static void
on_session_bus_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (HwSession) self = data;

  self->buses[0] = g_bus_get_finish (result, NULL);
  for (guint i = 0; self->buses[0] && i < G_N_ELEMENTS (screensavers); i++)
    subscribe (self, 0, NULL, screensavers[i], "ActiveChanged", NULL);
}

/* ------------------------------------------------------------------ logind */

static void
on_inhibited_cb (GObject *bus, GAsyncResult *result, gpointer data)
{
  g_autoptr (HwSession) self = data;
  g_autoptr (GUnixFDList) fds = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_with_unix_fd_list_finish (
      G_DBUS_CONNECTION (bus), &fds, result, NULL);

  /* Closed with this process, and so let go when it is replaced. */
  if (answer && fds && g_unix_fd_list_get_length (fds) == 1)
    self->inhibitor = g_unix_fd_list_get (fds, 0, NULL);
}

static void
on_own_session_cb (GObject *bus, GAsyncResult *result, gpointer data)
{
  g_autoptr (HwSession) self = data;
  g_autoptr (GVariant) answer
      = g_dbus_connection_call_finish (G_DBUS_CONNECTION (bus), result, NULL);
  const char *path;

  if (!answer || !self->buses[1])
    return;
  g_variant_get (answer, "(&o)", &path);
  subscribe (self, 1, LOGIND, LOGIND ".Session", "Lock", path);
}

static void
on_system_bus_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (HwSession) self = data;

  self->buses[1] = g_bus_get_finish (result, NULL);
  if (!self->buses[1])
    return;
  subscribe (self, 1, LOGIND, MANAGER, "PrepareForSleep", LOGIND_PATH);
  g_dbus_connection_call_with_unix_fd_list (
      self->buses[1], LOGIND, LOGIND_PATH, MANAGER, "Inhibit",
      g_variant_new ("(ssss)", "sleep", _ ("Homeward"), _ ("The office is locked first"), "delay"),
      G_VARIANT_TYPE ("(h)"), G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, self->cancellable,
      on_inhibited_cb, g_object_ref (self));
  g_dbus_connection_call (self->buses[1], LOGIND, LOGIND_PATH, MANAGER, "GetSessionByPID",
                          g_variant_new ("(u)", 0), G_VARIANT_TYPE ("(o)"),
                          G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, self->cancellable,
                          on_own_session_cb, g_object_ref (self));
}

/* ------------------------------------------------------------------ object */

static void
hw_session_dispose (GObject *object)
{
  HwSession *self = HW_SESSION (object);

  g_cancellable_cancel (self->cancellable);
  for (guint bus = 0; bus < G_N_ELEMENTS (self->buses); bus++)
    {
      for (guint i = 0; self->buses[bus] && i < self->subscriptions[bus]->len; i++)
        g_dbus_connection_signal_unsubscribe (
            self->buses[bus], g_array_index (self->subscriptions[bus], guint, i));
      g_array_set_size (self->subscriptions[bus], 0);
      g_clear_object (&self->buses[bus]);
    }

  G_OBJECT_CLASS (hw_session_parent_class)->dispose (object);
}

static void
hw_session_finalize (GObject *object)
{
  HwSession *self = HW_SESSION (object);

  for (guint bus = 0; bus < G_N_ELEMENTS (self->subscriptions); bus++)
    g_array_unref (self->subscriptions[bus]);
  g_clear_object (&self->cancellable);
  g_clear_fd (&self->inhibitor, NULL);

  G_OBJECT_CLASS (hw_session_parent_class)->finalize (object);
}

static void
hw_session_class_init (HwSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hw_session_dispose;
  G_OBJECT_CLASS (klass)->finalize = hw_session_finalize;

  lock_signal = g_signal_new ("lock", HW_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 0);
}

static void
hw_session_init (HwSession *self)
{
  self->cancellable = g_cancellable_new ();
  self->inhibitor = -1;
  for (guint bus = 0; bus < G_N_ELEMENTS (self->subscriptions); bus++)
    self->subscriptions[bus] = g_array_new (FALSE, FALSE, sizeof (guint));
}

HwSession *
hw_session_new (void)
{
  HwSession *self = g_object_new (HW_TYPE_SESSION, NULL);

  g_bus_get (G_BUS_TYPE_SESSION, self->cancellable, on_session_bus_cb, g_object_ref (self));
  g_bus_get (G_BUS_TYPE_SYSTEM, self->cancellable, on_system_bus_cb, g_object_ref (self));
  return self;
}
