/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The triggers that write the journal, the search index, the order of names and the links of
 * several references, generated from the field tables. They call functions of this program: another
 * program can read the file, but each of its writes fails.
 */

#include "store/hw-store-private.h"

#include <string.h>
#include <sys/random.h>

#define SALT_BYTES 16

/* ------------------------------------------------------------------ functions for the triggers */

static void
call_txn (sqlite3_context *context, int n, sqlite3_value **values)
{
  HwStore *self = sqlite3_user_data (context);

  if (self->txn.no && !self->txn.is_silent)
    sqlite3_result_int64 (context, self->txn.no);
  else
    sqlite3_result_error (context, "a record is written outside of an act", -1);
}

/* A hybrid clock: 48 bits of milliseconds, 16 of a counter; never behind what it gave before. */
static void
call_hlc (sqlite3_context *context, int n, sqlite3_value **values)
{
  HwStore *self = sqlite3_user_data (context);
  gint64 now = (gint64) (hw_store_now (self) / 1000) << 16;

  self->hlc = MAX (self->hlc + 1, now);
  sqlite3_result_int64 (context, self->hlc);
}

static void
call_last_hlc (sqlite3_context *context, int n, sqlite3_value **values)
{
  HwStore *self = sqlite3_user_data (context);

  sqlite3_result_int64 (context, self->hlc);
}

static void
call_site (sqlite3_context *context, int n, sqlite3_value **values)
{
  HwStore *self = sqlite3_user_data (context);

  sqlite3_result_blob (context, self->site, HW_ID_BYTES, SQLITE_STATIC);
}

static void
call_salt (sqlite3_context *context, int n, sqlite3_value **values)
{
  static _Thread_local guint8 pool[SALT_BYTES * 64];
  static _Thread_local gsize used = sizeof pool;

  if (used == sizeof pool)
    {
      gsize filled = 0;

      while (filled < sizeof pool)
        filled += MAX (0, getrandom (pool + filled, sizeof pool - filled, 0));
      used = 0;
    }
  sqlite3_result_blob (context, pool + used, SALT_BYTES, SQLITE_TRANSIENT);
  used += SALT_BYTES;
}

static void
call_pack (sqlite3_context *context, int n, sqlite3_value **values)
{
  gsize length = 0;
  guint8 *bytes, *at;

  for (int i = 0; i < n; i++)
    length += hw_pack_size (values[i]);
  bytes = at = g_malloc (MAX (length, 1));
  for (int i = 0; i < n; i++)
    at = hw_pack_put (at, values[i]);
  sqlite3_result_blob64 (context, bytes, length, g_free);
}

/* The root of the row of @klass with that id, read once in a transaction. NULL: none. */
static const guint8 *
find_root (HwStore *self, HwRecordClass *klass, const guint8 *id)
{
  guint8 *known = g_hash_table_lookup (self->roots, id);
  HwStatement *statement;
  guint8 up[HW_ID_BYTES];
  gsize n = 0;

  if (known)
    return known;
  if (klass->traits.is_root && !klass->traits.root)
    {
      known = g_memdup2 (id, HW_ID_BYTES);
      g_hash_table_insert (self->roots, g_memdup2 (id, HW_ID_BYTES), known);
      return known;
    }

  statement = hw_store_prepare (self, hw_record_sql (self, klass)->find_root, NULL);
  if (!statement)
    return NULL;
  hw_statement_bind_blob (statement, 1, id, HW_ID_BYTES);
  if (hw_statement_step (statement, NULL))
    {
      gconstpointer parent = hw_statement_blob (statement, 0, &n);

      if (n == HW_ID_BYTES)
        memcpy (up, parent, n);
      hw_statement_reset (statement);
    }

  if (n == HW_ID_BYTES)
    {
      const HwField *field = hw_record_class_find (klass, klass->traits.root);
      const guint8 *root = find_root (self, g_type_class_get (field->type ()), up);

      known = root ? g_memdup2 (root, HW_ID_BYTES) : NULL;
    }
  else if (klass->traits.is_root)
    {
      known = g_memdup2 (id, HW_ID_BYTES);
    }
  if (known)
    g_hash_table_insert (self->roots, g_memdup2 (id, HW_ID_BYTES), known);
  return known;
}

