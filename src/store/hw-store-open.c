/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opening and closing the store file: what is looked at before SQLite sees it, the settings, and
 * the proof that what we write is encrypted.
 */

#include "store/hw-pages.h"
#include "store/hw-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PLAIN_HEADER "SQLite format 3"
#define SALT_BYTES 16

/* The oldest SQLCipher whose pages we trust ourselves to read. */
#define CIPHER_MAJOR 4
#define CIPHER_MINOR 6

static gboolean
fail (GError **error, HwError code, const char *message)
{
  g_set_error_literal (error, HW_ERROR, code, message);
  return FALSE;
}

/* The size of the file, and its first bytes; -1 when it cannot be read. */
static goffset
peek (const char *path, guint8 head[SALT_BYTES])
{
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  struct stat facts;
  gssize got;

  memset (head, 0, SALT_BYTES);
  if (fd < 0)
    return -1;
  got = fstat (fd, &facts) == 0 ? read (fd, head, SALT_BYTES) : -1;
  close (fd);
  return got < 0 ? -1 : facts.st_size;
}

/* Made by us, so its mode is right under any umask; SQLite gives the journal the same mode. */
static gboolean
create_file (const char *path, GError **error)
{
  int fd = open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      g_set_error (error, HW_ERROR, errno == EEXIST ? HW_ERROR_EXISTS : HW_ERROR_FAILED,
                   _ ("the store cannot be created: %s"), g_strerror (errno));
      return FALSE;
    }
  fchmod (fd, 0600);
  close (fd);
  return TRUE;
}

static gboolean
apply_settings (HwStore *self, GError **error)
{
  g_autofree char *cache = g_strdup_printf ("PRAGMA cache_size = -%d", HW_CACHE_KIB);

  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_extended_result_codes (self->db, 0);

  return hw_store_exec (self,
                        "PRAGMA foreign_keys = ON;"
                        "PRAGMA recursive_triggers = ON;"
                        "PRAGMA cell_size_check = ON;"
                        "PRAGMA synchronous = EXTRA;",
                        error)
         && hw_store_exec (self, cache, error);
}

static char *
dup_pragma (HwStore *self, const char *sql)
{
  HwStatement *statement = hw_store_prepare (self, sql, NULL);
  char *text = NULL;

  if (statement && hw_statement_step (statement, NULL))
    text = hw_statement_dup_text (statement, 0);
  if (statement)
    hw_statement_reset (statement);
  return text;
}

static gboolean
check_cipher (HwStore *self, GError **error)
{
  g_autofree char *version = dup_pragma (self, "PRAGMA cipher_version");
  guint major = 0, minor = 0;

  if (!version || sscanf (version, "%u.%u", &major, &minor) != 2 || major < CIPHER_MAJOR
      || (major == CIPHER_MAJOR && minor < CIPHER_MINOR))
    return fail (error, HW_ERROR_FAILED,
                 _ ("this system has no SQLCipher 4.6 or newer; Homeward writes nothing "
                    "unencrypted"));
  return TRUE;
}

/* Another SQLite in the process can switch encryption off without a word: the file must begin with
 * the salt that the cipher says it uses (reliability, finding 1). */
static gboolean
prove_encrypted (HwStore *self, GError **error)
{
  g_autofree char *salt = dup_pragma (self, "PRAGMA cipher_salt");
  g_autoptr (GString) hex = g_string_new (NULL);
  guint8 head[SALT_BYTES];
  goffset size = peek (self->path, head);

  for (guint i = 0; i < SALT_BYTES; i++)
    g_string_append_printf (hex, "%02x", head[i]);
  if (size <= 0 || !salt || memcmp (head, PLAIN_HEADER, strlen (PLAIN_HEADER)) == 0
      || g_ascii_strcasecmp (salt, hex->str) != 0)
    return fail (error, HW_ERROR_FAILED,
                 _ ("encryption does not work on this system; Homeward refuses to write"));
  return TRUE;
}

