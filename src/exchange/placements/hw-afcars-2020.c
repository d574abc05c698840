/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The 2020 out-of-home care file as a row source: each record is one row, told in parts: the
 * child, each removal, and each arrangement, plan, review, hearing and visit of it. A part repeats
 * what stands above it.
 */

#include "exchange/placements/hw-afcars.h"

#include "base/hw-csv.h"
#include "base/hw-day.h"
#include "base/hw-error.h"
#include "exchange/hw-xml.h"
#include "exchange/placements/hw-afcars-layout.h"
#include "exchange/placements/hw-afcars-parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  HwRowSource parent;
  GBytes *bytes;
  HwXml *xml;
  GHashTable *names;     /* element → column + 1 */
  HwAfcarsNode *head;    /* what stands above all records */
  HwAfcarsNode *record;
  GPtrArray *cells;
  GPtrArray *open;       /* of HwAfcarsNode: the groups that are open, the innermost last */
  GString *text;         /* of the element that is being read */
  gboolean is_leaf;      /* it has held no element so far */
  char *fault;
  guint rows;
} XmlSource;

/* Elements that open a group of their own. */
static const struct
{
  const char *name;
  HwAfcarsGroup group;
} groups[] = {
  { "removal_2020", HW_AFCARS_REMOVAL },
  { "removal_1993", HW_AFCARS_REMOVAL },
  { "living_arrangement", HW_AFCARS_PLACEMENT },
  { "permanency_plan", HW_AFCARS_PLAN },
  { "E149_periodic_review_date", HW_AFCARS_REVIEW },
  { "E150_permanency_hearing_date", HW_AFCARS_HEARING },
  { "case_worker_visit", HW_AFCARS_VISIT },
};

gboolean
hw_afcars_2020_recognise (const guint8 *bytes, gsize n)
{
  g_autofree char *start = g_strndup ((const char *) bytes, MIN (n, 4096));
  const char *at = start;

  if (g_str_has_prefix (at, "\xef\xbb\xbf"))
    at += 3;
  at += strspn (at, " \t\r\n");
  return *at == '<' || (n >= 4 && (memcmp (bytes, "\xff\xfe<\0", 4) == 0
                                   || memcmp (bytes, "\xfe\xff\0<", 4) == 0));
}

static int
group_of (const char *element)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (g_str_equal (element, groups[i].name))
      return groups[i].group;
  return -1;
}

static HwAfcarsNode *
innermost (XmlSource *self)
{
  return self->open->len ? g_ptr_array_index (self->open, self->open->len - 1) : NULL;
}

static void
set_fault (XmlSource *self, const char *format, const char *element)
{
  if (!self->fault)
    self->fault = g_strdup_printf (format, element);
}

static void
open_group (XmlSource *self, HwAfcarsGroup group, const char *element)
{
  HwAfcarsNode *above = innermost (self);
  HwAfcarsGroup expected = group == HW_AFCARS_REMOVAL ? HW_AFCARS_CHILD : HW_AFCARS_REMOVAL;

  if (!above || above->group != expected)
    {
      set_fault (self, _ ("«%s» stands in the wrong place"), element);
      return;
    }
  g_ptr_array_add (self->open, hw_afcars_node_add (above, group));
}

/* An element that the form does not have is kept by name, so that nothing is lost. */
static void
keep_stranger (HwAfcarsNode *node, const char *element, const char *text)
{
  char **cell = &node->cells[hw_afcars_2020_n_fields - 1];
  char *longer = g_strdup_printf ("%s%s%s=%s", *cell ? *cell : "", *cell ? "; " : "", element,
                                  text);

  g_free (*cell);
  *cell = longer;
}

static void
keep_value (XmlSource *self, const char *element, const char *text)
{
  guint column = GPOINTER_TO_UINT (g_hash_table_lookup (self->names, element));
  HwAfcarsNode *node = innermost (self) ? innermost (self) : self->head;
  char **cell;

  if (!column || (node != self->head && hw_afcars_2020_fields[column - 1].group != node->group))
    {
      keep_stranger (self->record ? self->record : self->head, element, text);
      return;
    }
  cell = &node->cells[column - 1];
  if (*cell && !g_str_has_prefix (element, "E9_"))
    {
      set_fault (self, _ ("«%s» stands twice"), element);
      return;
    }
  if (*cell)
    {
      char *longer = g_strconcat (*cell, ", ", text, NULL);

      g_free (*cell);
      *cell = longer;
      return;
    }
  *cell = g_strdup (text);
}

static void
on_start (XmlSource *self, const char *element)
{
  int group = group_of (element);

  g_string_truncate (self->text, 0);
  self->is_leaf = TRUE;
  if (g_str_equal (element, "record") && !self->record)
    {
      self->record = hw_afcars_node_new (HW_AFCARS_CHILD);
      self->record->line = hw_xml_line (self->xml);
      g_ptr_array_add (self->open, self->record);
    }
  else if (group >= 0 && self->record)
    open_group (self, group, element);
}

