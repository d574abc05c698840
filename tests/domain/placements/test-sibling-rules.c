/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Brothers and sisters in care: in one home or not, and since when (42 USC 671(a)(31)(A)).
 */

#include "domain/placements/hw-sibling-rules.h"

#define MOST_SPANS 8

/* child, from, to, setting («» the stay itself), home. Today is 2026-11-22. */
typedef struct
{
  const char *child, *from, *to;
  HwSetting setting;
  const char *home;
} Span;

#define STAY(child, from, to) { child, from, to, HW_SETTING_NONE, NULL }
#define FOSTER(child, from, to, home) { child, from, to, HW_SETTING_FOSTER_HOME, home }
#define KIN(child, from, to, home) { child, from, to, HW_SETTING_RELATIVE_HOME, home }
#define VISIT(child, from) { child, from, NULL, HW_SETTING_TRIAL_HOME_VISIT, NULL }
#define RAN(child, from) { child, from, NULL, HW_SETTING_RUNAWAY, NULL }

static const struct
{
  const char *name;
  Span spans[MOST_SPANS];
  HwSiblings now;
  const char *since;
} cases[] = {
  { "nobody in care", { { 0 } }, HW_SIBLINGS_NONE, "" },
  { "one in care", { STAY ("maya", "2026-01-01", NULL), FOSTER ("maya", "2026-01-01", NULL, "h1") },
    HW_SIBLINGS_NONE, "" },
  { "one in care, the other went home today",
    { STAY ("maya", "2026-01-01", NULL), FOSTER ("maya", "2026-01-01", NULL, "h1"),
      STAY ("eli", "2026-01-01", "2026-11-22"), FOSTER ("eli", "2026-01-01", "2026-11-22", "h1") },
    HW_SIBLINGS_NONE, "" },
  { "the day before it they were together: the exit lies ahead",
    { STAY ("maya", "2026-01-01", NULL), FOSTER ("maya", "2026-01-01", NULL, "h1"),
      STAY ("eli", "2026-01-01", "2026-11-23"), FOSTER ("eli", "2026-01-01", "2026-11-23", "h1") },
    HW_SIBLINGS_TOGETHER, "2026-01-01" },
  { "together from the day that the second came",
    { STAY ("maya", "2026-01-01", NULL), KIN ("maya", "2026-01-01", NULL, "ruth"),
      STAY ("eli", "2026-03-05", NULL), KIN ("eli", "2026-03-05", NULL, "ruth") },
    HW_SIBLINGS_TOGETHER, "2026-03-05" },
  { "together through a move that they made together",
    { STAY ("maya", "2026-01-01", NULL), FOSTER ("maya", "2026-01-01", "2026-06-01", "h1"),
      FOSTER ("maya", "2026-06-01", NULL, "h2"), STAY ("eli", "2026-01-01", NULL),
      FOSTER ("eli", "2026-01-01", "2026-06-01", "h1"), FOSTER ("eli", "2026-06-01", NULL, "h2") },
    HW_SIBLINGS_TOGETHER, "2026-01-01" },
  { "one moved a day later: together from then",
    { STAY ("maya", "2026-01-01", NULL), FOSTER ("maya", "2026-01-01", "2026-06-01", "h1"),
      FOSTER ("maya", "2026-06-01", NULL, "h2"), STAY ("eli", "2026-01-01", NULL),
      FOSTER ("eli", "2026-01-01", "2026-06-02", "h1"), FOSTER ("eli", "2026-06-02", NULL, "h2") },
    HW_SIBLINGS_TOGETHER, "2026-06-02" },
  { "apart from the beginning",
    { STAY ("maya", "2026-01-01", NULL), FOSTER ("maya", "2026-01-01", NULL, "h1"),
      STAY ("eli", "2026-01-01", NULL), FOSTER ("eli", "2026-01-01", NULL, "h2") },
    HW_SIBLINGS_APART, "2026-01-01" },
  { "apart since one moved",
    { STAY ("maya", "2026-01-01", NULL), FOSTER ("maya", "2026-01-01", NULL, "h1"),
      STAY ("eli", "2026-01-01", NULL), FOSTER ("eli", "2026-01-01", "2026-08-09", "h1"),
      FOSTER ("eli", "2026-08-09", NULL, "h2") },
    HW_SIBLINGS_APART, "2026-08-09" },
  { "two share, the third does not",
    { STAY ("maya", "2026-01-01", NULL), FOSTER ("maya", "2026-01-01", NULL, "h1"),
      STAY ("eli", "2026-01-01", NULL), FOSTER ("eli", "2026-01-01", NULL, "h1"),
      STAY ("ana", "2026-02-03", NULL), FOSTER ("ana", "2026-02-03", NULL, "h2") },
    HW_SIBLINGS_PARTLY, "2026-02-03" },
  { "two share, one is elsewhere, of the fourth nothing is known: still partly",
    { STAY ("maya", "2026-01-01", NULL), FOSTER ("maya", "2026-01-01", NULL, "h1"),
      STAY ("eli", "2026-01-01", NULL), FOSTER ("eli", "2026-01-01", NULL, "h1"),
      STAY ("ana", "2026-01-01", NULL), FOSTER ("ana", "2026-01-01", NULL, "h2"),
      STAY ("tom", "2026-01-01", NULL) },
    HW_SIBLINGS_PARTLY, "2026-01-01" },
  { "no placement is recorded",
    { STAY ("maya", "2026-01-01", NULL), FOSTER ("maya", "2026-01-01", NULL, "h1"),
      STAY ("eli", "2026-05-01", NULL) },
    HW_SIBLINGS_UNKNOWN, "2026-05-01" },
  { "a placement without a home",
    { STAY ("maya", "2026-01-01", NULL), FOSTER ("maya", "2026-01-01", NULL, "h1"),
      STAY ("eli", "2026-01-01", NULL), KIN ("eli", "2026-01-01", NULL, NULL) },
    HW_SIBLINGS_UNKNOWN, "2026-01-01" },
  { "both on a trial visit: at home, together",
    { STAY ("maya", "2026-01-01", NULL), VISIT ("maya", "2026-10-01"),
      STAY ("eli", "2026-01-01", NULL), VISIT ("eli", "2026-10-04") },
    HW_SIBLINGS_TOGETHER, "2026-10-04" },
  { "both have run away: with nobody we know of",
    { STAY ("maya", "2026-01-01", NULL), RAN ("maya", "2026-10-01"),
      STAY ("eli", "2026-01-01", NULL), RAN ("eli", "2026-10-01") },
    HW_SIBLINGS_APART, "2026-10-01" },
  { "overlapping placements: the later one counts",
    { STAY ("maya", "2026-01-01", NULL), FOSTER ("maya", "2026-01-01", NULL, "h1"),
      FOSTER ("maya", "2026-04-01", NULL, "h2"), STAY ("eli", "2026-01-01", NULL),
      FOSTER ("eli", "2026-01-01", NULL, "h2") },
    HW_SIBLINGS_TOGETHER, "2026-04-01" },
  { "what begins tomorrow is not yet so",
    { STAY ("maya", "2026-01-01", NULL), FOSTER ("maya", "2026-01-01", "2026-11-23", "h1"),
      FOSTER ("maya", "2026-11-23", NULL, "h2"), STAY ("eli", "2026-01-01", NULL),
      FOSTER ("eli", "2026-01-01", NULL, "h2") },
    HW_SIBLINGS_APART, "2026-01-01" },
};

