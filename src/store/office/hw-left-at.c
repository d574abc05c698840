/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row a person.
 */

#include "store/office/hw-left-at.h"

#include "store/hw-store-private.h"

static gboolean
forget (HwStore *store, GError **error)
{
  HwStatement *statement
      = hw_store_prepare (store, "DELETE FROM left_at WHERE actor = coalesce (?1, x'')", error);

  if (!statement)
    return FALSE;
  hw_statement_bind_id (statement, 1, store->actor);
  return hw_statement_run (statement, error);
}

static gboolean
keep (HwStore *store, const char *way, GError **error)
{
  HwStatement *statement = hw_store_prepare (
      store,
      "INSERT INTO left_at (actor, way) VALUES (coalesce (?1, x''), ?2)"
      " ON CONFLICT (actor) DO UPDATE SET way = excluded.way",
      error);

  if (!statement)
    return FALSE;
  hw_statement_bind_id (statement, 1, store->actor);
  hw_statement_bind_text (statement, 2, way);
  return hw_statement_run (statement, error);
}

gboolean
hw_left_at_keep (HwStore *store, const char *way, GError **error)
{
  if (hw_store_is_read_only (store))
    return TRUE;
  if (!hw_store_begin_aside (store, error))
    return FALSE;
  return hw_store_end_aside (store, way ? keep (store, way, error) : forget (store, error), error);
}

char *
hw_left_at_take (HwStore *store, GError **error)
{
  HwStatement *statement
      = hw_store_prepare (store, "SELECT way FROM left_at WHERE actor = coalesce (?1, x'')", error);
  g_autoptr (GError) failure = NULL;
  char *way = NULL;

  if (!statement)
    return NULL;
  hw_statement_bind_id (statement, 1, store->actor);
  if (hw_statement_step (statement, &failure))
    way = hw_statement_dup_text (statement, 0);
  hw_statement_reset (statement);
  if (failure)
    g_propagate_error (error, g_steal_pointer (&failure));
  /* Kept once more is better than not at all. */
  else if (way)
    hw_left_at_keep (store, NULL, NULL);
  return way;
}
