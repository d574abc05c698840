/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What sets a rule off in a stay, and the first day on which it is due.
 */

#include "domain/deadlines/hw-counted-rules.h"
#include "domain/deadlines/hw-due-private.h"

#include <string.h>

#define MONTHS_OF_YEAR 12

/* A hearing or an order may come before the removal that it is about. */
#define LEAD 30

/* Rules that count from each other are no deeper. */
#define MOST_DEPTH 4

static const HwDueStay *
stay_of (const HwDueWork *self)
{
  return self->stay < 0 ? NULL : &g_array_index (self->of->stays, HwDueStay, self->stay);
}

/* The last day of which facts are looked at. */
static HwDay
last_day (const HwDueWork *self)
{
  return self->end ? self->end : G_MAXINT32;
}

/* ------------------------------------------------------------------ what must hold */

static gboolean
holds (const HwDueWork *self, const HwRuleCondition *condition, HwDay day)
{
  gboolean is;
  guint n;

  if (condition->fact)
    {
      const HwDueFact *facts = hw_due_case_list (self->of, condition->fact, &n);

      is = FALSE;
      for (guint i = 0; i < n && !is; i++)
        is = facts[i].day <= last_day (self)
             && (facts[i].lasts ? !facts[i].until || facts[i].until > day
                                : facts[i].day >= self->start);
    }
  else
    {
      int age = hw_day_age (self->of->birth, day);

      is = (condition->from_age < 0 || age >= condition->from_age)
           && (condition->under_age < 0 || (age >= 0 && age < condition->under_age));
    }
  return is != condition->is_not;
}

/* All parts hold, and of each part one of its alternatives. */
static gboolean
applies (const HwDueWork *self, HwDay day)
{
  GArray *when = self->rule->when;
  gboolean part = FALSE;

  for (guint i = 0; i < when->len; i++)
    {
      const HwRuleCondition *condition = &g_array_index (when, HwRuleCondition, i);

      part = part || holds (self, condition, day);
      if (condition->or_next)
        continue;
      if (!part)
        return FALSE;
      part = FALSE;
    }
  return TRUE;
}

static void
emit_without (HwDueWork *self, HwDueItem *item, HwDueState state)
{
  item->state = state;
  item->due = item->opens = 0;
  hw_due_emit (self, item);
}

static void
emit_missing (HwDueWork *self, HwDueItem *item, HwDueMissing why, GQuark missing)
{
  item->why_missing = why;
  item->missing = missing;
  emit_without (self, item, HW_DUE_STATE_CANNOT_COMPUTE);
}

/* ------------------------------------------------------------------ another rule's days */

/* The items of rule @id in this stay. Owned. */
static GArray *
find_other (HwDueWork *self, const char *id)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (HwDueItem));
  HwDueWork other = *self;
  const HwDueStay *stay = stay_of (self);

  other.items = items;
  other.depth++;
  other.rule = hw_rule_book_find (self->book, id, stay ? stay->removal : self->today);
  other.outlives = FALSE;
  if (other.rule && other.depth < MOST_DEPTH)
    hw_due_find_rule (&other);
  return items;
}

/* With the first due day of the rule @id that does not lie before the trigger. */
static void
find_with (HwDueWork *self, const char *id, HwDueItem *item)
{
  g_autoptr (GArray) items = find_other (self, id);

  for (guint i = 0; i < items->len && !item->due; i++)
    {
      const HwDueItem *other = &g_array_index (items, HwDueItem, i);

      if (other->due >= item->trigger)
        item->due = other->due;
      else if (other->state == HW_DUE_STATE_CANNOT_COMPUTE)
        {
          item->why_missing = other->why_missing;
          item->missing = other->missing;
        }
    }
}

/* ------------------------------------------------------------------ the due day */

/* The earliest of the terms that can be told, or the first of them; that one comes after the
 * trigger. */
