/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ages, spans and periods in short words, at their edges.
 */

#include "ui/widgets/hw-words.h"

static void
test_span (void)
{
  static const struct
  {
    const char *from, *to, *words;
  } cases[] = {
    { "2017-07-04", "2026-11-22", "9 y 4 m" }, { "2017-07-04", "2026-07-04", "9 y" },
    { "2026-06-22", "2026-11-22", "5 m" },     { "2026-06-23", "2026-11-22", "4 m" },
    { "2026-11-21", "2026-11-22", "1 d" },     { "2026-11-22", "2026-11-22", "0 d" },
    { "2026-10-23", "2026-11-22", "30 d" },    { "2026-11-23", "2026-11-22", NULL },
    { NULL, "2026-11-22", NULL },              { "2026-11-22", NULL, NULL },
    { "2024-02-29", "2025-02-28", "11 m" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = hw_words_dup_span (hw_day_parse (cases[i].from),
                                                  hw_day_parse (cases[i].to));

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_period (void)
{
  static const struct
  {
    const char *from, *to, *words;
  } cases[] = {
    { "2006-08-29", "2006-10-08", "29 Aug 2006 – 8 Oct 2006" },
    { "2025-01-28", "2026-01-13", "28 Jan 2025 – 13 Jan 2026" },
    { "2026-01-28", "2026-03-13", "28 Jan – 13 Mar" },
    { "2026-01-28", NULL, "since 28 Jan" },
    { "2025-01-28", NULL, "since 28 Jan 2025" },
    { NULL, "2025-01-28", "until 28 Jan 2025" },
    { NULL, NULL, "no dates yet" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words
          = hw_words_dup_period (hw_day_parse (cases[i].from), hw_day_parse (cases[i].to),
                                 hw_day_new (2026, 11, 22));

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_line (void)
{
  static const char *const capitals[][2]
      = { { "since May", "Since May" }, { "élan", "Élan" }, { "", "" }, { "2 d", "2 d" } };
  g_autoptr (GString) line = g_string_new (NULL);

  hw_words_append (line, NULL);
  hw_words_append (line, "9 y");
  hw_words_append (line, "");
  hw_words_append (line, "Female");
  g_assert_cmpstr (line->str, ==, "9 y · Female");
  for (guint i = 0; i < G_N_ELEMENTS (capitals); i++)
    {
      g_autofree char *words = hw_words_dup_capital (capitals[i][0]);

      g_assert_cmpstr (words, ==, capitals[i][1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/span", test_span);
  g_test_add_func ("/words/period", test_period);
  g_test_add_func ("/words/line", test_line);
  return g_test_run ();
}
