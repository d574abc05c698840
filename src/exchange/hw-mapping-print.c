/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing a mapping file: what is not plain stands in quotes or braces, code lists before the
 * records that use them.
 */

#include "exchange/hw-mapping.h"

#include <string.h>

/* Lists of names go on in a new line after so many bytes. */
#define LINE_BYTES 90

/* Letters, digits and what cannot be misread; others than ASCII are letters. */
static gboolean
is_plain (const char *text)
{
  for (const char *at = text; *at; at++)
    if (!g_ascii_isalnum (*at) && (guchar) *at < 0x80 && *at != '_' && *at != '-' && *at != '.')
      return FALSE;
  return *text != 0;
}

gboolean
hw_mapping_can_name (const char *column)
{
  return *column && !strpbrk (column, "}\n\r");
}

gboolean
hw_mapping_can_hold (const char *code)
{
  return *code && !strpbrk (code, "\"\n\r");
}

static void
append_column (GString *text, const char *column)
{
  g_string_append_printf (text, is_plain (column) ? "%s" : "{%s}", column);
}

/* «columns = A, {B, b}», in as many lines as it takes. */
static void
append_list (GString *text, const char *key, GPtrArray *names, gboolean are_columns)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      if (line->len == 0)
        g_string_append_printf (line, "%s = ", key);
      else
        g_string_append (line, ", ");
      if (are_columns)
        append_column (line, name);
      else
        g_string_append (line, name);
      if (line->len < LINE_BYTES && i + 1 < names->len)
        continue;
      g_string_append_printf (text, "%s\n", line->str);
      g_string_truncate (line, 0);
    }
}

static int
compare_codes (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
append_codes (GString *text, const HwCodeList *codes)
{
  g_autoptr (GPtrArray) sorted = g_hash_table_get_keys_as_ptr_array (codes->values);

  g_string_append_printf (text, "\n[codes %s", codes->name);
  if (codes->split)
    g_string_append_printf (text, " split \"%c\"", codes->split);
  g_string_append (text, "]\n");
  g_ptr_array_sort (sorted, compare_codes);
  for (guint i = 0; i < sorted->len; i++)
    {
      const char *code = g_ptr_array_index (sorted, i);
      const char *nick = g_hash_table_lookup (codes->values, code);

      g_string_append_printf (text, is_plain (code) ? "%s =" : "\"%s\" =", code);
      g_string_append_printf (text, "%s%s\n", *nick ? " " : "", nick);
    }
  if (codes->otherwise)
    g_string_append_printf (text, "* =%s%s\n", *codes->otherwise ? " " : "", codes->otherwise);
}

static void
append_terms (GString *text, GPtrArray *terms)
{
  static const char *const words[] = {
    [HW_TERM_NAME] = "*name",
    [HW_TERM_TITLE] = "*title",
    [HW_TERM_ABOUT] = "*about",
    [HW_TERM_VALUE] = "*value",
  };

  for (guint i = 0; i < terms->len; i++)
    {
      const HwMappingTerm *term = g_ptr_array_index (terms, i);

      if (i > 0)
        g_string_append (text, " + ");
      if (term->kind == HW_TERM_COLUMN)
        append_column (text, term->text);
      else if (term->kind == HW_TERM_TEXT)
        g_string_append_printf (text, "\"%s\"", term->text);
      else
        g_string_append (text, words[term->kind]);
    }
}

static void
append_condition (GString *text, const HwMappingCondition *condition)
{
  g_string_append (text, condition->is_negated && !condition->is ? " if not " : " if ");
  append_column (text, condition->column);
  if (condition->is)
    g_string_append_printf (text, " is %s\"%s\"", condition->is_negated ? "not " : "",
                            condition->is);
}

static void
append_rule (GString *text, const HwMappingRule *rule)
{
  g_string_append_printf (text, "%s %s ", rule->field->name, rule->adds ? "+=" : "=");
  if (rule->record)
    g_string_append_printf (text, "@%s", rule->record);
  else
    append_terms (text, rule->terms);
  if (rule->codes)
    g_string_append_printf (text, " : %s", rule->codes->name);
  if (rule->condition.column)
    append_condition (text, &rule->condition);
  g_string_append_c (text, '\n');
}

static void
append_record (GString *text, const char *kind, const HwMappingRecord *record)
{
  g_string_append_printf (text, "\n[%s %s", kind, record->name);
  if (!g_str_equal (record->name, record->klass->type))
    g_string_append_printf (text, ": %s", record->klass->type);
  g_string_append (text, "]\n");
  append_list (text, "if", record->when, TRUE);

  g_string_append (text, "key =");
  for (guint i = 0; i < record->keys->len; i++)
    {
      const HwMappingKey *key = &g_array_index (record->keys, HwMappingKey, i);

      g_string_append_printf (text, " %s%s", key->field->name, key->may_be_absent ? "?" : "");
    }
  g_string_append_c (text, '\n');
  for (guint i = 0; i < record->rules->len; i++)
    append_rule (text, g_ptr_array_index (record->rules, i));
}

static void
append_file (GString *text, const HwMapping *self)
{
  g_string_append_printf (text, "[file]\nname = %s\n", self->name);
  if (self->title)
    g_string_append_printf (text, "title = %s\n", self->title);
  if (!g_str_equal (self->source, "table"))
    g_string_append_printf (text, "source = %s\n", self->source);
  append_list (text, "columns", self->columns, TRUE);
  append_list (text, "dates", self->dates, FALSE);
}

char *
hw_mapping_print (const HwMapping *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_file (text, self);
  /* A list in braces stands in the line that uses it. */
  for (guint i = 0; i < self->codes->len; i++)
    if (*((HwCodeList *) g_ptr_array_index (self->codes, i))->name != '{')
      append_codes (text, g_ptr_array_index (self->codes, i));
  for (guint i = 0; i < self->records->len; i++)
    append_record (text, "record", g_ptr_array_index (self->records, i));
  if (self->facts)
    {
      append_record (text, "facts", self->facts);
      append_list (text, "also", self->also, TRUE);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
