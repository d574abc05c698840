/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Backing up and checking beside an office that is being worked in: progress, cancel, nothing left;
 * and the keys of its people.
 */

#include "hw-test-office.h"

#include "base/hw-error.h"
#include "domain/families/hw-office-act.h"
#include "domain/hw-records.h"
#include "store/hw-verify.h"

#include <glib/gstdio.h>
#include <string.h>

#define NEW_PASSPHRASE "quiet lantern under bridges"

typedef struct
{
  char *place;
  HwOffice *office;
  HwOffice *aside;
  GCancellable *cancellable;
  double part;
  double cancel_at;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = NULL;

  self->place = g_dir_make_tmp ("homeward-XXXXXX", NULL);
  folder = g_build_filename (self->place, "office", NULL);
  self->office = hw_test_office_new (folder);
  hw_test_add_children (hw_office_store (self->office), 400);
  self->aside = hw_office_dup_aside (self->office);
  self->cancellable = g_cancellable_new ();
  self->cancel_at = 2;
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hw_office_close (self->aside);
  hw_office_close (self->office);
  g_object_unref (self->cancellable);
  hw_test_remove_folder (self->place);
  g_free (self->place);
}

static void
on_progress_cb (double part, gpointer data)
{
  Fixture *self = data;

  g_assert_cmpfloat (part, >=, self->part);
  g_assert_cmpfloat (part, <=, 1);
  self->part = part;
  if (part >= self->cancel_at)
    g_cancellable_cancel (self->cancellable);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir && g_dir_read_name (dir))
    n++;
  return n;
}

static void
test_backup (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->place, "stick.homeward", NULL);
  g_autofree char *restored = g_build_filename (self->place, "restored", NULL);
  HwWatch watch = { on_progress_cb, self, self->cancellable };
  g_autofree char *written = NULL;
  g_autoptr (HwOffice) again = NULL;
  g_autoptr (GError) error = NULL;

  written = hw_office_backup_aside (self->aside, path, &watch, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (written, ==, path);
  g_assert_cmpfloat (self->part, ==, 1);
  g_assert_true (hw_office_restore (path, restored, &error));
  again = hw_office_open (restored, NULL, HW_TEST_PASSPHRASE, &hw_records, &error);
  g_assert_no_error (error);
  g_assert_cmpint (hw_journal_head (hw_office_store (again)).transactions, ==,
                   hw_journal_head (hw_office_store (self->office)).transactions);
}

/* At whatever moment it is given up, nothing of it stays. */
static void
test_cancel (Fixture *self, gconstpointer data)
{
  static const double moments[] = { 0, 0.4, 0.8, 1 };
  g_autofree char *path = g_build_filename (self->place, "stick.homeward", NULL);
  g_autofree char *backups = g_build_filename (hw_office_folder (self->office), "backups", NULL);
  HwWatch watch = { on_progress_cb, self, self->cancellable };

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *written = NULL;

      self->part = 0;
      self->cancel_at = moments[i];
      g_cancellable_reset (self->cancellable);
      if (moments[i] == 0)
        g_cancellable_cancel (self->cancellable);
      written = hw_office_backup_aside (self->aside, path, &watch, &error);
      /* When the last step is told, the backup is whole. */
      if (moments[i] < 1)
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, moments[i] == 1);
      g_assert_cmpuint (count_files (backups), ==, 0);
    }
}

static void
test_verify (Fixture *self, gconstpointer data)
{
  HwWatch watch = { on_progress_cb, self, self->cancellable };
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) error = NULL;

  faults = hw_office_verify_aside (self->aside, &hw_records, &watch, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_cmpfloat (self->part, ==, 1);

  self->part = 0;
  self->cancel_at = 0.5;
  g_clear_pointer (&faults, g_ptr_array_unref);
  faults = hw_office_verify_aside (self->aside, &hw_records, &watch, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (faults);
}

/* A byte of a page in the middle is turned over. */
static void
test_damage (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (hw_office_folder (self->office), "office.db", NULL);
  g_autofree char *bytes = NULL;
  gsize n;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) error = NULL;

  hw_office_close (g_steal_pointer (&self->office));
  g_assert_true (g_file_get_contents (path, &bytes, &n, NULL));
  bytes[n / 8192 * 4096 + 100] ^= 1;
  g_assert_true (g_file_set_contents (path, bytes, n, NULL));
  faults = hw_office_verify_aside (self->aside, &hw_records, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, >, 0);
  g_assert_cmpstr (((HwFault *) faults->pdata[0])->where, ==, "page");
}

static char *
add_staff (Fixture *self, const char *role)
{
  return hw_test_add (hw_office_store (self->office), "staff", "name", "Mateo Lund", "role", role,
                      NULL);
}

/* Wrong old passphrases change nothing and are counted (K3); a worker gives no keys. */
static void
test_keys (Fixture *self, gconstpointer data)
{
  g_autofree char *worker = add_staff (self, "worker");
  g_autofree char *me = g_strdup (hw_office_staff (self->office));
  HwStore *store = hw_office_store (self->office);
  g_autofree char *recovery = NULL;
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (hw_office_act_replace_passphrase (self->office, "not the passphrase",
                                                    NEW_PASSPHRASE, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_PASSPHRASE);
  g_clear_error (&error);
  g_assert_true (hw_office_act_replace_passphrase (self->office, HW_TEST_PASSPHRASE,
                                                   NEW_PASSPHRASE, &error));
  g_assert_no_error (error);
  g_assert_null (hw_office_act_dup_recovery_key (self->office, HW_TEST_PASSPHRASE, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_PASSPHRASE);
  g_clear_error (&error);
  recovery = hw_office_act_dup_recovery_key (self->office, NEW_PASSPHRASE, &error);
  g_assert_cmpuint (strlen (recovery), ==, 18 * 5 - 1);

  g_assert_true (hw_office_act_add_person (self->office, worker, NEW_PASSPHRASE, &error));
  hw_store_set_actor (store, worker);
  g_assert_false (hw_office_act_remove_person (self->office, me, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (hw_office_act_change_passphrase (self->office, worker, NEW_PASSPHRASE, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_REFUSED);
  g_clear_error (&error);
  hw_store_set_actor (store, me);
  g_assert_false (hw_office_act_remove_person (self->office, me, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_REFUSED);
  g_clear_error (&error);

  people = hw_office_act_list_people (self->office, &error);
  g_assert_cmpuint (people->len, ==, 2);
  g_assert_true (((HwOfficePerson *) people->pdata[0])->is_me);
  g_assert_cmpint (((HwOfficePerson *) people->pdata[1])->since, >, 0);
  g_assert_cmpuint (((HwOfficePerson *) people->pdata[0])->memory, >, 0);
  g_assert_true (hw_office_act_remove_person (self->office, worker, &error));
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/office-aside/backup", Fixture, NULL, set_up, test_backup, tear_down);
  g_test_add ("/office-aside/cancel", Fixture, NULL, set_up, test_cancel, tear_down);
  g_test_add ("/office-aside/verify", Fixture, NULL, set_up, test_verify, tear_down);
  g_test_add ("/office-aside/damage", Fixture, NULL, set_up, test_damage, tear_down);
  g_test_add ("/office-aside/K3-K4/keys", Fixture, NULL, set_up, test_keys, tear_down);
  return g_test_run ();
}
