/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of states.
 */

#include "ui/widgets/hw-state.h"

static const struct
{
  const char *icon;
  const char *css_class;
} states[] = {
  [HW_STATE_PLAIN] = { NULL, NULL },
  [HW_STATE_LATE] = { "dialog-warning-symbolic", "late" },
  [HW_STATE_SOON] = { "alarm-symbolic", "soon" },
  [HW_STATE_DONE] = { "object-select-symbolic", "done" },
  [HW_STATE_GOOD] = { "starred-symbolic", "good" },
  [HW_STATE_UNKNOWN] = { "dialog-question-symbolic", "unknown" },
  [HW_STATE_ASKED] = { "mail-unread-symbolic", "soon" },
};

G_DEFINE_ENUM_TYPE (HwState, hw_state,
                    G_DEFINE_ENUM_VALUE (HW_STATE_PLAIN, "plain"),
                    G_DEFINE_ENUM_VALUE (HW_STATE_LATE, "late"),
                    G_DEFINE_ENUM_VALUE (HW_STATE_SOON, "soon"),
                    G_DEFINE_ENUM_VALUE (HW_STATE_DONE, "done"),
                    G_DEFINE_ENUM_VALUE (HW_STATE_GOOD, "good"),
                    G_DEFINE_ENUM_VALUE (HW_STATE_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (HW_STATE_ASKED, "asked"))

const char *
hw_state_icon (HwState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (states), NULL);

  return states[state].icon;
}

const char *
hw_state_css_class (HwState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (states), NULL);

  return states[state].css_class;
}
