/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An immutable item: made on the store's thread, shown on the main one.
 */

#include "ui/widgets/hw-past-item.h"

struct _HwPastItem
{
  GObject parent_instance;

  gint64 entry;
  gboolean can_undo;
  char *what;
  char *values;
  char *told;
};

enum
{
  PROP_WHAT = 1,
  PROP_VALUES,
  PROP_TOLD,
  PROP_SUMMARY,
  PROP_CAN_UNDO,
  PROP_STANDS,
  PROP_TARGET,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (HwPastItem, hw_past_item, G_TYPE_OBJECT)

static void
hw_past_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HwPastItem *self = HW_PAST_ITEM (object);

  if (id == PROP_WHAT)
    g_value_set_string (value, self->what);
  else if (id == PROP_VALUES)
    g_value_set_string (value, self->values);
  else if (id == PROP_TOLD)
    g_value_set_string (value, self->told);
  else if (id == PROP_SUMMARY)
    g_value_take_string (value, g_strjoin (", ", self->what, self->values, self->told, NULL));
  else if (id == PROP_CAN_UNDO)
    g_value_set_boolean (value, self->can_undo);
  else if (id == PROP_STANDS)
    g_value_set_boolean (value, !self->can_undo);
  else
    g_value_set_variant (value, g_variant_new_int64 (self->entry));
}

static void
hw_past_item_finalize (GObject *object)
{
  HwPastItem *self = HW_PAST_ITEM (object);

  g_free (self->what);
  g_free (self->values);
  g_free (self->told);
  G_OBJECT_CLASS (hw_past_item_parent_class)->finalize (object);
}

static void
hw_past_item_class_init (HwPastItemClass *klass)
{
  static const char *const texts[] = { "what", "values", "told", "summary" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = hw_past_item_get_property;
  object_class->finalize = hw_past_item_finalize;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_object_class_install_property (object_class, PROP_WHAT + i,
                                     g_param_spec_string (texts[i], NULL, NULL, NULL, flags));
  g_object_class_install_property (
      object_class, PROP_CAN_UNDO,
      g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags));
  g_object_class_install_property (object_class, PROP_STANDS,
                                   g_param_spec_boolean ("stands", NULL, NULL, FALSE, flags));
  g_object_class_install_property (
      object_class, PROP_TARGET,
      g_param_spec_variant ("target", NULL, NULL, G_VARIANT_TYPE_INT64, NULL, flags));
}

static void
hw_past_item_init (HwPastItem *self)
{
}

HwPastItem *
hw_past_item_new (gint64 entry, gboolean can_undo, const char *what, const char *values,
                  const char *told)
{
  HwPastItem *self = g_object_new (HW_TYPE_PAST_ITEM, NULL);

  self->entry = entry;
  self->can_undo = can_undo;
  self->what = g_strdup (what);
  self->values = g_strdup (values);
  self->told = g_strdup (told);
  return self;
}
