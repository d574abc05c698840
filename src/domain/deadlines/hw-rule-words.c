/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One reader a key, in a table of keys.
 */

#include "domain/deadlines/hw-rule-words.h"

#include "base/hw-error.h"
#include "domain/deadlines/hw-fact-names.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* No span of a rule is longer: 100 years of days. */
#define MOST 36525
#define MOST_MONTHS 1200

static gboolean G_GNUC_PRINTF (2, 3)
refuse (GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, HW_ERROR, HW_ERROR_INVALID, message);
  return FALSE;
}

/* ------------------------------------------------------------------ small words */

static const struct
{
  const char *word;
  HwSpanUnit unit;
  int each;
} units[] = {
  { "day", HW_SPAN_DAYS, 1 },
  { "days", HW_SPAN_DAYS, 1 },
  { "working day", HW_SPAN_WORKING_DAYS, 1 },
  { "working days", HW_SPAN_WORKING_DAYS, 1 },
  { "month", HW_SPAN_MONTHS, 1 },
  { "months", HW_SPAN_MONTHS, 1 },
  { "year", HW_SPAN_MONTHS, 12 },
  { "years", HW_SPAN_MONTHS, 12 },
};

static gboolean
read_number (const char *text, gint64 least, gint64 most, int *number)
{
  gint64 value;

  if (!g_ascii_string_to_signed (text, 10, least, most, &value, NULL))
    return FALSE;
  *number = value;
  return TRUE;
}

gboolean
hw_rule_read_span (const char *text, HwSpan *span, GError **error)
{
  const char *blank = strchr (text, ' ');
  g_autofree char *number = blank ? g_strndup (text, blank - text) : g_strdup (text);
  int n;

  if (blank && read_number (number, -MOST, MOST, &n))
    {
      for (guint i = 0; i < G_N_ELEMENTS (units); i++)
        if (g_str_equal (blank + 1, units[i].word)
            && (units[i].unit != HW_SPAN_MONTHS || ABS (n * units[i].each) <= MOST_MONTHS))
          {
            *span = (HwSpan) { n * units[i].each, units[i].unit, 0 };
            return TRUE;
          }
      /* Hours run over working days: an office records days. */
      if (g_str_equal (blank + 1, "hours") && n > 0 && n % 24 == 0)
        {
          *span = (HwSpan) { n / 24, HW_SPAN_WORKING_DAYS, n };
          return TRUE;
        }
    }
  return refuse (error, _ ("«%s» is no time: it is written «60 days», «10 working days», "
                           "«6 months» or «72 hours»"),
                 text);
}

/* Splits at commas; each part without blanks around it. */
static GStrv
split (const char *text)
{
  GStrv parts = g_strsplit (text, ",", -1);

  for (char **part = parts; *part; part++)
    g_strstrip (*part);
  return parts;
}

static gboolean
read_fact (const char *text, GQuark *fact, GError **error)
{
  *fact = hw_fact_find (text);
  return *fact || refuse (error, _ ("nothing that is recorded is called «%s»"), text);
}

static gboolean
read_facts (const char *text, GArray *facts, GError **error)
{
  g_auto (GStrv) parts = split (text);

  for (char **part = parts; *part; part++)
    {
      GQuark fact;

      if (!read_fact (*part, &fact, error))
        return FALSE;
      g_array_append_val (facts, fact);
    }
  return TRUE;
}

static gboolean
read_day (const char *text, HwDay *day, GError **error)
{
  *day = hw_day_parse (text);
  return *day || refuse (error, _ ("«%s» is not a day (year-month-day)"), text);
}

/* TRUE and the rest of @text behind @prefix. */
static gboolean
takes (const char *text, const char *prefix, const char **rest)
{
  if (!g_str_has_prefix (text, prefix))
    return FALSE;
  *rest = text + strlen (prefix);
  return TRUE;
}

/* One of two words. */
static gboolean
read_choice (const char *text, const char *yes, const char *no, gboolean *value, GError **error)
{
  *value = g_str_equal (text, yes);
  return *value || g_str_equal (text, no)
         || refuse (error, _ ("«%s» is neither «%s» nor «%s»"), text, yes, no);
}

/* ------------------------------------------------------------------ trigger, due */

