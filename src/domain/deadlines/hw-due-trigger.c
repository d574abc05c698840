/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What sets a rule off in a stay, and the first day on which it is due.
 */

#include "domain/deadlines/hw-counted-rules.h"
#include "domain/deadlines/hw-due-trigger.h"
#include "domain/deadlines/hw-fact-names.h"

#include <string.h>

/* Something planned may come so much earlier. */
#define EARLIER 30

/* Months back from a month’s end and forth again are not the same day. */
#define SLACK 5

/* Rules that count from each other are no deeper. */
#define MOST_DEPTH 4

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

/* Until when days of another rule set off what is owed before the end: a notice of a hearing comes
 * before it. */
static HwDay
find_beyond (const HwDueWork *self)
{
  HwSpan span = { 0 };

  if (!self->end)
    return 0;
  if (self->rule->due == HW_DUE_AFTER)
    span = g_array_index (self->rule->spans, HwSpan, 0);
  span.number = MAX (-span.number, 0);
  return hw_span_add (&span, self->end, self->rule->holidays) + SLACK;
}

/* The items of rule @id in this stay, by whichever pack answers for what set them off. Owned. */
static GArray *
find_other (HwDueWork *self, const char *id)
{
  const HwDay beyond = find_beyond (self);
  HwDueWork other = *self;
  guint at = 0;

  if (self->others && self->others_beyond >= beyond && g_str_equal (self->others_of, id))
    return g_array_ref (self->others);
  other.items = g_array_new (FALSE, FALSE, sizeof (HwDueItem));
  other.depth++;
  other.beyond = beyond;
  other.others = NULL;
  other.done_from = other.done_until = 0;
  while (other.depth < MOST_DEPTH && (other.rule = hw_rule_book_next (self->book, id, &at)))
    {
      other.outlives = FALSE;
      hw_due_find_rule (&other);
    }
  g_clear_pointer (&other.others, g_array_unref);
  g_clear_pointer (&self->others, g_array_unref);
  self->others = g_array_ref (other.items);
  self->others_of = id;
  self->others_beyond = beyond;
  return other.items;
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

/* Whether it names a day, as until when a court gave time. */
static gboolean
names_day (const HwDueFact *fact)
{
  return !fact->lasts && fact->until;
}

/* The first of its kind; of those that name a day the last that is about what set the item off:
 * after what was before that, and until its end. */
static const HwDueFact *
find_base (const HwDueWork *self, const HwDueItem *item, GQuark kind, HwDay start)
{
  guint n, others;
  const HwDueFact *facts = hw_due_case_list (self->of, kind, &n), *last = NULL;
  const HwDueFact *about = item->fact && item->fact->lasts
                               ? hw_due_case_list (self->of, item->fact->kind, &others)
                               : NULL;
  HwDay from = self->start, to = about && item->fact->until ? item->fact->until : G_MAXINT32;

  if (n == 0 || !names_day (&facts[0]))
    return hw_due_case_find_in (self->of, self->stay, kind, start, hw_due_work_last (self));
  for (; about && about < item->fact; about++)
    from = MAX (from, about->until + 1);
  for (guint i = 0; i < n && facts[i].day <= to; i++)
    if ((facts[i].day >= from || facts[i].day >= item->trigger) && facts[i].until >= item->trigger)
      last = &facts[i];
  return last;
}

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
      const HwDueFact *fact = term->fact ? find_base (self, item, term->fact, start) : NULL;
      HwDay base = !term->fact ? item->trigger : !fact ? 0 : names_day (fact) ? fact->until
                                                                              : fact->day;
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

/* A stay that ended before so many months were counted owes nothing. */
static void
find_counted (const HwDueWork *self, HwDueItem *item)
{
  const HwDueStay *stay = hw_due_work_stay (self);
  HwCounted counted = { 0 };

  if (stay)
    counted = hw_counted_months (self->of, self->stay, self->rule, self->today);
  item->due = counted.due;
  if (item->due || !stay || stay->exit)
    return;
  item->why_missing = HW_DUE_MISSING_STANDSTILL;
  item->missing = hw_counted_standstill (self->of, self->rule);
}

/* Where a fact makes it due sooner, with another rule’s duty. */
static void
find_sooner (HwDueWork *self, HwDueItem *item)
{
  HwDueItem other = *item;

  if (!hw_due_case_find_in (self->of, self->stay, self->rule->sooner, self->start,
                            hw_due_work_last (self)))
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
  const HwDueStay *stay = hw_due_work_stay (self);

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
  const HwDueStay *stay = hw_due_work_stay (self);

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
  if (!hw_due_applies (self, item->trigger))
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

/* Nothing set it off: it does not apply, or somebody has to enter what is missing. Of two packs
 * that one says so which answers for the stay, or for a child’s rule for today. */
static void
emit_no_trigger (HwDueWork *self, HwDueItem *item, HwDueMissing why, GQuark missing)
{
  const HwDay day = self->stay < 0 ? self->today : hw_due_work_stay (self)->removal;

  if (!hw_rule_is_valid_on (self->rule, day))
    return;
  if (self->rule->without || self->rule->trigger.each || self->rule->trigger.nth
      || !hw_due_applies (self, day))
    emit_without (self, item, HW_DUE_STATE_NOT_APPLICABLE);
  else
    emit_missing (self, item, why, missing);
}

static gboolean
is_of_stay (const HwDueWork *self, const HwDueFact *fact)
{
  return hw_due_case_is_of (self->of, self->stay, fact,
                            self->rule->before_closing ? self->next - 1
                                                       : hw_due_work_last (self));
}

/* Whether what was planned came on a day before @before: then that is the event. */
static gboolean
has_come (const HwDueWork *self, const HwDueFact *planned, HwDay before)
{
  GArray *kinds = self->rule->trigger.facts;

  for (guint k = 0; k < kinds->len; k++)
    {
      guint n;
      GQuark kind = g_array_index (kinds, GQuark, k);
      const HwDueFact *facts = hw_fact_comes_of (kind, planned->kind)
                                   ? hw_due_case_list (self->of, kind, &n)
                                   : NULL;

      for (guint i = 0; facts && i < n && facts[i].day < before; i++)
        if (facts[i].day >= planned->day - EARLIER && is_of_stay (self, &facts[i]))
          return TRUE;
    }
  return FALSE;
}

/* The last of what was planned that has come with @fact; NULL. */
static const HwDueFact *
find_planned (const HwDueWork *self, const HwDueFact *fact)
{
  GArray *kinds = self->rule->trigger.facts;
  const HwDueFact *last = NULL;

  for (guint k = 0; k < kinds->len; k++)
    {
      guint n;
      GQuark kind = g_array_index (kinds, GQuark, k);
      const HwDueFact *facts = hw_fact_comes_of (fact->kind, kind)
                                   ? hw_due_case_list (self->of, kind, &n)
                                   : NULL;

      for (guint i = 0; facts && i < n && facts[i].day <= fact->day + EARLIER; i++)
        if (is_of_stay (self, &facts[i]) && !has_come (self, &facts[i], fact->day))
          last = &facts[i];
    }
  return last;
}

/* Unless the rule answers for that day and does not apply. */
static gboolean
emit_if (HwDueWork *self, HwDueItem *item)
{
  if (hw_rule_is_valid_on (self->rule, item->trigger) && !hw_due_applies (self, item->trigger))
    return FALSE;
  emit_from (self, item);
  return TRUE;
}

/* Each event of the trigger's kinds makes an item of its own; if it applies to none of them, that
 * is said once, by the first one’s number: what was before that may be another pack’s. */
static void
emit_each (HwDueWork *self, HwDueItem *item)
{
  GArray *kinds = self->rule->trigger.facts;
  const guint skipped = self->rule->trigger.nth ? self->rule->trigger.nth - 1 : 0;
  const guint before = self->items->len;
  const gboolean has_planned = self->rule->trigger.has_planned;
  gboolean is_left_out = FALSE;
  guint found = 0;

  for (guint k = 0; k < kinds->len; k++)
    {
      guint n, seen = 0;
      GQuark kind = g_array_index (kinds, GQuark, k);
      const HwDueFact *facts = hw_due_case_list (self->of, kind, &n);

      self->outlives = self->rule->before_closing
                       || (n > 0 && g_str_has_prefix (g_quark_to_string (kind), "exit "));
      for (guint i = 0; i < n; i++)
        {
          HwDueItem one = *item;

          if (seen++ < skipped || !is_of_stay (self, &facts[i])
              || (has_planned && has_come (self, &facts[i], G_MAXINT32)))
            continue;
          one.trigger = facts[i].day;
          one.fact = &facts[i];
          one.planned = has_planned ? find_planned (self, &facts[i]) : NULL;
          found++;
          /* What is counted is the family's, as a referral: by it alone brothers and sisters could
           * not be told apart. */
          if (self->rule->trigger.nth)
            one.n = found;
          else
            one.subject = facts[i].record;
          if (emit_if (self, &one))
            continue;
          item->n = is_left_out ? item->n : one.n;
          is_left_out = TRUE;
        }
    }
  if (!found)
    emit_no_trigger (self, item, HW_DUE_MISSING_FACT, g_array_index (kinds, GQuark, 0));
  else if (is_left_out && self->items->len == before)
    emit_without (self, item, HW_DUE_STATE_NOT_APPLICABLE);
}

/* The first of the kinds that is there counts, on the first of its days. */
static void
emit_first (HwDueWork *self, HwDueItem *item)
{
  GArray *kinds = self->rule->trigger.facts;

  for (guint k = 0; k < kinds->len && !item->fact; k++)
    item->fact = hw_due_case_find_in (self->of, self->stay, g_array_index (kinds, GQuark, k),
                                      self->start, hw_due_work_last (self));
  if (!item->fact)
    {
      emit_no_trigger (self, item, HW_DUE_MISSING_FACT, g_array_index (kinds, GQuark, 0));
      return;
    }
  item->trigger = item->fact->day;
  emit_from (self, item);
}

/* What closes the occurrence that goes along with @other comes after that one opened and after
 * @from, and before the next one’s day. */
static void
set_done (HwDueWork *self, const HwDueItem *other, const HwDueItem *next, HwDay from)
{
  if (self->rule->has_done_span || self->rule->done->len == 0)
    return;
  self->done_from = MAX (other->opens, from);
  self->done_until = next && next->due ? next->due - 1 : 0;
}

/* With each occurrence of another rule, or once, where that was done. */
static void
emit_other (HwDueWork *self, HwDueItem *item)
{
  const HwTrigger *trigger = &self->rule->trigger;
  g_autoptr (GArray) items = find_other (self, trigger->rule);
  const gboolean is_held = trigger->kind == HW_TRIGGER_HELD;
  const guint before = self->items->len, most = is_held ? MIN (items->len, 1) : items->len;
  gboolean is_left_out = FALSE;
  guint n;
  HwDay from = 0;

  for (guint i = 0; i < most; i++)
    {
      const HwDueItem *other = &g_array_index (items, HwDueItem, i);
      HwDueItem one = *item;

      one.n = is_held ? 1 : other->n;
      one.fact = is_held ? other->done_fact : NULL;
      one.trigger = is_held && other->done ? other->done : other->due;
      if (other->due)
        {
          if (!is_held)
            set_done (self, other, i + 1 < most ? other + 1 : NULL, from);
          is_left_out |= !emit_if (self, &one);
          self->done_from = self->done_until = 0;
          if ((n = self->items->len) > before)
            from = MAX (from, g_array_index (self->items, HwDueItem, n - 1).done + 1);
        }
      else if (other->state == HW_DUE_STATE_NOT_APPLICABLE)
        emit_without (self, &one, HW_DUE_STATE_NOT_APPLICABLE);
      else
        emit_no_trigger (self, &one, other->why_missing, other->missing);
    }
  if (is_left_out && self->items->len == before)
    emit_without (self, item, HW_DUE_STATE_NOT_APPLICABLE);
}

static void
emit_birthday (HwDueWork *self, HwDueItem *item)
{
  if (!self->of->birth)
    {
      emit_no_trigger (self, item, HW_DUE_MISSING_BIRTH, 0);
      return;
    }
  item->trigger = hw_due_case_birthday (self->of, self->rule->trigger.age,
                                        self->book->leap_in_march);
  emit_from (self, item);
}

static void
emit_exit (HwDueWork *self, HwDueItem *item)
{
  const HwDueStay *stay = hw_due_work_stay (self);

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
  const HwDueStay *stay = hw_due_work_stay (self);
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

  work->stay = index;
  work->start = stay->from;
  work->next = stay->next;
  /* A case that was closed before this stay began was another time's. */
  work->end = earlier_end (stay->exit, of->closed > stay->removal ? of->closed : 0);
  for (guint i = 0; i < work->book->rules->len; i++)
    {
      work->rule = g_ptr_array_index (work->book->rules, i);
      work->outlives = FALSE;
      if (!work->rule->per_case && !work->rule->is_measure)
        hw_due_find_rule (work);
    }
  g_clear_pointer (&work->others, g_array_unref);
}

void
hw_due_find (const HwRuleBook *book, const HwDueCase *self, HwDay today, GArray *items)
{
  HwDueWork work = { .book = book, .of = self, .today = today, .items = items };

  for (guint i = 0; i < self->stays->len; i++)
    find_in_stay (&work, i);
  work.stay = -1;
  work.start = 0;
  work.next = G_MAXINT32;
  work.end = self->closed;
  for (guint i = 0; i < book->rules->len; i++)
    {
      work.rule = g_ptr_array_index (book->rules, i);
      work.outlives = FALSE;
      if (work.rule->per_case && !work.rule->is_measure)
        hw_due_find_rule (&work);
    }
  g_clear_pointer (&work.others, g_array_unref);
}

char *
hw_due_item_dup_former_id (const HwDueItem *self)
{
  HwDueItem planned = *self;

  if (!self->planned)
    return NULL;
  planned.subject = self->planned->record;
  return hw_due_item_dup_id (&planned);
}
