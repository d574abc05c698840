/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The dictionary of the interface's language, as this computer has it. It is only read: nothing
 * that is asked is written down, for it would be names, in the clear, outside of the office.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether there is one. Opened when it is first asked for; by one thread. */
gboolean hw_dictionary_is_available (void);

/* Whether @word is spelled as it should be. So are numbers, what holds a digit, what is written in
 * capitals alone («FTM»), and everything where there is no dictionary. */
gboolean hw_dictionary_knows (const char *word);

/* Words that may have been meant, the likeliest first; a few, or none. Owned. */
char **hw_dictionary_dup_others (const char *word);

/* @word is known from now on, until the program ends. */
void hw_dictionary_ignore (const char *word);

G_END_DECLS
