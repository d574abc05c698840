/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of children as a file: what it holds, that it is noted, and that there is never half of
 * it (I5, S6).
 */

#include "hw-test-office.h"
#include "store/hw-journal.h"
#include "ui/families/hw-children-export.h"

#include <glib/gstdio.h>

typedef struct
{
  char *place;
  char *path;
  HwStoreThread *thread;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = NULL;
  HwOffice *office;

  self->place = g_dir_make_tmp ("homeward-test-XXXXXX", NULL);
  folder = g_build_filename (self->place, "office", NULL);
  self->path = g_build_filename (self->place, "list.csv", NULL);
  office = hw_test_office_new (folder);
  hw_test_add_children (hw_office_store (office), 700);
  g_free (hw_test_add (hw_office_store (office), "child", "given-name", "Zoë", "family-name",
                       "=2+5", "external-id", "C-1", "birth-date", "2016-02-29", NULL));
  self->thread = hw_store_thread_new (office);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hw_store_thread_close (self->thread);
  g_clear_object (&self->thread);
  hw_test_remove_folder (self->place);
  g_free (self->place);
  g_free (self->path);
}

static HwChildrenQuery *
query_new (gboolean is_in_care)
{
  HwChildrenQuery *query = g_atomic_rc_box_new0 (HwChildrenQuery);

  query->filter.is_in_care = is_in_care;
  return query;
}

static DexFuture *
export (Fixture *self, gboolean is_in_care, GCancellable *cancellable, HwExportWatch watch)
{
  g_auto (GStrv) columns = g_strsplit ("number,name,age,goal,time-in-care", ",", -1);

  return hw_children_export_to (self->thread, query_new (is_in_care), g_steal_pointer (&columns),
                                self->path, cancellable, watch, cancellable);
}

static gboolean
access_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
            GError **error)
{
  g_autoptr (GPtrArray) lines = hw_access_list (store, error);

  g_value_init (result, G_TYPE_STRING);
  if (lines->len)
    g_value_set_string (result, ((HwChange *) g_ptr_array_index (lines, lines->len - 1))->after);
  return TRUE;
}

static char *
await_access (Fixture *self)
{
  return dex_await_string (hw_store_thread_run (self->thread, access_job, NULL, NULL), NULL);
}

static DexFuture *
written_fiber (gpointer data)
{
  Fixture *self = data;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *line = NULL;
  g_auto (GStrv) rows = NULL;
  GStatBuf facts;

  g_assert_cmpuint (dex_await_uint (export (self, FALSE, cancellable, NULL), &error), ==, 701);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (self->path, &text, NULL, NULL));
  rows = g_strsplit (text, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (rows), ==, 1 + 701 + 1);
  g_assert_cmpstr (rows[0], ==, "Number,Name,Age in years,Goal,Days in care");
  /* No spreadsheet calculates a name. */
  g_assert_nonnull (strstr (text, "\r\nC-1,\"'=2+5, Zoë\","));
  g_assert_cmpint (g_stat (self->path, &facts), ==, 0);
  g_assert_cmpint (facts.st_mode & 0777, ==, 0600);
  line = await_access (self);
  g_assert_cmpstr (line, ==, "export csv 701 list.csv");
  return dex_future_new_true ();
}

static void
test_written (Fixture *self, gconstpointer data)
{
  hw_test_fiber (written_fiber, self);
}

static void
cancel (guint n, gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
}

/* Given up half-way: the file that was there stays, and nothing lies beside it. */
static DexFuture *
cancelled_fiber (gpointer data)
{
  Fixture *self = data;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *line = NULL;

  g_assert_true (g_file_set_contents (self->path, "before", -1, NULL));
  dex_await_uint (export (self, TRUE, cancellable, cancel), &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (g_file_get_contents (self->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "before");
  line = await_access (self);
  g_assert_null (line);
  return dex_future_new_true ();
}

static void
test_cancelled (Fixture *self, gconstpointer data)
{
  hw_test_fiber (cancelled_fiber, self);
}

/* Where nothing can be written it is told. */
static DexFuture *
refused_fiber (gpointer data)
{
  Fixture *self = data;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_free (self->path);
  self->path = g_build_filename (self->place, "no such folder", "list.csv", NULL);
  dex_await_uint (export (self, TRUE, cancellable, NULL), &error);
  g_assert_nonnull (error);
  g_assert_false (g_file_test (self->path, G_FILE_TEST_EXISTS));
  return dex_future_new_true ();
}

static void
test_refused (Fixture *self, gconstpointer data)
{
  hw_test_fiber (refused_fiber, self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/children-export/S6/written", test_written);
  ADD ("/children-export/cancelled", test_cancelled);
  ADD ("/children-export/refused", test_refused);
  return g_test_run ();
}
