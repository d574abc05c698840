/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-store make FOLDER CHILDREN STAYS: a new office with invented names, its data key (32 bytes)
 * in FOLDER.key. bench-store import FOLDER FILE: an import into it. bench-store search FOLDER N,
 * bench-store save FOLDER N: N interleaved pairs, ours and the bare statement, a line of two
 * microseconds each. bench-store filter FOLDER N: N times the first rows of a filtered list in a
 * store that was just opened, microseconds each.
 */

#include "base/hw-id.h"
#include "domain/families/hw-child.h"
#include "domain/families/hw-staff.h"
#include "domain/hw-records.h"
#include "domain/placements/hw-children-query.h"
#include "domain/placements/hw-stay.h"
#include "exchange/hw-import.h"
#include "store/hw-lazy-list.h"
#include "store/hw-office.h"
#include "store/hw-search.h"
#include "store/hw-statement.h"

#include <sqlcipher/sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const given[] = {
  "Maya", "Liam", "Zoë", "Noah", "Ava", "Elijah", "Ruth", "Owen", "Iris", "Caleb", "Nora", "Jonah",
  "Lucía", "Amos", "Wren", "Silas", "Opal", "Felix", "Hazel", "Ezra", "Pearl", "Otis", "Fern",
  "Abel",
};
static const char *const beginnings[] = {
  "Com", "Slo", "Van", "Har", "Mc", "Peñ", "Bar", "Whit", "Cald", "Thorn", "Ash", "Black", "Stan",
  "Hol", "Mor", "Wood", "Brad", "Graf", "Kings", "Lang", "Rad", "Sut", "Wes", "Ell",
};
static const char *const ends[] = {
  "bs", "ane", "ce", "ton", "ley", "field", "well", "er", "son", "man", "ford", "wick", "ham", "by",
  "dale", "worth", "stead", "gate", "mont", "brook", "ridge", "lock", "burn", "cote",
};

static char *
dup_family_name (guint i)
{
  return g_strdup_printf ("%s%s", beginnings[i % G_N_ELEMENTS (beginnings)],
                          ends[i / G_N_ELEMENTS (beginnings) % G_N_ELEMENTS (ends)]);
}

static void
insist (gboolean done, GError *error)
{
  if (!done)
    g_error ("%s", error ? error->message : "failed");
}

/* ------------------------------------------------------------------ making */

static char *
add_child (HwStore *store, guint i)
{
  g_autofree char *name = dup_family_name (g_random_int ());
  g_autofree char *number = g_strdup_printf ("%u", 700000 + i);
  g_autoptr (HwRecord) child = g_object_new (
      HW_TYPE_CHILD, "external-id", number, "given-name",
      given[g_random_int () % G_N_ELEMENTS (given)], "family-name", name, "birth-date",
      hw_day_new (1992, 1, 1) + (int) (g_random_int () % 6000), "sex", 1 + i % 2, NULL);
  g_autoptr (GError) error = NULL;

  insist (hw_store_insert (store, child, &error), error);
  return g_strdup (child->id);
}

static void
add_stay (HwStore *store, const char *child, guint i)
{
  HwDay removal = hw_day_new (2005, 1, 1) + (int) (g_random_int () % 1600);
  gboolean is_open = i % 5 != 0;
  g_autoptr (HwRecord) stay
      = g_object_new (HW_TYPE_STAY, "child", child, "removal-date", removal, "exit-date",
                      is_open ? 0 : removal + 100, "exit-kind", is_open ? 0 : 1, NULL);
  g_autoptr (GError) error = NULL;

  insist (hw_store_insert (store, stay, &error), error);
}

static void
fill (HwStore *store, guint children, guint stays)
{
  g_autoptr (GError) error = NULL;

  insist (hw_store_begin (store, "import", &error), error);
  insist (hw_store_begin_bulk (store, &error), error);
  for (guint i = 0; i < children; i++)
    {
      g_autofree char *child = add_child (store, i);
      guint n = stays / children + (i < stays % children);

      for (guint s = 0; s < n; s++)
        add_stay (store, child, i + s);
    }
  insist (hw_store_commit (store, &error), error);
}

