/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a due item looks, wherever it stands.
 */

#pragma once

#include "domain/deadlines/hw-today-rules.h"
#include "store/hw-store-thread.h"
#include "ui/widgets/hw-due-line.h"

G_BEGIN_DECLS

/* What is said of an item besides its duty and its day; where it stands says the rest. */
typedef enum
{
  HW_DUE_SHOWS_DAY = 0,
  HW_DUE_SHOWS_CHILD = 1 << 0,
  HW_DUE_SHOWS_FAMILY = 1 << 1,
} HwDueShows;

/* Fills @line; its «Why» answers on @thread. @worker: who has it to do, where that is said; NULL:
 * it is not. */
void hw_due_words_fill (HwDueLine *line, HwStoreThread *thread, const HwTodayChild *child,
                        const HwTodayItem *item, HwDueShows shows, const char *worker,
                        HwDay today);

/* Late, soon … by its state and this week's end. */
HwState hw_due_words_state (const HwTodayItem *item, HwDay today);

/* «Overdue», «Due by Friday, 27 November», … Owned. */
char *hw_due_words_dup_section (HwTodaySection section, HwDay today);

G_END_DECLS
