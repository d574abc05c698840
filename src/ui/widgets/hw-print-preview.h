/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page of a print as a picture: drawn by the same painter as on paper, in memory alone.
 */

#pragma once

#include "report/hw-print-frame.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Breaks @frame into pages of @paper; how many there are. */
guint hw_print_preview_lay_out (HwPrintFrame *frame, const HwPaper *paper);

/* Page @page of it, from 0, sharp at twice the size of the paper. Transfer full. */
GdkTexture *hw_print_preview_draw (HwPrintFrame *frame, const HwPaper *paper, guint page);

G_END_DECLS
