/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Saving one group of a draft through the store thread, in one transaction.
 */

#include "ui/forms/hw-draft-private.h"

#include "base/hw-error.h"
#include "store/hw-journal.h"
#include "ui/widgets/hw-fiber.h"

G_DEFINE_BOXED_TYPE (HwSaved, hw_saved, hw_saved_ref, hw_saved_unref)

/* A save in words that the store thread understands: no widget, no draft. */
typedef struct
{
  HwRecord *stored; /* what the draft knew to be stored */
  HwRecord *posted; /* the same with what was posted and not answered yet */
  HwSaved *saved;
} Wish;

/* A save under way. It holds the draft until it is settled: what was typed is never lost with the
 * page. */
typedef struct
{
  HwDraft *draft;
  const HwField *field;
} Save;

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

  self->stored = g_object_ref (draft->stored);
  /* A copy: the draft goes on writing into its own. */
  self->posted = hw_record_dup (draft->posted ? draft->posted : draft->stored);
  self->saved = hw_saved_new (wanted, field);
  return self;
}

static void
wish_free (gpointer data)
{
  Wish *self = data;

  g_object_unref (self->stored);
  g_object_unref (self->posted);
  hw_saved_unref (self->saved);
  g_free (self);
}

/* ------------------------------------------------------------------ on the store's thread */

/* Somebody else wrote the field: it holds neither what the edit was based on nor what it wants. */
static gboolean
is_news (HwRecord *fresh, const Wish *wish, const HwField *field)
{
  return !hw_record_equal_field (fresh, wish->stored, field)
         && !hw_record_equal_field (fresh, wish->posted, field)
         && !hw_record_equal_field (fresh, wish->saved->wanted, field);
}

/* Copies the group; FALSE when somebody wrote it since the edit began. */
static gboolean
put_group (HwRecord *fresh, const Wish *wish)
{
  const HwSaved *saved = wish->saved;
  HwRecordClass *klass = HW_RECORD_GET_CLASS (fresh);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HwField *field = &klass->fields[i];

      if (!g_str_equal (hw_field_group (field), hw_field_group (saved->field)))
        continue;
      if (is_news (fresh, wish, field))
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

  if (!put_group (fresh, wish))
    {
      saved->is_news = TRUE;
      saved->who = dup_last_writer (store, fresh);
      saved->record = hw_store_find (store, G_OBJECT_TYPE (fresh), fresh->id, error);
      return saved->record != NULL;
    }
  if (!(act = hw_store_act (store, "record.set", error))
      || !hw_store_save (store, fresh, saved->findings, error)
      || !(saved->transaction = hw_journal_commit (&act, error)))
    return FALSE;
  saved->record = g_object_ref (fresh);
  /* What was there already leaves no transaction. */
  if (saved->transaction == HW_UNCHANGED)
    saved->transaction = 0;
  return TRUE;
}

static gboolean
save_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  Wish *wish = data;
  g_autoptr (GError) local = NULL;
  g_autoptr (HwRecord) fresh
      = hw_store_find (store, G_OBJECT_TYPE (wish->stored), wish->stored->id, error);

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

static void
save_free (gpointer data)
{
  Save *self = data;

  g_object_unref (self->draft);
  g_free (self);
}

/* News that came while a save was under way may be older than what was saved: then a younger one
 * follows by itself. */
static void
end_saving (HwDraft *self, gboolean has_written)
{
  g_autoptr (HwRecord) news = NULL;

  if (--self->n_saving > 0)
    return;
  g_clear_object (&self->posted);
  news = g_steal_pointer (&self->news);
  if (news && !has_written)
    hw_draft_hear (self, news);
}

static DexFuture *
on_answered_cb (DexFuture *future, gpointer data)
{
  Save *save = data;
  g_autoptr (GError) error = NULL;
  const GValue *answer = dex_future_get_value (future, &error);
  HwSaved *saved = answer ? g_value_get_boxed (answer) : NULL;

  if (saved)
    hw_draft_take_saved (save->draft, saved);
  else
    hw_draft_fail (save->draft, save->field, error->message);
  end_saving (save->draft, saved && saved->transaction > 0);
  return NULL;
}

/* The job is posted now, not by a fiber in the next turn of the main loop: the window may close its
 * office before that. */
static void
post (HwDraft *self, HwRecord *wanted, const HwField *field)
{
  Save *save = g_new (Save, 1);
  DexFuture *future = hw_store_thread_run (self->thread, save_job,
                                           wish_new (self, wanted, field), wish_free);

  *save = (Save) { g_object_ref (self), field };
  self->n_saving++;
  dex_future_disown (dex_future_finally (future, on_answered_cb, save, save_free));
}

void
hw_draft_save (HwDraft *self, const HwField *field)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (self->stored);
  g_autoptr (HwRecord) wanted = NULL;
  gboolean is_new = self->posted == NULL;

  if (!self->thread || self->is_new || hw_draft_is_locking ()
      || !(wanted = hw_draft_dup_wanted (self, field)))
    return;
  for (guint i = 0; i < klass->n_fields && !is_new; i++)
    is_new = g_str_equal (hw_field_group (field), hw_field_group (&klass->fields[i]))
             && !hw_record_equal_field (wanted, self->posted, &klass->fields[i]);
  if (!is_new)
    return;

  post (self, wanted, field);
  if (!self->posted)
    self->posted = hw_record_dup (self->stored);
  for (guint i = 0; i < klass->n_fields; i++)
    if (g_str_equal (hw_field_group (field), hw_field_group (&klass->fields[i])))
      hw_record_copy_field (self->posted, wanted, &klass->fields[i]);
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
  if (self->n_saving > 0)
    g_set_object (&self->news, fresh);
  else if (self->thread && is_in_the_way (self, fresh))
    hw_fiber_start (self, NULL, news_fiber, g_object_ref (fresh), g_object_unref);
  else
    hw_draft_take_news (self, fresh, NULL);
}
