/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looks, faults and pictures of a window.
 */

#include "ui-picture.h"

#include <adwaita.h>

const UiLook ui_looks[] = {
  { 360, 294, 100, FALSE, FALSE },   { 360, 720, 100, FALSE, FALSE },
  { 360, 720, 100, TRUE, FALSE },    { 360, 720, 200, FALSE, FALSE },
  { 1024, 600, 100, FALSE, FALSE },  { 1024, 600, 200, TRUE, FALSE },
  { 1280, 800, 100, FALSE, FALSE },  { 1280, 800, 100, TRUE, FALSE },
  { 1366, 768, 100, FALSE, TRUE },   { 1366, 768, 200, FALSE, FALSE },
  { 2560, 1440, 100, FALSE, FALSE }, { 2560, 1440, 200, TRUE, FALSE },
};
const guint ui_n_looks = G_N_ELEMENTS (ui_looks);

static void
on_time_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
}

/* Until nothing waits any more: frames come by the clock, so a little time has to pass. */
static void
rest (void)
{
  gboolean is_over = FALSE;

  g_timeout_add_once (120, on_time_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

void
ui_picture_take_look (GtkWindow *window, const UiLook *look)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      look->is_dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                    : ADW_COLOR_SCHEME_FORCE_LIGHT);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", look->text * 96 * 1024 / 100,
                "gtk-enable-animations", FALSE, NULL);
  gtk_widget_set_default_direction (look->is_mirrored ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  gtk_window_set_default_size (window, look->width, look->height);
  gtk_window_present (window);
  rest ();
}

void
ui_picture_reset (void)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-enable-animations");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* ------------------------------------------------------------------ faults */

/* Scrolled content reaches over the edge by right. */
static gboolean
is_in_viewport (GtkWidget *widget)
{
  for (; widget; widget = gtk_widget_get_parent (widget))
    if (GTK_IS_SCROLLABLE (widget))
      return TRUE;
  return FALSE;
}

static char *
dup_place (GtkWidget *widget)
{
  GString *place = g_string_new (G_OBJECT_TYPE_NAME (widget));

  for (guint i = 0; i < 5 && (widget = gtk_widget_get_parent (widget)); i++)
    g_string_append_printf (place, " in %s", G_OBJECT_TYPE_NAME (widget));
  return g_string_free (place, FALSE);
}

static void
add_fault (GString *faults, GtkWidget *widget, const char *what, int n)
{
  g_autofree char *place = dup_place (widget);
  const char *text = GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : "";

  g_string_append_printf (faults, "%s by %d pixels: %s «%.40s»\n", what, n, place, text);
}

static void
check_widget (GtkWidget *widget, GtkWindow *window, GString *faults)
{
  graphene_rect_t bounds;
  int width = gtk_widget_get_width (GTK_WIDGET (window)), over, least;

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_child_visible (widget)
      || GTK_IS_NATIVE (widget))
    return;

  if (!is_in_viewport (widget)
      && gtk_widget_compute_bounds (widget, GTK_WIDGET (window), &bounds))
    {
      over = MAX (bounds.origin.x + bounds.size.width - width, -bounds.origin.x);
      if (over > 1)
        add_fault (faults, widget, "over the edge", over);
    }
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (gtk_widget_get_width (widget) > 0 && least > gtk_widget_get_width (widget) + 1
      && GTK_IS_LABEL (widget))
    add_fault (faults, widget, "cut off", least - gtk_widget_get_width (widget));

  for (GtkWidget *at = gtk_widget_get_first_child (widget); at;
       at = gtk_widget_get_next_sibling (at))
    check_widget (at, window, faults);
}

char *
ui_picture_find_faults (GtkWindow *window, const UiLook *look)
{
  GString *faults = g_string_new (NULL);
  int width = gtk_widget_get_width (GTK_WIDGET (window));
  int height = gtk_widget_get_height (GTK_WIDGET (window));

  if (width > look->width || height > look->height)
    g_string_append_printf (faults, "the window is %d × %d\n", width, height);
  for (GtkWidget *at = gtk_widget_get_first_child (GTK_WIDGET (window)); at;
       at = gtk_widget_get_next_sibling (at))
    check_widget (at, window, faults);
  return g_string_free (faults, FALSE);
}

/* ------------------------------------------------------------------ pictures */

void
ui_picture_save (GtkWindow *window, const char *folder, const char *name, const UiLook *look)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (window));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *file = g_strdup_printf (
      "%s-%dx%d-%s%s%s.png", name, look->width, look->height, look->is_dark ? "dark" : "light",
      look->text == 200 ? "-large" : "", look->is_mirrored ? "-mirrored" : "");
  g_autofree char *path = g_build_filename (folder, file, NULL);

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (GTK_WIDGET (window)),
                          gtk_widget_get_height (GTK_WIDGET (window)));
  node = gtk_snapshot_free_to_node (snapshot);
  if (!node)
    return;
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                         NULL);
  gdk_texture_save_to_png (texture, path);
}
