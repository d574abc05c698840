/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading a mapping file line by line; each mistake is told with its line.
 */

#include "exchange/hw-mapping.h"

#include "base/hw-error.h"
#include "exchange/hw-mapping-rule.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_BYTES (1024 * 1024)

typedef enum
{
  SECTION_NONE,
  SECTION_FILE,
  SECTION_CODES,
  SECTION_RECORD,
  SECTION_FACTS,
} Section;

typedef struct
{
  HwMapping *mapping;
  const HwRegistry *registry;
  Section section;
  HwCodeList *codes;
  HwMappingRecord *record;
  guint line;
} Parser;

static void
code_list_free (HwCodeList *self)
{
  g_free (self->name);
  g_free (self->otherwise);
  g_hash_table_unref (self->values);
  g_free (self);
}

static void
mapping_record_free (HwMappingRecord *self)
{
  g_free (self->name);
  g_array_unref (self->keys);
  g_ptr_array_unref (self->rules);
  g_ptr_array_unref (self->when);
  g_free (self);
}

HwMapping *
hw_mapping_new (const char *path)
{
  HwMapping *self = g_new0 (HwMapping, 1);

  self->path = g_strdup (path);
  self->source = g_strdup ("table");
  self->columns = g_ptr_array_new_with_free_func (g_free);
  self->dates = g_ptr_array_new_with_free_func (g_free);
  self->also = g_ptr_array_new_with_free_func (g_free);
  self->codes = g_ptr_array_new_with_free_func ((GDestroyNotify) code_list_free);
  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) mapping_record_free);
  return self;
}

void
hw_mapping_free (HwMapping *self)
{
  g_free (self->path);
  g_free (self->name);
  g_free (self->title);
  g_free (self->source);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->dates);
  g_ptr_array_unref (self->also);
  g_ptr_array_unref (self->codes);
  g_ptr_array_unref (self->records);
  g_clear_pointer (&self->facts, mapping_record_free);
  g_free (self);
}

HwMappingRecord *
hw_mapping_find_record (const HwMapping *self, const char *name)
{
  for (guint i = 0; i < self->records->len; i++)
    {
      HwMappingRecord *record = g_ptr_array_index (self->records, i);

      if (g_str_equal (record->name, name))
        return record;
    }
  return NULL;
}

static gboolean
begin_codes (Parser *self, char *rest, GError **error)
{
  char *split = strstr (rest, " split ");
  HwCodeList *list = hw_code_list_new ();

  if (split)
    {
      g_autofree char *by = hw_mapping_unquote (split + strlen (" split "));

      *split = 0;
      list->split = by ? by[0] : 0;
    }
  list->name = g_strdup (g_strstrip (rest));
  g_ptr_array_add (self->mapping->codes, list);
  self->codes = list;
  self->section = SECTION_CODES;
  if (!*list->name || (split && !list->split))
    return hw_mapping_refuse (error, _ ("a code list is written [codes NAME] or "
                                        "[codes NAME split \" \"]"));
  return TRUE;
}

HwMappingRecord *
hw_mapping_record_new (const char *name, HwRecordClass *klass)
{
  HwMappingRecord *record = g_new0 (HwMappingRecord, 1);

  record->name = g_strdup (name);
  record->klass = klass;
  record->keys = g_array_new (FALSE, FALSE, sizeof (HwMappingKey));
  record->rules = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_mapping_rule_free);
  record->when = g_ptr_array_new_with_free_func (g_free);
  return record;
}

/* «[record supervisor: staff]», «[record child]», «[facts imported-fact]». */
static gboolean
begin_record (Parser *self, char *rest, gboolean is_facts, GError **error)
{
  char *colon = strchr (rest, ':');
  const char *type = g_strstrip (colon ? colon + 1 : rest);
  HwRecordClass *klass = hw_registry_find (self->registry, type);

  if (!klass)
    return hw_mapping_refuse (error, _ ("there is no record type «%s»"), type);
  if (colon)
    *colon = 0;
  g_strstrip (rest);
  if (is_facts ? self->mapping->facts != NULL
               : hw_mapping_find_record (self->mapping, rest) != NULL)
    return hw_mapping_refuse (error, _ ("«%s» stands here a second time"), rest);

  self->record = hw_mapping_record_new (rest, klass);
  self->record->line = self->line;
  self->section = is_facts ? SECTION_FACTS : SECTION_RECORD;
  if (is_facts)
    self->mapping->facts = self->record;
  else
    g_ptr_array_add (self->mapping->records, self->record);
  return TRUE;
}

