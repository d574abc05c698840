/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Moving a child to another family: the family is found by typing, then a sentence tells what will
 * change before it does.
 */

#pragma once

#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* @child: the id. What was done is told by «win.saved», what cannot be by «win.say». */
void hw_move_dialog_present (GtkWidget *parent, HwStoreThread *thread, const char *child);

G_END_DECLS
