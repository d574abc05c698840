/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of drafts, one row a field.
 */

#include "store/office/hw-kept-text.h"

#include "store/hw-store-private.h"

void
hw_kept_text_free (HwKeptText *self)
{
  g_free (self->id);
  g_free (self->field);
  g_free (self->text);
  g_free (self);
}

static gboolean
forget (HwStore *store, const char *id, const char *field, GError **error)
{
  HwStatement *statement = hw_store_prepare (
      store,
      "DELETE FROM draft WHERE actor = coalesce (?1, x'') AND row_id = ?2 AND field = ?3", error);

  if (!statement)
    return FALSE;
  hw_statement_bind_id (statement, 1, store->actor);
  hw_statement_bind_id (statement, 2, id);
  hw_statement_bind_text (statement, 3, field);
  return hw_statement_run (statement, error);
}

static gboolean
keep (HwStore *store, HwRecord *record, const char *field, const char *text, GError **error)
{
  HwStatement *statement = hw_store_prepare (
      store,
      "INSERT INTO draft (actor, row_id, field, tbl, at, text)"
      " VALUES (coalesce (?1, x''), ?2, ?3, ?4, ?5, ?6)"
      " ON CONFLICT (actor, row_id, field)"
      " DO UPDATE SET at = excluded.at, text = excluded.text",
      error);

  if (!statement)
    return FALSE;
  hw_statement_bind_id (statement, 1, store->actor);
  hw_statement_bind_id (statement, 2, record->id);
  hw_statement_bind_text (statement, 3, field);
  hw_statement_bind_text (statement, 4, HW_RECORD_GET_CLASS (record)->type);
  hw_statement_bind_int (statement, 5, hw_store_now (store));
  hw_statement_bind_text (statement, 6, text);
  return hw_statement_run (statement, error);
}

gboolean
hw_kept_text_save (HwStore *store, HwRecord *record, const char *field, const char *text,
                   GError **error)
{
  /* Whoever may only read has typed nothing that could be saved later. */
  if (hw_store_is_read_only (store))
    return TRUE;

  if (!hw_store_begin_aside (store, error))
    return FALSE;
  return hw_store_end_aside (
      store,
      text ? keep (store, record, field, text, error) : forget (store, record->id, field, error),
      error);
}

GPtrArray *
hw_kept_text_list (HwStore *store, const char *id, GError **error)
{
  g_autoptr (GPtrArray) list
      = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_kept_text_free);
  g_autoptr (GError) failure = NULL;
  HwStatement *statement = hw_store_prepare (
      store,
      "SELECT row_id, field, text FROM draft WHERE actor = coalesce (?1, x'')"
      " AND row_id = coalesce (?2, row_id) ORDER BY row_id, field",
      error);

  if (!statement)
    return NULL;
  hw_statement_bind_id (statement, 1, store->actor);
  hw_statement_bind_id (statement, 2, id);
  while (hw_statement_step (statement, &failure))
    {
      HwKeptText *kept = g_new0 (HwKeptText, 1);

      kept->id = hw_statement_dup_id (statement, 0);
      kept->field = hw_statement_dup_text (statement, 1);
      kept->text = hw_statement_dup_text (statement, 2);
      g_ptr_array_add (list, kept);
    }
  if (!failure)
    return g_steal_pointer (&list);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}
