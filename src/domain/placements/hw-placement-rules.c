/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rolling count of placements.
 */

#include "domain/placements/hw-placement-rules.h"

#include "domain/placements/hw-stay.h"

gboolean
hw_setting_is_move (HwSetting setting)
{
  return setting != HW_SETTING_RUNAWAY && setting != HW_SETTING_TRIAL_HOME_VISIT
         && setting != HW_SETTING_HOSPITAL;
}

HwDay
hw_placement_year_before (HwDay day)
{
  return hw_day_add_months (day, -12);
}

gboolean
hw_placement_overlaps (HwPlacement *self, HwPlacement *other)
{
  return g_strcmp0 (other->parent_instance.id, self->parent_instance.id) != 0
         && self->start_date && other->start_date
         && (!other->end_date || self->start_date < other->end_date)
         && (!self->end_date || other->start_date < self->end_date);
}

HwPlacement *
hw_placement_dup_former_ended (HwPlacement *self, HwLookUp *look_up)
{
  g_autoptr (GPtrArray) others
      = hw_look_up_list (look_up, HW_TYPE_PLACEMENT, "stay", self->stay);
  HwPlacement *former = NULL;
  HwPlacement *ended;

  for (guint i = 0; i < others->len; i++)
    {
      HwPlacement *other = g_ptr_array_index (others, i);

      if (g_strcmp0 (other->parent_instance.id, self->parent_instance.id) != 0
          && other->start_date && !other->end_date && other->start_date <= self->start_date
          && (!former || former->start_date <= other->start_date))
        former = other;
    }
  if (!former)
    return NULL;
  ended = HW_PLACEMENT (hw_record_dup (HW_RECORD (former)));
  ended->end_date = self->start_date;
  return ended;
}

guint
hw_placement_count_recent (HwPlacement *self, const char *child, HwLookUp *look_up)
{
  g_autoptr (GPtrArray) stays = hw_look_up_list (look_up, HW_TYPE_STAY, "child", child);
  HwDay from = hw_placement_year_before (self->start_date);
  guint n = 1;

  if (!self->start_date || !hw_setting_is_move (self->setting))
    return 0;

  for (guint s = 0; s < stays->len; s++)
    {
      HwRecord *stay = g_ptr_array_index (stays, s);
      g_autoptr (GPtrArray) placements
          = hw_look_up_list (look_up, HW_TYPE_PLACEMENT, "stay", stay->id);

      for (guint p = 0; p < placements->len; p++)
        {
          HwPlacement *other = g_ptr_array_index (placements, p);

          if (g_strcmp0 (other->parent_instance.id, self->parent_instance.id) != 0
              && hw_setting_is_move (other->setting) && other->start_date > from
              && other->start_date <= self->start_date)
            n++;
        }
    }
  return n;
}

/* Whether the child came from another placement of the same stay. */
static gboolean
has_earlier (GPtrArray *placements, guint position)
{
  HwPlacement *self = g_ptr_array_index (placements, position);

  for (guint i = 0; i < placements->len; i++)
    {
      HwPlacement *other = g_ptr_array_index (placements, i);

      if (i != position && g_strcmp0 (other->stay, self->stay) == 0
          && (other->start_date < self->start_date
              || (other->start_date == self->start_date && i < position)))
        return TRUE;
    }
  return FALSE;
}

guint
hw_placement_count_moves (GPtrArray *placements, HwDay day)
{
  HwDay from = hw_placement_year_before (day);
  guint n = 0;

  for (guint i = 0; i < placements->len; i++)
    {
      HwPlacement *placement = g_ptr_array_index (placements, i);

      if (placement->start_date > from && placement->start_date <= day
          && hw_setting_is_move (placement->setting) && has_earlier (placements, i))
        n++;
    }
  return n;
}
