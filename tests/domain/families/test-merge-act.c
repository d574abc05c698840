/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two records made one: by cases, and at random over a whole invented office, where undo must give
 * every row back and no reference may lead nowhere.
 */

#include "hw-test-store.h"

#include "base/hw-error.h"
#include "domain/demo/hw-demo-act.h"
#include "domain/families/hw-merge-act.h"
#include "domain/families/hw-merge-rules.h"
#include "domain/hw-records.h"
#include "record/hw-merged.h"

#define ACTOR "019aab3c-0000-7000-8000-00000000000a"

static const char *const offered[] = { "child", "family", "person", "home", "staff" };

static guint64
bit (const char *type, const char *name)
{
  HwRecordClass *klass = hw_registry_find (&hw_records, type);

  return G_GUINT64_CONSTANT (1) << (hw_record_class_find (klass, name) - klass->fields);
}

static void
assert_value (HwStore *store, const char *type, const char *id, const char *field,
              const char *expected)
{
  g_autofree char *text = hw_test_value (store, type, id, field);

  g_assert_cmpstr (text, ==, expected);
}

/* Equal and empty values decide themselves; of the others the chosen ones are taken, an address
 * with what it is. */
static void
test_values (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *kept = hw_test_add (test->store, "person", "name", "Ruth Noble", "kind", "kin",
                                       "phone", "555-0101", "address", "1 Elm", NULL);
  g_autofree char *gone
      = hw_test_add (test->store, "person", "name", "Ruth Nobel", "kind", "kin", "phone",
                     "555-0102", "mail", "ruth@mail.example", "address", "2 Oak",
                     "address-confidential", "true", NULL);
  GType type = hw_registry_type (&hw_records, "person");
  g_autoptr (GError) error = NULL;
  gint64 done = hw_merge_act (test->store, type, kept, gone,
                              bit ("person", "phone") | bit ("person", "address"), &error);

  g_assert_no_error (error);
  g_assert_cmpint (done, >, 0);
  assert_value (test->store, "person", kept, "name", "Ruth Noble");
  assert_value (test->store, "person", kept, "kind", "kin");
  assert_value (test->store, "person", kept, "phone", "555-0102");
  assert_value (test->store, "person", kept, "mail", "ruth@mail.example");
  assert_value (test->store, "person", kept, "address", "2 Oak");
  assert_value (test->store, "person", kept, "address-confidential", "true");
  g_assert_null (hw_store_find (test->store, type, gone, NULL));
}

/* Whoever must not meet the one that is gone must not meet the one that stays; and what the two
 * said of each other says nothing any more. */
static void
test_references (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  HwStore *store = test->store;
  g_autofree char *kept = hw_test_add (store, "person", "name", "Ruth Noble", NULL);
  g_autofree char *gone
      = hw_test_add (store, "person", "name", "R. Noble", "no-contact-with", kept, NULL);
  g_autofree char *other
      = hw_test_add (store, "person", "name", "Dana Combs", "no-contact-with", gone, NULL);
  g_autofree char *child
      = hw_test_add (store, "child", "given-name", "Maya", "birth-date", "2017-07-04", NULL);
  g_autofree char *connection = hw_test_add (store, "connection", "child", child, "person", gone,
                                             "kind", "aunt-uncle", NULL);
  g_autofree char *before = hw_test_dump (store);
  g_autofree char *after = NULL;
  GType type = hw_registry_type (&hw_records, "person");
  g_autoptr (HwMergeSides) sides = hw_merge_read (store, type, kept, gone, NULL);

  g_assert_cmpuint (sides->n_references, ==, 2);
  g_assert_cmpint (hw_merge_act (store, type, kept, gone, 0, NULL), >, 0);
  assert_value (store, "person", other, "no-contact-with", kept);
  assert_value (store, "person", kept, "no-contact-with", NULL);
  assert_value (store, "connection", connection, "person", kept);

  g_assert_cmpint (hw_journal_undo (store, NULL, NULL), >, 0);
  after = hw_test_dump (store);
  g_assert_cmpstr (after, ==, before);
}

/* A third one made one with the second leads to the first as well. */
static void
test_chain (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *a = hw_test_add (test->store, "family", "name", "A", "external-id", "1", NULL);
  g_autofree char *b = hw_test_add (test->store, "family", "name", "B", "external-id", "2", NULL);
  g_autofree char *c = hw_test_add (test->store, "family", "name", "C", "external-id", "3", NULL);
  GType type = hw_registry_type (&hw_records, "family");
  g_autoptr (GPtrArray) merged = NULL;

  g_assert_cmpint (hw_merge_act (test->store, type, b, c, 0, NULL), >, 0);
  g_assert_cmpint (hw_merge_act (test->store, type, a, b, 0, NULL), >, 0);
  merged = hw_store_list (test->store, HW_TYPE_MERGED, NULL, NULL);
  g_assert_cmpuint (merged->len, ==, 2);
  for (guint i = 0; i < merged->len; i++)
    g_assert_cmpstr (((HwMerged *) merged->pdata[i])->kept, ==, a);
}

/* What a record that is gone held, as a source knows it. */
static void
test_image (void)
{
  g_autoptr (HwRecord) kept = hw_test_record ("child", "given-name", "Maya", NULL);
  g_autoptr (HwRecord) gone
      = hw_test_record ("child", "given-name", "Zoë\n=[a]", "external-id", " C 1 ", "birth-date",
                        "2017-07-04", "races", "white,asian", NULL);
  g_autoptr (HwMerged) merged = NULL;
  g_autoptr (HwRecord) back = NULL;
  HwRecordClass *klass = HW_RECORD_GET_CLASS (gone);

  kept->id = g_strdup ("00000000-0000-7000-8000-000000000001");
  gone->id = g_strdup ("00000000-0000-7000-8000-000000000002");
  merged = hw_merged_new (kept, gone);
  back = hw_merged_dup_gone (merged, G_OBJECT_TYPE (gone));
  g_assert_cmpstr (back->id, ==, gone->id);
  for (guint i = 0; i < klass->n_fields; i++)
    g_assert_true (hw_record_equal_field (back, gone, &klass->fields[i]));
}

