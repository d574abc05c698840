/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A training that a worker, or the people of a home, went to: they are trained from that day on,
 * not before (S0-2, S2-17)
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

#define HW_TYPE_TRAINING (hw_training_get_type ())
G_DECLARE_FINAL_TYPE (HwTraining, hw_training, HW, TRAINING, HwRecord)

struct _HwTraining
{
  HwRecord parent_instance;

  char *staff; /* one of these two */
  char *home;
  char *name;
  HwDay date;
  char *region;
  char *trained_for; /* which role: «facilitator» */
};

/* Whether who went to it is trained on @day. */
gboolean hw_training_counts (const HwTraining *self, HwDay day);

G_END_DECLS
