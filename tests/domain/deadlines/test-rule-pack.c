/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading packs: every kind of mistake with its line, own packs over the program's, and the last
 * good one where an own one is broken.
 */

#include "due-fixture.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#define HEAD "[pack]\nname = own\n[rule A]\nduty = Call\nwho = worker\nsource = Letter\n"

/* One of the mistakes stands in this line and begins so. */
static void
assert_mistake (const char *text, guint line, const char *begins)
{
  g_autoptr (GPtrArray) mistakes
      = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_rule_mistake_free);
  gboolean found = FALSE;

  g_assert_null (hw_rule_pack_parse (text, strlen (text), mistakes));
  for (guint i = 0; i < mistakes->len; i++)
    {
      const HwRuleMistake *one = g_ptr_array_index (mistakes, i);

      g_test_message ("%u: %s", one->line, one->message);
      found |= one->line == line && g_str_has_prefix (one->message, begins);
    }
  g_assert_true (found);
}

static const struct
{
  const char *text;
  guint line;
  const char *begins;
} mistakes_of[] = {
  { "", 1, "[pack] has no «name»" },
  { "[pack]\nname = own\n", 1, "there is no [rule …]" },
  { "[pack\nname = own\n", 1, "a section’s line ends" },
  { "[packs]\n", 1, "«packs» is none of" },
  { "name = own\n[pack]\n", 1, "«name = own» is neither" },
  { "[pack]\nname = own\nname = two\n", 3, "«name» stands here a second" },
  { "[pack]\nname = own\nafter = other since 2020\n[rule A]\n", 3, "«after» is written" },
  { "[pack]\nname = own\nchecked = soon\n[rule A]\n", 3, "«soon» is not a day" },
  { "[pack]\nname = own\nworking-date = never\n[rule A]\n", 3, "«never» is neither" },
  { "[pack]\nname = own\n[holidays]\n31-12 = Last\n[rule A]\n", 4, "«31-12» is no holiday" },
  { "[pack]\nname = own\n[rule A B]\n", 3, "a rule is written" },
  { HEAD "trigger = removal\n", 3, "rule A has no «due»" },
  { HEAD "due = 5 days\n", 3, "rule A has no «trigger»" },
  { HEAD "trigger = removed\ndue = 5 days\n", 7, "nothing that is recorded" },
  { HEAD "trigger = hearing\ndue = 5 days\n", 7, "nothing that is recorded" },
  { HEAD "trigger = hearing tea\ndue = 5 days\n", 7, "nothing that is recorded" },
  { HEAD "trigger = birthday old\ndue = 5 days\n", 7, "«old» is no age" },
  { HEAD "trigger = removal\ndue = 5 moons\n", 8, "«5 moons» is no time" },
  { HEAD "trigger = removal\ndue = 5\n", 8, "«5» is no time" },
  { HEAD "trigger = removal\ndue = 25 hours\n", 8, "«25 hours» is no time" },
  { HEAD "trigger = removal\ndue = 99999999 days\n", 8, "«99999999 days» is no time" },
  { HEAD "trigger = removal\ndue = 23 of 22 months\n", 8, "«23 of 22 months» is no time" },
  { HEAD "trigger = removal\ndue =\n", 8, "nothing stands behind" },
  { HEAD "trigger = removal\ndue = 5 days\nrepeat = monthly\n", 9, "a repetition is written" },
  { HEAD "trigger = removal\ndue = 5 days\nrepeat = every 5 days\n", 9, "say what it is" },
  { HEAD "trigger = removal\ndue = 5 days\nrepeat = every -5 days after due\n", 9,
    "a repetition goes forward" },
  { HEAD "trigger = removal\ndue = each full month\nrepeat = every 5 days after due\n", 3,
    "rule A repeats" },
  { HEAD "trigger = removal\ndue = with A\n", 3, "rule A counts from itself" },
  { HEAD "trigger = removal\ndue = 5 days\nlate = maybe\n", 9, "«maybe» is no time" },
  { HEAD "trigger = removal\ndue = 5 days\nwithout = guess\n", 9, "«guess» is neither" },
  { HEAD "trigger = removal\ndue = 5 days\nper = region\n", 9, "«region» is neither" },
  { HEAD "trigger = removal\ndue = 5 days\nsoon = 2 months\n", 9, "«soon» is a number" },
  { HEAD "trigger = removal\ndue = 5 days\nwhen = age from old\n", 9, "«old» is no age" },
  { HEAD "trigger = removal\ndue = 5 days\nchecked = once\n", 9, "«once» is not a day" },
  { HEAD "trigger = removal\ndue = 5 days\nfrom = 2020-01-02\nuntil = 2020-01-01\n", 3,
    "rule A ends before" },
  { HEAD "trigger = removal\ndue = 5 days\ncolour = red\n", 9, "a rule has no «colour»" },
  { HEAD "trigger = removal\ndue = 5 days\n[rule A]\n", 9, "rule A stands here a second" },
  { HEAD "trigger = removal\ntrigger = exit\ndue = 5 days\n", 8, "«trigger» stands here" },
  { "[pack]\nname = own\n[pack]\n[rule A]\n", 3, "[pack] stands here a second" },
  { "[pack]\nname = ../../etc\n[rule A]\n", 2, "«../../etc» is no name" },
  { "[pack]\nname = own\n[rule \x1b[2J]\n", 3, "a rule is written" },
  { HEAD "trigger = removal\ndue = 60 days\nopens = 90 days\n", 3, "rule A opens after" },
  { HEAD "trigger = removal\ndue = 2 months\nopens = 90 days\n", 3, "rule A opens after" },
  { HEAD "trigger = removal\ndue = 9000 months\n", 8, "«9000 months» is no time" },
  { HEAD "trigger = removal\ndue = -6 months\nrepeat = every 1 day after due\n", 3,
    "rule A repeats, so it cannot" },
  { HEAD "trigger = removal\ndue = 5 days\nsooner = plan step\n", 9, "what makes it sooner" },
  { "\xff\xfe", 1, "this is no policy pack" },
};

