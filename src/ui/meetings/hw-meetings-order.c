/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Days as days, stages in their order, the rest as names are sorted.
 */

#include "ui/meetings/hw-meetings-order.h"

#include "base/hw-text.h"
#include "ui/meetings/hw-meeting-item.h"

static HwDay
day_of (const HwMeetingRow *row)
{
  return row->duty ? row->due
                   : row->meeting->held_date ? row->meeting->held_date : row->meeting->date;
}

static int
compare_when (gconstpointer a, gconstpointer b, gpointer data)
{
  const HwMeetingRow *left = hw_meeting_item_row ((gpointer) a);
  const HwMeetingRow *right = hw_meeting_item_row ((gpointer) b);

  return day_of (left) != day_of (right)
             ? (day_of (left) < day_of (right) ? -1 : 1)
             : g_strcmp0 (left->meeting->time, right->meeting->time);
}

static int
compare_stage (gconstpointer a, gconstpointer b, gpointer data)
{
  return (int) hw_meeting_item_row ((gpointer) a)->stage
         - (int) hw_meeting_item_row ((gpointer) b)->stage;
}

static int
compare_texts (gconstpointer a, gconstpointer b, gpointer property)
{
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;
  g_autofree char *left_key = NULL;
  g_autofree char *right_key = NULL;

  g_object_get ((gpointer) a, property, &left, NULL);
  g_object_get ((gpointer) b, property, &right, NULL);
  left_key = hw_text_dup_sort_key (left ? left : "");
  right_key = hw_text_dup_sort_key (right ? right : "");
  return strcmp (left_key, right_key);
}

void
hw_meetings_order_give (GtkColumnViewColumn *column)
{
  const char *id = gtk_column_view_column_get_id (column);
  g_autoptr (GtkSorter) sorter = NULL;

  if (!id)
    return;
  sorter = GTK_SORTER (gtk_custom_sorter_new (g_str_equal (id, "when")   ? compare_when
                                              : g_str_equal (id, "next") ? compare_stage
                                                                         : compare_texts,
                                              (gpointer) id, NULL));
  gtk_column_view_column_set_sorter (column, sorter);
}
