/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows from a JSON value that another layer has made.
 */

#include "cli/hw-rows.h"

#include "base/hw-json.h"

/* An array of plain strings is told like a set. */
static char *
dup_strings (JsonArray *array)
{
  GString *text = g_string_new ("[");

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_string_append (text, i > 0 ? ", " : "");
      hw_json_append_string (text, json_array_get_string_element (array, i));
    }
  g_string_append_c (text, ']');
  return g_string_free (text, FALSE);
}

static gboolean
is_array_of_strings (JsonNode *node)
{
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  return array && json_array_get_length (array) > 0
         && JSON_NODE_HOLDS_VALUE (json_array_get_element (array, 0));
}

static void
add_node (HwRows *rows, JsonNode *node)
{
  g_autofree char *strings = NULL;

  if (is_array_of_strings (node))
    strings = dup_strings (json_node_get_array (node));
  if (strings)
    hw_rows_add (rows, HW_KIND_SET, strings);
  else if (JSON_NODE_HOLDS_NULL (node))
    hw_rows_add_text (rows, NULL);
  else if (!JSON_NODE_HOLDS_VALUE (node))
    hw_rows_take_rows (rows, hw_rows_new_from_json (node));
  else if (json_node_get_value_type (node) == G_TYPE_INT64)
    hw_rows_add_int (rows, json_node_get_int (node));
  else if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    hw_rows_add_flag (rows, json_node_get_boolean (node));
  else
    hw_rows_add_text (rows, json_node_get_string (node));
}

static void
add_columns (HwRows *rows, JsonObject *object)
{
  JsonObjectIter members;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&members, object);
  while (json_object_iter_next_ordered (&members, &name, &node))
    hw_rows_add_column (rows, g_intern_string (name), NULL);
}

static void
add_row (HwRows *rows, JsonObject *object)
{
  for (guint column = 0; column < hw_rows_n_columns (rows); column++)
    add_node (rows, json_object_get_member (object, hw_rows_column (rows, column)->name));
}

HwRows *
hw_rows_new_from_json (JsonNode *node)
{
  gboolean is_list = JSON_NODE_HOLDS_ARRAY (node);
  JsonArray *array = is_list ? json_node_get_array (node) : NULL;
  HwRows *rows = hw_rows_new (is_list, NULL);

  if (!is_list)
    {
      add_columns (rows, json_node_get_object (node));
      add_row (rows, json_node_get_object (node));
      return rows;
    }
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);

      if (i == 0)
        add_columns (rows, object);
      add_row (rows, object);
    }
  return rows;
}
