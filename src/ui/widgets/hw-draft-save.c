/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Saving one group of a draft through the store thread, in one transaction.
 */

#include "ui/widgets/hw-draft-private.h"

#include "base/hw-error.h"
#include "store/hw-journal.h"
#include "ui/widgets/hw-fiber.h"

G_DEFINE_BOXED_TYPE (HwSaved, hw_saved, hw_saved_ref, hw_saved_unref)

/* A save in words that the store thread understands: no widget, no draft. */
typedef struct
{
  HwRecord *base; /* what the edit was based on */
  HwSaved *saved;
} Wish;

static void
saved_clear (gpointer data)
{
  HwSaved *self = data;

  g_clear_object (&self->record);
  g_clear_object (&self->wanted);
  g_ptr_array_unref (self->findings);
  g_free (self->who);
}

HwSaved *
hw_saved_new (HwRecord *wanted, const HwField *field)
{
  HwSaved *self = g_atomic_rc_box_new0 (HwSaved);

  self->wanted = g_object_ref (wanted);
  self->field = field;
  self->findings = hw_findings_new ();
  return self;
}

HwSaved *
hw_saved_ref (HwSaved *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
hw_saved_unref (HwSaved *self)
{
  g_atomic_rc_box_release_full (self, saved_clear);
}

static Wish *
wish_new (HwDraft *draft, HwRecord *wanted, const HwField *field)
{
  Wish *self = g_new0 (Wish, 1);

  self->base = g_object_ref (draft->stored);
  self->saved = hw_saved_new (wanted, field);
  return self;
}

static void
wish_free (gpointer data)
{
  Wish *self = data;

  g_object_unref (self->base);
  hw_saved_unref (self->saved);
  g_free (self);
}

/* ------------------------------------------------------------------ on the store's thread */

/* Copies the group; FALSE when somebody wrote it since the edit began. */
static gboolean
put_group (HwRecord *fresh, HwRecord *base, const HwSaved *saved)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (fresh);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HwField *field = &klass->fields[i];

      if (!g_str_equal (hw_field_group (field), hw_field_group (saved->field)))
        continue;
      if (!hw_record_equal_field (fresh, base, field)
          && !hw_record_equal_field (fresh, saved->wanted, field))
        return FALSE;
      hw_record_copy_field (fresh, saved->wanted, field);
    }
  return TRUE;
}

static char *
dup_last_writer (HwStore *store, HwRecord *record)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (record);
  g_autoptr (GPtrArray) changes = hw_journal_history (store, klass->type, record->id, NULL);

  if (!changes || changes->len == 0)
    return NULL;
  return g_strdup (((HwChange *) g_ptr_array_index (changes, changes->len - 1))->actor_title);
}

static gboolean
write_group (HwStore *store, Wish *wish, HwRecord *fresh, GError **error)
{
  HwSaved *saved = wish->saved;
  g_autoptr (HwStoreAct) act = NULL;

  if (!put_group (fresh, wish->base, saved))
    {
      saved->is_news = TRUE;
      saved->who = dup_last_writer (store, fresh);
      saved->record = hw_store_find (store, G_OBJECT_TYPE (fresh), fresh->id, error);
      return saved->record != NULL;
    }
  if (!(act = hw_store_act (store, "record.set", error))
      || !hw_store_save (store, fresh, saved->findings, error)
      || !hw_store_act_commit (&act, error))
    return FALSE;
  saved->record = g_object_ref (fresh);
  saved->transaction = hw_journal_head (store).transactions;
  return TRUE;
}

static gboolean
save_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  Wish *wish = data;
  g_autoptr (GError) local = NULL;
  g_autoptr (HwRecord) fresh
      = hw_store_find (store, G_OBJECT_TYPE (wish->base), wish->base->id, error);

  if (!fresh)
    return FALSE;
  /* What the check refuses is an answer, not a failure: its findings go beside the fields. */
  if (!write_group (store, wish, fresh, &local)
      && !hw_findings_first_error (wish->saved->findings))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  g_value_init (result, HW_TYPE_SAVED);
  g_value_set_boxed (result, wish->saved);
  return TRUE;
}

/* ------------------------------------------------------------------ on the main thread */

/* News that came while a save was under way may be older than what was saved: then a younger one
 * follows by itself. */
static void
hear_late (HwDraft *self, gboolean has_written)
{
  g_autoptr (HwRecord) news = g_steal_pointer (&self->news);

  if (news && !has_written)
    hw_draft_hear (self, news);
}

/* Holds the draft until its save is settled: what was typed is never lost with the page. */
static DexFuture *
save_fiber (gpointer data)
{
  HwDraft *self = data;
  const HwField *field = self->saving;
  g_autoptr (HwRecord) wanted = hw_draft_dup_wanted (self, field);
  g_autoptr (GError) error = NULL;
  g_autoptr (HwSaved) saved = NULL;

  if (wanted)
    saved = dex_await_boxed (hw_store_thread_run (self->thread, save_job,
                                                  wish_new (self, wanted, field), wish_free),
                             &error);
  self->saving = NULL;
  if (saved)
    hw_draft_take_saved (self, saved);
  else if (error)
    hw_draft_fail (self, field, error->message);
  hear_late (self, saved && saved->transaction > 0);
  if (self->waiting->len > 0)
    hw_draft_save (self, g_ptr_array_steal_index (self->waiting, 0));
  return NULL;
}

void
hw_draft_save (HwDraft *self, const HwField *field)
{
  if (!self->thread || hw_draft_is_locking ())
    return;
  if (self->saving)
    {
      if (!g_ptr_array_find (self->waiting, field, NULL))
        g_ptr_array_add (self->waiting, (gpointer) field);
      return;
    }
  self->saving = field;
  dex_future_disown (
      dex_scheduler_spawn (NULL, 0, save_fiber, g_object_ref (self), g_object_unref));
}

/* ------------------------------------------------------------------ news */

static gboolean
writer_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
            GError **error)
{
  g_value_init (result, G_TYPE_STRING);
  g_value_take_string (result, dup_last_writer (store, data));
  return TRUE;
}

static DexFuture *
news_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwDraft) self = g_weak_ref_get (&fiber->owner);
  g_autofree char *who = NULL;

  if (!self)
    return NULL;
  who = dex_await_string (hw_store_thread_run (self->thread, writer_job,
                                               g_object_ref (fiber->data), g_object_unref),
                          NULL);
  hw_draft_take_news (self, fiber->data, who);
  return NULL;
}

/* Whether @fresh changes a field that is being edited here. */
static gboolean
is_in_the_way (HwDraft *self, HwRecord *fresh)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (fresh);

  for (guint i = 0; i < klass->n_fields; i++)
    if (!hw_record_equal_field (self->stored, fresh, &klass->fields[i])
        && hw_draft_is_dirty (self, &klass->fields[i]))
      return TRUE;
  return FALSE;
}

void
hw_draft_hear (HwDraft *self, HwRecord *fresh)
{
  if (self->saving)
    g_set_object (&self->news, fresh);
  else if (self->thread && is_in_the_way (self, fresh))
    hw_fiber_start (self, NULL, news_fiber, g_object_ref (fresh), g_object_unref);
  else
    hw_draft_take_news (self, fresh, NULL);
}
