/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A rule as a policy pack writes it: what sets it off, when its duty is due, what closes it, who
 * owes it, and by which law. The engine knows no state and no rule by name (design 5).
 * data/rules/README.md explains every key.
 */

#pragma once

#include "domain/deadlines/hw-workday-rules.h"

G_BEGIN_DECLS

/* What a pack says instead of the day on which a rule was compared with its source. */
#define HW_RULE_TO_CONFIRM "to confirm"

typedef enum
{
  HW_SPAN_DAYS,
  HW_SPAN_WORKING_DAYS,
  HW_SPAN_MONTHS,
} HwSpanUnit;

/* «60 days», «10 working days», «6 months», «-90 days». 72 hours are three days: an office records
 * days, and @hours says that they stand for hours. */
typedef struct
{
  int number;
  HwSpanUnit unit : 8;
  int hours : 24;
} HwSpan;

/**
 * HwTriggerKind:
 * @HW_TRIGGER_REMOVAL: the stay’s first day
 * @HW_TRIGGER_ENTERED_CARE: considered to have entered foster care (domain 1.2, F01)
 * @HW_TRIGGER_EXIT: the stay’s last day; such a duty outlives the stay
 * @HW_TRIGGER_BIRTHDAY: the day on which the child reaches an age
 * @HW_TRIGGER_DUE: the day on which another rule’s duty is due
 * @HW_TRIGGER_HELD: the day on which another rule’s duty was done, or, until then, is due
 * @HW_TRIGGER_FACT: something that was recorded
 */
typedef enum
{
  HW_TRIGGER_NONE,
  HW_TRIGGER_REMOVAL,
  HW_TRIGGER_ENTERED_CARE,
  HW_TRIGGER_EXIT,
  HW_TRIGGER_BIRTHDAY,
  HW_TRIGGER_DUE,
  HW_TRIGGER_HELD,
  HW_TRIGGER_FACT,
} HwTriggerKind;

/* @facts: of GQuark, the first of which that is there counts; @each: every one of them makes an
 * occurrence of its own; @nth: only the @nth and those after it; @has_planned: one of them is only
 * planned; @rule: of HW_TRIGGER_DUE and HW_TRIGGER_HELD. */
typedef struct
{
  HwTriggerKind kind;
  GArray *facts;
  gboolean each;
  guint nth;
  gboolean has_planned;
  int age;
  char *rule;
} HwTrigger;

/**
 * HwDueKind:
 * @HW_DUE_AFTER: the spans after the trigger, each an occurrence
 * @HW_DUE_EARLIEST: the earliest of a span after the trigger, and of spans after facts
 * @HW_DUE_ON_FACT: the first of such terms that is there
 * @HW_DUE_COUNTED: the first day on which so many of the last months are counted (domain 1.3)
 * @HW_DUE_FULL_MONTH: the last day of each calendar month that lies wholly in the stay
 * @HW_DUE_WITH: with the next duty of another rule
 */
typedef enum
{
  HW_DUE_NONE,
  HW_DUE_AFTER,
  HW_DUE_EARLIEST,
  HW_DUE_ON_FACT,
  HW_DUE_COUNTED,
  HW_DUE_FULL_MONTH,
  HW_DUE_WITH,
} HwDueKind;

/* A span after a fact: «90 days after hearing disposition». */
typedef struct
{
  HwSpan span;
  GQuark fact;
} HwDueTerm;

typedef enum
{
  HW_REPEAT_NONE,
  HW_REPEAT_AFTER_DUE,
  HW_REPEAT_AFTER_HELD,
} HwRepeat;

/* What must hold, or else the duty does not apply: a fact in force on the day of the trigger or
 * later (of HW_TRIGGER_DUE on that day), so long in care, or an age in years on that day (-1:
 * none). @or_next: or what stands behind it. */
typedef struct
{
  GQuark fact;
  HwSpan in_care;
  gboolean has_in_care;
  gboolean is_not;
  gboolean or_next;
  int from_age;
  int under_age;
} HwRuleCondition;

/**
 * HwRule:
 * @id: «F07»; the same one may stand in several packs, each for its time
 * @pack, @pack_title: where it stands; borrowed from the pack
 * @from, @until: the first and last trigger day for which it is valid; 0: always
 * @checked: when somebody compared it with its source; 0: to be confirmed
 * @opens, @has_opens: how long after the trigger, or, negative, before the due day it may be done
 * @done: of GQuark; empty: a person says that it was done
 * @done_by_itself: on its day (F01); @done_by_end: by the end of what set it off (F17)
 * @done_span, @has_done_span: events count from so long after the trigger on
 * @late, @has_late: an event so long after the due day does not close it any more (F15: another
 *   month’s visit)
 * @without: TRUE: where the trigger is missing the rule does not apply; else it cannot be computed
 * @not_counted: of HW_DUE_COUNTED: facts whose days do not count
 * @excepted: a fact in force on the due day that excepts by itself (domain 1.3.4)
 * @sooner, @sooner_with: where that fact is there, it is due with that other rule, if that is
 *   earlier; 0: nothing makes it so
 * @per_case: once a child, not once a stay
 * @is_measure: a measure of the whole state; there are no due items of it
 * @before_closing: a case is not closed before it is done or excepted (S3-19)
 * @ends_at_closing: what the end of a stay sets off outlives the stay, but not the case
 * @moves: the working date is the next working day
 */
typedef struct
{
  char *id;
  const char *pack;
  const char *pack_title;
  guint line;
  char *duty;
  char *text;
  char *who;
  char *exception;
  char *source;
  HwDay checked;
  HwDay from;
  HwDay until;
  HwTrigger trigger;
  char *trigger_text;
  HwDueKind due;
  char *due_text;
  GArray *spans;
  GArray *terms;
  int counted;
  int window;
  char *with;
  HwSpan not_before;
  gboolean has_not_before;
  HwRepeat repeat;
  char *repeat_text;
  HwSpan period;
  char *opens_text;
  HwSpan opens;
  gboolean has_opens;
  char *done_text;
  GArray *done;
  gboolean done_by_itself;
  gboolean done_by_end;
  HwSpan done_span;
  gboolean has_done_span;
  HwSpan late;
  gboolean has_late;
  gboolean without;
  GArray *when;
  GArray *not_counted;
  GArray *excepted;
  int soon;
  GQuark sooner;
  char *sooner_with;
  gboolean per_case;
  gboolean is_measure;
  gboolean before_closing;
  gboolean ends_at_closing;
  gboolean moves;
  const HwHolidays *holidays;
} HwRule;

HwRule *hw_rule_new (const char *id);
void hw_rule_free (HwRule *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwRule, hw_rule_free)

/* Whether a meeting closes it: then it is also for who facilitates the family's meetings. */
gboolean hw_rule_is_of_meetings (const HwRule *self);

/* What a pack says to people, in the reader's language where the program knows it: its own packs
 * are translated (data/rules/rules-words.h), an office's stands as it was written. NULL: NULL. */
const char *hw_rule_tell (const char *text);

/* Its own words, or, where a pack gives none, trigger and time as the pack writes them. Owned. */
char *hw_rule_dup_text (const HwRule *self);

/* Whether it answers for a trigger on @day. */
gboolean hw_rule_is_valid_on (const HwRule *self, HwDay day);

/* @span after @day (before it, where the span is negative), by the arithmetic of domain 1.1. */
HwDay hw_span_add (const HwSpan *span, HwDay day, const HwHolidays *holidays);

/* «60 days», «10 working days», translated. Owned. */
char *hw_span_dup_words (const HwSpan *span);

G_END_DECLS
