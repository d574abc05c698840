/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The store thread: every job is settled, a cancelled one stops at once, commits are told.
 */

#include "hw-test-office.h"

#include "base/hw-error.h"
#include "domain/families/hw-region.h"
#include "domain/hw-records.h"
#include "store/hw-statement.h"

typedef struct
{
  char *place;
  HwStoreThread *thread;
  gint64 told;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = NULL;

  self->place = g_dir_make_tmp ("homeward-test-XXXXXX", NULL);
  folder = g_build_filename (self->place, "office", NULL);
  self->thread = hw_store_thread_new (hw_test_office_new (folder));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hw_store_thread_close (self->thread);
  g_clear_object (&self->thread);
  hw_test_remove_folder (self->place);
  g_free (self->place);
}

static gboolean
answer_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
            GError **error)
{
  g_value_init (result, G_TYPE_INT);
  g_value_set_int (result, GPOINTER_TO_INT (data));
  return TRUE;
}

static gboolean
failing_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
             GError **error)
{
  return hw_store_prepare (store, "SELECT * FROM nowhere", error) != NULL;
}

static DexFuture *
answers_fiber (gpointer data)
{
  Fixture *self = data;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 1000; i++)
    {
      int answer = dex_await_int (
          hw_store_thread_run (self->thread, answer_job, GINT_TO_POINTER (i), NULL), &error);

      g_assert_no_error (error);
      g_assert_cmpint (answer, ==, i);
    }
  dex_await (hw_store_thread_run (self->thread, failing_job, NULL, NULL), &error);
  g_assert_nonnull (error);
  return dex_future_new_true ();
}

static gboolean
count_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  (*(int *)data)++;
  g_value_init (result, G_TYPE_BOOLEAN);
  return TRUE;
}

/* Nobody awaits the jobs themselves. */
static DexFuture *
drain_fiber (gpointer data)
{
  Fixture *self = data;
  int n = 0;

  for (int i = 0; i < 100; i++)
    dex_future_disown (hw_store_thread_run (self->thread, count_job, &n, NULL));
  g_assert_true (dex_await (hw_store_thread_drain (self->thread), NULL));
  g_assert_cmpint (n, ==, 100);
  return dex_future_new_true ();
}

static void
test_drain (Fixture *self, gconstpointer data)
{
  hw_test_fiber (drain_fiber, self);
}

static void
test_answers (Fixture *self, gconstpointer data)
{
  hw_test_fiber (answers_fiber, self);
}

static void
count_free (gpointer data)
{
  g_atomic_int_inc ((int *) data);
}

/* Jobs still queued at the closing are done, later ones refused; the data of each is freed. */
static DexFuture *
closing_fiber (gpointer data)
{
  Fixture *self = data;
  g_autoptr (GPtrArray) futures = g_ptr_array_new_with_free_func (dex_unref);
  g_autoptr (GError) error = NULL;
  int freed = 0;

  for (int i = 0; i < 500; i++)
    g_ptr_array_add (futures, hw_store_thread_run (self->thread, answer_job, &freed, count_free));
  hw_store_thread_close (self->thread);
  g_assert_cmpint (freed, ==, 500);
  g_assert_true (dex_await (dex_future_allv ((DexFuture **) futures->pdata, futures->len), &error));
  g_assert_no_error (error);

  dex_await (hw_store_thread_run (self->thread, answer_job, &freed, count_free), &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
  g_assert_cmpint (freed, ==, 501);
  return dex_future_new_true ();
}

static void
test_closing (Fixture *self, gconstpointer data)
{
  hw_test_fiber (closing_fiber, self);
}

/* What is done is told in a turn of the main loop, not by the store's thread behind its back. */
static DexFuture *
telling_fiber (gpointer data)
{
  Fixture *self = data;
  g_autoptr (DexFuture) future = NULL;
  int freed = 0;

  future = hw_store_thread_run (self->thread, answer_job, &freed, count_free);
  hw_store_thread_close (self->thread);
  g_assert_cmpint (freed, ==, 1);
  g_assert_true (dex_future_is_pending (future));
  g_assert_true (dex_await (dex_ref (future), NULL));
  return dex_future_new_true ();
}

static void
test_telling (Fixture *self, gconstpointer data)
{
  hw_test_fiber (telling_fiber, self);
}

/* A page is left just as its answer comes: somewhere in these, both threads are at it at once. */
static DexFuture *
leaving_fiber (gpointer data)
{
  Fixture *self = data;

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (DexFuture) future = NULL;
      int freed = 0;

      future = hw_store_thread_run_until (self->thread, cancellable, answer_job, &freed,
                                          count_free);
      while (g_atomic_int_get (&freed) == 0)
        ;
      g_cancellable_cancel (cancellable);
    }
  return dex_future_new_true ();
}

static void
test_leaving (Fixture *self, gconstpointer data)
{
  hw_test_fiber (leaving_fiber, self);
}

static gboolean
endless_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
             GError **error)
{
  HwStatement *statement = hw_store_prepare (
      store,
      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
      " SELECT count (*) FROM n",
      error);

  g_atomic_int_set ((int *) data, 1);
  if (!statement || !hw_statement_step (statement, error))
    return FALSE;
  g_value_init (result, G_TYPE_INT);
  return TRUE;
}

static gboolean
has_begun (gpointer data)
{
  return g_atomic_int_get ((int *) data);
}

