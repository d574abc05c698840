/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * gallery [DIR]: the visual language in a window; with a folder, as pictures at every look.
 */

#include "gallery-page.h"
#include "ui-fixture.h"
#include "ui-picture.h"

int
main (int argc, char **argv)
{
  GtkWidget *window;

  ui_fixture_init (&argc, &argv);
  window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (window), gallery_page_new ());
  if (argc < 2)
    gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; argc >= 2 && i < ui_n_looks; i++)
    {
      ui_picture_take_look (GTK_WINDOW (window), &ui_looks[i]);
      ui_picture_save (GTK_WINDOW (window), argv[1], "gallery", &ui_looks[i]);
    }
  while (argc < 2 && g_list_model_get_n_items (gtk_window_get_toplevels ()) > 0)
    g_main_context_iteration (NULL, TRUE);
  return 0;
}
