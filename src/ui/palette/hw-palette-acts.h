/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The acts and pages of the action table that fit what was typed.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Adds HwPaletteItems to @items: every act that the palette offers and whose name, in the person's
 * language, has all the words of @text in it. @page: the name of the page that is shown, whose own
 * acts are offered, too; may be NULL. @place: that page: what cannot be done there now is left out;
 * NULL: all of it can. */
void hw_palette_acts_add (GListStore *items, const char *text, const char *page, GtkWidget *place);

G_END_DECLS
