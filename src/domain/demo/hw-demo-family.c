/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One family after the other.
 */

#include "domain/demo/hw-demo-family.h"

#include "domain/demo/hw-demo-goal.h"
#include "domain/demo/hw-demo-hearing.h"
#include "domain/demo/hw-demo-kin.h"
#include "domain/demo/hw-demo-stay.h"

#define BIT(value) (1u << (value))
#define CHILDHOOD (18 * 365 + 4)

static guint
draw_races (HwRandom *random)
{
  static const guint races[] = {
    BIT (HW_RACE_WHITE),
    BIT (HW_RACE_BLACK),
    BIT (HW_RACE_WHITE) | BIT (HW_RACE_BLACK),
    BIT (HW_RACE_ASIAN),
    BIT (HW_RACE_AMERICAN_INDIAN),
    BIT (HW_RACE_WHITE) | BIT (HW_RACE_AMERICAN_INDIAN),
    BIT (HW_RACE_PACIFIC_ISLANDER),
    BIT (HW_RACE_UNKNOWN),
    BIT (HW_RACE_DECLINED),
  };
  static const guint16 weights[] = { 740, 155, 55, 8, 6, 6, 2, 20, 8, 0 };

  return races[hw_random_pick (random, weights)];
}

/* Tribes are written to in the first days, also where it is not known yet whether the child belongs
 * to one; now and then it is forgotten. Nothing is drawn for it: it follows from the day. */
static HwDay
find_notice (HwDay entry)
{
  return entry % 8 ? entry + 2 + entry % 9 : 0;
}

static void
draw_tribe (HwRandom *random, HwChild *child, HwDay entry)
{
  static const char *const tribes[]
      = { "Cherokee Nation", "Shawnee Tribe", "Eastern Band of Cherokee Indians" };

  if (!(child->races.bits & BIT (HW_RACE_AMERICAN_INDIAN)))
    {
      child->icwa = hw_random_chance (random, 930) ? HW_ANSWER_NO : HW_ANSWER_UNKNOWN;
      child->tribal_notice_date = child->icwa == HW_ANSWER_UNKNOWN ? find_notice (entry) : 0;
      return;
    }
  child->icwa = hw_random_chance (random, 550) ? HW_ANSWER_YES : HW_ANSWER_UNKNOWN;
  child->tribal_notice_date = find_notice (entry);
  if (child->icwa != HW_ANSWER_YES)
    return;
  g_set_str (&child->tribe, tribes[hw_random_below (random, G_N_ELEMENTS (tribes))]);
  if (hw_random_chance (random, 700))
    child->tribal_notice_date = entry + hw_random_between (random, 1, 20);
}

static HwChild *
add_child (HwDemoOffice *office, HwDemoFamily *family, HwDay birth, const HwDemoCourse *course)
{
  HwChild *child = g_object_new (HW_TYPE_CHILD, NULL);
  HwRandom *random = &office->random;
  gboolean is_girl = hw_random_chance (random, 485);

  child->external_id = hw_demo_office_dup_number (office, "9");
  child->family = g_strdup (family->record->parent_instance.id);
  child->given_name = g_strdup (hw_demo_given_name (random, family->custom, is_girl));
  child->family_name = g_strdup (family->surname);
  /* A half brother or sister goes by the other parent's name. */
  if (family->lead && family->surname && hw_random_chance (random, 180))
    g_set_str (&child->family_name, hw_demo_surname (random, family->custom));
  child->birth_date = birth;
  child->sex = is_girl ? HW_SEX_FEMALE : HW_SEX_MALE;
  if (hw_random_chance (random, 4))
    child->sex = hw_random_chance (random, 500) ? HW_SEX_OTHER : HW_SEX_UNKNOWN;
  child->races.bits = family->races;
  child->hispanic = family->custom == HW_DEMO_CUSTOM_TWO_SURNAMES ? HW_ANSWER_YES
                    : hw_random_chance (random, 25)               ? HW_ANSWER_UNKNOWN
                                                                  : HW_ANSWER_NO;
  draw_tribe (random, child, course->entry);
  if (child->tribal_notice_date > hw_demo_last_day (office, course))
    child->tribal_notice_date = 0;
  hw_demo_office_add (office, child, MAX (family->known, birth));
  return child;
}

/* Brothers and sisters are at least eleven months apart, or twins; some are born while the others
 * are in care already, and removed the day after. */
static HwDay
draw_sibling_birth (HwDemoOffice *office, HwDemoFamily *family, HwDemoCourse *course)
{
  HwRandom *random = &office->random;
  HwDay last = MIN (course->planned, office->today) - 40;
  HwDay older = family->eldest - hw_random_between (random, 335, 1300);
  HwDay younger = family->youngest + hw_random_between (random, 335, 1300);
  gboolean may_be_older = older >= course->planned - CHILDHOOD + 10;

  if (younger > course->entry && younger < last && hw_random_chance (random, 250))
    {
      course->entry = younger + 1;
      return younger;
    }
  if (younger <= course->entry && (!may_be_older || hw_random_chance (random, 500)))
    return younger;
  return may_be_older ? older : family->eldest;
}

