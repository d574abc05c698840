/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The checks of the store as a file: pages, references, schema, chain, mark. Whether the records
 * say what the journal says is in hw-verify-records.c.
 */

#include "store/hw-verify.h"

#include "store/hw-store-private.h"
#include "store/hw-verify-private.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

void
hw_fault_free (HwFault *self)
{
  g_free (self->message);
  g_free (self);
}

void
hw_verify_add (GPtrArray *faults, const char *where, const char *format, ...)
{
  HwFault *fault = g_new (HwFault, 1);
  va_list values;

  va_start (values, format);
  *fault = (HwFault) { where, g_strdup_vprintf (format, values) };
  va_end (values);
  g_ptr_array_add (faults, fault);
}

/* ------------------------------------------------------------------ pages */

/* A pragma that answers with what is wrong, a row each; one row @clean means nothing. */
static gboolean
check_pragma (HwStore *store, const char *sql, const char *clean, GPtrArray *faults,
              GError **error)
{
  HwStatement *statement = hw_store_prepare (store, sql, error);
  g_autoptr (GError) failure = NULL;

  if (!statement)
    return FALSE;
  while (hw_statement_step (statement, &failure))
    {
      const char *said = hw_statement_text (statement, 0);

      if (g_strcmp0 (said, clean) != 0)
        hw_verify_add (faults, "page", "%s", said ? said : "");
    }
  if (!failure)
    return TRUE;
  /* A page that cannot be read is what we came to find. */
  if (g_error_matches (failure, HW_ERROR, HW_ERROR_DAMAGED))
    {
      hw_verify_add (faults, "page", "%s", failure->message);
      return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* ------------------------------------------------------------------ references */

static gboolean
check_references (HwStore *store, GPtrArray *faults, GError **error)
{
  HwStatement *statement = hw_store_prepare (store, "PRAGMA foreign_key_check", error);
  g_autoptr (GError) failure = NULL;

  if (!statement)
    return FALSE;
  while (hw_statement_step (statement, &failure))
    /* A link has no number of its own: its record is named below. */
    if (!hw_statement_is_null (statement, 1))
      hw_verify_add (faults, "reference",
                     _ ("%s, row %" PRId64 ": refers to a %s that is not there"),
                     hw_statement_text (statement, 0), hw_statement_int (statement, 1),
                     hw_statement_text (statement, 2));
  if (!failure)
    return hw_links_verify (store, faults, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* ------------------------------------------------------------------ chain */

static void
compare_mark (GPtrArray *faults, const HwHead *mark, gint64 no, gconstpointer hash)
{
  if (mark && mark->transactions == no && memcmp (mark->hash, hash, HW_HASH_BYTES) != 0)
    hw_verify_add (faults, "mark",
                   _ ("transaction %" PRId64 " is not the one that the high-water mark "
                      "saw"),
                   no);
}

static void
read_heading (HwStatement *statement, gint64 first_op, HwHeading *heading)
{
  gsize n;

  *heading = (HwHeading) {
    .no = hw_statement_int (statement, 0),
    .at = hw_statement_int (statement, 1),
    .zone = hw_statement_int (statement, 2),
    .site = hw_statement_blob (statement, 3, &n),
    .actor = hw_statement_blob (statement, 4, &n),
    .act = hw_statement_text (statement, 5),
    .kind = hw_statement_text (statement, 6),
    .undoes = hw_statement_int (statement, 7),
    .first_op = first_op,
    .last_op = hw_statement_int (statement, 8),
  };
}

/* After a break the chain goes on from the stored hash, so each broken transaction is named
 * once. */
static gboolean
check_chain (HwStore *store, const HwHead *mark, GPtrArray *faults, GError **error)
{
  g_autoptr (HwChain) chain = hw_chain_new (store);
  HwStatement *statement = hw_store_prepare (
      store,
      "SELECT no, at, zone, site, actor, act, kind, undoes, last_op, hash FROM txn ORDER BY no",
      error);
  guint8 before[HW_HASH_BYTES] = { 0 }, hash[HW_HASH_BYTES];
  gint64 expected = 1, first_op = 0;
  g_autoptr (GError) failure = NULL;

  if (!statement)
    return FALSE;
  while (hw_statement_step (statement, &failure))
    {
      HwHeading heading;
      gsize n;
      const guint8 *stored = hw_statement_blob (statement, 9, &n);

      read_heading (statement, first_op, &heading);
      if (heading.no != expected)
        hw_verify_add (faults, "chain",
                       _ ("transaction %" PRId64 " is missing from the journal"),
                       expected);
      if (!hw_chain_hash (chain, before, &heading, hash, error))
        return FALSE;
      if (n != HW_HASH_BYTES || memcmp (hash, stored, HW_HASH_BYTES) != 0)
        hw_verify_add (faults, "chain",
                       _ ("transaction %" PRId64 " (%s) was changed after it was written"),
                       heading.no, heading.act ? heading.act : "");
      if (n == HW_HASH_BYTES)
        {
          compare_mark (faults, mark, heading.no, stored);
          memcpy (before, stored, HW_HASH_BYTES);
        }
      first_op = heading.last_op;
      expected = heading.no + 1;
    }
  if (failure)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  if (mark && mark->transactions >= expected)
    hw_verify_add (faults, "mark",
                   _ ("the journal ends at transaction %" PRId64
                      ", but transaction %" PRId64 " was already seen"),
                   expected - 1, mark->transactions);
  if (hw_store_int (store, "SELECT max(no) FROM op") > first_op)
    hw_verify_add (faults, "chain", _ ("the journal holds entries of no transaction"));
  if (hw_store_int (store, "SELECT max(no) - count(*) FROM op"))
    hw_verify_add (faults, "chain", _ ("entries are missing from the journal"));
  return TRUE;
}

static gboolean
check_access (HwStore *store, GPtrArray *faults, GError **error)
{
  HwStatement *statement = hw_store_prepare (
      store, "SELECT no, at, actor, tbl, row_id, reason, hash FROM access ORDER BY no", error);
  guint8 before[HW_HASH_BYTES] = { 0 }, hash[HW_HASH_BYTES];
  g_autoptr (GError) failure = NULL;

  if (!statement)
    return FALSE;
  while (hw_statement_step (statement, &failure))
    {
      g_autofree char *actor = hw_statement_dup_id (statement, 2);
      g_autofree char *id = hw_statement_dup_id (statement, 4);
      gsize n;
      const guint8 *stored = hw_statement_blob (statement, 6, &n);

      hw_access_hash (before, hw_statement_int (statement, 0), hw_statement_int (statement, 1),
                      actor, hw_statement_text (statement, 3), id ? id : "",
                      hw_statement_text (statement, 5), hash);
      if (n != HW_HASH_BYTES || memcmp (hash, stored, n) != 0)
        hw_verify_add (faults, "chain",
                       _ ("line %" PRId64 " of the access log was changed or one before "
                          "it is missing"),
                       hw_statement_int (statement, 0));
      if (n == HW_HASH_BYTES)
        memcpy (before, stored, n);
    }
  if (!failure)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* ------------------------------------------------------------------ search */

static gboolean
check_search (HwStore *store, GPtrArray *faults, GError **error)
{
  gint64 expected = 0;

  for (guint i = 0; i < hw_registry_n_types (store->registry); i++)
    {
      g_autofree char *words
          = hw_search_dup_expression (hw_registry_class_at (store->registry, i), "");

      if (words)
        expected += hw_store_count (store, hw_registry_type_at (store->registry, i), NULL);
    }
  if (hw_store_int (store, "SELECT count(*) FROM search_entry") != expected)
    hw_verify_add (faults, "search",
                   _ ("the search index does not fit the records; «office verify --rebuild» "
                      "makes it again"));
  return TRUE;
}

static void
check_sort (HwStore *store, GPtrArray *faults)
{
  if (!hw_sort_fits (store))
    hw_verify_add (faults, "search",
                   _ ("the order of names does not fit the records; «office verify --rebuild» "
                      "makes it again"));
}

/* ------------------------------------------------------------------ public */

/* The steps behind the pages, in their order. */
static gboolean
check_step (HwStore *store, guint step, const HwHead *mark, GPtrArray *faults, GError **error)
{
  switch (step)
    {
    case 0:
      return check_references (store, faults, error);
    case 1:
      return check_chain (store, mark, faults, error);
    case 2:
      return check_access (store, faults, error);
    case 3:
      return hw_verify_schema (store, faults, error);
    case 4:
      return hw_verify_records (store, faults, error);
    case 5:
      check_sort (store, faults);
      return TRUE;
    default:
      return check_search (store, faults, error);
    }
}

#define STEPS 7

GPtrArray *
hw_verify_watched (HwStore *store, const HwHead *mark,
                   void (*progress) (double part, gpointer data), gpointer data, GError **error)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_fault_free);

  if (!check_pragma (store, "PRAGMA cipher_integrity_check", NULL, faults, error)
      || !check_pragma (store, "PRAGMA integrity_check", "ok", faults, error))
    return NULL;
  /* Damaged pages make every further answer doubtful. */
  if (faults->len)
    return g_steal_pointer (&faults);

  for (guint i = 0; i < STEPS; i++)
    {
      if (progress)
        progress ((i + 1.0) / (STEPS + 1), data);
      if (!check_step (store, i, mark, faults, error))
        return NULL;
    }
  return g_steal_pointer (&faults);
}

GPtrArray *
hw_verify (HwStore *store, const HwHead *mark, GError **error)
{
  return hw_verify_watched (store, mark, NULL, NULL, error);
}

gboolean
hw_verify_rebuild (HwStore *store, GError **error)
{
  if (!hw_store_begin_silent (store, error))
    return FALSE;
  if (hw_trigger_install_all (store, error) && hw_links_rebuild (store, error)
      && hw_store_begin_bulk (store, error)
      && hw_store_commit (store, error))
    return TRUE;
  hw_store_rollback (store);
  return FALSE;
}
