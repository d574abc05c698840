/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reckoned by hand from the removal, so that the engine is not asked what it shall be shown.
 */

#include "domain/demo/hw-demo-duties.h"

#include "domain/deadlines/hw-due-done.h"
#include "domain/deadlines/hw-due-exception.h"
#include "domain/placements/hw-placement.h"
#include "domain/placements/hw-stay.h"

#include <glib/gi18n-lib.h>

/* In thousandths: what was not done of late, and what never was of what is older. */
#define LEFT_OF_LATE 150
#define LEFT_OF_OLD 25
#define OLD 120

/* From that birthday on a permanency hearing is about the transition too. */
#define AGE_OF_TRANSITION 14

/* Of so many children one shall be excepted. */
#define EXCEPTION_EVERY 25

/* Of a rule: when its first occurrence is due after the removal, and after how many months each
 * next one; @age: the birthday from which it is counted instead. */
static const struct
{
  const char *rule;
  int months;
  int days;
  int every;
  int age;
} duties[] = {
  { "F02", 0, 60, 0, 0 },    { "F03", 0, 30, 0, 0 },    { "K03", 0, 11, 0, 0 },
  { "K04", 6, 0, 6, 0 },     { "K06", 12, -90, 12, 0 }, { "K07", 12, -60, 12, 0 },
  { "K08", 6, 0, 6, 0 },     { "K10", 0, 7, 0, 0 },     { "K12", 0, 90, 0, 0 },
  { "K13.5", 9, 0, 0, 0 },   { "K15", 0, 60, 0, 0 },    { "F18", 0, 0, 0, 14 },
  { "F19", 0, 0, 0, 14 },    { "F20", 0, 0, 0, 16 },    { "F21", 0, 0, 0, 18 },
  { "F23", 12, 0, 12, 14 },
};

static void
add_done (HwDemoOffice *office, const HwDemoEntry *entry, const char *rule, guint n,
          const char *child, HwDay day)
{
  HwDueDone *done = g_object_new (HW_TYPE_DUE_DONE, NULL);

  done->item = g_strdup_printf ("%s:%u:%s", rule, n, entry->record->id);
  g_set_str (&done->child, child);
  g_set_str (&done->staff, entry->staff);
  done->date = day;
  hw_demo_office_add (office, done, MAX (entry->known, day));
}

/* A little before its day, for most of them, as @random falls. */
static void
follow_by (HwDemoOffice *office, HwRandom *random, const HwDemoEntry *entry, const char *rule,
           guint n, const char *child, HwDay due)
{
  HwDay day = due - hw_random_between (random, 0, 4);
  gboolean is_left
      = hw_random_chance (random, due > office->today - OLD ? LEFT_OF_LATE : LEFT_OF_OLD);

  if (!is_left && day < office->today)
    add_done (office, entry, rule, n, child, day);
}

static void
follow (HwDemoOffice *office, const HwDemoEntry *entry, const char *rule, guint n,
        const char *child, HwDay due)
{
  follow_by (office, &office->random, entry, rule, n, child, due);
}

/* What came to the rules later falls by a chance of its own: the office stays what it was. */
static void
follow_later (HwDemoOffice *office, const HwDemoEntry *entry, HwDay birth)
{
  HwStay *stay = HW_STAY (entry->record);
  HwDay end = stay->exit_date ? stay->exit_date : office->today;
  HwDay entered = stay->custody_finding_date
                      ? MIN (stay->custody_finding_date, stay->removal_date + 60)
                      : stay->removal_date + 60;
  HwRandom random = office->random;
  HwDay hearing;

  if (stay->exit_date)
    follow_by (office, &random, entry, "K09", 1, stay->child, stay->exit_date + 2);
  for (guint n = 1; (hearing = hw_day_add_months (entered, 12 * n)) < end; n++)
    if (hearing >= hw_day_add_months (birth, 12 * AGE_OF_TRANSITION))
      follow_by (office, &random, entry, "F19.2", n, stay->child, hearing);
}