static gboolean
read_trigger (HwRule *rule, const char *value, GError **error)
{
  HwTrigger *trigger = &rule->trigger;
  const char *rest;

  g_set_str (&rule->trigger_text, value);
  trigger->kind = HW_TRIGGER_FACT;
  if (g_str_equal (value, "removal"))
    trigger->kind = HW_TRIGGER_REMOVAL;
  else if (g_str_equal (value, "entered care"))
    trigger->kind = HW_TRIGGER_ENTERED_CARE;
  else if (g_str_equal (value, "exit"))
    trigger->kind = HW_TRIGGER_EXIT;
  else if (takes (value, "birthday ", &rest))
    {
      trigger->kind = HW_TRIGGER_BIRTHDAY;
      return read_number (rest, 0, 120, &trigger->age)
             || refuse (error, _ ("«%s» is no age in years"), rest);
    }
  else if (takes (value, "due ", &rest) || takes (value, "held ", &rest))
    {
      trigger->kind = *value == 'd' ? HW_TRIGGER_DUE : HW_TRIGGER_HELD;
      g_set_str (&trigger->rule, rest);
    }
  if (trigger->kind != HW_TRIGGER_FACT)
    return TRUE;
  rest = value;
  trigger->each = takes (value, "each ", &rest);
  if (takes (value, "2nd ", &rest))
    trigger->nth = 2;
  trigger->has_planned = strstr (rest, "planned ") != NULL;
  return read_facts (rest, trigger->facts, error);
}

static gboolean
read_terms (HwRule *rule, const char *text, GError **error)
{
  g_auto (GStrv) parts = split (text);

  for (char **part = parts; *part; part++)
    {
      HwDueTerm term = { 0 };
      char *after = strstr (*part, " after ");

      if (after)
        *after = 0;
      if (!after && hw_fact_find (*part))
        term.fact = hw_fact_find (*part);
      else if (!hw_rule_read_span (*part, &term.span, error)
               || (after && !read_fact (after + strlen (" after "), &term.fact, error)))
        return FALSE;
      g_array_append_val (rule->terms, term);
    }
  return TRUE;
}

static gboolean
read_spans (HwRule *rule, const char *text, GError **error)
{
  g_auto (GStrv) parts = split (text);

  for (char **part = parts; *part; part++)
    {
      HwSpan span;

      if (!hw_rule_read_span (*part, &span, error))
        return FALSE;
      g_array_append_val (rule->spans, span);
    }
  return TRUE;
}

/* «15 of 22 months». */
static gboolean
read_counted (HwRule *rule, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  if (g_strv_length (words) != 4 || !g_str_equal (words[1], "of")
      || !g_str_equal (words[3], "months") || !read_number (words[0], 1, 600, &rule->counted)
      || !read_number (words[2], rule->counted, 600, &rule->window))
    return FALSE;
  rule->due = HW_DUE_COUNTED;
  return TRUE;
}

static gboolean
read_due (HwRule *rule, const char *value, GError **error)
{
  const char *rest;

  g_set_str (&rule->due_text, value);
  if (read_counted (rule, value))
    return TRUE;
  if (g_str_equal (value, "each full month"))
    {
      rule->due = HW_DUE_FULL_MONTH;
      return TRUE;
    }
  if (takes (value, "with ", &rest))
    {
      rule->due = HW_DUE_WITH;
      g_set_str (&rule->with, rest);
      return TRUE;
    }
  if (takes (value, "on ", &rest))
    {
      rule->due = HW_DUE_ON_FACT;
      return read_terms (rule, rest, error);
    }
  if (takes (value, "earliest of ", &rest))
    {
      rule->due = HW_DUE_EARLIEST;
      return read_terms (rule, rest, error);
    }
  rule->due = HW_DUE_AFTER;
  return read_spans (rule, value, error);
}

/* «every 6 months after held», «every 90 days after due». */
static gboolean
read_repeat (HwRule *rule, const char *value, GError **error)
{
  const char *rest;
  g_autofree char *span = NULL;

  g_set_str (&rule->repeat_text, value);
  if (!takes (value, "every ", &rest))
    return refuse (error, _ ("a repetition is written «every 6 months after held» or "
                             "«every 6 months after due»"));
  rule->repeat = g_str_has_suffix (rest, " after held")  ? HW_REPEAT_AFTER_HELD
                 : g_str_has_suffix (rest, " after due") ? HW_REPEAT_AFTER_DUE
                                                         : HW_REPEAT_NONE;
  if (!rule->repeat)
    return refuse (error, _ ("say what it is counted from: «after held» or «after due»"));
  span = g_strndup (rest, strlen (rest)
                              - strlen (rule->repeat == HW_REPEAT_AFTER_HELD ? " after held"
                                                                             : " after due"));
  if (!hw_rule_read_span (span, &rule->period, error))
    return FALSE;
  return rule->period.number > 0 || refuse (error, _ ("a repetition goes forward in time"));
}

