/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Counting a table's values, column by column.
 */

#include "exchange/hw-survey.h"

#include "base/hw-day.h"

#include <string.h>

/* A slice ends after this time: a page or a save comes in before the next. */
#define SLICE_MICROSECONDS 6000
#define ROWS_AT_ONCE 16

/* A code is short; of a longer text its beginning is enough to know the column by. */
#define LONGEST_VALUE 80

/* A column of which so many values are no days holds none. */
#define FEW_WITHOUT_DAY 50

struct _HwSurvey
{
  char *path;
  HwRowSource *source;
  GPtrArray *columns;
  guint n_rows;
  gboolean is_done;
};

G_DEFINE_BOXED_TYPE (HwSurvey, hw_survey, hw_survey_ref, hw_survey_unref)

const char *const *
hw_survey_forms (void)
{
  static const char *const forms[HW_SURVEY_N_FORMS + 1] = {
    "YYYY-MM-DD", "MM/DD/YYYY", "DD/MM/YYYY", "MM-DD-YYYY", "DD-MM-YYYY",
    "DD.MM.YYYY", "YYYY/MM/DD", "YYYYMMDD", "MMDDYYYY", NULL,
  };

  return forms;
}

static void
value_free (HwSurveyValue *self)
{
  g_free (self->text);
  g_free (self);
}

static void
column_free (HwSurveyColumn *self)
{
  g_free (self->name);
  g_ptr_array_unref (self->samples);
  g_ptr_array_unref (self->values);
  g_hash_table_unref (self->index);
  g_free (self);
}

HwSurvey *
hw_survey_new (const char *path)
{
  HwSurvey *self = g_atomic_rc_box_new0 (HwSurvey);

  self->path = g_strdup (path);
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) column_free);
  return self;
}

HwSurvey *
hw_survey_ref (HwSurvey *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
survey_clear (gpointer data)
{
  HwSurvey *self = data;

  g_free (self->path);
  g_clear_pointer (&self->source, hw_row_source_free);
  g_ptr_array_unref (self->columns);
}

void
hw_survey_unref (HwSurvey *self)
{
  g_atomic_rc_box_release_full (self, survey_clear);
}

static void
add_column (HwSurvey *self, const char *name)
{
  HwSurveyColumn *column = g_new0 (HwSurveyColumn, 1);

  column->name = g_strdup (name);
  column->samples = g_ptr_array_new_with_free_func (g_free);
  column->values = g_ptr_array_new_with_free_func ((GDestroyNotify) value_free);
  column->index = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < self->columns->len; i++)
    {
      HwSurveyColumn *other = g_ptr_array_index (self->columns, i);

      if (g_str_equal (other->name, name))
        other->is_twice = column->is_twice = TRUE;
    }
  g_ptr_array_add (self->columns, column);
}

static gboolean
open_source (HwSurvey *self, GError **error)
{
  self->source = hw_row_source_open (self->path, "table", NULL, error);
  for (guint i = 0; self->source && i < self->source->columns->len; i++)
    add_column (self, g_array_index (self->source->columns, HwSourceColumn, i).name);
  return self->source != NULL;
}

static void
count_days (HwSurveyColumn *self, const char *text)
{
  const char *const *forms = hw_survey_forms ();
  gboolean may_hold_days = self->n_filled < FEW_WITHOUT_DAY;

  for (guint i = 0; i < HW_SURVEY_N_FORMS && !may_hold_days; i++)
    may_hold_days = self->n_days[i] > 0;
  for (guint i = 0; may_hold_days && i < HW_SURVEY_N_FORMS; i++)
    self->n_days[i] += hw_day_parse_format (text, forms[i]) != 0;
}

/* Enough to know the column by: cut, but not inside a letter. */
static char *
dup_sample (const char *text)
{
  g_autofree char *whole = g_utf8_make_valid (text, -1);
  char *line = strpbrk (whole, "\n\r");

  if (line)
    *line = 0;
  if (g_utf8_strlen (whole, -1) > LONGEST_VALUE)
    {
      g_autofree char *start = g_utf8_substring (whole, 0, LONGEST_VALUE);

      return g_strconcat (start, "…", NULL);
    }
  return g_steal_pointer (&whole);
}

static void
count_value (HwSurveyColumn *self, const char *text, gsize length)
{
  HwSurveyValue *value = g_hash_table_lookup (self->index, text);

  if (value)
    {
      value->n++;
      return;
    }
  if (self->samples->len < HW_SURVEY_MOST_SAMPLES)
    g_ptr_array_add (self->samples, dup_sample (text));
  if (length > LONGEST_VALUE || self->values->len == HW_SURVEY_MOST_VALUES)
    {
      self->has_more = TRUE;
      return;
    }
  value = g_new0 (HwSurveyValue, 1);
  value->text = g_strdup (text);
  value->n = 1;
  g_ptr_array_add (self->values, value);
  g_hash_table_insert (self->index, value->text, value);
}

static void
take_row (HwSurvey *self, const HwRow *row)
{
  self->n_rows++;
  for (guint i = 0; !row->fault && i < MIN (row->n_cells, self->columns->len); i++)
    {
      HwSurveyColumn *column = g_ptr_array_index (self->columns, i);
      gsize length;
      const char *cell = hw_row_trim_cell (row->cells[i], &length);
      g_autofree char *text = length > 0 ? g_strndup (cell, length) : NULL;

      if (!text)
        continue;
      count_days (column, text);
      count_value (column, text, length);
      column->n_filled++;
    }
}

static gboolean
read_some (HwSurvey *self, GError **error)
{
  g_autoptr (GError) local = NULL;
  HwRow row;

  for (guint i = 0; i < ROWS_AT_ONCE && !self->is_done; i++)
    if (hw_row_source_next (self->source, &row, &local))
      take_row (self, &row);
    else
      self->is_done = TRUE;
  if (!local)
    return TRUE;
  g_propagate_prefixed_error (error, g_steal_pointer (&local), "%s: ", self->path);
  return FALSE;
}

gboolean
hw_survey_go_on (HwSurvey *self, GCancellable *cancellable, GError **error)
{
  gint64 end = g_get_monotonic_time () + SLICE_MICROSECONDS;

  if (!self->source)
    return open_source (self, error);
  while (!self->is_done && g_get_monotonic_time () < end)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) || !read_some (self, error))
      return FALSE;
  return TRUE;
}

gboolean
hw_survey_is_done (HwSurvey *self)
{
  return self->is_done;
}

const char *
hw_survey_path (HwSurvey *self)
{
  return self->path;
}

guint
hw_survey_n_rows (HwSurvey *self)
{
  return self->n_rows;
}

GPtrArray *
hw_survey_columns (HwSurvey *self)
{
  return self->columns;
}

const HwSurveyColumn *
hw_survey_find (HwSurvey *self, const char *name)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const HwSurveyColumn *column = g_ptr_array_index (self->columns, i);

      if (g_str_equal (column->name, name))
        return column;
    }
  return NULL;
}
