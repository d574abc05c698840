/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One item an entry: what came, went or changed, with the words of all its fields.
 */

#include "ui/widgets/hw-past-item.h"
#include "ui/widgets/hw-past.h"
#include "ui/widgets/hw-titles.h"

#include <glib/gi18n-lib.h>

G_DEFINE_BOXED_TYPE (HwPastPage, hw_past_page, hw_past_page_ref, hw_past_page_unref)

static void
page_clear (gpointer data)
{
  g_ptr_array_unref (((HwPastPage *) data)->items);
}

HwPastPage *
hw_past_page_ref (HwPastPage *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
hw_past_page_unref (HwPastPage *self)
{
  g_atomic_rc_box_release_full (self, page_clear);
}

/* ------------------------------------------------------------------ words */

/* Scratch records by type, and what the records are called, by id. */
typedef struct
{
  HwStore *store;
  GHashTable *scratches;
  GHashTable *names;
} Telling;

static HwRecord *
scratch_of (Telling *self, const char *type)
{
  HwRecord *scratch = g_hash_table_lookup (self->scratches, type);

  if (!scratch)
    {
      scratch = g_object_new (hw_registry_type (hw_store_registry (self->store), type), NULL);
      g_hash_table_insert (self->scratches, (gpointer) type, scratch);
    }
  return scratch;
}

/* «Placement (3 May 2026)», and for a record that is gone «Placement». Borrowed. */
static const char *
name_of (Telling *self, const HwChange *change)
{
  const HwRegistry *registry = hw_store_registry (self->store);
  HwRecordClass *klass = hw_registry_find (registry, change->type);
  char *name = g_hash_table_lookup (self->names, change->id);
  g_autoptr (HwRecord) record = NULL;
  g_autofree char *mark = NULL;

  if (name)
    return name;
  record = hw_store_find (self->store, hw_registry_type (registry, change->type), change->id,
                          NULL);
  mark = record ? hw_past_dup_mark (self->store, record) : NULL;
  name = mark ? g_strdup_printf ("%s (%s)", _ (klass->label), mark) : g_strdup (_ (klass->label));
  g_hash_table_insert (self->names, g_strdup (change->id), name);
  return name;
}

/* A changed field: «Until: nothing → 3 May 2026»; of a record that came or went only its value. */
static void
append_value (Telling *self, GString *lines, const HwChange *change, gboolean is_whole)
{
  HwRecord *scratch = scratch_of (self, change->type);
  HwRecordClass *klass = HW_RECORD_GET_CLASS (scratch);
  const HwField *field = hw_record_class_find (klass, change->field);
  g_autofree char *before = hw_past_dup_words (self->store, scratch, field, change->before);
  g_autofree char *after = hw_past_dup_words (self->store, scratch, field, change->after);
  g_autofree char *values = NULL;

  if (is_whole && g_strcmp0 (field->name, klass->traits.root) == 0)
    return;
  if (is_whole)
    values = g_strdup (*after ? after : before);
  else
    values = g_strdup_printf (_ ("%s → %s"), *before ? before : _ ("nothing"),
                              *after ? after : _ ("nothing"));
  if (lines->len)
    g_string_append_c (lines, '\n');
  /* Translators: a field and its value, as in «Setting: Foster home». */
  g_string_append_printf (lines, _ ("%s: %s"), _ (field->label), values);
}

static char *
dup_what (Telling *self, const HwChange *first, gboolean is_gone)
{
  const char *name = name_of (self, first);

  if (first->field)
    return g_strdup (name);
  /* Translators: a record that came or went, as in «Placement (3 May 2026): added». */
  return is_gone ? g_strdup_printf (_ ("%s: removed"), name)
                 : g_strdup_printf (_ ("%s: added"), name);
}

/* Makes one item of the changes of an entry, which begin at @i; returns where the next begins. */
static guint
add_item (Telling *self, GPtrArray *items, GPtrArray *changes, guint i)
{
  const HwChange *first = g_ptr_array_index (changes, i);
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autofree char *when = hw_time_dup_words (first->at);
  g_autofree char *what = NULL;
  g_autofree char *told = NULL;
  gboolean is_gone = FALSE;

  for (; i < changes->len; i++)
    {
      const HwChange *change = g_ptr_array_index (changes, i);

      if (change->entry != first->entry)
        break;
      is_gone |= change->field && !change->after;
      if (change->field)
        append_value (self, lines, change, !first->field);
    }
  what = dup_what (self, first, is_gone);
  told = g_strdup_printf ("%s · %s · %s", when,
                          first->actor_title ? first->actor_title : _ ("With the recovery key"),
                          hw_past_words_of_act (first->act));
  g_ptr_array_add (items, hw_past_item_new (first->entry, first->is_last, what, lines->str, told));
  return i;
}

/* ------------------------------------------------------------------ jobs */

typedef struct
{
  char *type;
  char *id;
  char *actor, *about_type, *about_field;
  HwTime since, until;
  gint64 before;
  guint limit;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *self = data;

  g_free (self->type);
  g_free (self->id);
  g_free (self->actor);
  g_free (self->about_type);
  g_free (self->about_field);
  g_free (self);
}

static gboolean
about_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
           GError **error)
{
  const Wish *wish = data;
  HwChangeFilter filter = { wish->actor, wish->about_type, wish->about_field, wish->since,
                            wish->until };
  gint64 next = 0;
  g_autoptr (GPtrArray) changes = hw_journal_about (store, wish->type, wish->id, &filter,
                                                    wish->before, wish->limit, &next, error);
  Telling telling = { .store = store };
  HwPastPage *page;

  if (!changes)
    return FALSE;
  page = g_atomic_rc_box_new0 (HwPastPage);
  page->items = g_ptr_array_new_with_free_func (g_object_unref);
  page->next = next;
  telling.scratches = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  telling.names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < changes->len;)
    i = add_item (&telling, page->items, changes, i);
  g_hash_table_unref (telling.scratches);
  g_hash_table_unref (telling.names);
  g_value_init (result, HW_TYPE_PAST_PAGE);
  g_value_take_boxed (result, page);
  return TRUE;
}

