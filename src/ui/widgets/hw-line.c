/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line of text that is laid out when it is drawn.
 */

#include "ui/widgets/hw-line.h"

struct _HwLine
{
  GtkWidget parent_instance;

  char *text;
};

enum
{
  PROP_TEXT = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HwLine, hw_line, GTK_TYPE_WIDGET)

static void
set_text (HwLine *self, const char *text)
{
  if (!g_set_str (&self->text, text))
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text ? text : "", -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TEXT]);
}

/* What has no room is told whole, unless the line has something else to tell. */
static gboolean
hw_line_query_tooltip (GtkWidget *widget, int x, int y, gboolean is_by_keys, GtkTooltip *tooltip)
{
  HwLine *self = HW_LINE (widget);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, self->text);
  int width;

  if (GTK_WIDGET_CLASS (hw_line_parent_class)->query_tooltip (widget, x, y, is_by_keys, tooltip))
    return TRUE;
  pango_layout_get_pixel_size (layout, &width, NULL);
  gtk_tooltip_set_text (tooltip, self->text);
  return width > gtk_widget_get_width (widget);
}

static void
hw_line_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HwLine *self = HW_LINE (widget);
  g_autoptr (PangoLayout) layout = NULL;
  GdkRGBA color;
  int height;

  if (!self->text || !*self->text)
    return;

  layout = gtk_widget_create_pango_layout (widget, self->text);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_width (layout, gtk_widget_get_width (widget) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);

  gtk_widget_get_color (widget, &color);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT (0, (gtk_widget_get_height (widget) - height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, &color);
}

static void
hw_line_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, HW_LINE (object)->text);
}

static void
hw_line_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  set_text (HW_LINE (object), g_value_get_string (value));
}

static void
hw_line_finalize (GObject *object)
{
  g_free (HW_LINE (object)->text);

  G_OBJECT_CLASS (hw_line_parent_class)->finalize (object);
}

static void
hw_line_init (HwLine *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

static void
hw_line_class_init (HwLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = hw_line_get_property;
  object_class->set_property = hw_line_set_property;
  object_class->finalize = hw_line_finalize;
  widget_class->query_tooltip = hw_line_query_tooltip;
  widget_class->snapshot = hw_line_snapshot;

  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL,
                                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                            | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_css_name (widget_class, "line");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

GtkWidget *
hw_line_new (void)
{
  return g_object_new (HW_TYPE_LINE, NULL);
}
