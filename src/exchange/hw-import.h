/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bringing a file of a state system into an office in two steps: a plan, read, folded and compared
 * in slices outside any transaction, that can be looked at and decided on; and the writing of it in
 * one transaction.
 */

#pragma once

#include "store/hw-store.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* How far it is: 0 to 1, and a word of what is being done, translated. */
typedef void (*HwImportProgress) (double fraction, const char *doing, gpointer data);

/**
 * HwImportOptions:
 * @format: a name of hw_import_formats(), or NULL: found by the file itself
 * @mapping_path: a person's own mapping file, or NULL; @format is then not looked at
 * @mapping_text: the text of such a file, before it is saved anywhere; or NULL
 * @only_reads: rows are read and checked by themselves, the office is not looked at; there is
 *   nothing to write then
 * @dry_run: everything is read, compared and counted, nothing is written
 * @progress, @progress_data: called now and then on the calling thread; may be NULL
 */
typedef struct
{
  const char *format;
  const char *mapping_path;
  const char *mapping_text;
  gboolean only_reads;
  gboolean dry_run;
  HwImportProgress progress;
  gpointer progress_data;
} HwImportOptions;

/* What one type's records of the file came to. */
typedef struct
{
  const char *type; /* «child» …, static */
  guint created;
  guint updated;
  guint unchanged;
} HwImportCount;

/* A row that made and changed nothing. */
typedef struct
{
  guint row;    /* the line in the file that it begins in; the header is line 1 */
  char *column; /* NULL: the row as a whole */
  char *value;  /* NULL: there is none */
  char *reason; /* a sentence in the user's language */
} HwImportReject;

/**
 * HwImportConflict:
 * @is_keyed: the office holds a value that a person keyed: it stays, unless @is_taken. Otherwise
 *   the rows of the file disagree: the last one wins
 * @is_taken: a person decided for the file's value
 * @is_new: the office did not hold the record when the file was compared
 * @type, @field, @group: static
 * @key: what tells the record in the file, for people
 * @id: of the record; in a report of a dry run NULL for one that was not written
 * @row: the last line that told the field
 * @office: what was left in the office (keyed)
 * @values: the different values in the order of the rows that last told them, NULL at the end, ""
 *   for none; the last is the file's
 *
 * Values are text forms as in hw_record_print(), but a reference is told by the key of its target:
 * nobody can tell ids apart.
 */
typedef struct
{
  gboolean is_keyed;
  gboolean is_taken;
  gboolean is_new;
  const char *type;
  const char *field;
  const char *group;
  char *key;
  char *id;
  guint row;
  char *office;
  GStrv values;
} HwImportConflict;

typedef struct
{
  char *format;         /* by which it was read */
  gboolean was_dry_run;
  guint rows;           /* data rows, rejected ones among them */
  GPtrArray *rejects;   /* of HwImportReject, by row */
  GPtrArray *conflicts; /* of HwImportConflict */
  GArray *counts;       /* of HwImportCount: every type that the format can make */
} HwImportReport;

void hw_import_report_free (HwImportReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwImportReport, hw_import_report_free)

/* {"rows", "rejected", "rejects", "created", "updated", "unchanged", "conflicts"}. Transfer full.
   */
JsonNode *hw_import_report_to_json (const HwImportReport *self);

/* ------------------------------------------------------------------ a plan */

/* What an import would do. It is gone on with on the store thread, a slice a job; between two jobs
 * it may be looked at from another thread. Once done it changes only by decisions. */
typedef struct _HwImportPlan HwImportPlan;

#define HW_TYPE_IMPORT_PLAN (hw_import_plan_get_type ())
GType hw_import_plan_get_type (void);

/* @options are copied, but for their texts that are looked at only here and progress_data. */
HwImportPlan *hw_import_plan_new (const char *path, const HwRegistry *registry,
                                  const HwImportOptions *options);
/* A plan of the same file by the same wishes and decisions, to be made anew: the office, or the
 * file, is another one since. */
