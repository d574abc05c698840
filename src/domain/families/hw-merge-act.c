/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The references are found by walking the registry: a type that is added tomorrow follows as well.
 */

#include "domain/families/hw-merge-act.h"

#include "base/hw-error.h"
#include "domain/families/hw-merge-rules.h"
#include "record/hw-merged.h"
#include "store/hw-journal.h"
#include "store/hw-office.h"

#include <glib/gi18n-lib.h>

G_DEFINE_BOXED_TYPE (HwMergeSides, hw_merge_sides, hw_merge_sides_ref, hw_merge_sides_unref)

HwMergeSides *
hw_merge_sides_ref (HwMergeSides *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
sides_clear (gpointer data)
{
  HwMergeSides *self = data;

  g_clear_object (&self->kept);
  g_clear_object (&self->gone);
}

void
hw_merge_sides_unref (HwMergeSides *self)
{
  g_atomic_rc_box_release_full (self, sides_clear);
}

/* ------------------------------------------------------------------ references */

typedef gboolean (*Found) (HwStore *store, HwRecord *record, const HwField *field, gpointer data,
                           GError **error);

static gboolean
each_of_field (HwStore *store, GType type, const HwField *field, const char *id, Found found,
               gpointer data, GError **error)
{
  g_autoptr (GPtrArray) records = hw_store_list_by (store, type, field->name, id, error);

  if (!records)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    if (!found (store, g_ptr_array_index (records, i), field, data, error))
      return FALSE;
  return TRUE;
}

/* Every record with a reference to the record @id of @type, once a field. */
static gboolean
each_reference (HwStore *store, GType type, const char *id, Found found, gpointer data,
                GError **error)
{
  const HwRegistry *registry = hw_store_registry (store);

  for (guint t = 0; t < hw_registry_n_types (registry); t++)
    {
      HwRecordClass *klass = hw_registry_class_at (registry, t);

      for (guint i = 0; i < klass->n_fields; i++)
        {
          const HwField *field = &klass->fields[i];

          if (hw_field_refers_to (field, type) && hw_field_is_stored (field)
              && !each_of_field (store, hw_registry_type_at (registry, t), field, id, found, data,
                                 error))
            return FALSE;
        }
    }
  return TRUE;
}

static gboolean
count_one (HwStore *store, HwRecord *record, const HwField *field, gpointer data, GError **error)
{
  (*(guint *) data)++;
  return TRUE;
}

static gboolean
lead_to (HwStore *store, HwRecord *record, const HwField *field, gpointer data, GError **error)
{
  const HwMergeSides *sides = data;

  /* What the two said of each other goes with them. */
  if (g_strcmp0 (record->id, sides->kept->id) == 0
      || g_strcmp0 (record->id, sides->gone->id) == 0)
    return TRUE;
  hw_record_repoint (record, field, sides->gone->id, sides->kept->id);
  return hw_store_save (store, record, NULL, error);
}

/* What was made one with the one that goes now is from now on the one that stays. */
static gboolean
lead_earlier_ones (HwStore *store, const HwMergeSides *sides, GError **error)
{
  g_autoptr (GPtrArray) earlier
      = hw_store_list_by (store, HW_TYPE_MERGED, "kept", sides->gone->id, error);

  if (!earlier)
    return FALSE;
  for (guint i = 0; i < earlier->len; i++)
    {
      HwMerged *merged = g_ptr_array_index (earlier, i);

      g_set_str (&merged->kept, sides->kept->id);
      if (!hw_store_save (store, HW_RECORD (merged), NULL, error))
        return FALSE;
    }
  return TRUE;
}

/* ------------------------------------------------------------------ the act */

HwMergeSides *
hw_merge_read (HwStore *store, GType type, const char *kept, const char *gone, GError **error)
{
  g_autoptr (HwMergeSides) self = g_atomic_rc_box_new0 (HwMergeSides);

  if (!(self->kept = hw_store_find (store, type, kept, error))
      || !(self->gone = hw_store_find (store, type, gone, error))
      || !each_reference (store, type, gone, count_one, &self->n_references, error))
    return NULL;
  return g_steal_pointer (&self);
}

static gboolean
has_key (HwStore *store, const char *id)
{
  g_autofree char *folder = g_path_get_dirname (hw_store_path (store));
  g_autoptr (GPtrArray) slots = hw_office_list_slots (folder, NULL);

  for (guint i = 0; slots && i < slots->len; i++)
    if (g_strcmp0 (((const HwSlot *) g_ptr_array_index (slots, i))->staff, id) == 0)
      return TRUE;
  return g_strcmp0 (hw_store_actor (store), id) == 0;
}

static gboolean
is_allowed (HwStore *store, GType type, const char *kept, const char *gone, GError **error)
{
  HwRecordClass *klass = g_type_class_get (type);

  if (!hw_merge_is_offered (klass->type) || g_strcmp0 (kept, gone) == 0)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_REFUSED,
                   _ ("These two cannot be made one: %s"), _ (klass->label));
      return FALSE;
    }
  if (has_key (store, gone))
    return hw_refuse (error, _ ("This person opens the office with a passphrase. Keep this one, or "
                                "take the key away first."));
  return TRUE;
}

static gboolean
make_one (HwStore *store, GType type, HwMergeSides *sides, guint64 from_gone, GError **error)
{
  g_autoptr (HwRecord) one = hw_merge_fold (sides->kept, sides->gone, from_gone);
  g_autoptr (HwMerged) merged = hw_merged_new (sides->kept, sides->gone);

  /* First that they are one: a guard asks whether a reference only follows that. */
  return hw_store_save (store, one, NULL, error) && lead_earlier_ones (store, sides, error)
         && hw_store_save (store, HW_RECORD (merged), NULL, error)
         && each_reference (store, type, sides->gone->id, lead_to, sides, error)
         && hw_store_delete (store, type, sides->gone->id, error);
}

gint64
hw_merge_act (HwStore *store, GType type, const char *kept, const char *gone, guint64 from_gone,
              GError **error)
{
  g_autofree char *name = g_strconcat (((HwRecordClass *) g_type_class_get (type))->type, ".merge",
                                       NULL);
  g_autoptr (HwMergeSides) sides = NULL;
  g_autoptr (HwStoreAct) act = NULL;

  if (!is_allowed (store, type, kept, gone, error) || !(act = hw_store_act (store, name, error))
      || !(sides = hw_merge_read (store, type, kept, gone, error))
      || !make_one (store, type, sides, from_gone, error))
    return 0;
  return hw_journal_commit (&act, error);
}
