/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Anyone is found by any part of the name: accents, order, small errors, hostile letters.
 */

#include "hw-test-store.h"

#include "domain/hw-records.h"
#include "store/hw-search.h"
#include "store/hw-store-private.h"
#include "store/hw-verify.h"

static void
fill (HwStore *store)
{
  static const char *const names[][2] = {
    { "Maya", "Combs" },      { "Zoë", "Peña" },        { "José María", "García-Ruiz" },
    { "Maya", "McIntosh" },   { "Ana", "O'Brien" },     { "Liam", "Sloane" },
    { "Mia", "Combs-Noble" }, { "Noah", "Brashear" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_free (hw_test_add (store, "child", "given-name", names[i][0], "family-name", names[i][1],
                         "birth-date", "2017-07-04", NULL));
  g_free (hw_test_add (store, "person", "name", "Ruth Combs", NULL));
}

static char *
titles (HwStore *store, const char *text, const char *type)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = hw_search (store, text, type, 20, &error);
  g_autoptr (GString) joined = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < hits->len; i++)
    {
      HwHit *hit = g_ptr_array_index (hits, i);

      g_string_append_printf (joined, "%s%s%s", i ? ", " : "", hit->is_near ? "~" : "", hit->title);
    }
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static void
test_cases (void)
{
  static const struct
  {
    const char *text, *type, *found;
  } cases[] = {
    { "maya combs", NULL, "Maya Combs" },
    { "combs maya", NULL, "Maya Combs" },
    { "may", NULL, "Maya Combs, Maya McIntosh" },
    { "pena", NULL, "Zoë Peña" },
    { "PEÑA zoe", NULL, "Zoë Peña" },
    { "garcia jose", NULL, "José María García-Ruiz" },
    { "ruiz", NULL, "José María García-Ruiz" },
    { "combs", "child", "Maya Combs, Mia Combs-Noble" },
    { "combs", "person", "Ruth Combs" },
    { "brasheer", NULL, "~Noah Brashear" },
    { "sloanne", NULL, "~Liam Sloane" },
    { "mcintsoh", NULL, "~Maya McIntosh" },
    { "garica", NULL, "~José María García-Ruiz" },
    { "jsoe", NULL, "~José María García-Ruiz" },
    { "anna", NULL, "~Ana O'Brien" },
    { "zeo", NULL, "~Zoë Peña" },
    { "laim", NULL, "~Liam Sloane" },
    { "noa", NULL, "Noah Brashear" },
    { "nnoah", NULL, "~Noah Brashear" },
    { "onah", NULL, "~Noah Brashear" },
    { "ruzi jos", NULL, "~José María García-Ruiz" },
    { "obrien", NULL, "~Ana O'Brien" },
    { "xyz", NULL, "" },
    { "o'brien", NULL, "Ana O'Brien" },
    { "", NULL, "" },
    { "   ", NULL, "" },
    { "\"", NULL, "" },
    { "* OR NEAR(", NULL, "" },
    { "'; DROP TABLE child; --", NULL, "" },
    { "nobody here", NULL, "" },
  };
  g_autoptr (HwTestStore) test = hw_test_store_new ();

  fill (test->store);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = titles (test->store, cases[i].text, cases[i].type);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

/* The index follows edits, deletions, undo, and a bulk act. */
static void
test_follows (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HwRecord) bulk = NULL;
  g_autofree char *id = NULL;
  g_autofree char *renamed = NULL;
  g_autofree char *former = NULL;
  g_autofree char *both = NULL;
  g_autofree char *undone = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  id = hw_test_add (test->store, "child", "given-name", "Maya", "birth-date", "2017-07-04", NULL);
  hw_test_set (test->store, "child", id, "given-name", "Ximena");
  renamed = titles (test->store, "xim", NULL);
  g_assert_cmpstr (renamed, ==, "Ximena");
  former = titles (test->store, "maya", NULL);
  g_assert_cmpstr (former, ==, "");

  bulk = hw_test_record ("child", "given-name", "Ximo", "birth-date", "2016-01-01", NULL);
  g_assert_true (hw_store_begin (test->store, "import test", &error)
                 && hw_store_begin_bulk (test->store, &error)
                 && hw_store_insert (test->store, bulk, &error)
                 && hw_store_commit (test->store, &error));
  g_assert_no_error (error);
  both = titles (test->store, "xim", NULL);
  g_assert_cmpstr (both, ==, "Ximena, Ximo");

  g_assert_cmpint (hw_journal_undo (test->store, NULL, &error), >, 0);
  undone = titles (test->store, "xim", NULL);
  g_assert_cmpstr (undone, ==, "Ximena");
  faults = hw_verify (test->store, NULL, &error);
  g_assert_cmpuint (faults->len, ==, 0);
}

/* Who typed the whole name finds it, however many longer ones begin like it. */
static void
test_whole_names_first (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;

  g_assert_true (hw_store_begin (test->store, "test.fill", &error));
  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *name = g_strdup_printf ("Mayanna%u", i);
      g_autoptr (HwRecord) record
          = hw_test_record ("child", "given-name", i == 250 ? "Maya" : name, "birth-date",
                            "2017-07-04", NULL);

      g_assert_true (hw_store_insert (test->store, record, &error));
    }
  g_assert_true (hw_store_commit (test->store, &error));
  found = titles (test->store, "maya", NULL);
  g_assert_true (g_str_has_prefix (found, "Maya, Mayanna"));
}