HwImportPlan *hw_import_plan_again (HwImportPlan *self);
HwImportPlan *hw_import_plan_ref (HwImportPlan *self);
void hw_import_plan_unref (HwImportPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwImportPlan, hw_import_plan_unref)

/* Some milliseconds' work more (a file is opened in one go). @store: the office, always the same.
 * HW_ERROR_NOT_FOUND: no such file, format or mapping file; HW_ERROR_INVALID: the file (or the
 * mapping) cannot be read as what it should be, with line and column; G_IO_ERROR_CANCELLED. */
gboolean hw_import_plan_go_on (HwImportPlan *self, HwStore *store, GCancellable *cancellable,
                               GError **error);
gboolean hw_import_plan_is_done (HwImportPlan *self);

/* How far planning and writing are together, 0 to 1; and what is being done: translated, static,
 * NULL before anything is. From any thread at any time. */
double hw_import_plan_progress (HwImportPlan *self, const char **doing);

/* The file's path; whether it is a table that no mapping knows, when it failed; and, when done,
 * what the mapping is called for people. */
const char *hw_import_plan_path (HwImportPlan *self);
gboolean hw_import_plan_is_unknown (HwImportPlan *self);
const char *hw_import_plan_title (HwImportPlan *self);
/* Whether that is one of the office itself; when done. */
gboolean hw_import_plan_is_own (HwImportPlan *self);

/* Borrowed; of a plan that is done. */
const HwImportReport *hw_import_plan_report (HwImportPlan *self);

/* Whether somebody wrote to the office since it was looked at. */
gboolean hw_import_plan_is_stale (HwImportPlan *self, HwStore *store);

/* Whether the file can tell records of @type; and whether one of its rows, sound or refused, means
 * this one. */
gboolean hw_import_plan_tells (HwImportPlan *self, const char *type);
gboolean hw_import_plan_names (HwImportPlan *self, const char *type, const char *id);

/* @conflict of the report, a keyed one: the file's values are taken in all of its group, or no
 * longer. On the store's thread. HW_ERROR_INVALID: the record would break a rule. */
gboolean hw_import_plan_decide (HwImportPlan *self, const HwImportConflict *conflict,
                                gboolean takes_file, GError **error);

/* The rejected rows as a table: line, reason, then the row's cells as the file has them, guarded
 * against formulas. It reads the file again. Owned; NULL and an error. */
char *hw_import_plan_dup_rejects (HwImportPlan *self, GCancellable *cancellable, GError **error);
/* The conflicts as a table. Owned. */
char *hw_import_plan_dup_conflicts (HwImportPlan *self);

/* The second step, one transaction: everything or nothing. Where somebody wrote since the plan was
 * made, a fresh one is made inside the transaction by the same decisions. @written: the plan that
 * came true; owned, may be NULL. The number of the transaction, 0 where there was nothing to
 * change, -1 with the errors of hw_import_plan_go_on(), hw_store_begin() and hw_store_commit():
 * then nothing was written. */
gint64 hw_import_plan_write (HwImportPlan *self, HwStore *store, GCancellable *cancellable,
                             HwImportPlan **written, GError **error);

/* ------------------------------------------------------------------ in one go */

/* Reads @path into the office. Rejected rows and conflicts are part of the report, not errors.
 * The errors of planning and writing; after one nothing was written. */
HwImportReport *hw_import_file (HwStore *store, const char *path, const HwImportOptions *options,
                                GCancellable *cancellable, GError **error);

/* A format that comes with the program or lies among the installed mappings. */
typedef struct
{
  char *name;  /* for HwImportOptions.format */
  char *title; /* for people */
} HwImportFormat;

/* An array that owns its HwImportFormats. */
GPtrArray *hw_import_formats (const HwRegistry *registry);

/* The folder of an office's own mapping files, beside its store; it may not exist yet. What lies
 * there is recognised before what comes with the program. Owned. */
char *hw_import_dup_mapping_folder (HwStore *store);

G_END_DECLS
