/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lines of a plan, in reading order: a list model of HwPlanLine. News replace only the lines
 * that changed, so that whoever types goes on typing.
 */

#pragma once

#include "domain/plans/hw-plan-rules.h"
#include "ui/plans/hw-plan-line.h"

G_BEGIN_DECLS

#define HW_TYPE_PLAN_OUTLINE (hw_plan_outline_get_type ())
G_DECLARE_FINAL_TYPE (HwPlanOutline, hw_plan_outline, HW, PLAN_OUTLINE, GObject)

HwPlanOutline *hw_plan_outline_new (HwStoreThread *thread);

/* What there is to show from now on. */
void hw_plan_outline_set_view (HwPlanOutline *self, HwPlanView *view);

/* The line with this key, also one below a collapsed one; and a line’s place, or
 * GTK_INVALID_LIST_POSITION where it is not shown. Borrowed. */
HwPlanLine *hw_plan_outline_find (HwPlanOutline *self, const char *key);
guint hw_plan_outline_place (HwPlanOutline *self, HwPlanLine *line);
HwPlanLine *hw_plan_outline_at (HwPlanOutline *self, guint place);

/* The line above which stands what @line belongs to; the heading of its list at last. NULL: it
 * stands at the top. Borrowed. */
HwPlanLine *hw_plan_outline_above (HwPlanOutline *self, HwPlanLine *line);

/* The line of the same kind and parent before or after it; NULL: it is the first or last. */
HwPlanLine *hw_plan_outline_sibling (HwPlanOutline *self, HwPlanLine *line, int step);

/* The id of the last element below @line; NULL: it has none. Owned. */
char *hw_plan_outline_dup_last (HwPlanOutline *self, HwPlanLine *line);

/* The line where @gap is mended; borrowed. */
HwPlanLine *hw_plan_outline_find_gap (HwPlanOutline *self, const HwPlanGap *gap);

/* An empty line behind @line, of its kind; below a heading or, with @is_below, below an element, of
 * what belongs there. NULL: nothing can stand there. Borrowed. */
HwPlanLine *hw_plan_outline_add_new (HwPlanOutline *self, HwPlanLine *line, gboolean is_below);

/* A new line becomes the kind one level deeper or higher. FALSE: there is no place for it. */
gboolean hw_plan_outline_turn_new (HwPlanOutline *self, HwPlanLine *line, gboolean is_deeper);

/* A new line goes away. */
void hw_plan_outline_drop_new (HwPlanOutline *self, HwPlanLine *line);

/* Opens what @line lies below; and opens or closes @line itself. */
void hw_plan_outline_reveal (HwPlanOutline *self, HwPlanLine *line);
void hw_plan_outline_collapse (HwPlanOutline *self, HwPlanLine *line, gboolean is_collapsed);

G_END_DECLS
