/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Spelling in notes: words that the dictionary does not know are underlined, and the note's menu
 * offers others.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Looks after @view as long as it lives, in the interface's language, from the moment that it first
 * has the keys: who only reads sees no marks, most of which would stand under names. The word at
 * the cursor is still being written, and is not marked. By the preferences, now and whenever they
 * change; without a dictionary nothing is marked, offered or said. */
void hw_spelling_attach (GtkTextView *view);

/* Fills the menu of @view for the word at the cursor; its opening does this by itself. */
void hw_spelling_look_up (GtkTextView *view);

G_END_DECLS
