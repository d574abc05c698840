/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of cells.
 */

#include "cli/hw-rows.h"

#include "base/hw-id.h"

struct _HwRows
{
  gboolean is_list;
  gboolean is_tall;
  GArray *columns; /* of HwColumn */
  GArray *cells;   /* of HwCell, row by row */
  GStringChunk *texts; /* of the cells: an office's duties have millions */
};

static void
clear_cell (gpointer cell)
{
  g_clear_pointer (&((HwCell *) cell)->rows, hw_rows_free);
}

HwRows *
hw_rows_new (gboolean is_list, const HwColumn *columns)
{
  HwRows *self = g_new0 (HwRows, 1);

  self->is_list = is_list;
  self->columns = g_array_new (FALSE, FALSE, sizeof (HwColumn));
  self->cells = g_array_new (FALSE, FALSE, sizeof (HwCell));
  g_array_set_clear_func (self->cells, clear_cell);
  self->texts = g_string_chunk_new (1024);
  for (; columns && columns->name; columns++)
    g_array_append_vals (self->columns, columns, 1);
  return self;
}

void
hw_rows_free (HwRows *self)
{
  g_array_unref (self->columns);
  g_array_unref (self->cells);
  g_string_chunk_free (self->texts);
  g_free (self);
}

void
hw_rows_set_tall (HwRows *self)
{
  self->is_tall = TRUE;
}

gboolean
hw_rows_is_tall (const HwRows *self)
{
  return self->is_tall;
}

void
hw_rows_add_column (HwRows *self, const char *name, const char *label)
{
  HwColumn column = { name, label };

  g_return_if_fail (self->cells->len == 0);
  g_array_append_val (self->columns, column);
}

void
hw_rows_add (HwRows *self, HwKind kind, const char *text)
{
  HwCell cell = { .kind = kind };

  if (text && *text)
    cell.text = g_string_chunk_insert (self->texts, text);
  g_array_append_val (self->cells, cell);
}

void
hw_rows_add_text (HwRows *self, const char *text)
{
  hw_rows_add (self, HW_KIND_TEXT, text);
}

void
hw_rows_add_int (HwRows *self, gint64 number)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  hw_rows_add (self, HW_KIND_INT, text);
}

void
hw_rows_add_decimal (HwRows *self, gboolean is_told, double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  hw_rows_add (self, HW_KIND_INT,
               is_told ? g_ascii_formatd (text, sizeof text, "%.1f", number) : NULL);
}

void
hw_rows_add_flag (HwRows *self, gboolean flag)
{
  hw_rows_add (self, HW_KIND_FLAG, flag ? "true" : "false");
}

void
hw_rows_add_ids (HwRows *self, const GPtrArray *ids)
{
  g_autofree char *text = hw_ids_dup_json (ids);

  hw_rows_add (self, HW_KIND_REFS, text);
}

void
hw_rows_add_time (HwRows *self, HwTime time)
{
  g_autofree char *text = hw_time_dup_iso (time);

  hw_rows_add (self, HW_KIND_TIME, text);
}

void
hw_rows_take_rows (HwRows *self, HwRows *rows)
{
  HwCell cell = { .kind = HW_KIND_TEXT, .rows = rows };

  g_array_append_val (self->cells, cell);
}

HwRows *
hw_rows_new_for_records (gboolean is_list, HwRecordClass *klass)
{
  HwRows *self = hw_rows_new (is_list, NULL);

  /* Headed by the names, not the labels: what is shown is what can be typed behind the verb. */
  hw_rows_add_column (self, "id", NULL);
  for (guint i = 0; i < klass->n_fields; i++)
    hw_rows_add_column (self, klass->fields[i].name, NULL);
  return self;
}

void
hw_rows_add_record (HwRows *self, HwRecord *record)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (record);

  hw_rows_add (self, HW_KIND_REF, record->id);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autofree char *text = hw_record_print (record, &klass->fields[i]);

      hw_rows_add (self, klass->fields[i].kind, text);
    }
}

gboolean
hw_rows_is_list (const HwRows *self)
{
  return self->is_list;
}

guint
hw_rows_n_columns (const HwRows *self)
{
  return self->columns->len;
}

guint
hw_rows_n_rows (const HwRows *self)
{
  return self->columns->len ? self->cells->len / self->columns->len : !self->is_list;
}

const HwColumn *
hw_rows_column (const HwRows *self, guint column)
{
  return &g_array_index (self->columns, HwColumn, column);
}

const HwCell *
hw_rows_cell (const HwRows *self, guint row, guint column)
{
  return &g_array_index (self->cells, HwCell, row * self->columns->len + column);
}
