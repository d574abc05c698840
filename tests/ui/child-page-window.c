/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A child's page for a test that drives it from outside, by keys and by what a screen reader sees.
 * A line «FIELD» on standard input is answered with the stored value of the child. With the name of
 * a tab as argument it is shown, with every form in it open.
 */

#include "ui-fixture.h"

#include <gdk/x11/gdkx.h>
#include <stdio.h>

static gboolean
on_line_cb (GIOChannel *channel, GIOCondition condition, gpointer data)
{
  UiFixture *self = data;
  g_autofree char *line = NULL;
  g_autofree char *value = NULL;

  if (g_io_channel_read_line (channel, &line, NULL, NULL, NULL) != G_IO_STATUS_NORMAL)
    {
      g_clear_pointer (&self->child, g_free);
      return G_SOURCE_REMOVE;
    }
  ui_fixture_settle (self);
  value = ui_fixture_value (self, "child", self->child, g_strstrip (line));
  printf ("%s\n", value ? value : "");
  fflush (stdout);
  return G_SOURCE_CONTINUE;
}

int
main (int argc, char **argv)
{
  UiFixture self = { 0 };
  g_autoptr (GIOChannel) channel = g_io_channel_unix_new (0);
  GdkSurface *surface;

  ui_fixture_init (&argc, &argv);
  ui_fixture_set_up (&self, NULL);
  ui_fixture_show (&self, 800, 880);
  if (argc > 1)
    {
      gtk_widget_activate_action (self.page, "page.tab", "s", argv[1]);
      ui_fixture_settle (&self);
      ui_open_all (self.page);
    }
  surface = gtk_native_get_surface (GTK_NATIVE (self.window));
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS /* X11 only, and so is this test */
  printf ("window %lu\n", gdk_x11_surface_get_xid (surface));
  G_GNUC_END_IGNORE_DEPRECATIONS
  fflush (stdout);
  g_io_add_watch (channel, G_IO_IN | G_IO_HUP, on_line_cb, &self);
  while (self.child)
    g_main_context_iteration (NULL, TRUE);
  ui_fixture_tear_down (&self, NULL);
  return 0;
}