/* «60 days» after the trigger, or «90 days before» the due day. */
static gboolean
read_opens (HwRule *rule, const char *value, GError **error)
{
  g_autofree char *text = g_strdup (value);
  gboolean before = g_str_has_suffix (text, " before");

  g_set_str (&rule->opens_text, value);
  if (before)
    text[strlen (text) - strlen (" before")] = 0;
  if (!hw_rule_read_span (text, &rule->opens, error))
    return FALSE;
  if (before)
    rule->opens.number = -rule->opens.number;
  rule->has_opens = TRUE;
  return TRUE;
}

/* «determination aggravated-circumstances with K03». */
static gboolean
read_sooner (HwRule *rule, const char *value, GError **error)
{
  const char *with = strstr (value, " with ");
  g_autofree char *fact = with ? g_strndup (value, with - value) : NULL;

  if (!with)
    return refuse (error, _ ("what makes it sooner is written «FACT with RULE»"));
  g_set_str (&rule->sooner_with, with + strlen (" with "));
  return read_fact (fact, &rule->sooner, error);
}

/* ------------------------------------------------------------------ what closes it, and when */

static gboolean
read_done (HwRule *rule, const char *value, GError **error)
{
  g_set_str (&rule->done_text, value);
  if (g_str_equal (value, "by itself"))
    rule->done_by_itself = TRUE;
  else if (g_str_equal (value, "by its end"))
    rule->done_by_end = TRUE;
  else
    return read_facts (value, rule->done, error);
  return TRUE;
}

static gboolean
read_done_from (HwRule *rule, const char *value, GError **error)
{
  rule->has_done_span = TRUE;
  return hw_rule_read_span (value, &rule->done_span, error);
}

/* «no», or until how long after the due day. */
static gboolean
read_late (HwRule *rule, const char *value, GError **error)
{
  rule->has_late = TRUE;
  rule->late = (HwSpan) { 0, HW_SPAN_DAYS, 0 };
  return g_str_equal (value, "no") || hw_rule_read_span (value, &rule->late, error);
}

static gboolean
read_not_before (HwRule *rule, const char *value, GError **error)
{
  rule->has_not_before = TRUE;
  return hw_rule_read_span (value, &rule->not_before, error);
}

static gboolean
read_condition (const char *text, HwRuleCondition *condition, GError **error)
{
  const char *rest = text;

  *condition = (HwRuleCondition) { .from_age = -1, .under_age = -1 };
  condition->is_not = takes (text, "not ", &rest);
  text = rest;
  if (takes (text, "age from ", &rest))
    return read_number (rest, 0, 120, &condition->from_age)
           || refuse (error, _ ("«%s» is no age in years"), rest);
  if (takes (text, "age under ", &rest))
    return read_number (rest, 1, 120, &condition->under_age)
           || refuse (error, _ ("«%s» is no age in years"), rest);
  condition->has_in_care = takes (text, "in care ", &rest);
  if (condition->has_in_care)
    return hw_rule_read_span (rest, &condition->in_care, error);
  return read_fact (text, &condition->fact, error);
}

static gboolean
read_when (HwRule *rule, const char *value, GError **error)
{
  g_auto (GStrv) parts = split (value);

  for (char **part = parts; *part; part++)
    {
      g_auto (GStrv) others = g_strsplit (*part, " or ", -1);

      for (char **other = others; *other; other++)
        {
          HwRuleCondition condition;

          if (!read_condition (*other, &condition, error))
            return FALSE;
          condition.or_next = other[1] != NULL;
          g_array_append_val (rule->when, condition);
        }
    }
  return TRUE;
}

static gboolean
read_soon (HwRule *rule, const char *value, GError **error)
{
  HwSpan span;

  if (!hw_rule_read_span (value, &span, error))
    return FALSE;
  rule->soon = span.number;
  return (span.unit == HW_SPAN_DAYS && span.number >= 0)
         || refuse (error, _ ("«soon» is a number of days"));
}

