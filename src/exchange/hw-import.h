/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bringing a file of a state system into an office: read, folded and compared first, written in
 * one transaction, with a report of what was made, changed, left and refused.
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
 * @dry_run: everything is read, compared and counted, nothing is written
 * @progress, @progress_data: called now and then on the calling thread; may be NULL
 */
typedef struct
{
  const char *format;
  const char *mapping_path;
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
 * @is_keyed: the office holds a value that a person keyed: it was left. Otherwise the rows of the
 *   file disagree: the last one won
 * @type, @field: static
 * @key: what tells the record in the file, for people
 * @id: of the record; NULL for one of the file that was not written
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
  const char *type;
  const char *field;
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

/* Reads @path into the office. Rejected rows and conflicts are part of the report, not errors.
 * HW_ERROR_NOT_FOUND: no such file, format or mapping file; HW_ERROR_INVALID: the file (or the
 * mapping) cannot be read as what it should be, with line and column; G_IO_ERROR_CANCELLED; those
 * of
 * hw_store_begin() and hw_store_commit(). On an error nothing was written. */
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

G_END_DECLS
