/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long the timeline takes to be placed and drawn again with 500 facts of 20 years: with all in
 * view, zoomed, panned by a little, and drawn again unchanged. Prints the median and the quartiles
 * of the whole redraw in milliseconds of processor time, and of what the renderer takes of it.
 */

#include "ui/timeline/hw-timeline.h"

#include <adwaita.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define FACTS 500
#define ROUNDS 101
#define WIDTH 1000

typedef struct
{
  GtkWidget *window;
  GtkWidget *box;
  HwTimeline *timeline;
  GskRenderer *renderer;
  int height;
} Bench;

static gboolean is_raw;

/* 20 stays, 200 placements, 80 goals and 200 hearings, as no child has them. */
static HwPath *
make_path (HwDay today)
{
  static const HwPathLane lanes[] = {
    HW_PATH_LANE_PLACEMENT, HW_PATH_LANE_HEARING, HW_PATH_LANE_PLACEMENT, HW_PATH_LANE_HEARING,
    HW_PATH_LANE_PRIMARY,
  };
  HwPath *path = hw_path_new (today);

  for (guint i = 0; i < FACTS; i++)
    {
      HwPathLane lane = i % 25 == 24 ? HW_PATH_LANE_STAY : lanes[i % G_N_ELEMENTS (lanes)];
      HwDay from = today - 20 * 365 + i * 20 * 365 / FACTS;

      hw_path_take (path, (HwPathFact) {
                              .lane = lane,
                              .look = lane == HW_PATH_LANE_HEARING ? HW_PATH_LOOK_HELD
                                                                   : i % HW_PATH_LOOK_HELD,
                              .from = from,
                              .to = from + (lane == HW_PATH_LANE_STAY ? 300 : 34),
                              .type = "placement",
                              .id = g_strdup_printf ("%u", i),
                              .label = g_strdup_printf ("Foster home · Family %u", i),
                              .words = g_strdup_printf ("Foster home, Family %u", i),
                          });
    }
  return path;
}

static int
compare (const void *a, const void *b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return left < right ? -1 : left > right;
}

/* With «raw» every redraw, for run-bench. */
static void
print (const char *name, double *redraw, double *render)
{
  if (is_raw)
    {
      printf ("%s", name);
      for (guint i = 0; i < ROUNDS; i++)
        printf ("\t%.3f", redraw[i]);
      printf ("\n");
      return;
    }
  qsort (redraw, ROUNDS, sizeof *redraw, compare);
  qsort (render, ROUNDS, sizeof *render, compare);
  printf ("%-28s %6.2f ms [%.2f, %.2f]   of it rendering %6.2f ms\n", name, redraw[ROUNDS / 2],
          redraw[ROUNDS / 4], redraw[ROUNDS * 3 / 4], render[ROUNDS / 2]);
}

/* Milliseconds of this thread: what else the machine does is not ours. */
static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

/* Places, draws and renders once; milliseconds of all and of the rendering. */
static void
redraw (Bench *self, double *all, double *render)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  double start = now (), drawn, end;

  gtk_widget_allocate (GTK_WIDGET (self->timeline), WIDTH, self->height, -1, NULL);
  gtk_widget_snapshot_child (self->box, GTK_WIDGET (self->timeline), snapshot);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  drawn = now ();
  texture = gsk_renderer_render_texture (self->renderer, node,
                                         &GRAPHENE_RECT_INIT (0, 0, WIDTH, self->height));
  end = now ();
  *all = end - start;
  *render = end - drawn;
}

static void
measure (Bench *self, const char *name, double factor, double pan)
{
  double all[ROUNDS], render[ROUNDS];
  g_autoptr (GtkAdjustment) adjustment = NULL;

  g_object_get (self->timeline, "adjustment", &adjustment, NULL);
  for (guint i = 0; i < ROUNDS; i++)
    {
      if (factor > 0)
        hw_timeline_zoom (self->timeline, i % 2 ? 1 / factor : factor);
      if (pan > 0)
        gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment)
                                                  + (i % 2 ? -pan : pan));
      gtk_widget_queue_draw (GTK_WIDGET (self->timeline));
      redraw (self, &all[i], &render[i]);
    }
  print (name, all, render);
}

int
main (int argc, char **argv)
{
  Bench self = { 0 };
  g_autoptr (HwPath) path = NULL;

  is_raw = argc > 1 && g_str_equal (argv[1], "raw");
  adw_init ();
  path = make_path (hw_day_new (2026, 11, 22));
  self.window = gtk_window_new ();
  self.box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self.timeline = HW_TIMELINE (hw_timeline_new ());
  gtk_box_append (GTK_BOX (self.box), GTK_WIDGET (self.timeline));
  gtk_window_set_child (GTK_WINDOW (self.window), self.box);
  gtk_window_set_default_size (GTK_WINDOW (self.window), WIDTH, 400);
  gtk_window_present (GTK_WINDOW (self.window));
  hw_timeline_set_path (self.timeline, path);
  for (guint i = 0; i < 20; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (10000);
    }
  gtk_widget_measure (GTK_WIDGET (self.timeline), GTK_ORIENTATION_VERTICAL, WIDTH, NULL,
                      &self.height, NULL, NULL);
  self.renderer = gtk_native_get_renderer (GTK_NATIVE (self.window));
  if (!is_raw)
    printf ("timeline, %u facts, %d × %d, %s\n", FACTS, WIDTH, self.height,
            G_OBJECT_TYPE_NAME (self.renderer));
  measure (&self, "unchanged, all in view", 0, 0);
  measure (&self, "zoom by a step", 1.25, 0);
  for (guint i = 0; i < 6; i++)
    hw_timeline_zoom (self.timeline, 1.25);
  measure (&self, "unchanged, a quarter in view", 0, 0);
  measure (&self, "pan by 40 pixels", 0, 40);
  gtk_window_destroy (GTK_WINDOW (self.window));
  return 0;
}
