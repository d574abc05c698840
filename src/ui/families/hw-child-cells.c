/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cells that differ from the words of the list.
 */

#include "ui/families/hw-child-cells.h"

#include "ui/families/hw-child-item.h"

static char *
dup_age (const HwChildRow *row)
{
  int age = hw_day_age (row->birth_date, hw_day_today ());

  return age >= 0 ? g_strdup_printf ("%d", age) : NULL;
}

static char *
dup_days (HwDay since)
{
  return since ? g_strdup_printf ("%d", MAX (0, hw_day_today () - since)) : NULL;
}

static char *
dup_time_in_care (const HwChildRow *row)
{
  return dup_days (row->in_care_since);
}

static char *
dup_time_in_placement (const HwChildRow *row)
{
  return dup_days (row->placed_since);
}

static char *
dup_next_hearing (const HwChildRow *row)
{
  return hw_day_dup_iso (row->next_hearing);
}

static const struct
{
  const char *column;
  char *(*dup) (const HwChildRow *row);
} cells[] = {
  { "age", dup_age },
  { "time-in-care", dup_time_in_care },
  { "time-in-placement", dup_time_in_placement },
  { "next-hearing", dup_next_hearing },
};

char *
hw_child_cells_dup (const HwChildRow *row, const char *column)
{
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    if (g_str_equal (cells[i].column, column))
      return cells[i].dup (row);
  return hw_child_item_dup_words (row, column);
}
