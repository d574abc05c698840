/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What everything that lies on an axis of time is drawn with: bars, strokes, small words, pills.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HwBarEnd:
 * @HW_BAR_END_CUT: straight: it lies beyond the view
 * @HW_BAR_END_ROUND: there it begins or ends
 * @HW_BAR_END_ARROW: it goes on
 */
typedef enum
{
  HW_BAR_END_CUT,
  HW_BAR_END_ROUND,
  HW_BAR_END_ARROW,
} HwBarEnd;

/* So far from its end the words in a bar that goes on begin. */
#define HW_BAR_ARROW 9

/* Words on an axis beside those of the page. */
#define HW_SHAPE_SMALL 0.84

/* On both sides of the words in a pill. */
#define HW_PILL_MARGIN 6

/* From left to right; @start is cut or round. */
GskPath *hw_bar_shape (float width, float height, HwBarEnd start, HwBarEnd end);

void hw_shape_stroke (GtkSnapshot *snapshot, GskPath *path, const GdkRGBA *color, float width,
                      gboolean is_dashed);

GdkRGBA hw_shape_faint (GdkRGBA color, float alpha);

/* Words of the size that stands on an axis; owned. */
PangoLayout *hw_shape_small_text (GtkWidget *widget, const char *text, gboolean is_bold);

/* Its upper left corner. */
void hw_shape_text (GtkSnapshot *snapshot, PangoLayout *layout, float x, float y,
                    const GdkRGBA *color);

/* White words on @color; @width with both margins. */
void hw_shape_pill (GtkSnapshot *snapshot, PangoLayout *layout, float x, float y, float width,
                    const GdkRGBA *color);

G_END_DECLS
