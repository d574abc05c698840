/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Visit by visit, backwards from today.
 */

#include "domain/demo/hw-demo-contact.h"

#include "domain/contacts/hw-contact-rules.h"
#include "domain/contacts/hw-running-record.h"
#include "domain/demo/hw-demo-history.h"
#include "domain/families/hw-connection-rules.h"
#include "domain/placements/hw-goal-rules.h"
#include "domain/plans/hw-plan-change.h"
#include "domain/reviews/hw-concurrent-review.h"
#include "domain/reviews/hw-review-rules.h"

/* The worker’s visits and those of a parent, of the last months. */
#define VISITS 3
#define PARENT_VISITS 5
#define DAYS_BETWEEN 14

/* So far back the office knows of visits; of so many months, in thousandths, there was none; they
 * are in the first weeks of a month; an extract that tells of people comes so much after what is
 * keyed on a weekend. */
#define DAYS_OF_MONTHS 600
#define MISSED_MONTHS 30
#define LAST_OF_MONTH 24
#define DAYS_TO_TELL 3

/* What a review tells of is written this many days after the window has opened. */
#define REVIEW_AFTER 9

/* Of one family; all borrowed but the arrays. */
typedef struct
{
  HwDemoOffice *office;
  HwFamily *family;
  GPtrArray *children; /* HwChild, in care today */
  GPtrArray *stays;    /* of the same, HwStay */
  HwPerson *parent;    /* of the first one; or NULL */
  HwDay known;         /* by then the office knows all of these */
  HwDay told;          /* the last of them had come into it that day */
} Meeting;

static const struct
{
  HwContactPlace place;
  const char *narrative;
  const char *partnership;
} visits[] = {
  { HW_CONTACT_PLACE_RESIDENCE,
    "Saw the children in their room and at the table, with and without the foster parents. They "
    "sleep well and asked when they see their mother next.",
    "The foster parents and the mother agreed on one bedtime for both houses." },
  { HW_CONTACT_PLACE_PARENT_HOME,
    "Walked through the flat. The heating works again and there is food in the fridge. Talked "
    "about what the group has changed and what it has not.",
    "The mother chose the goals that she wants to begin with and wrote them down herself." },
  { HW_CONTACT_PLACE_RESIDENCE,
    "School has called twice this month. The children say that mornings are hard after a visit.",
    "The grandmother offered to drive to school on Mondays; the plan is to name her." },
};

static HwContact *
contact_new (const Meeting *self, HwDay date, HwContactKind kind)
{
  HwContact *contact = g_object_new (HW_TYPE_CONTACT, "family", HW_RECORD (self->family)->id,
                                     "staff", self->family->worker, NULL);

  contact->kind = kind;
  contact->status = date > self->office->today ? HW_CONTACT_STATUS_PLANNED
                                               : HW_CONTACT_STATUS_HELD;
  contact->date = date;
  return contact;
}

/* Adds it as known on the day on which it was, or was made out; with the children who were in care
 * by then. */
static void
add (const Meeting *self, HwContact *contact, gboolean has_parent)
{
  HwDay known = MIN (contact->date, self->office->today - 1);
  g_autoptr (GPtrArray) children = g_ptr_array_new ();
  g_autoptr (GPtrArray) there = NULL;
  const char *people[] = { has_parent ? HW_RECORD (self->parent)->id : NULL, NULL };

  for (guint i = 0; i < self->children->len; i++)
    if (((HwStay *) self->stays->pdata[i])->removal_date <= contact->date)
      g_ptr_array_add (children, HW_RECORD (self->children->pdata[i])->id);
  g_ptr_array_add (children, NULL);
  hw_contact_settle (contact, (const char *const *) children->pdata);
  hw_demo_office_add (self->office, contact, known);
  there = hw_contact_make_people (contact, people, (const char *const *) children->pdata);
  for (guint i = 0; i < there->len; i++)
    hw_demo_office_add (self->office, g_object_ref (there->pdata[i]), known);
}

/* Before that day there was nobody to visit. */
static HwDay
first_day (const Meeting *self)
{
  return MAX (self->known + 1, ((HwStay *) self->stays->pdata[0])->removal_date + 3);
}

static void
add_visits (const Meeting *self)
{
  for (int i = 0; i < VISITS; i++)
    {
      HwDay date = self->office->today - 5 - 29 * i
                   - hw_random_between (&self->office->random, 0, 4);
      HwContact *contact;

      if (date < first_day (self))
        return;
      contact = contact_new (self, date, HW_CONTACT_KIND_HOME_VISIT);
      contact->place = visits[i].place;
      contact->narrative = g_strdup (visits[i].narrative);
      contact->partnership = g_strdup (visits[i].partnership);
      add (self, contact, self->parent && contact->place == HW_CONTACT_PLACE_PARENT_HOME);
    }
}

