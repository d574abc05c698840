/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * libxml's pull reader, with everything that can be abused refused.
 */

#include "exchange/hw-xml.h"

#include "base/hw-error.h"

#include <glib/gi18n-lib.h>

/* Entities stay unread, nothing is fetched, nothing is printed. */
#define OPTIONS                                                                                 \
  (XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_COMPACT                \
   | XML_PARSE_BIG_LINES)

static void
on_error_cb (void *data, const xmlError *fault)
{
  HwXml *self = data;

  if (self->message)
    return;
  self->line = fault->line;
  self->message = g_strstrip (g_strdup (fault->message ? fault->message : ""));
}

static HwXml *
xml_new (xmlTextReaderPtr reader)
{
  HwXml *self = g_new0 (HwXml, 1);

  self->reader = reader;
  if (reader)
    xmlTextReaderSetStructuredErrorHandler (reader, (xmlStructuredErrorFunc) on_error_cb, self);
  return self;
}

HwXml *
hw_xml_new_for_memory (gconstpointer bytes, gsize n)
{
  return xml_new (xmlReaderForMemory (bytes, n, NULL, NULL, OPTIONS));
}

HwXml *
hw_xml_new_for_reading (xmlInputReadCallback read, gpointer data)
{
  return xml_new (xmlReaderForIO (read, NULL, data, NULL, NULL, OPTIONS));
}

void
hw_xml_free (HwXml *self)
{
  g_clear_pointer (&self->reader, xmlFreeTextReader);
  g_free (self->message);
  g_free (self);
}

/* The parser reads ahead: the node knows its own line. */
guint
hw_xml_line (HwXml *self)
{
  xmlNodePtr node = self->reader ? xmlTextReaderCurrentNode (self->reader) : NULL;

  return node ? MAX (xmlGetLineNo (node), 1) : 1;
}

static gboolean
refuse (HwXml *self, const char *what, GError **error)
{
  g_set_error (error, HW_ERROR, HW_ERROR_INVALID, _ ("line %u: %s"), hw_xml_line (self), what);
  return FALSE;
}

gboolean
hw_xml_next (HwXml *self, GError **error)
{
  int got = self->reader ? xmlTextReaderRead (self->reader) : -1;

  if (got < 0)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INVALID, _ ("line %u: is not sound XML: %s"),
                   MAX (self->line, 1), self->message ? self->message : _ ("empty"));
      return FALSE;
    }
  if (got == 0)
    return FALSE;
  switch (xmlTextReaderNodeType (self->reader))
    {
    case XML_READER_TYPE_DOCUMENT_TYPE:
    case XML_READER_TYPE_ENTITY:
    case XML_READER_TYPE_ENTITY_REFERENCE:
      return refuse (self, _ ("a document type or an entity, which is refused"), error);
    default:
      break;
    }
  if (xmlTextReaderDepth (self->reader) > HW_XML_MAX_DEPTH)
    return refuse (self, _ ("elements nested deeper than 64"), error);
  return TRUE;
}