static void
test_refused (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *one = hw_test_add (test->store, "staff", "name", "J. Combs", NULL);
  g_autofree char *two = hw_test_add (test->store, "staff", "name", "Jo Combs", NULL);
  g_autofree char *region = hw_test_add (test->store, "region", "name", "Kenton", NULL);
  GType type = hw_registry_type (&hw_records, "staff");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (hw_merge_act (test->store, type, one, one, 0, &error), ==, 0);
  g_assert_error (error, HW_ERROR, HW_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_cmpint (hw_merge_act (test->store, hw_registry_type (&hw_records, "region"), region,
                                 one, 0, &error), ==, 0);
  g_assert_error (error, HW_ERROR, HW_ERROR_REFUSED);
  g_clear_error (&error);

  /* Whoever is signed in cannot go. */
  hw_store_set_actor (test->store, two);
  g_assert_cmpint (hw_merge_act (test->store, type, one, two, 0, &error), ==, 0);
  g_assert_error (error, HW_ERROR, HW_ERROR_REFUSED);
  g_assert_cmpint (hw_merge_act (test->store, type, two, one, 0, NULL), >, 0);
}

/* ------------------------------------------------------------------ at random */

static void
assert_reference (HwRecord *record, const HwField *field, GHashTable *stored)
{
  g_auto (GStrv) ids = hw_record_dup_ids (record, field);

  for (char **id = ids; *id; id++)
    if (g_hash_table_lookup (stored, *id) != GSIZE_TO_POINTER (field->type ()))
      g_error ("%s.%s leads nowhere", HW_RECORD_GET_CLASS (record)->type, field->name);
}

static void
assert_no_reference_dangles (HwStore *store)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) stored = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint t = 0; t < hw_registry_n_types (&hw_records); t++)
    g_ptr_array_extend_and_steal (
        records, hw_store_list (store, hw_registry_type_at (&hw_records, t), NULL, NULL));
  for (guint i = 0; i < records->len; i++)
    g_hash_table_insert (stored, HW_RECORD (records->pdata[i])->id,
                         GSIZE_TO_POINTER (G_OBJECT_TYPE (records->pdata[i])));
  for (guint i = 0; i < records->len; i++)
    {
      HwRecordClass *klass = HW_RECORD_GET_CLASS (records->pdata[i]);

      for (guint f = 0; f < klass->n_fields; f++)
        assert_reference (records->pdata[i], &klass->fields[f], stored);
    }
}

/* Two records of the type, at random; FALSE: the office holds fewer. */
static gboolean
pick (HwStore *store, GRand *rand, GType type, char **kept, char **gone)
{
  g_autoptr (GPtrArray) records = hw_store_list (store, type, NULL, NULL);
  guint a, b;

  if (records->len < 2)
    return FALSE;
  a = (guint) g_rand_int_range (rand, 0, (int) records->len);
  b = (a + (guint) g_rand_int_range (rand, 1, (int) records->len)) % records->len;
  *kept = g_strdup (((HwRecord *) records->pdata[a])->id);
  *gone = g_strdup (((HwRecord *) records->pdata[b])->id);
  return TRUE;
}

/* What is refused leaves every row as it is; what is done, undo takes back row for row. */
static gboolean
merge_and_undo (HwStore *store, GRand *rand, const char *name)
{
  g_autofree char *before = hw_test_dump (store);
  g_autofree char *kept = NULL;
  g_autofree char *gone = NULL;
  g_autofree char *after = NULL;
  GType type = hw_registry_type (&hw_records, name);
  guint64 from_gone = (guint64) g_rand_int (rand) << 32 | g_rand_int (rand);
  gint64 done;

  if (!pick (store, rand, type, &kept, &gone))
    return FALSE;
  done = hw_merge_act (store, type, kept, gone, from_gone, NULL);
  if (done)
    {
      assert_no_reference_dangles (store);
      g_assert_null (hw_store_find (store, type, gone, NULL));
      g_assert_cmpint (hw_journal_undo (store, NULL, NULL), >, 0);
    }
  after = hw_test_dump (store);
  g_assert_cmpstr (after, ==, before);
  return done > 0;
}

static void
test_random (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  guint n_done = 0;

  hw_store_set_actor (test->store, ACTOR);
  g_assert_true (hw_demo_fill (test->store, 12, 2009, NULL));
  for (guint i = 0; i < 40; i++)
    {
      const char *name = offered[i % G_N_ELEMENTS (offered)];
      g_autofree char *kept = NULL;
      g_autofree char *gone = NULL;

      n_done += merge_and_undo (test->store, rand, name);
      /* Every other one stays, so that later ones meet what earlier ones did. */
      if (i % 2 && pick (test->store, rand, hw_registry_type (&hw_records, name), &kept, &gone))
        hw_merge_act (test->store, hw_registry_type (&hw_records, name), kept, gone, 0, NULL);
    }
  assert_no_reference_dangles (test->store);
  g_assert_cmpuint (n_done, >, 20);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/merge-act/values", test_values);
  g_test_add_func ("/merge-act/references", test_references);
  g_test_add_func ("/merge-act/chain", test_chain);
  g_test_add_func ("/merge-act/image", test_image);
  g_test_add_func ("/merge-act/refused", test_refused);
  g_test_add_func ("/merge-act/random", test_random);
  return g_test_run ();
}
