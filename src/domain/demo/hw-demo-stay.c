/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Removals, moves, and the last leg before a child leaves care.
 */

#include "domain/demo/hw-demo-stay.h"

#include "domain/demo/hw-demo-home.h"
#include "domain/demo/hw-demo-kin.h"

#define BIT(value) (1u << (value))
#define MOST_PLACEMENTS 14

/* Where children of three ages are placed, in thousandths, by HwSetting. */
static const guint16 settings[3][10] = {
  { 490, 180, 290, 25, 15, 0 },
  { 420, 250, 200, 25, 20, 40, 45, 0 },
  { 230, 240, 120, 50, 30, 120, 150, 50, 10, 0 },
};
static const HwSetting setting_order[]
    = { HW_SETTING_FOSTER_HOME,   HW_SETTING_PRIVATE_AGENCY_HOME, HW_SETTING_RELATIVE_HOME,
        HW_SETTING_SHELTER,       HW_SETTING_HOSPITAL,            HW_SETTING_GROUP_HOME,
        HW_SETTING_INSTITUTION,   HW_SETTING_RUNAWAY,             HW_SETTING_OTHER };

/* Days in one place. */
static const HwQuantiles in_a_home = { 4, 25, 75, 210, 460, 850, 2000 };
static const HwQuantiles in_a_facility = { 15, 55, 110, 190, 330, 520, 900 };
static const HwQuantiles in_passing = { 1, 2, 5, 14, 30, 45, 60 };

/* What is decided of one stay before its placements are laid out. */
typedef struct
{
  HwDemoOffice *office;
  HwDemoFamily *family;
  HwChild *child;
  HwStay *stay;
  HwDay leg;             /* from here to the end the child lives at @leg_setting; 0: no such leg */
  HwSetting leg_setting;
  HwHome *home;          /* of the placement before */
  guint together;        /* brothers and sisters who share a home */
} Layout;

static guint
draw_reasons (HwRandom *random, HwDay birth, HwDay entry)
{
  static const HwRemovalReason reasons[]
      = { HW_REMOVAL_REASON_NEGLECT,        HW_REMOVAL_REASON_PARENT_DRUGS,
          HW_REMOVAL_REASON_PHYSICAL_ABUSE, HW_REMOVAL_REASON_PARENT_ALCOHOL,
          HW_REMOVAL_REASON_DOMESTIC_VIOLENCE, HW_REMOVAL_REASON_PARENT_INCARCERATION,
          HW_REMOVAL_REASON_HOUSING,        HW_REMOVAL_REASON_PARENT_CANNOT_COPE,
          HW_REMOVAL_REASON_ABANDONMENT,    HW_REMOVAL_REASON_SEXUAL_ABUSE,
          HW_REMOVAL_REASON_MEDICAL_NEGLECT, HW_REMOVAL_REASON_PARENT_DEATH };
  static const guint16 weights[] = { 420, 230, 80, 50, 50, 45, 40, 30, 20, 20, 10, 5, 0 };
  guint bits = BIT (reasons[hw_random_pick (random, weights)]);

  if (hw_random_chance (random, 480))
    bits |= BIT (reasons[hw_random_pick (random, weights)]);
  if (entry - birth < 60 && hw_random_chance (random, 400))
    bits |= BIT (HW_REMOVAL_REASON_PRENATAL_EXPOSURE);
  if (entry - birth > 12 * 365 && hw_random_chance (random, 250))
    bits |= BIT (HW_REMOVAL_REASON_CHILD_BEHAVIOR);
  return bits;
}

static HwSetting
draw_setting (const Layout *self, HwDay start, gboolean is_first)
{
  HwRandom *random = &self->office->random;
  int age = hw_day_age (self->child->birth_date, start);
  HwSetting setting;

  if (is_first && hw_random_chance (random, 110))
    return HW_SETTING_SHELTER;
  setting = setting_order[hw_random_pick (random, settings[age < 6 ? 0 : age < 13 ? 1 : 2])];
  if (is_first && setting == HW_SETTING_RUNAWAY)
    return HW_SETTING_FOSTER_HOME;
  if (setting == HW_SETTING_RELATIVE_HOME && !hw_demo_find_relative (self->family))
    return HW_SETTING_FOSTER_HOME;
  return setting;
}