/* hw_root ('child', id): the family that the row belongs to. */
static void
call_root (sqlite3_context *context, int n, sqlite3_value **values)
{
  HwStore *self = sqlite3_user_data (context);
  HwRecordClass *klass
      = hw_registry_find (self->registry, (const char *) sqlite3_value_text (values[0]));
  const guint8 *root = NULL;

  if (klass && sqlite3_value_bytes (values[1]) == HW_ID_BYTES)
    root = find_root (self, klass, sqlite3_value_blob (values[1]));
  if (root)
    sqlite3_result_blob (context, root, HW_ID_BYTES, SQLITE_TRANSIENT);
}

/* Whether the search index and the order of names are kept up row by row. */
static void
call_live (sqlite3_context *context, int n, sqlite3_value **values)
{
  HwStore *self = sqlite3_user_data (context);

  sqlite3_result_int (context, !self->txn.is_bulk);
}

/* A row has moved to another parent: what was read before no longer holds. */
static void
call_moved (sqlite3_context *context, int n, sqlite3_value **values)
{
  HwStore *self = sqlite3_user_data (context);

  g_hash_table_remove_all (self->roots);
}

void
hw_trigger_add_functions (HwStore *self)
{
  static const struct
  {
    const char *name;
    int n_arguments;
    void (*call) (sqlite3_context *, int, sqlite3_value **);
  } functions[] = {
    { "hw_txn", 0, call_txn },   { "hw_hlc", 0, call_hlc },   { "hw_last_hlc", 0, call_last_hlc },
    { "hw_site", 0, call_site }, { "hw_salt", 0, call_salt }, { "hw_pack", -1, call_pack },
    { "hw_root", 2, call_root }, { "hw_moved", 0, call_moved },
    { "hw_live", 0, call_live },
  };

  /* Innocuous, or trusted_schema=OFF refuses them inside a trigger. */
  for (guint i = 0; i < G_N_ELEMENTS (functions); i++)
    sqlite3_create_function (self->db, functions[i].name, functions[i].n_arguments,
                             SQLITE_UTF8 | SQLITE_INNOCUOUS, self, functions[i].call, NULL, NULL);
  hw_sort_add_function (self);
}

/* ------------------------------------------------------------------ generated text */

/* «new.given_name, new.family_name»: the columns of @group (NULL: all), in table order. */
static char *
dup_columns (HwRecordClass *klass, const char *group, const char *prefix)
{
  g_autoptr (GString) columns = g_string_new (NULL);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HwField *field = &klass->fields[i];
      g_autofree char *column = hw_field_dup_column (field);

      if (hw_field_is_stored (field)
          && (!group || g_str_equal (hw_field_group (field), group)))
        g_string_append_printf (columns, "%s%s%s", columns->len ? ", " : "", prefix, column);
    }
  return g_string_free (g_steal_pointer (&columns), FALSE);
}

static char *
dup_differs (HwRecordClass *klass, const char *group)
{
  g_autoptr (GString) terms = g_string_new (NULL);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HwField *field = &klass->fields[i];
      g_autofree char *column = hw_field_dup_column (field);

      if (hw_field_is_stored (field) && g_str_equal (hw_field_group (field), group))
        g_string_append_printf (terms, "%sold.%s IS NOT new.%s", terms->len ? " OR " : "", column,
                                column);
    }
  return g_string_free (g_steal_pointer (&terms), FALSE);
}

