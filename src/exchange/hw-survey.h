/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands in the columns of a table whose layout nobody knows yet: shown to the person who says
 * what they mean. It holds what the file holds: never to be logged or kept.
 */

#pragma once

#include "exchange/hw-row-source.h"

G_BEGIN_DECLS

/* Of a column with more different values than these, the rest is not told one by one. */
#define HW_SURVEY_MOST_VALUES 200
#define HW_SURVEY_MOST_SAMPLES 3
#define HW_SURVEY_N_FORMS 9

typedef struct
{
  char *text;
  guint n; /* rows that hold it */
} HwSurveyValue;

/**
 * HwSurveyColumn:
 * @is_twice: another column has this name too
 * @n_filled: rows in which it is not empty
 * @samples: of char *: the first different values, cut when they are long
 * @values: of HwSurveyValue: the different values, in the order in which they came
 * @has_more: there are more of them, or longer ones, than @values tells
 * @n_days: how many of its values each of hw_survey_forms() reads as a day
 */
typedef struct
{
  char *name;
  gboolean is_twice;
  guint n_filled;
  GPtrArray *samples;
  GPtrArray *values;
  gboolean has_more;
  guint n_days[HW_SURVEY_N_FORMS];

  GHashTable *index;
} HwSurveyColumn;

/* Gone on with on one thread, a slice a job; looked at when it is done. */
typedef struct _HwSurvey HwSurvey;

#define HW_TYPE_SURVEY (hw_survey_get_type ())
GType hw_survey_get_type (void);

HwSurvey *hw_survey_new (const char *path);
HwSurvey *hw_survey_ref (HwSurvey *self);
void hw_survey_unref (HwSurvey *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwSurvey, hw_survey_unref)

/* Some milliseconds' work more. The errors of hw_row_source_open() and hw_row_source_next(). */
gboolean hw_survey_go_on (HwSurvey *self, GCancellable *cancellable, GError **error);
gboolean hw_survey_is_done (HwSurvey *self);

const char *hw_survey_path (HwSurvey *self);
guint hw_survey_n_rows (HwSurvey *self);

/* Of HwSurveyColumn, in the order of the file. Borrowed. */
GPtrArray *hw_survey_columns (HwSurvey *self);

/* The column of that name; NULL. */
const HwSurveyColumn *hw_survey_find (HwSurvey *self, const char *name);

/* The ways in which days are looked for, for the «dates» of a mapping; the first is always read.
 * Static, NULL at the end. */
const char *const *hw_survey_forms (void);

G_END_DECLS
