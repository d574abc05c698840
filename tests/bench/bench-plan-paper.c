/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-plan-paper PAIRS: how long a plan with 500 tasks takes from what was read to its PDF, and
 * how long the same words take in a bare loop of Pango and cairo: one layout, each word where it
 * ends, a new page where the old one is full, nothing tagged. Prints a line a pair: milliseconds of
 * processor time, ours first; with a third number, the pages of ours.
 */

#include "domain/plans/hw-plan-print-query.h"
#include "hw-test-store.h"
#include "report/plans/hw-plan-paper.h"

#include <cairo-pdf.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define TASKS 500
#define TASKS_AN_OBJECTIVE 10
#define OBJECTIVES_A_GOAL 5
#define MARGIN 54.0

static void
save (HwStore *store, HwRecord *record)
{
  if (!hw_store_save (store, record, NULL, NULL))
    exit (1);
  g_object_unref (record);
}

static char *
save_and_keep (HwStore *store, HwRecord *record)
{
  char *id;

  if (!hw_store_save (store, record, NULL, NULL))
    exit (1);
  id = g_strdup (record->id);
  g_object_unref (record);
  return id;
}

static void
add_task (HwStore *store, const char *objective, guint number)
{
  g_autofree char *what = g_strdup_printf (
      "Goes to the group at Seven Hills and brings the signed sheet, week %u", number);

  static const char *const days[]
      = { "Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays" };
  g_autofree char *scope = g_strdup_printf ("Each week, part %u of the program", number);
  g_autofree char *timing
      = g_strdup_printf ("%s at %u:30", days[number % 7], 8 + number % 12);
  g_autofree char *start = hw_day_dup_iso (hw_day_new (2026, 11, 2) + number % 90);
  g_autofree char *duration = g_strdup_printf ("%u", 4 + number % 20);

  save (store,
        hw_test_record ("task", "objective", objective, "what", what, "owner",
                        number % 2 ? "family" : "worker", "scope", scope, "timing", timing,
                        "start-date", start, "duration", duration, "duration-unit", "weeks",
                        NULL));
}

static char *
make_plan (HwStore *store)
{
  g_autofree char *family = hw_test_add (store, "family", "name", "Combs, Dana", NULL);
  char *plan = hw_test_add (store, "case-plan", "family", family, "version", "1", "status",
                            "draft", "from-date", "2026-11-01", "vision", "Home by spring.", NULL);
  g_autoptr (HwStoreAct) act = hw_store_act (store, "bench.plan", NULL);
  g_autofree char *goal = NULL;
  g_autofree char *objective = NULL;

  for (guint i = 0; i < TASKS; i++)
    {
      if (i % (TASKS_AN_OBJECTIVE * OBJECTIVES_A_GOAL) == 0)
        {
          g_free (goal);
          goal = save_and_keep (store, hw_test_record ("plan-goal", "plan", plan, "what",
                                                       "Sober at home", "outcome",
                                                       "The children live at home", NULL));
        }
      if (i % TASKS_AN_OBJECTIVE == 0)
        {
          g_free (objective);
          objective = save_and_keep (
              store, hw_test_record ("objective", "goal", goal, "what", "Goes to her group",
                                     "measure", "Signed attendance sheets", "target",
                                     "12 weeks in a row", NULL));
        }
      add_task (store, objective, i);
    }
  if (!hw_store_act_commit (&act, NULL))
    exit (1);
  return plan;
}

/* ------------------------------------------------------------------ the bare loop */

typedef struct
{
  cairo_t *cr;
  PangoLayout *layout;
  double y, height;
  gsize written;
} Loop;

static cairo_status_t
on_write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  ((Loop *) closure)->written += length;
  return CAIRO_STATUS_SUCCESS;
}

/* At @x, @width wide; returns its height. */
static double
show (Loop *self, const char *text, double x, double width)
{
  int height;

  pango_layout_set_width (self->layout, width * PANGO_SCALE);
  pango_layout_set_text (self->layout, text, -1);
  pango_layout_get_pixel_size (self->layout, NULL, &height);
  cairo_move_to (self->cr, MARGIN + x, self->y);
  pango_cairo_show_layout (self->cr, self->layout);
  return height;
}