/* The SQL that gives a row's root, from its own columns. */
static char *
dup_own_root (HwRecordClass *klass, const char *prefix)
{
  const HwField *field;
  HwRecordClass *parent;
  g_autofree char *column = NULL;
  g_autofree char *own_id = g_strdup_printf ("%sid", prefix);
  g_autofree char *up = NULL;

  if (!klass->traits.root)
    return g_strdup (klass->traits.is_root ? own_id : "NULL");

  field = hw_record_class_find (klass, klass->traits.root);
  parent = g_type_class_get (field->type ());
  column = hw_field_dup_column (field);
  up = g_strdup_printf ("hw_root('%s', %s%s)", parent->type, prefix, column);
  return klass->traits.is_root ? g_strdup_printf ("coalesce(%s, %s)", up, own_id)
                               : g_steal_pointer (&up);
}

/* A row that goes after its parent still belongs where its last entry stood. */
static char *
dup_root (HwRecordClass *klass, const char *prefix)
{
  g_autofree char *own = dup_own_root (klass, prefix);

  return !klass->traits.root || klass->traits.is_root
             ? g_steal_pointer (&own)
             : g_strdup_printf ("coalesce(%s, (SELECT root FROM op WHERE row_id = %sid"
                                " ORDER BY no DESC LIMIT 1))",
                                own, prefix);
}

#define INTO_OP                                                                                 \
  "INSERT INTO op (txn, root, tbl, row_id, grp, hlc, base_hlc, base_site, before, after, salt,"  \
  " schema_ver) VALUES (hw_txn(), "

static gboolean
install_row_triggers (HwStore *self, HwRecordClass *klass, GError **error)
{
  const char *table = hw_record_sql (self, klass)->table;
  g_autofree char *new_columns = dup_columns (klass, NULL, "new.");
  g_autofree char *old_columns = dup_columns (klass, NULL, "old.");
  g_autofree char *new_root = dup_root (klass, "new.");
  g_autofree char *old_root = dup_root (klass, "old.");
  guint version = hw_store_schema_version ();
  g_autofree char *sql = g_strdup_printf (
      "CREATE TRIGGER journal_%s_insert AFTER INSERT ON %s BEGIN " INTO_OP
      "%s, '%s', new.id, '', hw_hlc(), NULL, NULL, NULL, hw_pack(%s), hw_salt(), %u); END;"
      "CREATE TRIGGER journal_%s_delete AFTER DELETE ON %s BEGIN " INTO_OP
      "%s, '%s', old.id, '', hw_hlc(), NULL, NULL, hw_pack(%s), NULL, hw_salt(), %u);"
      " DELETE FROM cell WHERE row_id = old.id; END;"
      "CREATE TRIGGER journal_%s_id BEFORE UPDATE OF n, id ON %s"
      " BEGIN SELECT raise(ABORT, 'an id is for ever'); END;",
      table, table, new_root, klass->type, new_columns, version, table, table, old_root,
      klass->type, old_columns, version, table, table);

  return hw_store_exec (self, sql, error);
}

/* What else an edit leaves, the view's own trigger writes. */
static gboolean
install_group_trigger (HwStore *self, HwRecordClass *klass, const char *group, GError **error)
{
  const char *table = hw_record_sql (self, klass)->table;
  g_autofree char *name = g_strdelimit (g_strdup (group), "-", '_');
  g_autofree char *columns = dup_columns (klass, group, "");
  g_autofree char *new_columns = dup_columns (klass, group, "new.");
  g_autofree char *old_columns = dup_columns (klass, group, "old.");
  g_autofree char *differs = dup_differs (klass, group);
  g_autofree char *root = dup_own_root (klass, "new.");
  gboolean moves = g_strcmp0 (klass->traits.root, group) == 0;
  g_autofree char *sql = g_strdup_printf (
      "CREATE TRIGGER journal_%s_%s AFTER UPDATE OF %s ON %s WHEN %s BEGIN"
      " %sINSERT INTO edit VALUES ('%s', new.id, %s, '%s', hw_pack(%s), hw_pack(%s), %u); END;",
      table, name, columns, table, differs, moves ? "SELECT hw_moved(); " : "", klass->type, root,
      group, old_columns, new_columns, hw_store_schema_version ());

  return hw_store_exec (self, sql, error);
}

