/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Places the bars by the layout and the scale, and answers keys, pointer and touch. Nothing here
 * moves by itself, so there is no motion to reduce.
 */

#include "ui/timeline/hw-timeline-private.h"

#include <math.h>

#define MOST_PIXELS 8.0
#define LEAST_WIDTH 10
#define PAN_STEP 48

enum
{
  PROP_ADJUSTMENT = 1,
  PROP_IS_ZOOMED,
  PROP_WORDS,
  N_PROPS,
};

static GParamSpec *pspecs[N_PROPS];

G_DEFINE_FINAL_TYPE (HwTimeline, hw_timeline, GTK_TYPE_WIDGET)

/* ------------------------------------------------------------------ scale */

static HwPathScale
fitting (HwTimeline *self)
{
  int width = MAX (1, gtk_widget_get_width (GTK_WIDGET (self)));

  return hw_path_layout_fit (self->layout, width, HW_TIMELINE_MARGIN);
}

/* The scale that the view's width allows; keeps the scrollbar in step. */
static void
settle_scale (HwTimeline *self, int width)
{
  HwPathScale fit = hw_path_layout_fit (self->layout, width, HW_TIMELINE_MARGIN);
  double days, margin;

  if (self->pixels <= fit.pixels)
    self->scale = fit;
  else
    self->scale.pixels = self->pixels;
  margin = HW_TIMELINE_MARGIN / self->scale.pixels;
  days = self->layout->last - self->layout->first + 2 * margin;
  self->scale.first = CLAMP (self->scale.first, self->layout->first - margin,
                             self->layout->first - margin
                                 + MAX (0, days - width / self->scale.pixels));
  self->is_placing = TRUE;
  gtk_adjustment_configure (
      self->adjustment, (self->scale.first - self->layout->first + margin) * self->scale.pixels, 0,
      days * self->scale.pixels, PAN_STEP, width * 0.9, width);
  self->is_placing = FALSE;
}

static void
on_scrolled_cb (HwTimeline *self)
{
  if (self->is_placing || !self->layout)
    return;
  self->scale.first
      = self->layout->first
        + (gtk_adjustment_get_value (self->adjustment) - HW_TIMELINE_MARGIN) / self->scale.pixels;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
hw_timeline_set_first (HwTimeline *self, double first)
{
  self->scale.first = first;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* @x: what lies under it stays there, counted from the beginning of time. */
void
hw_timeline_zoom_to (HwTimeline *self, double pixels, double x)
{
  gboolean was_zoomed = self->pixels > 0;

  if (!self->layout)
    return;
  if (pixels <= fitting (self).pixels * 1.001)
    self->pixels = 0;
  else
    {
      self->pixels = MIN (pixels, MOST_PIXELS);
      self->scale = hw_path_scale_zoom (&self->scale, self->pixels, x);
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  if (was_zoomed != (self->pixels > 0))
    g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_IS_ZOOMED]);
}

/* ------------------------------------------------------------------ placing */

static void
hw_timeline_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                     int *natural, int *minimum_baseline, int *natural_baseline)
{
  HwTimeline *self = HW_TIMELINE (widget);
  HwTimelineMetrics metrics;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 200;
      *natural = 640;
      return;
    }
  metrics = hw_timeline_metrics (self);
  *minimum = *natural
      = self->layout ? hw_timeline_band_y (self, &metrics, self->layout->n_bands) : metrics.row;
}

/* Bars are cut to the view, so that the longest costs no more than the shortest, and the label
 * stands where one sees it. Answers whether there is something to see. */