static void
show_row (Loop *self, const char *const *cells, guint n)
{
  double highest = 0, width = 504. / n;

  if (self->y > self->height - 2 * MARGIN)
    {
      cairo_show_page (self->cr);
      self->y = MARGIN;
    }
  for (guint i = 0; i < n; i++)
    {
      double height = show (self, cells[i], i * width, width - 5);

      highest = MAX (highest, height);
    }
  self->y += highest + 3;
}

static void
show_tasks (Loop *self, const HwPlanPrint *print)
{
  for (guint i = 0; i < print->whole->tasks->len; i++)
    {
      const HwTask *task = g_ptr_array_index (print->whole->tasks, i);
      const HwPlanPrintTask *told = &g_array_index (print->tasks, HwPlanPrintTask, i);
      g_autofree char *from = hw_tongue_dup_day (print->tongue, task->start_date);
      g_autofree char *due = hw_tongue_dup_day (print->tongue, told->due);
      g_autofree char *when = g_strdup_printf ("%s, from %s", task->timing, from);

      if (i % TASKS_AN_OBJECTIVE == 0)
        {
          show_row (self, (const char *[]) { "Objective 1.1: Goes to her group" }, 1);
          show_row (self, (const char *[]) { "Measure", "Signed attendance sheets" }, 2);
          show_row (self, (const char *[]) { "Target", "12 weeks in a row" }, 2);
          show_row (self,
                    (const char *[]) { "Task", "Who", "Scope", "Timing", "Expected duration",
                                       "Due" },
                    6);
        }
      show_row (self,
                (const char *[]) { task->what,
                                   task->owner == HW_TASK_OWNER_FAMILY ? "Family" : "Worker",
                                   task->scope, when, told->duration, due },
                6);
    }
}

static void
draw_bare (const HwPlanPrint *print)
{
  Loop self = { .y = MARGIN, .height = 792 };
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (on_write_cb, &self, 612, 792);
  PangoFontDescription *font = pango_font_description_from_string ("Cantarell, Sans");

  pango_font_description_set_absolute_size (font, 9 * PANGO_SCALE);
  self.cr = cairo_create (surface);
  self.layout = pango_cairo_create_layout (self.cr);
  pango_layout_set_font_description (self.layout, font);
  pango_layout_set_wrap (self.layout, PANGO_WRAP_WORD_CHAR);
  show_tasks (&self, print);
  cairo_show_page (self.cr);
  g_object_unref (self.layout);
  cairo_destroy (self.cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  pango_font_description_free (font);
}

/* ------------------------------------------------------------------ ours */

static guint
draw_ours (const HwPlanPrint *print)
{
  g_autoptr (HwPrintFrame) frame = hw_plan_paper_new (print, "Salt River", FALSE);
  g_autoptr (GBytes) pdf = hw_print_frame_to_pdf (frame, 612, 792, NULL);

  return pdf ? frame->n_pages : 0;
}

static double
now (void)
{
  struct timespec at;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &at);
  return at.tv_sec * 1000. + at.tv_nsec / 1000000.;
}

int
main (int argc, char **argv)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *plan = make_plan (test->store);
  g_autoptr (HwTongue) english = hw_tongue_open ("en", NULL);
  g_autoptr (HwPlanPrint) print
      = hw_plan_print_read (test->store, plan, HW_PLAN_COPY_AGENCY, NULL, english, NULL);
  int pairs = argc > 1 ? atoi (argv[1]) : 15;

  draw_ours (print);
  draw_bare (print);
  for (int i = 0; i < pairs; i++)
    {
      double begun = now (), middle;
      guint n_pages = draw_ours (print);

      middle = now ();
      draw_bare (print);
      printf ("%.3f %.3f %u\n", middle - begun, now () - middle, n_pages);
    }
  return 0;
}