static void
test_mistakes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (mistakes_of); i++)
    assert_mistake (mistakes_of[i].text, mistakes_of[i].line, mistakes_of[i].begins);
}

/* What it says of other rules: of this pack, and of those of the program. */
static void
test_others (void)
{
#define RULE(id, trigger, due)                                                                     \
  "[rule " id "]\nduty = Do\nwho = you\nsource = law\ntrigger = " trigger "\ndue = " due "\n"
  static const struct
  {
    const char *text;
    guint line;
    const char *begins;
  } cases[] = {
    { "[pack]\nname = own\n" RULE ("A", "due F08", "5 days"), 0, NULL },
    { "[pack]\nname = own\n" RULE ("A", "due ZZ9", "5 days"), 3, "rule A counts from ZZ9" },
    { "[pack]\nname = own\n" RULE ("A", "removal", "with ZZ9"), 3, "rule A counts from ZZ9" },
    { "[pack]\nname = own\n" RULE ("A", "due B", "5 days") RULE ("B", "held A", "5 days"), 3,
      "rule A counts from itself" },
    { "[pack]\nname = own\nafter = own from 2020-01-01\n" RULE ("A", "removal", "5 days"), 1,
      "it comes after the pack own" },
    { "[pack]\nname = own\nafter = nopack from 2020-01-01\n" RULE ("A", "removal", "5 days"), 1,
      "it comes after the pack nopack" },
    /* Two times of one rule. */
    { "[pack]\nname = own\n" RULE ("A", "removal", "5 days") "until = 2020-01-01\n" RULE (
          "A", "removal", "6 days") "from = 2020-01-02\n",
      0, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) packs = hw_rule_packs_load ();
      g_autoptr (GPtrArray) mistakes
          = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_rule_mistake_free);
      g_autoptr (HwRulePack) pack
          = hw_rule_pack_parse (cases[i].text, strlen (cases[i].text), mistakes);
      const HwRuleMistake *first;

      g_assert_nonnull (pack);
      g_assert_cmpint (hw_rule_pack_check (pack, packs, mistakes), ==, !cases[i].begins);
      if (!cases[i].begins)
        continue;
      first = g_ptr_array_index (mistakes, 0);
      g_assert_cmpuint (first->line, ==, cases[i].line);
      g_assert_true (g_str_has_prefix (first->message, cases[i].begins));
    }
#undef RULE
}