static DexFuture *
cancel_fiber (gpointer data)
{
  Fixture *self = data;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  DexFuture *future;
  int begun = 0;

  future = hw_store_thread_run_until (self->thread, cancellable, endless_job, &begun, NULL);
  hw_test_await (&begun, has_begun);
  g_cancellable_cancel (cancellable);
  dex_await (future, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  /* The endless statement has let go of the thread. */
  g_assert_cmpint (dex_await_int (hw_store_thread_run (self->thread, answer_job,
                                                       GINT_TO_POINTER (7), NULL),
                                  &error),
                   ==, 7);
  g_assert_no_error (error);
  return dex_future_new_true ();
}

static void
test_cancel (Fixture *self, gconstpointer data)
{
  hw_test_fiber (cancel_fiber, self);
}

static void
on_changed_cb (HwStoreThread *thread, gint64 data_version, Fixture *self)
{
  g_assert_cmpint (data_version, !=, self->told);
  self->told = data_version;
}

static gboolean
is_told (gpointer data)
{
  return ((Fixture *) data)->told != 0;
}

static gboolean
save_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  g_autoptr (HwRegion) region = g_object_new (HW_TYPE_REGION, "name", "Salt River", NULL);

  hw_test_save (store, HW_RECORD (region));
  g_value_init (result, G_TYPE_BOOLEAN);
  return TRUE;
}

static DexFuture *
changes_fiber (gpointer data)
{
  Fixture *self = data;
  g_autofree char *folder = g_build_filename (self->place, "office", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HwOffice) other = NULL;
  gint64 before;

  g_signal_connect (self->thread, "changed", G_CALLBACK (on_changed_cb), self);
  dex_await (hw_store_thread_run (self->thread, save_job, NULL, NULL), &error);
  g_assert_no_error (error);
  hw_test_await (self, is_told);

  /* Another connection, as the command line has. */
  before = self->told;
  self->told = 0;
  other = hw_office_open (folder, NULL, HW_TEST_PASSPHRASE, &hw_records, &error);
  g_assert_no_error (error);
  g_free (hw_test_add (hw_office_store (other), "region", "name", "Two Rivers", NULL));
  hw_test_await (self, is_told);
  g_assert_cmpint (self->told, !=, before);
  g_signal_handlers_disconnect_by_data (self->thread, self);
  return dex_future_new_true ();
}

static void
test_changes (Fixture *self, gconstpointer data)
{
  hw_test_fiber (changes_fiber, self);
}

/* An act that ends as its data say: 0 is kept, else an error of that code. */
static gboolean
act_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "record.add", error);
  g_autoptr (HwRecord) region = hw_test_record ("region", "name", "Salt River", NULL);

  g_value_init (result, G_TYPE_BOOLEAN);
  if (!act || !hw_store_save (store, region, NULL, error))
    return FALSE;
  if (!data)
    return hw_store_act_commit (&act, error);
  g_set_error_literal (error, HW_ERROR, GPOINTER_TO_INT (data), "no room");
  return FALSE;
}

static void
on_saving_cb (HwStoreThread *thread, GParamSpec *pspec, GString *told)
{
  gboolean is_saving;

  g_object_get (thread, "saving", &is_saving, NULL);
  g_string_append_c (told, is_saving ? '(' : ')');
}

static void
on_failure_cb (HwStoreThread *thread, GParamSpec *pspec, GString *told)
{
  g_autofree char *failure = NULL;

  g_object_get (thread, "failure", &failure, NULL);
  g_string_append (told, failure ? failure : "kept");
}

/* What is read tells nothing; trouble stands until an act is kept; a refusal is no trouble. */
static DexFuture *
saving_fiber (gpointer data)
{
  static const HwError acts[]
      = { 0, HW_ERROR_FULL, HW_ERROR_FULL, HW_ERROR_REFUSED, 0, HW_ERROR_INVALID };
  Fixture *self = data;
  g_autoptr (GString) told = g_string_new (NULL);
  gboolean is_read_only;

  g_signal_connect (self->thread, "notify::saving", G_CALLBACK (on_saving_cb), told);
  g_signal_connect (self->thread, "notify::failure", G_CALLBACK (on_failure_cb), told);
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      dex_await (hw_store_thread_run (self->thread, act_job, GINT_TO_POINTER (acts[i]), NULL),
                 NULL);
      dex_await (hw_store_thread_run (self->thread, answer_job, NULL, NULL), NULL);
    }
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpstr (told->str, ==, "()(no room)()()(kept)()");

  g_object_get (self->thread, "read-only", &is_read_only, NULL);
  g_assert_false (is_read_only);
  g_signal_handlers_disconnect_by_data (self->thread, told);
  return dex_future_new_true ();
}

static void
test_saving (Fixture *self, gconstpointer data)
{
  hw_test_fiber (saving_fiber, self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  hw_registry_ensure (&hw_records);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/store-thread/answers", test_answers);
  ADD ("/store-thread/drain", test_drain);
  ADD ("/store-thread/closing", test_closing);
  ADD ("/store-thread/telling", test_telling);
  ADD ("/store-thread/leaving", test_leaving);
  ADD ("/store-thread/cancel", test_cancel);
  ADD ("/store-thread/changes", test_changes);
  ADD ("/store-thread/saving", test_saving);
  return g_test_run ();
}
