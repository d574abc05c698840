/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Taking one line of a mapping apart. Words in quotes and names in braces may hold anything.
 */

#include "exchange/hw-mapping-rule.h"

#include "base/hw-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwMappingRule, hw_mapping_rule_free)

gboolean
hw_mapping_refuse (GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list values;

  va_start (values, format);
  message = g_strdup_vprintf (format, values);
  va_end (values);
  g_set_error_literal (error, HW_ERROR, HW_ERROR_INVALID, message);
  return FALSE;
}

static char *
dup_between (const char *text, char open, char close)
{
  gsize length = strlen (text);

  if (length < 2 || text[0] != open || text[length - 1] != close)
    return NULL;
  return g_strndup (text + 1, length - 2);
}

char *
hw_mapping_unquote (const char *text)
{
  return dup_between (text, '"', '"');
}

char *
hw_mapping_find_outside (char *text, const char *word)
{
  char closes = 0;

  for (char *at = text; *at; at++)
    {
      if (closes)
        closes = *at == closes ? 0 : closes;
      else if (g_str_has_prefix (at, word))
        return at;
      else if (*at == '"')
        closes = '"';
      else if (*at == '{')
        closes = '}';
    }
  return NULL;
}

HwCodeList *
hw_code_list_new (void)
{
  HwCodeList *self = g_new0 (HwCodeList, 1);

  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

gboolean
hw_code_list_add (HwCodeList *self, const char *line, GError **error)
{
  g_autofree char *text = g_strstrip (g_strdup (line));
  char *equals = hw_mapping_find_outside (text, "=");
  g_autofree char *code = NULL;
  const char *nick;

  if (!equals)
    return hw_mapping_refuse (error, _ ("«%s» is not «code = value»"), text);
  *equals = 0;
  nick = g_strstrip (equals + 1);
  g_strstrip (text);
  if (g_str_equal (text, "*"))
    {
      g_set_str (&self->otherwise, nick);
      return TRUE;
    }

  code = hw_mapping_unquote (text);
  if (!code)
    code = g_strdup (text);
  if (g_hash_table_contains (self->values, code))
    return hw_mapping_refuse (error, _ ("the code «%s» stands here a second time"), code);
  g_hash_table_insert (self->values, g_steal_pointer (&code), g_strdup (nick));
  return TRUE;
}

void
hw_mapping_rule_free (HwMappingRule *self)
{
  g_clear_pointer (&self->terms, g_ptr_array_unref);
  g_free (self->record);
  g_free (self->condition.column);
  g_free (self->condition.is);
  g_free (self);
}

HwMappingTerm *
hw_mapping_term_new (HwTermKind kind, const char *text)
{
  HwMappingTerm *self = g_new0 (HwMappingTerm, 1);

  self->kind = kind;
  self->text = g_strdup (text);
  return self;
}

void
hw_mapping_term_free (HwMappingTerm *self)
{
  g_free (self->text);
  g_free (self);
}

char *
hw_mapping_dup_column (const char *text)
{
  char *name = dup_between (text, '{', '}');

  return name ? name : g_strdup (text);
}

static gboolean
parse_condition (HwMappingCondition *self, char *text, GError **error)
{
  char *is;

  g_strstrip (text);
  is = hw_mapping_find_outside (text, " is ");
  if (is)
    {
      char *value = g_strstrip (is + strlen (" is "));

      *is = 0;
      self->is_negated = g_str_has_prefix (value, "not ");
      self->is = hw_mapping_unquote (g_strstrip (self->is_negated ? value + 4 : value));
      if (!self->is)
        return hw_mapping_refuse (error, _ ("after «is» stands a value in quotes"));
    }
  else if (g_str_has_prefix (text, "not "))
    {
      self->is_negated = TRUE;
      text += strlen ("not ");
    }
  self->column = hw_mapping_dup_column (g_strstrip (text));
  return *self->column || hw_mapping_refuse (error, _ ("after «if» stands a column"));
}

/* A named list, or one written in braces: «{1 = male, 2 = female}». */
static HwCodeList *
find_codes (HwMapping *mapping, const char *text, GError **error)
{
  g_autofree char *inner = dup_between (text, '{', '}');
  HwCodeList *list;

  for (guint i = 0; !inner && i < mapping->codes->len; i++)
    {
      list = g_ptr_array_index (mapping->codes, i);
      if (g_str_equal (list->name, text))
        return list;
    }
  if (!inner)
    {
      hw_mapping_refuse (error, _ ("there is no code list «%s» above this line"), text);
      return NULL;
    }

  list = hw_code_list_new ();
  list->name = g_strdup (text);
  g_ptr_array_add (mapping->codes, list);
  for (char *at = inner; at;)
    {
      char *comma = hw_mapping_find_outside (at, ",");

      if (comma)
        *comma = 0;
      if (!hw_code_list_add (list, at, error))
        return NULL;
      at = comma ? comma + 1 : NULL;
    }
  return list;
}

static gboolean
check_nick (const HwField *field, const char *nick, GError **error)
{
  if (!*nick || g_str_equal (nick, HW_CODE_NO_RECORD) || hw_field_value (field, nick) > 0)
    return TRUE;
  return hw_mapping_refuse (error, _ ("«%s» is no value of «%s»"), nick, field->name);
}

/* Each code leads to a value that the field has. */
static gboolean
check_codes (HwMappingRule *self, GError **error)
{
  GHashTableIter iter;
  gpointer nick;

  if (self->field->kind != HW_KIND_ENUM && self->field->kind != HW_KIND_SET)
    return TRUE;
  g_hash_table_iter_init (&iter, self->codes->values);
  while (g_hash_table_iter_next (&iter, NULL, &nick))
    if (!check_nick (self->field, nick, error))
      return FALSE;
  return !self->codes->otherwise || check_nick (self->field, self->codes->otherwise, error);
}

static gboolean
add_term (HwMappingRule *self, char *text, GError **error)
{
  static const struct { const char *word; HwTermKind kind; } of_fact[] = {
    { "*name", HW_TERM_NAME },
    { "*title", HW_TERM_TITLE },
    { "*about", HW_TERM_ABOUT },
    { "*value", HW_TERM_VALUE },
  };
  g_autofree char *constant = NULL;
  HwMappingTerm *term;

  g_strstrip (text);
  if (!*text)
    return hw_mapping_refuse (error, _ ("«%s» is given nothing"), self->field->name);
  constant = hw_mapping_unquote (text);
  term = g_new0 (HwMappingTerm, 1);
  g_ptr_array_add (self->terms, term);
  for (guint i = 0; i < G_N_ELEMENTS (of_fact); i++)
    if (g_str_equal (text, of_fact[i].word))
      {
        term->kind = of_fact[i].kind;
        return TRUE;
      }
  term->kind = constant ? HW_TERM_TEXT : HW_TERM_COLUMN;
  term->text = constant ? g_steal_pointer (&constant) : hw_mapping_dup_column (text);
  return TRUE;
}

static gboolean
parse_terms (HwMappingRule *self, char *text, GError **error)
{
  self->terms = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_mapping_term_free);
  while (text)
    {
      char *plus = hw_mapping_find_outside (text, " + ");

      if (self->terms->len == HW_RULE_MAX_TERMS)
        return hw_mapping_refuse (error, _ ("at most %d terms are joined"), HW_RULE_MAX_TERMS);
      if (plus)
        *plus = 0;
      if (!add_term (self, text, error))
        return FALSE;
      text = plus ? plus + strlen (" + ") : NULL;
    }
  return TRUE;
}