static gboolean
begin_section (Parser *self, char *text, GError **error)
{
  gsize length = strlen (text);

  if (text[length - 1] != ']')
    return hw_mapping_refuse (error, _ ("a section's line ends with «]»"));
  text[length - 1] = 0;
  text = g_strstrip (text + 1);

  if (g_str_equal (text, "file"))
    {
      self->section = SECTION_FILE;
      return TRUE;
    }
  if (g_str_has_prefix (text, "codes "))
    return begin_codes (self, text + strlen ("codes "), error);
  if (g_str_has_prefix (text, "record "))
    return begin_record (self, text + strlen ("record "), FALSE, error);
  if (g_str_has_prefix (text, "facts "))
    return begin_record (self, text + strlen ("facts "), TRUE, error);
  return hw_mapping_refuse (error, _ ("«%s» is none of file, codes, record, facts"), text);
}

/* «CHILD_ID, {Name, first}»: what stands in braces may hold a comma. */
static void
add_list (GPtrArray *list, char *value)
{
  while (value)
    {
      char *comma = hw_mapping_find_outside (value, ",");

      if (comma)
        *comma = 0;
      if (*g_strstrip (value))
        g_ptr_array_add (list, hw_mapping_dup_column (value));
      value = comma ? comma + 1 : NULL;
    }
}

static gboolean
read_file_line (Parser *self, const char *key, char *value, GError **error)
{
  HwMapping *mapping = self->mapping;

  if (g_str_equal (key, "name"))
    g_set_str (&mapping->name, value);
  else if (g_str_equal (key, "title"))
    g_set_str (&mapping->title, value);
  else if (g_str_equal (key, "source"))
    g_set_str (&mapping->source, value);
  else if (g_str_equal (key, "columns"))
    add_list (mapping->columns, value);
  else if (g_str_equal (key, "dates"))
    add_list (mapping->dates, value);
  else
    return hw_mapping_refuse (error, _ ("«%s» is none of name, title, source, columns, dates"),
                              key);
  return TRUE;
}

gboolean
hw_mapping_record_set_keys (HwMappingRecord *self, const char *value, GError **error)
{
  g_auto (GStrv) words = g_strsplit_set (value, ", ", -1);

  for (char **word = words; *word; word++)
    {
      HwMappingKey key = { .may_be_absent = g_str_has_suffix (*word, "?") };

      if (!**word)
        continue;
      if (key.may_be_absent)
        (*word)[strlen (*word) - 1] = 0;
      key.field = hw_record_class_find (self->klass, *word);
      if (!key.field)
        return hw_mapping_refuse (error, _ ("%s has no field «%s»"), self->klass->type,
                                  *word);
      g_array_append_val (self->keys, key);
    }
  return TRUE;
}

static gboolean
read_record_line (Parser *self, const char *key, char *value, gboolean adds, GError **error)
{
  HwMappingRule *rule;

  if (g_str_equal (key, "key"))
    return hw_mapping_record_set_keys (self->record, value, error);
  if (g_str_equal (key, "if"))
    {
      add_list (self->record->when, value);
      return TRUE;
    }
  if (g_str_equal (key, "also") && self->section == SECTION_FACTS)
    {
      add_list (self->mapping->also, value);
      return TRUE;
    }

  rule = hw_mapping_rule_parse (self->mapping, self->record, key, value, error);
  if (!rule)
    return FALSE;
  rule->line = self->line;
  rule->adds = adds;
  g_ptr_array_add (self->record->rules, rule);
  if (adds && rule->field->kind != HW_KIND_SET)
    return hw_mapping_refuse (error, _ ("only a set of values is added to with «+=»"));
  return TRUE;
}