static gboolean
place_bar (HwTimeline *self, guint i, int y, int row, int width)
{
  const HwPathBar *bar = hw_path_layout_bar (self->layout, i);
  HwTimelineBar *child = g_ptr_array_index (self->bars, i);
  double from = hw_path_scale_x (&self->scale, bar->from);
  double to = hw_path_scale_x (&self->scale, bar->to);
  double left, right;
  GskTransform *move;

  if (hw_path_look_is_mark (bar->fact->look))
    {
      from = (from + to - row) / 2;
      to = from + row;
    }
  else if (bar->is_open)
    to = MAX (to + 4, from + LEAST_WIDTH);
  else
    to = MAX (to, from + LEAST_WIDTH);
  left = from < -HW_TIMELINE_GAP ? -HW_TIMELINE_GAP : round (from);
  right = to > width + HW_TIMELINE_GAP ? width + HW_TIMELINE_GAP : round (to);
  if (left >= width || right <= 0)
    {
      left = right <= 0 ? -2 * row : width + row;
      right = left + row;
    }
  hw_timeline_bar_set_ends (child, left > -HW_TIMELINE_GAP, right < width + HW_TIMELINE_GAP,
                            bar->is_open);
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    move = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (width - right, y));
  else
    move = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (left, y));
  gtk_widget_allocate (GTK_WIDGET (child), right - left, row, -1, move);
  return left < width && right > 0;
}

static void
hw_timeline_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HwTimeline *self = HW_TIMELINE (widget);
  HwTimelineMetrics metrics;

  if (!self->layout)
    return;
  metrics = hw_timeline_metrics (self);
  settle_scale (self, width);
  g_array_set_size (self->shown, self->bars->len);
  for (guint b = 0; b < self->layout->n_bands; b++)
    {
      const HwPathBand *band = &self->layout->bands[b];
      int y = hw_timeline_band_y (self, &metrics, b) + metrics.caption;

      for (guint i = band->first_bar; i < band->first_bar + band->n_bars; i++)
        {
          guint row = hw_path_layout_bar (self->layout, i)->row - band->first_row;

          g_array_index (self->shown, gboolean, i)
              = place_bar (self, i, y + row * (metrics.row + HW_TIMELINE_GAP), metrics.row, width);
        }
    }
  gtk_widget_queue_draw (widget);
}

/* ------------------------------------------------------------------ object */

static void
hw_timeline_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HwTimeline *self = HW_TIMELINE (object);
  HwTimelineBar *bar
      = self->under_pointer ? self->under_pointer : hw_timeline_focused (self);

  if (id == PROP_ADJUSTMENT)
    g_value_set_object (value, self->adjustment);
  else if (id == PROP_IS_ZOOMED)
    g_value_set_boolean (value, self->pixels > 0);
  else
    g_value_set_string (value, bar ? hw_timeline_bar_fact (bar)->words : NULL);
}

static void
hw_timeline_dispose (GObject *object)
{
  HwTimeline *self = HW_TIMELINE (object);

  self->under_pointer = NULL;
  for (guint i = 0; i < self->bars->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->bars, i));
  g_ptr_array_set_size (self->bars, 0);
  g_clear_pointer (&self->layout, hw_path_layout_free);
  G_OBJECT_CLASS (hw_timeline_parent_class)->dispose (object);
}

