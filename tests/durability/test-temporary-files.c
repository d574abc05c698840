/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Temporary data (S3): the heaviest things a store does, watched by strace, open no file but those
 * of the office. Sorting must not write names to a temporary file.
 */

#include "office-script.h"

#include "domain/hw-records.h"
#include "store/hw-search.h"
#include "store/hw-statement.h"
#include "store/hw-verify.h"
#include "support/test-records.h"

#include <string.h>

#define PEOPLE 30000

/* Sorts, groups, joins and temporary tables that do not fit into the cache. */
static const char *const heavy[] = {
  "SELECT name FROM person ORDER BY phone, mail, name",
  "SELECT name FROM person ORDER BY name DESC, id",
  "SELECT DISTINCT substr(name, 3) || phone FROM person",
  "SELECT name, count(*) FROM person GROUP BY phone, name",
  "SELECT name FROM person UNION SELECT phone FROM person UNION SELECT mail FROM person",
  "SELECT name, row_number() OVER (PARTITION BY mail ORDER BY phone) FROM person",
  "SELECT group_concat(name) FROM person GROUP BY length(name)",
  "WITH RECURSIVE c (i, t) AS (SELECT 1, 'Ñandú' UNION SELECT i + 1, t || i FROM c WHERE i < 300)"
  " SELECT t FROM c ORDER BY t DESC",
  "SELECT name FROM person WHERE name IN (SELECT name FROM person ORDER BY mail LIMIT 20000)",
  "SELECT row_id, words FROM search_entry ORDER BY words DESC",
  "SELECT tbl, row_id, count(*) FROM op GROUP BY row_id ORDER BY hash, row_id",
};

static void
fill (HwStore *store)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (hw_store_begin (store, "import", &error));
  g_assert_true (hw_store_begin_bulk (store, &error));
  for (guint i = 0; i < PEOPLE; i++)
    {
      g_autofree char *name = g_strdup_printf ("Ñandú Kanarienvogel %u", (i * 7919) % PEOPLE);
      g_autofree char *phone = g_strdup_printf ("502-%04u", (i * 104729) % 9973);
      g_autoptr (HwRecord) person
          = test_record_new (hw_registry_type (&hw_records, "person"), "name", name, "phone",
                             phone, "mail", phone, NULL);

      hw_store_insert (store, person, &error);
      g_assert_no_error (error);
    }
  hw_store_commit (store, &error);
  g_assert_no_error (error);
}

static void
run (HwStore *store, const char *sql)
{
  g_autoptr (GError) error = NULL;
  HwStatement *statement = hw_store_prepare (store, sql, &error);

  g_assert_no_error (error);
  while (hw_statement_step (statement, &error))
    ;
  g_assert_no_error (error);
  hw_statement_reset (statement);
}

static void
run_queries (HwStore *store)
{
  /* So small a cache that nothing of this size is sorted within it. */
  run (store, "PRAGMA cache_size = -1000");
  for (guint i = 0; i < G_N_ELEMENTS (heavy); i++)
    run (store, heavy[i]);
  run (store, "PRAGMA cache_size = -8192");
}

/* The same without our setting: here temporary files must come, or the test sees nothing. */
static int
work_carelessly (const char *place)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScriptOffice) self = script_office_new (place, &error);
  g_autoptr (HwOffice) office = script_office_open (self);

  fill (hw_office_store (office));
  run (hw_office_store (office), "PRAGMA temp_store = FILE");
  run_queries (hw_office_store (office));
  return 0;
}

/* What the watched process does. */
static int
work_heavily (const char *place)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScriptOffice) self = script_office_new (place, &error);
  g_autoptr (HwOffice) office = script_office_open (self);
  HwStore *store = hw_office_store (office);
  g_autoptr (GPtrArray) hits = NULL;
  g_autofree char *backup = NULL;

  fill (store);
  run_queries (store);
  hits = hw_search (store, "nandu 29", NULL, 50, &error);
  g_assert_cmpuint (hits->len, >, 0);
  hw_journal_undo (store, NULL, &error);
  g_assert_no_error (error);
  hw_verify_rebuild (store, &error);
  g_assert_no_error (error);
  script_assert_clean (office);
  backup = hw_office_backup (office, NULL, &error);
  g_assert_no_error (error);
  return 0;
}

/* Whether a line of strace tells of a file opened for writing outside the office. */
static gboolean
is_stranger (const char *line, const char *place)
{
  if (strstr (line, "memfd_create"))
    return TRUE;
  if (!strstr (line, "O_CREAT") && !strstr (line, "O_TMPFILE") && !strstr (line, "creat("))
    return FALSE;
  return !strstr (line, place);
}

/* How many such files the work opens. */
static guint
watch (const char *program, const char *work)
{
  g_autofree char *place = g_dir_make_tmp ("homeward-XXXXXX", NULL);
  g_autofree char *log = g_build_filename (place, "strace", NULL);
  const char *argv[] = {
    "strace", "-f", "--seccomp-bpf", "-e", "trace=open,openat,creat,memfd_create", "-o", log,
    program, work, place, NULL,
  };
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_office = 0, n_strangers = 0;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);

  g_assert_true (g_file_get_contents (log, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line; line++)
    {
      n_office += strstr (*line, "office.db-journal") != NULL;
      if (is_stranger (*line, place))
        {
          g_test_message ("%s", *line);
          n_strangers++;
        }
    }
  script_remove (place);
  /* strace saw the work at all. */
  g_assert_cmpuint (n_office, >, 0);
  return n_strangers;
}

static void
test_temporary_files (gconstpointer program)
{
  g_assert_cmpuint (watch (program, "--carelessly"), >, 0);
  g_assert_cmpuint (watch (program, "--heavily"), ==, 0);
}

int
main (int argc, char **argv)
{
  if (argc == 3)
    {
      hw_registry_ensure (&hw_records);
      return g_str_equal (argv[1], "--heavily") ? work_heavily (argv[2])
                                                : work_carelessly (argv[2]);
    }
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/secrecy/S3/temporary-files", argv[0], test_temporary_files);
  return g_test_run ();
}
