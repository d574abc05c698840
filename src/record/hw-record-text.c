/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The two text forms of a field: the exact one of files and the command line, and the one that
 * people read.
 */

#include "record/hw-record.h"

#include "base/hw-error.h"
#include "base/hw-id.h"
#include "record/hw-refs.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define STRING(self, field) HW_MEMBER (self, field, char *)

const char *
hw_record_value_label (gconstpointer self, const char *name)
{
  const HwField *field = hw_record_class_find (HW_RECORD_GET_CLASS (self), name);

  g_return_val_if_fail (field && field->kind == HW_KIND_ENUM, "");

  return hw_field_value_label (field, HW_MEMBER (self, field, int));
}

static int
compare_nicks (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Calls for each value of the set: its nick or label, sorted by nick. */
static char *
join_set (const HwField *field, HwSet set, gboolean for_people)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GString) text = g_string_new (for_people ? NULL : "[");

  for (guint value = 1; value < 32; value++)
    {
      const char *nick = set.bits & (1u << value) ? hw_field_nick (field, value) : NULL;

      if (nick)
        g_ptr_array_add (words,
                         (gpointer) (for_people ? hw_field_value_label (field, value) : nick));
    }
  if (!for_people)
    g_ptr_array_sort (words, compare_nicks);
  for (guint i = 0; i < words->len; i++)
    g_string_append_printf (text, for_people ? "%s%s" : "%s\"%s\"",
                            i == 0 ? "" : for_people ? ", " : ",",
                            (const char *) g_ptr_array_index (words, i));
  if (!for_people)
    g_string_append_c (text, ']');
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
hw_record_print (HwRecord *self, const HwField *field)
{
  if (hw_record_is_absent (self, field))
    return NULL;

  switch (field->kind)
    {
    case HW_KIND_TEXT:
    case HW_KIND_NOTE:
    case HW_KIND_REF:
    case HW_KIND_REFS:
      return g_strdup (STRING (self, field));
    case HW_KIND_INT:
      return g_strdup_printf ("%" G_GINT64_FORMAT, HW_MEMBER (self, field, gint64));
    case HW_KIND_FLAG:
      return g_strdup (HW_MEMBER (self, field, bool) ? "true" : "false");
    case HW_KIND_DAY:
      return hw_day_dup_iso (HW_MEMBER (self, field, HwDay));
    case HW_KIND_TIME:
      return hw_time_dup_iso (HW_MEMBER (self, field, HwTime));
    case HW_KIND_ENUM:
      return g_strdup (hw_field_nick (field, HW_MEMBER (self, field, int)));
    case HW_KIND_SET:
      return join_set (field, HW_MEMBER (self, field, HwSet), FALSE);
    default:
      g_assert_not_reached ();
    }
}

static char *
join_ids (const HwRefs *refs)
{
  g_auto (GStrv) ids = hw_refs_dup_ids (refs);

  return g_strjoinv (", ", ids);
}

char *
hw_record_show (HwRecord *self, const HwField *field)
{
  if (hw_record_is_absent (self, field))
    return g_strdup ("");

  switch (field->kind)
    {
    case HW_KIND_INT:
      return g_strdup_printf ("%'" G_GINT64_FORMAT, HW_MEMBER (self, field, gint64));
    case HW_KIND_FLAG:
      return g_strdup (HW_MEMBER (self, field, bool) ? _ ("Yes") : _ ("No"));
    case HW_KIND_DAY:
      return hw_day_dup_words (HW_MEMBER (self, field, HwDay));
    case HW_KIND_TIME:
      return hw_time_dup_words (HW_MEMBER (self, field, HwTime));
    case HW_KIND_ENUM:
      return g_strdup (hw_field_value_label (field, HW_MEMBER (self, field, int)));
    case HW_KIND_SET:
      return join_set (field, HW_MEMBER (self, field, HwSet), TRUE);
    case HW_KIND_REFS:
      return join_ids (&HW_MEMBER (self, field, HwRefs));
    default:
      return g_strdup (STRING (self, field));
    }
}

static gboolean
refuse (const char *text, const char *what, GError **error)
{
  g_autofree char *shown = g_utf8_make_valid (text, MIN (strlen (text), 60));

  g_set_error (error, HW_ERROR, HW_ERROR_INVALID, "«%s» %s", shown, what);
  return FALSE;
}

static gboolean
parse_flag (const char *text, bool *flag)
{
  static const char *const words[] = { "false", "no", "0", "true", "yes", "1" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (text, words[i]) == 0)
      {
        *flag = i >= 3;
        return TRUE;
      }
  return FALSE;
}

