/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Founding an office and giving keys to its people (design 4; K4).
 */

#include "domain/families/hw-office-act.h"

#include "base/hw-error.h"
#include "base/hw-id.h"
#include "domain/hw-records.h"
#include "hw-test-office.h"

#include <ftw.h>
#include <glib/gstdio.h>
#include <string.h>

#define PASSPHRASE HW_TEST_PASSPHRASE
#define OTHER_PASSPHRASE "quiet lantern under bridges"

typedef struct
{
  char *place;
  char *folder;
  char *recovery;
  HwOffice *office;
} Fixture;

static void
set_up_folder (Fixture *self)
{
  self->place = g_dir_make_tmp ("homeward-XXXXXX", NULL);
  self->folder = g_build_filename (self->place, "deep", "office", NULL);
}

static void
set_up_founding (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  set_up_folder (self);
  self->office = hw_office_act_found (self->folder, "Maria Lopez", PASSPHRASE, &hw_records,
                                      hw_day_new (2026, 11, 22), &self->recovery, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  set_up_folder (self);
  self->office = hw_test_office_new (self->folder);
  self->recovery = hw_key_dup_recovery (hw_office_key (self->office));
}

static int
remove_entry (const char *path, const struct stat *about, int kind, struct FTW *where)
{
  return g_remove (path);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hw_office_close (self->office);
  nftw (self->place, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
  g_free (self->place);
  g_free (self->folder);
  g_free (self->recovery);
}

static char *
add_staff (Fixture *self, const char *name, HwStaffRole role)
{
  HwStore *store = hw_office_store (self->office);
  g_autoptr (HwStaff) staff = g_object_new (HW_TYPE_STAFF, "name", name, "role", role, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (hw_store_begin (store, "test", &error));
  g_assert_true (hw_store_save (store, HW_RECORD (staff), NULL, &error));
  g_assert_true (hw_store_commit (store, &error));
  return g_strdup (HW_RECORD (staff)->id);
}

static const HwOfficePerson *
person_at (GPtrArray *people, guint index)
{
  return people->pdata[index];
}

static void
test_found (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) people = hw_office_act_list_people (self->office, &error);
  g_autoptr (GPtrArray) acts = hw_journal_transactions (hw_office_store (self->office), 0, &error);
  const HwOfficePerson *founder = person_at (people, 0);

  g_assert_no_error (error);
  g_assert_cmpuint (people->len, ==, 1);
  g_assert_cmpstr (founder->label, ==, "ML");
  g_assert_cmpstr (founder->name, ==, "Maria Lopez");
  g_assert_cmpint (founder->role, ==, HW_STAFF_ROLE_ADMINISTRATOR);
  g_assert_cmpstr (founder->staff, ==, hw_store_actor (hw_office_store (self->office)));
  g_assert_cmpuint (acts->len, ==, 1);
  g_assert_cmpstr (((HwChange *) acts->pdata[0])->act, ==, "office.new");
  g_assert_cmpstr (((HwChange *) acts->pdata[0])->actor, ==, founder->staff);
  g_assert_cmpuint (strlen (self->recovery), ==, 18 * 5 - 1);
}

/* Nothing is left of an office that was refused, and nothing is written over one that is there. */
static void
test_refused (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (self->place, "new", NULL);
  g_autofree char *recovery = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (hw_office_act_found (self->folder, "A B", PASSPHRASE, &hw_records, 0, &recovery,
                                      &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_null (hw_office_act_found (folder, "A B", "too short", &hw_records, 0, &recovery,
                                      &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (hw_office_act_found (folder, "  ", PASSPHRASE, &hw_records, 0, &recovery,
                                      &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INVALID);
  g_assert_null (recovery);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

/* An empty folder, as a file dialog leaves it, and a person named by the system. */
static void
test_empty_folder (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (self->place, "empty", NULL);
  g_autofree char *recovery = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (HwOffice) office = NULL;
  g_autoptr (GPtrArray) people = NULL;

  g_mkdir (folder, 0755);
  office = hw_office_act_found (folder, NULL, PASSPHRASE, &hw_records, 0, &recovery, &error);
  g_assert_no_error (error);
  people = hw_office_act_list_people (office, &error);
  g_assert_cmpstr (person_at (people, 0)->name, !=, "");
}

static void
test_people (Fixture *self, gconstpointer data)
{
  g_autofree char *mateo = add_staff (self, "Mateo Lund", HW_STAFF_ROLE_WORKER);
  g_autofree char *nobody = hw_id_dup_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) people = NULL;

  g_assert_false (hw_office_act_add_person (self->office, nobody, OTHER_PASSPHRASE, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (hw_office_act_add_person (self->office, mateo, OTHER_PASSPHRASE, &error));
  g_assert_false (hw_office_act_add_person (self->office, mateo, OTHER_PASSPHRASE, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_EXISTS);
  g_clear_error (&error);

  people = hw_office_act_list_people (self->office, &error);
  g_assert_cmpuint (people->len, ==, 2);
  g_assert_cmpstr (person_at (people, 1)->label, ==, "ML2");
  g_clear_pointer (&self->office, hw_office_close);
  self->office = hw_office_open (self->folder, "ML2", OTHER_PASSPHRASE, &hw_records, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (hw_store_actor (hw_office_store (self->office)), ==, mateo);

  /* Who was here last is who signs in without a label. */
  g_clear_pointer (&self->office, hw_office_close);
  self->office = hw_office_open (self->folder, NULL, OTHER_PASSPHRASE, &hw_records, &error);
  g_assert_no_error (error);
}

/* K4: the last administrator stays, whoever else has a key. */
static void
test_last_administrator (Fixture *self, gconstpointer data)
{
  g_autofree char *worker = add_staff (self, "Ana Reyes", HW_STAFF_ROLE_WORKER);
  g_autofree char *second = add_staff (self, "Ben Okafor", HW_STAFF_ROLE_ADMINISTRATOR);
  g_autofree char *founder = g_strdup (hw_office_staff (self->office));
  g_autoptr (GError) error = NULL;

  g_assert_true (hw_office_act_add_person (self->office, worker, OTHER_PASSPHRASE, &error));
  g_assert_false (hw_office_act_remove_person (self->office, founder, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_REFUSED);
  g_clear_error (&error);

  g_assert_true (hw_office_act_add_person (self->office, second, OTHER_PASSPHRASE, &error));
  g_assert_true (hw_office_act_remove_person (self->office, founder, &error));
  g_assert_false (hw_office_act_remove_person (self->office, second, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (hw_office_act_remove_person (self->office, founder, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (hw_office_act_remove_person (self->office, worker, &error));
  g_assert_no_error (error);
}

static void
test_recovered (Fixture *self, gconstpointer data)
{
  g_autofree char *founder = g_strdup (hw_office_staff (self->office));
  g_autofree char *keys = g_build_filename (self->folder, "office.keys", NULL);
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->office, hw_office_close);
  g_remove (keys);
  self->office = hw_office_open_with_recovery (self->folder, self->recovery, &hw_records, &error);
  g_assert_no_error (error);
  g_assert_true (
      hw_office_act_change_passphrase (self->office, founder, OTHER_PASSPHRASE, &error));
  g_clear_pointer (&self->office, hw_office_close);
  self->office = hw_office_open (self->folder, "ML", OTHER_PASSPHRASE, &hw_records, &error);
  g_assert_no_error (error);
  g_assert_true (hw_office_act_change_passphrase (self->office, NULL, PASSPHRASE, &error));
  g_clear_pointer (&self->office, hw_office_close);
  self->office = hw_office_open (self->folder, NULL, PASSPHRASE, &hw_records, &error);
  g_assert_no_error (error);
}

#define ADD(name, function)                                                                       \
  g_test_add ("/office-act/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/office-act/found", Fixture, NULL, set_up_founding, test_found, tear_down);
  ADD ("refused", test_refused);
  ADD ("empty-folder", test_empty_folder);
  ADD ("people", test_people);
  ADD ("K4/last-administrator", test_last_administrator);
  ADD ("K4/recovered", test_recovered);
  return g_test_run ();
}
