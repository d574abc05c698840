/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is typed and not saved is kept beside the record, and offered when its page is opened again.
 */

#include "ui/forms/hw-draft-private.h"

#include "store/office/hw-kept-text.h"
#include "ui/widgets/hw-fiber.h"

#include <glib/gi18n-lib.h>

/* A kill loses what was typed since: less than a second. */
#define KEEP_MS 700

#define OFFER_CHARS 60

/* Of the main thread: drafts that hold something that is not kept yet; each has a timeout, which
 * owns it. */
static GPtrArray *due;
static gboolean is_locking;

gboolean
hw_draft_is_locking (void)
{
  return is_locking;
}

/* ------------------------------------------------------------------ keeping */

typedef struct
{
  HwRecord *record;
  const char *field;
  char *text;
} Keeping;

static void
keeping_free (gpointer data)
{
  Keeping *self = data;

  g_object_unref (self->record);
  g_free (self->text);
  g_free (self);
}

static gboolean
keep_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  Keeping *self = data;

  g_value_init (result, G_TYPE_BOOLEAN);
  return hw_kept_text_save (store, self->record, self->field, self->text, error);
}

/* What the store has to keep of a field; NULL: nothing. Owned. */
static char *
dup_unsaved (HwDraft *self, const HwField *field)
{
  if (self->is_over)
    return NULL;
  if (hw_draft_is_dirty (self, field))
    return hw_draft_dup_text (self, field);
  return g_strdup (hw_draft_state (self, field)->offer);
}

static void
keep (HwDraft *self)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (self->record);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autofree char *text = dup_unsaved (self, &klass->fields[i]);
      Keeping *keeping;

      if (!g_set_str (&self->states[i].kept, text))
        continue;
      keeping = g_new0 (Keeping, 1);
      *keeping = (Keeping) { g_object_ref (self->stored), klass->fields[i].name,
                             g_steal_pointer (&text) };
      dex_future_disown (hw_store_thread_run (self->thread, keep_job, keeping, keeping_free));
    }
}

static gboolean
on_due_cb (gpointer data)
{
  HwDraft *self = data;

  self->keep_id = 0;
  g_ptr_array_remove_fast (due, self);
  keep (self);
  return G_SOURCE_REMOVE;
}

void
hw_draft_keep_later (HwDraft *self)
{
  if (!self->thread || !self->stored->id || self->keep_id)
    return;
  if (!due)
    due = g_ptr_array_new ();
  g_ptr_array_add (due, self);
  self->keep_id = g_timeout_add_full (G_PRIORITY_DEFAULT, KEEP_MS, on_due_cb, g_object_ref (self),
                                      g_object_unref);
}

static void
keep_due (void)
{
  for (guint i = 0; due && i < due->len; i++)
    keep (g_ptr_array_index (due, i));
}

void
hw_draft_end (HwDraft *self)
{
  self->is_over = TRUE;
  keep (self);
}

void
hw_draft_keep_all (void)
{
  keep_due ();
  is_locking = TRUE;
}

/* ------------------------------------------------------------------ offering */

static gboolean
offers_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
            GError **error)
{
  GPtrArray *list = hw_kept_text_list (store, data, error);

  if (!list)
    return FALSE;
  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, list);
  return TRUE;
}

/* The words on what was typed: a reference or a choice has none that a person would know. */
static char *
dup_words (const HwField *field, const char *text)
{
  HwDay day = field->kind == HW_KIND_DAY ? hw_day_parse (text) : 0;
  g_autofree char *line
      = day ? hw_day_dup_words (day) : g_strdelimit (g_strdup (text), "\n\t", ' ');

  if (field->kind != HW_KIND_TEXT && field->kind != HW_KIND_NOTE && field->kind != HW_KIND_DAY
      && field->kind != HW_KIND_INT)
    return g_strdup (_ ("You had changed this, and it was not saved yet."));
  if (!*g_strstrip (line))
    return g_strdup (_ ("You had emptied this, and it was not saved yet."));
  if (g_utf8_strlen (line, -1) > OFFER_CHARS)
    {
      g_autofree char *start = g_utf8_substring (line, 0, OFFER_CHARS);

      return g_strdup_printf (_ ("You were typing «%s…», and it was not saved yet."), start);
    }
  return g_strdup_printf (_ ("You were typing «%s», and it was not saved yet."), line);
}

/* What was saved after all is only forgotten. */
static void
take_kept (HwDraft *self, const HwKeptText *kept)
{
  const HwField *field = hw_record_class_find (HW_RECORD_GET_CLASS (self->record), kept->field);
  g_autofree char *stored = NULL;
  HwFieldState *state;

  if (!field)
    return;
  state = hw_draft_state (self, field);
  if (state->kept || hw_draft_is_dirty (self, field))
    return;
  stored = hw_record_print (self->stored, field);
  g_set_str (&state->kept, kept->text);
  if (self->is_new)
    {
      hw_draft_set_text (self, field, kept->text);
      g_signal_emit_by_name (self, "put-back");
      return;
    }
  if (!g_str_equal (kept->text, stored ? stored : ""))
    {
      g_set_str (&state->offer, kept->text);
      state->offer_words = dup_words (field, kept->text);
    }
  hw_draft_tell (self, field);
}

static DexFuture *
offers_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwDraft) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (GPtrArray) list = NULL;
  DexFuture *future;

  future = hw_store_thread_run (self->thread, offers_job, g_strdup (self->stored->id), g_free);
  g_clear_object (&self);
  list = dex_await_boxed (future, NULL);
  self = g_weak_ref_get (&fiber->owner);
  for (guint i = 0; self && list && i < list->len; i++)
    take_kept (self, g_ptr_array_index (list, i));
  return NULL;
}

void
hw_draft_look_for_offers (HwDraft *self)
{
  if (!self->thread || !self->stored->id)
    return;
  /* Of a page of the same record that was left a moment ago. */
  keep_due ();
  hw_fiber_start (self, NULL, offers_fiber, NULL, NULL);
}

static void
forget_offer (HwFieldState *state)
{
  g_clear_pointer (&state->offer, g_free);
  g_clear_pointer (&state->offer_words, g_free);
}

void
hw_draft_take_offer (HwDraft *self, const HwField *field)
{
  HwFieldState *state = hw_draft_state (self, field);
  g_autofree char *text = g_steal_pointer (&state->offer);

  forget_offer (state);
  if (text)
    hw_draft_set_text (self, field, text);
}

void
hw_draft_drop_offer (HwDraft *self, const HwField *field)
{
  forget_offer (hw_draft_state (self, field));
  hw_draft_tell (self, field);
}
