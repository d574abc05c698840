/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table of a merged record, and the text form of what it held: a key file, which people
 * can read as well.
 */

#include "record/hw-merged.h"

#include <glib/gi18n-lib.h>

static const HwField fields[] = {
  HW_TEXT (HwMerged, type, "type", N_ ("Type"), .flags = HW_FIELD_REQUIRED),
  HW_TEXT (HwMerged, gone, "gone", N_ ("Made one with the other"), .flags = HW_FIELD_REQUIRED),
  HW_TEXT (HwMerged, kept, "kept", N_ ("Kept"), .flags = HW_FIELD_REQUIRED),
  HW_NOTE (HwMerged, image, "image", N_ ("What it held"),
           .flags = HW_FIELD_REQUIRED | HW_FIELD_SENSITIVE),
};

static char *
dup_image (HwRecord *record)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (record);
  g_autoptr (GKeyFile) image = g_key_file_new ();

  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autofree char *text = hw_field_is_stored (&klass->fields[i])
                                  ? hw_record_print (record, &klass->fields[i])
                                  : NULL;

      if (text)
        g_key_file_set_string (image, klass->type, klass->fields[i].name, text);
    }
  return g_key_file_to_data (image, NULL, NULL);
}

HwMerged *
hw_merged_new (HwRecord *kept, HwRecord *gone)
{
  HwMerged *self = g_object_new (HW_TYPE_MERGED, NULL);

  self->type = g_strdup (HW_RECORD_GET_CLASS (gone)->type);
  self->gone = g_strdup (gone->id);
  self->kept = g_strdup (kept->id);
  self->image = dup_image (gone);
  return self;
}

HwRecord *
hw_merged_dup_gone (HwMerged *self, GType type)
{
  HwRecord *record = g_object_new (type, NULL);
  HwRecordClass *klass = HW_RECORD_GET_CLASS (record);
  g_autoptr (GKeyFile) image = g_key_file_new ();

  record->id = g_strdup (self->gone);
  if (!g_key_file_load_from_data (image, self->image ? self->image : "", (gsize) -1,
                                  G_KEY_FILE_NONE, NULL))
    return record;
  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autofree char *text
          = g_key_file_get_string (image, self->type, klass->fields[i].name, NULL);

      if (text)
        hw_record_parse (record, &klass->fields[i], text, NULL);
    }
  return record;
}

HW_DEFINE_RECORD (HwMerged, hw_merged, "merged", N_ ("Merged record"))