static gboolean
install_journal (HwStore *self, HwRecordClass *klass, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  if (!install_row_triggers (self, klass, error))
    return FALSE;
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const char *group = hw_field_group (&klass->fields[i]);

      if (hw_field_is_stored (&klass->fields[i]) && g_hash_table_add (seen, (gpointer) group)
          && !install_group_trigger (self, klass, group, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
install_search (HwStore *self, HwRecordClass *klass, GError **error)
{
  const char *table = hw_record_sql (self, klass)->table;
  g_autofree char *words = hw_search_dup_expression (klass, "new.");
  g_autofree char *old_words = words ? hw_search_dup_expression (klass, "old.") : NULL;
  g_autofree char *sql = NULL;

  if (!words)
    return TRUE;
  sql = g_strdup_printf (
      "CREATE TRIGGER search_%s_insert AFTER INSERT ON %s WHEN hw_live() BEGIN"
      " INSERT INTO search_entry (n, tbl, row_id, words)"
      " VALUES (%" G_GINT64_FORMAT " + new.n, '%s', new.id, %s); END;"
      "CREATE TRIGGER search_%s_update AFTER UPDATE ON %s WHEN hw_live() AND %s IS NOT %s BEGIN"
      " UPDATE search_entry SET words = %s WHERE row_id = new.id; END;"
      "CREATE TRIGGER search_%s_delete AFTER DELETE ON %s WHEN hw_live() BEGIN"
      " DELETE FROM search_entry WHERE row_id = old.id; END;",
      table, table, hw_search_stretch (klass->type), klass->type, words, table, table, old_words,
      words, words, table, table);
  return hw_store_exec (self, sql, error);
}

static gboolean
install_sort (HwStore *self, HwRecordClass *klass, GError **error)
{
  const char *table = hw_record_sql (self, klass)->table;
  g_autofree char *columns = hw_sort_dup_columns (klass, "");
  g_autofree char *key = columns ? hw_sort_dup_expression (klass, "new.") : NULL;
  g_autofree char *sql = NULL;

  if (!key)
    return TRUE;
  sql = g_strdup_printf (
      "CREATE TRIGGER sort_%s_insert AFTER INSERT ON %s WHEN hw_live() BEGIN"
      " INSERT INTO sort_entry (tbl, n, key) VALUES ('%s', new.n, %s); END;"
      "CREATE TRIGGER sort_%s_update AFTER UPDATE OF %s ON %s WHEN hw_live() BEGIN"
      " UPDATE sort_entry SET key = %s WHERE tbl = '%s' AND n = new.n; END;"
      "CREATE TRIGGER sort_%s_delete AFTER DELETE ON %s WHEN hw_live() BEGIN"
      " DELETE FROM sort_entry WHERE tbl = '%s' AND n = old.n; END;",
      table, table, klass->type, key, table, columns, table, key, klass->type, table, table,
      klass->type);
  return hw_store_exec (self, sql, error);
}

/* Drops the generated triggers; the ones of the scripts stay. */
static gboolean
drop_triggers (HwStore *self, GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  HwStatement *statement = hw_store_prepare (
      self,
      "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name <> 'search_entry'"
      " AND (name GLOB 'journal_*' OR name GLOB 'search_*' OR name GLOB 'sort_*'"
      " OR name GLOB 'links_*')",
      error);

  if (!statement)
    return FALSE;
  while (hw_statement_step (statement, NULL))
    g_string_append_printf (sql, "DROP TRIGGER \"%s\";", hw_statement_text (statement, 0));
  return hw_store_exec (self, sql->str, error);
}

gboolean
hw_trigger_install_all (HwStore *self, GError **error)
{
  if (!drop_triggers (self, error))
    return FALSE;
  for (guint i = 0; i < hw_registry_n_types (self->registry); i++)
    {
      HwRecordClass *klass = hw_registry_class_at (self->registry, i);

      if (!install_journal (self, klass, error) || !install_search (self, klass, error)
          || !install_sort (self, klass, error) || !hw_links_install (self, klass, error))
        return FALSE;
    }
  return TRUE;
}
