/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The check beside what is stored by now, and the one act.
 */

#include "ui/widgets/hw-new-adding.h"

#include "store/hw-journal.h"

#include <glib/gi18n-lib.h>

struct _HwNewAdding
{
  HwSaved *saved;
  char *seen;
  const HwNewAlong *along;
  const HwNewPart *part; /* NULL: nothing is asked besides */
  gpointer wish;
  gint64 (*act) (HwStore *store, HwRecord *record, GError **error); /* or NULL */
};

HwNewAdding *
hw_new_adding_new (HwRecord *record, const char *seen, const HwNewAlong *along)
{
  HwNewAdding *self = g_new0 (HwNewAdding, 1);

  *self = (HwNewAdding) { hw_saved_new (record, NULL), g_strdup (seen), along };
  return self;
}

void
hw_new_adding_set_act (HwNewAdding *self,
                       gint64 (*act) (HwStore *store, HwRecord *record, GError **error))
{
  self->act = act;
}

void
hw_new_adding_free (gpointer data)
{
  HwNewAdding *self = data;

  if (!self)
    return;
  hw_saved_unref (self->saved);
  g_free (self->seen);
  if (self->part)
    self->part->free_wish (self->wish);
  g_free (self);
}

void
hw_new_adding_set_part (HwNewAdding *self, const HwNewPart *part, gpointer wish)
{
  self->part = part;
  self->wish = wish;
}

char *
hw_new_adding_dup_warnings (HwRecord *record, GPtrArray *findings)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const HwFinding *finding = g_ptr_array_index (findings, i);
      const HwField *field = hw_record_class_find (HW_RECORD_GET_CLASS (record), finding->field);

      if (finding->is_warning)
        g_string_append_printf (lines, "%s%s: %s", lines->len ? "\n" : "", _ (field->label),
                                finding->message);
    }
  return lines->len ? g_string_free (g_steal_pointer (&lines), FALSE) : NULL;
}

/* The check once more, beside what is stored now: what nobody has seen yet is an answer too. */
static gboolean
may_add (HwStore *store, const HwNewAdding *self)
{
  HwSaved *saved = self->saved;
  HwLookUp *look_up = hw_store_look_up (store);
  g_autoptr (HwRecord) along = self->along ? self->along->find (saved->wanted, look_up) : NULL;
  g_autofree char *warnings = NULL;
  HwLookUpWith with;

  hw_look_up_with_init (&with, look_up, along);
  if (!hw_record_check (saved->wanted, &with.look_up, hw_store_today (store), saved->findings))
    return FALSE;
  warnings = hw_new_adding_dup_warnings (saved->wanted, saved->findings);
  return !warnings || g_strcmp0 (warnings, self->seen) == 0;
}

/* The number of the transaction; 0: an error. */
static gint64
add (HwStore *store, const HwNewAdding *self, GError **error)
{
  HwRecord *record = self->saved->wanted;
  g_autoptr (HwStoreAct) act = NULL;

  if (self->along)
    return self->along->act (store, record, error);
  if (self->part)
    return self->part->act (store, record, self->wish, error);
  act = hw_store_act (store, "record.add", error);
  return act && hw_store_save (store, record, NULL, error) ? hw_journal_commit (&act, error) : 0;
}

gboolean
hw_new_adding_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
                   GError **error)
{
  HwNewAdding *self = data;
  HwSaved *saved = self->saved;

  if (may_add (store, self))
    {
      saved->transaction = self->act ? self->act (store, saved->wanted, error)
                                     : add (store, self, error);
      if (!saved->transaction)
        return FALSE;
      saved->record = g_object_ref (saved->wanted);
    }
  g_value_init (result, HW_TYPE_SAVED);
  g_value_set_boxed (result, saved);
  return TRUE;
}
