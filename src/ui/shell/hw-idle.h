/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The time since somebody last touched the program, counted by a clock that runs in suspend and
 * that nobody can set (reliability K7, D7). Knows no widget.
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Microseconds since the machine was started: all of them, and those in which it was awake. */
typedef struct
{
  gint64 boot;
  gint64 awake;
} HwIdleMoment;

HwIdleMoment hw_idle_now (void);

/* Whether what was left at @last is to be locked at @now: after @limit microseconds, or because the
 * machine slept in between. */
gboolean hw_idle_is_over (HwIdleMoment last, HwIdleMoment now, gint64 limit);

#define HW_TYPE_IDLE (hw_idle_get_type ())
G_DECLARE_FINAL_TYPE (HwIdle, hw_idle, HW, IDLE, GObject)

/* ::over, once: @limit microseconds passed without input, or the machine slept. */
HwIdle *hw_idle_new (gint64 limit);
void hw_idle_set_limit (HwIdle *self, gint64 limit);

/* Somebody is there; too late when it is over already. */
void hw_idle_note_input (HwIdle *self);

/* Looks at the clock now, before anything is drawn; whether it is over. */
gboolean hw_idle_check (HwIdle *self);

G_END_DECLS
