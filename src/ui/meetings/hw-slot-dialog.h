/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When a meeting could be (S4-13): each time against each person, the best first; choosing one
 * makes it the meeting’s. Who must not meet is offered two sittings.
 */

#pragma once

#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_SLOT_DIALOG (hw_slot_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HwSlotDialog, hw_slot_dialog, HW, SLOT_DIALOG, AdwDialog)

/* Above @parent, for the meeting @meeting. */
void hw_slot_dialog_present (GtkWidget *parent, HwStoreThread *thread, const char *meeting);

G_END_DECLS
