/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Icon, word and the state's colour.
 */

#include "ui/widgets/hw-chip.h"

struct _HwChip
{
  GtkWidget parent_instance;

  GtkImage *icon;
  GtkLabel *words;
  HwState state;
};

enum
{
  PROP_STATE = 1,
  PROP_LABEL,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HwChip, hw_chip, GTK_TYPE_WIDGET)

static void
set_state (HwChip *self, HwState state)
{
  const char *before = hw_state_css_class (self->state), *now = hw_state_css_class (state);

  if (before)
    gtk_widget_remove_css_class (GTK_WIDGET (self), before);
  if (now)
    gtk_widget_add_css_class (GTK_WIDGET (self), now);
  self->state = state;
  gtk_image_set_from_icon_name (self->icon, hw_state_icon (state));
  gtk_widget_set_visible (GTK_WIDGET (self->icon), hw_state_icon (state) != NULL);
}

static void
hw_chip_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HwChip *self = HW_CHIP (object);

  if (id == PROP_STATE)
    g_value_set_enum (value, self->state);
  else
    g_value_set_string (value, gtk_label_get_label (self->words));
}

static void
hw_chip_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HwChip *self = HW_CHIP (object);

  if (id == PROP_STATE)
    set_state (self, g_value_get_enum (value));
  else
    gtk_label_set_label (self->words, g_value_get_string (value));
}

static void
hw_chip_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_CHIP);

  G_OBJECT_CLASS (hw_chip_parent_class)->dispose (object);
}

static void
hw_chip_init (HwChip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
hw_chip_class_init (HwChipClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = hw_chip_get_property;
  object_class->set_property = hw_chip_set_property;
  object_class->dispose = hw_chip_dispose;

  props[PROP_STATE]
      = g_param_spec_enum ("state", NULL, NULL, HW_TYPE_STATE, HW_STATE_PLAIN, flags);
  props[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "chip");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/homeward/Homeward/ui/widgets/hw-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, HwChip, icon);
  gtk_widget_class_bind_template_child (widget_class, HwChip, words);
}

GtkWidget *
hw_chip_new (HwState state, const char *label)
{
  return g_object_new (HW_TYPE_CHIP, "state", state, "label", label, NULL);
}
