/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Elements of a FHIR resource by their path: «target[0].measure.text», as FHIR writes it.
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The element; NULL: there is none. Borrowed. */
JsonNode *hw_fhir_get (JsonObject *resource, const char *path);

/* Makes what leads to it. @value is taken. */
void hw_fhir_put (JsonObject *resource, const char *path, JsonNode *value);
void hw_fhir_put_text (JsonObject *resource, const char *path, const char *text);

/* Behind the last of the array. @value is taken. */
void hw_fhir_append (JsonObject *resource, const char *path, JsonNode *value);

/* A reference to the resource of the record @id in the same file, of type @resource; NULL: it has
 * none of its own, and its id is all there is. And the id of either, in our form: FALSE where it is
 * none. @id: HW_ID_LENGTH bytes. */
JsonNode *hw_fhir_reference (const char *id, const char *resource);
gboolean hw_fhir_read_reference (JsonNode *node, char *id);

/* «urn:uuid:…» → its id in our form. */
gboolean hw_fhir_read_urn (const char *text, char *id);

/* The path of the first element in which the two differ, "" for themselves; NULL: they are the
 * same. Owned. */
char *hw_fhir_dup_difference (JsonNode *a, JsonNode *b);

/* Reads a whole file. HW_ERROR_INVALID: it is no JSON in UTF-8, or nested deeper than any FHIR
 * resource. */
JsonNode *hw_fhir_parse (GBytes *bytes, GError **error);

/* The same thing is written in the same bytes. Transfer full. */
GBytes *hw_fhir_print (JsonNode *node);

G_END_DECLS
