/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A path over time: lanes of bars and marks under an axis, with today. Ctrl+scroll, plus and minus
 * zoom, 0 shows all; scrolling and dragging pan; arrow keys walk from bar to bar.
 */

#pragma once

#include "report/hw-path.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_TIMELINE (hw_timeline_get_type ())
G_DECLARE_FINAL_TYPE (HwTimeline, hw_timeline, HW, TIMELINE, GtkWidget)

/* Properties, to be read: adjustment (of a scrollbar below), is-zoomed (there is more than shows),
 * words (of what has the keys or lies under the pointer, or NULL).
 * ::activated (record type, id). */
GtkWidget *hw_timeline_new (void);

/* Zoom, place and keys stay where they are, by the records' ids. */
void hw_timeline_set_path (HwTimeline *self, HwPath *path);

/* How many facts are drawn; and how many cannot be, because no day of theirs is known. */
guint hw_timeline_n_bars (HwTimeline *self);
guint hw_timeline_n_undated (HwTimeline *self);

/* Times @factor around the middle of the view; 0 shows all. */
void hw_timeline_zoom (HwTimeline *self, double factor);

/* Gives the keys to the bar of this record; FALSE: it has none. */
gboolean hw_timeline_walk_to (HwTimeline *self, const char *id);

G_END_DECLS
