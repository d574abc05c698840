/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The schema: numbered scripts, one exclusive transaction each, and the triggers that follow from
 * the field tables.
 */

#include "store/hw-store-private.h"
#include "store/store-resources.h"

#include <glib/gi18n-lib.h>

#define MIGRATIONS "/org/homeward/Homeward/store/migrations"

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* The scripts' names in their order; a script's number is its place from 1. Owned. */
static GStrv
dup_scripts (void)
{
  GStrv names = g_resource_enumerate_children (hw_store_get_resource (), MIGRATIONS,
                                               G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  qsort (names, g_strv_length (names), sizeof (char *), compare_names);
  return names;
}

guint
hw_store_schema_version (void)
{
  g_auto (GStrv) names = dup_scripts ();

  return g_strv_length (names);
}

static gboolean
run_script (HwStore *self, const char *name, guint number, GError **error)
{
  g_autofree char *path = g_strdup_printf ("%s/%s", MIGRATIONS, name);
  g_autoptr (GBytes) script = g_resource_lookup_data (hw_store_get_resource (), path,
                                                      G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autofree char *version = g_strdup_printf ("PRAGMA user_version = %u", number);

  if (!script)
    return FALSE;
  if (!hw_store_exec (self, g_bytes_get_data (script, NULL), error)
      || !hw_store_exec (self, version, error))
    {
      g_prefix_error (error, "%s: ", name);
      return FALSE;
    }
  return TRUE;
}

static gboolean
add_site (HwStore *self, GError **error)
{
  HwStatement *statement = hw_store_prepare (self, "INSERT INTO site (site_id) VALUES (?1)", error);
  guint8 id[HW_ID_BYTES];

  if (!statement)
    return FALSE;
  hw_id_make (id);
  hw_statement_bind_blob (statement, 1, id, sizeof id);
  return hw_statement_run (statement, error);
}

/* Triggers are derived from the field tables, so they are made again when the tables change. */
static gboolean
refresh_triggers (HwStore *self, const char *fingerprint, GError **error)
{
  HwStatement *statement;

  if (!hw_trigger_install_all (self, error))
    return FALSE;
  statement = hw_store_prepare (self,
                                "INSERT INTO setting (name, value) VALUES ('fingerprint', ?1)"
                                " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                                error);
  if (!statement)
    return FALSE;
  hw_statement_bind_text (statement, 1, fingerprint);
  return hw_statement_run (statement, error);
}

static gboolean
has_fingerprint (HwStore *self, const char *fingerprint)
{
  HwStatement *statement
      = hw_store_prepare (self, "SELECT value FROM setting WHERE name = 'fingerprint'", NULL);
  gboolean same = FALSE;

  if (statement && hw_statement_step (statement, NULL))
    same = g_strcmp0 (hw_statement_text (statement, 0), fingerprint) == 0;
  if (statement)
    hw_statement_reset (statement);
  return same;
}

/* From the records, with the triggers of the index at rest. */
static gboolean
fill_search (HwStore *self, GError **error)
{
  gboolean done;

  self->txn.is_bulk = TRUE;
  done = hw_search_rebuild (self, error);
  self->txn.is_bulk = FALSE;
  return done;
}

/* Every step from @version on, then the triggers, the order of names and the search index, in one
 * transaction: the old schema or the new one, never between. */
static gboolean
bring_up (HwStore *self, guint version, GStrv names, const char *fingerprint, GError **error)
{
  if (!hw_store_exec (self, "BEGIN EXCLUSIVE", error))
    return FALSE;

  for (guint i = version; names[i]; i++)
    if (!run_script (self, names[i], i + 1, error))
      return FALSE;
  if (version == 0 && !add_site (self, error))
    return FALSE;
  return refresh_triggers (self, fingerprint, error) && hw_sort_rebuild (self, error)
         && fill_search (self, error) && hw_store_exec (self, "COMMIT", error);
}

gboolean
hw_store_migrate (HwStore *self, GError **error)
{
  g_auto (GStrv) names = dup_scripts ();
  g_autofree char *fingerprint = hw_registry_dup_fingerprint (self->registry);
  guint version = hw_store_int (self, "PRAGMA user_version");
  guint latest = g_strv_length (names);

  if (version > latest)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_NEWER,
                   _ ("this office was made by a newer Homeward (schema %u, this program knows "
                      "%u); "
                      "please update the program"),
                   version, latest);
      return FALSE;
    }
  if (version == latest && has_fingerprint (self, fingerprint))
    return TRUE;
  if (self->flags & HW_STORE_READ_ONLY)
    {
      g_set_error_literal (error, HW_ERROR, HW_ERROR_READ_ONLY,
                           _ ("this office must be brought up to date first, and it cannot be "
                              "written"));
      return FALSE;
    }

  if (bring_up (self, version, names, fingerprint, error))
    return TRUE;
  sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
}