static int
make (const char *folder, guint children, guint stays)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *recovery = NULL;
  g_autofree char *id = hw_id_dup_new ();
  g_autofree char *key_path = g_strconcat (folder, ".key", NULL);
  g_autoptr (HwRecord) staff = g_object_new (HW_TYPE_STAFF, "name", "Nia Combs", "role",
                                             HW_STAFF_ROLE_ADMINISTRATOR, NULL);
  g_autoptr (HwOffice) office = hw_office_create (folder, "maple river candle seven", "NC", id,
                                                  &hw_records, &recovery, &error);
  HwStore *store;

  insist (office != NULL, error);
  store = hw_office_store (office);
  g_set_str (&staff->id, id);
  insist (hw_store_begin (store, "office.new", &error), error);
  insist (hw_store_insert (store, staff, &error), error);
  insist (hw_store_commit (store, &error), error);
  if (children)
    fill (store, children, stays);
  insist (g_file_set_contents_full (key_path, (const char *) hw_key_bytes (hw_office_key (office)),
                                    HW_KEY_BYTES, G_FILE_SET_CONTENTS_NONE, 0600, &error),
          error);
  return EXIT_SUCCESS;
}

static HwOffice *
open_office (const char *folder)
{
  g_autofree char *key_path = g_strconcat (folder, ".key", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (HwKey) key = NULL;
  g_autoptr (GError) error = NULL;
  HwOffice *office;
  gsize n;

  insist (g_file_get_contents (key_path, &bytes, &n, &error), error);
  key = hw_key_new_from_bytes ((const guint8 *) bytes);
  office = hw_office_open_with_key (folder, key, NULL, &hw_records, &error);
  insist (office != NULL, error);
  return office;
}

/* ------------------------------------------------------------------ measuring */

static int
import (const char *folder, const char *path)
{
  g_autoptr (HwOffice) office = open_office (folder);
  g_autoptr (GError) error = NULL;
  HwImportOptions options = { 0 };
  g_autoptr (HwImportReport) report
      = hw_import_file (hw_office_store (office), path, &options, NULL, &error);

  insist (report != NULL, error);
  fprintf (stderr, "%u rows, %u rejected\n", report->rows, report->rejects->len);
  return EXIT_SUCCESS;
}

/* The beginning of a family name, as it is typed: 2 to 6 letters, sometimes a given name too. */
static void
make_query (guint i, char **typed, char **match)
{
  g_autofree char *name = dup_family_name (g_random_int ());
  const char *first = given[g_random_int () % G_N_ELEMENTS (given)];
  glong letters = MIN (g_utf8_strlen (name, -1), 2 + (glong) (i % 5));
  g_autofree char *prefix = g_utf8_substring (name, 0, letters);

  *typed = i % 3 ? g_strdup (prefix) : g_strdup_printf ("%s %s", first, prefix);
  *match = i % 3 ? g_strdup_printf ("\"%s\"*", prefix)
                 : g_strdup_printf ("\"%s\" AND \"%s\"*", first, prefix);
}

static gint64
search_ours (HwStore *store, const char *typed)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = hw_search (store, typed, "child", 50, &error);

  insist (hits != NULL, error);
  return g_get_monotonic_time () - start;
}

static gint64
search_bare (HwStore *store, const char *match)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  HwStatement *statement = hw_store_prepare (
      store, "SELECT rowid FROM search_word WHERE search_word MATCH ?1 LIMIT 50", &error);

  insist (statement != NULL, error);
  hw_statement_bind_text (statement, 1, match);
  while (hw_statement_step (statement, NULL))
    hw_statement_int (statement, 0);
  hw_statement_reset (statement);
  return g_get_monotonic_time () - start;
}

static int
search (const char *folder, guint n)
{
  g_autoptr (HwOffice) office = open_office (folder);
  HwStore *store = hw_office_store (office);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *typed = NULL;
      g_autofree char *match = NULL;
      gint64 ours, bare;

      make_query (i, &typed, &match);
      /* Whoever comes second finds the pages in the cache: so they take turns. */
      if (i % 2)
        {
          bare = search_bare (store, match);
          ours = search_ours (store, typed);
        }
      else
        {
          ours = search_ours (store, typed);
          bare = search_bare (store, match);
        }
      printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", ours, bare);
    }
  return EXIT_SUCCESS;
}

