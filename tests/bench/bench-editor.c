/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-editor ROUNDS: the editor of a case plan with 500 tasks. Prints a line a figure, in
 * milliseconds of processor time: «open» pairs, from the making of the page to its first frame, the
 * full plan first and one without elements second; «typing», «moving» and «scrolling» a frame each,
 * from what asks for it to the end of its painting, and how much of that is drawing and painting;
 * «saving» the longest turn of the main loop after a line was changed and left.
 */

#include "domain/hw-records.h"
#include "domain/plans/hw-case-plan-act.h"
#include "hw-bench-page.h"
#include "hw-test-office.h"
#include "ui/plans/hw-plan-page.h"
#include "ui/plans/hw-plan-row.h"

#include <stdio.h>
#include <stdlib.h>

#define GOALS 10
#define OBJECTIVES 5
#define TASKS 10
#define FRAMES 300
#define SAVINGS 30
#define STEP 48

typedef struct
{
  HwStoreThread *thread;
  HwBenchPage page;
  char *full;
  char *bare;
  double laid_out; /* when the last frame was, by the clock of this thread */
} Bench;

/* ------------------------------------------------------------------ the plans */

static char *
begin_plan (HwStore *store, const char *name)
{
  g_autofree char *family = hw_test_add (store, "family", "name", name, NULL);
  g_autoptr (GError) error = NULL;
  char *plan = NULL;

  g_free (hw_test_add (store, "child", "given-name", "Eli", "family-name", name, "birth-date",
                       "2015-05-05", "family", family, NULL));
  hw_case_plan_begin (store, family, &plan, &error);
  g_assert_no_error (error);
  return plan;
}

static void
add_tasks (HwStore *store, const char *objective)
{
  for (guint t = 0; t < TASKS; t++)
    {
      g_autofree char *place = g_strdup_printf ("%u", t);
      g_autofree char *what = g_strdup_printf ("Ride to the group at Seven Hills, week %u", t);
      g_autofree char *start = hw_day_dup_iso (hw_day_new (2026, 11, 1) + t * 9);

      g_free (hw_test_add (store, "task", "objective", objective, "what", what, "position", place,
                           "owner", "family", "scope", "to the end of winter", "timing",
                           "Mondays at 18:00", "start-date", start, "duration", "12",
                           "duration-unit", "weeks", NULL));
    }
}

static void
add_goal (HwStore *store, const char *plan, guint g)
{
  g_autofree char *place = g_strdup_printf ("%u", g);
  g_autofree char *goal
      = hw_test_add (store, "plan-goal", "plan", plan, "what", "Mother stays sober at home",
                     "position", place, "outcome", "The girls are home", NULL);

  for (guint o = 0; o < OBJECTIVES; o++)
    {
      g_autofree char *at = g_strdup_printf ("%u", o);
      g_autofree char *objective
          = hw_test_add (store, "objective", "goal", goal, "what", "Weekly group", "position", at,
                         "measure", "clean tests", "target", "12 of 12", NULL);

      add_tasks (store, objective);
    }
}

/* ------------------------------------------------------------------ measuring */

static void
on_layout_cb (GdkFrameClock *clock, Bench *self)
{
  self->laid_out = hw_bench_now (CLOCK_THREAD_CPUTIME_ID);
}

/* Until the lines are there and were shown in a frame. */
static double
open_page (Bench *self, const char *plan)
{
  double start = hw_bench_now (CLOCK_PROCESS_CPUTIME_ID);
  AdwNavigationPage *page
      = g_object_new (HW_TYPE_PLAN_PAGE, "thread", self->thread, "plan-id", plan, NULL);

  return hw_bench_page_show (&self->page, page, GTK_TYPE_LIST_VIEW, start);
}

/* ------------------------------------------------------------------ what is done in a frame */

typedef void (*Deed) (Bench *self, GtkWidget *list, guint frame);

/* The row with the keys. */
static HwPlanRow *
row_of (Bench *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->page.window));

  return HW_PLAN_ROW (gtk_widget_get_ancestor (focus, HW_TYPE_PLAN_ROW));
}

