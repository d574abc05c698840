/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Secrecy at rest (S1, S2, S4): forty canary strings are entered in every text field; then every
 * file below the program's folders is searched for them while the office is open and in the middle
 * of a transaction, after a kill, after the exit, in backups.
 */

#include "office-script.h"

#include "domain/hw-records.h"
#include "support/test-records.h"

#include <ftw.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define CANARIES 40

static const char *const words[] = {
  "Kanarienvogel", "canário", "Ñandú", "Zoë Peña", "CASE-0042", "кенар", "カナリア", "canary bird",
};

static char *canaries[CANARIES];

static void
make_canaries (void)
{
  for (guint i = 0; i < CANARIES; i++)
    canaries[i] = g_strdup_printf ("%s-%u-%08x", words[i % G_N_ELEMENTS (words)], i,
                                   0x5eed0000 + i * 7919);
}

/* ------------------------------------------------------------------ entering */

static const char *
next_canary (void)
{
  static guint next;

  return canaries[next++ % CANARIES];
}

/* To the record of that type of the same round, where one stands before it. */
static void
refer (HwRecord *record, const HwField *field, guint round)
{
  for (guint t = 0; t < hw_registry_n_types (&hw_records); t++)
    if (hw_registry_type_at (&hw_records, t) == field->type ()
        && hw_registry_type_at (&hw_records, t) != G_OBJECT_TYPE (record))
      hw_record_parse (record, field, test_id (round * 1000 + t), NULL);
}

/* What takes no free text (a picture) stays empty; what one row cannot say to be needed (one of a
 * person, a child and a worker) is there. */
static void
mend_refused (HwStore *store, HwRecord *record, guint round)
{
  g_autoptr (GPtrArray) findings = hw_findings_new ();

  hw_record_check (record, hw_store_look_up (store), hw_store_today (store), findings);
  for (guint i = 0; i < findings->len; i++)
    {
      const HwFinding *finding = g_ptr_array_index (findings, i);
      const HwField *field = hw_record_class_find (HW_RECORD_GET_CLASS (record), finding->field);

      if (finding->is_warning)
        continue;
      if (field->kind == HW_KIND_TEXT || field->kind == HW_KIND_NOTE)
        /* What must be there and holds no words is a time of the day. */
        hw_record_parse (record, field,
                         !(field->flags & HW_FIELD_REQUIRED)               ? ""
                         : g_str_has_prefix (field->name, "until") ? "15:30"
                                                                           : "14:30",
                         NULL);
      else if (field->kind == HW_KIND_ENUM)
        hw_record_parse (record, field, hw_field_nick (field, 2), NULL);
      else if (hw_field_is_reference (field) && hw_record_is_absent (record, field))
        refer (record, field, round);
      /* What comes before something else. */
      else if (field->kind == HW_KIND_DAY)
        hw_record_parse (record, field, "2008-01-09", NULL);
      /* Who stands in for somebody is another person. */
      else if (hw_field_is_reference (field) && hw_store_actor (store))
        hw_record_parse (record, field, hw_store_actor (store), NULL);
    }
}

/* Records of every type with a canary in each text field, linked to each other. */
static void
add_records (HwStore *store, guint round)
{
  for (guint t = 0; t < hw_registry_n_types (&hw_records); t++)
    {
      HwRecordClass *klass = hw_registry_class_at (&hw_records, t);
      g_autoptr (HwRecord) record = g_object_new (hw_registry_type_at (&hw_records, t), NULL);
      g_autoptr (GError) error = NULL;

      g_set_str (&record->id, test_id (round * 1000 + t));
      for (guint f = 0; f < klass->n_fields; f++)
        {
          const HwField *field = &klass->fields[f];

          if (field->kind == HW_KIND_TEXT || field->kind == HW_KIND_NOTE)
            hw_record_parse (record, field, next_canary (), NULL);
          else if (field->kind == HW_KIND_DAY && field->flags & HW_FIELD_REQUIRED)
            hw_record_parse (record, field, "2008-01-10", NULL);
          else if (field->kind == HW_KIND_INT && field->flags & HW_FIELD_REQUIRED)
            hw_record_parse (record, field, "1", NULL);
          else if (field->kind == HW_KIND_ENUM && field->flags & HW_FIELD_REQUIRED)
            hw_record_parse (record, field, hw_field_nick (field, 1), NULL);
          else if (hw_field_is_reference (field)
                   && (field->flags & HW_FIELD_REQUIRED || g_str_equal (field->name, "family")))
            refer (record, field, round);
        }
      /* Somebody asks for themselves. */
      if (hw_store_actor (store) && hw_record_class_find (klass, "requested-by"))
        hw_record_parse (record, hw_record_class_find (klass, "requested-by"),
                         hw_store_actor (store), NULL);
      mend_refused (store, record, round);
      hw_store_save (store, record, NULL, &error);
      g_assert_no_error (error);
    }
}

static void
add_round (HwStore *store, guint round)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (hw_store_begin (store, "test.canaries", &error));
  add_records (store, round);
  g_assert_true (hw_store_commit (store, &error));
}

/* ------------------------------------------------------------------ searching */

static guint n_files, n_hits, n_open_to_others;

