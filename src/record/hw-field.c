/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a row of a field table means to GObject: param specs, enum values and their words.
 */

#include "record/hw-field.h"

#include <glib/gi18n-lib.h>

/* Labels by enum type, for the transform that shows a property in a template without a closure. */
static GQuark
labels_quark (void)
{
  return g_quark_from_static_string ("hw-field-labels");
}

static GEnumClass *
enum_class (const HwField *field)
{
  return g_type_class_get (field->type ());
}

const char *
hw_field_nick (const HwField *field, guint value)
{
  GEnumValue *known = value > 0 ? g_enum_get_value (enum_class (field), value) : NULL;

  return known ? known->value_nick : NULL;
}

int
hw_field_value (const HwField *field, const char *nick)
{
  GEnumValue *known;

  if (!nick || !*nick)
    return 0;
  known = g_enum_get_value_by_nick (enum_class (field), nick);
  return known && known->value > 0 ? known->value : -1;
}

static const char *
label_of (const char *const *labels, guint value)
{
  return labels && value > 0 ? _ (labels[value]) : "";
}

const char *
hw_field_value_label (const HwField *field, guint value)
{
  return value < hw_field_n_values (field) ? label_of (field->labels, value) : "";
}

guint
hw_field_n_values (const HwField *field)
{
  return enum_class (field)->n_values;
}

GParamSpec *
hw_field_make_pspec (const HwField *field)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  switch (field->kind)
    {
    case HW_KIND_TEXT:
    case HW_KIND_NOTE:
    case HW_KIND_REF:
    case HW_KIND_REFS:
      return g_param_spec_string (field->name, NULL, NULL, NULL, flags);
    case HW_KIND_INT:
      return g_param_spec_int64 (field->name, NULL, NULL, G_MININT64, G_MAXINT64, HW_INT_NONE,
                                 flags);
    case HW_KIND_FLAG:
      return g_param_spec_boolean (field->name, NULL, NULL, FALSE, flags);
    case HW_KIND_DAY:
      return hw_param_spec_day (field->name, flags);
    case HW_KIND_TIME:
      return g_param_spec_uint64 (field->name, NULL, NULL, 0, G_MAXUINT64, 0, flags);
    case HW_KIND_ENUM:
      return g_param_spec_enum (field->name, NULL, NULL, field->type (), 0, flags);
    case HW_KIND_SET:
      return g_param_spec_uint (field->name, NULL, NULL, 0, G_MAXUINT32, 0, flags);
    default:
      g_assert_not_reached ();
    }
}

static void
enum_to_label (const GValue *source, GValue *target)
{
  const char *const *labels = g_type_get_qdata (G_VALUE_TYPE (source), labels_quark ());

  g_value_set_string (target, label_of (labels, g_value_get_enum (source)));
}

void
hw_field_register_transforms (const HwField *field)
{
  GType type;

  if (field->kind != HW_KIND_ENUM)
    return;
  type = field->type ();
  if (g_type_get_qdata (type, labels_quark ()))
    return;
  g_type_set_qdata (type, labels_quark (), (gpointer) field->labels);
  g_value_register_transform_func (type, G_TYPE_STRING, enum_to_label);
}