/* A set is written as a JSON array of nicks; a list with commas or spaces is read too. */
static gboolean
parse_set (const HwField *field, const char *text, HwSet *set)
{
  g_auto (GStrv) words = g_strsplit_set (text, "[]\", \t\n", -1);

  set->bits = 0;
  for (char **word = words; *word; word++)
    {
      int value = hw_field_value (field, *word);

      if (value < 0)
        return FALSE;
      if (value > 0)
        set->bits |= 1u << value;
    }
  return TRUE;
}

static gboolean
parse_ref (const char *text, GValue *value)
{
  guint8 id[HW_ID_BYTES];
  char form[HW_ID_LENGTH];

  if (!hw_id_parse (text, id))
    return FALSE;
  g_value_set_string (value, hw_id_format (id, form));
  return TRUE;
}

static gboolean
parse_refs (const char *text, GValue *value)
{
  char *refs;

  if (!hw_refs_read (text, &refs))
    return FALSE;
  g_value_take_string (value, refs);
  return TRUE;
}

static gboolean
parse_int (const char *text, GValue *value)
{
  gint64 number;

  if (!g_ascii_string_to_signed (text, 10, G_MININT64 + 1, G_MAXINT64, &number, NULL))
    return FALSE;
  g_value_set_int64 (value, number);
  return TRUE;
}

/* The property's value for @text, which is not empty; FALSE when it is none. */
static gboolean
read_value (const HwField *field, const char *text, GValue *value)
{
  HwSet set;
  bool flag = FALSE;
  int known;

  switch (field->kind)
    {
    case HW_KIND_TEXT:
    case HW_KIND_NOTE:
      g_value_set_string (value, text);
      return g_utf8_validate (text, -1, NULL);
    case HW_KIND_REF:
      return parse_ref (text, value);
    case HW_KIND_INT:
      return parse_int (text, value);
    case HW_KIND_FLAG:
      if (!parse_flag (text, &flag))
        return FALSE;
      g_value_set_boolean (value, flag);
      return TRUE;
    case HW_KIND_DAY:
      g_value_set_int (value, hw_day_parse (text));
      return g_value_get_int (value) != 0;
    case HW_KIND_TIME:
      g_value_set_uint64 (value, hw_time_parse (text));
      return g_value_get_uint64 (value) != 0;
    case HW_KIND_ENUM:
      known = hw_field_value (field, text);
      g_value_set_enum (value, MAX (known, 0));
      return known >= 0;
    case HW_KIND_SET:
      if (!parse_set (field, text, &set))
        return FALSE;
      g_value_set_uint (value, set.bits);
      return TRUE;
    case HW_KIND_REFS:
      return parse_refs (text, value);
    default:
      g_assert_not_reached ();
    }
}

/* What a text that cannot be read should have been, by kind. */
static const char *const refusals[] = {
  [HW_KIND_TEXT] = N_ ("is not readable text (UTF-8)"),
  [HW_KIND_NOTE] = N_ ("is not readable text (UTF-8)"),
  [HW_KIND_REF] = N_ ("is not the id of a record"),
  [HW_KIND_INT] = N_ ("is not a whole number"),
  [HW_KIND_FLAG] = N_ ("is neither true nor false"),
  [HW_KIND_DAY] = N_ ("is not a day (year-month-day)"),
  [HW_KIND_TIME] = N_ ("is not a time"),
  [HW_KIND_ENUM] = N_ ("is not a known value"),
  [HW_KIND_SET] = N_ ("holds an unknown value"),
  [HW_KIND_REFS] = N_ ("is not a list of ids of records, 100 at most"),
};

/* Whoever mistypes one of a field's values is told those that there are. */
static char *
dup_refusal (const HwField *field)
{
  g_autoptr (GString) known = NULL;

  if (field->kind != HW_KIND_ENUM && field->kind != HW_KIND_SET)
    return g_strdup (_ (refusals[field->kind]));
  known = g_string_new (NULL);
  for (guint i = 1; i < hw_field_n_values (field); i++)
    g_string_append_printf (known, "%s%s", i > 1 ? ", " : "", hw_field_nick (field, i));
  return g_strdup_printf ("%s (%s)", _ (refusals[field->kind]), known->str);
}

gboolean
hw_record_parse (HwRecord *self, const HwField *field, const char *text, GError **error)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (self);
  GParamSpec *pspec = klass->pspecs[field - klass->fields + 1];
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_PARAM_SPEC_VALUE_TYPE (pspec));
  if (!text || !*text)
    {
      if (field->kind == HW_KIND_INT)
        g_value_set_int64 (&value, HW_INT_NONE);
    }
  else if (!read_value (field, text, &value))
    {
      g_autofree char *what = dup_refusal (field);

      return refuse (text, what, error);
    }

  g_object_set_property (G_OBJECT (self), field->name, &value);
  return TRUE;
}
