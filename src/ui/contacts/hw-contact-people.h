/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who was there at a contact is put right.
 */

#pragma once

#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks for those who were there at @contact, an id, above @parent. What was saved is told by
 * «win.saved», what cannot be by «win.say». */
void hw_contact_people_present (GtkWidget *parent, HwStoreThread *thread, const char *contact);

G_END_DECLS
