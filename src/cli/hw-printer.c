/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text, JSON and CSV from the same rows.
 */

#include "cli/hw-printer.h"

#include "base/hw-csv-writer.h"
#include "base/hw-json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
write_json_cell (const HwCell *cell, GString *out);

static void
write_json_row (const HwRows *rows, guint row, GString *out)
{
  g_string_append_c (out, '{');
  for (guint column = 0; column < hw_rows_n_columns (rows); column++)
    {
      if (hw_rows_column (rows, column)->is_words)
        continue;
      if (column > 0)
        g_string_append (out, ", ");
      hw_json_append_string (out, hw_rows_column (rows, column)->name);
      g_string_append (out, ": ");
      write_json_cell (hw_rows_cell (rows, row, column), out);
    }
  g_string_append_c (out, '}');
}

/* Each object of a list on its own line, so that line tools can read it too. */
static void
write_json (const HwRows *rows, GString *out)
{
  if (!hw_rows_is_list (rows))
    {
      write_json_row (rows, 0, out);
      return;
    }
  g_string_append_c (out, '[');
  for (guint row = 0; row < hw_rows_n_rows (rows); row++)
    {
      g_string_append (out, row > 0 ? ",\n" : "\n");
      write_json_row (rows, row, out);
    }
  g_string_append (out, hw_rows_n_rows (rows) > 0 ? "\n]" : "]");
}

static void
write_json_cell (const HwCell *cell, GString *out)
{
  if (cell->rows)
    write_json (cell->rows, out);
  else if (!cell->text)
    g_string_append (out, "null");
  else if (cell->kind == HW_KIND_INT || cell->kind == HW_KIND_FLAG || cell->kind == HW_KIND_SET
           || cell->kind == HW_KIND_REFS)
    g_string_append (out, cell->text);
  else
    hw_json_append_string (out, cell->text);
}

/* Rows inside a cell are told as JSON, on one line, where the form has no other place for them. */
static char *
dup_cell (const HwCell *cell)
{
  GString *text;

  if (!cell->rows)
    return g_strdup (cell->text ? cell->text : "");
  text = g_string_new (NULL);
  write_json (cell->rows, text);
  g_string_replace (text, "\n", "", 0);
  return g_string_free (text, FALSE);
}

/* Free text is guarded against spreadsheets that calculate; days, numbers and codes need no guard,
 * and a number would not survive it. */
static void
write_csv_cell (const HwCell *cell, GString *out)
{
  g_autofree char *text = dup_cell (cell);
  gboolean is_free = cell->kind == HW_KIND_TEXT || cell->kind == HW_KIND_NOTE;
  g_autofree char *guarded = is_free && !cell->rows ? hw_csv_guard (text) : NULL;

  hw_csv_append_cell (out, guarded ? guarded : text);
}

static void
write_csv (const HwRows *rows, GString *out)
{
  guint n_columns = hw_rows_n_columns (rows);

  for (guint column = 0; column < n_columns; column++)
    {
      if (hw_rows_column (rows, column)->is_words)
        continue;
      g_string_append (out, column > 0 ? "," : "");
      hw_csv_append_cell (out, hw_rows_column (rows, column)->name);
    }
  g_string_append (out, "\r\n");
  for (guint row = 0; row < hw_rows_n_rows (rows); row++)
    {
      for (guint column = 0; column < n_columns; column++)
        {
          if (hw_rows_column (rows, column)->is_words)
            continue;
          g_string_append (out, column > 0 ? "," : "");
          write_csv_cell (hw_rows_cell (rows, row, column), out);
        }
      g_string_append (out, "\r\n");
    }
}

/* One line that a terminal cannot misread: no control and no direction mark of a value gets
 * through. */
static char *
dup_line (const char *text)
{
  GString *line = g_string_new (NULL);

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_direction = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);

      if (g_unichar_iscntrl (c) || is_direction)
        g_string_append (line, c == '\n' || c == '\t' ? " " : "\xef\xbf\xbd");
      else
        g_string_append_unichar (line, c);
    }
  return g_string_free (line, FALSE);
}

static guint
width_of (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      width += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
    }
  return width;
}

