/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first sheet of an OpenDocument spreadsheet as a row source. Its content is unpacked and read
 * as a stream, so a large sheet needs little memory; an archive that grows out of proportion is
 * refused (reliability I2).
 */

#include "exchange/hw-row-source.h"

#include "base/hw-csv.h"
#include "base/hw-error.h"
#include "exchange/hw-xml.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_ENTRIES 100
#define MAX_RATIO 100
#define MAX_SHEET_ROWS (16 * 1024 * 1024)

typedef struct
{
  HwRowSource parent;
  GBytes *bytes;
  struct archive *archive;
  HwXml *xml;
  guint64 unpacked;
  gboolean is_bomb;
  GStrv header;
  GPtrArray *cells;  /* of the row that is being read; empty ones at its end are not kept */
  GPtrArray *shown;  /* the same, as wide as the header at least */
  guint blanks;      /* empty cells that become cells only when another one follows */
  GString *text;
  guint line;        /* the row's number in the sheet */
  guint repeats;     /* how often the row is still to be told */
  guint rows;
} OdsSource;

gboolean
hw_ods_source_recognise (const guint8 *bytes, gsize n)
{
  return n > 4 && memcmp (bytes, "PK\3\4", 4) == 0;
}

static int
read_content (void *data, char *buffer, int length)
{
  OdsSource *self = data;
  la_ssize_t n = archive_read_data (self->archive, buffer, length);

  if (n < 0)
    return -1;
  self->unpacked += n;
  if (self->unpacked > HW_CSV_MAX_BYTES
      || self->unpacked / MAX_RATIO > g_bytes_get_size (self->bytes))
    {
      self->is_bomb = TRUE;
      return -1;
    }
  return n;
}

/* Stops at the entry that holds the sheets. */
static gboolean
open_content (OdsSource *self, GError **error)
{
  struct archive_entry *entry;
  gsize n;
  gconstpointer start = g_bytes_get_data (self->bytes, &n);
  guint entries = 0;

  self->archive = archive_read_new ();
  archive_read_support_format_zip (self->archive);
  if (archive_read_open_memory (self->archive, start, n) != ARCHIVE_OK)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INVALID, _ ("is not a sound archive"));
      return FALSE;
    }
  while (archive_read_next_header (self->archive, &entry) == ARCHIVE_OK)
    {
      const char *name = archive_entry_pathname (entry);

      if (++entries > MAX_ENTRIES)
        {
          g_set_error (error, HW_ERROR, HW_ERROR_INVALID, _ ("holds more than %d files"),
                       MAX_ENTRIES);
          return FALSE;
        }
      if (name && g_str_equal (name, "content.xml"))
        return TRUE;
    }
  g_set_error (error, HW_ERROR, HW_ERROR_INVALID,
               _ ("is not an OpenDocument spreadsheet (it holds no content.xml)"));
  return FALSE;
}

static gboolean
next_node (OdsSource *self, GError **error)
{
  if (hw_xml_next (self->xml, error))
    return TRUE;
  if (self->is_bomb)
    {
      g_clear_error (error);
      g_set_error (error, HW_ERROR, HW_ERROR_INVALID,
                   _ ("unpacks to more than %d times its size, or to more than 1 GiB"),
                   MAX_RATIO);
    }
  return FALSE;
}

static gboolean
is_element (OdsSource *self, const char *name)
{
  return g_str_equal ((const char *) xmlTextReaderConstLocalName (self->xml->reader), name);
}

static int
node_type (OdsSource *self)
{
  return xmlTextReaderNodeType (self->xml->reader);
}

static char *
dup_attribute (OdsSource *self, const char *name)
{
  xmlChar *value = xmlTextReaderGetAttribute (self->xml->reader, BAD_CAST name);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);
  return copy;
}

/* A repeat count, 1 where there is none; never more than @most. */
static guint
read_count (OdsSource *self, const char *name, guint most)
{
  g_autofree char *text = dup_attribute (self, name);
  guint64 count = text ? g_ascii_strtoull (text, NULL, 10) : 1;

  return CLAMP (count, 1, most);
}

