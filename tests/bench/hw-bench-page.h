/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A window that shows one page at a time, and what it costs.
 */

#pragma once

#include <adwaita.h>
#include <time.h>

G_BEGIN_DECLS

typedef struct
{
  GtkWidget *window;
  AdwNavigationView *view;
  gboolean is_painted;
} HwBenchPage;

/* GTK and the program's types and style; once. */
void hw_bench_page_begin (void);

/* A window of @width pixels, on the screen. It must stay where it is until hw_bench_page_end(). */
void hw_bench_page_open (HwBenchPage *self, int width);
void hw_bench_page_end (HwBenchPage *self);

/* Milliseconds by @clock. */
double hw_bench_now (clockid_t clock);

/* The first widget of @type in @root that is on the screen; NULL: none. */
GtkWidget *hw_bench_find (GtkWidget *root, GType type);

/* Until the window is drawn once more. */
void hw_bench_page_await_frame (HwBenchPage *self);

/* Shows @page until a widget of the type @inside was in a frame. Milliseconds of processor time of
 * the whole process since @start, which is when the making of the page began. */
double hw_bench_page_show (HwBenchPage *self, AdwNavigationPage *page, GType inside, double start);

/* Runs the main loop until @seconds are over. Milliseconds of the longest turn: it holds up a
 * frame. */
double hw_bench_rest (double seconds);

G_END_DECLS
