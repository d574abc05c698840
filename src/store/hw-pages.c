/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The look from outside.
 */

#include "store/hw-pages.h"

#include "base/hw-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <openssl/crypto.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PAGE 4096
#define WAIT_MS 5000

typedef sqlite3_stmt HwPagesRows;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwPagesRows, sqlite3_finalize)

/* ------------------------------------------------------------------ without a key */

static const char *
fault_of (gint64 size, const char head[16])
{
  if (size == 0)
    return _ ("%s is empty. This is damage, not a new office: restore the last backup.");
  if (size % PAGE != 0 || size < PAGE)
    return _ ("%s is damaged: it was cut short. Restore the last backup.");
  if (memcmp (head, "SQLite format 3", 16) == 0)
    return _ ("%s is not encrypted, so it is not what Homeward wrote. Restore the last backup.");
  return NULL;
}

gboolean
hw_pages_check_file (const char *path, GError **error)
{
  g_autofd int fd = open (path, O_RDONLY | O_CLOEXEC);
  struct stat about = { 0 };
  char head[16] = { 0 };
  const char *fault;

  if (fd < 0 && errno == ENOENT)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INCOMPLETE,
                   _ ("This office is incomplete: %s is missing. Restore the last backup."), path);
      return FALSE;
    }
  if (fd < 0 || fstat (fd, &about) != 0 || !S_ISREG (about.st_mode))
    {
      g_set_error (error, HW_ERROR, HW_ERROR_FAILED, _ ("%s cannot be read: %s"), path,
                   g_strerror (errno));
      return FALSE;
    }
  fault = about.st_size > 0 && read (fd, head, sizeof head) < 0
              ? _ ("%s cannot be read: the disk reports an error.")
              : fault_of (about.st_size, head);
  if (fault)
    g_set_error (error, HW_ERROR, HW_ERROR_DAMAGED, fault, path);
  return !fault;
}

/* ------------------------------------------------------------------ with a key */

gboolean
hw_pages_fail (HwPages *self, int rc, GError **error)
{
  const char *path = self ? sqlite3_db_filename (self, "main") : "";

  switch (rc & 0xff)
    {
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
      g_set_error (error, HW_ERROR, HW_ERROR_DAMAGED,
                   _ ("%s is damaged: its key does not open its pages. Restore the last backup."),
                   path);
      break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error (error, HW_ERROR, HW_ERROR_LOCKED,
                   _ ("%s is being written by another program. Try again in a moment."), path);
      break;
    case SQLITE_FULL:
      g_set_error (error, HW_ERROR, HW_ERROR_FULL, _ ("There is no room left for %s."), path);
      break;
    case SQLITE_READONLY:
      g_set_error (error, HW_ERROR, HW_ERROR_READ_ONLY,
                   _ ("%s cannot be written, and its last work was not ended. Copy the office to "
                      "a disk that can be written."),
                   path);
      break;
    default:
      g_set_error (error, HW_ERROR, HW_ERROR_FAILED, "%s: %s", path,
                   self ? sqlite3_errmsg (self) : sqlite3_errstr (rc));
    }
  return FALSE;
}

static gboolean
run (HwPages *self, const char *sql, GError **error)
{
  int rc = sqlite3_exec (self, sql, NULL, NULL, NULL);

  if (rc == SQLITE_OK)
    return TRUE;
  hw_pages_fail (self, rc, error);
  return FALSE;
}

/* SQLCipher takes a key as it is only in this form; raw bytes would pass for a passphrase. */
static int
give_key (HwPages *self, const HwKey *key)
{
  char text[3 + 2 * HW_KEY_BYTES + 1];
  int rc;

  memcpy (text, "x'", 2);
  for (guint i = 0; i < HW_KEY_BYTES; i++)
    g_snprintf (text + 2 + 2 * i, 3, "%02x", hw_key_bytes (key)[i]);
  memcpy (text + 2 + 2 * HW_KEY_BYTES, "'", 2);
  rc = sqlite3_key (self, text, strlen (text));
  OPENSSL_cleanse (text, sizeof text);
  return rc;
}

/* Once a process, before SQLite's first call: no statistics of memory, which cost a lock at every
 * allocation and which nobody reads. */
static void
configure_sqlite (void)
{
  static gsize done = 0;

  if (!g_once_init_enter (&done))
    return;
  sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0);
  sqlite3_config (SQLITE_CONFIG_MULTITHREAD);
  sqlite3_config (SQLITE_CONFIG_LOOKASIDE, 1200, 200);
  g_once_init_leave (&done, 1);
}

static HwPages *
open_with (const char *path, const HwKey *key, int flags, GError **error)
{
  g_autoptr (HwPages) self = NULL;
  int rc;

  configure_sqlite ();
  rc = sqlite3_open_v2 (path, &self, flags | SQLITE_OPEN_NOMUTEX, NULL);

  if (rc == SQLITE_OK)
    rc = give_key (self, key);
  if (rc != SQLITE_OK)
    {
      hw_pages_fail (self, rc, error);
      return NULL;
    }
  sqlite3_busy_timeout (self, WAIT_MS);
  if (!run (self, "PRAGMA cipher_log_level = NONE", error)
      || !run (self, "PRAGMA temp_store = MEMORY", error)
      || !run (self, "PRAGMA trusted_schema = OFF", error)
      || !run (self, "SELECT count(*) FROM sqlite_schema", error))
    return NULL;
  return g_steal_pointer (&self);
}

HwPages *
hw_pages_open (const char *path, const HwKey *key, gboolean can_roll_back, GError **error)
{
  return open_with (path, key, can_roll_back ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY, error);
}