/* A constant is a value of the field whatever the file holds. */
static gboolean
check_constant (HwMappingRule *self, HwMappingRecord *record, GError **error)
{
  HwMappingTerm *term = g_ptr_array_index (self->terms, 0);
  g_autoptr (HwRecord) scratch = NULL;

  if (self->terms->len != 1 || term->kind != HW_TERM_TEXT || self->codes)
    return TRUE;
  scratch = g_object_new (G_TYPE_FROM_CLASS (record->klass), NULL);
  return hw_record_parse (scratch, self->field, term->text, error);
}

/* Only the records of [facts] stand for a column and its value. */
static gboolean
check_fact_terms (HwMappingRule *self, gboolean is_facts, GError **error)
{
  for (guint i = 0; !is_facts && i < self->terms->len; i++)
    {
      const HwMappingTerm *term = g_ptr_array_index (self->terms, i);

      if (term->kind != HW_TERM_COLUMN && term->kind != HW_TERM_TEXT)
        return hw_mapping_refuse (
            error, _ ("*name, *title, *about and *value are of a column: only [facts] has them"));
    }
  return TRUE;
}

static gboolean
parse_reference (HwMapping *mapping, HwMappingRule *self, const char *name, GError **error)
{
  HwMappingRecord *target = hw_mapping_find_record (mapping, name);

  if (!target)
    return hw_mapping_refuse (error, _ ("there is no [record %s] above this line"), name);
  if (!hw_field_refers_to (self->field, G_TYPE_FROM_CLASS (target->klass)))
    return hw_mapping_refuse (error, _ ("«%s» does not refer to a %s"), self->field->name,
                              target->klass->type);
  self->record = g_strdup (name);
  return TRUE;
}

static gboolean
parse_right_side (HwMapping *mapping, HwMappingRecord *record, HwMappingRule *self, char *text,
                  GError **error)
{
  char *condition = hw_mapping_find_outside (text, " if ");
  char *codes;

  if (condition)
    {
      *condition = 0;
      if (!parse_condition (&self->condition, condition + strlen (" if "), error))
        return FALSE;
    }
  codes = hw_mapping_find_outside (text, " : ");
  if (codes)
    {
      *codes = 0;
      self->codes = find_codes (mapping, g_strstrip (codes + strlen (" : ")), error);
      if (!self->codes || !check_codes (self, error))
        return FALSE;
    }
  g_strstrip (text);
  if (self->field->kind == HW_KIND_REFS)
    return hw_mapping_refuse (error, _ ("«%s» refers to several records: no import fills it"),
                              self->field->name);
  if (*text == '@')
    return parse_reference (mapping, self, text + 1, error);
  if (self->field->kind == HW_KIND_REF)
    return hw_mapping_refuse (error, _ ("«%s» refers to a record: write @ and its name"),
                              self->field->name);
  return parse_terms (self, text, error) && check_constant (self, record, error)
         && check_fact_terms (self, record == mapping->facts, error);
}

HwMappingRule *
hw_mapping_rule_parse (HwMapping *mapping, HwMappingRecord *record, const char *field,
                       const char *text, GError **error)
{
  g_autoptr (HwMappingRule) rule = g_new0 (HwMappingRule, 1);
  g_autofree char *copy = g_strdup (text);

  rule->field = hw_record_class_find (record->klass, field);
  if (!rule->field)
    {
      hw_mapping_refuse (error, _ ("%s has no field «%s»"), record->klass->type, field);
      return NULL;
    }
  if (!parse_right_side (mapping, record, rule, copy, error))
    return NULL;
  return g_steal_pointer (&rule);
}
