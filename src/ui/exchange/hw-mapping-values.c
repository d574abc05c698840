/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Counting codes.
 */

#include "ui/exchange/hw-mapping-values.h"

#include <glib/gi18n-lib.h>

static void
value_free (HwMappingValue *self)
{
  g_free (self->code);
  g_free (self);
}

static void
add (GPtrArray *values, const char *code, guint n)
{
  HwMappingValue *value;

  for (guint i = 0; i < values->len; i++)
    {
      value = g_ptr_array_index (values, i);
      if (!g_str_equal (value->code, code))
        continue;
      value->n += n;
      return;
    }
  value = g_new0 (HwMappingValue, 1);
  *value = (HwMappingValue) { g_strdup (code), n };
  g_ptr_array_add (values, value);
}

static void
add_cell (GPtrArray *values, const HwSurveyValue *cell, char split)
{
  g_auto (GStrv) codes = NULL;

  if (!split)
    {
      add (values, cell->text, cell->n);
      return;
    }
  codes = g_strsplit (cell->text, (char[]) { split, 0 }, -1);
  for (char **code = codes; *code; code++)
    if (*g_strstrip (*code))
      add (values, *code, cell->n);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const HwMappingValue *one = *(HwMappingValue *const *) a;
  const HwMappingValue *other = *(HwMappingValue *const *) b;

  if (one->n != other->n)
    return one->n > other->n ? -1 : 1;
  return g_utf8_collate (one->code, other->code);
}

GPtrArray *
hw_mapping_list_values (const HwDraftColumn *column, const HwSurveyColumn *found)
{
  GPtrArray *values = g_ptr_array_new_with_free_func ((GDestroyNotify) value_free);
  GHashTableIter iter;
  gpointer code;

  for (guint i = 0; found && i < found->values->len; i++)
    add_cell (values, g_ptr_array_index (found->values, i), column->split);
  g_hash_table_iter_init (&iter, column->codes);
  while (g_hash_table_iter_next (&iter, &code, NULL))
    add (values, code, 0);
  g_ptr_array_sort (values, compare);
  return values;
}

char *
hw_mapping_dup_open_words (const HwDraftColumn *column, const HwSurveyColumn *found)
{
  g_autoptr (GPtrArray) values = NULL;
  guint n_open = 0;

  if (!found || !column->field || !hw_draft_takes_codes (column->field) || column->otherwise)
    return NULL;
  values = hw_mapping_list_values (column, found);
  for (guint i = 0; i < values->len; i++)
    if (!g_hash_table_contains (column->codes,
                                ((HwMappingValue *) g_ptr_array_index (values, i))->code))
      n_open++;
  if (n_open == 0 && !found->has_more)
    return NULL;
  if (found->has_more)
    return g_strdup (_ ("Very many different values: perhaps this column means something else."));
  return g_strdup_printf (
      ngettext ("%u of %u values has no meaning yet: its rows are left out.",
                "%u of %u values have no meaning yet: their rows are left out.", n_open),
      n_open, values->len);
}
