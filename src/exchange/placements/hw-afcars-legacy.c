/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The fixed-width foster care file as a row source: one line a child, no header. Short lines end
 * in blanks that some system cut off; dummy records stand for no child and are passed over.
 */

#include "exchange/placements/hw-afcars.h"

#include "base/hw-csv.h"
#include "base/hw-day.h"
#include "base/hw-encoding.h"
#include "base/hw-error.h"
#include "exchange/placements/hw-afcars-layout.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Behind the fields of the file. */
enum
{
  ABOUT_REMOVAL,
  ABOUT_PLACEMENT,
  N_COMPUTED,
};

typedef struct
{
  HwRowSource parent;
  GBytes *bytes;
  HwDecoder decoder;
  const char *at, *end;
  GString *line;
  GPtrArray *cells;
  guint number;
  guint rows;
  gboolean after_cr;
  char *fault;
} LegacySource;

char *
hw_afcars_dup_about (const char *what, const char *date)
{
  char day[HW_DAY_LENGTH];

  hw_day_format (hw_day_parse_format (date, "YYYYMMDD"), day);
  return *day ? g_strdup_printf ("%s %s", what, day) : g_strdup ("");
}

gboolean
hw_afcars_legacy_recognise (const guint8 *bytes, gsize n)
{
  gsize mark, length = 0;

  hw_encoding_detect (bytes, MIN (n, 4096), &mark);
  bytes += mark;
  n -= mark;
  while (length < n && bytes[length] != '\r' && bytes[length] != '\n')
    length++;
  /* State, then the report period: its month is March or September. */
  if (length < 8 || length > HW_AFCARS_LEGACY_WIDTH + 3)
    return FALSE;
  for (guint i = 0; i < 8; i++)
    if (!g_ascii_isdigit (bytes[i]))
      return FALSE;
  if (bytes[6] != '0' || (bytes[7] != '3' && bytes[7] != '9'))
    return FALSE;
  return !memchr (bytes, ',', length) && !memchr (bytes, ';', length)
         && !memchr (bytes, '\t', length);
}

/* The next line without its end. FALSE: the end of the file, or an error. */
static gboolean
read_line (LegacySource *self, GError **error)
{
  gboolean has_any = FALSE;

  g_string_truncate (self->line, 0);
  self->number++;
  for (;;)
    {
      char byte;

      if (self->at == self->end)
        {
          if (!hw_decoder_next (&self->decoder))
            return has_any;
          self->at = self->decoder.text;
          self->end = self->at + self->decoder.n;
        }
      byte = *self->at++;
      if (byte == '\n' && self->after_cr && !has_any)
        {
          self->after_cr = FALSE;
          continue;
        }
      has_any = TRUE;
      self->after_cr = byte == '\r';
      if (byte == '\r' || byte == '\n')
        return TRUE;
      if (byte == 0 || self->line->len > HW_CSV_MAX_CELL)
        {
          g_set_error (error, HW_ERROR, HW_ERROR_INVALID,
                       byte ? _ ("line %u: is longer than 64 KiB")
                            : _ ("line %u: a NUL byte; this is no text file"), self->number);
          return FALSE;
        }
      g_string_append_c (self->line, byte);
    }
}

static gboolean
is_only (const char *text, const char *of)
{
  return strspn (text, of) == strlen (text);
}

/* The characters of one field; a day of zeros is no day. */
static char *
dup_field (const HwAfcarsField *field, const char *line, glong n_characters)
{
  glong from = field->start - 1, to = MIN (from + field->width, n_characters);
  char *text;

  if (from >= n_characters)
    return g_strdup ("");
  text = g_utf8_substring (line, from, to);
  g_strstrip (text);
  if (field->width == 8 && is_only (text, "0"))
    *text = 0;
  return text;
}

static const char *
cell (LegacySource *self, const char *name)
{
  int column = hw_row_source_find (&self->parent, name);

  return g_ptr_array_index (self->cells, column);
}

