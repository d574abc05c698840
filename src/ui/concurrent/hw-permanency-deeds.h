/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The dialogs of concurrent planning. What the office knows is filled in, and not asked again.
 */

#pragma once

#include "domain/concurrent/hw-concurrent-result.h"
#include "store/hw-store-thread.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where the dialogs stand, and of whom they tell. @staff: who answers for the family; or NULL. */
typedef struct
{
  GtkWidget *parent;
  HwStoreThread *thread;
  const HwConcurrent *plans;
  const char *staff;
} HwPermanencyDeed;

void hw_permanency_set_plan_b (const HwPermanencyDeed *self);
void hw_permanency_change_plan_b (const HwPermanencyDeed *self);
void hw_permanency_drop_plan_b (const HwPermanencyDeed *self);
void hw_permanency_take_up_plan_b (const HwPermanencyDeed *self);

/* A new step of @goal. */
void hw_permanency_add_step (const HwPermanencyDeed *self, const char *goal);

/* The step was done today: at once, told by win.saved. */
void hw_permanency_complete_step (const HwPermanencyDeed *self, const char *step);

/* Full disclosure to @parent; NULL: to be chosen. */
void hw_permanency_disclose (const HwPermanencyDeed *self, const char *parent);

/* A search on a side (its nick); and the notice to somebody whom the office knows. */
void hw_permanency_search (const HwPermanencyDeed *self, const char *side);
void hw_permanency_notify (const HwPermanencyDeed *self, const char *person);

G_END_DECLS