static void
find_term (const HwDueWork *self, HwDueItem *item)
{
  GArray *terms = self->rule->terms;
  gboolean is_first = self->rule->due == HW_DUE_ON_FACT;
  HwDay start = is_first ? item->trigger : self->start;

  for (guint i = 0; i < terms->len && !(is_first && item->due); i++)
    {
      const HwDueTerm *term = &g_array_index (terms, HwDueTerm, i);
      const HwDueFact *fact
          = term->fact ? hw_due_case_find (self->of, term->fact, start, last_day (self)) : NULL;
      HwDay base = term->fact ? (fact ? fact->day : 0) : item->trigger;
      HwDay due = base ? hw_span_add (&term->span, base, self->rule->holidays) : 0;

      if (due && (!item->due || due < item->due))
        {
          item->due = due;
          item->base = base;
          item->span = term->span;
        }
    }
  if (!item->due)
    {
      item->why_missing = HW_DUE_MISSING_FACT;
      item->missing = g_array_index (terms, HwDueTerm, 0).fact;
    }
  else if (item->due < item->trigger)
    item->due = item->trigger;
}

/* Of the facts whose days do not count, the first that goes on. */
static GQuark
find_standstill (const HwDueWork *self)
{
  for (guint k = 0; k < self->rule->not_counted->len; k++)
    {
      guint n;
      GQuark kind = g_array_index (self->rule->not_counted, GQuark, k);
      const HwDueFact *facts = hw_due_case_list (self->of, kind, &n);

      for (guint i = 0; i < n; i++)
        if (facts[i].lasts && !facts[i].until)
          return kind;
    }
  return g_array_index (self->rule->not_counted, GQuark, 0);
}

/* A stay that ended before so many months were counted owes nothing. */
static void
find_counted (const HwDueWork *self, HwDueItem *item)
{
  const HwDueStay *stay = stay_of (self);
  HwCounted counted = { 0 };

  if (stay)
    counted = hw_counted_months (self->of, self->stay, self->rule, self->today);
  item->due = counted.due;
  if (item->due || !stay || stay->exit)
    return;
  item->why_missing = HW_DUE_MISSING_STANDSTILL;
  item->missing = find_standstill (self);
}

/* Where a fact makes it due sooner, with another rule’s duty. */
static void
find_sooner (HwDueWork *self, HwDueItem *item)
{
  HwDueItem other = *item;

  if (!hw_due_case_find (self->of, self->rule->sooner, self->start, last_day (self)))
    return;
  other.due = 0;
  find_with (self, self->rule->sooner_with, &other);
  if (!other.due || other.due >= item->due)
    return;
  item->due = item->base = other.due;
  item->span = (HwSpan) { 0 };
  item->is_sooner = TRUE;
}

static void
find_due (HwDueWork *self, HwDueItem *item)
{
  const HwRule *rule = self->rule;
  const HwDueStay *stay = stay_of (self);

  item->base = item->trigger;
  if (rule->due == HW_DUE_AFTER)
    {
      item->span = g_array_index (rule->spans, HwSpan, 0);
      item->due = hw_span_add (&item->span, item->base, rule->holidays);
    }
  else if (rule->due == HW_DUE_COUNTED)
    find_counted (self, item);
  else if (rule->due == HW_DUE_WITH)
    find_with (self, rule->with, item);
  else
    find_term (self, item);
  if (item->due && rule->sooner)
    find_sooner (self, item);
  if (item->due && rule->has_not_before && stay)
    item->due = MAX (item->due, hw_span_add (&rule->not_before, stay->removal, rule->holidays));
}

/* ------------------------------------------------------------------ the trigger */

/* Whether what the rule repeats lies wholly before the stay: a birthday long ago. */
static void
skip_to_stay (const HwDueWork *self, HwDueItem *item)
{
  const HwDueStay *stay = stay_of (self);

  while (stay && self->rule->repeat && self->rule->trigger.kind == HW_TRIGGER_BIRTHDAY
         && item->due < stay->removal)
    {
      item->base = item->due;
      item->due = hw_span_add (&self->rule->period, item->due, self->rule->holidays);
    }
}