static gint32
draw_days (HwRandom *random, HwSetting setting)
{
  switch (setting)
    {
    case HW_SETTING_SHELTER:
    case HW_SETTING_HOSPITAL:
    case HW_SETTING_RUNAWAY:
      return hw_random_quantile (random, in_passing);
    case HW_SETTING_GROUP_HOME:
    case HW_SETTING_INSTITUTION:
      return hw_random_quantile (random, in_a_facility);
    default:
      return hw_random_quantile (random, in_a_home);
    }
}

static HwHome *
find_home (Layout *self, HwSetting setting, HwDay start, gboolean is_now)
{
  HwDemoFamily *family = self->family;
  HwHome *home = NULL;

  if (setting == HW_SETTING_RELATIVE_HOME)
    {
      if (!family->relative_home || family->relative_home->approved_from > start)
        family->relative_home = hw_demo_add_relative_home (
            self->office, family->region, hw_demo_find_relative (family), start);
      return family->relative_home;
    }
  /* A move leads to another home. */
  for (guint i = 0; i < 4 && (!home || home == self->home); i++)
    {
      home = hw_demo_find_home (self->office, family->region, setting, start, self->together,
                                FALSE);
      if (!home)
        return NULL;
    }
  return is_now ? hw_demo_find_home (self->office, family->region, setting, start, self->together,
                                     TRUE)
                : home;
}

static HwEndReason
draw_end_reason (HwRandom *random, HwSetting setting)
{
  static const HwEndReason reasons[] = { HW_END_REASON_PLANNED, HW_END_REASON_DISRUPTION,
                                         HW_END_REASON_REQUEST, HW_END_REASON_CLOSURE };
  static const guint16 weights[] = { 430, 350, 150, 70, 0 };

  if (setting == HW_SETTING_SHELTER || setting == HW_SETTING_HOSPITAL)
    return HW_END_REASON_PLANNED;
  if (setting == HW_SETTING_RUNAWAY)
    return HW_END_REASON_OTHER;
  return reasons[hw_random_pick (random, weights)];
}

/* @end 0: the child lives there now. */
static void
add_placement (Layout *self, HwSetting setting, HwDay start, HwDay end, gboolean is_last)
{
  HwPlacement *placement = g_object_new (HW_TYPE_PLACEMENT, NULL);
  HwHome *home = find_home (self, setting, start, !end);

  placement->stay = g_strdup (self->stay->parent_instance.id);
  placement->setting = setting;
  placement->start_date = start;
  placement->end_date = end;
  placement->home = g_strdup (home ? home->parent_instance.id : NULL);
  if (end)
    placement->end_reason = is_last ? HW_END_REASON_EXIT
                                    : draw_end_reason (&self->office->random, setting);
  self->home = home;
  hw_demo_office_add (self->office, placement, MAX (start, self->family->known));
  if (!self->family->lead)
    g_ptr_array_add (self->family->lead_placements, placement);
}

/* Pre-adoptive home, relative, own flat, the visit at home: how the way out begins. */
static void
plan_leg (Layout *self, const HwDemoCourse *course)
{
  HwRandom *random = &self->office->random;
  gint32 all = course->planned - course->entry;
  gint32 days = 0;

  switch (course->kind)
    {
    case HW_EXIT_KIND_ADOPTION:
      self->leg_setting = HW_SETTING_PRE_ADOPTIVE_HOME;
      days = hw_random_between (random, 120, MAX (all / 2, 121));
      break;
    case HW_EXIT_KIND_RELATIVE:
    case HW_EXIT_KIND_GUARDIANSHIP:
      if (hw_demo_find_relative (self->family))
        {
          self->leg_setting = HW_SETTING_RELATIVE_HOME;
          days = hw_random_between (random, all / 3, all);
        }
      break;
    case HW_EXIT_KIND_REUNIFICATION:
      self->leg_setting = HW_SETTING_TRIAL_HOME_VISIT;
      days = hw_random_chance (random, 280) ? hw_random_between (random, 7, 75) : 0;
      break;
    case HW_EXIT_KIND_EMANCIPATION:
      self->leg_setting = HW_SETTING_SUPERVISED_INDEPENDENT_LIVING;
      days = hw_random_chance (random, 380) ? hw_random_between (random, 30, 330) : 0;
      break;
    case HW_EXIT_KIND_RUNAWAY:
      self->leg_setting = HW_SETTING_RUNAWAY;
      days = hw_random_between (random, 10, 90);
      break;
    default:
      break;
    }
  if (days && days < all)
    self->leg = course->planned - days;
}

