/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The drawing stands on the first page; the table goes on as long as there are facts. Looks are
 * told apart by pattern, so that a black and white printer tells the same.
 */

#include "report/hw-path-sheet.h"

#include "report/hw-path-layout.h"

#include <glib/gi18n-lib.h>

#define TITLE 18.0
#define SIZE 9.0
#define SMALL 7.5
#define GAP 8.0
#define AXIS 14.0
#define CAPTION 12.0
#define ROW 15.0
#define BAR 12.0
#define LINE 14.0
#define INSET 4.0
#define LABEL_ROOM 44.0

typedef struct
{
  HwPrintFrame *frame; /* its owner */
  HwPath *path;
  HwPathLayout *layout;
  char *name;
  double row;          /* height of a row of bars */
  guint first, more;   /* lines of the table on the first page, and on each that follows */
} Sheet;

static const struct
{
  const char *title;
  double part; /* of the width */
} columns[] = {
  { N_ ("What"), 0.34 }, { N_ ("Kind"), 0.14 }, { N_ ("From"), 0.13 }, { N_ ("Until"), 0.13 },
  { N_ ("Besides"), 0.26 },
};

static void
sheet_free (gpointer data)
{
  Sheet *self = data;

  hw_path_layout_free (self->layout);
  hw_path_unref (self->path);
  g_free (self->name);
  g_free (self);
}