static void
hw_timeline_finalize (GObject *object)
{
  HwTimeline *self = HW_TIMELINE (object);

  g_ptr_array_unref (self->bars);
  g_array_unref (self->shown);
  g_object_unref (self->adjustment);
  G_OBJECT_CLASS (hw_timeline_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  pspecs[PROP_ADJUSTMENT]
      = g_param_spec_object ("adjustment", NULL, NULL, GTK_TYPE_ADJUSTMENT, flags);
  pspecs[PROP_IS_ZOOMED] = g_param_spec_boolean ("is-zoomed", NULL, NULL, FALSE, flags);
  pspecs[PROP_WORDS] = g_param_spec_string ("words", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, pspecs);
}

static void
hw_timeline_class_init (HwTimelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = hw_timeline_get_property;
  object_class->dispose = hw_timeline_dispose;
  object_class->finalize = hw_timeline_finalize;
  widget_class->measure = hw_timeline_measure;
  widget_class->size_allocate = hw_timeline_size_allocate;
  widget_class->snapshot = hw_timeline_snapshot;
  widget_class->focus = hw_timeline_focus;
  widget_class->grab_focus = hw_timeline_grab_focus;
  widget_class->set_focus_child = hw_timeline_set_focus_child;
  widget_class->query_tooltip = hw_timeline_query_tooltip;
  install_properties (object_class);
  g_signal_new ("activated", HW_TYPE_TIMELINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                2, G_TYPE_STRING, G_TYPE_STRING);
  hw_timeline_bind_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
hw_timeline_init (HwTimeline *self)
{
  self->bars = g_ptr_array_new ();
  self->shown = g_array_new (FALSE, TRUE, sizeof (gboolean));
  self->adjustment = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_object (self->adjustment, "value-changed", G_CALLBACK (on_scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  hw_timeline_listen (self);
}

GtkWidget *
hw_timeline_new (void)
{
  return g_object_new (HW_TYPE_TIMELINE, NULL);
}

/* The bars in the new order; those of records that are still there keep their keys. */
static GPtrArray *
take_bars (HwTimeline *self, HwPathLayout *layout)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *bars = g_ptr_array_new ();
  GHashTableIter gone;
  GtkWidget *rest;

  for (guint i = 0; i < self->bars->len; i++)
    {
      HwTimelineBar *bar = g_ptr_array_index (self->bars, i);

      g_hash_table_insert (known, hw_timeline_bar_fact (bar)->id, bar);
    }
  for (guint i = 0; i < layout->bars->len; i++)
    {
      const HwPathFact *fact = hw_path_layout_bar (layout, i)->fact;
      GtkWidget *bar = g_hash_table_lookup (known, fact->id);

      g_hash_table_remove (known, fact->id);
      if (!bar)
        bar = hw_timeline_bar_new ();
      gtk_widget_insert_before (bar, GTK_WIDGET (self), NULL);
      g_ptr_array_add (bars, bar);
    }
  g_hash_table_iter_init (&gone, known);
  while (g_hash_table_iter_next (&gone, NULL, (gpointer *) &rest))
    gtk_widget_unparent (rest);
  return bars;
}

/* Where Tab first comes to: where the child lived last. */
static guint
first_stop (const HwPathLayout *layout)
{
  for (guint i = 0; i < layout->n_bands; i++)
    if (layout->bands[i].lane == HW_PATH_LANE_PLACEMENT)
      return layout->bands[i].first_bar + layout->bands[i].n_bars - 1;
  return 0;
}

void
hw_timeline_set_path (HwTimeline *self, HwPath *path)
{
  HwPathLayout *layout = hw_path_layout_new (path);
  GPtrArray *bars = take_bars (self, layout);
  gboolean is_first = self->layout == NULL;
  HwTimelineBar *current = NULL;

  if (!is_first && self->current < self->bars->len)
    current = g_ptr_array_index (self->bars, self->current);
  self->current = first_stop (layout);
  self->under_pointer = NULL;
  for (guint i = 0; i < bars->len; i++)
    {
      HwTimelineBar *bar = g_ptr_array_index (bars, i);

      hw_timeline_bar_set_fact (bar, hw_path_layout_bar (layout, i)->fact, i);
      if (bar == current)
        self->current = i;
    }
  g_clear_pointer (&self->layout, hw_path_layout_free);
  g_ptr_array_unref (self->bars);
  self->layout = layout;
  self->bars = bars;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  hw_timeline_notify_words (self);
}

guint
hw_timeline_n_bars (HwTimeline *self)
{
  return self->bars->len;
}

guint
hw_timeline_n_undated (HwTimeline *self)
{
  return self->layout ? self->layout->n_undated : 0;
}

void
hw_timeline_zoom (HwTimeline *self, double factor)
{
  HwTimelineBar *bar = hw_timeline_focused (self);
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  double x = width / 2.0;

  if (bar)
    {
      const HwPathBar *place = hw_path_layout_bar (self->layout, hw_timeline_bar_index (bar));
      double from = hw_path_scale_x (&self->scale, place->from);
      double to = hw_path_scale_x (&self->scale, place->to);

      x = (CLAMP (from, 0, width) + CLAMP (to, 0, width)) / 2;
    }
  hw_timeline_zoom_to (self, self->scale.pixels * factor, x);
}

gboolean
hw_timeline_walk_to (HwTimeline *self, const char *id)
{
  for (guint i = 0; i < self->bars->len; i++)
    if (g_strcmp0 (hw_path_layout_bar (self->layout, i)->fact->id, id) == 0)
      {
        hw_timeline_go_to (self, i);
        return TRUE;
      }
  return FALSE;
}
