/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An office made, opened in every way, and found unusable in every way (design 4; F2, F3, D6, S2,
 * S4): each way has its own error, and nothing is written.
 */

#include "office-fixture.h"

#include "base/hw-error.h"
#include "domain/families/hw-region.h"
#include "domain/hw-records.h"
#include "store/hw-store-private.h"
#include "store/hw-verify.h"
#include "store/office/hw-file.h"
#include "store/office/hw-mark.h"
#include "store/office/hw-place.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define ADD(name, function)                                                                       \
  g_test_add ("/office/" name, OfficeFixture, NULL, office_fixture_set_up, function,              \
              office_fixture_tear_down)

static void
test_open (OfficeFixture *self, gconstpointer data)
{
  g_autoptr (HwOffice) office = office_fixture_open (self);
  HwHead mark;

  g_assert_cmpstr (hw_store_actor (hw_office_store (office)), ==, self->staff);
  g_assert_cmpstr (hw_office_folder (office), ==, self->folder);
  g_assert_cmpuint (hw_office_wrong_tries (office), ==, 0);
  g_assert_false (hw_office_is_read_only (office));
  g_assert_true (hw_office_mark (office, &mark));
  g_assert_cmpint (mark.transactions, ==, 1);

  office_fixture_work (office, "Kenton");
  g_assert_true (hw_office_mark (office, &mark));
  g_assert_cmpint (mark.transactions, ==, 2);
}

/* Fails to open with @code, says @word, and leaves every file as it was. */
static void
assert_refused (OfficeFixture *self, HwError code, const char *word)
{
  g_autofree char *before = office_fixture_state (self);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (hw_office_open (self->folder, NULL, PASSPHRASE, &hw_records, &error));
  g_assert_error (error, HW_ERROR, code);
  if (!strstr (error->message, word))
    g_error ("«%s» does not say «%s»", error->message, word);
  after = office_fixture_state (self);
  g_assert_cmpstr (before, ==, after);
}

static void
test_wrong_passphrase (OfficeFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  HwOffice *office;

  g_assert_null (hw_office_open (self->folder, NULL, OTHER_PASSPHRASE, &hw_records, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_PASSPHRASE);
  office = office_fixture_open (self);
  g_assert_cmpuint (hw_office_wrong_tries (office), ==, 1);
  hw_office_close (office);
  office = office_fixture_open (self);
  g_assert_cmpuint (hw_office_wrong_tries (office), ==, 0);
  hw_office_close (office);
}

static void
test_missing (OfficeFixture *self, gconstpointer data)
{
  static const char *const names[] = { "office.db", "office.keys", "office.mark" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GBytes) bytes = office_fixture_bytes (self, names[i]);
      g_autofree char *path = office_fixture_path (self, names[i]);

      g_assert_cmpint (g_remove (path), ==, 0);
      assert_refused (self, HW_ERROR_INCOMPLETE, names[i]);
      office_fixture_put (self, names[i], bytes);
    }
}

