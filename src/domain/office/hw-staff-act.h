/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Families going from one worker to another, as when somebody leaves.
 */

#pragma once

#include "store/hw-store.h"

G_BEGIN_DECLS

/**
 * HwHandOver:
 * @from, @to: ids of staff; @to may be NULL where @families is empty
 * @families: ids, ended by NULL; each must be @from's
 * @left_date: the day on which @from left, 0: she stays
 */
typedef struct
{
  const char *from;
  const char *to;
  const char *const *families;
  HwDay left_date;
} HwHandOver;

/* «staff.hand-over», all of it or nothing. Returns the transaction's number. HW_ERROR_REFUSED: who
 * is signed in may not, @to is the same person or has left, or a family has another worker by now;
 * HW_ERROR_INVALID, HW_ERROR_NOT_FOUND. */
gint64 hw_staff_act_hand_over (HwStore *store, const HwHandOver *wish, GError **error);

G_END_DECLS
