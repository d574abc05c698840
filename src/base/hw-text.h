/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names as people compare them: without accents, without case, with small errors.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Lower case without accents, blanks joined to one and trimmed: «Zoë  PEÑA» is «zoe pena». Text
 * that is not UTF-8 is made so first. Owned, never NULL. */
char *hw_text_fold (const char *text);

/* What a name is sorted by: the folded text with every Latin letter as its plain one, hyphens as
 * blanks and apostrophes left out, so that «Álvarez» stands beside «Alvarez», «Łukasz» beside
 * «Lukas» and «O’Brien» beside «Obrien». The same text gives the same key in every language.
 * Compared byte by byte. Owned, never NULL. */
char *hw_text_dup_sort_key (const char *text);

/* The words of a folded text; empty ones are left out. */
GStrv hw_text_split_words (const char *folded);

/* How many letters must be put in, left out, changed or swapped with their neighbour to get from
 * one word to the other. Words of more than 40 letters are as far apart as they are long. */
guint hw_text_distance (const char *a, const char *b);

/* «Maya Combs» → «MC»; at most three letters. Owned. */
char *hw_text_dup_initials (const char *name);

G_END_DECLS
