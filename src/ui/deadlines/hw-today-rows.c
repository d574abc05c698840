/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row is a heading or a line; the line is made as the row first needs it.
 */

#include "ui/deadlines/hw-today-rows.h"

#include "ui/deadlines/hw-cover-words.h"
#include "ui/deadlines/hw-due-words.h"
#include "ui/deadlines/hw-today-list.h"
#include "ui/deadlines/hw-today-week.h"

#include <glib/gi18n-lib.h>

/* The worker, and who stands in while that person is away. */
static char *
dup_worker (const HwTodayView *view, const HwTodayChild *child)
{
  g_autofree char *cover = hw_cover_words_dup_of (view->today, &child->staff);

  return cover ? g_strdup_printf ("%s (%s)", child->staff_title, cover)
               : g_strdup (child->staff_title);
}

static char *
dup_group_title (const HwTodayView *view, const HwTodayChild *child)
{
  if (view->by == HW_TODAY_BY_WORKER)
    return child->staff_title ? dup_worker (view, child) : g_strdup (_ ("Without a worker"));
  return g_strdup (child->family_title ? child->family_title : _ ("Without a family"));
}

static void
show_heading (GtkListItem *item, GtkWidget *label, HwTodayRow *row)
{
  const HwTodayEntry *entry = hw_today_row_entry (row);
  const HwTodayView *view = hw_today_row_view (row);
  gboolean is_group = entry->kind == HW_TODAY_GROUP;
  g_autofree char *title = is_group
                               ? dup_group_title (view, entry->child)
                               : hw_due_words_dup_section (entry->section, view->today->today);
  /* Translators: a heading and how many rows stand below it */
  g_autofree char *words = g_strdup_printf (_ ("%s · %'u"), title, entry->count);

  gtk_label_set_label (GTK_LABEL (label), words);
  gtk_widget_set_css_classes (label, (const char *[]) { is_group ? "heading" : "title-4",
                                                        is_group ? "group" : "section",
                                                        is_group ? "dimmed" : NULL, NULL });
  gtk_list_item_set_accessible_label (item, words);
}

static HwDueLine *
line_of (GtkWidget *box)
{
  GtkWidget *line = gtk_widget_get_next_sibling (gtk_widget_get_first_child (box));

  if (!line)
    {
      line = hw_due_line_new ();
      gtk_box_append (GTK_BOX (box), line);
    }
  return HW_DUE_LINE (line);
}

static void
show_line (GtkListItem *item, HwStoreThread *thread, GtkWidget *box, HwTodayRow *row)
{
  const HwTodayEntry *entry = hw_today_row_entry (row);
  const HwTodayView *view = hw_today_row_view (row);
  g_autofree char *worker
      = view->by == HW_TODAY_BY_WORKER ? NULL : dup_worker (view, entry->child);
  HwDueLine *line = line_of (box);
  g_autofree char *summary = NULL;

  hw_due_words_fill (line, thread, entry->child, entry->item, HW_DUE_SHOWS_CHILD, worker,
                     view->today->today);
  summary = hw_due_line_dup_summary (line);
  gtk_list_item_set_accessible_label (item, summary);
}

static void
show_meeting (GtkListItem *item, GtkWidget *box)
{
  HwDueLine *line = line_of (box);
  g_autofree char *summary = NULL;

  hw_today_meeting_fill (gtk_list_item_get_item (item), line);
  summary = hw_due_line_dup_summary (line);
  gtk_list_item_set_accessible_label (item, summary);
}

static void
show_week (GtkListItem *item, GtkWidget *label)
{
  const char *words = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (label), words);
  gtk_widget_set_css_classes (label, (const char *[]) { "title-4", "section", NULL });
  gtk_list_item_set_accessible_label (item, words);
}

gboolean
hw_today_rows_is_heading (gpointer row)
{
  return GTK_IS_STRING_OBJECT (row)
         || (HW_IS_TODAY_ROW (row) && hw_today_row_entry (row)->kind != HW_TODAY_ITEM);
}

void
hw_today_rows_bind (GtkListItem *item, HwStoreThread *thread)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *heading = gtk_widget_get_first_child (box);
  GtkWidget *line = gtk_widget_get_next_sibling (heading);
  gpointer row = gtk_list_item_get_item (item);
  gboolean is_item = !hw_today_rows_is_heading (row);

  /* Headings take the keys too: the first row is one, and by it Tab comes into the list. */
  gtk_list_item_set_activatable (item, is_item);
  gtk_widget_set_visible (heading, !is_item);
  if (line)
    gtk_widget_set_visible (line, is_item);
  if (GTK_IS_STRING_OBJECT (row))
    show_week (item, heading);
  else if (HW_IS_TODAY_MEETING (row))
    show_meeting (item, box);
  else if (is_item)
    show_line (item, thread, box, row);
  else
    show_heading (item, heading, row);
}

static void
open_record (GtkWidget *widget, const char *type, const char *id)
{
  gtk_widget_activate_action (widget, "win.open", "(ss)", type, id);
}

void
hw_today_rows_open (GtkWidget *widget, gpointer row)
{
  char id[HW_ID_LENGTH];

  if (!row || hw_today_rows_is_heading (row))
    return;
  if (HW_IS_TODAY_MEETING (row))
    open_record (widget, "meeting",
                 HW_RECORD (hw_today_meeting_row (HW_TODAY_MEETING (row))->meeting)->id);
  else
    open_record (widget, "child",
                 hw_id_format (hw_today_row_entry (HW_TODAY_ROW (row))->child->id.bytes, id));
}

/* A heading, or a line: made as the row is first used. */
void
hw_today_rows_set_up (GtkListItem *item)
{
  GtkWidget *stack = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                     PANGO_WRAP_WORD_CHAR, NULL);

  gtk_box_append (GTK_BOX (stack), heading);
  gtk_list_item_set_child (item, stack);
}
