/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looks, faults and pictures of a window.
 */

#include "ui-picture.h"

#include <adwaita.h>

/* The tightest first. */
const UiLook ui_looks[] = {
  { 360, 294, 100, FALSE, FALSE },  { 360, 640, 200, FALSE, FALSE },
  { 360, 640, 100, FALSE, FALSE },  { 360, 640, 100, TRUE, TRUE },
  { 360, 294, 200, TRUE, FALSE },   { 1024, 600, 100, FALSE, FALSE },
  { 1024, 600, 200, TRUE, FALSE },  { 1280, 800, 100, FALSE, FALSE },
  { 1280, 800, 100, TRUE, FALSE },  { 1366, 768, 100, FALSE, TRUE },
  { 1366, 768, 200, FALSE, FALSE }, { 2560, 1440, 100, FALSE, FALSE },
  { 2560, 1440, 200, TRUE, FALSE },
};
const guint ui_n_looks = G_N_ELEMENTS (ui_looks);
const guint ui_n_tightest = 2;

static gboolean
on_frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  guint *left = data;

  if (*left > 0)
    *left -= 1;
  return *left > 0;
}

/* What a size changes comes frame after frame: a breakpoint, then what it shows, then its rows. */
void
ui_picture_rest (GtkWindow *window, guint frames)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (window), on_frame_cb, &frames, NULL);
  while (frames > 0)
    g_main_context_iteration (NULL, TRUE);
}

void
ui_picture_take_look (GtkWindow *window, const UiLook *look)
{
  /* Where nothing composes windows, five pixels on each side are a frame. */
  const int frame = gtk_widget_has_css_class (GTK_WIDGET (window), "solid-csd") ? 10 : 0;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      look->is_dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                    : ADW_COLOR_SCHEME_FORCE_LIGHT);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", look->text * 96 * 1024 / 100,
                NULL);
  gtk_widget_set_default_direction (look->is_mirrored ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  gtk_window_set_default_size (window, look->width + frame, look->height + frame);
  gtk_window_present (window);
  ui_picture_rest (window, 8);
}

void
ui_picture_reset (void)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
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

static int
least_width (GtkWidget *widget)
{
  int least = 0;

  if (gtk_widget_should_layout (widget) && gtk_widget_get_child_visible (widget))
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}

/* The widget at the bottom that makes everything above it so wide. */
static GtkWidget *
find_widest (GtkWidget *widget)
{
  GtkWidget *widest = NULL;

  for (GtkWidget *at = gtk_widget_get_first_child (widget); at;
       at = gtk_widget_get_next_sibling (at))
    if (least_width (at) > (widest ? least_width (widest) : 0))
      widest = at;
  return widest && least_width (widest) > least_width (widget) / 2 ? find_widest (widest) : widget;
}

/* TRUE: it reaches over the edge, and so will most that is in it. */
static gboolean
check_widget (GtkWidget *widget, GtkWindow *window, GString *faults)
{
  graphene_rect_t bounds;
  int width = gtk_widget_get_width (GTK_WIDGET (window)), over, least;

  /* The handle of a scroll bar reaches over it by its margins. */
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_child_visible (widget)
      || GTK_IS_NATIVE (widget) || GTK_IS_SCROLLBAR (widget)
      || !gtk_widget_compute_bounds (widget, GTK_WIDGET (window), &bounds))
    return FALSE;

  over = MAX (bounds.origin.x + bounds.size.width - width, -bounds.origin.x);
  if (over > 1 && !is_in_viewport (widget))
    {
      add_fault (faults, find_widest (widget), "over the edge", over);
      return TRUE;
    }
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  least -= gtk_widget_get_margin_start (widget) + gtk_widget_get_margin_end (widget);
  if (GTK_IS_LABEL (widget) && bounds.size.width > 0 && least > bounds.size.width + 1)
    add_fault (faults, widget, "cut off", least - bounds.size.width);

  for (GtkWidget *at = gtk_widget_get_first_child (widget); at;
       at = gtk_widget_get_next_sibling (at))
    if (check_widget (at, window, faults))
      return TRUE;
  return FALSE;
}

char *
ui_picture_find_faults (GtkWindow *window)
{
  GString *faults = g_string_new (NULL);

  for (GtkWidget *at = gtk_widget_get_first_child (GTK_WIDGET (window)); at;
       at = gtk_widget_get_next_sibling (at))
    check_widget (at, window, faults);
  return g_string_free (faults, FALSE);
}

static char *
find_all_faults (GtkWindow *window, const UiLook *look)
{
  int width = gtk_widget_get_width (GTK_WIDGET (window));
  int height = gtk_widget_get_height (GTK_WIDGET (window));

  if (width == look->width && height == look->height)
    return ui_picture_find_faults (window);
  return g_strdup_printf ("the window is %d × %d\n", width, height);
}

/* What a size changes comes frame after frame; what is still there after many is no passing
 * state. */
char *
ui_picture_find_lasting_faults (GtkWindow *window, const UiLook *look)
{
  char *faults = find_all_faults (window, look);

  for (guint i = 0; i < 20 && *faults; i++)
    {
      g_free (faults);
      ui_picture_rest (window, 2);
      faults = find_all_faults (window, look);
    }
  return faults;
}

/* ------------------------------------------------------------------ pictures */

/* A pop-over has a surface of its own above the window's. */
static void
add_popovers (GtkSnapshot *snapshot, GtkWidget *widget)
{
  for (GtkWidget *at = gtk_widget_get_first_child (widget); at;
       at = gtk_widget_get_next_sibling (at))
    {
      if (GTK_IS_POPOVER (at) && gtk_widget_get_mapped (at))
        {
          GdkPopup *popup = GDK_POPUP (gtk_native_get_surface (GTK_NATIVE (at)));
          g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (at);

          gtk_snapshot_save (snapshot);
          gtk_snapshot_translate (snapshot,
                                  &GRAPHENE_POINT_INIT (gdk_popup_get_position_x (popup),
                                                        gdk_popup_get_position_y (popup)));
          gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (at),
                                  gtk_widget_get_height (at));
          gtk_snapshot_restore (snapshot);
        }
      add_popovers (snapshot, at);
    }
}

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
  add_popovers (snapshot, GTK_WIDGET (window));
  node = gtk_snapshot_free_to_node (snapshot);
  if (!node)
    return;
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                         NULL);
  gdk_texture_save_to_png (texture, path);
}

void
ui_picture_look_all (GtkWindow *window, const char *name)
{
  const char *pictures = g_getenv ("HOMEWARD_PICTURES");

  for (guint i = 0; i < ui_n_looks; i++)
    {
      g_autofree char *faults = NULL;

      ui_picture_take_look (window, &ui_looks[i]);
      faults = ui_picture_find_faults (window);
      if (pictures)
        ui_picture_save (window, pictures, name, &ui_looks[i]);
      g_test_message ("%s: %s", name, faults);
      g_assert_cmpstr (faults, ==, "");
    }
  ui_picture_reset ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}