static void
lay_out (Layout *self, const HwDemoCourse *course)
{
  HwDay end = course->exit ? course->exit : self->office->today;
  HwDay leg = self->leg && self->leg < end ? self->leg : end;
  HwDay start = course->entry;

  for (guint n = 1; start < leg || start == course->entry; n++)
    {
      HwSetting setting = draw_setting (self, start, n == 1);
      HwDay next = start + draw_days (&self->office->random, setting);
      gboolean is_last;

      if (n == MOST_PLACEMENTS || next >= leg)
        next = leg;
      is_last = next == end;
      add_placement (self, setting, start, is_last ? course->exit : next, is_last);
      if (next == start)
        return;
      start = next;
    }
  if (start < end)
    add_placement (self, self->leg_setting, start, course->exit, TRUE);
}

/* Brothers and sisters who came and left together mostly live together. */
static gboolean
follow_lead (Layout *self)
{
  HwStay *lead = self->family->lead;

  if (!lead || lead->removal_date != self->stay->removal_date
      || lead->exit_date != self->stay->exit_date
      || !hw_random_chance (&self->office->random, 650))
    return FALSE;

  for (guint i = 0; i < self->family->lead_placements->len; i++)
    {
      HwRecord *led = self->family->lead_placements->pdata[i];
      HwPlacement *placement;

      if (g_strcmp0 (HW_PLACEMENT (led)->stay, lead->parent_instance.id) != 0)
        continue;
      placement = HW_PLACEMENT (hw_record_dup (led));
      g_clear_pointer (&placement->parent_instance.id, g_free);
      g_set_str (&placement->stay, self->stay->parent_instance.id);
      hw_demo_office_add (self->office, placement,
                          MAX (placement->start_date, self->family->known));
    }
  return TRUE;
}

static HwDay
draw_petition (HwRandom *random, const HwDemoCourse *course, HwDay last)
{
  gint32 most = (course->planned - course->entry) * 2 / 3;
  gint32 days = hw_random_between (random, 270, 640);
  HwDay day = 0;

  if (course->kind == HW_EXIT_KIND_ADOPTION)
    day = course->entry + MIN (days, most);
  else if (course->kind == HW_EXIT_KIND_EMANCIPATION && hw_random_chance (random, 300))
    day = course->entry + hw_random_between (random, 420, 900);
  return day < last ? day : 0;
}

HwStay *
hw_demo_add_stay (HwDemoOffice *office, HwDemoFamily *family, HwChild *child,
                  const HwDemoCourse *course)
{
  HwStay *stay = g_object_new (HW_TYPE_STAY, NULL);
  HwRandom *random = &office->random;
  HwDay last = hw_demo_last_day (office, course);
  Layout layout = { office, family, child, stay, .together = family->children };

  stay->child = g_strdup (child->parent_instance.id);
  stay->removal_date = course->entry;
  stay->exit_date = course->exit;
  stay->exit_kind = course->exit ? course->kind : HW_EXIT_KIND_NONE;
  stay->removal_reasons.bits = draw_reasons (random, child->birth_date, course->entry);
  stay->custody_finding_date = course->entry + hw_random_between (random, 3, 58);
  if (stay->custody_finding_date > last || hw_random_chance (random, 90))
    stay->custody_finding_date = 0;
  stay->tpr_petition_date = draw_petition (random, course, last);
  hw_demo_office_add (office, stay, MAX (course->entry, family->known));
  if (course->exit)
    hw_demo_count_exit (office, course->kind);

  plan_leg (&layout, course);
  if (!follow_lead (&layout))
    lay_out (&layout, course);
  return stay;
}
