/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Turns journal entries into words, on the store's thread, where references can be looked up.
 */

#include "ui/widgets/hw-past.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  HwRecord *record;
  char *field;
} Wish;

/* An act is named «noun.verb», an import also by its format; the beginning says it. */
static const struct
{
  const char *act;
  const char *words;
} acts[] = {
  { "record.set", N_ ("Edited") }, { "record.add", N_ ("Added") },
  { "contact.add", N_ ("Added") }, { "contact.people", N_ ("Who was there corrected") },
  { "contact.review", N_ ("Concurrent planning reviewed") },
  { "cover.remove", N_ ("Removed") }, { "availability.remove", N_ ("Removed") },
  { "import", N_ ("Imported") },   { "office.new", N_ ("Office set up") },
  { "change.undo", N_ ("Change taken back") },
  { "undo", N_ ("Taken back") },   { "redo", N_ ("Done again") },
};

const char *
hw_past_words_of_act (const char *act)
{
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    if (act && g_str_has_prefix (act, acts[i].act))
      return _ (acts[i].words);
  return act ? act : "";
}

static void
change_free (gpointer data)
{
  HwPastChange *self = data;

  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

static void
past_free (gpointer data)
{
  HwPast *self = data;

  g_free (self->heading);
  g_free (self->act);
  g_ptr_array_unref (self->changes);
  g_free (self);
}

static char *
dup_title (HwStore *store, const HwField *field, const char *id)
{
  g_autoptr (HwRecord) record = hw_store_find (store, field->type (), id, NULL);

  return record ? hw_record_dup_title (record) : g_strdup (_ ("A record that is gone"));
}

/* Each in its place, also one that is gone: how many there were is part of what is told. */
static char *
dup_titles (HwStore *store, const HwField *field, char **ids)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) titles = NULL;

  for (; *ids; ids++)
    g_strv_builder_take (builder, dup_title (store, field, *ids));
  titles = g_strv_builder_end (builder);
  return g_strjoinv (", ", titles);
}

/* By way of a scratch record of the same type: only it knows how a kind is shown. */
char *
hw_past_dup_words (HwStore *store, HwRecord *scratch, const HwField *field, const char *text)
{
  if (!text)
    return g_strdup ("");
  if (field->kind == HW_KIND_REF)
    return dup_title (store, field, text);
  if (!hw_record_parse (scratch, field, text, NULL))
    return g_strdup (text);
  if (field->kind == HW_KIND_REFS)
    {
      g_auto (GStrv) ids = hw_record_dup_ids (scratch, field);

      return dup_titles (store, field, ids);
    }
  return hw_record_show (scratch, field);
}

/* Whom it is about says more than as what; then whatever it holds first. */
static const HwField *
find_mark (HwRecord *record)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (record);
  const HwField *first = NULL;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HwField *field = &klass->fields[i];

      if (g_strcmp0 (field->name, klass->traits.root) == 0 || hw_record_is_absent (record, field))
        continue;
      if (g_str_equal (hw_field_group (field), "who"))
        return field;
      first = first ? first : field;
    }
  return first;
}

char *
hw_past_dup_mark (HwStore *store, HwRecord *record)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (record);
  g_autofree char *title = hw_record_dup_title (record);
  g_autofree char *text = NULL;
  const HwField *field;

  /* A type without words of its own is called by its label. */
  if (title && *title && g_strcmp0 (title, _ (klass->label)) != 0)
    return g_steal_pointer (&title);
  field = find_mark (record);
  text = field ? hw_record_print (record, field) : NULL;
  return text ? hw_past_dup_words (store, record, field, text) : NULL;
}

static HwPast *
past_for (GPtrArray *pasts, const HwChange *change)
{
  HwPast *self = pasts->len ? g_ptr_array_index (pasts, 0) : NULL;
  g_autofree char *when = NULL;

  if (self && self->transaction == change->transaction)
    return self;
  self = g_new0 (HwPast, 1);
  when = hw_time_dup_words (change->at);
  self->transaction = change->transaction;
  self->heading = g_strdup_printf ("%s · %s", when,
                                   change->actor_title ? change->actor_title
                                                       : _ ("With the recovery key"));
  self->act = g_strdup (hw_past_words_of_act (change->act));
  self->changes = g_ptr_array_new_with_free_func (change_free);
  g_ptr_array_insert (pasts, 0, self);
  return self;
}

static void
add_change (GPtrArray *pasts, HwStore *store, HwRecord *scratch, const HwChange *change)
{
  const HwField *field = hw_record_class_find (HW_RECORD_GET_CLASS (scratch), change->field);
  HwPastChange *self = g_new (HwPastChange, 1);

  self->label = _ (field->label);
  self->before = hw_past_dup_words (store, scratch, field, change->before);
  self->after = hw_past_dup_words (store, scratch, field, change->after);
  g_ptr_array_add (past_for (pasts, change)->changes, self);
}

static gboolean
past_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  const Wish *wish = data;
  HwRecordClass *klass = HW_RECORD_GET_CLASS (wish->record);
  g_autoptr (GPtrArray) pasts = g_ptr_array_new_with_free_func (past_free);
  g_autoptr (HwRecord) scratch = g_object_new (G_OBJECT_TYPE (wish->record), NULL);
  g_autoptr (GPtrArray) changes
      = hw_journal_history (store, klass->type, wish->record->id, error);

  if (!changes)
    return FALSE;
  for (guint i = 0; i < changes->len; i++)
    {
      const HwChange *change = g_ptr_array_index (changes, i);

      if (change->field && (!wish->field || g_str_equal (wish->field, change->field))
          && hw_record_class_find (klass, change->field))
        add_change (pasts, store, scratch, change);
    }
  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, g_steal_pointer (&pasts));
  return TRUE;
}

static void
wish_free (gpointer data)
{
  Wish *self = data;

  g_object_unref (self->record);
  g_free (self->field);
  g_free (self);
}

DexFuture *
hw_past_load (HwStoreThread *thread, HwRecord *record, const char *field)
{
  Wish *wish = g_new (Wish, 1);

  *wish = (Wish) { hw_record_dup (record), g_strdup (field) };
  return hw_store_thread_run (thread, past_job, wish, wish_free);
}
