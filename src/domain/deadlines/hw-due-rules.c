/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule by rule: what sets it off, when it is due, what closed it.
 */

#include "domain/deadlines/hw-due-rules.h"

#include "domain/deadlines/hw-counted-rules.h"
#include "domain/deadlines/hw-due-trigger.h"
#include "domain/deadlines/hw-fact-names.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_ENUM_TYPE (HwDueState, hw_due_state,
                    G_DEFINE_ENUM_VALUE (HW_DUE_STATE_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_DUE_STATE_NOT_OPEN, "not-open"),
                    G_DEFINE_ENUM_VALUE (HW_DUE_STATE_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (HW_DUE_STATE_DUE_SOON, "due-soon"),
                    G_DEFINE_ENUM_VALUE (HW_DUE_STATE_DUE, "due"),
                    G_DEFINE_ENUM_VALUE (HW_DUE_STATE_OVERDUE, "overdue"),
                    G_DEFINE_ENUM_VALUE (HW_DUE_STATE_DONE, "done"),
                    G_DEFINE_ENUM_VALUE (HW_DUE_STATE_DONE_LATE, "done-late"),
                    G_DEFINE_ENUM_VALUE (HW_DUE_STATE_EXCEPTED, "excepted"),
                    G_DEFINE_ENUM_VALUE (HW_DUE_STATE_NOT_APPLICABLE, "not-applicable"),
                    G_DEFINE_ENUM_VALUE (HW_DUE_STATE_CANNOT_COMPUTE, "cannot-compute"))

const char *const hw_due_state_labels[] = {
  "",
  N_ ("Not yet open"),
  N_ ("Open"),
  N_ ("Due soon"),
  N_ ("Due today"),
  N_ ("Overdue"),
  N_ ("Done"),
  N_ ("Done late"),
  N_ ("Excepted"),
  N_ ("Does not apply"),
  N_ ("Cannot be computed"),
  NULL,
};

const char *
hw_due_state_label (HwDueState state)
{
  return state ? _ (hw_due_state_labels[state]) : "";
}

const char *
hw_due_state_nick (HwDueState state)
{
  return g_enum_get_value (g_type_class_get (HW_TYPE_DUE_STATE), state)->value_nick;
}

gboolean
hw_due_state_is_waiting (HwDueState state)
{
  return state >= HW_DUE_STATE_OPEN && state <= HW_DUE_STATE_OVERDUE;
}

static char *
dup_id (const HwDueItem *self, const HwDueId *subject)
{
  char id[HW_ID_LENGTH];

  return g_strdup_printf ("%s:%u:%s", self->rule->id, self->n, hw_id_format (subject->bytes, id));
}

char *
hw_due_item_dup_id (const HwDueItem *self)
{
  return dup_id (self, &self->subject);
}

HwDueId
hw_due_item_origin (const HwDueItem *self)
{
  const HwTriggerKind kind = self->rule->trigger.kind;

  if (self->fact)
    return self->fact->record;
  if (kind == HW_TRIGGER_BIRTHDAY)
    return self->of->child;
  if (self->stay >= 0
      && (kind == HW_TRIGGER_REMOVAL || kind == HW_TRIGGER_ENTERED_CARE || kind == HW_TRIGGER_EXIT))
    return g_array_index (self->of->stays, HwDueStay, self->stay).id;
  return (HwDueId){ 0 };
}

char *
hw_due_item_dup_missing (const HwDueItem *self)
{
  g_autofree char *words = NULL;

  switch (self->why_missing)
    {
    case HW_DUE_MISSING_FACT:
      return hw_fact_dup_missing (self->missing);
    case HW_DUE_MISSING_BIRTH:
      return g_strdup (_ ("date of birth"));
    case HW_DUE_MISSING_EXIT:
      return g_strdup (_ ("discharge date"));
    case HW_DUE_MISSING_STANDSTILL:
      words = hw_fact_dup_words (self->missing);
      return g_strdup_printf (_ ("end of: %s"), words);
    case HW_DUE_MISSING_NONE:
    default:
      return NULL;
    }
}

/* ------------------------------------------------------------------ the stay */

HwDay
hw_due_work_last (const HwDueWork *self)
{
  return self->end ? self->end : G_MAXINT32;
}

/* ------------------------------------------------------------------ what must hold */