static gboolean
read_closing (const char *value, gboolean *is, GError **error)
{
  *is = g_str_equal (value, "closing");
  return *is || refuse (error, _ ("«%s» is none of %s"), value, "closing");
}

static gboolean
read_before (HwRule *rule, const char *value, GError **error)
{
  return read_closing (value, &rule->before_closing, error);
}

static gboolean
read_ends (HwRule *rule, const char *value, GError **error)
{
  return read_closing (value, &rule->ends_at_closing, error);
}

static gboolean
read_checked (HwRule *rule, const char *value, GError **error)
{
  if (!g_str_equal (value, HW_RULE_TO_CONFIRM))
    return read_day (value, &rule->checked, error);
  rule->checked = 0;
  return TRUE;
}

/* ------------------------------------------------------------------ the table */

/* A key is read by a function, or holds words, facts or a day that stand as they are, or one of two
 * words, of which the first means yes. */
typedef enum
{
  HOLDS_OTHER,
  HOLDS_WORDS,
  HOLDS_FACTS,
  HOLDS_DAY,
  HOLDS_CHOICE,
} Holds;

static const struct
{
  const char *name;
  gboolean (*read) (HwRule *rule, const char *value, GError **error);
  Holds holds;
  gsize offset;
  const char *yes, *no;
} keys[] = {
  { "duty", NULL, HOLDS_WORDS, G_STRUCT_OFFSET (HwRule, duty) },
  { "text", NULL, HOLDS_WORDS, G_STRUCT_OFFSET (HwRule, text) },
  { "who", NULL, HOLDS_WORDS, G_STRUCT_OFFSET (HwRule, who) },
  { "exception", NULL, HOLDS_WORDS, G_STRUCT_OFFSET (HwRule, exception) },
  { "source", NULL, HOLDS_WORDS, G_STRUCT_OFFSET (HwRule, source) },
  { "not-counted", NULL, HOLDS_FACTS, G_STRUCT_OFFSET (HwRule, not_counted) },
  { "excepted", NULL, HOLDS_FACTS, G_STRUCT_OFFSET (HwRule, excepted) },
  { "from", NULL, HOLDS_DAY, G_STRUCT_OFFSET (HwRule, from) },
  { "until", NULL, HOLDS_DAY, G_STRUCT_OFFSET (HwRule, until) },
  { "per", NULL, HOLDS_CHOICE, G_STRUCT_OFFSET (HwRule, per_case), "case", "stay" },
  { "measure", NULL, HOLDS_CHOICE, G_STRUCT_OFFSET (HwRule, is_measure), "yes", "no" },
  { "without", NULL, HOLDS_CHOICE, G_STRUCT_OFFSET (HwRule, without), "does not apply",
    "cannot compute" },
  { "trigger", read_trigger },
  { "due", read_due },
  { "repeat", read_repeat },
  { "opens", read_opens },
  { "sooner", read_sooner },
  { "done", read_done },
  { "done-from", read_done_from },
  { "late", read_late },
  { "not-before", read_not_before },
  { "when", read_when },
  { "soon", read_soon },
  { "before", read_before },
  { "ends", read_ends },
  { "checked", read_checked },
};

static gboolean
read_held (HwRule *rule, guint key, const char *value, GError **error)
{
  gsize offset = keys[key].offset;

  switch (keys[key].holds)
    {
    case HOLDS_FACTS:
      return read_facts (value, G_STRUCT_MEMBER (GArray *, rule, offset), error);
    case HOLDS_DAY:
      return read_day (value, &G_STRUCT_MEMBER (HwDay, rule, offset), error);
    case HOLDS_CHOICE:
      return read_choice (value, keys[key].yes, keys[key].no,
                          &G_STRUCT_MEMBER (gboolean, rule, offset), error);
    default:
      g_set_str (&G_STRUCT_MEMBER (char *, rule, offset), value);
      return TRUE;
    }
}

gboolean
hw_rule_read_key (HwRule *rule, const char *key, const char *value, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (g_str_equal (keys[i].name, key))
      {
        if (!*value)
          return refuse (error, _ ("nothing stands behind «%s =»"), key);
        return keys[i].read ? keys[i].read (rule, value, error)
                            : read_held (rule, i, value, error);
      }
  return refuse (error, _ ("a rule has no «%s»"), key);
}