/* Whether the office knew on @date of everybody who may have been there: what was before it was
 * founded it took over with them. */
static gboolean
is_known_by (const Meeting *self, HwDay date)
{
  return self->told <= self->office->founding || date > self->told + DAYS_TO_TELL;
}

static void
add_month_of (const Meeting *self, HwDay date, HwContactPlace place)
{
  HwContact *contact;

  if (!is_known_by (self, date) || hw_random_chance (&self->office->random, MISSED_MONTHS))
    return;
  contact = contact_new (self, date, HW_CONTACT_KIND_HOME_VISIT);
  contact->place = place;
  add (self, contact, self->parent && place == HW_CONTACT_PLACE_PARENT_HOME);
}

/* What extracts tell of the months until @until: where the children live, and at the parent's. */
static void
add_months (const Meeting *self, HwDay until)
{
  HwDay removal = until;
  HwRandom *random = &self->office->random;

  for (guint i = 0; i < self->stays->len; i++)
    removal = MIN (removal, ((HwStay *) self->stays->pdata[i])->removal_date);
  removal = MAX (removal, until - DAYS_OF_MONTHS);
  self->office->is_keyed = FALSE;
  for (HwDay month = hw_day_new (hw_day_year (removal), hw_day_month (removal), 1);
       month + LAST_OF_MONTH < until; month = hw_day_add_months (month, 1))
    {
      HwDay seen = month + hw_random_between (random, 3, LAST_OF_MONTH);
      HwDay talked = month + hw_random_between (random, 3, LAST_OF_MONTH);

      if (seen > removal + 2)
        add_month_of (self, seen, HW_CONTACT_PLACE_RESIDENCE);
      if (self->parent && talked > removal + 2)
        add_month_of (self, talked, HW_CONTACT_PLACE_PARENT_HOME);
    }
  self->office->is_keyed = TRUE;
}

/* Every second week, the next one ahead; some did not take place. */
static void
add_parent_visits (const Meeting *self)
{
  HwDay next = self->office->today + hw_random_between (&self->office->random, 2, 9);

  for (int i = 0; self->parent && i < PARENT_VISITS; i++)
    {
      HwDay date = next - DAYS_BETWEEN * i;
      HwContact *contact;

      if (date < first_day (self))
        return;
      contact = contact_new (self, date, HW_CONTACT_KIND_FAMILY_VISIT);
      contact->place = HW_CONTACT_PLACE_OFFICE;
      contact->time = g_strdup ("15:30");
      if (i > 0 && hw_random_chance (&self->office->random, 250))
        {
          contact->status = HW_CONTACT_STATUS_MISSED;
          contact->reason = g_strdup ("Bus was cancelled; called in time.");
        }
      add (self, contact, TRUE);
    }
}

/* ------------------------------------------------------------------ reviews */

static void
add_review_of (const Meeting *self, HwContact *contact, HwStay *stay, HwAnswer change)
{
  HwConcurrentReview *review
      = g_object_new (HW_TYPE_CONCURRENT_REVIEW, "stay", HW_RECORD (stay)->id, "contact",
                      HW_RECORD (contact)->id, "staff", contact->staff, NULL);

  review->date = contact->date;
  review->compliance = HW_COMPLIANCE_PART;
  review->success = HW_SUCCESS_NOT_YET;
  review->plan_b = HW_PLAN_B_SEARCHING;
  review->change = change;
  if (change == HW_ANSWER_YES)
    review->what = g_strdup ("Longer visits with the grandmother, who may become Plan B.");
  hw_demo_office_add (self->office, review, contact->date);
}

static void
add_change (const Meeting *self, HwContact *contact)
{
  HwPlanChange *change
      = g_object_new (HW_TYPE_PLAN_CHANGE, "family", contact->family, "child", contact->child,
                      "contact", HW_RECORD (contact)->id, "staff", contact->staff, NULL);

  change->what = g_strdup ("Longer visits with the grandmother, who may become Plan B.");
  change->asked_date = contact->date;
  /* Later than any version that the invented plans have reached. */
  change->version = 3;
  hw_demo_office_add (self->office, change, contact->date);
}