static guint
read_spans (const Span *from, HwSiblingSpan *spans)
{
  guint n = 0;

  for (; n < MOST_SPANS && from[n].child; n++)
    spans[n] = (HwSiblingSpan) {
      .child = from[n].child,
      .from = hw_day_parse (from[n].from),
      .to = from[n].to ? hw_day_parse (from[n].to) : 0,
      .setting = from[n].setting,
      .home = from[n].home,
    };
  return n;
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HwSiblingSpan spans[MOST_SPANS];
      guint n = read_spans (cases[i].spans, spans);
      HwDay since = 1;
      char day[HW_DAY_LENGTH];

      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (hw_siblings_now (spans, n, hw_day_new (2026, 11, 22), &since), ==,
                       cases[i].now);
      g_assert_cmpstr (hw_day_format (since, day), ==, cases[i].since);
    }
}

/* The order of what is recorded makes no difference. */
static void
test_any_order (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HwSiblingSpan spans[MOST_SPANS], turned[MOST_SPANS];
      guint n = read_spans (cases[i].spans, spans);
      HwDay since = 1;
      char day[HW_DAY_LENGTH];

      for (guint s = 0; s < n; s++)
        turned[n - 1 - s] = spans[s];
      g_assert_cmpint (hw_siblings_now (turned, n, hw_day_new (2026, 11, 22), &since), ==,
                       cases[i].now);
      g_assert_cmpstr (hw_day_format (since, day), ==, cases[i].since);
    }
}