HwPages *
hw_pages_create (const char *path, const HwKey *key, GError **error)
{
  return open_with (path, key, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);
}

void
hw_pages_close (HwPages *self)
{
  sqlite3_close (self);
}

/* Takes the writer's lock and gives it back; nothing is written between. */
gboolean
hw_pages_is_being_written (HwPages *self)
{
  int rc;

  sqlite3_busy_timeout (self, 0);
  rc = sqlite3_exec (self, "BEGIN IMMEDIATE; ROLLBACK", NULL, NULL, NULL);
  sqlite3_busy_timeout (self, WAIT_MS);
  return rc == SQLITE_BUSY;
}

static HwPagesRows *
rows (HwPages *self, const char *sql, GError **error)
{
  HwPagesRows *made = NULL;
  int rc = sqlite3_prepare_v2 (self, sql, -1, &made, NULL);

  if (rc != SQLITE_OK)
    hw_pages_fail (self, rc, error);
  return made;
}

/* FALSE: a row that is not @good came, or an error. */
static gboolean
check_rows (HwPages *self, const char *sql, const char *good, GError **error)
{
  g_autoptr (HwPagesRows) found = rows (self, sql, error);
  int rc = SQLITE_DONE;

  if (!found)
    return FALSE;
  while ((rc = sqlite3_step (found)) == SQLITE_ROW)
    {
      const char *text = (const char *) sqlite3_column_text (found, 0);

      if (good && g_strcmp0 (text, good) == 0)
        continue;
      g_set_error (error, HW_ERROR, HW_ERROR_DAMAGED,
                   _ ("%s is damaged (%s). Restore the last backup."),
                   sqlite3_db_filename (self, "main"), text);
      return FALSE;
    }
  if (rc == SQLITE_DONE)
    return TRUE;
  hw_pages_fail (self, rc, error);
  return FALSE;
}

gboolean
hw_pages_check (HwPages *self, GError **error)
{
  return check_rows (self, "PRAGMA cipher_integrity_check", NULL, error)
         && check_rows (self, "PRAGMA integrity_check", "ok", error);
}

static gboolean
has_journal (HwPages *self)
{
  return sqlite3_table_column_metadata (self, "main", "txn", "hash", NULL, NULL, NULL, NULL, NULL)
         == SQLITE_OK;
}

/* One row of number, time and hash. */
static gboolean
take_head (HwPages *self, HwPagesRows *found, HwHead *head, GError **error)
{
  int rc = sqlite3_step (found);

  if (rc == SQLITE_DONE)
    return TRUE;
  if (rc != SQLITE_ROW || sqlite3_column_bytes (found, 2) != sizeof head->hash)
    {
      hw_pages_fail (self, rc == SQLITE_ROW ? SQLITE_CORRUPT : rc, error);
      return FALSE;
    }
  head->transactions = sqlite3_column_int64 (found, 0);
  head->at = sqlite3_column_int64 (found, 1);
  memcpy (head->hash, sqlite3_column_blob (found, 2), sizeof head->hash);
  return TRUE;
}

gboolean
hw_pages_head (HwPages *self, HwHead *head, GError **error)
{
  g_autoptr (HwPagesRows) found = NULL;

  memset (head, 0, sizeof *head);
  if (!has_journal (self))
    return TRUE;
  found = rows (self, "SELECT no, at, hash FROM txn ORDER BY no DESC LIMIT 1", error);
  return found && take_head (self, found, head, error);
}

gboolean
hw_pages_hash_at (HwPages *self, gint64 transaction, guint8 hash[32], GError **error)
{
  g_autoptr (HwPagesRows) found = NULL;
  HwHead head = { 0 };

  if (!has_journal (self))
    return FALSE;
  found = rows (self, "SELECT no, at, hash FROM txn WHERE no = ?1", error);
  if (!found)
    return FALSE;
  sqlite3_bind_int64 (found, 1, transaction);
  if (!take_head (self, found, &head, error) || head.transactions != transaction)
    return FALSE;
  memcpy (hash, head.hash, sizeof head.hash);
  return TRUE;
}

int
hw_pages_schema_version (HwPages *self)
{
  g_autoptr (HwPagesRows) found = rows (self, "PRAGMA user_version", NULL);

  return found && sqlite3_step (found) == SQLITE_ROW ? sqlite3_column_int (found, 0) : -1;
}

/* The names come from the file's own schema, quoted by SQLite itself. */
char *
hw_pages_dup_counts (HwPages *self, GError **error)
{
  g_autoptr (HwPagesRows) tables = rows (
      self, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name", error);
  g_autoptr (GString) counts = g_string_new (NULL);

  while (tables && sqlite3_step (tables) == SQLITE_ROW)
    {
      const char *name = (const char *) sqlite3_column_text (tables, 0);
      char *sql = sqlite3_mprintf ("SELECT count(*) FROM \"%w\"", name);
      g_autoptr (HwPagesRows) count = rows (self, sql, error);

      int rc;

      sqlite3_free (sql);
      if (!count)
        return NULL;
      /* Its page may be the damaged one. */
      rc = sqlite3_step (count);
      if (rc != SQLITE_ROW)
        {
          hw_pages_fail (self, rc, error);
          return NULL;
        }
      g_string_append_printf (counts, "%s %" G_GINT64_FORMAT "\n", name,
                              (gint64) sqlite3_column_int64 (count, 0));
    }
  return tables ? g_string_free (g_steal_pointer (&counts), FALSE) : NULL;
}