static void
emit_from (HwDueWork *self, HwDueItem *item)
{
  const HwRule *rule = self->rule;

  if (!hw_rule_is_valid_on (rule, item->trigger))
    return;
  if (!applies (self, item->trigger))
    {
      emit_without (self, item, HW_DUE_STATE_NOT_APPLICABLE);
      return;
    }
  if (rule->due == HW_DUE_FULL_MONTH)
    {
      hw_due_emit_months (self, item);
      return;
    }
  find_due (self, item);
  if (!item->due)
    {
      /* Nothing is missing: there is no such day. */
      if (item->why_missing)
        emit_missing (self, item, item->why_missing, item->missing);
    }
  else if (rule->due == HW_DUE_AFTER && rule->spans->len > 1)
    hw_due_emit_spans (self, item);
  else if (rule->repeat)
    {
      skip_to_stay (self, item);
      hw_due_emit_repeated (self, item);
    }
  else
    hw_due_emit_once (self, item);
}

/* Nothing set it off: it does not apply, or somebody has to enter what is missing. */
static void
emit_no_trigger (HwDueWork *self, HwDueItem *item, HwDueMissing why, GQuark missing)
{
  const HwDueStay *stay = stay_of (self);

  if (stay && !hw_rule_is_valid_on (self->rule, stay->removal))
    return;
  if (self->rule->without || self->rule->trigger.each || self->rule->trigger.nth
      || !applies (self, stay ? stay->removal : self->today))
    emit_without (self, item, HW_DUE_STATE_NOT_APPLICABLE);
  else
    emit_missing (self, item, why, missing);
}

/* Each event of the trigger's kinds makes an item of its own. */
static void
emit_each (HwDueWork *self, HwDueItem *item)
{
  GArray *kinds = self->rule->trigger.facts;
  const guint skipped = self->rule->trigger.nth ? self->rule->trigger.nth - 1 : 0;
  guint found = 0;

  for (guint k = 0; k < kinds->len; k++)
    {
      guint n, seen = 0;
      GQuark kind = g_array_index (kinds, GQuark, k);
      const HwDueFact *facts = hw_due_case_list (self->of, kind, &n);

      for (guint i = 0; i < n; i++)
        {
          HwDueItem one = *item;

          if (seen++ < skipped || facts[i].day < self->start || facts[i].day > last_day (self))
            continue;
          one.trigger = facts[i].day;
          one.fact = &facts[i];
          /* What is counted is the family's, as a referral: by it alone brothers and sisters could
           * not be told apart. */
          if (self->rule->trigger.nth)
            one.n = found + 1;
          else
            one.subject = facts[i].record;
          self->outlives = g_str_has_prefix (g_quark_to_string (kind), "exit ");
          found++;
          emit_from (self, &one);
        }
    }
  if (!found)
    emit_no_trigger (self, item, HW_DUE_MISSING_FACT, g_array_index (kinds, GQuark, 0));
}

/* The first of the kinds that is there counts, on the first of its days. */
static void
emit_first (HwDueWork *self, HwDueItem *item)
{
  GArray *kinds = self->rule->trigger.facts;

  for (guint k = 0; k < kinds->len && !item->fact; k++)
    item->fact = hw_due_case_find (self->of, g_array_index (kinds, GQuark, k), self->start,
                                   last_day (self));
  if (!item->fact)
    {
      emit_no_trigger (self, item, HW_DUE_MISSING_FACT, g_array_index (kinds, GQuark, 0));
      return;
    }
  item->trigger = item->fact->day;
  emit_from (self, item);
}

static void
emit_other (HwDueWork *self, HwDueItem *item)
{
  const HwTrigger *trigger = &self->rule->trigger;
  g_autoptr (GArray) items = find_other (self, trigger->rule);
  gboolean is_held = trigger->kind == HW_TRIGGER_HELD;

  if (items->len == 0)
    return;
  for (guint i = 0; i < items->len; i++)
    {
      const HwDueItem *other = &g_array_index (items, HwDueItem, i);
      HwDueItem one = *item;

      one.n = is_held ? 1 : other->n;
      one.fact = is_held ? other->done_fact : NULL;
      one.trigger = is_held && other->done ? other->done : other->due;
      if (other->due)
        emit_from (self, &one);
      else if (other->state == HW_DUE_STATE_NOT_APPLICABLE)
        emit_without (self, &one, HW_DUE_STATE_NOT_APPLICABLE);
      else
        emit_no_trigger (self, &one, other->why_missing, other->missing);
      if (is_held)
        return;
    }
}