/* At a visit soon after the window has opened; children of one family came into care together. */
static void
add_review (const Meeting *self, HwAnswer change)
{
  HwDay removal = ((HwStay *) self->stays->pdata[0])->removal_date;
  HwDay date = removal + HW_REVIEW_OPENS + REVIEW_AFTER;
  HwContact *contact;
  HwRunningRecord *entry;

  if (date >= self->office->today || date <= self->known)
    return;
  contact = contact_new (self, date, HW_CONTACT_KIND_HOME_VISIT);
  contact->place = HW_CONTACT_PLACE_PARENT_HOME;
  contact->narrative = g_strdup ("Day 69 in care. Went through Plan A and Plan B at the table.");
  contact->partnership = g_strdup ("The family knows both plans and why there are two.");
  add (self, contact, self->parent != NULL);
  for (guint i = 0; i < self->stays->len; i++)
    if (((HwStay *) self->stays->pdata[i])->removal_date == removal)
      add_review_of (self, contact, self->stays->pdata[i], change);
  entry = g_object_new (HW_TYPE_RUNNING_RECORD, "family", contact->family, "staff",
                        contact->staff, NULL);
  entry->date = date;
  entry->text = g_strdup ("Concurrent planning reviewed on day 69 in care.");
  hw_demo_office_add (self->office, entry, date);
  if (change == HW_ANSWER_YES)
    add_change (self, contact);
}

/* ------------------------------------------------------------------ families */

static HwDemoEntry *
entry_at (HwDemoOffice *office, guint i)
{
  return g_ptr_array_index (office->entries, i);
}

static HwRecord *
find_record (HwDemoOffice *office, const char *id, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    if (g_strcmp0 (entry_at (office, i)->record->id, id) == 0)
      return entry_at (office, i)->record;
  return NULL;
}

static void
take (Meeting *self, HwDemoEntry *entry, guint first, guint end)
{
  HwDay today = self->office->today;

  if (HW_IS_STAY (entry->record) && hw_stay_is_open (HW_STAY (entry->record), today))
    {
      g_ptr_array_add (self->stays, entry->record);
      g_ptr_array_add (self->children,
                       find_record (self->office, HW_STAY (entry->record)->child, first, end));
    }
  else if (HW_IS_CONNECTION (entry->record) && !self->parent
           && hw_connection_kind_is_parent (HW_CONNECTION (entry->record)->kind))
    self->parent = (HwPerson *) find_record (self->office,
                                             HW_CONNECTION (entry->record)->person, first, end);
  else if (!HW_IS_CHILD (entry->record) && !HW_IS_PERSON (entry->record))
    return;
  self->known = MAX (self->known, entry->known + HW_DEMO_EXTRACT_DAYS);
  self->told = MAX (self->told, entry->known);
}

/* What belongs to a family stands between it and the next one. FALSE: it has no child in care.
 * @is_keyed: its worker writes of each visit, review and change of these months. */
static gboolean
add_family (HwDemoOffice *office, guint first, guint n, guint number, gboolean is_keyed)
{
  g_autoptr (GPtrArray) children = g_ptr_array_new ();
  g_autoptr (GPtrArray) stays = g_ptr_array_new ();
  Meeting self = {
    .office = office,
    .family = HW_FAMILY (entry_at (office, first)->record),
    .children = children,
    .stays = stays,
    .known = entry_at (office, first)->known + HW_DEMO_EXTRACT_DAYS,
    .told = entry_at (office, first)->known,
  };
  guint end = first + 1;

  while (end < n && !HW_IS_FAMILY (entry_at (office, end)->record))
    end++;
  for (guint i = first + 1; i < end; i++)
    take (&self, entry_at (office, i), first, end);
  if (!stays->len)
    return FALSE;
  office->staff = self.family->worker;
  add_months (&self, is_keyed ? office->today - 29 * VISITS : office->today);
  if (!is_keyed)
    return TRUE;
  add_review (&self, number % 2 ? HW_ANSWER_NO : HW_ANSWER_YES);
  add_visits (&self);
  add_parent_visits (&self);
  return TRUE;
}

/* Removed so lately that a review of concurrent planning is a matter of these months. */
static gboolean
is_recent (HwDemoOffice *office, guint first, guint n)
{
  for (guint i = first + 1; i < n && !HW_IS_FAMILY (entry_at (office, i)->record); i++)
    {
      HwRecord *record = entry_at (office, i)->record;

      if (HW_IS_STAY (record) && hw_stay_is_open (HW_STAY (record), office->today)
          && HW_STAY (record)->removal_date > office->founding)
        return TRUE;
    }
  return FALSE;
}

/* Half of what is keyed are families whose children came into care since the office was founded. */
void
hw_demo_add_contacts (HwDemoOffice *office)
{
  guint n = office->entries->len;
  guint numbers[2] = { 0, 0 };

  office->is_keyed = TRUE;
  for (guint i = 0; i < n; i++)
    {
      guint *number;

      if (!HW_IS_FAMILY (entry_at (office, i)->record)
          || HW_FAMILY (entry_at (office, i)->record)->closed)
        continue;
      number = &numbers[is_recent (office, i, n)];
      *number += add_family (office, i, n, *number, *number < HW_DEMO_CONTACTS / 2);
    }
  office->is_keyed = FALSE;
}
