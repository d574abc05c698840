/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How far something has come, as it looks everywhere: one colour, one icon, and a word beside.
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * HwState:
 * @HW_STATE_PLAIN: a fact; no colour and no icon
 * @HW_STATE_LATE: its day has passed
 * @HW_STATE_SOON: its day is near
 * @HW_STATE_DONE: it happened
 * @HW_STATE_GOOD: good news
 * @HW_STATE_UNKNOWN: cannot be told from what is recorded
 * @HW_STATE_ASKED: somebody waits for an answer
 */
typedef enum
{
  HW_STATE_PLAIN,
  HW_STATE_LATE,
  HW_STATE_SOON,
  HW_STATE_DONE,
  HW_STATE_GOOD,
  HW_STATE_UNKNOWN,
  HW_STATE_ASKED,
} HwState;

#define HW_TYPE_STATE (hw_state_get_type ())
GType hw_state_get_type (void);

/* Symbolic; NULL for a plain fact. */
const char *hw_state_icon (HwState state);

/* The class that gives a widget the state's colour; NULL for a plain fact. */
const char *hw_state_css_class (HwState state);

G_END_DECLS
