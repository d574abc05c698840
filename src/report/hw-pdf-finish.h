/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What cairo cannot say in a tagged PDF and a screen reader needs: its language, and that its title
 * is what a window shows, not the name of the file (PDF/UA-1, 7.1 and 7.2).
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @pdf with that said; in memory. @language: its code, «en». */
GBytes *hw_pdf_finish (GBytes *pdf, const char *language, GError **error);

G_END_DECLS
