/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file as named columns and rows of text, whatever its form: comma-separated text, a
 * spreadsheet, or a fixed federal form.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define HW_XML_MAX_BYTES (50 * 1024 * 1024)

/**
 * HwSourceColumn:
 * @name: a name that begins with «.» is computed by the source: no fact is kept of it
 * @title: for people, or NULL
 * @about: the column that says what it belongs to («removal 2022-04-14»), -1 for the whole row
 */
typedef struct
{
  const char *name;
  const char *title;
  int about;
} HwSourceColumn;

/**
 * HwRow:
 * @line: where it begins in the file, from 1
 * @n_cells: fewer or more than there are columns where the row is short or long
 * @cells: @n_parts times as many; borrowed until the next row; NULL or "" is an empty cell
 * @n_parts: a nested record is told as several parts, which stand or fall together; else 1
 * @fault, @fault_cell: what makes the row unreadable, or NULL
 */
typedef struct
{
  guint line;
  guint n_cells;
  const char *const *cells;
  guint n_parts;
  guint fault_cell;
  const char *fault;
} HwRow;

typedef struct _HwRowSource HwRowSource;

struct _HwRowSource
{
  GArray *columns; /* of HwSourceColumn; set when the source is opened */

  /* FALSE: the end, or an error with the line in it. */
  gboolean (*next) (HwRowSource *self, HwRow *row, GError **error);
  double (*fraction) (HwRowSource *self);
  void (*free) (HwRowSource *self);
};

/* Opens @path as @form: «table» (text or spreadsheet, told by its first bytes) or a fixed form by
 * its name; NULL to tell that too. @form_found: static. HW_ERROR_NOT_FOUND, HW_ERROR_INVALID. */
HwRowSource *hw_row_source_open (const char *path, const char *form, const char **form_found,
                                 GError **error);
void hw_row_source_free (HwRowSource *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwRowSource, hw_row_source_free)

gboolean hw_row_source_next (HwRowSource *self, HwRow *row, GError **error);

/* A cell, which may be NULL, without the blanks around it and without our own formula guard. */
const char *hw_row_trim_cell (const char *cell, gsize *length);

/* The column's index, -1 for none. */
int hw_row_source_find (HwRowSource *self, const char *name);

/* For the sources: an empty one of @size bytes; the addition of a column (strings are the
 * source's); and the header of a table, whose names may not be empty twice. */
gpointer hw_row_source_alloc (gsize size);
void hw_row_source_add_column (HwRowSource *self, const char *name, const char *title, int about);

/* The form that an own file begins like, told by its first bytes. */
typedef struct
{
  const char *name;
  gboolean (*recognise) (const guint8 *bytes, gsize n);
  HwRowSource *(*open) (const char *path, GBytes *bytes, GError **error);
} HwRowForm;

HwRowSource *hw_csv_source_open (const char *path, GBytes *bytes, GError **error);
gboolean hw_ods_source_recognise (const guint8 *bytes, gsize n);
HwRowSource *hw_ods_source_open (const char *path, GBytes *bytes, GError **error);

G_END_DECLS
