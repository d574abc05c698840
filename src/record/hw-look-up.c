/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The look-up in which one record is another.
 */

#include "record/hw-look-up.h"

#include "record/hw-record.h"

static gboolean
is_it (HwLookUpWith *self, GType type, const char *id)
{
  return self->record && G_TYPE_CHECK_INSTANCE_TYPE (self->record, type)
         && g_strcmp0 (HW_RECORD (self->record)->id, id) == 0;
}

static gpointer
find_with (HwLookUp *look_up, GType type, const char *id)
{
  HwLookUpWith *self = (HwLookUpWith *) look_up;

  return is_it (self, type, id) ? g_object_ref (self->record)
                                : hw_look_up_find (self->below, type, id);
}

static GPtrArray *
list_with (HwLookUp *look_up, GType type, const char *field, const char *id)
{
  HwLookUpWith *self = (HwLookUpWith *) look_up;
  GPtrArray *records = hw_look_up_list (self->below, type, field, id);

  for (guint i = 0; i < records->len; i++)
    if (is_it (self, type, HW_RECORD (g_ptr_array_index (records, i))->id))
      g_set_object (&g_ptr_array_index (records, i), self->record);
  return records;
}

void
hw_look_up_with_init (HwLookUpWith *self, HwLookUp *below, gpointer record)
{
  *self = (HwLookUpWith) {
    .look_up = { .find = find_with, .list = list_with, .only_errors = below->only_errors },
    .below = below,
    .record = record,
  };
}
