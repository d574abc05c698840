/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The timeline's parts, for its files: one places the bars, one draws, one answers
 * keys, one pointer and touch.
 */

#pragma once

#include "report/hw-path-layout.h"
#include "ui/timeline/hw-timeline-bar.h"
#include "ui/timeline/hw-timeline.h"

G_BEGIN_DECLS

/* Of the first and last day from the edges. */
#define HW_TIMELINE_MARGIN 14

/* Between rows; what reaches out of the view is cut so far beyond its edge. */
#define HW_TIMELINE_GAP 4

/* One step by key, wheel or button. */
#define HW_TIMELINE_ZOOM 1.25

/* Where rows lie, by the size of the text. */
typedef struct
{
  int axis;
  int caption;
  int row;
  int text;
} HwTimelineMetrics;

struct _HwTimeline
{
  GtkWidget parent_instance;

  HwPathLayout *layout; /* NULL before the first path */
  GPtrArray *bars;      /* of HwTimelineBar in the layout's order, children */
  GArray *shown;        /* of gboolean, for each bar whether it lies in the view */
  GtkAdjustment *adjustment;
  HwPathScale scale;
  double pixels;        /* of a day as chosen; 0: all fits */
  double drag_first;    /* the day at the edge when a drag began */
  double pinch_pixels;
  double pointer_x;
  guint current;        /* the bar that gets the keys */
  HwTimelineBar *under_pointer; /* borrowed */
  gboolean is_placing;
};

HwTimelineMetrics hw_timeline_metrics (HwTimeline *self);

/* The upper edge of a band's caption; the height of the whole where @band is how many there are. */
int hw_timeline_band_y (HwTimeline *self, const HwTimelineMetrics *metrics, guint band);

/* The bar that has the keys, or NULL. */
HwTimelineBar *hw_timeline_focused (HwTimeline *self);

void hw_timeline_activate (HwTimeline *self, HwTimelineBar *bar);
void hw_timeline_notify_words (HwTimeline *self);

/* The day at the beginning of the view. */
void hw_timeline_set_first (HwTimeline *self, double first);

/* @x: what lies under it stays there, counted from the beginning of time. */
void hw_timeline_zoom_to (HwTimeline *self, double pixels, double x);

/* Gives the keys to bar @i and shows it. */
void hw_timeline_go_to (HwTimeline *self, guint i);

gboolean hw_timeline_focus (GtkWidget *widget, GtkDirectionType direction);
gboolean hw_timeline_grab_focus (GtkWidget *widget);
void hw_timeline_set_focus_child (GtkWidget *widget, GtkWidget *child);
void hw_timeline_bind_keys (GtkWidgetClass *widget_class);

void hw_timeline_listen (HwTimeline *self);
gboolean hw_timeline_query_tooltip (GtkWidget *widget, int x, int y, gboolean by_keys,
                                    GtkTooltip *tooltip);
void hw_timeline_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

G_END_DECLS