static void
test_no_office (OfficeFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *nowhere = g_build_filename (self->place, "nowhere", NULL);

  g_assert_null (hw_office_open (nowhere, NULL, PASSPHRASE, &hw_records, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (hw_office_open (self->place, NULL, PASSPHRASE, &hw_records, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (hw_office_open (self->folder, "XY", PASSPHRASE, &hw_records, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_NOT_FOUND);
}

static GBytes *
plain_sqlite (gsize n)
{
  guint8 *bytes = g_malloc0 (n);

  memcpy (bytes, "SQLite format 3", 16);
  return g_bytes_new_take (bytes, n);
}

/* Another office's store, of its own key. */
static GBytes *
make_foreign (OfficeFixture *self)
{
  g_autofree char *folder = g_build_filename (self->place, "other", NULL);
  g_autofree char *path = g_build_filename (folder, "office.db", NULL);
  g_autoptr (GError) error = NULL;
  char *bytes;
  gsize n;

  hw_office_close (office_fixture_create (self, folder, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &bytes, &n, NULL));
  return g_bytes_new_take (bytes, n);
}

static GBytes *
flip (GBytes *good, gsize at)
{
  guint8 *bytes = g_memdup2 (g_bytes_get_data (good, NULL), g_bytes_get_size (good));

  bytes[at] ^= 1;
  return g_bytes_new_take (bytes, g_bytes_get_size (good));
}

/* The store's file in every state that tells itself without its key or with it (F2, F3, finding
 * 6), each in words of its own. */
static void
test_unusable_store (OfficeFixture *self, gconstpointer data)
{
  g_autoptr (GBytes) good = office_fixture_bytes (self, "office.db");
  gsize size = g_bytes_get_size (good);
  guint8 *scrambled = g_memdup2 (g_bytes_get_data (good, NULL), size);
  const struct
  {
    GBytes *bytes;
    const char *word;
  } cases[] = {
    { g_bytes_new (NULL, 0), "empty" },
    { g_bytes_new_from_bytes (good, 0, 1), "cut short" },
    { g_bytes_new_from_bytes (good, 0, 4095), "cut short" },
    { g_bytes_new_from_bytes (good, 0, size - 100), "cut short" },
    { plain_sqlite (size), "not encrypted" },
    { g_bytes_new_take (memset (scrambled, 7, 4096), size), "damaged" },
    { g_bytes_new_from_bytes (good, 0, size - 4096), "cut short" },
    { g_bytes_new_from_bytes (good, 0, 4096), "cut short" },
    { make_foreign (self), "another office's" },
    { flip (good, 5000), "page 2 " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      office_fixture_put (self, "office.db", cases[i].bytes);
      assert_refused (self, HW_ERROR_DAMAGED, cases[i].word);
      g_bytes_unref (cases[i].bytes);
    }
  office_fixture_put (self, "office.db", good);
  hw_office_close (office_fixture_open (self));
}

static void
test_rolled_back (OfficeFixture *self, gconstpointer data)
{
  g_autoptr (GBytes) old = office_fixture_bytes (self, "office.db");
  HwOffice *office = office_fixture_open (self);

  office_fixture_work (office, "Kenton");
  hw_office_close (office);
  office_fixture_put (self, "office.db", old);
  assert_refused (self, HW_ERROR_ROLLED_BACK, "older than your last work of");
}

/* As far as the mark, but with other work: a fork of the same office. */
static void
test_forked (OfficeFixture *self, gconstpointer data)
{
  g_autoptr (GBytes) start = office_fixture_bytes (self, "office.db");
  g_autoptr (GBytes) start_mark = office_fixture_bytes (self, "office.mark");
  g_autoptr (GBytes) fork = NULL, mark = NULL;
  HwOffice *office = office_fixture_open (self);

  office_fixture_work (office, "Kenton");
  hw_office_close (office);
  fork = office_fixture_bytes (self, "office.db");

  office_fixture_put (self, "office.db", start);
  office_fixture_put (self, "office.mark", start_mark);
  office = office_fixture_open (self);
  office_fixture_work (office, "Boone");
  hw_office_close (office);
  office_fixture_put (self, "office.db", fork);
  assert_refused (self, HW_ERROR_ROLLED_BACK, "does not hold your work of");
}

/* Whatever byte of it is another one, the mark is no mark; the office says so. */
static void
test_damaged_mark (OfficeFixture *self, gconstpointer data)
{
  g_autoptr (GBytes) good = office_fixture_bytes (self, "office.mark");
  g_autoptr (HwKey) key = hw_key_new_from_recovery (self->recovery, NULL);
  HwMark mark;

  g_assert_true (hw_mark_parse (good, key, &mark, NULL));
  for (gsize i = 0; i < g_bytes_get_size (good); i++)
    {
      guint8 *bytes = g_memdup2 (g_bytes_get_data (good, NULL), g_bytes_get_size (good));
      g_autoptr (GBytes) bad = g_bytes_new_take (bytes, g_bytes_get_size (good));

      bytes[i] ^= 1;
      g_assert_false (hw_mark_parse (bad, key, &mark, NULL));
      if (i % 8)
        continue;
      office_fixture_put (self, "office.mark", bad);
      assert_refused (self, HW_ERROR_DAMAGED, "office.mark");
    }
}

/* Store and sheet are always enough (K4): without keys and mark, and a new passphrase follows. */
static void
test_recovery (OfficeFixture *self, gconstpointer data)
{
  g_autofree char *keys = office_fixture_path (self, "office.keys");
  g_autofree char *mark = office_fixture_path (self, "office.mark");
  g_autoptr (GError) error = NULL;
  HwOffice *office;

  g_remove (keys);
  g_remove (mark);
  office = hw_office_open_with_recovery (self->folder, self->recovery, &hw_records, &error);
  g_assert_no_error (error);
  g_assert_null (hw_office_staff (office));
  g_assert_false (hw_office_change_passphrase (office, self->staff, OTHER_PASSPHRASE, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (hw_office_add_slot (office, self->staff, "ML", OTHER_PASSPHRASE, &error));
  hw_office_close (office);

  office = hw_office_open (self->folder, "ML", OTHER_PASSPHRASE, &hw_records, &error);
  g_assert_no_error (error);
  hw_office_close (office);

  self->recovery[0] = self->recovery[0] == 'A' ? 'B' : 'A';
  g_assert_null (hw_office_open_with_recovery (self->folder, self->recovery, &hw_records, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_PASSPHRASE);
  g_assert_nonnull (strstr (error->message, "group 1 "));
}

static void
test_read_only (OfficeFixture *self, gconstpointer data)
{
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;
  HwOffice *office;

  g_chmod (self->folder, 0500);
  before = office_fixture_state (self);
  office = office_fixture_open (self);
  g_assert_true (hw_office_is_read_only (office));
  g_assert_cmpint (hw_store_count (hw_office_store (office), hw_region_get_type (), &error), ==, 0);
  g_assert_no_error (error);
  g_assert_false (hw_store_begin (hw_office_store (office), "test", &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (hw_office_change_passphrase (office, NULL, OTHER_PASSPHRASE, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_READ_ONLY);
  hw_office_close (office);
  after = office_fixture_state (self);
  g_assert_cmpstr (before, ==, after);
}

/* ------------------------------------------------------------------ hot journals */

/* Leaves the office as a process that was ended in the middle of writing leaves it. */
static void
interrupt (OfficeFixture *self)
{
  pid_t child = fork ();
  int status = 0;

  if (child == 0)
    {
      HwOffice *office = office_fixture_open (self);
      HwStore *store = hw_office_store (office);

      hw_store_begin (store, "test", NULL);
      for (guint i = 0; i < 200; i++)
        {
          g_autofree char *name = g_strdup_printf ("Uncommitted %u", i);
          g_autoptr (HwRegion) region = g_object_new (hw_region_get_type (), "name", name, NULL);

          hw_store_save (store, HW_RECORD (region), NULL, NULL);
        }
      _exit (sqlite3_db_cacheflush (hw_store_db (store)) == SQLITE_OK ? 0 : 1);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
}

static void
assert_only_committed (HwOffice *office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = hw_verify (hw_office_store (office), NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_cmpint (hw_store_count (hw_office_store (office), hw_region_get_type (), NULL), ==, 0);
}

static void
test_interrupted (OfficeFixture *self, gconstpointer data)
{
  HwOffice *office;

  interrupt (self);
  g_chmod (self->folder, 0500);
  assert_refused (self, HW_ERROR_READ_ONLY, "interrupted");
  g_chmod (self->folder, 0700);
  office = office_fixture_open (self);
  assert_only_committed (office);
  hw_office_close (office);
}

/* A byte of the journal changed: told as damage, or rightly played back; never a row that was not
 * committed. */
static void
test_damaged_journal (OfficeFixture *self, gconstpointer data)
{
  g_autoptr (GBytes) store = NULL, journal = NULL;
  guint n_damaged = 0;

  interrupt (self);
  store = office_fixture_bytes (self, "office.db");
  journal = office_fixture_bytes (self, "office.db-journal");
  for (gsize i = 0; i < g_bytes_get_size (journal); i += 1 + g_bytes_get_size (journal) / 60)
    {
      guint8 *bytes = g_memdup2 (g_bytes_get_data (journal, NULL), g_bytes_get_size (journal));
      g_autoptr (GBytes) bad = g_bytes_new_take (bytes, g_bytes_get_size (journal));
      g_autoptr (GError) error = NULL;
      HwOffice *office;

      bytes[i] = i == 0 ? 0 : bytes[i] ^ 1;
      office_fixture_put (self, "office.db", store);
      office_fixture_put (self, "office.db-journal", bad);
      office = hw_office_open (self->folder, NULL, PASSPHRASE, &hw_records, &error);
      if (office)
        assert_only_committed (office);
      else if (!g_error_matches (error, HW_ERROR, HW_ERROR_DAMAGED))
        g_error ("byte %zu: %s", i, error->message);
      n_damaged += !office;
      hw_office_close (office);
    }
  g_assert_cmpuint (n_damaged, >, 0);
}

/* The journal deleted, or another's put in its place: the pages it should have given back do not
 * pass for the office. */
static void
test_lost_journal (OfficeFixture *self, gconstpointer data)
{
  g_autofree char *path = office_fixture_path (self, "office.db-journal");
  g_autoptr (GBytes) empty = g_bytes_new (NULL, 0);

  interrupt (self);
  g_assert_cmpint (g_remove (path), ==, 0);
  assert_refused (self, HW_ERROR_DAMAGED, "damaged");
  office_fixture_put (self, "office.db-journal", empty);
  assert_refused (self, HW_ERROR_DAMAGED, "damaged");
}

/* While another process writes, its journal is no leftover: the office opens and shows what was
 * committed. */
static void
test_being_written (OfficeFixture *self, gconstpointer data)
{
  HwOffice *writer = office_fixture_open (self);
  HwStore *store = hw_office_store (writer);
  g_autoptr (HwRegion) region = g_object_new (hw_region_get_type (), "name", "Kenton", NULL);
  g_autoptr (GError) error = NULL;
  HwOffice *reader;

  hw_store_begin (store, "test", &error);
  hw_store_save (store, HW_RECORD (region), NULL, &error);
  g_assert_no_error (error);
  reader = office_fixture_open (self);
  g_assert_cmpint (hw_store_count (hw_office_store (reader), hw_region_get_type (), NULL), ==, 0);
  g_assert_true (hw_store_commit (store, &error));
  g_assert_cmpint (hw_store_count (hw_office_store (reader), hw_region_get_type (), NULL), ==, 1);
  hw_office_close (reader);
  hw_office_close (writer);
  hw_office_close (office_fixture_open (self));
}

/* A founding that ends anywhere leaves no office, or a whole one that opens. */
static guint steps_left;

static void
on_step_cb (const char *name)
{
  if (steps_left-- == 0)
    _exit (7);
}

static void
test_founding (OfficeFixture *self, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (self->place, "new", NULL);
  int status = 7 << 8;

  for (guint n = 0; WEXITSTATUS (status) == 7; n++)
    {
      pid_t child = fork ();

      if (child == 0)
        {
          steps_left = n;
          hw_file_set_step (on_step_cb);
          _exit (office_fixture_create (self, folder, NULL) ? 0 : 1);
        }
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) != 1);
      g_assert_true (WEXITSTATUS (status) == 0 || !g_file_test (folder, G_FILE_TEST_EXISTS));
    }
  g_assert_cmpint (status, ==, 0);
  hw_office_close (hw_office_open (folder, NULL, PASSPHRASE, &hw_records, NULL));
}

/* ------------------------------------------------------------------ modes, core, place */

static guint
assert_private (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (entries)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf about;

      g_assert_cmpint (g_stat (path, &about), ==, 0);
      g_assert_cmpuint (about.st_mode & 07777, ==, S_ISDIR (about.st_mode) ? 0700 : 0600);
      n += 1 + (S_ISDIR (about.st_mode) ? assert_private (path) : 0);
    }
  return n;
}

/* S4, S7: whatever the umask was; a transaction is open, so the rollback journal is there too. */
static void
test_modes (OfficeFixture *self, gconstpointer data)
{
  static const mode_t masks[] = { 0, 022 };
  GStatBuf about;

  for (guint i = 0; i < G_N_ELEMENTS (masks); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HwRegion) region = g_object_new (hw_region_get_type (), "name", "Kenton", NULL);
      struct rlimit core = { 0 };
      HwOffice *office;

      getrlimit (RLIMIT_CORE, &core);
      core.rlim_cur = core.rlim_max;
      setrlimit (RLIMIT_CORE, &core);
      umask (masks[i]);
      remove_tree (self->folder);
      hw_office_close (office_fixture_create (self, self->folder, &error));
      g_assert_no_error (error);
      g_assert_cmpint (getrlimit (RLIMIT_CORE, &core), ==, 0);
      g_assert_cmpuint (core.rlim_cur, ==, 0);
      office = office_fixture_open (self);
      g_free (hw_office_backup (office, NULL, &error));
      g_assert_no_error (error);
      g_assert_true (hw_office_change_passphrase (office, NULL, OTHER_PASSPHRASE, &error));
      hw_store_begin (hw_office_store (office), "test", &error);
      hw_store_save (hw_office_store (office), HW_RECORD (region), NULL, &error);
      sqlite3_db_cacheflush (hw_store_db (hw_office_store (office)));
      g_assert_cmpuint (assert_private (self->folder), ==, 6);
      hw_store_rollback (hw_office_store (office));
      hw_office_close (office);
      g_assert_cmpint (g_stat (self->folder, &about), ==, 0);
      g_assert_cmpuint (about.st_mode & 07777, ==, 0700);
    }
}

/* S2: nothing in an office begins like a file that some program knows. */
static void
test_headers (OfficeFixture *self, gconstpointer data)
{
  g_autoptr (GBytes) store = office_fixture_bytes (self, "office.db");

  g_assert_cmpint (memcmp (g_bytes_get_data (store, NULL), "SQLite format 3", 15), !=, 0);
  g_assert_cmpuint (g_bytes_get_size (store) % 4096, ==, 0);
}

/* D9 */
static void
test_place (OfficeFixture *self, gconstpointer data)
{
  static const struct
  {
    guint64 type;
    gboolean refused;
  } types[] = {
    { 0x6969, TRUE },      { 0xff534d42, TRUE },  { 0xfe534d42, TRUE },  { 0x65735546, TRUE },
    { 0x01021997, TRUE },  { 0xef53, FALSE },     { 0x9123683e, FALSE }, { 0x58465342, FALSE },
    { 0x794c7630, FALSE }, { 0x01021994, FALSE }, { 0, FALSE },
    /* As a machine with signed words says it. */
    { (guint64) (gint64) (gint32) 0xff534d42, TRUE },
  };
  g_autofree char *mark = g_build_filename (self->place, ".dropbox", NULL);
  g_autofree char *folder = g_build_filename (self->place, "a", "b", NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    g_assert_true ((hw_place_refused_type (types[i].type) != NULL) == types[i].refused);

  g_file_set_contents (mark, "", 0, NULL);
  g_assert_null (office_fixture_create (self, folder, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "Dropbox"));
  assert_refused (self, HW_ERROR_REFUSED, "Dropbox");
}

static void
test_last (OfficeFixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_user_state_dir (), "homeward", "last", NULL);
  g_autofree char *last = NULL;
  GStatBuf about;

  g_assert_null (hw_office_dup_last ());
  hw_office_remember_last (self->folder);
  hw_office_remember_last (self->folder);
  last = hw_office_dup_last ();
  g_assert_cmpstr (last, ==, self->folder);
  g_assert_cmpint (g_stat (path, &about), ==, 0);
  g_assert_cmpuint (about.st_mode & 07777, ==, 0600);
  g_assert_true (g_str_has_prefix (path, g_get_user_state_dir ()));
}

int
main (int argc, char **argv)
{
  /* To root nothing is read-only. */
  if (geteuid () == 0)
    g_assert_true (setresgid (1000, 1000, 1000) == 0 && setresuid (1000, 1000, 1000) == 0);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("open", test_open);
  ADD ("K3/wrong-passphrase", test_wrong_passphrase);
  ADD ("F2/missing", test_missing);
  ADD ("F2/no-office", test_no_office);
  ADD ("F2/unusable-store", test_unusable_store);
  ADD ("F2/rolled-back", test_rolled_back);
  ADD ("F2/forked", test_forked);
  ADD ("F2/damaged-mark", test_damaged_mark);
  ADD ("K4/recovery", test_recovery);
  ADD ("D6/read-only", test_read_only);
  ADD ("F2/interrupted", test_interrupted);
  ADD ("F2/damaged-journal", test_damaged_journal);
  ADD ("F2/lost-journal", test_lost_journal);
  ADD ("D8/being-written", test_being_written);
  ADD ("founding", test_founding);
  ADD ("S4/modes", test_modes);
  ADD ("S2/headers", test_headers);
  ADD ("D9/place", test_place);
  ADD ("last", test_last);
  return g_test_run ();
}