/* The program's own packs say nothing wrong of each other. */
static void
test_shipped_others (void)
{
  g_autoptr (GPtrArray) packs = hw_rule_packs_load ();
  g_autoptr (GPtrArray) mistakes
      = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_rule_mistake_free);

  for (guint i = 0; i < packs->len; i++)
    g_assert_true (hw_rule_pack_check (g_ptr_array_index (packs, i), packs, mistakes));
}

/* Every mistake is told, in the order of the lines. */
static void
test_all_mistakes (void)
{
  const char *text = HEAD "trigger = hearing tea\ndue = 6 moons\ncolour = red\n[rule B]\n";
  g_autoptr (GPtrArray) mistakes
      = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_rule_mistake_free);
  guint line = 0;

  g_assert_null (hw_rule_pack_parse (text, strlen (text), mistakes));
  g_assert_cmpuint (mistakes->len, ==, 8);
  for (guint i = 0; i < mistakes->len; i++)
    {
      const HwRuleMistake *mistake = g_ptr_array_index (mistakes, i);

      g_assert_cmpuint (mistake->line, >=, line);
      line = mistake->line;
    }
}

/* A source «from memory» has no day on which it was checked (design 5), and S3-12: each has one. */
static void
test_sources (void)
{
  g_autoptr (GPtrArray) packs = hw_rule_packs_load ();

  g_assert_cmpuint (packs->len, ==, 6);
  for (guint p = 0; p < packs->len; p++)
    {
      const HwRulePack *pack = g_ptr_array_index (packs, p);

      for (guint i = 0; i < pack->rules->len; i++)
        {
          const HwRule *rule = g_ptr_array_index (pack->rules, i);

          g_assert_nonnull (rule->source);
          if (strstr (rule->source, "from memory"))
            g_assert_cmpint (rule->checked, ==, 0);
        }
    }
}

/* ------------------------------------------------------------------ an office's own */

