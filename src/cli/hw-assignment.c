/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading FIELD=VALUE.
 */

#include "cli/hw-assignment.h"

#include "base/hw-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const HwField *
hw_assignment_put (HwRecord *record, const char *name, const char *text, GError **error)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (record);
  const HwField *field = hw_record_class_find (klass, name);

  if (!field)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INVALID,
                   _ ("%s.%s: no such field; «homeward record fields %s» lists them"), klass->type,
                   name, klass->type);
      return NULL;
    }
  if (!hw_field_is_stored (field))
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INVALID, _ ("%s.%s: is computed, not set"),
                   klass->type, name);
      return NULL;
    }
  if (!hw_record_parse (record, field, text, error))
    {
      g_prefix_error (error, "%s.%s: ", klass->type, name);
      return NULL;
    }
  return field;
}

const HwField *
hw_assignment_apply (HwRecord *record, const char *word, GError **error)
{
  const char *equals = strchr (word, '=');
  g_autofree char *name = equals ? g_strndup (word, equals - word) : NULL;

  if (!name || !*name)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INVALID, _ ("«%s» is not of the form FIELD=VALUE"),
                   word);
      return NULL;
    }
  return hw_assignment_put (record, name, equals + 1, error);
}

gboolean
hw_assignments_apply (HwRecord *record, char **words, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (; *words; words++)
    {
      const HwField *field = hw_assignment_apply (record, *words, error);

      if (!field)
        return FALSE;
      if (!g_hash_table_add (seen, (gpointer) field))
        {
          g_set_error (error, HW_ERROR, HW_ERROR_INVALID, _ ("%s.%s: is given twice"),
                       HW_RECORD_GET_CLASS (record)->type, field->name);
          return FALSE;
        }
    }
  return TRUE;
}
