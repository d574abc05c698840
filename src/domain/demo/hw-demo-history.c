/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From one office as it is today to the acts of half a year.
 */

#include "domain/demo/hw-demo-history.h"

#include "base/hw-day-week.h"
#include "domain/families/hw-cover.h"
#include "domain/placements/hw-goal.h"
#include "domain/placements/hw-hearing.h"
#include "domain/placements/hw-placement.h"

#include <string.h>

#define JULIAN_OF_1970 719163
#define SECOND G_GUINT64_CONSTANT (1000000)
#define HOUR (3600 * SECOND)
#define DAY (24 * HOUR)

/* Nine in the morning in Kentucky; an extract arrives after the office has closed. */
#define MORNING (14 * HOUR)
#define EVENING (23 * HOUR)

#define MOST_CORRECTIONS 60

/* Days of which a record is told before they have come. */
static const char *const ahead[] = { "due-date", "approved-until", "date", "next-search" };

/* Something of one record became known. */
typedef struct
{
  HwDay day;
  guint index;
  HwDemoEntry *entry;
} Event;

static gboolean
may_lie_ahead (const HwField *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (ahead); i++)
    if (g_str_equal (field->name, ahead[i]))
      return TRUE;
  return FALSE;
}

/* A day on which the record changed after it became known; 0: it is not of that kind. */
static HwDay
day_of_change (const HwDemoEntry *entry, const HwField *field)
{
  HwDay day;

  /* Who will be away is told as a whole. */
  if (field->kind != HW_KIND_DAY || may_lie_ahead (field) || HW_IS_COVER (entry->record))
    return 0;
  day = HW_MEMBER (entry->record, field, HwDay);
  return day > entry->known ? day : 0;
}

/* What is said of an end goes with it. */
static void
forget_end (HwRecord *record)
{
  if (HW_IS_STAY (record) && !HW_STAY (record)->exit_date)
    HW_STAY (record)->exit_kind = HW_EXIT_KIND_NONE;
  else if (HW_IS_PLACEMENT (record) && !HW_PLACEMENT (record)->end_date)
    HW_PLACEMENT (record)->end_reason = HW_END_REASON_NONE;
  else if (HW_IS_GOAL (record) && !HW_GOAL (record)->to_date
           && HW_GOAL (record)->status == HW_GOAL_STATUS_ENDED)
    {
      HW_GOAL (record)->status = HW_GOAL_STATUS_APPROVED;
      g_clear_pointer (&HW_GOAL (record)->why, g_free);
    }
  else if (HW_IS_HEARING (record) && !HW_HEARING (record)->held_date)
    {
      HW_HEARING (record)->order_status = HW_ORDER_STATUS_NONE;
      g_clear_pointer (&HW_HEARING (record)->court_order, g_free);
    }
}

HwRecord *
hw_demo_as_of (const HwDemoEntry *entry, HwDay day)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (entry->record);
  HwRecord *record;

  if (entry->known > day)
    return NULL;

  record = hw_record_dup (entry->record);
  for (guint i = 0; i < klass->n_fields; i++)
    if (day_of_change (entry, &klass->fields[i]) > day)
      HW_MEMBER (record, &klass->fields[i], HwDay) = 0;
  forget_end (record);
  if (entry->changed && day < entry->changed_on)
    hw_record_parse (record, entry->changed, entry->earlier, NULL);
  return record;
}

/* ------------------------------------------------------------------ corrections */

static char *
dup_without_accents (const char *name)
{
  g_autofree char *plain = g_str_to_ascii (name, "C");

  return g_str_equal (plain, name) ? NULL : g_steal_pointer (&plain);
}

/* What the child's record held by mistake, and in which field. Owned, NULL for absent. */
static const char *
mistake_child (HwDemoOffice *office, HwChild *child, char **earlier)
{
  *earlier = child->given_name ? dup_without_accents (child->given_name) : NULL;
  if (*earlier)
    return "given-name";
  if (hw_random_chance (&office->random, 500))
    {
      *earlier = hw_day_dup_iso (hw_day_add_months (child->birth_date, -12));
      return "birth-date";
    }
  *earlier = g_strdup (child->sex == HW_SEX_FEMALE ? "male" : "female");
  return child->sex == HW_SEX_FEMALE || child->sex == HW_SEX_MALE ? "sex" : NULL;
}

static const char *
mistake_family (HwDemoOffice *office, HwFamily *family, char **earlier)
{
  for (guint i = 0; i < HW_DEMO_REGIONS; i++)
    {
      HwDemoRegion *region = &office->regions[i];
      HwRecord *other;

      if (g_strcmp0 (region->region->parent_instance.id, family->region) != 0)
        continue;
      other = region->workers->pdata[hw_random_below (&office->random, region->workers->len)];
      *earlier = g_strdup (other->id);
      return g_strcmp0 (other->id, family->worker) == 0 ? NULL : "worker";
    }
  return NULL;
}

static const char *
mistake_of (HwDemoOffice *office, HwRecord *record, char **earlier)
{
  if (HW_IS_CHILD (record))
    return mistake_child (office, HW_CHILD (record), earlier);
  if (HW_IS_FAMILY (record))
    return mistake_family (office, HW_FAMILY (record), earlier);
  if (HW_IS_PERSON (record) && HW_PERSON (record)->phone)
    return "phone";
  if (HW_IS_PERSON (record) && HW_PERSON (record)->address)
    return "address";
  return NULL;
}

static void
add_correction (HwDemoOffice *office, HwDemoEntry *entry)
{
  g_autofree char *earlier = NULL;
  const char *field;

  if (!entry->staff || entry->changed || entry->known > office->founding)
    return;
  field = mistake_of (office, entry->record, &earlier);
  if (!field)
    return;
  entry->changed = hw_record_class_find (HW_RECORD_GET_CLASS (entry->record), field);
  entry->earlier = g_steal_pointer (&earlier);
  entry->changed_on = hw_random_between (&office->random, office->founding + 2, office->today - 2);
}

