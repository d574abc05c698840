/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The conditions of the list of children as chips, and the button that adds one.
 */

#pragma once

#include "domain/placements/hw-children-filter-rules.h"
#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_CHILDREN_FILTER_BAR (hw_children_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (HwChildrenFilterBar, hw_children_filter_bar, HW, CHILDREN_FILTER_BAR, AdwBin)

/* Once, before it is shown: the names to choose from are read now and after each change. */
void hw_children_filter_bar_set_thread (HwChildrenFilterBar *self, HwStoreThread *thread);

/* The conditions; «in care» and the words are the page's. Borrowed. Signal: ::changed, when a
 * person has changed them. */
const HwChildrenFilter *hw_children_filter_bar_get_filter (HwChildrenFilterBar *self);

/* Shows other conditions, as if a person had. */
void hw_children_filter_bar_set_filter (HwChildrenFilterBar *self, const HwChildrenFilter *filter);

/* What the chips say, a line each. Owned. */
char *hw_children_filter_bar_dup_words (HwChildrenFilterBar *self);

/* Opens the choice of a condition. */
void hw_children_filter_bar_popup (HwChildrenFilterBar *self);

G_END_DECLS