/* Of each child by itself: with whom it lives or not, as far as it is known. */
static const struct
{
  const char *name;
  Span spans[MOST_SPANS];
  const char *apart; /* who lives apart from a sibling */
} apart_cases[] = {
  { "one in care", { STAY ("maya", "2026-01-01", NULL), FOSTER ("maya", "2026-01-01", NULL, "h1") },
    "" },
  { "together",
    { STAY ("maya", "2026-01-01", NULL), FOSTER ("maya", "2026-01-01", NULL, "h1"),
      STAY ("eli", "2026-01-01", NULL), FOSTER ("eli", "2026-01-01", NULL, "h1") },
    "" },
  { "two share, the third does not: all three miss one",
    { STAY ("maya", "2026-01-01", NULL), FOSTER ("maya", "2026-01-01", NULL, "h1"),
      STAY ("eli", "2026-01-01", NULL), FOSTER ("eli", "2026-01-01", NULL, "h1"),
      STAY ("ana", "2026-01-01", NULL), FOSTER ("ana", "2026-01-01", NULL, "h2") },
    "ana eli maya" },
  { "where the third lives is not known",
    { STAY ("maya", "2026-01-01", NULL), FOSTER ("maya", "2026-01-01", NULL, "h1"),
      STAY ("eli", "2026-01-01", NULL), FOSTER ("eli", "2026-01-01", NULL, "h2"),
      STAY ("ana", "2026-01-01", NULL), KIN ("ana", "2026-01-01", NULL, NULL) },
    "eli maya" },
  { "the other one is not in care any more",
    { STAY ("maya", "2026-01-01", NULL), FOSTER ("maya", "2026-01-01", NULL, "h1"),
      STAY ("eli", "2026-01-01", "2026-11-22"), FOSTER ("eli", "2026-01-01", NULL, "h2") },
    "" },
  { "both on a trial visit", { STAY ("maya", "2026-01-01", NULL), VISIT ("maya", "2026-10-01"),
                               STAY ("eli", "2026-01-01", NULL), VISIT ("eli", "2026-10-04") },
    "" },
  { "one has run away",
    { STAY ("maya", "2026-01-01", NULL), RAN ("maya", "2026-10-01"),
      STAY ("eli", "2026-01-01", NULL), FOSTER ("eli", "2026-01-01", NULL, "h1") },
    "eli maya" },
};

static void
test_apart (void)
{
  static const char *const children[] = { "ana", "eli", "maya" };

  for (guint i = 0; i < G_N_ELEMENTS (apart_cases); i++)
    {
      HwSiblingSpan spans[MOST_SPANS];
      guint n = read_spans (apart_cases[i].spans, spans);
      g_autoptr (GString) apart = g_string_new (NULL);

      for (guint c = 0; c < G_N_ELEMENTS (children); c++)
        if (hw_sibling_is_apart (spans, n, children[c], hw_day_new (2026, 11, 22)))
          g_string_append_printf (apart, "%s%s", apart->len ? " " : "", children[c]);
      g_test_message ("%s", apart_cases[i].name);
      g_assert_cmpstr (apart->str, ==, apart_cases[i].apart);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sibling-rules/cases", test_cases);
  g_test_add_func ("/sibling-rules/any-order", test_any_order);
  g_test_add_func ("/sibling-rules/apart", test_apart);
  return g_test_run ();
}
