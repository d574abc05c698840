/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A path is walked a step at a time; a step is a name, and «[0]» behind it for a list of which FHIR
 * allows many and we use the first.
 */

#include "exchange/plans/hw-fhir-json.h"

#include "base/hw-error.h"
#include "base/hw-id.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define URN "urn:uuid:"
#define LIST "[0]"

/* FHIR nests some ten levels; the parser below calls itself a level. */
#define DEEPEST 64

/* ------------------------------------------------------------------ paths */

/* The step's name without «[0]», owned; @is_list: whether it had one; @rest: what follows. */
static char *
take_step (const char *path, gboolean *is_list, const char **rest)
{
  gsize length = strcspn (path, ".");
  gsize list = strlen (LIST);

  *rest = path[length] ? path + length + 1 : NULL;
  *is_list = length > list && strncmp (path + length - list, LIST, list) == 0;
  return g_strndup (path, *is_list ? length - list : length);
}

JsonNode *
hw_fhir_get (JsonObject *resource, const char *path)
{
  gboolean is_list;
  const char *rest;
  g_autofree char *name = take_step (path, &is_list, &rest);
  JsonNode *node = json_object_get_member (resource, name);

  if (node && is_list)
    {
      JsonArray *list = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

      node = list && json_array_get_length (list) > 0 ? json_array_get_element (list, 0) : NULL;
    }
  if (!node || !rest)
    return node;
  return JSON_NODE_HOLDS_OBJECT (node) ? hw_fhir_get (json_node_get_object (node), rest) : NULL;
}

static JsonNode *
object_node (JsonObject *object)
{
  JsonNode *node = json_node_alloc ();

  return json_node_init_object (node, object);
}

/* The list @name of @resource, made where it is missing. */
static JsonArray *
list_of (JsonObject *resource, const char *name)
{
  if (!json_object_has_member (resource, name))
    json_object_set_array_member (resource, name, json_array_new ());
  return json_object_get_array_member (resource, name);
}

/* The object that the step leads to, made where it is missing. */
static JsonObject *
step_into (JsonObject *resource, const char *name, gboolean is_list)
{
  JsonArray *list = is_list ? list_of (resource, name) : NULL;

  if (list && json_array_get_length (list) == 0)
    json_array_add_object_element (list, json_object_new ());
  else if (!list && !json_object_has_member (resource, name))
    json_object_set_object_member (resource, name, json_object_new ());
  return list ? json_array_get_object_element (list, 0)
              : json_object_get_object_member (resource, name);
}

void
hw_fhir_put (JsonObject *resource, const char *path, JsonNode *value)
{
  gboolean is_list;
  const char *rest;
  g_autofree char *name = take_step (path, &is_list, &rest);

  if (rest)
    hw_fhir_put (step_into (resource, name, is_list), rest, value);
  else if (is_list)
    json_array_add_element (list_of (resource, name), value);
  else
    json_object_set_member (resource, name, value);
}

void
hw_fhir_put_text (JsonObject *resource, const char *path, const char *text)
{
  hw_fhir_put (resource, path, json_node_init_string (json_node_alloc (), text));
}

void
hw_fhir_append (JsonObject *resource, const char *path, JsonNode *value)
{
  json_array_add_element (list_of (resource, path), value);
}

/* ------------------------------------------------------------------ references */

JsonNode *
hw_fhir_reference (const char *id, const char *resource)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autofree char *urn = g_strconcat (URN, id, NULL);

  if (!resource)
    return json_node_init_string (json_node_alloc (), urn);
  json_object_set_string_member (object, "reference", urn);
  json_object_set_string_member (object, "type", resource);
  return object_node (object);
}

gboolean
hw_fhir_read_urn (const char *text, char *id)
{
  guint8 bytes[HW_ID_BYTES];

  if (!text || !g_str_has_prefix (text, URN) || !hw_id_parse (text + strlen (URN), bytes))
    return FALSE;
  hw_id_format (bytes, id);
  return TRUE;
}

gboolean
hw_fhir_read_reference (JsonNode *node, char *id)
{
  JsonNode *urn = node && JSON_NODE_HOLDS_OBJECT (node)
                      ? json_object_get_member (json_node_get_object (node), "reference")
                      : node;

  return urn && json_node_get_value_type (urn) == G_TYPE_STRING
         && hw_fhir_read_urn (json_node_get_string (urn), id);
}

