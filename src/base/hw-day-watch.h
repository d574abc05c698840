/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Says when another day has begun: at midnight; and where the computer slept through it, or its
 * clock or time zone was set, within a minute.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _HwDayWatch HwDayWatch;

typedef void (*HwDayTurned) (gpointer data);

/* Runs @turned in @context. */
HwDayWatch *hw_day_watch_new (GMainContext *context, HwDayTurned turned, gpointer data);
void hw_day_watch_free (HwDayWatch *self);

/* At once, for whoever knows that the time has come: somebody is back at the window. */
void hw_day_watch_look (HwDayWatch *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwDayWatch, hw_day_watch_free)

G_END_DECLS
