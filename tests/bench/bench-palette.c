/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-palette FOLDER N: what the palette does for each letter, in an office of bench-store, to
 * which as many people around the children are added the first time. N lines of two microseconds
 * of processor time: finding and making the lines; the bare FTS5 statement for the same letters.
 */

#include "domain/families/hw-child.h"
#include "domain/families/hw-connection.h"
#include "domain/families/hw-person.h"
#include "domain/hw-records.h"
#include "domain/placements/hw-found-query.h"
#include "store/hw-office.h"
#include "store/hw-statement.h"
#include "ui/palette/hw-palette-acts.h"
#include "ui/palette/hw-palette-item.h"

#include <adwaita.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define MOST_OF_A_TYPE 6

static void
insist (gboolean done, GError *error)
{
  if (!done)
    g_error ("%s", error ? error->message : "failed");
}

/* Microseconds of processor time: what else the machine does meanwhile is not ours. */
static gint64
now (void)
{
  struct timespec at;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &at);
  return at.tv_sec * G_USEC_PER_SEC + at.tv_nsec / 1000;
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

static void
add_people (HwStore *store, GPtrArray *children)
{
  g_autoptr (GError) error = NULL;

  insist (hw_store_begin (store, "import", &error) && hw_store_begin_bulk (store, &error), error);
  for (guint i = 0; i < children->len; i++)
    {
      HwChild *child = children->pdata[i];
      HwChild *other = children->pdata[(i * 31) % children->len];
      g_autofree char *name = g_strconcat (other->given_name, " ", child->family_name, NULL);
      g_autoptr (HwRecord) person = g_object_new (HW_TYPE_PERSON, "name", name, NULL);
      g_autoptr (HwRecord) connection = NULL;

      insist (hw_store_insert (store, person, &error), error);
      connection = g_object_new (HW_TYPE_CONNECTION, "child", HW_RECORD (child)->id, "person",
                                 person->id, "kind", 1, NULL);
      insist (hw_store_insert (store, connection, &error), error);
    }
  insist (hw_store_commit (store, &error), error);
}

/* The beginning of a name that is there, as it is typed: sometimes both names, sometimes with an
 * error in it. */
static char *
dup_typed (GPtrArray *children, guint i)
{
  HwChild *child = children->pdata[g_random_int_range (0, children->len)];
  glong letters = MIN (g_utf8_strlen (child->family_name, -1), 1 + (glong) (i % 7));
  g_autofree char *begun = g_utf8_substring (child->family_name, 0, letters);

  if (i % 11 == 0)
    return g_strdup_printf ("%sx", child->family_name);
  return i % 3 ? g_steal_pointer (&begun) : g_strdup_printf ("%s %s", child->given_name, begun);
}

static gint64
find_ours (HwStore *store, const char *typed)
{
  gint64 start = now ();
  g_autoptr (GError) error = NULL;
  g_autofree const char **types = hw_palette_item_types ();
  g_autoptr (GPtrArray) found = hw_found_read (store, typed, types, MOST_OF_A_TYPE, &error);
  g_autoptr (GListStore) items = g_list_store_new (HW_TYPE_PALETTE_ITEM);

  insist (found != NULL, error);
  hw_palette_acts_add (items, typed, "child", NULL);
  for (guint i = 0; i < found->len; i++)
    {
      g_autoptr (HwPaletteItem) item
          = hw_palette_item_new_record (g_steal_pointer (&found->pdata[i]));

      if (item)
        g_list_store_append (items, item);
    }
  return now () - start;
}

static gint64
find_bare (HwStore *store, const char *typed)
{
  gint64 start = now ();
  g_auto (GStrv) words = g_strsplit (typed, " ", -1);
  g_autofree char *joined = g_strjoinv ("\"* \"", words);
  g_autofree char *match = g_strdup_printf ("\"%s\"*", joined);
  g_autoptr (GError) error = NULL;
  HwStatement *statement = hw_store_prepare (
      store, "SELECT rowid FROM search_word WHERE search_word MATCH ?1 LIMIT 50", &error);

  insist (statement != NULL, error);
  hw_statement_bind_text (statement, 1, match);
  while (hw_statement_step (statement, NULL))
    hw_statement_int (statement, 0);
  hw_statement_reset (statement);
  return now () - start;
}

int
main (int argc, char **argv)
{
  g_autoptr (HwOffice) office = NULL;
  g_autoptr (GPtrArray) children = NULL;
  HwStore *store;

  if (argc != 3)
    return 2;
  gtk_init ();
  hw_registry_ensure (&hw_records);
  g_random_set_seed (4);
  office = open_office (argv[1]);
  store = hw_office_store (office);
  children = hw_store_list (store, HW_TYPE_CHILD, NULL, NULL);
  if (hw_store_count (store, HW_TYPE_PERSON, NULL) == 0)
    add_people (store, children);

  for (int i = 0; i < atoi (argv[2]); i++)
    {
      g_autofree char *typed = dup_typed (children, i);
      /* Whoever comes second finds the pages in the cache: so they take turns. */
      gint64 bare = i % 2 ? find_bare (store, typed) : 0;
      gint64 ours = find_ours (store, typed);

      if (i % 2 == 0)
        bare = find_bare (store, typed);
      printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", ours, bare);
    }
  return EXIT_SUCCESS;
}
