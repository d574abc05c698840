/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Walking the list of record types.
 */

#include "record/hw-registry.h"

guint
hw_registry_n_types (const HwRegistry *self)
{
  guint n = 0;

  while (self->types[n])
    n++;
  return n;
}

GType
hw_registry_type_at (const HwRegistry *self, guint index)
{
  return self->types[index]();
}

HwRecordClass *
hw_registry_class_at (const HwRegistry *self, guint index)
{
  return g_type_class_get (hw_registry_type_at (self, index));
}

HwRecordClass *
hw_registry_find (const HwRegistry *self, const char *type)
{
  for (guint i = 0; type && self->types[i]; i++)
    {
      HwRecordClass *klass = hw_registry_class_at (self, i);

      if (g_str_equal (klass->type, type))
        return klass;
    }
  return NULL;
}

GType
hw_registry_type (const HwRegistry *self, const char *type)
{
  HwRecordClass *klass = hw_registry_find (self, type);

  return klass ? G_TYPE_FROM_CLASS (klass) : 0;
}

void
hw_registry_ensure (const HwRegistry *self)
{
  for (guint i = 0; self->types[i]; i++)
    {
      HwRecordClass *klass = hw_registry_class_at (self, i);

      for (guint f = 0; f < klass->n_fields; f++)
        hw_field_register_transforms (&klass->fields[f]);
    }
}

char *
hw_registry_dup_fingerprint (const HwRegistry *self)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; self->types[i]; i++)
    {
      HwRecordClass *klass = hw_registry_class_at (self, i);

      g_checksum_update (sum, (const guchar *) klass->type, -1);
      for (guint f = 0; f < klass->n_fields; f++)
        {
          const HwField *field = &klass->fields[f];
          g_autofree char *line = g_strdup_printf ("\n%s %s %d %d", field->name,
                                                   hw_field_group (field), field->kind,
                                                   field->flags);

          g_checksum_update (sum, (const guchar *) line, -1);
        }
      for (guint f = 0; klass->traits.sorted_by && klass->traits.sorted_by[f]; f++)
        g_checksum_update (sum, (const guchar *) klass->traits.sorted_by[f], -1);
    }
  return g_strdup (g_checksum_get_string (sum));
}