/* As typed, then without the accents, then begun, and only then like it. */
static void
test_order (void)
{
  static const char *const names[] = { "Renée", "Reneesha", "Renee", "Rene", "Renés" };
  static const struct
  {
    const char *text, *found;
  } cases[] = {
    { "renee", "Renee, Renée, Reneesha" },
    { "renée", "Renée, Renee, Reneesha" },
    { "rene", "Rene, Renee, Reneesha, Renée, Renés" },
    { "reene", "~Rene, ~Renée, ~Renee" },
  };
  g_autoptr (HwTestStore) test = hw_test_store_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_free (hw_test_add (test->store, "child", "given-name", names[i], "birth-date", "2017-07-04",
                         NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = titles (test->store, cases[i].text, NULL);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static char *
typed_titles (HwStore *store, const char *text, guint limit)
{
  static const char *const types[] = { "person", "child", "family", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = hw_search_types (store, text, types, limit, &error);
  g_autoptr (GString) joined = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < hits->len; i++)
    {
      HwHit *hit = g_ptr_array_index (hits, i);

      g_string_append_printf (joined, "%s%s%s %s", i ? ", " : "", hit->is_near ? "~" : "",
                              hit->type, hit->title);
    }
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

/* However many there are of one type, those of the others are found; likeness counts only where no
 * type has the letters. */
static void
test_types (void)
{
  static const struct
  {
    const char *text;
    guint limit;
    const char *found;
  } cases[] = {
    { "ruth", 2, "person Ruth Combs, child Ruth Combs-Ruiz, child Ruth Combs-Ruiz" },
    { "noble", 2, "family Noble" },
    { "nobbles", 2, "~family Noble" },
    { "ruth comps", 1, "~person Ruth Combs, ~child Ruth Combs-Ruiz" },
    { "", 2, "" },
    { "nobody here", 2, "" },
  };
  g_autoptr (HwTestStore) test = hw_test_store_new ();

  for (guint i = 0; i < 100; i++)
    g_free (hw_test_add (test->store, "child", "given-name", "Ruth", "family-name", "Combs-Ruiz",
                         "birth-date", "2017-07-04", NULL));
  g_free (hw_test_add (test->store, "person", "name", "Ruth Combs", NULL));
  g_free (hw_test_add (test->store, "family", "name", "Noble", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = typed_titles (test->store, cases[i].text, cases[i].limit);

      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

/* Two types whose entries had the same numbers would overwrite each other. */
static void
test_stretches (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < hw_registry_n_types (&hw_records); i++)
    {
      gint64 stretch = hw_search_stretch (hw_registry_class_at (&hw_records, i)->type);

      g_assert_cmpint (stretch, >=, 0);
      g_assert_true (g_hash_table_add (seen, g_memdup2 (&stretch, sizeof stretch)));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/cases", test_cases);
  g_test_add_func ("/search/follows", test_follows);
  g_test_add_func ("/search/whole-names-first", test_whole_names_first);
  g_test_add_func ("/search/order", test_order);
  g_test_add_func ("/search/types", test_types);
  g_test_add_func ("/search/stretches", test_stretches);
  return g_test_run ();
}
