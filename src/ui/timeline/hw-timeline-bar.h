/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One bar or mark of a timeline: drawn by itself, so that panning moves what is drawn already, and
 * a thing of its own for keys and screen readers. Its CSS node is «bar».
 */

#pragma once

#include "report/hw-path-layout.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_TIMELINE_BAR (hw_timeline_bar_get_type ())
G_DECLARE_FINAL_TYPE (HwTimelineBar, hw_timeline_bar, HW, TIMELINE_BAR, GtkWidget)

GtkWidget *hw_timeline_bar_new (void);

/* The fact is borrowed until the next call. @index: of the bar in its layout. */
void hw_timeline_bar_set_fact (HwTimelineBar *self, const HwPathFact *fact, guint index);

const HwPathFact *hw_timeline_bar_fact (HwTimelineBar *self);
guint hw_timeline_bar_index (HwTimelineBar *self);

/* What of its shape the view cuts off, and whether it goes on at its end. */
void hw_timeline_bar_set_ends (HwTimelineBar *self, gboolean starts, gboolean ends,
                               gboolean is_open);

G_END_DECLS
