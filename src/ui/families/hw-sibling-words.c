/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One word for the list, one sentence for the page.
 */

#include "ui/families/hw-sibling-words.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *word, *words, *sentence;
} words[] = {
  [HW_SIBLINGS_NONE] = { "", "", NULL },
  /* Translators: siblings in care, in a column headed «Siblings» */
  [HW_SIBLINGS_TOGETHER] = { N_ ("together"), N_ ("siblings together"),
                             N_ ("The siblings in care have been placed together since %s.") },
  [HW_SIBLINGS_PARTLY] = { N_ ("partly together"), N_ ("siblings partly together"),
                           N_ ("Some siblings in care have shared a home, and not all, since "
                               "%s.") },
  [HW_SIBLINGS_APART] = { N_ ("apart"), N_ ("siblings apart"),
                          N_ ("The siblings in care have been placed apart since %s.") },
  [HW_SIBLINGS_UNKNOWN] = { N_ ("cannot be told"), N_ ("siblings: cannot be told"),
                            N_ ("Whether the siblings are together cannot be told: since %s the "
                                "home of one of them has not been recorded.") },
};

const char *
hw_sibling_words (HwSiblings siblings)
{
  return *words[siblings].word ? _ (words[siblings].word) : "";
}

const char *
hw_sibling_words_in_line (HwSiblings siblings)
{
  return *words[siblings].words ? _ (words[siblings].words) : "";
}

char *
hw_sibling_dup_sentence (HwSiblings siblings, HwDay since, HwDay today)
{
  g_autofree char *day = hw_day_dup_short (since, today);
  const char *sentence = words[siblings].sentence;

  if (!sentence)
    return NULL;
  return g_strdup_printf (_ (sentence), day);
}