/* Some leave a little before or after the others. */
static void
vary_exit (HwDemoOffice *office, HwDemoCourse *course)
{
  HwDay last = office->today - 1;

  if (!course->exit || !hw_random_chance (&office->random, 150))
    return;
  course->exit += hw_random_between (&office->random, -60, 60);
  course->exit = CLAMP (course->exit, course->entry, last);
  course->planned = course->exit;
}

static void
add_earlier_stay (HwDemoOffice *office, HwDemoFamily *family, HwChild *child, HwDay next_entry)
{
  HwDemoCourse earlier;

  if (!hw_random_chance (&office->random, 75)
      || !hw_demo_draw_earlier (office, child->birth_date, next_entry, &earlier))
    return;
  family->record->opened = MIN (family->record->opened, earlier.entry);
  hw_demo_add_stay (office, family, child, &earlier);
}

static void
add_child_and_course (HwDemoOffice *office, HwDemoFamily *family, HwDay birth,
                      const HwDemoCourse *course)
{
  HwChild *child = add_child (office, family, birth, course);
  HwStay *stay;

  add_earlier_stay (office, family, child, course->entry);
  stay = hw_demo_add_stay (office, family, child, course);
  hw_demo_add_connections (office, family, child, course);
  hw_demo_add_goals (office, child, course);
  hw_demo_add_hearings (office, child, stay);
  if (!family->lead)
    family->lead = stay;
}

static void
add_family_record (HwDemoOffice *office, HwDemoFamily *family, const char *mother)
{
  HwFamily *record = g_object_new (HW_TYPE_FAMILY, NULL);
  HwRandom *random = &office->random;
  HwDemoRegion *region = family->region;

  record->external_id = hw_demo_office_dup_number (office, "8");
  record->name = family->surname ? g_strdup_printf ("%s, %s", family->surname, mother)
                                 : g_strdup (mother);
  record->county = g_strdup (hw_demo_county (random, region->place));
  record->region = g_strdup (region->region->parent_instance.id);
  record->worker = g_strdup (office->staff);
  record->opened = family->course.entry - hw_random_between (random, 0, 120);
  if (family->course.exit)
    record->closed = family->course.exit + 60 + hw_random_between (random, 15, 200);
  if (record->closed >= office->today)
    record->closed = 0;
  family->record = record;
  family->known = record->opened;
  hw_demo_office_add (office, record, record->opened);
}

/* Who answers for the family, and whether that worker keys its news. */
static void
assign_worker (HwDemoOffice *office, HwDemoRegion *region, guint in_thousand)
{
  GPtrArray *workers = region->workers;
  HwRecord *worker = workers->pdata[hw_random_below (&office->random, workers->len)];

  office->staff = worker->id;
  office->is_keyed = office->keyed_left && hw_random_chance (&office->random, in_thousand);
  if (office->is_keyed)
    office->keyed_left--;
}

static HwDemoCustom
draw_custom (HwRandom *random)
{
  static const guint16 weights[] = { 910, 75, 15, 0 };

  return hw_random_pick (random, weights);
}

/* Returns how many children it has. */
static guint
add_family (HwDemoOffice *office, HwDemoRegion *region, guint room)
{
  HwRandom *random = &office->random;
  HwDemoFamily family = { 0 };
  const char *mother;

  family.region = region;
  family.course = hw_demo_draw_course (office);
  family.custom = draw_custom (random);
  family.surname = hw_demo_surname (random, family.custom);
  family.children = hw_demo_draw_siblings (office, &family.course);
  family.children = MIN (family.children, room);
  family.races = family.custom == HW_DEMO_CUSTOM_ONE_NAME ? BIT (HW_RACE_ASIAN)
                                                          : draw_races (random);
  family.kin = g_array_new (FALSE, FALSE, sizeof (HwDemoKin));
  family.lead_placements = g_ptr_array_new ();
  mother = hw_demo_given_name (random, family.custom, TRUE);
  add_family_record (office, &family, mother);
  hw_demo_add_kin (office, &family, mother);

  family.eldest = family.youngest = hw_demo_draw_birth (office, &family.course);
  for (guint i = 0; i < family.children; i++)
    {
      HwDemoCourse course = family.course;
      HwDay birth = i ? draw_sibling_birth (office, &family, &course) : family.eldest;

      family.eldest = MIN (family.eldest, birth);
      family.youngest = MAX (family.youngest, birth);
      if (i)
        vary_exit (office, &course);
      add_child_and_course (office, &family, birth, &course);
    }
  g_array_unref (family.kin);
  g_ptr_array_unref (family.lead_placements);
  return family.children;
}

void
hw_demo_add_families (HwDemoOffice *office, guint children)
{
  /* Some two thirds of a family a child, and half of them have no news. */
  guint keyed = CLAMP (office->keyed_left * 3000 / MAX (children, 1), 1, 600);

  for (guint made = 0; made < children;)
    {
      guint region = hw_random_pick (&office->random, hw_demo_place_weights);

      assign_worker (office, &office->regions[region], keyed);
      made += add_family (office, &office->regions[region], children - made);
    }
  office->staff = NULL;
  office->is_keyed = FALSE;
}
