/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The report as JSON: the names that other programs rely on.
 */

#include "exchange/hw-import.h"

void
hw_import_report_free (HwImportReport *self)
{
  g_free (self->format);
  g_ptr_array_unref (self->rejects);
  g_ptr_array_unref (self->conflicts);
  g_array_unref (self->counts);
  g_free (self);
}

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  if (text)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
add_number (JsonBuilder *builder, const char *name, guint number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

static void
add_rejects (JsonBuilder *builder, GPtrArray *rejects)
{
  json_builder_set_member_name (builder, "rejects");
  json_builder_begin_array (builder);
  for (guint i = 0; i < rejects->len; i++)
    {
      const HwImportReject *reject = g_ptr_array_index (rejects, i);

      json_builder_begin_object (builder);
      add_number (builder, "row", reject->row);
      add_text (builder, "column", reject->column);
      add_text (builder, "value", reject->value);
      add_text (builder, "reason", reject->reason);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_counts (JsonBuilder *builder, const char *name, GArray *counts, gsize offset)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  for (guint i = 0; i < counts->len; i++)
    {
      const HwImportCount *count = &g_array_index (counts, HwImportCount, i);

      add_number (builder, count->type, G_STRUCT_MEMBER (guint, count, offset));
    }
  json_builder_end_object (builder);
}

/* "" stands for an absent value. */
static void
add_value (JsonBuilder *builder, const char *value)
{
  if (value && *value)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
add_conflict (JsonBuilder *builder, const HwImportConflict *conflict)
{
  guint n = g_strv_length (conflict->values);

  json_builder_begin_object (builder);
  add_text (builder, "kind", conflict->is_keyed ? "keyed" : "within-file");
  add_text (builder, "type", conflict->type);
  add_text (builder, "id", conflict->id);
  add_text (builder, "key", conflict->key);
  add_text (builder, "field", conflict->field);
  add_number (builder, "row", conflict->row);
  if (conflict->is_keyed)
    add_text (builder, "office", conflict->office);
  json_builder_set_member_name (builder, "file");
  add_value (builder, n ? conflict->values[n - 1] : NULL);
  if (!conflict->is_keyed)
    {
      json_builder_set_member_name (builder, "values");
      json_builder_begin_array (builder);
      for (guint i = 0; i < n; i++)
        add_value (builder, conflict->values[i]);
      json_builder_end_array (builder);
    }
  json_builder_end_object (builder);
}

JsonNode *
hw_import_report_to_json (const HwImportReport *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_text (builder, "format", self->format);
  json_builder_set_member_name (builder, "dry-run");
  json_builder_add_boolean_value (builder, self->was_dry_run);
  add_number (builder, "rows", self->rows);
  add_number (builder, "rejected", self->rejects->len);
  add_rejects (builder, self->rejects);
  add_counts (builder, "created", self->counts, G_STRUCT_OFFSET (HwImportCount, created));
  add_counts (builder, "updated", self->counts, G_STRUCT_OFFSET (HwImportCount, updated));
  add_counts (builder, "unchanged", self->counts, G_STRUCT_OFFSET (HwImportCount, unchanged));
  json_builder_set_member_name (builder, "conflicts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->conflicts->len; i++)
    add_conflict (builder, g_ptr_array_index (self->conflicts, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}
