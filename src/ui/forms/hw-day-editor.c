/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The editor of a day: words while it is read, numbers in the order of the locale while it is
 * typed, and a calendar by button or by keyboard.
 */

#include "ui/forms/hw-field-row-private.h"

#include "base/hw-day-read.h"

#include <glib/gi18n-lib.h>

static HwDay
day_of (HwFieldRow *row)
{
  return HW_MEMBER (hw_draft_record (row->draft), row->field, HwDay);
}

void
hw_day_editor_show (HwFieldRow *row, const char *text)
{
  HwDay day = hw_day_parse (text);
  g_autofree char *shown = NULL;

  if (day)
    shown = row->has_keys ? hw_day_dup_numbers (day, hw_day_order_of_locale ())
                          : hw_day_dup_words (day);
  hw_text_editor_show (row, shown ? shown : text);
}

char *
hw_day_editor_say (HwFieldRow *row, HwRemark *kind)
{
  if (!row->is_typing || *kind > HW_REMARK_HELP)
    return NULL;
  return hw_day_dup_weekday (hw_day_read (gtk_editable_get_text (GTK_EDITABLE (row->input)),
                                          hw_day_order_of_locale (), hw_day_today ()));
}

/* ------------------------------------------------------------------ the keys come and go */

static void
set_has_keys (HwFieldRow *row, gboolean has_keys)
{
  row->has_keys = has_keys;
  if (row->draft && row->editor && !row->is_typing)
    hw_field_row_show (row);
}

/* Whoever comes to a day that is there most likely writes another one. */
static void
on_enter_cb (HwFieldRow *row)
{
  set_has_keys (row, TRUE);
  gtk_editable_select_region (GTK_EDITABLE (row->input), 0, -1);
}

static void
on_leave_cb (HwFieldRow *row)
{
  set_has_keys (row, FALSE);
}

/* ------------------------------------------------------------------ the calendar */

static void
choose (HwFieldRow *row, GtkWidget *inside, HwDay day)
{
  GtkWidget *popover = gtk_widget_get_ancestor (inside, GTK_TYPE_POPOVER);
  g_autofree char *text = hw_day_dup_iso (day);

  row->is_typing = FALSE;
  hw_field_row_choose (row, text);
  gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
on_day_selected_cb (HwFieldRow *row, GtkCalendar *calendar)
{
  choose (row, GTK_WIDGET (calendar),
          hw_day_new (gtk_calendar_get_year (calendar), gtk_calendar_get_month (calendar) + 1,
                      gtk_calendar_get_day (calendar)));
}

static void
on_today_cb (HwFieldRow *row, GtkWidget *button)
{
  choose (row, button, hw_day_today ());
}

static GtkWidget *
make_today_button (HwFieldRow *row)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Today"));

  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_today_cb), row, G_CONNECT_SWAPPED);
  return button;
}

/* A calendar is some fifty widgets: it is made when it is asked for, with the day it begins at. */
static void
on_calendar_wanted_cb (GtkMenuButton *button, gpointer data)
{
  HwFieldRow *row = data;
  HwDay day = day_of (row);
  GtkWidget *calendar = gtk_calendar_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *popover = gtk_popover_new ();
  g_autoptr (GDateTime) date = NULL;

  if (day)
    {
      date = g_date_time_new_local (hw_day_year (day), hw_day_month (day), hw_day_of_month (day),
                                    12, 0, 0);
      gtk_calendar_select_day (GTK_CALENDAR (calendar), date);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (calendar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (row->field->label), -1);
  g_signal_connect_object (calendar, "day-selected", G_CALLBACK (on_day_selected_cb), row,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), calendar);
  gtk_box_append (GTK_BOX (box), make_today_button (row));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (button, popover);
}

static gboolean
on_open_calendar_cb (GtkWidget *input, GVariant *args, gpointer button)
{
  gtk_menu_button_popup (button);
  return TRUE;
}

/* As in a list of choices: Alt+Down. */
static void
add_key (HwFieldRow *row, GtkWidget *button)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Alt>Down|F4"),
                        gtk_callback_action_new (on_open_calendar_cb, button, NULL)));
  gtk_widget_add_controller (row->input, keys);
}

void
hw_day_editor_make (HwFieldRow *row)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_autofree char *name = g_strdup_printf (_ ("Choose %s"), _ (row->field->label));

  hw_text_editor_make (row);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "x-office-calendar-symbolic");
  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), on_calendar_wanted_cb, row,
                                         NULL);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row->editor), button);
  add_key (row, button);

  row->has_keys = FALSE;
  g_signal_connect_object (focus, "enter", G_CALLBACK (on_enter_cb), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_leave_cb), row, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (
      GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row->input))), focus);
}