static gboolean
has_fact (const HwDueWork *self, GQuark kind, HwDay day)
{
  const HwDueStay *stay = hw_due_work_stay (self);
  /* What goes along with another rule’s days must be so on that day; else it may come later. */
  const HwDay last
      = self->rule->trigger.kind == HW_TRIGGER_DUE ? day : hw_due_work_last (self);
  gboolean has = FALSE;
  guint n;
  const HwDueFact *facts = hw_due_case_list (self->of, kind, &n);

  for (guint i = 0; i < n && !has; i++)
    {
      gboolean is_own = facts[i].stay && stay;

      has = facts[i].day <= last && (!is_own || facts[i].stay == stay->number)
            && (facts[i].lasts ? !facts[i].until || facts[i].until > day
                               : is_own || facts[i].day >= self->start);
    }
  return has;
}

static gboolean
holds (const HwDueWork *self, const HwRuleCondition *condition, HwDay day)
{
  const HwDueStay *stay = hw_due_work_stay (self);
  gboolean is;

  if (condition->fact)
    is = has_fact (self, condition->fact, day);
  else if (condition->has_in_care)
    is = stay && day >= hw_span_add (&condition->in_care, stay->removal, self->rule->holidays);
  else
    {
      int age = hw_due_case_age (self->of, day, self->book->leap_in_march);

      is = (condition->from_age < 0 || age >= condition->from_age)
           && (condition->under_age < 0 || (age >= 0 && age < condition->under_age));
    }
  return is != condition->is_not;
}

gboolean
hw_due_applies (const HwDueWork *self, HwDay day)
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

/* ------------------------------------------------------------------ where an item stands */

/* On the legal day, not the working one: the later of the two is a help, not a right. */
HwDueState
hw_due_item_state (const HwDueItem *item, HwDay today)
{
  if (item->done)
    return item->done <= item->due ? HW_DUE_STATE_DONE : HW_DUE_STATE_DONE_LATE;
  if (today > item->due)
    return HW_DUE_STATE_OVERDUE;
  if (today == item->due)
    return HW_DUE_STATE_DUE;
  if (today < item->opens)
    return HW_DUE_STATE_NOT_OPEN;
  return item->due - today <= item->rule->soon ? HW_DUE_STATE_DUE_SOON : HW_DUE_STATE_OPEN;
}

static gboolean
is_excepted_by_fact (const HwDueItem *item, HwDay today)
{
  for (guint i = 0; item->due <= today && i < item->rule->excepted->len; i++)
    if (hw_due_case_find_on (item->of, g_array_index (item->rule->excepted, GQuark, i),
                             item->due))
      return TRUE;
  return FALSE;
}

static const HwDueMark *
find_mark (const HwDueItem *item, const HwDueId *subject)
{
  g_autofree char *id = dup_id (item, subject);

  return g_hash_table_lookup (item->of->marks, id);
}

static void
read_mark (HwDueItem *item)
{
  const HwDueMark *mark = item->of->marks ? find_mark (item, &item->subject) : NULL;

  if (!mark && item->of->marks && item->planned)
    mark = find_mark (item, &item->planned->record);
  if (!mark)
    return;
  if (mark->done && !item->done)
    {
      item->done = mark->done;
      item->is_marked = TRUE;
    }
  if (mark->excepted && !item->done)
    {
      item->state = HW_DUE_STATE_EXCEPTED;
      item->is_marked = TRUE;
    }
}

/* A series that each of something that lasts sets off ends with that; 0: it does not. */
static HwDay
end_of_series (const HwDueWork *self, const HwDueItem *item)
{
  return self->rule->repeat && self->rule->trigger.each && item->fact && item->fact->lasts
             ? item->fact->until
             : 0;
}

/* Whether nothing is owed any more when it would be due. */
static gboolean
is_after_end (const HwDueWork *self, const HwDueItem *item)
{
  const HwDueStay *stay = hw_due_work_stay (self);
  HwDay end = end_of_series (self, item);

  if (end && item->due >= end)
    return TRUE;
  if (self->beyond && !self->outlives)
    return item->due >= self->beyond;
  if (!self->outlives)
    return self->end && item->due >= self->end;
  return self->rule->ends_at_closing && stay && self->of->closed > stay->removal
         && item->due >= self->of->closed;
}

