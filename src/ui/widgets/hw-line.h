/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line of text in a cell, cut with an ellipsis. A list keeps some 200 rows, of which thirty are
 * seen: unlike a label or an inscription this makes its layout only when it is drawn, which halves
 * what such a list costs. Its height is the style sheet's.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_LINE (hw_line_get_type ())
G_DECLARE_FINAL_TYPE (HwLine, hw_line, HW, LINE, GtkWidget)

/* Property: text. */
GtkWidget *hw_line_new (void);

G_END_DECLS
