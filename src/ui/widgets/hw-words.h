/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ages, spans and periods as people say them in short: «9 y 4 m», «since 29 Aug 2006».
 */

#pragma once

#include "base/hw-day.h"

G_BEGIN_DECLS

/* From one day to another: «2 y 3 m», under a year «5 m», under a month «12 d». NULL when @to lies
 * before @from or one is missing. Owned. */
char *hw_words_dup_span (HwDay from, HwDay to);

/* «29 Aug 2006 – 8 Oct 2006», «since 29 Aug 2006», «until 8 Oct 2006», «no dates yet». Owned. */
char *hw_words_dup_period (HwDay from, HwDay to, HwDay today);

/* «today», «in 3 days», «2 days late». Owned. */
char *hw_words_dup_when (HwDay day, HwDay today);

/* The same words at the beginning of a line: the first letter is made large. Owned. */
char *hw_words_dup_capital (const char *words);

/* Adds @part to the line, after « · » where something stands before it; NULL and "" add nothing. */
void hw_words_append (GString *line, const char *part);

G_END_DECLS
