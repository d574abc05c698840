/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading the few words.
 */

#include "due-fixture.h"

#include <string.h>

HwRuleBook *
due_book (const char *packs)
{
  g_auto (GStrv) names = g_strsplit (packs, " ", -1);
  g_autoptr (GPtrArray) all = hw_rule_packs_load ();
  GPtrArray *chosen = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_rule_pack_free);

  for (char **name = names; *name; name++)
    {
      HwRulePack *pack = hw_rule_packs_find (all, *name);
      guint index;

      g_assert_nonnull (pack);
      g_assert_true (g_ptr_array_find (all, pack, &index));
      g_ptr_array_add (chosen, g_ptr_array_steal_index (all, index));
    }
  return hw_rule_book_new (chosen);
}

static HwDay
day_of (const char *text)
{
  HwDay day = hw_day_parse (text);

  g_assert_cmpint (day, !=, 0);
  return day;
}

/* Each record has its own number for an id. */
static HwDueId
next_id (void)
{
  static guint n;
  HwDueId id = { 0 };

  n++;
  memcpy (id.bytes, &n, sizeof n);
  return id;
}

static void
add_fact (HwDueCase *of, char **words, guint n)
{
  gboolean is_own = g_str_equal (words[0], "own");
  char **name = words + is_own, **rest = name + 2;
  gboolean is_point = g_str_equal (rest[0], "on"), lasts_on = n == 4 + is_own && !is_point;
  g_autofree char *kind = g_strconcat (name[0], " ", name[1], NULL);
  HwDueFact fact = {
    .kind = g_quark_from_string (kind),
    .day = day_of (rest[is_point]),
    .until = (is_point && !rest[2]) || lasts_on ? 0 : day_of (rest[2 + is_point]),
    .lasts = !is_point,
    .stay = is_own ? of->stays->len : 0,
    .record = next_id (),
  };

  hw_due_case_add (of, &fact);
}

HwDueCase *
due_case (const char *text)
{
  HwDueCase *of = hw_due_case_new ();
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (char **line = lines; *line; line++)
    {
      g_auto (GStrv) words = g_strsplit (*line, " ", -1);
      guint n = g_strv_length (words);

      if (!**line)
        continue;
      if (g_str_equal (words[0], "born"))
        of->birth = day_of (words[1]);
      else if (g_str_equal (words[0], "closed"))
        of->closed = day_of (words[1]);
      else if (g_str_equal (words[0], "stay"))
        {
          HwDueStay stay = { .id = next_id (), .removal = day_of (words[1]) };

          stay.exit = n > 2 && g_str_equal (words[2], "to") ? day_of (words[3]) : 0;
          stay.finding
              = n > 2 && g_str_equal (words[n - 2], "finding") ? day_of (words[n - 1]) : 0;
          hw_due_case_add_stay (of, &stay);
          if (stay.finding)
            hw_due_case_add (of, &(HwDueFact){ .kind = g_quark_from_string ("finding custody"),
                                               .day = stay.finding, .stay = of->stays->len,
                                               .record = stay.id });
        }
      else
        add_fact (of, words, n);
    }
  hw_due_case_sort (of);
  return of;
}

GArray *
due_items (const HwRuleBook *book, const HwDueCase *of, const char *today)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (HwDueItem));

  hw_due_find (book, of, day_of (today), items);
  return items;
}

const HwDueItem *
due_find (GArray *items, const char *rule, guint n)
{
  for (guint i = 0; i < items->len; i++)
    {
      const HwDueItem *item = &g_array_index (items, HwDueItem, i);

      if (g_str_equal (item->rule->id, rule) && --n == 0)
        return item;
    }
  return NULL;
}

guint
due_count (GArray *items, const char *rule)
{
  guint n = 0;

  while (due_find (items, rule, n + 1))
    n++;
  return n;
}

static char *
dup_words (const HwDueItem *item)
{
  g_autofree char *due = hw_day_dup_iso (item->due), *done = hw_day_dup_iso (item->done);
  const char *state = hw_due_state_nick (item->state);

  if (!item->due)
    return g_strdup (state);
  return done ? g_strdup_printf ("%s %s %s", due, state, done)
              : g_strdup_printf ("%s %s", due, state);
}

void
due_assert (const HwRuleBook *book, const HwDueCase *of, const char *today, const char *rule,
            guint n, const char *expected)
{
  g_autoptr (GArray) items = due_items (book, of, today);
  const HwDueItem *item = due_find (items, rule, n);
  g_autofree char *words = item ? dup_words (item) : g_strdup ("none");

  g_test_message ("%s %u on %s", rule, n, today);
  g_assert_cmpstr (words, ==, expected);
}
