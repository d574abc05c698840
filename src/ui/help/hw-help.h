/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The help that comes with the program: pages of Markdown, compiled in, one file a page and
 * language (data/help). Nothing is ever fetched.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* All pages in the order of their list, NULL behind the last. */
const char *const *hw_help_names (void);

/* The text of a page. @language: «es»; NULL: what the person reads. NULL: there is none. */
GBytes *hw_help_load (const char *name, const char *language);

/* Its first heading in what the person reads. Owned. */
char *hw_help_dup_title (const char *name);

/* Whether each word of @words stands somewhere in the page, in any case. */
gboolean hw_help_has_words (const char *name, const char *words);

G_END_DECLS
