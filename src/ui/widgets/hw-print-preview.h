/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A print as it will look, a page at a time, drawn in memory by the same painter as on paper; and
 * the paper that a person chooses for it.
 */

#pragma once

#include "report/hw-print-frame.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* In a dialog, Page Up and Page Down turn its pages. */
#define HW_TYPE_PRINT_PREVIEW (hw_print_preview_get_type ())
G_DECLARE_FINAL_TYPE (HwPrintPreview, hw_print_preview, HW, PRINT_PREVIEW, GtkBox)

/* Breaks @frame, which it keeps, into pages of @paper and shows the one that it stood on, or the
 * last where there are fewer now. */
void hw_print_preview_take_frame (HwPrintPreview *self, HwPrintFrame *frame,
                                  const HwPaper *paper);

/* Puts the papers into @row, that of this country chosen. */
void hw_print_preview_offer_papers (AdwComboRow *row);

/* Which of them is chosen. */
const HwPaper *hw_print_preview_chosen_paper (AdwComboRow *row);

/* Transfer full. */
GtkPageSetup *hw_print_preview_new_setup (const HwPaper *paper);

G_END_DECLS
