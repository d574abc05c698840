/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Markdown as widgets: headings, paragraphs, lists, links, keys.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A column of labels. A link in it activates the action help.show with where it leads. */
GtkWidget *hw_help_text_new (GBytes *markdown);

/* Where the links of a text lead, in order. Owned. */
GStrv hw_help_text_dup_links (GBytes *markdown);

G_END_DECLS
