/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row whose chip tells the time, and a button that explains it.
 */

#include "ui/widgets/hw-due-row.h"

#include "ui/widgets/hw-chip.h"

struct _HwDueRow
{
  AdwPreferencesRow parent_instance;

  GtkLabel *subtitle;
  HwChip *chip;
  GtkMenuButton *why_button;
  GtkLabel *why_label;
};

enum
{
  PROP_STATE = 1,
  PROP_SUBTITLE,
  PROP_WHEN,
  PROP_WHY,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HwDueRow, hw_due_row, ADW_TYPE_PREFERENCES_ROW)

static void
hw_due_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HwDueRow *self = HW_DUE_ROW (object);

  if (id == PROP_STATE)
    g_object_get_property (G_OBJECT (self->chip), "state", value);
  else if (id == PROP_WHEN)
    g_object_get_property (G_OBJECT (self->chip), "label", value);
  else
    g_value_set_string (value, gtk_label_get_label (id == PROP_WHY ? self->why_label
                                                                   : self->subtitle));
}

static void
hw_due_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HwDueRow *self = HW_DUE_ROW (object);
  const char *text = id == PROP_STATE ? NULL : g_value_get_string (value);
  gboolean has_text = text && *text;

  switch (id)
    {
    case PROP_STATE:
      g_object_set_property (G_OBJECT (self->chip), "state", value);
      break;
    case PROP_SUBTITLE:
      gtk_label_set_label (self->subtitle, has_text ? text : "");
      gtk_widget_set_visible (GTK_WIDGET (self->subtitle), has_text);
      break;
    case PROP_WHEN:
      g_object_set_property (G_OBJECT (self->chip), "label", value);
      gtk_widget_set_visible (GTK_WIDGET (self->chip), has_text);
      break;
    case PROP_WHY:
      gtk_label_set_label (self->why_label, has_text ? text : "");
      gtk_widget_set_visible (GTK_WIDGET (self->why_button), has_text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
hw_due_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_DUE_ROW);

  G_OBJECT_CLASS (hw_due_row_parent_class)->dispose (object);
}

static void
hw_due_row_init (HwDueRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
hw_due_row_class_init (HwDueRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = hw_due_row_get_property;
  object_class->set_property = hw_due_row_set_property;
  object_class->dispose = hw_due_row_dispose;

  props[PROP_STATE]
      = g_param_spec_enum ("state", NULL, NULL, HW_TYPE_STATE, HW_STATE_PLAIN, flags);
  props[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);
  props[PROP_WHEN] = g_param_spec_string ("when", NULL, NULL, NULL, flags);
  props[PROP_WHY] = g_param_spec_string ("why", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (HW_TYPE_CHIP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/homeward/Homeward/ui/widgets/hw-due-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HwDueRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, HwDueRow, chip);
  gtk_widget_class_bind_template_child (widget_class, HwDueRow, why_button);
  gtk_widget_class_bind_template_child (widget_class, HwDueRow, why_label);
}

GtkWidget *
hw_due_row_new (void)
{
  return g_object_new (HW_TYPE_DUE_ROW, NULL);
}