DexFuture *
hw_past_load_about (HwStoreThread *thread, const char *type, const char *id,
                    const HwChangeFilter *filter, gint64 before, guint limit)
{
  Wish *wish = g_new0 (Wish, 1);

  *wish = (Wish) { .type = g_strdup (type), .id = g_strdup (id), .before = before,
                   .limit = limit };
  if (filter)
    {
      wish->actor = g_strdup (filter->actor);
      wish->about_type = g_strdup (filter->type);
      wish->about_field = g_strdup (filter->field);
      wish->since = filter->since;
      wish->until = filter->until;
    }
  return hw_store_thread_run (thread, about_job, wish, wish_free);
}

static void
title_free (gpointer data)
{
  HwTitle *self = data;

  g_free (self->id);
  g_free (self->title);
  g_free (self);
}

static gboolean
actors_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
            GError **error)
{
  const Wish *wish = data;
  g_autoptr (GPtrArray) changes
      = hw_journal_about_actors (store, wish->type, wish->id, error);
  GPtrArray *titles;

  if (!changes)
    return FALSE;
  titles = g_ptr_array_new_with_free_func (title_free);
  for (guint i = 0; i < changes->len; i++)
    {
      const HwChange *change = g_ptr_array_index (changes, i);
      HwTitle *title = g_new (HwTitle, 1);

      *title = (HwTitle) { g_strdup (change->actor ? change->actor : ""),
                           g_strdup (change->actor_title ? change->actor_title
                                                         : _ ("With the recovery key")) };
      g_ptr_array_add (titles, title);
    }
  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, titles);
  return TRUE;
}

DexFuture *
hw_past_load_actors (HwStoreThread *thread, const char *type, const char *id)
{
  Wish *wish = g_new0 (Wish, 1);

  *wish = (Wish) { .type = g_strdup (type), .id = g_strdup (id) };
  return hw_store_thread_run (thread, actors_job, wish, wish_free);
}

static gboolean
undo_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  gint64 undone = hw_journal_undo_change (store, *(gint64 *) data, error);

  g_value_init (result, G_TYPE_INT64);
  g_value_set_int64 (result, undone);
  return undone != 0;
}

DexFuture *
hw_past_undo (HwStoreThread *thread, gint64 entry)
{
  return hw_store_thread_run (thread, undo_job, g_memdup2 (&entry, sizeof entry), g_free);
}
