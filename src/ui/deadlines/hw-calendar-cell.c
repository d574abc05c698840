/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines are made as a day first needs them, and kept.
 */

#include "ui/deadlines/hw-calendar-cell.h"

#include "ui/deadlines/hw-calendar-words.h"
#include "ui/widgets/hw-state.h"

#include <glib/gi18n-lib.h>

/* So many meetings are told by name; where there are more, the last line tells how many. */
#define MEETINGS 2

#define MEETING_ICON "x-office-calendar-symbolic"
#define LATER_ICON "checkbox-symbolic"

struct _HwCalendarCell
{
  GtkButton parent_instance;

  GtkLabel *number;
  GtkLabel *closed;
  GtkBox *lines;

  HwDay day;
  guint n_lines;
};

G_DEFINE_FINAL_TYPE (HwCalendarCell, hw_calendar_cell, GTK_TYPE_BUTTON)

/* ------------------------------------------------------------------ lines */

static GtkWidget *
make_line (void)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END,
                                   "hexpand", TRUE, NULL);

  gtk_box_append (GTK_BOX (line), gtk_image_new ());
  gtk_box_append (GTK_BOX (line), label);
  return line;
}

/* @icon, @css_class: NULL: none. */
static void
add_line (HwCalendarCell *self, const char *icon, const char *words, const char *css_class)
{
  GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (self->lines));
  GtkWidget *image;

  for (guint i = 0; line && i < self->n_lines; i++)
    line = gtk_widget_get_next_sibling (line);
  if (!line)
    {
      line = make_line ();
      gtk_box_append (self->lines, line);
    }
  image = gtk_widget_get_first_child (line);
  gtk_image_set_from_icon_name (GTK_IMAGE (image), icon);
  gtk_widget_set_visible (image, icon != NULL);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (line)), words);
  gtk_widget_set_css_classes (line, (const char *[]) { "line", css_class, NULL });
  gtk_widget_set_visible (line, TRUE);
  self->n_lines++;
}

static void
hide_rest (HwCalendarCell *self)
{
  GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (self->lines));

  for (guint i = 0; line; i++, line = gtk_widget_get_next_sibling (line))
    if (i >= self->n_lines)
      gtk_widget_set_visible (line, FALSE);
}

static void
add_count (HwCalendarCell *self, const char *icon, guint n, char *(*dup_words) (guint),
           const char *css_class, gboolean is_compact)
{
  g_autofree char *words = NULL;

  if (n == 0)
    return;
  words = is_compact ? g_strdup_printf ("%u", n) : dup_words (n);
  add_line (self, icon, words, css_class);
}

static void
add_meetings (HwCalendarCell *self, const HwCalendarFacts *facts)
{
  guint n;
  guint from = hw_calendar_facts_meetings (facts, self->day, &n);
  guint n_told = n > MEETINGS ? MEETINGS - 1 : n;

  for (guint i = 0; i < n_told; i++)
    {
      const HwMeetingRow *row = g_ptr_array_index (facts->meetings, from + i);
      g_autofree char *words
          = row->meeting->time ? g_strdup_printf ("%s %s", row->meeting->time, row->family_name)
                               : g_strdup (row->family_name);

      add_line (self, NULL, words, "meeting");
    }
  if (n > n_told)
    {
      /* Translators: below a meeting: so many others on that day */
      g_autofree char *words
          = g_strdup_printf (ngettext ("%u more meeting", "%u more meetings", n - n_told),
                             n - n_told);

      add_line (self, NULL, words, "meeting");
    }
}

/* ------------------------------------------------------------------ the day */

static void
set_class (HwCalendarCell *self, const char *name, gboolean is_so)
{
  if (is_so)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

static void
show_head (HwCalendarCell *self, const HwCalendarFacts *facts, HwDay month, gboolean is_compact)
{
  const char *closed = hw_calendar_words_closed (facts, self->day);
  g_autofree char *number = g_strdup_printf ("%d", hw_day_of_month (self->day));
  g_autofree char *name = hw_calendar_words_dup_day (facts, self->day);

  gtk_label_set_label (self->number, number);
  gtk_label_set_label (self->closed, closed ? closed : "");
  gtk_widget_set_visible (GTK_WIDGET (self->closed), closed && !is_compact);
  set_class (self, "today", self->day == facts->items->today->today);
  set_class (self, "free", closed || hw_calendar_is_weekend (self->day));
  set_class (self, "outside", hw_calendar_month (self->day) != month);
  set_class (self, "compact", is_compact);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), is_compact || closed ? name : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
hw_calendar_cell_show (HwCalendarCell *self, const HwCalendarFacts *facts, HwDay day, HwDay month,
                       gboolean is_compact)
{
  HwCalendarCounts counts = hw_calendar_count (facts->items, day);
  guint n_meetings;

  g_return_if_fail (HW_IS_CALENDAR_CELL (self));

  self->day = day;
  self->n_lines = 0;
  show_head (self, facts, month, is_compact);
  hw_calendar_facts_meetings (facts, day, &n_meetings);
  if (is_compact)
    add_count (self, MEETING_ICON, n_meetings, NULL, "meeting", TRUE);
  else
    add_meetings (self, facts);
  add_count (self, hw_state_icon (HW_STATE_LATE), counts.n_late, hw_calendar_words_dup_late, "late",
             is_compact);
  add_count (self, hw_state_icon (HW_STATE_SOON), counts.n_soon, hw_calendar_words_dup_soon, "soon",
             is_compact);
  add_count (self, LATER_ICON, counts.n_later, hw_calendar_words_dup_later, NULL, is_compact);
  hide_rest (self);
}

HwDay
hw_calendar_cell_day (HwCalendarCell *self)
{
  g_return_val_if_fail (HW_IS_CALENDAR_CELL (self), 0);

  return self->day;
}

void
hw_calendar_cell_set_chosen (HwCalendarCell *self, gboolean is_chosen)
{
  g_return_if_fail (HW_IS_CALENDAR_CELL (self));

  gtk_widget_set_focusable (GTK_WIDGET (self), is_chosen);
  set_class (self, "chosen", is_chosen);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, is_chosen, -1);
}

/* ------------------------------------------------------------------ object */

static void
hw_calendar_cell_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_CALENDAR_CELL);
  G_OBJECT_CLASS (hw_calendar_cell_parent_class)->dispose (object);
}

static void
hw_calendar_cell_init (HwCalendarCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hw_calendar_cell_set_chosen (self, FALSE);
}

static void
hw_calendar_cell_class_init (HwCalendarCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_calendar_cell_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/deadlines/hw-calendar-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, HwCalendarCell, number);
  gtk_widget_class_bind_template_child (widget_class, HwCalendarCell, closed);
  gtk_widget_class_bind_template_child (widget_class, HwCalendarCell, lines);
}

GtkWidget *
hw_calendar_cell_new (void)
{
  return g_object_new (HW_TYPE_CALENDAR_CELL, NULL);
}