static void
type (Bench *self, GtkWidget *list, guint frame)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->page.window));

  g_assert_true (GTK_IS_TEXT_VIEW (focus));
  gtk_text_buffer_insert_interactive_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)),
                                                frame % 6 == 5 ? " " : "a", 1, TRUE);
}

/* What the key «down» asks for. */
static void
move (Bench *self, GtkWidget *list, guint frame)
{
  g_signal_emit_by_name (row_of (self), "ask", HW_PLAN_ASK_DOWN);
}

static void
scroll (Bench *self, GtkWidget *list, guint frame)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + STEP);
}

/* The keys are in the words of a line in the middle. */
static void
begin (Bench *self, GtkWidget *list)
{
  GListModel *lines = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
  g_autoptr (HwPlanLine) line = g_list_model_get_item (lines, 100);

  gtk_list_view_scroll_to (GTK_LIST_VIEW (list), 100, GTK_LIST_SCROLL_SELECT, NULL);
  hw_bench_rest (2);
  hw_plan_row_grab (HW_PLAN_ROW (line->row));
  hw_bench_rest (2);
}

static void
measure (Bench *self, const char *name, Deed deed)
{
  GtkWidget *list = hw_bench_find (self->page.window, GTK_TYPE_LIST_VIEW);

  begin (self, list);
  for (guint i = 0; i < FRAMES; i++)
    {
      double start = hw_bench_now (CLOCK_THREAD_CPUTIME_ID), end;

      /* Where nothing had to be laid out, all of it counts as drawing. */
      self->laid_out = start;
      deed (self, list, i);
      hw_bench_page_await_frame (&self->page);
      end = hw_bench_now (CLOCK_THREAD_CPUTIME_ID);
      printf ("%s %.3f %.3f\n", name, end - start, end - self->laid_out);
    }
  hw_bench_rest (2);
}

/* A line is changed and left: it is stored, and the plan is read and shown again. */
static void
measure_saving (Bench *self)
{
  GtkWidget *list = hw_bench_find (self->page.window, GTK_TYPE_LIST_VIEW);

  begin (self, list);
  for (guint i = 0; i < SAVINGS; i++)
    {
      type (self, list, i);
      hw_bench_rest (0.1);
      move (self, list, i);
      printf ("saving %.3f 0\n", hw_bench_rest (0.5));
    }
}

/* ------------------------------------------------------------------ window */

static void
set_up (Bench *self, const char *place)
{
  g_autofree char *folder = g_build_filename (place, "office", NULL);
  HwOffice *office = hw_test_office_new (folder);
  HwStore *store = hw_office_store (office);

  hw_store_set_today (store, hw_day_new (2026, 11, 22));
  self->full = begin_plan (store, "Combs");
  for (guint g = 0; g < GOALS; g++)
    add_goal (store, self->full, g);
  self->bare = begin_plan (store, "Noble");
  self->thread = hw_store_thread_new (office);
  hw_bench_page_open (&self->page, 1280);
  g_signal_connect_after (gtk_widget_get_frame_clock (self->page.window), "layout",
                          G_CALLBACK (on_layout_cb), self);
}

int
main (int argc, char **argv)
{
  g_autofree char *place = g_dir_make_tmp ("homeward-bench-XXXXXX", NULL);
  Bench self = { 0 };
  int rounds = argc > 1 ? atoi (argv[1]) : 15;

  hw_bench_page_begin ();
  set_up (&self, place);
  open_page (&self, self.full);
  open_page (&self, self.bare);
  for (int i = 0; i < rounds; i++)
    {
      double full = open_page (&self, self.full), bare = open_page (&self, self.bare);

      printf ("open %.3f %.3f\n", full, bare);
    }
  open_page (&self, self.full);
  measure (&self, "typing", type);
  measure (&self, "moving", move);
  measure (&self, "scrolling", scroll);
  measure_saving (&self);
  hw_bench_page_end (&self.page);
  hw_store_thread_close (self.thread);
  hw_test_remove_folder (place);
  g_free (self.full);
  g_free (self.bare);
  return 0;
}
