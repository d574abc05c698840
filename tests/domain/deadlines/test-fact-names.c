/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a fact is called where a duty explains itself (S3-20): in words, never as packs write it.
 */

#include "domain/deadlines/hw-fact-names.h"
#include "domain/deadlines/hw-rule-book.h"
#include "domain/hw-records.h"

#include <string.h>

static void
test_words (void)
{
  static const char *const facts[][2] = {
    { "placed any", "Placement" },
    { "placed out-of-state", "Placement: out of state" },
    { "contact residence", "Contact face to face: where the child lives" },
    { "plan step", "Case plan: a task was done" },
    { "order custody", "Custody order" },
    { "referral substantiated", "Referral: substantiated" },
    { "hearing fact-finding", "Hearing: Fact-finding" },
    { "meeting ftm", "Family team meeting" },
    { "meeting ftm-five-day", "Family team meeting: Five-day conference" },
    { "meeting case-review", "Case review conference" },
    { "meeting tea-and-talk", "Meeting: tea-and-talk" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      g_autofree char *words = hw_fact_dup_words (hw_fact_find (facts[i][0]));

      g_assert_cmpstr (words, ==, facts[i][1]);
    }
}

static void
assert_in_words (GArray *facts)
{
  for (guint i = 0; i < facts->len; i++)
    {
      const GQuark fact = g_array_index (facts, GQuark, i);
      const char *nick = strchr (g_quark_to_string (fact), ' ') + 1;
      g_autofree char *words = hw_fact_dup_words (fact);

      g_assert_true (g_unichar_isupper (g_utf8_get_char (words)));
      if (strchr (nick, '-'))
        g_assert_null (strstr (words, nick));
    }
}

/* All that a rule of the program is set off or closed by. */
static void
test_shipped (void)
{
  g_autoptr (GPtrArray) packs = hw_rule_packs_load ();
  guint n = 0;

  for (guint p = 0; p < packs->len; p++)
    {
      const HwRulePack *pack = g_ptr_array_index (packs, p);

      for (guint i = 0; i < pack->rules->len; i++, n++)
        {
          const HwRule *rule = g_ptr_array_index (pack->rules, i);

          assert_in_words (rule->done);
          assert_in_words (rule->trigger.facts);
        }
    }
  g_assert_cmpuint (n, >, 60);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  hw_registry_ensure (&hw_records);
  g_test_add_func ("/fact-names/S3-20-words", test_words);
  g_test_add_func ("/fact-names/shipped", test_shipped);
  return g_test_run ();
}
