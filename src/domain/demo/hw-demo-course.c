/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The law of time in care.
 */

#include "domain/demo/hw-demo-course.h"

#define GROUPS HW_DEMO_EXIT_GROUPS
#define LONGEST 3600
#define CHILDHOOD (18 * 365 + 4)

/* Thousandths of all exits: reunification, adoption, relative, emancipation or other. */
static const guint16 shares[GROUPS + 1] = { 486, 248, 107, 159, 0 };

/* Days in care until each kind of exit. */
static const HwQuantiles lasting[GROUPS] = {
  { 2, 25, 110, 290, 560, 940, 1950 },
  { 330, 620, 780, 990, 1280, 1700, 3000 },
  { 3, 40, 120, 270, 520, 940, 1700 },
  { 10, 120, 330, 760, 1300, 2000, LONGEST },
};

/* What the fourth group is made of. */
static const HwExitKind other_kinds[] = {
  HW_EXIT_KIND_EMANCIPATION, HW_EXIT_KIND_TRANSFER, HW_EXIT_KIND_RUNAWAY,
  HW_EXIT_KIND_OTHER,        HW_EXIT_KIND_DEATH,
};
static const guint16 other_weights[] = { 640, 150, 110, 80, 20, 0 };

/* Days of age at the removal. */
static const HwQuantiles ages[GROUPS] = {
  { 0, 200, 900, 2500, 4700, 5800, 6500 },
  { 0, 3, 150, 900, 2300, 3700, 5400 },
  { 0, 100, 700, 2200, 4300, 5600, 6400 },
  { 30, 2600, 4300, 5200, 5800, 6200, 6500 },
};

static guint
group_of (HwExitKind kind)
{
  switch (kind)
    {
    case HW_EXIT_KIND_REUNIFICATION:
      return 0;
    case HW_EXIT_KIND_ADOPTION:
      return 1;
    case HW_EXIT_KIND_RELATIVE:
      return 2;
    default:
      return 3;
    }
}

static HwExitKind
draw_kind (HwRandom *random, guint group)
{
  static const HwExitKind kinds[]
      = { HW_EXIT_KIND_REUNIFICATION, HW_EXIT_KIND_ADOPTION, HW_EXIT_KIND_RELATIVE };

  return group < 3 ? kinds[group] : other_kinds[hw_random_pick (random, other_weights)];
}

void
hw_demo_count_exit (HwDemoOffice *office, HwExitKind kind)
{
  office->exits[group_of (kind)]++;
}

/* Half of the exits are drawn, half go to the group that is furthest behind: a small office shows
 * the published shares too. */
static guint
deal_group (HwDemoOffice *office)
{
  gint64 all = 1, best = G_MININT64;
  guint behind = 0;

  if (hw_random_chance (&office->random, 500))
    return hw_random_pick (&office->random, shares);

  for (guint i = 0; i < GROUPS; i++)
    all += office->exits[i];
  for (guint i = 0; i < GROUPS; i++)
    {
      gint64 missing = all * shares[i] - (gint64) office->exits[i] * 1000;

      if (missing > best)
        {
          best = missing;
          behind = i;
        }
    }
  return behind;
}

/* The mean stay; beside the days of known exits it tells the share of children in care. */
static gint32
mean_stay (void)
{
  gint64 sum = 0;

  for (guint i = 0; i < GROUPS; i++)
    sum += (gint64) hw_quantiles_mean (lasting[i]) * shares[i];
  return sum / 1000;
}

/* One who is met in care: long stays are met more often, in proportion to their length. */
static HwDemoCourse
draw_open (HwDemoOffice *office)
{
  HwRandom *random = &office->random;
  HwDemoCourse course = { 0 };
  gint32 days;
  guint group;

  do
    {
      group = hw_random_pick (random, shares);
      days = hw_random_quantile (random, lasting[group]);
    }
  while (hw_random_below (random, LONGEST) >= days);

  course.kind = draw_kind (random, group);
  course.entry = office->today - hw_random_between (random, 1, MAX (days, 1));
  course.planned = MAX (course.entry + days, office->today + 1);
  return course;
}

HwDemoCourse
hw_demo_draw_course (HwDemoOffice *office)
{
  HwRandom *random = &office->random;
  gint32 mean = mean_stay ();
  HwDemoCourse course = { 0 };
  guint group;

  if (hw_random_below (random, mean + HW_DEMO_DAYS_OF_EXITS) < mean)
    return draw_open (office);

  group = deal_group (office);
  course.kind = draw_kind (random, group);
  course.exit = office->today - hw_random_between (random, 1, HW_DEMO_DAYS_OF_EXITS);
  course.entry = course.exit - hw_random_quantile (random, lasting[group]);
  course.planned = course.exit;
  return course;
}

gboolean
hw_demo_draw_earlier (HwDemoOffice *office, HwDay birth, HwDay next_entry, HwDemoCourse *course)
{
  static const HwExitKind kinds[]
      = { HW_EXIT_KIND_REUNIFICATION, HW_EXIT_KIND_RELATIVE, HW_EXIT_KIND_RUNAWAY,
          HW_EXIT_KIND_TRANSFER, HW_EXIT_KIND_GUARDIANSHIP };
  static const guint16 weights[] = { 560, 160, 90, 150, 40, 0 };
  static const HwQuantiles between = { 14, 60, 150, 330, 640, 1000, 1600 };
  HwRandom *random = &office->random;
  guint kind = hw_random_pick (random, weights);

  course->kind = kinds[kind];
  course->exit = next_entry - hw_random_quantile (random, between);
  course->entry = course->exit - hw_random_quantile (random, lasting[0]);
  course->planned = course->exit;
  return course->entry >= birth;
}

/* Emancipation comes with the eighteenth birthday, for one in five some months after it. */
static HwDay
draw_birth_of_emancipated (HwRandom *random, const HwDemoCourse *course)
{
  HwDay birth = hw_day_add_months (course->planned, -12 * 18);

  return hw_random_chance (random, 200) ? birth - hw_random_between (random, 1, 500) : birth;
}

HwDay
hw_demo_draw_birth (HwDemoOffice *office, const HwDemoCourse *course)
{
  HwRandom *random = &office->random;
  gint32 room = CHILDHOOD - 10 - (course->planned - course->entry);
  gint32 age;

  if (course->kind == HW_EXIT_KIND_EMANCIPATION)
    return draw_birth_of_emancipated (random, course);

  age = hw_random_quantile (random, ages[group_of (course->kind)]);
  if (course->kind == HW_EXIT_KIND_RUNAWAY)
    age = MAX (age, 12 * 365);
  return course->entry - (age <= room ? age : hw_random_between (random, 0, MAX (room, 0)));
}

guint
hw_demo_draw_siblings (HwDemoOffice *office, const HwDemoCourse *course)
{
  static const guint16 sizes[] = { 520, 260, 130, 60, 30, 0 };

  if (group_of (course->kind) == 3)
    return 1;
  return 1 + hw_random_pick (&office->random, sizes);
}