static void
split_line (LegacySource *self)
{
  glong n = g_utf8_strlen (self->line->str, -1);

  g_ptr_array_set_size (self->cells, 0);
  for (guint i = 0; i < hw_afcars_legacy_n_fields; i++)
    g_ptr_array_add (self->cells,
                     dup_field (&hw_afcars_legacy_fields[i], self->line->str, n));
  g_ptr_array_add (self->cells, hw_afcars_dup_about ("removal", cell (self, "LATREMDT")));
  g_ptr_array_add (self->cells, hw_afcars_dup_about ("placement", cell (self, "CURSETDT")));
}

/* A record that stands for no child: neither a number nor a birth. */
static gboolean
is_dummy (LegacySource *self)
{
  const char *number = cell (self, "RECNUMBR");

  return (is_only (number, "0") || is_only (number, "9")) && !*cell (self, "DOB");
}

static void
check_line (LegacySource *self, HwRow *row)
{
  glong n;

  g_clear_pointer (&self->fault, g_free);
  while (self->line->len > 0 && self->line->str[self->line->len - 1] == ' ')
    g_string_truncate (self->line, self->line->len - 1);
  n = g_utf8_strlen (self->line->str, -1);
  if (strstr (self->line->str, HW_DECODER_BAD))
    self->fault = g_strdup (_ ("bytes that are no readable text"));
  else if (n > HW_AFCARS_LEGACY_WIDTH)
    self->fault = g_strdup_printf (_ ("the record has %ld characters, the form has %d"), n,
                                   HW_AFCARS_LEGACY_WIDTH);
  row->fault = self->fault;
  row->fault_cell = self->parent.columns->len;
}

static gboolean
legacy_next (HwRowSource *source, HwRow *row, GError **error)
{
  LegacySource *self = (LegacySource *) source;

  do
    {
      if (!read_line (self, error))
        return FALSE;
      check_line (self, row);
      split_line (self);
    }
  while (!row->fault && (self->line->len == 0 || is_dummy (self)));

  if (self->rows++ >= HW_CSV_MAX_ROWS)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INVALID, _ ("line %u: the file has more than %d rows"),
                   self->number, HW_CSV_MAX_ROWS);
      return FALSE;
    }
  row->line = self->number;
  row->n_cells = self->cells->len;
  row->cells = (const char *const *) self->cells->pdata;
  return TRUE;
}

static double
legacy_fraction (HwRowSource *source)
{
  HwDecoder *decoder = &((LegacySource *) source)->decoder;

  return decoder->length ? (double) decoder->at / decoder->length : 1;
}

static void
legacy_free (HwRowSource *source)
{
  LegacySource *self = (LegacySource *) source;

  hw_decoder_clear (&self->decoder);
  g_string_free (self->line, TRUE);
  g_ptr_array_unref (self->cells);
  g_bytes_unref (self->bytes);
  g_free (self->fault);
  g_free (self);
}

HwRowSource *
hw_afcars_legacy_open (const char *path, GBytes *bytes, GError **error)
{
  LegacySource *self = hw_row_source_alloc (sizeof (LegacySource));
  guint n = hw_afcars_legacy_n_fields;
  gsize length;
  const guint8 *start = g_bytes_get_data (bytes, &length);

  self->parent.next = legacy_next;
  self->parent.fraction = legacy_fraction;
  self->parent.free = legacy_free;
  self->bytes = g_bytes_ref (bytes);
  self->line = g_string_sized_new (HW_AFCARS_LEGACY_WIDTH + 1);
  self->cells = g_ptr_array_new_with_free_func (g_free);
  hw_decoder_init (&self->decoder, start, length);
  for (guint i = 0; i < n; i++)
    {
      const HwAfcarsField *field = &hw_afcars_legacy_fields[i];
      int about = field->group == HW_AFCARS_REMOVAL     ? (int) n + ABOUT_REMOVAL
                  : field->group == HW_AFCARS_PLACEMENT ? (int) n + ABOUT_PLACEMENT
                                                        : -1;

      hw_row_source_add_column (&self->parent, field->name, field->title, about);
    }
  hw_row_source_add_column (&self->parent, ".about-removal", NULL, -1);
  hw_row_source_add_column (&self->parent, ".about-placement", NULL, -1);
  return &self->parent;
}