static void
emit_birthday (HwDueWork *self, HwDueItem *item)
{
  if (!self->of->birth)
    {
      emit_no_trigger (self, item, HW_DUE_MISSING_BIRTH, 0);
      return;
    }
  item->trigger
      = hw_day_add_months (self->of->birth, self->rule->trigger.age * MONTHS_OF_YEAR);
  emit_from (self, item);
}

static void
emit_exit (HwDueWork *self, HwDueItem *item)
{
  const HwDueStay *stay = stay_of (self);

  if (!stay || !stay->exit)
    {
      emit_no_trigger (self, item, HW_DUE_MISSING_EXIT, 0);
      return;
    }
  self->outlives = TRUE;
  item->trigger = stay->exit;
  emit_from (self, item);
}

void
hw_due_find_rule (HwDueWork *self)
{
  const HwTrigger *trigger = &self->rule->trigger;
  const HwDueStay *stay = stay_of (self);
  HwDueItem item = {
    .rule = self->rule,
    .of = self->of,
    .stay = self->stay,
    .subject = stay ? stay->id : self->of->child,
    .n = 1,
  };

  switch (trigger->kind)
    {
    case HW_TRIGGER_REMOVAL:
    case HW_TRIGGER_ENTERED_CARE:
      if (!stay)
        return;
      item.trigger = trigger->kind == HW_TRIGGER_REMOVAL ? stay->removal : stay->entered;
      emit_from (self, &item);
      break;
    case HW_TRIGGER_EXIT:
      emit_exit (self, &item);
      break;
    case HW_TRIGGER_BIRTHDAY:
      emit_birthday (self, &item);
      break;
    case HW_TRIGGER_DUE:
    case HW_TRIGGER_HELD:
      emit_other (self, &item);
      break;
    case HW_TRIGGER_FACT:
      if (trigger->each || trigger->nth)
        emit_each (self, &item);
      else
        emit_first (self, &item);
      break;
    case HW_TRIGGER_NONE:
    default:
      break;
    }
}

/* ------------------------------------------------------------------ the whole child */

static HwDay
earlier_end (HwDay a, HwDay b)
{
  return !a ? b : !b ? a : MIN (a, b);
}

static void
find_in_stay (HwDueWork *work, int index)
{
  const HwDueCase *of = work->of;
  const HwDueStay *stay = &g_array_index (of->stays, HwDueStay, index);
  HwDay before = index > 0 ? g_array_index (of->stays, HwDueStay, index - 1).exit : 0;

  work->stay = index;
  /* What happened on the day on which the stay before ended was that one’s. */
  work->start = before ? MAX (stay->removal - LEAD, MIN (before + 1, stay->removal))
                       : stay->removal - LEAD;
  /* A case that was closed before this stay began was another time's. */
  work->end = earlier_end (stay->exit, of->closed > stay->removal ? of->closed : 0);
  for (guint i = 0; i < work->book->rules->len; i++)
    {
      work->rule = g_ptr_array_index (work->book->rules, i);
      work->outlives = FALSE;
      if (!work->rule->per_case && !work->rule->is_measure)
        hw_due_find_rule (work);
    }
}

void
hw_due_find (const HwRuleBook *book, const HwDueCase *self, HwDay today, GArray *items)
{
  HwDueWork work = { .book = book, .of = self, .today = today, .items = items };

  for (guint i = 0; i < self->stays->len; i++)
    find_in_stay (&work, i);
  work.stay = -1;
  work.start = 0;
  work.end = self->closed;
  for (guint i = 0; i < book->rules->len; i++)
    {
      work.rule = g_ptr_array_index (book->rules, i);
      work.outlives = FALSE;
      if (work.rule->per_case && !work.rule->is_measure)
        hw_due_find_rule (&work);
    }
}