HwDueItem *
hw_due_emit (HwDueWork *self, HwDueItem *item)
{
  if (!item->state && is_after_end (self, item))
    return NULL;
  if (!item->state)
    {
      item->working = item->rule->moves ? hw_workday_next (item->rule->holidays, item->due)
                                        : item->due;
      read_mark (item);
      if (!item->state && !item->done && is_excepted_by_fact (item, self->today))
        item->state = HW_DUE_STATE_EXCEPTED;
      if (!item->state)
        item->state = hw_due_item_state (item, self->today);
    }
  g_array_append_vals (self->items, item, 1);
  return &g_array_index (self->items, HwDueItem, self->items->len - 1);
}

/* ------------------------------------------------------------------ what closed it */

/* One that lasts, holds on @day, and is no other stay’s. */
static const HwDueFact *
find_on (const HwDueWork *self, GQuark kind, HwDay day)
{
  const HwDueFact *fact = hw_due_case_find_on (self->of, kind, day);
  const HwDueStay *stay = hw_due_work_stay (self);

  return fact && fact->stay && stay && fact->stay != stay->number ? NULL : fact;
}

const HwDueFact *
hw_due_find_done (const HwDueWork *self, HwDay from, HwDay to)
{
  const HwDueFact *first = NULL;

  /* What was done in an earlier stay is that one’s. */
  from = MAX (from, self->start);
  for (guint i = 0; i < self->rule->done->len; i++)
    {
      GQuark kind = g_array_index (self->rule->done, GQuark, i);
      const HwDueFact *fact = find_on (self, kind, from);

      /* What lasts, as a goal, may have begun before; then it is there already. */
      if (!fact)
        fact = hw_due_case_find_in (self->of, self->stay, kind, from, to);
      if (fact && (!first || fact->day < first->day))
        first = fact;
    }
  return first;
}

/* The last day on which an event still closes the item. */
static HwDay
last_closing (const HwDueWork *self, const HwDueItem *item)
{
  const HwDueStay *stay = hw_due_work_stay (self);
  HwDay last = self->end ? self->end : G_MAXINT32, end = end_of_series (self, item);

  /* What outlives its stay is closed by nothing of the next one. */
  if (self->outlives)
    last = stay ? MAX (stay->exit, self->next - 1) : G_MAXINT32;
  if (end)
    last = MIN (last, end);
  if (self->rule->has_late)
    last = MIN (last, hw_span_add (&self->rule->late, item->due, self->rule->holidays));
  return last;
}

static void
close_item (const HwDueWork *self, HwDueItem *item, HwDay from, HwDay to)
{
  if (self->rule->done_by_itself)
    item->done = item->due <= self->today ? item->due : 0;
  else if (self->rule->done_by_end)
    item->done = item->fact ? item->fact->until : 0;
  else
    {
      item->done_fact = hw_due_find_done (self, from, MIN (to, last_closing (self, item)));
      item->done = item->done_fact ? item->done_fact->day : 0;
    }
}

static HwDay
opens_on (const HwRule *rule, HwDay base, HwDay due)
{
  if (!rule->has_opens)
    return base;
  return hw_span_add (&rule->opens, rule->opens.number < 0 ? due : base, rule->holidays);
}

/* From when on an event counts. */
static HwDay
done_from (const HwRule *rule, HwDay base)
{
  return rule->has_done_span ? hw_span_add (&rule->done_span, base, rule->holidays) : base;
}

/* ------------------------------------------------------------------ once, and again and again */

void
hw_due_emit_once (HwDueWork *self, HwDueItem *item)
{
  HwDay base = item->trigger;

  /* A case that closed before the day that was planned had its meeting before that. */
  if (self->rule->before_closing && self->of->closed > self->start)
    base = MIN (base, self->of->closed);
  item->opens = item->is_sooner ? item->trigger
                                : opens_on (self->rule, item->trigger, item->due);
  close_item (self, item,
              self->done_from   ? self->done_from
              : item->is_sooner ? item->trigger
                                : done_from (self->rule, base),
              self->done_until ? self->done_until : G_MAXINT32);
  hw_due_emit (self, item);
}

/* Several spans after one trigger: each is closed by an event after the one that closed the span
 * before it, until the next one is due. */