static gint64
save_ours (HwStore *store, const char *id, guint i)
{
  g_autofree char *name = dup_family_name (i);
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HwRecord) child = hw_store_find (store, HW_TYPE_CHILD, id, &error);

  insist (child != NULL, error);
  g_object_set (child, "family-name", name, NULL);
  insist (hw_store_begin (store, "record.set", &error), error);
  insist (hw_store_save (store, child, NULL, &error), error);
  insist (hw_store_commit (store, &error), error);
  return g_get_monotonic_time () - start;
}

/* The same update in an encrypted table without journal, search or checks. */
static sqlite3 *
open_bare (const char *folder)
{
  g_autofree char *path = g_strconcat (folder, ".bare", NULL);
  static const char key[]
      = "x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'";
  sqlite3 *db;

  insist (sqlite3_open (path, &db) == SQLITE_OK
              && sqlite3_key (db, key, strlen (key)) == SQLITE_OK
              && sqlite3_exec (db,
                               "PRAGMA synchronous = EXTRA; CREATE TABLE child (n INTEGER PRIMARY"
                               " KEY, family_name TEXT); INSERT INTO child VALUES (1, 'x')",
                               NULL, NULL, NULL)
                     == SQLITE_OK,
          NULL);
  return db;
}

static gint64
save_bare (sqlite3 *db, guint i)
{
  g_autofree char *name = dup_family_name (i);
  gint64 start = g_get_monotonic_time ();
  sqlite3_stmt *statement;

  insist (sqlite3_prepare_v2 (db, "UPDATE child SET family_name = ?1 WHERE n = 1", -1, &statement,
                              NULL)
              == SQLITE_OK,
          NULL);
  sqlite3_bind_text (statement, 1, name, -1, SQLITE_STATIC);
  insist (sqlite3_step (statement) == SQLITE_DONE, NULL);
  sqlite3_finalize (statement);
  return g_get_monotonic_time () - start;
}

static int
save (const char *folder, guint n)
{
  g_autoptr (HwOffice) office = open_office (folder);
  HwStore *store = hw_office_store (office);
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3 *bare = open_bare (folder);

  insist (hw_store_begin (store, "record.add", &error), error);
  id = add_child (store, 0);
  insist (hw_store_commit (store, &error), error);
  for (guint i = 0; i < n; i++)
    {
      gint64 ours = save_ours (store, id, i);

      printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", ours, save_bare (bare, i));
    }
  sqlite3_close (bare);
  return EXIT_SUCCESS;
}

/* The rows that the window shows first, and what a filter passes over before them. */
static int
filter (const char *folder, guint n)
{
  const HwChildrenQuery query
      = { HW_CHILDREN_BY_NAME, FALSE, { TRUE, .goals = 1, .months_from = 228 } };

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HwOffice) office = open_office (folder);
      g_autoptr (GPtrArray) rows
          = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_child_row_free);
      g_autoptr (GBytes) next = NULL;
      gint64 start = g_get_monotonic_time ();

      do
        {
          g_autoptr (GBytes) from = g_steal_pointer (&next);
          g_autoptr (GError) error = NULL;
          guint got = 0;

          insist (hw_children_read (hw_office_store (office), &query, from,
                                    HW_LAZY_FIRST - rows->len, rows, &got, &next, &error),
                  error);
        }
      while (next && rows->len < HW_LAZY_FIRST);
      printf ("%" G_GINT64_FORMAT "\n", g_get_monotonic_time () - start);
    }
  return EXIT_SUCCESS;
}

int
main (int argc, char **argv)
{
  const char *verb = argc > 3 ? argv[1] : "";

  hw_registry_ensure (&hw_records);
  g_random_set_seed (4);
  if (g_str_equal (verb, "make") && argc == 5)
    return make (argv[2], atoi (argv[3]), atoi (argv[4]));
  if (g_str_equal (verb, "import"))
    return import (argv[2], argv[3]);
  if (g_str_equal (verb, "search"))
    return search (argv[2], atoi (argv[3]));
  if (g_str_equal (verb, "save"))
    return save (argv[2], atoi (argv[3]));
  if (g_str_equal (verb, "filter"))
    return filter (argv[2], atoi (argv[3]));
  fprintf (stderr, "bench-store make|import|search|save|filter FOLDER …\n");
  return 2;
}
