/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The draft of a record that is not there yet: checked beside the other records while it is typed,
 * and kept under an id that the next beginning from the same place finds again.
 */

#include "ui/forms/hw-draft-private.h"

#include "base/hw-id.h"
#include "ui/widgets/hw-fiber.h"

#include <string.h>

/* ------------------------------------------------------------------ beginning */

/* The type and the references it was begun with: «a new placement of this stay». A UUID of
 * version 8 (RFC 9562: one's own), so it never meets a record's. */
char *
hw_draft_dup_kept_id (HwRecord *begun)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (begun);
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32], id[HW_ID_BYTES];
  gsize length = sizeof digest;
  char text[HW_ID_LENGTH];

  g_checksum_update (sum, (const guchar *) klass->type, (gssize) strlen (klass->type) + 1);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HwField *field = &klass->fields[i];
      g_autofree char *value
          = hw_field_is_reference (field) ? hw_record_print (begun, field) : NULL;

      if (!value)
        continue;
      g_checksum_update (sum, (const guchar *) field->name, (gssize) strlen (field->name) + 1);
      g_checksum_update (sum, (const guchar *) value, (gssize) strlen (value) + 1);
    }
  g_checksum_get_digest (sum, digest, &length);
  memcpy (id, digest, sizeof id);
  id[6] = (id[6] & 0x0f) | 0x80;
  id[8] = (id[8] & 0x3f) | 0x80;
  return g_strdup (hw_id_format (id, text));
}

HwRecord *
hw_draft_dup_begun (HwRecord *stored)
{
  HwRecord *begun = hw_record_dup (stored);

  begun->id = hw_draft_dup_kept_id (stored);
  return begun;
}

HwRecord *
hw_draft_dup_new (HwDraft *self)
{
  HwRecord *record = hw_record_dup (self->record);

  g_clear_pointer (&record->id, g_free);
  return record;
}

gboolean
hw_draft_is_new (HwDraft *self)
{
  return self->is_new;
}

gboolean
hw_draft_is_typed (HwDraft *self)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (self->record);

  for (guint i = 0; i < klass->n_fields; i++)
    if (hw_draft_is_dirty (self, &klass->fields[i]))
      return TRUE;
  return FALSE;
}

GPtrArray *
hw_draft_findings (HwDraft *self)
{
  return self->findings;
}

void
hw_draft_try (HwDraft *self)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (self->record);

  self->is_tried = TRUE;
  for (guint i = 0; i < klass->n_fields; i++)
    hw_draft_tell (self, &klass->fields[i]);
}

/* ------------------------------------------------------------------ beside other records */

/* One look: at what, and what was seen. */
typedef struct
{
  HwRecord *record;
  HwDraftAlong find_along;
  gboolean is_along;
  HwRecord *along;
  GPtrArray *findings;
} Look;

static void
look_clear (gpointer data)
{
  Look *self = data;

  g_object_unref (self->record);
  g_clear_object (&self->along);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
}

static void
look_unref (gpointer self)
{
  g_atomic_rc_box_release_full (self, look_clear);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Look, look_unref)

static Look *
look_new (HwDraft *draft)
{
  Look *self = g_atomic_rc_box_new0 (Look);

  self->record = hw_draft_dup_new (draft);
  self->find_along = draft->find_along;
  self->is_along = draft->is_along;
  return self;
}

static gboolean
look_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  Look *look = data;
  HwLookUp *look_up = hw_store_look_up (store);
  HwLookUpWith with;

  if (look->find_along)
    look->along = look->find_along (look->record, look_up);
  hw_look_up_with_init (&with, look_up, look->is_along ? look->along : NULL);
  look->findings = hw_findings_new ();
  hw_record_check (look->record, &with.look_up, hw_store_today (store), look->findings);
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, TRUE);
  return TRUE;
}

static gboolean
holds (GPtrArray *findings, const HwFinding *sought)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const HwFinding *finding = g_ptr_array_index (findings, i);

      if (g_str_equal (finding->field, sought->field)
          && finding->is_warning == sought->is_warning
          && g_str_equal (finding->message, sought->message))
        return TRUE;
    }
  return FALSE;
}

static void
add_finding (GPtrArray *findings, const HwFinding *finding)
{
  if (finding->is_warning)
    hw_findings_warning (findings, finding->field, "%s", finding->message);
  else
    hw_findings_error (findings, finding->field, "%s", finding->message);
}

void
hw_draft_add_seen (HwDraft *self)
{
  for (guint i = 0; self->seen && i < self->seen->len; i++)
    if (!holds (self->findings, g_ptr_array_index (self->seen, i)))
      add_finding (self->findings, g_ptr_array_index (self->seen, i));
}

/* Keeps what the record's own check did not say: the rest goes as soon as it is mended. */
static void
take_seen (HwDraft *self, const Look *look)
{
  g_autoptr (GPtrArray) own = hw_findings_new ();
  g_autoptr (GPtrArray) seen = hw_findings_new ();

  hw_record_check (self->record, NULL, hw_day_today (), own);
  for (guint i = 0; i < look->findings->len; i++)
    if (!holds (own, g_ptr_array_index (look->findings, i)))
      add_finding (seen, g_ptr_array_index (look->findings, i));
  g_clear_pointer (&self->seen, g_ptr_array_unref);
  self->seen = g_steal_pointer (&seen);
  g_set_object (&self->along, look->along);
  hw_draft_check (self);
}

static DexFuture *
look_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwDraft) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (Look) look = look_new (self);
  gboolean is_seen;
  DexFuture *future;

  self->is_stale = FALSE;
  future = hw_store_thread_run (self->thread, look_job, g_atomic_rc_box_acquire (look),
                                look_unref);
  g_clear_object (&self);
  is_seen = dex_await_boolean (future, NULL);
  self = g_weak_ref_get (&fiber->owner);
  if (!self)
    return NULL;
  self->is_looking = FALSE;
  if (self->is_stale)
    hw_draft_look (self);
  else if (is_seen)
    take_seen (self, look);
  return NULL;
}

/* One at a time: while somebody types, the next one looks at what there is then. */
void
hw_draft_look (HwDraft *self)
{
  if (!self->is_new || self->is_over)
    return;
  self->is_stale = TRUE;
  if (self->is_looking)
    return;
  self->is_looking = TRUE;
  hw_fiber_start (self, NULL, look_fiber, NULL, NULL);
}

void
hw_draft_set_along (HwDraft *self, HwDraftAlong find, gboolean is_wanted)
{
  self->find_along = find;
  self->is_along = is_wanted;
  hw_draft_look (self);
}

HwRecord *
hw_draft_along (HwDraft *self)
{
  return self->along;
}
