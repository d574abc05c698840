/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sixty rows are drawn with the same ticks in every frame of a scroll, so they are counted once.
 */

#include "ui/plans/hw-plan-scale.h"

#include <math.h>

#define LEAST_MONTHS 3

struct _HwPlanScale
{
  GObject parent_instance;

  HwDay from;
  HwDay end;
  HwDay today;
  GArray *ticks; /* as last asked for; NULL: not asked since the last change */
  double ticks_width;
  double ticks_room;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (HwPlanScale, hw_plan_scale, G_TYPE_OBJECT)

static void
hw_plan_scale_finalize (GObject *object)
{
  g_clear_pointer (&HW_PLAN_SCALE (object)->ticks, g_array_unref);
  G_OBJECT_CLASS (hw_plan_scale_parent_class)->finalize (object);
}

static void
hw_plan_scale_class_init (HwPlanScaleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hw_plan_scale_finalize;
  changed_signal = g_signal_new ("changed", HW_TYPE_PLAN_SCALE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
hw_plan_scale_init (HwPlanScale *self)
{
}

HwPlanScale *
hw_plan_scale_new (HwDay today)
{
  HwPlanScale *self = g_object_new (HW_TYPE_PLAN_SCALE, NULL);

  hw_plan_scale_fit (self, 0, 0, today);
  return self;
}

static HwDay
month_of (HwDay day, int later)
{
  return hw_day_add_months (day - hw_day_of_month (day) + 1, later);
}

void
hw_plan_scale_fit (HwPlanScale *self, HwDay from, HwDay to, HwDay today)
{
  HwDay first = month_of (from ? from : today, 0);
  HwDay end = MAX (to ? month_of (to, 1) : 0, month_of (first, LEAST_MONTHS));

  if (self->from == first && self->end == end && self->today == today)
    return;
  self->from = first;
  self->end = end;
  self->today = today;
  g_clear_pointer (&self->ticks, g_array_unref);
  g_signal_emit (self, changed_signal, 0);
}

HwDay
hw_plan_scale_from (HwPlanScale *self)
{
  return self->from;
}

HwDay
hw_plan_scale_end (HwPlanScale *self)
{
  return self->end;
}

HwDay
hw_plan_scale_today (HwPlanScale *self)
{
  return self->today;
}

static HwPathScale
scale_of (HwPlanScale *self, double width)
{
  return (HwPathScale) { self->from, MAX (width, 1) / (self->end - self->from) };
}

double
hw_plan_scale_x (HwPlanScale *self, HwDay day, double width)
{
  HwPathScale scale = scale_of (self, width);

  return hw_path_scale_x (&scale, day);
}

HwDay
hw_plan_scale_day (HwPlanScale *self, double x, double width)
{
  return (HwDay) floor (self->from + x / scale_of (self, width).pixels);
}

GArray *
hw_plan_scale_ticks (HwPlanScale *self, double width, double room)
{
  HwPathScale scale = scale_of (self, width);

  if (self->ticks && self->ticks_width == width && self->ticks_room == room)
    return self->ticks;
  g_clear_pointer (&self->ticks, g_array_unref);
  self->ticks = hw_path_scale_dup_ticks (&scale, width, room);
  self->ticks_width = width;
  self->ticks_room = room;
  return self->ticks;
}
