/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Stores and records for tests.
 */

#include "hw-test-store.h"

#include "domain/hw-records.h"
#include "hw-test-ready.h"
#include "store/hw-statement.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

static void
open_store (HwTestStore *self)
{
  g_autoptr (GError) error = NULL;

  self->store = hw_store_open (self->path, self->key, &hw_records, HW_STORE_NORMAL, &error);
  g_assert_no_error (error);
  hw_store_set_today (self->store, hw_day_parse ("2026-11-22"));
}

struct _HwTestImage
{
  GBytes *file;
  HwKey *key;
};

HwTestImage *
hw_test_image_new (HwTestStore *test)
{
  HwTestImage *self = g_new0 (HwTestImage, 1);
  char *bytes;
  gsize n;

  g_assert_true (g_file_get_contents (test->path, &bytes, &n, NULL));
  self->file = g_bytes_new_take (bytes, n);
  self->key = hw_key_new_from_bytes (hw_key_bytes (test->key));
  return self;
}

static HwTestStore *
test_store_new (HwKey *key)
{
  HwTestStore *self = g_new0 (HwTestStore, 1);

  self->folder = g_dir_make_tmp ("homeward-test-XXXXXX", NULL);
  g_assert_nonnull (self->folder);
  self->path = g_build_filename (self->folder, "office.db", NULL);
  self->key = key;
  return self;
}

HwTestStore *
hw_test_store_from (const HwTestImage *image)
{
  HwTestStore *self = test_store_new (hw_key_new_from_bytes (hw_key_bytes (image->key)));

  g_assert_true (g_file_set_contents_full (self->path, g_bytes_get_data (image->file, NULL),
                                           g_bytes_get_size (image->file),
                                           G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  open_store (self);
  return self;
}

HwTestStore *
hw_test_store_new (void)
{
  static HwTestImage fresh;

  if (!fresh.file)
    fresh = (HwTestImage) { hw_test_ready_store (), hw_test_ready_key () };
  return hw_test_store_from (&fresh);
}

void
hw_test_fill_once (gpointer fixture, gsize size, void (*fill) (gpointer fixture))
{
  static HwTestFixture *filled;
  static HwTestImage *image;
  HwTestFixture *self = fixture;

  if (!filled)
    {
      filled = g_malloc0 (size);
      filled->test = hw_test_store_new ();
      filled->store = filled->test->store;
      fill (filled);
      image = hw_test_image_new (filled->test);
      g_clear_pointer (&filled->test, hw_test_store_free);
    }
  memcpy (fixture, filled, size);
  self->test = hw_test_store_from (image);
  self->store = self->test->store;
}

void
hw_test_store_free (HwTestStore *self)
{
  g_clear_pointer (&self->store, hw_store_close);
  hw_test_remove_folder (self->folder);
  hw_key_free (self->key);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

void
hw_test_store_reopen (HwTestStore *self)
{
  g_clear_pointer (&self->store, hw_store_close);
  open_store (self);
}

static HwRecord *
record_from (const char *type, va_list pairs)
{
  HwRecord *record = g_object_new (hw_registry_type (&hw_records, type), NULL);
  const char *name;

  while ((name = va_arg (pairs, const char *)))
    {
      const HwField *field = hw_record_class_find (HW_RECORD_GET_CLASS (record), name);
      g_autoptr (GError) error = NULL;

      g_assert_nonnull (field);
      hw_record_parse (record, field, va_arg (pairs, const char *), &error);
      g_assert_no_error (error);
    }
  return record;
}

HwRecord *
hw_test_record (const char *type, ...)
{
  HwRecord *record;
  va_list pairs;

  va_start (pairs, type);
  record = record_from (type, pairs);
  va_end (pairs);
  return record;
}

void
hw_test_save (HwStore *store, HwRecord *record)
{
  g_autoptr (GError) error = NULL;
  gboolean saved = hw_store_begin (store, "test.save", &error)
                   && hw_store_save (store, record, NULL, &error)
                   && hw_store_commit (store, &error);

  g_assert_no_error (error);
  g_assert_true (saved);
}

char *
hw_test_add (HwStore *store, const char *type, ...)
{
  g_autoptr (HwRecord) record = NULL;
  va_list pairs;

  va_start (pairs, type);
  record = record_from (type, pairs);
  va_end (pairs);
  hw_test_save (store, record);
  return g_strdup (record->id);
}

char *
hw_test_value (HwStore *store, const char *type, const char *id, const char *field)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwRecord) record
      = hw_store_find (store, hw_registry_type (&hw_records, type), id, &error);

  g_assert_no_error (error);
  return hw_record_print (record,
                          hw_record_class_find (HW_RECORD_GET_CLASS (record), field));
}

void
hw_test_set (HwStore *store, const char *type, const char *id, const char *field,
             const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwRecord) record
      = hw_store_find (store, hw_registry_type (&hw_records, type), id, &error);

  g_assert_no_error (error);
  hw_record_parse (record, hw_record_class_find (HW_RECORD_GET_CLASS (record), field), text,
                   &error);
  g_assert_no_error (error);
  hw_test_save (store, record);
}

const char *
hw_test_pick (HwStore *store, GRand *rand, GType type)
{
  HwRecordClass *klass = g_type_class_get (type);
  g_autofree char *table = g_strdelimit (g_strdup (klass->type), "-", '_');
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s LIMIT 1 OFFSET ?1", table);
  HwStatement *statement = hw_store_prepare (store, sql, NULL);
  gint64 n = hw_store_count (store, type, NULL);
  g_autofree char *id = NULL;

  hw_statement_bind_int (statement, 1, n ? g_rand_int_range (rand, 0, (gint32) n) : 0);
  if (hw_statement_step (statement, NULL))
    id = hw_statement_dup_id (statement, 0);
  hw_statement_reset (statement);
  return g_intern_string (id);
}

static void
dump_record (HwRecord *record, GString *text)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (record);

  g_string_append_printf (text, "%s %s", klass->type, record->id);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autofree char *value = hw_record_print (record, &klass->fields[i]);

      g_string_append_printf (text, "|%s", value ? value : "\x01");
    }
  g_string_append_c (text, '\n');
}

char *
hw_test_dump (HwStore *store)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < hw_registry_n_types (&hw_records); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) records
          = hw_store_list (store, hw_registry_type_at (&hw_records, i), NULL, &error);

      g_assert_no_error (error);
      for (guint r = 0; r < records->len; r++)
        dump_record (g_ptr_array_index (records, r), text);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
hw_test_remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        hw_test_remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}