/* One line, cut at its end, at @x from where writing begins. */
static void
show (const Sheet *self, cairo_t *cr, const char *text, double size, double x, double y,
      double width, double page)
{
  g_autoptr (PangoLayout) layout = hw_print_frame_text (cr, text, size, width);

  pango_layout_set_height (layout, -1);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_context_set_base_dir (pango_layout_get_context (layout),
                              self->frame->is_rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_alignment (layout, self->frame->is_rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  cairo_move_to (cr, self->frame->is_rtl ? page - x - width : x, y);
  pango_cairo_show_layout (cr, layout);
}

/* ------------------------------------------------------------------ drawing */

static double
drawing_height (const Sheet *self)
{
  return AXIS + self->layout->n_bands * (CAPTION + GAP) + self->layout->n_rows * self->row;
}

static void
set_ink (cairo_t *cr, double darkness)
{
  cairo_set_source_rgb (cr, 1 - darkness, 1 - darkness, 1 - darkness);
}

static void
draw_hatches (cairo_t *cr, double x, double y, double width)
{
  cairo_save (cr);
  cairo_rectangle (cr, x, y, width, BAR);
  cairo_clip (cr);
  for (double at = x - BAR; at < x + width; at += 5)
    {
      cairo_move_to (cr, at, y + BAR);
      cairo_line_to (cr, at + BAR, y);
    }
  set_ink (cr, 0.45);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_mark (cairo_t *cr, HwPathLook look, double x, double y)
{
  double half = BAR / 2 - 1;

  cairo_move_to (cr, x, y);
  cairo_line_to (cr, x + half, y + half);
  cairo_line_to (cr, x, y + 2 * half);
  cairo_line_to (cr, x - half, y + half);
  cairo_close_path (cr);
  set_ink (cr, look == HW_PATH_LOOK_HELD ? 0.8 : 0);
  cairo_fill_preserve (cr);
  set_ink (cr, 0.9);
  cairo_stroke (cr);
  if (look == HW_PATH_LOOK_LATE)
    {
      cairo_move_to (cr, x, y + 2);
      cairo_line_to (cr, x, y + half);
      cairo_stroke (cr);
    }
}

static void
draw_span (const Sheet *self, cairo_t *cr, const HwPathBar *bar, double x, double y, double width,
           double page)
{
  static const double fills[] = {
    [HW_PATH_LOOK_QUIET] = 0.08,  [HW_PATH_LOOK_PLAIN] = 0.16,  [HW_PATH_LOOK_KIN] = 0.3,
    [HW_PATH_LOOK_HATCHED] = 0.05, [HW_PATH_LOOK_HOLLOW] = 0, [HW_PATH_LOOK_DASHED] = 0,
  };
  double left = self->frame->is_rtl ? page - x - width : x;

  cairo_rectangle (cr, left, y, width, BAR);
  set_ink (cr, fills[bar->fact->look]);
  cairo_fill (cr);
  if (bar->fact->look == HW_PATH_LOOK_HATCHED)
    draw_hatches (cr, left, y, width);
  cairo_save (cr);
  if (bar->fact->look == HW_PATH_LOOK_DASHED)
    cairo_set_dash (cr, (double[]) { 3, 2 }, 2, 0);
  cairo_rectangle (cr, left, y, width, BAR);
  set_ink (cr, 0.7);
  cairo_stroke (cr);
  cairo_restore (cr);
  set_ink (cr, 1);
  if (width > LABEL_ROOM)
    show (self, cr, bar->fact->label, SMALL, x + INSET, y + 1, width - 2 * INSET, page);
}

static void
draw_axis (const Sheet *self, cairo_t *cr, const HwPathScale *scale, double y, double width)
{
  g_autoptr (GArray) ticks = hw_path_scale_dup_ticks (scale, width, LABEL_ROOM);
  double today = hw_path_scale_x (scale, self->path->today);
  double bottom = y + drawing_height (self);

  for (guint i = 0; i < ticks->len; i++)
    {
      const HwPathTick *tick = &g_array_index (ticks, HwPathTick, i);
      double x = hw_path_scale_x (scale, tick->day);
      double line = self->frame->is_rtl ? width - x : x;

      set_ink (cr, 0.2);
      cairo_move_to (cr, line, y + AXIS);
      cairo_line_to (cr, line, bottom);
      cairo_stroke (cr);
      set_ink (cr, 1);
      if (x + LABEL_ROOM <= width && ABS (x - today) > LABEL_ROOM)
        show (self, cr, tick->label, SMALL, x + 1, y, LABEL_ROOM, width);
    }
}

/* Through all lanes, so that what is to come is told from what was. */
static void
draw_today (const Sheet *self, cairo_t *cr, const HwPathScale *scale, double y, double width)
{
  double x = hw_path_scale_x (scale, self->path->today);
  double line = self->frame->is_rtl ? width - x : x;

  if (x < 0 || x > width)
    return;
  cairo_save (cr);
  cairo_set_line_width (cr, 1.2);
  set_ink (cr, 1);
  cairo_move_to (cr, line, y + AXIS - 2);
  cairo_line_to (cr, line, y + drawing_height (self));
  cairo_stroke (cr);
  cairo_restore (cr);
  show (self, cr, _ ("Today"), SMALL, CLAMP (x - INSET, 0, width - LABEL_ROOM), y, LABEL_ROOM,
        width);
}

static void
draw_band (const Sheet *self, cairo_t *cr, const HwPathScale *scale, const HwPathBand *band,
           double y, double width)
{
  set_ink (cr, 1);
  show (self, cr, hw_path_lane_title (band->lane), SMALL, 0, y, width, width);
  for (guint i = 0; i < band->n_bars; i++)
    {
      const HwPathBar *bar = hw_path_layout_bar (self->layout, band->first_bar + i);
      double top = y + CAPTION + (bar->row - band->first_row) * self->row;
      double x = hw_path_scale_x (scale, bar->from);
      double end = hw_path_scale_x (scale, bar->to);

      if (hw_path_look_is_mark (bar->fact->look))
        draw_mark (cr, bar->fact->look, self->frame->is_rtl ? width - x : x, top);
      else
        draw_span (self, cr, bar, x, top, MAX (end - x, 1), width);
    }
}

static void
draw_path (const Sheet *self, cairo_t *cr, double top, double width)
{
  HwPathScale scale = hw_path_layout_fit (self->layout, width, INSET);
  double y = top + AXIS;

  cairo_set_line_width (cr, 0.6);
  draw_axis (self, cr, &scale, top, width);
  for (guint i = 0; i < self->layout->n_bands; i++)
    {
      const HwPathBand *band = &self->layout->bands[i];

      draw_band (self, cr, &scale, band, y, width);
      y += CAPTION + GAP + band->n_rows * self->row;
    }
  draw_today (self, cr, &scale, top, width);
}

/* ------------------------------------------------------------------ table */

/* Paper is read in other years too: each day has its own. */
static char *
dup_cell (const HwPathFact *fact, guint column)
{
  switch (column)
    {
    case 0:
      return g_strdup (fact->label);
    case 1:
      return g_strdup (hw_path_lane_noun (fact->lane));
    case 2:
      return fact->from ? hw_day_dup_short (fact->from, 0) : NULL;
    case 3:
      return fact->to ? hw_day_dup_short (fact->to, 0) : NULL;
    default:
      return g_strdup (fact->note);
    }
}

/* @fact: NULL for the headings. */
static void
draw_line (const Sheet *self, cairo_t *cr, const HwPathFact *fact, double y, double width)
{
  double x = 0;

  set_ink (cr, fact ? 1 : 0.6);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *cell = fact ? dup_cell (fact, i) : g_strdup (_ (columns[i].title));

      if (cell && *cell)
        show (self, cr, cell, SIZE, x, y, columns[i].part * width - GAP, width);
      x += columns[i].part * width;
    }
}

static void
draw_table (const Sheet *self, cairo_t *cr, guint from, guint n, double y, double width)
{
  guint end = MIN (from + n, self->path->facts->len);

  draw_line (self, cr, NULL, y, width);
  for (guint i = from; i < end; i++)
    draw_line (self, cr, hw_path_fact (self->path, i), y + (i - from + 1) * LINE, width);
}

/* ------------------------------------------------------------------ pages */

static guint
lay_out (gpointer data, cairo_t *cr, double width, double height)
{
  Sheet *self = data;
  double room = height - TITLE - 3 * GAP;
  guint rest;

  /* A path of very many rows is pressed together rather than cut. */
  self->row = ROW;
  if (drawing_height (self) > room)
    self->row = MAX (1, ROW - (drawing_height (self) - room) / MAX (1, self->layout->n_rows));
  room -= drawing_height (self) + LINE;
  self->first = room > LINE ? (guint) (room / LINE) : 0;
  self->more = MAX (1, (guint) (height / LINE) - 1);
  if (self->path->facts->len <= self->first)
    return 1;
  rest = self->path->facts->len - self->first;
  return 1 + (rest + self->more - 1) / self->more;
}

static void
paint (gpointer data, cairo_t *cr, guint page, double width, double height)
{
  const Sheet *self = data;
  double y = TITLE + 2 * GAP;

  if (page > 0)
    {
      draw_table (self, cr, self->first + (page - 1) * self->more, self->more, 0, width);
      return;
    }
  set_ink (cr, 1);
  show (self, cr, self->name, TITLE, 0, 0, width, width);
  draw_path (self, cr, y, width);
  if (self->first)
    draw_table (self, cr, 0, self->first, y + drawing_height (self) + GAP, width);
}

HwPrintFrame *
hw_path_sheet_new (const char *office, const char *name, HwPath *path)
{
  Sheet *self = g_new0 (Sheet, 1);

  self->path = hw_path_ref (path);
  self->layout = hw_path_layout_new (path);
  self->name = g_strdup (name);
  self->frame = hw_print_frame_new (office, _ ("Path through care"), path->today, lay_out, paint,
                                    self, sheet_free);
  self->frame->is_landscape = TRUE;
  return self->frame;
}