static void
write_pack (const char *folder, const char *text)
{
  g_autofree char *path = g_build_filename (folder, "own.rules", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static HwRuleBook *
book_with (const char *pack, const char *folder, GPtrArray *problems)
{
  g_autoptr (GPtrArray) all = hw_rule_packs_load ();
  GPtrArray *chosen = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_rule_pack_free);
  GPtrArray *own = hw_rule_packs_load_folder (folder, all, problems, TRUE);
  guint index;

  g_assert_true (g_ptr_array_find (all, hw_rule_packs_find (all, pack), &index));
  g_ptr_array_add (chosen, g_ptr_array_steal_index (all, index));
  g_ptr_array_extend_and_steal (chosen, own);
  return hw_rule_book_new (chosen);
}

static void
assert_plan_due (const char *folder, GPtrArray *problems, const HwDueCase *of,
                 const char *expected)
{
  g_autoptr (HwRuleBook) book = book_with ("federal", folder, problems);

  due_assert (book, of, "2023-02-01", "F02", 1, expected);
}

#define OWN "[pack]\nname = own\n[rule %s]\nduty = Plan\nwho = worker\nsource = Letter\n" \
            "trigger = removal\ndue = %s\ndone = plan approved\n%s"

static void
test_own (void)
{
  g_autofree char *folder = g_dir_make_tmp ("homeward-rules-XXXXXX", NULL);
  g_autofree char *good = g_build_filename (folder, ".last-good", NULL);
  g_autofree char *kept = g_build_filename (good, "own.rules", NULL);
  g_autofree char *path = g_build_filename (folder, "own.rules", NULL);
  g_autofree char *overrides = g_strdup_printf (OWN, "F02", "30 days", "");
  g_autofree char *later = g_strdup_printf (OWN, "F02", "30 days", "from = 2023-02-01\n");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (HwDueCase) of = due_case ("stay 2023-01-15");
  g_autoptr (HwDueCase) next = due_case ("stay 2023-02-01");

  write_pack (folder, overrides);
  assert_plan_due (folder, problems, of, "2023-02-14 due-soon");
  g_assert_cmpuint (problems->len, ==, 0);

  /* Broken: the last good one goes on, and the mistake is told with its line. */
  write_pack (folder, "[pack]\nname = own\nrubbish\n");
  assert_plan_due (folder, problems, of, "2023-02-14 due-soon");
  g_assert_cmpuint (problems->len, >, 0);
  g_assert_nonnull (strstr (g_ptr_array_index (problems, 1), "own.rules: line 3"));

  /* From a day on: a case keeps the rule that was valid on the trigger's day. */
  write_pack (folder, later);
  assert_plan_due (folder, NULL, of, "2023-03-16 open");
  assert_plan_due (folder, NULL, next, "2023-03-03 open");
  g_assert_cmpint (g_unlink (kept), ==, 0);
  g_assert_cmpint (g_rmdir (good), ==, 0);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* C8: where an office's policy is another, its own pack says so under the same id. */
static void
test_own_text (void)
{
  g_autofree char *folder = g_dir_make_tmp ("homeward-rules-XXXXXX", NULL);
  g_autofree char *good = g_build_filename (folder, ".last-good", NULL);
  g_autofree char *kept = g_build_filename (good, "own.rules", NULL);
  g_autofree char *path = g_build_filename (folder, "own.rules", NULL);
  g_autoptr (HwRuleBook) book = NULL;
  const HwRule *rule;

  write_pack (folder, "[pack]\nname = own\n[rule K17]\nduty = The first placement is the best\n"
                      "text = As in New Jersey.\nmeasure = yes\nwho = agency\n"
                      "source = Our policy\n");
  book = book_with ("kentucky", folder, NULL);
  rule = hw_rule_book_find (book, "K17", hw_day_new (2026, 11, 22));
  g_assert_cmpstr (rule->text, ==, "As in New Jersey.");
  g_assert_nonnull (hw_rule_book_find (book, "K16", hw_day_new (2026, 11, 22)));
  g_assert_cmpint (g_unlink (kept), ==, 0);
  g_assert_cmpint (g_rmdir (good), ==, 0);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* 29 February: the 28th, or, where an office says so, the first of March (domain 1.1.3). */
static void
test_leap_birthday (void)
{
  g_autofree char *folder = g_dir_make_tmp ("homeward-rules-XXXXXX", NULL);
  g_autofree char *good = g_build_filename (folder, ".last-good", NULL);
  g_autofree char *kept = g_build_filename (good, "own.rules", NULL);
  g_autofree char *path = g_build_filename (folder, "own.rules", NULL);
  g_autoptr (HwDueCase) leap = due_case ("born 2012-02-29\nstay 2023-01-15");
  g_autoptr (HwDueCase) other = due_case ("born 2012-02-28\nstay 2023-01-15");
  g_autoptr (HwRuleBook) february = due_book ("federal");
  g_autoptr (HwRuleBook) march = NULL;

  write_pack (folder, "[pack]\nname = own\nleap-birthday = 1 march\n");
  march = book_with ("federal", folder, NULL);
  due_assert (february, leap, "2026-02-27", "F18", 1, "2026-02-28 not-open");
  due_assert (march, leap, "2026-02-28", "F18", 1, "2026-03-01 not-open");
  due_assert (march, leap, "2026-03-01", "F18", 1, "2026-03-01 due");
  due_assert (march, other, "2026-02-28", "F18", 1, "2026-02-28 due");
  /* Sixteen in a year that has the day. */
  g_assert_cmpint (hw_due_case_birthday (leap, 16, TRUE), ==, hw_day_new (2028, 2, 29));
  g_assert_cmpint (hw_due_case_age (leap, hw_day_new (2026, 2, 28), FALSE), ==, 14);
  g_assert_cmpint (hw_due_case_age (leap, hw_day_new (2026, 2, 28), TRUE), ==, 13);
  g_assert_cmpint (hw_due_case_age (leap, hw_day_new (2026, 3, 1), TRUE), ==, 14);
  g_assert_cmpint (hw_due_case_age (leap, hw_day_new (2028, 2, 29), TRUE), ==, 16);
  g_assert_cmpint (g_unlink (kept), ==, 0);
  g_assert_cmpint (g_rmdir (good), ==, 0);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deadlines/pack-mistakes", test_mistakes);
  g_test_add_func ("/deadlines/pack-all-mistakes", test_all_mistakes);
  g_test_add_func ("/rule-pack/others", test_others);
  g_test_add_func ("/rule-pack/shipped-others", test_shipped_others);
  g_test_add_func ("/deadlines/S3-12-sources", test_sources);
  g_test_add_func ("/deadlines/pack-own", test_own);
  g_test_add_func ("/deadlines/C8-pack-own-text", test_own_text);
  g_test_add_func ("/deadlines/leap-birthday", test_leap_birthday);
  return g_test_run ();
}
