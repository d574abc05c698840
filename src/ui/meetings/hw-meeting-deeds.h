/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is done about a meeting in the window: at once, told with Undo, or in a dialog that asks for
 * what nobody knows yet.
 */

#pragma once

#include "domain/meetings/hw-meeting-result.h"
#include "store/hw-store-thread.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Above @parent. @family: NULL: to be chosen. @kind: one that rules know, or the code of the
 * office's own; else, and NULL: case planning. The new meeting’s page is opened. */
void hw_meeting_deed_schedule (GtkWidget *parent, HwStoreThread *thread, const char *family,
                               const char *kind);

/* At once: «invite», «spoke», «accepted», «tentative», «came», «absent»; @invitations: ids, ended
 * by NULL. */
void hw_meeting_deed_mark (GtkWidget *parent, HwStoreThread *thread, const char *deed,
                           const char *const *invitations);

/* At once: «hold», «close», «propose»: with whom it was held, closed minutes, those who should be
 * asked and do not stand there yet. */
void hw_meeting_deed_step (GtkWidget *parent, HwStoreThread *thread, const char *deed,
                           const char *meeting);

/* Everyone of these meetings whom nobody asked was invited today. */
void hw_meeting_deed_invite_all (GtkWidget *parent, HwStoreThread *thread,
                                 const char *const *meetings);

/* Dialogs. */
void hw_meeting_deed_decline (GtkWidget *parent, HwStoreThread *thread, HwInvitation *invitation);
void hw_meeting_deed_leave_out (GtkWidget *parent, HwStoreThread *thread,
                                HwInvitation *invitation);
void hw_meeting_deed_also (GtkWidget *parent, HwStoreThread *thread, const char *meeting,
                           const char *invitation);
void hw_meeting_deed_when (GtkWidget *parent, HwStoreThread *thread, HwMeeting *meeting);

/* In the sitting of another meeting of the family (S4-18). */
void hw_meeting_deed_merge (GtkWidget *parent, HwStoreThread *thread, HwMeeting *meeting);
void hw_meeting_deed_cancel (GtkWidget *parent, HwStoreThread *thread, HwMeeting *meeting);
void hw_meeting_deed_facilitate (GtkWidget *parent, HwStoreThread *thread,
                                 const char *const *families, HwDay today);

G_END_DECLS
