/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * plan-bar-window [rtl]: the bars of a plan for a test that drags them from outside. A number on
 * standard input is answered by where that bar stands in the window, «LEFT TOP WIDTH HEIGHT», and
 * by how many days it was told to shift so far.
 */

#include "ui-fixture.h"

#include "ui/plans/hw-plan-bar.h"
#include "ui/plans/hw-plan-scale-header.h"

#include <gdk/x11/gdkx.h>
#include <stdio.h>
#include <stdlib.h>

#define WIDTH 910

static GPtrArray *bars;
static int shifts[3];
static gboolean is_over;

static void
on_shift_cb (HwPlanBar *bar, int days, int *shift)
{
  *shift += days;
}

static gboolean
on_line_cb (GIOChannel *channel, GIOCondition condition, gpointer window)
{
  g_autofree char *line = NULL;
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, 0, 0);
  graphene_point_t at = GRAPHENE_POINT_INIT (0, 0);
  GtkWidget *bar;
  int n;

  if (g_io_channel_read_line (channel, &line, NULL, NULL, NULL) != G_IO_STATUS_NORMAL)
    {
      is_over = TRUE;
      return G_SOURCE_REMOVE;
    }
  n = atoi (line);
  bar = g_ptr_array_index (bars, n);
  hw_plan_bar_get_area (HW_PLAN_BAR (bar), &area);
  g_assert_true (gtk_widget_compute_point (bar, window, &area.origin, &at));
  printf ("%.1f %.1f %.1f %.1f %d\n", at.x, at.y, area.size.width, area.size.height, shifts[n]);
  fflush (stdout);
  return G_SOURCE_CONTINUE;
}

/* Ten pixels to a day: 91 days from September to November. */
static GtkWidget *
make_window (void)
{
  HwDay today = hw_day_new (2026, 11, 22), start = hw_day_new (2026, 9, 14);
  const HwPlanSpan spans[] = {
    { .start = hw_day_new (2026, 10, 5), .due = hw_day_new (2026, 10, 24), .is_own_start = TRUE,
      .can_shift = TRUE },
    { .start = start, .due = hw_day_new (2026, 11, 20), .is_late = TRUE },
    { .start = hw_day_new (2026, 9, 7), .due = hw_day_new (2026, 9, 30), .is_own_start = TRUE,
      .is_done = TRUE, .can_shift = TRUE },
  };
  GtkWidget *window = gtk_window_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr (HwPlanScale) scale = hw_plan_scale_new (today);

  hw_plan_scale_fit (scale, start, today, today);
  gtk_box_append (GTK_BOX (box), hw_plan_scale_header_new (scale));
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      GtkWidget *bar = hw_plan_bar_new (scale);

      hw_plan_bar_set (HW_PLAN_BAR (bar), &spans[i]);
      g_signal_connect (bar, "shift", G_CALLBACK (on_shift_cb), &shifts[i]);
      g_ptr_array_add (bars, bar);
      gtk_box_append (GTK_BOX (box), bar);
    }
  gtk_box_append (GTK_BOX (box), gtk_entry_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_last_child (box)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, "Words", -1);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, 400);
  return window;
}

int
main (int argc, char **argv)
{
  g_autoptr (GIOChannel) channel = g_io_channel_unix_new (0);
  GtkWidget *window;

  ui_fixture_init (&argc, &argv);
  if (argc > 1)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  bars = g_ptr_array_new ();
  window = make_window ();
  gtk_window_present (GTK_WINDOW (window));
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS /* X11 only, and so is this test */
  printf ("window %lu\n",
          gdk_x11_surface_get_xid (gtk_native_get_surface (GTK_NATIVE (window))));
  G_GNUC_END_IGNORE_DEPRECATIONS
  fflush (stdout);
  g_io_add_watch (channel, G_IO_IN | G_IO_HUP, on_line_cb, window);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (GTK_WINDOW (window));
  g_ptr_array_unref (bars);
  return 0;
}
