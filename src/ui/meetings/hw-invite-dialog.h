/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Invites everybody to a meeting: a letter and a calendar file for each, seen before they leave,
 * into a folder that is chosen; then, where this computer can, a mail with one’s own file.
 */

#pragma once

#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_INVITE_DIALOG (hw_invite_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HwInviteDialog, hw_invite_dialog, HW, INVITE_DIALOG, AdwDialog)

/* Above @parent, for the meeting @meeting. */
void hw_invite_dialog_present (GtkWidget *parent, HwStoreThread *thread, const char *meeting);

G_END_DECLS