/* TRUE when a whole record is there. */
static gboolean
on_end (XmlSource *self, const char *element)
{
  HwAfcarsNode *node = innermost (self);

  if (self->is_leaf && *g_strstrip (self->text->str))
    keep_value (self, element, self->text->str);
  self->is_leaf = FALSE;
  g_string_truncate (self->text, 0);

  if (self->record && node && node->group != HW_AFCARS_CHILD && group_of (element) >= 0
      && (HwAfcarsGroup) group_of (element) == node->group)
    g_ptr_array_set_size (self->open, self->open->len - 1);
  if (!self->record || !g_str_equal (element, "record"))
    return FALSE;
  g_ptr_array_set_size (self->open, 0);
  return TRUE;
}

/* Takes one node in. TRUE when a whole record is there. */
static gboolean
take_node (XmlSource *self, GError **error)
{
  xmlTextReaderPtr reader = self->xml->reader;
  const char *name = (const char *) xmlTextReaderConstLocalName (reader);
  gboolean is_empty;

  switch (xmlTextReaderNodeType (reader))
    {
    case XML_READER_TYPE_ELEMENT:
      is_empty = xmlTextReaderIsEmptyElement (reader);
      on_start (self, name);
      return is_empty && on_end (self, name);
    case XML_READER_TYPE_END_ELEMENT:
      return on_end (self, name);
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
      g_string_append (self->text, (const char *) xmlTextReaderConstValue (reader));
      if (self->text->len > HW_CSV_MAX_CELL)
        g_set_error (error, HW_ERROR, HW_ERROR_INVALID,
                     _ ("line %u: an element is longer than 64 KiB"), hw_xml_line (self->xml));
      return FALSE;
    default:
      return FALSE;
    }
}

static gboolean
xml_next (HwRowSource *source, HwRow *row, GError **error)
{
  XmlSource *self = (XmlSource *) source;
  g_autoptr (GError) local = NULL;

  g_clear_pointer (&self->record, hw_afcars_node_free);
  g_clear_pointer (&self->fault, g_free);
  while (hw_xml_next (self->xml, &local))
    {
      gboolean is_whole = take_node (self, &local);

      if (local)
        break;
      if (!is_whole)
        continue;
      row->line = self->record->line;
      row->n_parts = hw_afcars_parts (self->head, self->record, self->cells);
      row->n_cells = source->columns->len;
      row->cells = (const char *const *) self->cells->pdata;
      row->fault = self->fault;
      row->fault_cell = source->columns->len;
      self->rows++;
      return TRUE;
    }
  if (!local && self->rows == 0)
    g_set_error (&local, HW_ERROR, HW_ERROR_INVALID, _ ("holds no AFCARS record"));
  if (local)
    g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static double
xml_fraction (HwRowSource *source)
{
  XmlSource *self = (XmlSource *) source;
  gsize n = g_bytes_get_size (self->bytes);
  long at = xmlTextReaderByteConsumed (self->xml->reader);

  return n && at > 0 ? MIN ((double) at / n, 1) : 0;
}

static void
xml_free (HwRowSource *source)
{
  XmlSource *self = (XmlSource *) source;

  g_clear_pointer (&self->record, hw_afcars_node_free);
  hw_afcars_node_free (self->head);
  hw_xml_free (self->xml);
  g_hash_table_unref (self->names);
  g_ptr_array_unref (self->cells);
  g_ptr_array_unref (self->open);
  g_string_free (self->text, TRUE);
  g_bytes_unref (self->bytes);
  g_free (self->fault);
  g_free (self);
}

static XmlSource *
source_new (GBytes *bytes)
{
  XmlSource *self = hw_row_source_alloc (sizeof (XmlSource));
  gsize n;
  gconstpointer start = g_bytes_get_data (bytes, &n);

  self->parent.next = xml_next;
  self->parent.fraction = xml_fraction;
  self->parent.free = xml_free;
  self->bytes = g_bytes_ref (bytes);
  self->xml = hw_xml_new_for_memory (start, n);
  self->names = g_hash_table_new (g_str_hash, g_str_equal);
  self->head = hw_afcars_node_new (HW_AFCARS_CHILD);
  self->cells = g_ptr_array_new_with_free_func (g_free);
  self->open = g_ptr_array_new ();
  self->text = g_string_new (NULL);
  return self;
}

HwRowSource *
hw_afcars_2020_open (const char *path, GBytes *bytes, GError **error)
{
  XmlSource *self;

  if (g_bytes_get_size (bytes) > HW_XML_MAX_BYTES)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INVALID, _ ("is larger than 50 MB"));
      return NULL;
    }
  self = source_new (bytes);
  for (guint i = 0; i < hw_afcars_2020_n_fields; i++)
    g_hash_table_insert (self->names, (gpointer) hw_afcars_2020_fields[i].name,
                         GUINT_TO_POINTER (i + 1));
  hw_afcars_add_columns (&self->parent);
  return &self->parent;
}