/* What a typed cell holds, whatever the sheet shows of it: ISO days, plain numbers. NULL: text. */
static char *
dup_typed_value (OdsSource *self)
{
  static const char *const attributes[] = {
    "office:date-value", "office:value", "office:boolean-value", "office:string-value",
  };

  for (guint i = 0; i < G_N_ELEMENTS (attributes); i++)
    {
      char *value = dup_attribute (self, attributes[i]);

      /* A day with a time of day is still that day. */
      if (value && i == 0 && strlen (value) > 10 && value[10] == 'T')
        value[10] = 0;
      if (value)
        return value;
    }
  return NULL;
}

static void
append_inline (OdsSource *self)
{
  if (is_element (self, "s"))
    for (guint n = read_count (self, "text:c", HW_CSV_MAX_CELL); n > 0; n--)
      g_string_append_c (self->text, ' ');
  else if (is_element (self, "tab"))
    g_string_append_c (self->text, '\t');
  else if (is_element (self, "line-break"))
    g_string_append_c (self->text, '\n');
}

/* The paragraphs of the cell, up to its end. Notes beside it are no part of it. */
static gboolean
read_paragraphs (OdsSource *self, GError **error)
{
  int depth = xmlTextReaderDepth (self->xml->reader), skip = G_MAXINT;

  while (next_node (self, error))
    {
      int type = node_type (self), at = xmlTextReaderDepth (self->xml->reader);

      if (at == depth)
        return TRUE;
      if (at <= skip)
        skip = type == XML_READER_TYPE_ELEMENT && is_element (self, "annotation")
                       && !xmlTextReaderIsEmptyElement (self->xml->reader)
                   ? at : G_MAXINT;
      if (skip != G_MAXINT)
        continue;
      if (type == XML_READER_TYPE_ELEMENT && is_element (self, "p") && self->text->len > 0)
        g_string_append_c (self->text, '\n');
      else if (type == XML_READER_TYPE_ELEMENT)
        append_inline (self);
      else if (type == XML_READER_TYPE_TEXT || type == XML_READER_TYPE_CDATA
               || type == XML_READER_TYPE_SIGNIFICANT_WHITESPACE)
        g_string_append (self->text,
                         (const char *) xmlTextReaderConstValue (self->xml->reader));
      if (self->text->len > HW_CSV_MAX_CELL)
        return TRUE;
    }
  return FALSE;
}

static gboolean
refuse_cell (OdsSource *self, const char *what, GError **error)
{
  g_set_error (error, HW_ERROR, HW_ERROR_INVALID, _ ("line %u, column %u: %s"), self->line,
               self->cells->len + self->blanks + 1, what);
  return FALSE;
}

static gboolean
read_cell (OdsSource *self, GError **error)
{
  guint count = read_count (self, "table:number-columns-repeated", G_MAXUINT16);
  g_autofree char *typed = dup_typed_value (self);

  g_string_truncate (self->text, 0);
  if (!xmlTextReaderIsEmptyElement (self->xml->reader) && !read_paragraphs (self, error))
    return FALSE;
  if (self->text->len > HW_CSV_MAX_CELL || (typed && strlen (typed) > HW_CSV_MAX_CELL))
    return refuse_cell (self, _ ("the cell is longer than 64 KiB"), error);
  if (!typed && self->text->len == 0)
    {
      self->blanks += count;
      return TRUE;
    }
  if (self->cells->len + self->blanks + count > HW_CSV_MAX_COLUMNS)
    return refuse_cell (self, _ ("the row has too many cells"), error);
  for (; self->blanks > 0; self->blanks--)
    g_ptr_array_add (self->cells, g_strdup (""));
  for (; count > 0; count--)
    g_ptr_array_add (self->cells, g_strdup (typed ? typed : self->text->str));
  return TRUE;
}

/* The cells of the row that was just opened. */
static gboolean
read_cells (OdsSource *self, GError **error)
{
  int depth = xmlTextReaderDepth (self->xml->reader);

  g_ptr_array_set_size (self->cells, 0);
  self->blanks = 0;
  if (xmlTextReaderIsEmptyElement (self->xml->reader))
    return TRUE;
  while (next_node (self, error))
    {
      if (xmlTextReaderDepth (self->xml->reader) == depth)
        return TRUE;
      if (node_type (self) == XML_READER_TYPE_ELEMENT
          && (is_element (self, "table-cell") || is_element (self, "covered-table-cell"))
          && !read_cell (self, error))
        return FALSE;
    }
  return FALSE;
}