void
hw_due_emit_spans (HwDueWork *self, HwDueItem *item)
{
  GArray *spans = self->rule->spans;
  HwDay from = done_from (self->rule, item->trigger), opens = item->trigger;

  for (guint i = 0; i < spans->len; i++)
    {
      HwDueItem one = *item;

      one.n = item->n + i;
      one.span = g_array_index (spans, HwSpan, i);
      one.due = hw_span_add (&one.span, one.base, self->rule->holidays);
      one.opens = opens;
      close_item (self, &one, from,
                  i + 1 < spans->len ? hw_span_add (&g_array_index (spans, HwSpan, i + 1),
                                                    one.base, self->rule->holidays)
                                           - 1
                                     : G_MAXINT32);
      if (!hw_due_emit (self, &one))
        return;
      from = one.done ? one.done + 1 : one.due + 1;
      opens = one.due;
    }
}

/* The due day @times periods after the first one, which @first is: in one sum from what the first
 * was counted from, so that it is cut to a short month once (domain 1.1.1: 31 August, 29 February,
 * 31 August), and where that cannot be, from the first due day. */
static void
find_nth (const HwRule *rule, const HwDueItem *first, guint times, HwDueItem *nth)
{
  nth->base = first->base;
  nth->span = first->span;
  if (first->span.unit == rule->period.unit
      && hw_span_add (&first->span, first->base, rule->holidays) == first->due)
    nth->span.number += (int) times * rule->period.number;
  else
    {
      nth->base = first->due;
      nth->span = rule->period;
      nth->span.number *= (int) times;
    }
  nth->due = hw_span_add (&nth->span, nth->base, rule->holidays);
}

/* The one after @one, which stands @times after @first. */
static void
find_next (const HwRule *rule, const HwDueItem *first, guint times, const HwDueItem *one,
           HwDueItem *next)
{
  if (rule->repeat == HW_REPEAT_AFTER_DUE)
    {
      find_nth (rule, first, times, next);
      return;
    }
  next->base = one->done ? one->done : one->due;
  next->span = rule->period;
  next->due = hw_span_add (&next->span, next->base, rule->holidays);
}

/* Counted from the day held, the next one is due a period after the event that closed the one
 * before it, or, where that one was missed, a period after its due day. Counted from the due day,
 * the due days are fixed. An event that comes after the next due day belongs to the next one: what
 * was missed stays missed. */
void
hw_due_emit_repeated (HwDueWork *self, HwDueItem *item)
{
  const HwRule *rule = self->rule;
  const gboolean follows = rule->trigger.kind == HW_TRIGGER_HELD;
  const HwDueItem first = *item;
  HwDay from = done_from (rule, item->trigger), opens = item->trigger;

  for (guint i = 0; i < HW_DUE_MOST; i++)
    {
      HwDueItem one = *item, next = *item;

      one.n = first.n + i;
      one.opens = rule->has_opens ? opens_on (rule, opens, one.due) : opens;
      find_next (rule, &first, i + 1, &one, &next);
      close_item (self, &one, from, next.due - 1);
      if (!hw_due_emit (self, &one) || (!one.done && one.due >= self->today))
        return;
      from = one.done ? one.done + 1 : one.due + 1;
      if (rule->repeat == HW_REPEAT_AFTER_DUE)
        from = MAX (from, one.due + 1);
      if (one.done)
        find_next (rule, &first, i + 1, &one, &next);
      *item = next;
      opens = one.done && rule->repeat == HW_REPEAT_AFTER_HELD ? one.done : one.due;
      /* Such a series follows on itself: each is set off by the one before it (W10). */
      if (follows)
        {
          item->trigger = opens;
          item->fact = opens == one.done ? one.done_fact : NULL;
        }
    }
}

/* Each calendar month from the first that lies wholly in the stay on; a visit of another month does
 * not close it. */
void
hw_due_emit_months (HwDueWork *self, HwDueItem *item)
{
  HwDay first = item->trigger - hw_day_of_month (item->trigger) + 1;

  if (first < item->trigger)
    first = hw_day_next_month (first);
  for (guint i = 0; i < HW_DUE_MOST; i++)
    {
      HwDueItem one = *item;
      HwDay next = hw_day_next_month (first);

      one.n = item->n + i;
      one.trigger = one.base = one.opens = first;
      one.due = next - 1;
      close_item (self, &one, first, one.due);
      if (!hw_due_emit (self, &one) || (!one.done && one.due >= self->today))
        return;
      first = next;
    }
}
