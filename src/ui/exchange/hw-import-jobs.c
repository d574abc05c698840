/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Jobs of the import.
 */

#include "ui/exchange/hw-import-jobs.h"

#include <glib/gi18n-lib.h>
#include <string.h>

gboolean
hw_import_slice_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
                     GError **error)
{
  if (!hw_import_plan_go_on (data, store, cancellable, error))
    return FALSE;
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, hw_import_plan_is_done (data));
  return TRUE;
}

gboolean
hw_import_freshen_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
                       GError **error)
{
  HwImportPlan *plan = data;

  g_value_init (result, HW_TYPE_IMPORT_PLAN);
  if (hw_import_plan_is_stale (plan, store))
    g_value_take_boxed (result, hw_import_plan_again (plan));
  else
    g_value_set_boxed (result, plan);
  return TRUE;
}

static gboolean
drop_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  g_value_init (result, G_TYPE_BOOLEAN);
  return TRUE;
}

void
hw_import_drop (HwStoreThread *thread, HwImportPlan *plan)
{
  if (plan)
    dex_future_disown (hw_store_thread_run (thread, drop_job, plan,
                                            (GDestroyNotify) hw_import_plan_unref));
}

HwImportPlan *
hw_import_await_plan (HwFiber *fiber, HwStoreThread *thread, HwImportPlan *plan,
                      GError **error)
{
  while (!hw_import_plan_is_done (plan))
    if (!dex_await (hw_fiber_run (fiber, thread, hw_import_slice_job, hw_import_plan_ref (plan),
                                  (GDestroyNotify) hw_import_plan_unref),
                    error))
      {
        hw_import_drop (thread, plan);
        return NULL;
      }
  return plan;
}

/* ------------------------------------------------------------------ writing */

HwImportWriting *
hw_import_writing_new (HwImportPlan *plan)
{
  HwImportWriting *self = g_atomic_rc_box_new0 (HwImportWriting);

  self->plan = hw_import_plan_ref (plan);
  self->stop = g_cancellable_new ();
  return self;
}

HwImportWriting *
hw_import_writing_ref (HwImportWriting *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
writing_clear (gpointer data)
{
  HwImportWriting *self = data;

  hw_import_plan_unref (self->plan);
  g_clear_pointer (&self->written, hw_import_plan_unref);
  g_object_unref (self->stop);
}

void
hw_import_writing_unref (HwImportWriting *self)
{
  g_atomic_rc_box_release_full (self, writing_clear);
}

static void
on_stop_cb (GCancellable *stop, gpointer store)
{
  hw_store_interrupt (store);
}

gboolean
hw_import_write_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
                     GError **error)
{
  HwImportWriting *self = data;
  gulong handler;

  if (g_cancellable_set_error_if_cancelled (self->stop, error))
    return FALSE;
  handler = g_cancellable_connect (self->stop, G_CALLBACK (on_stop_cb), store, NULL);
  self->transaction
      = hw_import_plan_write (self->plan, store, self->stop, &self->written, error);
  g_cancellable_disconnect (self->stop, handler);
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, self->transaction > 0);
  return self->transaction >= 0;
}

/* ------------------------------------------------------------------ deciding */

HwImportDecision *
hw_import_decision_new (HwImportPlan *plan, const HwImportConflict *conflict, gboolean takes_file)
{
  HwImportDecision *self = g_new0 (HwImportDecision, 1);

  self->plan = hw_import_plan_ref (plan);
  self->conflict = conflict;
  self->takes_file = takes_file;
  return self;
}

void
hw_import_decision_free (gpointer data)
{
  HwImportDecision *self = data;

  if (!self)
    return;
  hw_import_plan_unref (self->plan);
  g_free (self);
}

/* The number that could not be taken; @reason: why the first could not. */
static guint
decide_all (const HwImportDecision *self, char **reason)
{
  GPtrArray *conflicts = hw_import_plan_report (self->plan)->conflicts;
  guint n_refused = 0;

  for (guint i = 0; i < conflicts->len; i++)
    {
      const HwImportConflict *conflict = g_ptr_array_index (conflicts, i);
      g_autoptr (GError) error = NULL;

      if (!conflict->is_keyed || conflict->is_taken == self->takes_file
          || hw_import_plan_decide (self->plan, conflict, self->takes_file, &error))
        continue;
      if (n_refused++ == 0)
        *reason = g_strdup_printf ("%s: %s", conflict->key, error->message);
    }
  return n_refused;
}

gboolean
hw_import_decide_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
                      GError **error)
{
  const HwImportDecision *self = data;
  g_autoptr (GError) refused = NULL;
  g_autofree char *reason = NULL;
  guint n_refused = 0;

  if (!self->conflict)
    n_refused = decide_all (self, &reason);
  else if (!hw_import_plan_decide (self->plan, self->conflict, self->takes_file, &refused))
    reason = g_strdup (refused->message);

  g_value_init (result, G_TYPE_STRING);
  if (n_refused > 1)
    g_value_take_string (result, g_strdup_printf (_ ("%u values stay as they are; the first: %s"),
                                                  n_refused, reason));
  else if (reason)
    g_value_take_string (result, g_strdup_printf (_ ("The office’s value stays: %s"), reason));
  return TRUE;
}

/* ------------------------------------------------------------------ tables */

HwImportTable *
hw_import_table_new (HwImportPlan *plan, GFile *file, gboolean is_rejects)
{
  HwImportTable *self = g_new0 (HwImportTable, 1);

  self->plan = hw_import_plan_ref (plan);
  self->file = g_object_ref (file);
  self->is_rejects = is_rejects;
  return self;
}

void
hw_import_table_free (gpointer data)
{
  HwImportTable *self = data;

  hw_import_plan_unref (self->plan);
  g_object_unref (self->file);
  g_free (self);
}

gboolean
hw_import_table_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
                     GError **error)
{
  HwImportTable *self = data;
  g_autofree char *text = self->is_rejects
                              ? hw_import_plan_dup_rejects (self->plan, cancellable, error)
                              : hw_import_plan_dup_conflicts (self->plan);

  g_value_init (result, G_TYPE_BOOLEAN);
  return text
         && g_file_replace_contents (self->file, text, strlen (text), NULL, FALSE,
                                     G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION,
                                     NULL, cancellable, error);
}