static void
search_file (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize length;

  if (!g_file_get_contents (path, &bytes, &length, NULL))
    return;
  n_files++;
  for (guint i = 0; i < CANARIES; i++)
    {
      glong n = 0;
      g_autofree gunichar2 *wide = g_utf8_to_utf16 (canaries[i], -1, NULL, &n, NULL);

      if (memmem (bytes, length, canaries[i], strlen (canaries[i]))
          || memmem (bytes, length, wide, n * sizeof (gunichar2)))
        {
          g_test_message ("%s holds canary %u", path, i);
          n_hits++;
        }
    }
}

static int
look_at (const char *path, const struct stat *about, int kind, struct FTW *where)
{
  if ((kind == FTW_F || kind == FTW_D) && where->level > 0 && about->st_mode & 077)
    {
      g_test_message ("%s: mode %o", path, about->st_mode & 0777);
      n_open_to_others++;
    }
  if (kind == FTW_F)
    search_file (path);
  return 0;
}

/* Everything that this test's process could have written: its home with all XDG folders in it, its
 * temporary folder. */
static void
search_everything (const char *when)
{
  g_test_message ("%s", when);
  n_files = 0;
  nftw (g_get_home_dir (), look_at, 16, FTW_PHYS);
  nftw (g_get_tmp_dir (), look_at, 16, FTW_PHYS);
  g_assert_cmpuint (n_files, >, 2);
  g_assert_cmpuint (n_hits, ==, 0);
  g_assert_cmpuint (n_open_to_others, ==, 0);
}

/* Known headers would tell what the file is; a plain SQLite file would be the worst of them
 * (S2). */
static void
assert_no_header (const char *path)
{
  static const char *const headers[] = { "SQLite format 3", "PK\x03\x04", "\x1f\x8b" };
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_cmpuint (length, >, 16);
  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    g_assert_false (memcmp (bytes, headers[i], strlen (headers[i])) == 0);
}

/* Pages that look random: chi-square over the byte values within six sigma of 255. */
static void
assert_looks_random (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize length;
  double counts[256] = { 0 }, sum = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  for (gsize i = 0; i < length; i++)
    counts[(guint8) bytes[i]]++;
  for (guint i = 0; i < 256; i++)
    sum += (counts[i] - length / 256.0) * (counts[i] - length / 256.0) / (length / 256.0);
  g_test_message ("chi-square %.1f over %" G_GSIZE_FORMAT " bytes", sum, length);
  g_assert_cmpfloat (sum, <, 255 + 6 * 22.6);
}

/* ------------------------------------------------------------------ the test */

/* In the child: many changed pages, none committed, so that the journal on disk is hot. */
G_NORETURN static void
stop_in_a_transaction (ScriptOffice *self, int ready)
{
  HwOffice *office = script_office_open (self);
  HwStore *store = hw_office_store (office);
  guint8 byte = 1;

  add_round (store, 1);
  if (!hw_store_begin (store, "test.canaries", NULL))
    _exit (1);
  for (guint round = 2; round < 1500; round++)
    add_records (store, round);
  if (write (ready, &byte, 1) != 1)
    _exit (1);
  pause ();
  _exit (0);
}

static void
test_canaries (gconstpointer mask)
{
  g_autoptr (GError) error = NULL;
  mode_t former = umask (GPOINTER_TO_UINT (mask));
  g_autoptr (ScriptOffice) self = script_office_new (NULL, &error);
  g_autofree char *path = g_build_filename (self->folder, "office.db", NULL);
  g_autofree char *journal = g_build_filename (self->folder, "office.db-journal", NULL);
  g_autofree char *backup = NULL;
  g_autoptr (HwOffice) office = NULL;
  int ends[2];
  guint8 byte;
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  if (child == 0)
    stop_in_a_transaction (self, ends[1]);
  close (ends[1]); /* or a child that gave up would be waited for */
  g_assert_cmpint (read (ends[0], &byte, 1), ==, 1);
  g_assert_true (g_file_test (journal, G_FILE_TEST_EXISTS));
  search_everything ("open, inside a transaction");
  kill (child, SIGKILL);
  waitpid (child, NULL, 0);
  search_everything ("after kill -9");

  office = script_office_open (self);
  add_round (hw_office_store (office), 2);
  backup = hw_office_backup (office, NULL, &error);
  g_assert_no_error (error);
  search_everything ("open, with a backup");
  hw_office_close (g_steal_pointer (&office));
  search_everything ("after the exit");
  assert_no_header (path);
  assert_no_header (backup);
  assert_looks_random (path);
  close (ends[0]);
  umask (former);
}

/* The search finds what is there: otherwise silence would prove nothing. */
static void
test_search_can_find (void)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "plain", NULL);

  g_assert_true (g_file_set_contents (path, canaries[7], -1, NULL));
  g_chmod (path, 0644);
  nftw (g_get_tmp_dir (), look_at, 16, FTW_PHYS);
  g_unlink (path);
  g_assert_cmpuint (n_hits, >=, 1);
  g_assert_cmpuint (n_open_to_others, ==, 1);
  n_hits = n_open_to_others = 0;
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  hw_registry_ensure (&hw_records);
  make_canaries ();
  g_test_add_func ("/secrecy/search-can-find", test_search_can_find);
  g_test_add_data_func ("/secrecy/S1-S4/umask-022", GUINT_TO_POINTER (022), test_canaries);
  g_test_add_data_func ("/secrecy/S1-S4/umask-0", GUINT_TO_POINTER (0), test_canaries);
  return g_test_run ();
}
