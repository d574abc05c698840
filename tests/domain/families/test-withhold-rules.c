/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Phones, mails and addresses as people write them, and what looks like them and is none.
 */

#include "domain/families/hw-withhold-rules.h"

typedef struct
{
  const char *text;
  const char *kept; /* NULL: nothing is withheld */
} Case;

/* As the record has them: (502) 555-0142, rosa@example.org, 12 Elm Street in two lines; a box; an
 * address that begins with its flat. */
static const HwWay ways[] = {
  { "(502) 555-0142", "rosa@example.org", "12 Elm Street\nFrankfort, KY 40601" },
  { "1-859-555-0199", NULL, "PO Box 44, Lexington" },
  { "911", "nobody", "Apt 4, 1700 N Broadway Ave\nLexington" },
  { NULL, NULL, NULL },
};

static const Case cases[] = {
  /* phones */
  { "Call 502-555-0142 at noon", "Call [-] at noon" },
  { "Call 555-0142", "Call [-]" },
  { "call +1 (502) 555 0142.", "call +1 ([-]." },
  { "5025550142", "[-]" },
  { "at 502.555.0142 or 859-555-0199", "at [-] or [-]" },
  { "On 3 May 2026, 502-555-0142", "On 3 May 2026, [-]" },
  { "555-0143", NULL },
  { "5550142 pieces", "[-] pieces" },
  { "Dial 911 at once", NULL },
  { "555 visits and 0142 of them", NULL },
  /* mails */
  { "Write to Rosa@Example.org", "Write to [-]" },
  { "Rosa at the example", NULL },
  { "nobody", NULL },
  /* addresses */
  { "Visits at 12 Elm Street on Sunday", "Visits at [-] on Sunday" },
  { "at 12 elm st., Frankfort, KY 40601", "at [-]" },
  { "12 Elm", "[-]" },
  { "the house at 12, Élm St", "the house at [-]" },
  { "12 elms in the yard", NULL },
  { "112 Elm Street", NULL },
  { "12 weeks in Frankfort", NULL },
  { "Frankfort, KY 40601", NULL },
  { "PO Box 44", "[-]" },
  { "1700 North Broadway", "[-]" },
  { "see 1700 N. Broadway Avenue, Lexington", "see [-]" },
  { "at apt 4 of the house", "at [-] of the house" },
  { "at apt 40 of the house", NULL },
  /* several, side by side and one in the other */
  { "12 Elm St, 502-555-0142, rosa@example.org", "[-], [-], [-]" },
  { "", NULL },
  { "Nothing of it", NULL },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *kept
          = hw_withhold (cases[i].text, ways, G_N_ELEMENTS (ways), "[-]");

      if (g_strcmp0 (kept, cases[i].kept) != 0)
        g_error ("«%s»: «%s» instead of «%s»", cases[i].text, kept, cases[i].kept);
    }
}

static void
test_no_ways (void)
{
  g_assert_null (hw_withhold ("502-555-0142", NULL, 0, "[-]"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/withhold-rules/cases", test_cases);
  g_test_add_func ("/withhold-rules/no-ways", test_no_ways);
  return g_test_run ();
}
