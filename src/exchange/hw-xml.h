/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading XML that a stranger wrote: no document type, no entities, no network, a limited depth.
 */

#pragma once

#include <glib.h>
#include <libxml/xmlreader.h>

G_BEGIN_DECLS

#define HW_XML_MAX_DEPTH 64

typedef struct
{
  xmlTextReaderPtr reader;
  char *message; /* what libxml says of the first mistake */
  guint line;    /* and where */
} HwXml;

/* From memory that the caller keeps, or through a function that reads on. */
HwXml *hw_xml_new_for_memory (gconstpointer bytes, gsize n);
HwXml *hw_xml_new_for_reading (xmlInputReadCallback read, gpointer data);
void hw_xml_free (HwXml *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwXml, hw_xml_free)

/* The next node. FALSE: the end, or HW_ERROR_INVALID with the line. */
gboolean hw_xml_next (HwXml *self, GError **error);

/* The line of the current node. */
guint hw_xml_line (HwXml *self);

G_END_DECLS
