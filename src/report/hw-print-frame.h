/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The frame of everything that is printed: whose paper it is, page n of m, day, «confidential».
 * What stands in it is painted by a callback; the same for the printer, a PDF and the screen.
 * Lengths are points (1/72 inch).
 */

#pragma once

#include "base/hw-day.h"
#include "base/hw-tongue.h"
#include "domain/office/hw-print-result.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef struct _HwPrintFrame HwPrintFrame;

/* How many pages the body takes, at least 1, when each gives it @width × @height. Called once
 * before the first page is painted; what it works out it keeps in @data. */
typedef guint (*HwPrintLayout) (gpointer data, cairo_t *cr, double width, double height);

/* Paints one page of the body, from 0; its origin is the body's upper left corner. */
typedef void (*HwPrintPaint) (gpointer data, cairo_t *cr, guint page, double width, double height);

/* What a tagged PDF shows and nobody is to hear: rules, head and foot. cairo has no name for it. */
#define HW_PRINT_ARTIFACT "Artifact"

/**
 * HwPrintFrame:
 * @office: name of the office
 * @project: what the office wants to stand on its prints (a programme, an address), or NULL
 * @title: what this is; stands on each page and in the PDF's properties, so no person's name
 * @day: of printing
 * @is_landscape: it wants to lie across
 * @is_rtl: the language is written from right to left
 * @is_large: nothing in head and foot is smaller than 18 points
 * @tongue: the language of head and foot, or NULL: the interface's
 * @logo: at the beginning of the head, or NULL
 * @is_tagged: the painter tags the body of a PDF, for those who hear it
 * @context: of head and foot, once one was drawn
 * @n_pages: how many there are, once laid out
 * @is_tagging: set while such a PDF is made, page by page from the first
 */
struct _HwPrintFrame
{
  char *office;
  char *project;
  char *title;
  HwDay day;
  gboolean is_landscape;
  gboolean is_rtl;
  gboolean is_large;
  HwTongue *tongue;
  cairo_surface_t *logo;

  HwPrintLayout layout;
  HwPrintPaint paint;
  gboolean is_tagged;
  PangoContext *context;
  guint n_pages;
  gboolean is_tagging;
  gpointer data;
  GDestroyNotify free_data;
};

/* Paper that a print may be asked for by its name, upright; points. */
typedef struct
{
  const char *name;
  double width, height;
} HwPaper;

typedef enum
{
  HW_PAPER_LETTER,
  HW_PAPER_A4,
  HW_N_PAPERS,
} HwPaperSize;

extern const HwPaper hw_papers[HW_N_PAPERS];

/* Takes @data. Project, logo, direction, type, tongue and tags are set by who knows them. */
HwPrintFrame *hw_print_frame_new (const char *office, const char *title, HwDay day,
                                  HwPrintLayout layout, HwPrintPaint paint, gpointer data,
                                  GDestroyNotify free_data);
void hw_print_frame_free (HwPrintFrame *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwPrintFrame, hw_print_frame_free)

/* The office's words for its prints (S2-29), and its logo where that is a PNG: whoever can read
 * other pictures sets @logo. */
void hw_print_frame_take_head (HwPrintFrame *self, const HwPrintHead *head);

/* The number of pages on paper of @width × @height. */
guint hw_print_frame_layout (HwPrintFrame *self, cairo_t *cr, double width, double height);

/* Head, foot and body of page @page, from 0, of the @n_pages that were laid out. */
void hw_print_frame_paint (HwPrintFrame *self, cairo_t *cr, guint page, guint n_pages, double width,
                           double height);

/* All pages as a PDF, in memory: nothing is written anywhere. */
GBytes *hw_print_frame_to_pdf (HwPrintFrame *self, double width, double height, GError **error);

/* A layout of @text as wide as @width in the print's type, @size points, for painters. Owned. */
PangoLayout *hw_print_frame_text (cairo_t *cr, const char *text, double size, double width);

G_END_DECLS