static void
pad (GString *out, const char *text, guint width, gboolean is_right)
{
  guint used = width_of (text);

  if (is_right)
    g_string_append_printf (out, "%*s", (int) (width - MIN (used, width)), "");
  g_string_append (out, text);
  if (!is_right)
    g_string_append_printf (out, "%*s", (int) (width - MIN (used, width)), "");
}

static const char *
heading (const HwRows *rows, guint column)
{
  const HwColumn *self = hw_rows_column (rows, column);

  return self->label ? _ (self->label) : self->name;
}

static void
end_line (GString *out)
{
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  g_string_append_c (out, '\n');
}

/* A column that holds nothing in any row only takes room: it is left out. */
static gboolean
measure_column (const HwRows *rows, guint column, guint *width, gboolean *is_right)
{
  gboolean is_there = FALSE;

  if (hw_rows_column (rows, column)->is_data)
    return FALSE;
  *width = width_of (heading (rows, column));
  *is_right = FALSE;
  for (guint row = 0; row < hw_rows_n_rows (rows); row++)
    {
      const HwCell *cell = hw_rows_cell (rows, row, column);
      g_autofree char *text = dup_cell (cell);
      g_autofree char *line = dup_line (text);

      is_there = is_there || *line;
      *is_right = *is_right || cell->kind == HW_KIND_INT;
      *width = MAX (*width, width_of (line));
    }
  return is_there;
}

static void
write_list (const HwRows *rows, guint indent, GString *out)
{
  guint n_columns = hw_rows_n_columns (rows);
  g_autofree guint *widths = g_new0 (guint, n_columns);
  g_autofree gboolean *is_right = g_new0 (gboolean, n_columns);
  g_autofree gboolean *is_shown = g_new0 (gboolean, n_columns);

  if (hw_rows_n_rows (rows) == 0)
    return;
  for (guint column = 0; column < n_columns; column++)
    is_shown[column] = measure_column (rows, column, &widths[column], &is_right[column]);

  for (int row = -1; row < (int) hw_rows_n_rows (rows); row++)
    {
      g_string_append_printf (out, "%*s", indent, "");
      for (guint column = 0; column < n_columns; column++)
        {
          g_autofree char *text = row < 0 ? g_strdup (heading (rows, column))
                                          : dup_cell (hw_rows_cell (rows, row, column));
          g_autofree char *line = dup_line (text);

          if (!is_shown[column])
            continue;
          pad (out, line, widths[column], is_right[column]);
          g_string_append (out, "  ");
        }
      end_line (out);
    }
}

static void
write_object (const HwRows *rows, guint row, guint indent, GString *out)
{
  guint width = 0;

  for (guint column = 0; column < hw_rows_n_columns (rows); column++)
    if (!hw_rows_column (rows, column)->is_data)
      width = MAX (width, width_of (heading (rows, column)));

  for (guint column = 0; column < hw_rows_n_columns (rows); column++)
    {
      const HwCell *cell = hw_rows_cell (rows, row, column);
      g_autofree char *line = dup_line (cell->text ? cell->text : "");

      if (hw_rows_column (rows, column)->is_data
          || (cell->rows ? hw_rows_n_rows (cell->rows) == 0 : !*line))
        continue;
      g_string_append_printf (out, "%*s", indent, "");
      pad (out, heading (rows, column), width, FALSE);
      g_string_append_printf (out, "  %s", line);
      end_line (out);
      if (cell->rows && hw_rows_is_list (cell->rows))
        write_list (cell->rows, indent + 2, out);
      else if (cell->rows)
        write_object (cell->rows, 0, indent + 2, out);
    }
}

static void
write_objects (const HwRows *rows, GString *out)
{
  for (guint row = 0; row < hw_rows_n_rows (rows); row++)
    {
      g_string_append (out, row > 0 ? "\n" : "");
      write_object (rows, row, 0, out);
    }
}

void
hw_printer_write (const HwRows *rows, HwFormat format, GString *out)
{
  switch (format)
    {
    case HW_FORMAT_JSON:
      write_json (rows, out);
      g_string_append_c (out, '\n');
      break;
    case HW_FORMAT_CSV:
      write_csv (rows, out);
      break;
    case HW_FORMAT_TEXT:
      if (hw_rows_is_list (rows) && !hw_rows_is_tall (rows))
        write_list (rows, 0, out);
      else
        write_objects (rows, out);
      break;
    default:
      g_assert_not_reached ();
    }
}
