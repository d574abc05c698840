/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A mail to an invitee with the own calendar file, begun in the person’s mail program by the
 * desktop’s portal. Who sends it is the person.
 */

#pragma once

#include "domain/meetings/hw-invite-result.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Whether this desktop has a portal that begins mails. */
void hw_invite_mail_look (GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
gboolean hw_invite_mail_look_finish (GAsyncResult *result);

/* @file: the path of the calendar file of @invite, which has a mail address. */
void hw_invite_mail_begin (GtkWindow *parent, const HwInvite *invite, const char *file,
                           GAsyncReadyCallback callback, gpointer data);
gboolean hw_invite_mail_finish (GAsyncResult *result, GError **error);

G_END_DECLS