/* The next row of the first sheet that holds anything. FALSE: its end, or an error. */
static gboolean
read_row (OdsSource *self, GError **error)
{
  while (next_node (self, error))
    {
      if (node_type (self) == XML_READER_TYPE_END_ELEMENT && is_element (self, "table"))
        return FALSE;
      if (node_type (self) != XML_READER_TYPE_ELEMENT || !is_element (self, "table-row"))
        continue;
      self->repeats = read_count (self, "table:number-rows-repeated", MAX_SHEET_ROWS) - 1;
      self->line++;
      if (!read_cells (self, error))
        return FALSE;
      if (self->cells->len > 0)
        return TRUE;
      /* Empty rows are often told as one, a million times. */
      self->line += self->repeats;
      self->repeats = 0;
    }
  return FALSE;
}

/* A sheet's rows end with their last cell; what follows up to the header's width is empty. */
static void
widen (OdsSource *self)
{
  g_ptr_array_set_size (self->shown, 0);
  for (guint i = 0; i < MAX (self->cells->len, self->parent.columns->len); i++)
    g_ptr_array_add (self->shown, i < self->cells->len ? g_ptr_array_index (self->cells, i)
                                                       : (gpointer) "");
}

static gboolean
ods_next (HwRowSource *source, HwRow *row, GError **error)
{
  OdsSource *self = (OdsSource *) source;

  if (self->repeats > 0)
    {
      self->repeats--;
      self->line++;
    }
  else if (!read_row (self, error))
    return FALSE;
  if (self->rows++ >= HW_CSV_MAX_ROWS)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INVALID, _ ("line %u: the file has more than %d rows"),
                   self->line, HW_CSV_MAX_ROWS);
      return FALSE;
    }

  widen (self);
  row->line = self->line;
  row->n_cells = self->shown->len;
  row->cells = (const char *const *) self->shown->pdata;
  return TRUE;
}

static double
ods_fraction (HwRowSource *source)
{
  OdsSource *self = (OdsSource *) source;
  gsize n = g_bytes_get_size (self->bytes);

  return n ? MIN ((double) archive_filter_bytes (self->archive, -1) / n, 1) : 1;
}

static void
ods_free (HwRowSource *source)
{
  OdsSource *self = (OdsSource *) source;

  g_clear_pointer (&self->xml, hw_xml_free);
  archive_read_free (self->archive);
  g_strfreev (self->header);
  g_ptr_array_unref (self->cells);
  g_ptr_array_unref (self->shown);
  g_string_free (self->text, TRUE);
  g_bytes_unref (self->bytes);
  g_free (self);
}

static gboolean
read_header (OdsSource *self, GError **error)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (GError) local = NULL;

  if (!read_row (self, &local))
    {
      if (local)
        g_propagate_error (error, g_steal_pointer (&local));
      else
        g_set_error (error, HW_ERROR, HW_ERROR_INVALID, _ ("its first sheet is empty"));
      return FALSE;
    }
  for (guint i = 0; i < self->cells->len; i++)
    g_strv_builder_take (names, g_strstrip (g_strdup (g_ptr_array_index (self->cells, i))));
  self->header = g_strv_builder_end (names);
  for (guint i = 0; self->header[i]; i++)
    hw_row_source_add_column (&self->parent, self->header[i], NULL, -1);
  return TRUE;
}

HwRowSource *
hw_ods_source_open (const char *path, GBytes *bytes, GError **error)
{
  OdsSource *self = hw_row_source_alloc (sizeof (OdsSource));
  g_autoptr (HwRowSource) source = &self->parent;

  source->next = ods_next;
  source->fraction = ods_fraction;
  source->free = ods_free;
  self->bytes = g_bytes_ref (bytes);
  self->cells = g_ptr_array_new_with_free_func (g_free);
  self->shown = g_ptr_array_new ();
  self->text = g_string_new (NULL);
  if (!open_content (self, error))
    return NULL;
  self->xml = hw_xml_new_for_reading (read_content, self);
  return read_header (self, error) ? g_steal_pointer (&source) : NULL;
}
