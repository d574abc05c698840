/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Telling forms apart and opening them.
 */

#include "exchange/hw-row-source.h"

#include "base/hw-csv-writer.h"
#include "base/hw-csv.h"
#include "base/hw-error.h"
#include "exchange/placements/hw-afcars.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/stat.h>

/* The last one is what everything else is taken for. */
static const HwRowForm forms[] = {
  { "table", hw_ods_source_recognise, hw_ods_source_open },
  { "afcars-2020", hw_afcars_2020_recognise, hw_afcars_2020_open },
  { "afcars-legacy", hw_afcars_legacy_recognise, hw_afcars_legacy_open },
  { "table", NULL, hw_csv_source_open },
};

/* Up to this size a file is read into memory: one that another program cuts short under a mapping
 * would end the process. */
#define MAX_READ (64 * 1024 * 1024)

static GBytes *
read_file (const char *path, guint64 size, GError **error)
{
  g_autoptr (GMappedFile) mapped = NULL;
  char *text;
  gsize n;

  if (size <= MAX_READ)
    return g_file_get_contents (path, &text, &n, error) ? g_bytes_new_take (text, n) : NULL;
  mapped = g_mapped_file_new (path, FALSE, error);
  return mapped ? g_mapped_file_get_bytes (mapped) : NULL;
}

static GBytes *
open_file (const char *path, GError **error)
{
  g_autoptr (GError) local = NULL;
  struct stat status;
  GBytes *bytes;

  if (stat (path, &status) != 0)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_NOT_FOUND, "%s: %s", path, g_strerror (errno));
      return NULL;
    }
  if (!S_ISREG (status.st_mode))
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INVALID, _ ("%s: is not a file"), path);
      return NULL;
    }
  if (status.st_size == 0)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INVALID, _ ("%s: is empty"), path);
      return NULL;
    }
  if ((guint64) status.st_size > HW_CSV_MAX_BYTES)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INVALID, _ ("%s: is larger than 1 GiB"), path);
      return NULL;
    }
  bytes = read_file (path, status.st_size, &local);
  if (!bytes)
    g_set_error (error, HW_ERROR, HW_ERROR_NOT_FOUND, "%s: %s", path, local->message);
  return bytes;
}

HwRowSource *
hw_row_source_open (const char *path, const char *form, const char **form_found, GError **error)
{
  g_autoptr (GBytes) bytes = open_file (path, error);
  HwRowSource *self = NULL;
  gsize n;
  const guint8 *start;

  if (!bytes)
    return NULL;
  start = g_bytes_get_data (bytes, &n);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      gboolean is_named = form && g_str_equal (form, forms[i].name);
      gboolean is_table = g_str_equal (forms[i].name, "table");

      /* A fixed form that is named is taken at its word; a table still has two shapes. */
      if (form && !is_named)
        continue;
      if (forms[i].recognise && (!is_named || is_table) && !forms[i].recognise (start, n))
        continue;
      if (form_found)
        *form_found = forms[i].name;
      self = forms[i].open (path, bytes, error);
      if (!self)
        g_prefix_error (error, "%s: ", path);
      return self;
    }
  g_set_error (error, HW_ERROR, HW_ERROR_NOT_FOUND, _ ("there is no form «%s»"), form);
  return NULL;
}

void
hw_row_source_free (HwRowSource *self)
{
  if (self->columns)
    g_array_unref (self->columns);
  self->free (self);
}

gboolean
hw_row_source_next (HwRowSource *self, HwRow *row, GError **error)
{
  *row = (HwRow) { .n_parts = 1 };
  return self->next (self, row, error);
}

const char *
hw_row_trim_cell (const char *cell, gsize *length)
{
  if (!cell)
    cell = "";
  while (*cell == ' ' || *cell == '\t')
    cell++;
  cell = hw_csv_unguard (cell);
  *length = strlen (cell);
  while (*length > 0 && (cell[*length - 1] == ' ' || cell[*length - 1] == '\t'))
    (*length)--;
  return cell;
}

int
hw_row_source_find (HwRowSource *self, const char *name)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_str_equal (g_array_index (self->columns, HwSourceColumn, i).name, name))
      return i;
  return -1;
}

gpointer
hw_row_source_alloc (gsize size)
{
  HwRowSource *self = g_malloc0 (size);

  self->columns = g_array_new (FALSE, FALSE, sizeof (HwSourceColumn));
  return self;
}

void
hw_row_source_add_column (HwRowSource *self, const char *name, const char *title, int about)
{
  HwSourceColumn column = { name, title, about };

  g_array_append_val (self->columns, column);
}