void
hw_demo_add_corrections (HwDemoOffice *office)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  guint tries;

  for (guint i = 0; i < office->entries->len; i++)
    {
      HwDemoEntry *entry = office->entries->pdata[i];

      if (HW_IS_CHILD (entry->record) || HW_IS_FAMILY (entry->record)
          || HW_IS_PERSON (entry->record))
        g_ptr_array_add (people, entry);
    }
  /* Of some there is nothing to be corrected. */
  tries = MIN (people->len / 20, MOST_CORRECTIONS);
  for (guint i = 0; i < tries; i++)
    add_correction (office, people->pdata[hw_random_below (&office->random, people->len)]);
}

/* ------------------------------------------------------------------ acts */

static HwTime
moment (HwDay day, HwTime of_day)
{
  return (HwTime) (day - JULIAN_OF_1970) * DAY + of_day;
}

HwTime
hw_demo_founding_time (const HwDemoOffice *office)
{
  return moment (office->founding, EVENING);
}

/* What happens at a weekend is keyed on Monday; what comes by extract waits for the next one. */
static HwDay
told_on (const HwDemoOffice *office, const HwDemoEntry *entry, HwDay day, gboolean is_keyed)
{
  HwDay yesterday = office->today - 1;
  HwDay since = day - office->founding;

  if (is_keyed)
    {
      int wait = hw_day_is_weekend (day) ? HW_DAYS_OF_WEEK - hw_day_weekday (day) : 0;

      return MIN (day + wait, yesterday);
    }
  since = (since + HW_DEMO_EXTRACT_DAYS - 1) / HW_DEMO_EXTRACT_DAYS * HW_DEMO_EXTRACT_DAYS;
  return MIN (office->founding + since, yesterday);
}

static void
add_event (const HwDemoOffice *office, GArray *events, guint index, HwDay day, gboolean is_keyed)
{
  HwDemoEntry *entry = office->entries->pdata[index];
  Event event = { told_on (office, entry, day, is_keyed), index, entry };

  g_array_append_val (events, event);
}

static GArray *
list_events (const HwDemoOffice *office)
{
  GArray *events = g_array_new (FALSE, FALSE, sizeof (Event));

  for (guint i = 0; i < office->entries->len; i++)
    {
      HwDemoEntry *entry = office->entries->pdata[i];
      HwRecordClass *klass = HW_RECORD_GET_CLASS (entry->record);

      if (entry->known > office->founding)
        add_event (office, events, i, entry->known, entry->is_keyed);
      for (guint f = 0; f < klass->n_fields; f++)
        {
          HwDay day = day_of_change (entry, &klass->fields[f]);

          if (day > office->founding)
            add_event (office, events, i, day, entry->is_keyed);
        }
      if (entry->changed)
        add_event (office, events, i, entry->changed_on, TRUE);
    }
  return events;
}

/* Whoever keys it; NULL for an extract. Of an entry that comes by extract only the correction is
 * keyed. */
static const char *
keyed_by (const HwDemoOffice *office, const Event *event)
{
  const HwDemoEntry *entry = event->entry;

  if (entry->is_keyed)
    return entry->staff;
  return entry->changed && event->day == told_on (office, entry, entry->changed_on, TRUE)
             ? entry->staff
             : NULL;
}

/* By day; within a day what is keyed comes first, person by person, then the extract. */
static int
compare_events (gconstpointer a, gconstpointer b, gpointer office)
{
  const Event *left = a, *right = b;
  const char *left_staff = keyed_by (office, left), *right_staff = keyed_by (office, right);

  if (left->day != right->day)
    return left->day < right->day ? -1 : 1;
  if (!left_staff != !right_staff)
    return left_staff ? -1 : 1;
  if (left_staff && strcmp (left_staff, right_staff) != 0)
    return strcmp (left_staff, right_staff);
  return left->index < right->index ? -1 : left->index > right->index;
}

static void
act_free (gpointer data)
{
  HwDemoAct *self = data;

  g_ptr_array_unref (self->entries);
  g_free (self);
}

/* The next act: at its hour, or some minutes after the one before. */
static HwDemoAct *
begin_act (GPtrArray *acts, HwDay day, const char *staff)
{
  HwDemoAct *act = g_new0 (HwDemoAct, 1);
  HwDemoAct *before = acts->len ? acts->pdata[acts->len - 1] : NULL;

  act->day = day;
  act->staff = staff;
  act->entries = g_ptr_array_new ();
  act->at = moment (day, staff ? MORNING : EVENING);
  if (before && before->at >= act->at)
    act->at = before->at + 7 * 60 * SECOND;
  g_ptr_array_add (acts, act);
  return act;
}

GPtrArray *
hw_demo_list_acts (const HwDemoOffice *office)
{
  g_autoptr (GArray) events = list_events (office);
  GPtrArray *acts = g_ptr_array_new_with_free_func (act_free);
  HwDemoAct *act = NULL;

  g_array_sort_with_data (events, compare_events, (gpointer) office);
  for (guint i = 0; i < events->len; i++)
    {
      const Event *event = &g_array_index (events, Event, i);
      const char *staff = keyed_by (office, event);

      if (!act || act->day != event->day || g_strcmp0 (act->staff, staff) != 0)
        act = begin_act (acts, event->day, staff);
      if (!act->entries->len || act->entries->pdata[act->entries->len - 1] != event->entry)
        g_ptr_array_add (act->entries, event->entry);
    }
  return acts;
}