static gboolean
read_line (Parser *self, char *text, GError **error)
{
  char *equals, *key, *value;
  gboolean adds;

  g_strstrip (text);
  if (!*text || *text == '#')
    return TRUE;
  if (*text == '[')
    return begin_section (self, text, error);
  if (self->section == SECTION_CODES)
    return hw_code_list_add (self->codes, text, error);

  equals = strchr (text, '=');
  if (!equals || self->section == SECTION_NONE)
    return hw_mapping_refuse (error, _ ("«%s» is neither a section nor «name = value»"), text);
  adds = equals > text && equals[-1] == '+';
  equals[adds ? -1 : 0] = 0;
  key = g_strstrip (text);
  value = g_strstrip (equals + 1);
  return self->section == SECTION_FILE ? read_file_line (self, key, value, error)
                                       : read_record_line (self, key, value, adds, error);
}

/* What one line alone cannot tell: keys that are filled, references that lead upwards. */
static gboolean
check_record (Parser *self, HwMappingRecord *record, GError **error)
{
  self->line = record->line;
  if (record->keys->len == 0)
    return hw_mapping_refuse (error, _ ("«%s» has no key"), record->name);

  for (guint i = 0; i < record->keys->len; i++)
    {
      const HwMappingKey *key = &g_array_index (record->keys, HwMappingKey, i);
      gboolean is_filled = FALSE;

      for (guint r = 0; r < record->rules->len; r++)
        is_filled |= ((HwMappingRule *) g_ptr_array_index (record->rules, r))->field == key->field;
      /* A key may name a field that is always absent: «from-date?». */
      if (!is_filled && !key->may_be_absent)
        return hw_mapping_refuse (error, _ ("«%s»: nothing fills its key «%s»"), record->name,
                                  key->field->name);
    }
  return TRUE;
}

static gboolean
check_whole (Parser *self, GError **error)
{
  HwMapping *mapping = self->mapping;

  self->line = 1;
  if (!mapping->name || !*mapping->name)
    return hw_mapping_refuse (error, _ ("[file] has no «name»"));
  if (mapping->records->len == 0)
    return hw_mapping_refuse (error, _ ("there is no [record …]"));
  for (guint i = 0; i < mapping->records->len; i++)
    if (!check_record (self, g_ptr_array_index (mapping->records, i), error))
      return FALSE;
  return !mapping->facts || check_record (self, mapping->facts, error);
}

static gboolean
parse_lines (Parser *self, const char *text, GError **error)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i]; i++)
    {
      self->line = i + 1;
      if (!read_line (self, lines[i], error))
        return FALSE;
    }
  return check_whole (self, error);
}

HwMapping *
hw_mapping_parse (const char *path, const char *text, gsize length, const HwRegistry *registry,
                  GError **error)
{
  g_autoptr (HwMapping) mapping = hw_mapping_new (path);
  g_autofree char *copy = NULL;
  Parser parser = { mapping, registry, SECTION_NONE, NULL, NULL, 1 };

  if (length > MAX_BYTES || !g_utf8_validate_len (text, length, NULL))
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INVALID,
                   _ ("%s: is not a mapping file (text in UTF-8, at most 1 MiB)"), path);
      return NULL;
    }
  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    {
      text += 3;
      length -= 3;
    }
  copy = g_strndup (text, length);
  if (!parse_lines (&parser, copy, error))
    {
      g_prefix_error (error, _ ("%s: line %u: "), path, parser.line);
      return NULL;
    }
  return g_steal_pointer (&mapping);
}

HwMapping *
hw_mapping_load (const char *path, const HwRegistry *registry, GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) local = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, &local))
    {
      g_set_error (error, HW_ERROR, HW_ERROR_NOT_FOUND, _ ("the mapping file cannot be read: %s"),
                   local->message);
      return NULL;
    }
  return hw_mapping_parse (path, text, length, registry, error);
}
