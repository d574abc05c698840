/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The arithmetic of an item is told as it was done.
 */

#include "domain/deadlines/hw-due-why-rules.h"

#include "domain/deadlines/hw-counted-rules.h"
#include "domain/deadlines/hw-fact-names.h"

#include <glib/gi18n-lib.h>

char *
hw_due_item_dup_trigger (const HwDueItem *self)
{
  if (self->kept && self->kept->set_off)
    return g_strdup (self->kept->set_off);
  return g_strdup (self->fact ? g_quark_to_string (self->fact->kind) : self->rule->trigger_text);
}

char *
hw_due_item_dup_trigger_words (const HwDueItem *self)
{
  const HwTrigger *trigger = &self->rule->trigger;
  GQuark kept = self->kept && self->kept->set_off ? hw_fact_find (self->kept->set_off) : 0;

  if (kept)
    return hw_fact_dup_words (kept);
  if (self->fact && !self->kept)
    return hw_fact_dup_words (self->fact->kind);
  switch (trigger->kind)
    {
    case HW_TRIGGER_REMOVAL:
      return g_strdup (_ ("Removal"));
    case HW_TRIGGER_ENTERED_CARE:
      return g_strdup (_ ("Considered to have entered foster care"));
    case HW_TRIGGER_EXIT:
      return g_strdup (_ ("Left care"));
    case HW_TRIGGER_BIRTHDAY:
      return g_strdup_printf (_ ("Birthday: %d"), trigger->age);
    case HW_TRIGGER_DUE:
    case HW_TRIGGER_HELD:
      return g_strdup_printf (_ ("Rule %s"), trigger->rule);
    case HW_TRIGGER_FACT:
      return hw_fact_dup_words (g_array_index (trigger->facts, GQuark, 0));
    case HW_TRIGGER_NONE:
    default:
      return g_strdup ("");
    }
}

static char *
dup_warning (const HwDueItem *self, const HwCounted *counted)
{
  gboolean is_waiting = hw_due_state_is_waiting (self->state);
  int warning = is_waiting ? hw_counted_warning (counted, self->rule) : 0;

  /* Translators: of the most recent 22 months that a child may have been in care, 14 count. */
  return warning ? g_strdup_printf (_ ("%d of %d counted months"), warning, self->rule->window)
                 : NULL;
}

char *
hw_due_item_dup_warning (const HwDueItem *self, HwDay today)
{
  HwCounted counted;

  if (self->rule->due != HW_DUE_COUNTED || self->kept || !self->due)
    return NULL;
  counted = hw_counted_months (self->of, self->stay, self->rule, today);
  return dup_warning (self, &counted);
}

/* «14 months are counted. Since 3 January 2025: 412 days in care count, 90 do not.» */
static void
append_counted (const HwDueItem *self, HwDay today, GString *words)
{
  HwCounted counted = hw_counted_months (self->of, self->stay, self->rule, today);
  g_autofree char *from = hw_day_dup_words (counted.from);
  g_autofree char *warning = dup_warning (self, &counted);

  g_string_append_printf (words, _ ("%d of the most recent %d months"), self->rule->counted,
                          self->rule->window);
  g_string_append (words, ". ");
  g_string_append_printf (words,
                          ngettext ("%d month is counted.", "%d months are counted.",
                                    counted.months),
                          counted.months);
  g_string_append_c (words, ' ');
  g_string_append_printf (words,
                          ngettext ("Since %s: %d day in care counts",
                                    "Since %s: %d days in care count", counted.days),
                          from, counted.days);
  g_string_append (words, ", ");
  /* Translators: of days in care, behind «Since 3 January 2025: 412 days in care count» */
  g_string_append_printf (words, ngettext ("%d does not.", "%d do not.", counted.excluded),
                          counted.excluded);
  if (warning)
    {
      g_autofree char *due = hw_day_dup_words (counted.due);

      g_string_append_c (words, ' ');
      /* Translators: «14 of 22 counted months», how many are meant, and a day */
      g_string_append_printf (words, _ ("%s: %d are reached on %s."), warning,
                              self->rule->counted, due);
    }
}

char *
hw_due_item_dup_arithmetic (const HwDueItem *self, HwDay today)
{
  g_autofree char *missing = hw_due_item_dup_missing (self);
  g_autofree char *due = hw_day_dup_words (self->due);
  g_autofree char *base = hw_day_dup_words (self->base);
  g_autofree char *span = hw_span_dup_words (&self->span);
  GString *words = g_string_new (NULL);

  if (missing)
    g_string_append_printf (words, _ ("Cannot be computed: %s missing"), missing);
  else if (!self->due)
    g_string_append (words, _ ("The rule does not apply."));
  else if (self->kept)
    g_string_append_printf (
        words, _ ("%s: as it stood when the stay ended, or before a day was corrected"), due);
  else if (self->rule->due == HW_DUE_COUNTED)
    {
      g_string_append_printf (words, "%s = ", due);
      append_counted (self, today, words);
    }
  else if (self->rule->due == HW_DUE_FULL_MONTH)
    g_string_append_printf (words, _ ("%s is the last day of a full month in care"), due);
  else if (self->span.number == 0)
    g_string_append_printf (words, _ ("on that day: %s"), due);
  else
    g_string_append_printf (words, "%s = %s %s %s", due, base, self->span.number < 0 ? "−" : "+",
                            span);
  if (self->due && self->working != self->due)
    {
      g_autofree char *working = hw_day_dup_weekday (self->working);

      g_string_append (words, ". ");
      g_string_append_printf (words, _ ("The next working day is %s."), working);
    }
  return g_string_free (words, FALSE);
}

char *
hw_rule_dup_source_words (const HwRule *self)
{
  g_autofree char *checked = self->checked ? hw_day_dup_words (self->checked) : NULL;
  g_autofree char *words
      = checked ? g_strdup_printf (_ ("checked %s"), checked) : g_strdup (_ ("to confirm"));

  return g_strdup_printf ("%s · %s · %s", self->source, hw_rule_tell (self->pack_title), words);
}