/* Whoever is older when coming into care has it from then on. */
static HwDay
first_day (guint duty, const HwStay *stay, HwDay birth)
{
  HwDay day = duties[duty].age ? hw_day_add_months (birth, 12 * duties[duty].age)
                               : stay->removal_date;

  while (duties[duty].every && hw_day_add_months (day, duties[duty].months) < stay->removal_date)
    day = hw_day_add_months (day, duties[duty].every);
  return duties[duty].every ? day : MAX (day, stay->removal_date);
}

static void
follow_stay (HwDemoOffice *office, const HwDemoEntry *entry, HwDay birth)
{
  HwStay *stay = HW_STAY (entry->record);
  HwDay end = stay->exit_date ? stay->exit_date : office->today;

  for (guint i = 0; i < G_N_ELEMENTS (duties); i++)
    {
      HwDay from = first_day (i, stay, birth), due;
      guint n = 0;

      do
        {
          due = hw_day_add_months (from, duties[i].months + (int) n * duties[i].every)
                + duties[i].days;
          if (due < end)
            follow (office, entry, duties[i].rule, ++n, stay->child, due);
        }
      while (due < end && duties[i].every);
    }
  if (stay->exit_kind == HW_EXIT_KIND_REUNIFICATION || stay->exit_kind == HW_EXIT_KIND_ADOPTION
      || stay->exit_kind == HW_EXIT_KIND_RELATIVE)
    follow (office, entry, "K13.2", 1, stay->child, stay->exit_date);
}

/* The school was told of the move; a team met when a home gave up, or before a child came to kin.
 */
static void
follow_placement (HwDemoOffice *office, const HwDemoEntry *entry, const char *child)
{
  HwPlacement *placement = HW_PLACEMENT (entry->record);

  follow (office, entry, "K09", 1, child, placement->start_date + 2);
  if (placement->end_reason == HW_END_REASON_DISRUPTION)
    follow (office, entry, "K13.3", 1, child, placement->end_date + 12);
  if (placement->setting == HW_SETTING_RELATIVE_HOME)
    follow (office, entry, "K13.2", 1, child, placement->start_date);
}

static void
ask_exception (HwDemoOffice *office, const HwDemoEntry *entry)
{
  HwStay *stay = HW_STAY (entry->record);
  HwDueException *exception = g_object_new (HW_TYPE_DUE_EXCEPTION, NULL);

  exception->item = g_strdup_printf ("F03:1:%s", entry->record->id);
  g_set_str (&exception->child, stay->child);
  g_set_str (&exception->reason,
             _ ("Violence in the family: a notice would put the child at risk"));
  g_set_str (&exception->requested_by, entry->staff);
  exception->requested_date = MIN (stay->removal_date + 20, office->today);
  hw_demo_office_add (office, exception, MAX (entry->known, exception->requested_date));
}

void
hw_demo_add_duties (HwDemoOffice *office)
{
  guint n = office->entries->len, n_open = 0;
  g_autoptr (GHashTable) births = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) children = g_hash_table_new (g_str_hash, g_str_equal); /* of a stay */

  for (guint i = 0; i < n; i++)
    {
      const HwDemoEntry *entry = g_ptr_array_index (office->entries, i);
      HwRecord *record = entry->record;
      const char *child;

      if (HW_IS_CHILD (record))
        g_hash_table_insert (births, record->id, GINT_TO_POINTER (HW_CHILD (record)->birth_date));
      else if (HW_IS_STAY (record))
        {
          child = HW_STAY (record)->child;
          g_hash_table_insert (children, record->id, (gpointer) child);
          n_open += !HW_STAY (record)->exit_date;
          if (!HW_STAY (record)->exit_date && n_open % EXCEPTION_EVERY == 0 && entry->staff)
            ask_exception (office, entry);
          follow_stay (office, entry, GPOINTER_TO_INT (g_hash_table_lookup (births, child)));
          follow_later (office, entry, GPOINTER_TO_INT (g_hash_table_lookup (births, child)));
        }
      else if (HW_IS_PLACEMENT (record)
               && (child = g_hash_table_lookup (children, HW_PLACEMENT (record)->stay)))
        follow_placement (office, entry, child);
    }
}
