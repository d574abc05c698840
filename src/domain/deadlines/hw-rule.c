/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Making and freeing rules, and counting their spans.
 */

#include "domain/deadlines/hw-rule.h"

#include "domain/deadlines/hw-fact-names.h"

#include <glib/gi18n-lib.h>

/* How many days before it is due a duty is «due soon», unless its rule says otherwise. */
#define SOON 14

static GArray *
new_facts (void)
{
  return g_array_new (FALSE, TRUE, sizeof (GQuark));
}

HwRule *
hw_rule_new (const char *id)
{
  HwRule *self = g_new0 (HwRule, 1);

  self->id = g_strdup (id);
  self->trigger.facts = new_facts ();
  self->spans = g_array_new (FALSE, TRUE, sizeof (HwSpan));
  self->terms = g_array_new (FALSE, TRUE, sizeof (HwDueTerm));
  self->done = new_facts ();
  self->when = g_array_new (FALSE, TRUE, sizeof (HwRuleCondition));
  self->not_counted = new_facts ();
  self->excepted = new_facts ();
  self->soon = SOON;
  return self;
}

void
hw_rule_free (HwRule *self)
{
  g_free (self->id);
  g_free (self->duty);
  g_free (self->text);
  g_free (self->who);
  g_free (self->exception);
  g_free (self->source);
  g_free (self->trigger.rule);
  g_free (self->trigger_text);
  g_free (self->due_text);
  g_free (self->repeat_text);
  g_free (self->opens_text);
  g_free (self->done_text);
  g_free (self->with);
  g_free (self->sooner_with);
  g_array_unref (self->trigger.facts);
  g_array_unref (self->spans);
  g_array_unref (self->terms);
  g_array_unref (self->done);
  g_array_unref (self->when);
  g_array_unref (self->not_counted);
  g_array_unref (self->excepted);
  g_free (self);
}

gboolean
hw_rule_is_valid_on (const HwRule *self, HwDay day)
{
  return (!self->from || day >= self->from) && (!self->until || day <= self->until);
}

HwDay
hw_span_add (const HwSpan *span, HwDay day, const HwHolidays *holidays)
{
  switch (span->unit)
    {
    case HW_SPAN_DAYS:
      return day + span->number;
    case HW_SPAN_WORKING_DAYS:
      return hw_workday_add (holidays, day, span->number);
    case HW_SPAN_MONTHS:
    default:
      return hw_day_add_months (day, span->number);
    }
}

gboolean
hw_rule_is_of_meetings (const HwRule *self)
{
  for (guint i = 0; i < self->done->len; i++)
    if (hw_fact_find_meeting (g_quark_to_string (g_array_index (self->done, GQuark, i))))
      return TRUE;
  return FALSE;
}

const char *
hw_rule_tell (const char *text)
{
  return text && *text ? _ (text) : text;
}

char *
hw_rule_dup_text (const HwRule *self)
{
  if (self->text)
    return g_strdup (hw_rule_tell (self->text));
  if (!self->trigger_text || !self->due_text)
    return g_strdup (hw_rule_tell (self->duty));
  return g_strdup_printf ("%s: %s", self->trigger_text, self->due_text);
}

char *
hw_span_dup_words (const HwSpan *span)
{
  guint n = ABS (span->number);

  if (span->hours)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%d hours, counted as %u working day (no hour is recorded)",
                     "%d hours, counted as %u working days (no hour is recorded)", n),
        span->hours, n);
  switch (span->unit)
    {
    case HW_SPAN_DAYS:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u day", "%u days", n), n);
    case HW_SPAN_WORKING_DAYS:
      return g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%u working day", "%u working days", n), n);
    case HW_SPAN_MONTHS:
    default:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u month", "%u months", n), n);
    }
}