static void
statement_free (HwStatement *self)
{
  sqlite3_finalize (self->stmt);
  g_free (self->slots);
  g_free (self);
}

static void
record_sql_free (HwRecordSql *self)
{
  g_free (self->table);
  g_free (self->columns);
  g_free (self->insert);
  g_free (self->insert_rows);
  g_free (self->select);
  g_free (self->find);
  g_free (self->exists);
  g_free (self->select_after);
  g_free (self->remove);
  g_free (self->find_root);
  g_free (self);
}

/* Ids end in random bits. */
static guint
hash_id (gconstpointer id)
{
  guint bits;

  memcpy (&bits, (const guint8 *) id + HW_ID_BYTES - sizeof bits, sizeof bits);
  return bits;
}

static gboolean
equal_ids (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, HW_ID_BYTES) == 0;
}

static HwStore *
store_new (const char *path, const HwRegistry *registry, HwStoreFlags flags)
{
  HwStore *self = g_new0 (HwStore, 1);

  self->path = g_strdup (path);
  self->registry = registry;
  self->flags = flags;
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                            (GDestroyNotify) statement_free);
  self->sql = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) record_sql_free);
  self->roots = g_hash_table_new_full (hash_id, equal_ids, g_free, g_free);
  self->dropped = g_ptr_array_new_with_free_func (g_free);
  return self;
}

static gboolean
set_up (HwStore *self, GError **error)
{
  hw_trigger_add_functions (self);
  return check_cipher (self, error) && apply_settings (self, error)
         && (self->flags & HW_STORE_READ_ONLY
             || hw_store_exec (self, "PRAGMA journal_mode = DELETE", error));
}

static gboolean
read_site (HwStore *self)
{
  HwStatement *statement = hw_store_prepare (self, "SELECT site_id FROM site", NULL);
  gsize n = 0;
  gconstpointer id;

  if (!statement || !hw_statement_step (statement, NULL))
    return FALSE;
  id = hw_statement_blob (statement, 0, &n);
  if (n == HW_ID_BYTES)
    memcpy (self->site, id, HW_ID_BYTES);
  hw_statement_reset (statement);
  return n == HW_ID_BYTES;
}

HwStore *
hw_store_open_pages (HwPages *pages, const char *path, const HwRegistry *registry,
                     HwStoreFlags flags, GError **error)
{
  g_autoptr (HwStore) self = store_new (path, registry, flags);

  self->db = pages;
  hw_registry_ensure (registry);
  if (!set_up (self, error) || !hw_store_migrate (self, error) || !prove_encrypted (self, error)
      || !hw_store_read_head (self, error))
    return NULL;
  if (!read_site (self))
    {
      fail (error, HW_ERROR_DAMAGED, _ ("the store (office.db) is damaged: it has no site"));
      return NULL;
    }
  return g_steal_pointer (&self);
}

HwStore *
hw_store_open (const char *path, const HwKey *key, const HwRegistry *registry, HwStoreFlags flags,
               GError **error)
{
  HwPages *pages;
  HwStore *self;

  if (flags & HW_STORE_CREATE ? !create_file (path, error) : !hw_pages_check_file (path, error))
    return NULL;

  pages = hw_pages_open (path, key, !(flags & HW_STORE_READ_ONLY), error);
  self = pages ? hw_store_open_pages (pages, path, registry, flags, error) : NULL;
  if (!self && flags & HW_STORE_CREATE)
    g_unlink (path);
  return self;
}

void
hw_store_close (HwStore *self)
{
  if (!self)
    return;
  if (self->txn.no)
    hw_store_rollback (self);
  g_clear_pointer (&self->statements, g_hash_table_unref);
  sqlite3_close (self->db);
  g_clear_pointer (&self->sql, g_hash_table_unref);
  g_clear_pointer (&self->roots, g_hash_table_unref);
  g_clear_pointer (&self->dropped, g_ptr_array_unref);
  g_free (self->path);
  g_free (self->actor);
  g_free (self);
}
