/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the import asks of the store's thread, a job each.
 */

#pragma once

#include "exchange/hw-import.h"
#include "store/hw-store-thread.h"
#include "ui/widgets/hw-fiber.h"

G_BEGIN_DECLS

/* All data is a HwImportPlan, to be freed by hw_import_plan_unref(), unless it says otherwise. */

/* A slice of planning. Resolves to a boolean: whether the plan is done. */
gboolean hw_import_slice_job (HwStore *store, gpointer plan, GCancellable *cancellable,
                              GValue *result, GError **error);

/* Resolves to a plan: itself, or, where somebody wrote since, a fresh one that is not made yet. */
gboolean hw_import_freshen_job (HwStore *store, gpointer plan, GCancellable *cancellable,
                                GValue *result, GError **error);

/* The last one to know a plan lets go of it on the store's thread: hundreds of thousands of records
 * are not freed while a window waits. Takes @plan, which may be NULL. */
void hw_import_drop (HwStoreThread *thread, HwImportPlan *plan);

/* Slices until the plan is done. It takes @plan and gives it back, or lets go of it and sets
 * @error. In a fiber. */
HwImportPlan *hw_import_await_plan (HwFiber *fiber, HwStoreThread *thread, HwImportPlan *plan,
                                    GError **error);

/**
 * HwImportWriting:
 * @stop: ends the writing; its future is settled when all is taken back
 * @transaction: its number once written; 0: there was nothing to change
 * @written: the plan that came true
 */
typedef struct
{
  HwImportPlan *plan;
  GCancellable *stop;
  gint64 transaction;
  HwImportPlan *written;
} HwImportWriting;

HwImportWriting *hw_import_writing_new (HwImportPlan *plan);
HwImportWriting *hw_import_writing_ref (HwImportWriting *self);
void hw_import_writing_unref (HwImportWriting *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwImportWriting, hw_import_writing_unref)

/* Data: a HwImportWriting, unref'd. Resolves to a boolean. */
gboolean hw_import_write_job (HwStore *store, gpointer writing, GCancellable *cancellable,
                              GValue *result, GError **error);

/* Decides one conflict, or all where @conflict is NULL. Freed by hw_import_decision_free(). */
typedef struct
{
  HwImportPlan *plan;
  const HwImportConflict *conflict;
  gboolean takes_file;
} HwImportDecision;

HwImportDecision *hw_import_decision_new (HwImportPlan *plan, const HwImportConflict *conflict,
                                          gboolean takes_file);
void hw_import_decision_free (gpointer self);

/* Resolves to a string: NULL, or why a value could not be taken. */
gboolean hw_import_decide_job (HwStore *store, gpointer decision, GCancellable *cancellable,
                               GValue *result, GError **error);

/* Writes a table of a plan to a file that only this person may read. Resolves to a boolean. */
typedef struct
{
  HwImportPlan *plan;
  GFile *file;
  gboolean is_rejects; /* otherwise the conflicts */
} HwImportTable;

HwImportTable *hw_import_table_new (HwImportPlan *plan, GFile *file, gboolean is_rejects);
void hw_import_table_free (gpointer self);
gboolean hw_import_table_job (HwStore *store, gpointer table, GCancellable *cancellable,
                              GValue *result, GError **error);

G_END_DECLS
