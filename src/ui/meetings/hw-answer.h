/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The answer of somebody’s calendar to an invitation: opened from a file, by the desktop, or
 * dropped on the window.
 */

#pragma once

#include "store/hw-store-thread.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Whether @file is a calendar’s, by its name. */
gboolean hw_answer_is_calendar (GFile *file);

/* Takes the answer in @file, opens its meeting’s page, says what was done with Undo, and asks after
 * a no why and what was tried. Where it was not taken a dialog says why. */
void hw_answer_take (GtkWidget *window, HwStoreThread *thread, GFile *file);

/* The same for a file that is chosen first. */
void hw_answer_choose (GtkWidget *window, HwStoreThread *thread);

G_END_DECLS
