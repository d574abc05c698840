/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading records from JSON Lines: a bad line names itself, and then none of the file is taken.
 */

#include "cli/hw-record-lines.h"

#include "base/hw-error.h"
#include "base/hw-id.h"
#include "cli/hw-assignment.h"

#include <gio/gio.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>
#include <unistd.h>

/* reliability I2. */
#define LONGEST_LINE (64 * 1024 * 1024)

static void
free_line (gpointer line)
{
  HwRecordLine *self = line;

  g_clear_object (&self->record);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_free (self);
}

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, HW_ERROR, HW_ERROR_INVALID, message);
  return FALSE;
}

/* The text form of an array of strings: how a set is written. */
static char *
dup_array (JsonArray *array)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *item = json_array_get_element (array, i);

      if (json_node_get_value_type (item) != G_TYPE_STRING)
        return (g_string_free (text, TRUE), NULL);
      g_string_append_printf (text, "%s%s", i > 0 ? "," : "", json_node_get_string (item));
    }
  return g_string_free (text, FALSE);
}

/* The text form of a JSON value, "" for null; NULL for one that no field can hold. */
static char *
dup_value (JsonNode *node)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  if (JSON_NODE_HOLDS_NULL (node))
    return g_strdup ("");
  if (JSON_NODE_HOLDS_ARRAY (node))
    return dup_array (json_node_get_array (node));
  if (!JSON_NODE_HOLDS_VALUE (node))
    return NULL;
  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      return g_strdup (json_node_get_string (node));
    case G_TYPE_INT64:
      return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
    case G_TYPE_BOOLEAN:
      return g_strdup (json_node_get_boolean (node) ? "true" : "false");
    default:
      return g_strdup (g_ascii_dtostr (number, sizeof number, json_node_get_double (node)));
    }
}

/* A value of the right JSON type: «"5"» is no number, «5» is no name. */
static gboolean
fits (const HwField *field, JsonNode *node)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_NONE;

  if (!field || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  switch (field->kind)
    {
    case HW_KIND_INT:
      return type == G_TYPE_INT64 || type == G_TYPE_DOUBLE;
    case HW_KIND_FLAG:
      return type == G_TYPE_BOOLEAN;
    case HW_KIND_SET:
    case HW_KIND_REFS:
      return JSON_NODE_HOLDS_ARRAY (node) || type == G_TYPE_STRING;
    default:
      return type == G_TYPE_STRING;
    }
}

static gboolean
put_id (HwRecord *record, const char *text, GError **error)
{
  guint8 id[HW_ID_BYTES];
  char form[HW_ID_LENGTH];

  if (!*text)
    return TRUE;
  if (!hw_id_parse (text, id))
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INVALID, _ ("%s.id: «%s» is not an id"),
                   HW_RECORD_GET_CLASS (record)->type, text);
      return FALSE;
    }
  g_set_str (&record->id, hw_id_format (id, form));
  return TRUE;
}

static gboolean
put_member (HwRecord *record, const char *name, JsonNode *node, GError **error)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (record);
  g_autofree char *text = fits (hw_record_class_find (klass, name), node) ? dup_value (node) : NULL;

  if (!text)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INVALID, _ ("%s.%s: cannot hold a value of this form"),
                   klass->type, name);
      return FALSE;
    }
  if (g_str_equal (name, "id"))
    return put_id (record, text, error);
  return hw_assignment_put (record, name, text, error) != NULL;
}

static HwRecord *
read_record (const char *text, gsize length, HwRecordClass *klass, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (HwRecord) record = g_object_new (G_TYPE_FROM_CLASS (klass), NULL);
  g_autoptr (GError) failed = NULL;
  JsonObjectIter members;
  const char *name;
  JsonNode *node;

  json_parser_set_strict (parser, TRUE);
  if (!g_utf8_validate_len (text, length, NULL))
    return refuse (error, _ ("is not readable text (UTF-8)")), NULL;
  if (!json_parser_load_from_data (parser, text, length, &failed)
      || !JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    return refuse (error, _ ("is not a JSON object")), NULL;

  json_object_iter_init (&members, json_node_get_object (json_parser_get_root (parser)));
  while (json_object_iter_next (&members, &name, &node))
    if (!put_member (record, name, node, error))
      return NULL;
  return g_steal_pointer (&record);
}

static GDataInputStream *
open_lines (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GInputStream) stream = NULL;
  GDataInputStream *lines;

  if (g_str_equal (path, "-"))
    stream = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  else
    stream = G_INPUT_STREAM (g_file_read (file, NULL, error));
  if (!stream)
    {
      g_prefix_error (error, "%s: ", path);
      return NULL;
    }
  lines = g_data_input_stream_new (stream);
  g_data_input_stream_set_newline_type (lines, G_DATA_STREAM_NEWLINE_TYPE_ANY);
  return lines;
}

GPtrArray *
hw_record_lines_read (const char *path, HwRecordClass *klass, GError **error)
{
  g_autoptr (GDataInputStream) stream = open_lines (path, error);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (free_line);
  g_autoptr (GError) failed = NULL;

  for (guint number = 1; stream; number++)
    {
      gsize length;
      g_autofree char *text
          = g_data_input_stream_read_line (stream, &length, NULL, &failed);
      HwRecordLine *line;
      HwRecord *record;

      if (failed)
        {
          g_propagate_prefixed_error (error, g_steal_pointer (&failed), "%s:%u: ", path, number);
          return NULL;
        }
      if (!text)
        return g_steal_pointer (&lines);
      if (number == 1 && g_str_has_prefix (text, "\xef\xbb\xbf"))
        memmove (text, text + 3, length -= 3);
      if (length == 0)
        continue;
      record = read_record (text, length, klass, error);
      if (!record)
        {
          g_prefix_error (error, "%s:%u: ", path, number);
          return NULL;
        }
      line = g_new0 (HwRecordLine, 1);
      *line = (HwRecordLine) { number, record, hw_findings_new () };
      g_ptr_array_add (lines, line);
    }
  return NULL;
}

static gboolean
save_line (HwStore *store, HwRecordLine *line, GError **error)
{
  HwRecord *record = line->record;
  g_autoptr (HwRecord) there = record->id ? hw_store_find_any (store, record->id, NULL) : NULL;

  if (there)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_EXISTS, _ ("%s.id: a record has this id already"),
                   HW_RECORD_GET_CLASS (record)->type);
      return FALSE;
    }
  return hw_store_save_new (store, record, line->findings, error);
}

/* What stands in a later line of the file is known before anything follows from an earlier one. */
static gboolean
follow_lines (HwStore *store, GPtrArray *lines, GError **error)
{
  for (guint i = 0; i < lines->len; i++)
    {
      HwRecord *record = ((HwRecordLine *) g_ptr_array_index (lines, i))->record;

      if (!hw_store_follow (store, record, NULL, TRUE, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
hw_record_lines_save (HwStore *store, const char *path, GPtrArray *lines, GError **error)
{
  for (guint i = 0; i < lines->len; i++)
    {
      HwRecordLine *line = g_ptr_array_index (lines, i);

      if (!save_line (store, line, error))
        {
          g_prefix_error (error, "%s:%u: ", path, line->number);
          return FALSE;
        }
    }
  return follow_lines (store, lines, error);
}
