/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The portal gets the file that lies in the folder which the person chose: none is left elsewhere.
 */

#include "ui/meetings/hw-invite-mail.h"

#include <glib/gi18n-lib.h>
#include <libportal-gtk4/portal-gtk4.h>

void
hw_invite_mail_look (GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_dbus_proxy_new_for_bus (G_BUS_TYPE_SESSION, G_DBUS_PROXY_FLAGS_DO_NOT_CONNECT_SIGNALS, NULL,
                            "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop",
                            "org.freedesktop.portal.Email", cancellable, callback, data);
}

gboolean
hw_invite_mail_look_finish (GAsyncResult *result)
{
  g_autoptr (GDBusProxy) proxy = g_dbus_proxy_new_for_bus_finish (result, NULL);
  g_autoptr (GVariant) version
      = proxy ? g_dbus_proxy_get_cached_property (proxy, "version") : NULL;

  return version != NULL;
}

static char *
dup_body (const HwInvite *invite)
{
  const char *words
      = invite->is_cancelled
            ? N_ ("this meeting, to which we invited you, will not take place. "
                  "We will write to you when there is a new date.")
            : N_ ("we invite you to a meeting at which a family and those who "
                  "support it plan together. You can say what you think and ask "
                  "what you want to know.");
  const char *more = N_ ("When, where and what for is in the calendar file with this mail. Your "
                         "calendar can answer it.");
  g_autofree char *greeting
      = g_strdup_printf (hw_tongue_say (invite->tongue, N_ ("Dear %s,")), invite->name);

  return g_strdup_printf ("%s\n\n%s\n\n%s\n\n%s\n%s\n", greeting,
                          hw_tongue_say (invite->tongue, words),
                          hw_tongue_say (invite->tongue, more),
                          hw_tongue_say (invite->tongue, N_ ("With kind regards")),
                          invite->agency);
}

static void
on_composed_cb (GObject *portal, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (xdp_portal_compose_email_finish (XDP_PORTAL (portal), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
hw_invite_mail_begin (GtkWindow *parent, const HwInvite *invite, const char *file,
                      GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (parent, NULL, callback, data);
  GError *error = NULL;
  g_autoptr (XdpPortal) portal = xdp_portal_initable_new (&error);
  g_autofree char *body = dup_body (invite);
  const char *subject = invite->is_cancelled ? N_ ("A meeting will not take place")
                                             : N_ ("Invitation to a meeting");
  const char *addresses[] = { invite->mail, NULL };
  const char *files[] = { file, NULL };
  XdpParent *window;

  if (!portal)
    {
      g_task_return_error (task, error);
      return;
    }
  window = xdp_parent_new_gtk (parent);
  xdp_portal_compose_email (portal, window, addresses, NULL, NULL,
                            hw_tongue_say (invite->tongue, subject), body, files,
                            XDP_EMAIL_FLAG_NONE, NULL, on_composed_cb, g_steal_pointer (&task));
  xdp_parent_free (window);
}

gboolean
hw_invite_mail_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
