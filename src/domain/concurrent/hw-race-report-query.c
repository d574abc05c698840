/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One statement over the children in care; what their race says is counted by the rules.
 */

#include "domain/concurrent/hw-race-report-query.h"

#include "domain/concurrent/hw-race-report-rules.h"
#include "domain/concurrent/race-report-sql.h"
#include "domain/families/hw-child.h"
#include "store/hw-statement.h"

#define FIRST_MEASURE 3

/* Into a child of nobody: the field table knows how a set and an answer are written. */
static gboolean
read_field (HwChild *child, const char *name, const char *text, GError **error)
{
  HwRecord *record = HW_RECORD (child);

  return hw_record_parse (record, hw_record_class_find (HW_RECORD_GET_CLASS (record), name), text,
                          error);
}

static gboolean
list_child (HwRaceLists *lists, HwChild *child, HwStatement *row, GError **error)
{
  HwRaceGroup group;

  if (!read_field (child, "races", hw_statement_text (row, 1), error)
      || !read_field (child, "hispanic", hw_statement_text (row, 2), error))
    return FALSE;
  group = hw_race_group (child->races, child->hispanic);
  g_ptr_array_add (lists->people[group], hw_statement_dup_id (row, 0));
  for (guint measure = 0; measure < HW_N_SEARCH_MEASURES; measure++)
    if (hw_statement_int (row, FIRST_MEASURE + measure))
      g_ptr_array_add (lists->measured[measure][group], hw_statement_dup_id (row, 0));
  return TRUE;
}

HwRaceReport *
hw_race_report_read (HwStore *store, GError **error)
{
  HwDay today = hw_store_today (store);
  HwStatement *statement = hw_store_prepare (store, RACE_REPORT_CHILDREN, error);
  g_autoptr (HwChild) child = g_object_new (HW_TYPE_CHILD, NULL);
  g_autoptr (GError) failed = NULL;
  g_auto (HwRaceLists) lists = { { NULL } };

  if (!statement)
    return NULL;
  hw_race_lists_init (&lists);
  hw_statement_bind_day (statement, 1, today);
  hw_statement_bind_day (statement, 2, today - HW_RACE_REPORT_DAYS);
  while (hw_statement_step (statement, &failed))
    if (!list_child (&lists, child, statement, &failed))
      {
        hw_statement_reset (statement);
        break;
      }
  if (!failed)
    return hw_race_report_new (&lists, today);
  g_propagate_error (error, g_steal_pointer (&failed));
  return NULL;
}
