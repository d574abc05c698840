/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Making, reading and clearing away of a test's office.
 */

#include "office-fixture.h"

#include "domain/families/hw-region.h"
#include "domain/families/hw-staff.h"
#include "domain/hw-records.h"

#include <ftw.h>
#include <glib/gstdio.h>
#include <openssl/evp.h>
#include <string.h>

static void
save (HwOffice *office, HwRecord *record)
{
  HwStore *store = hw_office_store (office);
  g_autoptr (GError) error = NULL;

  hw_store_begin (store, "test", &error);
  g_assert_no_error (error);
  /* Whoever is signed in: an old office may lack her record. */
  hw_store_insert (store, record, &error);
  g_assert_no_error (error);
  hw_store_commit (store, &error);
  g_assert_no_error (error);
}

static gboolean
save_first (HwStore *store, gpointer data, GError **error)
{
  g_autoptr (HwStaff) staff = g_object_new (hw_staff_get_type (), "name", "Maria Lopez", "role",
                                            HW_STAFF_ROLE_ADMINISTRATOR, NULL);

  g_set_str (&HW_RECORD (staff)->id, data);
  return hw_store_begin (store, "test", error)
         && hw_store_save (store, HW_RECORD (staff), NULL, error)
         && hw_store_commit (store, error);
}

HwOffice *
office_fixture_create (OfficeFixture *self, const char *folder, GError **error)
{
  HwFounding founding = {
    .passphrase = PASSPHRASE,
    .label = "ML",
    .staff = self->staff,
    .save_first = save_first,
    .data = self->staff,
  };

  g_clear_pointer (&self->recovery, g_free);
  return hw_office_found (folder, &founding, &hw_records, &self->recovery, error);
}

/* Each test damages a copy; what its files do not say in clear is read once a program. */
void
office_fixture_set_up (OfficeFixture *self, gconstpointer data)
{
  static char *staff, *recovery;

  self->place = g_dir_make_tmp ("homeward-XXXXXX", NULL);
  self->folder = g_build_filename (self->place, "office", NULL);
  hw_test_ready_put_office (self->folder);
  if (!recovery)
    {
      g_autoptr (HwOffice) office = office_fixture_open (self);

      staff = g_strdup (hw_office_staff (office));
      recovery = hw_key_dup_recovery (hw_office_key (office));
    }
  self->staff = g_strdup (staff);
  self->recovery = g_strdup (recovery);
}

void
office_fixture_work (HwOffice *office, const char *name)
{
  g_autoptr (HwRegion) region = g_object_new (hw_region_get_type (), "name", name, NULL);

  save (office, HW_RECORD (region));
}

static int
remove_entry (const char *path, const struct stat *about, int kind, struct FTW *where)
{
  return g_remove (path);
}

void
remove_tree (const char *path)
{
  nftw (path, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
}

void
office_fixture_tear_down (OfficeFixture *self, gconstpointer data)
{
  g_chmod (self->folder, 0700);
  remove_tree (self->place);
  g_free (self->place);
  g_free (self->folder);
  g_free (self->staff);
  g_free (self->recovery);
}

HwOffice *
office_fixture_open (OfficeFixture *self)
{
  g_autoptr (GError) error = NULL;
  HwOffice *office = hw_office_open (self->folder, NULL, PASSPHRASE, &hw_records, &error);

  g_assert_no_error (error);
  return office;
}

char *
office_fixture_path (OfficeFixture *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

GBytes *
office_fixture_bytes (OfficeFixture *self, const char *name)
{
  g_autofree char *path = office_fixture_path (self, name);
  g_autoptr (GError) error = NULL;
  char *data;
  gsize n;

  g_file_get_contents (path, &data, &n, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (data, n);
}

void
office_fixture_put (OfficeFixture *self, const char *name, GBytes *bytes)
{
  g_autofree char *path = office_fixture_path (self, name);
  g_autoptr (GError) error = NULL;
  gsize n;
  gconstpointer data = g_bytes_get_data (bytes, &n);

  g_file_set_contents (path, data, n, &error);
  g_assert_no_error (error);
}

static GPtrArray *
list_names (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (entries)))
    g_ptr_array_add (names, g_strdup (name));
  return names;
}

char *
office_fixture_state (OfficeFixture *self)
{
  g_autoptr (GPtrArray) names = list_names (self->folder);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = names->pdata[i];
      g_autofree char *path = office_fixture_path (self, name);
      g_autofree char *data = NULL, *sum = NULL;
      guint8 digest[EVP_MAX_MD_SIZE];
      gsize digest_n = 0;
      GStatBuf about;
      gsize n = 0;

      g_assert_cmpint (g_stat (path, &about), ==, 0);
      if (g_file_get_contents (path, &data, &n, NULL))
        {
          g_assert_true (EVP_Q_digest (NULL, "SHA256", NULL, data, n, digest, &digest_n));
          sum = g_base64_encode (digest, digest_n);
        }
      g_ptr_array_add (lines, g_strdup_printf ("%s %s %o %ld.%09ld", name, sum ? sum : "",
                                               about.st_mode, (long) about.st_mtim.tv_sec,
                                               about.st_mtim.tv_nsec));
    }
  g_ptr_array_sort_values (lines, (GCompareFunc) strcmp);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}