/* ------------------------------------------------------------------ comparing */

static char *
below (char *path, const char *format, const char *step)
{
  g_autofree char *lower = path;
  g_autofree char *upper = g_strdup_printf (format, step);

  return g_str_has_prefix (lower, "[") || !*lower ? g_strconcat (upper, lower, NULL)
                                                  : g_strconcat (upper, ".", lower, NULL);
}

static char *
compare_lists (JsonArray *a, JsonArray *b)
{
  guint n = MAX (json_array_get_length (a), json_array_get_length (b));

  for (guint i = 0; i < n; i++)
    {
      JsonNode *left = i < json_array_get_length (a) ? json_array_get_element (a, i) : NULL;
      JsonNode *right = i < json_array_get_length (b) ? json_array_get_element (b, i) : NULL;
      g_autofree char *step = g_strdup_printf ("%u", i);
      char *path = left && right ? hw_fhir_dup_difference (left, right) : g_strdup ("");

      if (path)
        return below (path, "[%s]", step);
    }
  return NULL;
}

/* What is in @a, and what only @b has. */
static char *
compare_objects (JsonObject *a, JsonObject *b)
{
  JsonObjectIter members;
  const char *name;
  JsonNode *node;

  json_object_iter_init (&members, a);
  while (json_object_iter_next (&members, &name, &node))
    {
      JsonNode *other = json_object_get_member (b, name);
      char *path = other ? hw_fhir_dup_difference (node, other) : g_strdup ("");

      if (path)
        return below (path, "%s", name);
    }
  json_object_iter_init (&members, b);
  while (json_object_iter_next (&members, &name, &node))
    if (!json_object_has_member (a, name))
      return g_strdup (name);
  return NULL;
}

char *
hw_fhir_dup_difference (JsonNode *a, JsonNode *b)
{
  if (JSON_NODE_HOLDS_OBJECT (a) && JSON_NODE_HOLDS_OBJECT (b))
    return compare_objects (json_node_get_object (a), json_node_get_object (b));
  if (JSON_NODE_HOLDS_ARRAY (a) && JSON_NODE_HOLDS_ARRAY (b))
    return compare_lists (json_node_get_array (a), json_node_get_array (b));
  return json_node_equal (a, b) ? NULL : g_strdup ("");
}

/* ------------------------------------------------------------------ files */

/* Whether no bracket stands deeper than DEEPEST. */
static gboolean
is_flat (const char *text, gsize length)
{
  gboolean in_text = FALSE;
  guint depth = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (in_text && text[i] == '\\')
        i++;
      else if (text[i] == '"')
        in_text = !in_text;
      else if (!in_text && (text[i] == '{' || text[i] == '['))
        depth++;
      else if (!in_text && (text[i] == '}' || text[i] == ']') && depth > 0)
        depth--;
      if (depth > DEEPEST)
        return FALSE;
    }
  return TRUE;
}

JsonNode *
hw_fhir_parse (GBytes *bytes, GError **error)
{
  static const char mark[] = "\xef\xbb\xbf";
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) failed = NULL;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  if (length >= strlen (mark) && memcmp (text, mark, strlen (mark)) == 0)
    {
      text += strlen (mark);
      length -= strlen (mark);
    }
  json_parser_set_strict (parser, TRUE);
  if (length == 0 || !g_utf8_validate_len (text, length, NULL))
    g_set_error_literal (error, HW_ERROR, HW_ERROR_INVALID, _ ("is not readable text (UTF-8)"));
  else if (!is_flat (text, length))
    g_set_error (error, HW_ERROR, HW_ERROR_INVALID,
                 _ ("is nested deeper than %d levels, as no FHIR file is"), DEEPEST);
  else if (!json_parser_load_from_data (parser, text, length, &failed))
    g_set_error (error, HW_ERROR, HW_ERROR_INVALID, _ ("is not JSON: %s"), failed->message);
  else if (!json_parser_get_root (parser))
    g_set_error_literal (error, HW_ERROR, HW_ERROR_INVALID, _ ("holds nothing"));
  else
    return json_parser_steal_root (parser);
  return NULL;
}

GBytes *
hw_fhir_print (JsonNode *node)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  json_generator_set_root (generator, node);
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 2);
  json_generator_to_gstring (generator, text);
  g_string_append_c (text, '\n');
  return g_string_free_to_bytes (g_steal_pointer (&text));
}
