/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a command answers: rows under named columns, whose cells may hold rows again. The printer
 * writes them; no command formats by itself.
 */

#pragma once

#include "record/hw-registry.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* A column's name is the JSON and CSV key; its label heads the text (NULL: the name does).
 * What only a program reads, as the id beside a name, @is_data, is left out of the text; what only
 * people read, @is_words (never the first), of JSON and CSV. */
typedef struct
{
  const char *name;
  const char *label;
  gboolean is_data;
  gboolean is_words;
} HwColumn;

/* A cell: the text form of hw_record_print() with its kind (text NULL: absent), or rows. */
typedef struct _HwRows HwRows;

typedef struct
{
  HwKind kind;
  const char *text;
  HwRows *rows;
} HwCell;

/* @is_list: any number of rows; else exactly one, printed as an object. @columns: ended by one
 * without a name; may be NULL, and more may be added as long as there is no cell. */
HwRows *hw_rows_new (gboolean is_list, const HwColumn *columns);
void hw_rows_free (HwRows *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwRows, hw_rows_free)

/* A list of which each row is told as a text of its own: it has more to say than a line holds. */
void hw_rows_set_tall (HwRows *self);
gboolean hw_rows_is_tall (const HwRows *self);

/* Names and labels are not copied. */
void hw_rows_add_column (HwRows *self, const char *name, const char *label);

/* The next cell, row by row. */
void hw_rows_add (HwRows *self, HwKind kind, const char *text);
void hw_rows_add_text (HwRows *self, const char *text);
void hw_rows_add_int (HwRows *self, gint64 number);
/* With one decimal: «85.0»; nothing where it is not @is_told. */
void hw_rows_add_decimal (HwRows *self, gboolean is_told, double number);
void hw_rows_add_flag (HwRows *self, gboolean flag);
/* What is behind a number; NULL: it is not told. */
void hw_rows_add_ids (HwRows *self, const GPtrArray *ids);
void hw_rows_add_time (HwRows *self, HwTime time);
void hw_rows_take_rows (HwRows *self, HwRows *rows);

/* The columns of a record type: «id» and every field; and one record as a row. */
HwRows *hw_rows_new_for_records (gboolean is_list, HwRecordClass *klass);
void hw_rows_add_record (HwRows *self, HwRecord *record);

/* The rows of a JSON object, or of an array of objects that all have the keys of the first. */
HwRows *hw_rows_new_from_json (JsonNode *node);

gboolean hw_rows_is_list (const HwRows *self);
guint hw_rows_n_columns (const HwRows *self);
guint hw_rows_n_rows (const HwRows *self);
const HwColumn *hw_rows_column (const HwRows *self, guint column);
const HwCell *hw_rows_cell (const HwRows *self, guint row, guint column);

G_END_DECLS
