/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Between the outline and what builds its lines.
 */

#pragma once

#include "ui/plans/hw-plan-outline.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

struct _HwPlanOutline
{
  GObject parent_instance;

  HwStoreThread *thread;
  HwPlanView *view;
  GPtrArray *all;        /* every line in order, also below collapsed ones */
  GPtrArray *shown;      /* those that are not; borrowed from @all */
  GHashTable *by_key;    /* of @all; borrowed */
  GPtrArray *fresh;      /* lines of the role NEW, in the order in which they were made */
  GHashTable *collapsed; /* keys */
};

/* Makes @all from the view and the fresh lines; lines that are known by their key stay. */
void hw_plan_outline_build (HwPlanOutline *self);

G_END_DECLS
