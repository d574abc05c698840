/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Takes what is typed. An editor is dear and a list keeps two hundred rows, so a row has one only
 * while the keys are in it; before and after it shows the same words at the same place.
 */

#include "ui/plans/hw-plan-row-private.h"

#include "ui/widgets/hw-style.h"

#include <glib/gi18n-lib.h>

/* ------------------------------------------------------------------ showing */

/* «Objective 1.1»: what a screen reader says before the words. */
static void
name_text (HwPlanRow *self, GtkWidget *text)
{
  const HwPlanLine *line = self->line;
  const char *label = line->kind ? _ (HW_RECORD_GET_CLASS (line->record)->label)
                                 : _ (line->field->label);
  g_autofree char *name
      = line->number ? g_strdup_printf ("%s %s", label, line->number) : g_strdup (label);

  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  line->gaps ? line->gaps : line->facts ? line->facts : "",
                                  GTK_ACCESSIBLE_PROPERTY_READ_ONLY, !line->is_open, -1);
}

static const char *
hint_of (const HwPlanLine *line)
{
  if (line->role == HW_PLAN_LINE_NOTE)
    return _ (line->field->label);
  return line->kind && line->kind->hint ? _ (line->kind->hint) : "";
}

/* Where somebody writes, only what did not come from there is written: a space that is typed at the
 * end is no change of the line yet, and stays. */
static void
show_text (HwPlanRow *self, const char *text, gboolean is_forced)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  g_autofree char *shown = NULL;
  GtkTextIter start;

  if (self->is_typed
      || (!is_forced && hw_plan_row_has_keys (self) && hw_plan_line_is_typed (self->line)))
    return;
  g_object_get (buffer, "text", &shown, NULL);
  if (g_str_equal (shown, text))
    return;
  self->is_showing = TRUE;
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text, -1);
  /* A text view shows where its cursor is: at the end of many lines the first are out of sight. */
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  gtk_text_buffer_end_irreversible_action (buffer);
  gtk_widget_queue_resize (GTK_WIDGET (self->text));
  self->is_showing = FALSE;
}

static void
show_editor (HwPlanRow *self, gboolean is_forced)
{
  HwPlanLine *line = self->line;

  show_text (self, hw_still_text_get (self->still), is_forced);
  name_text (self, GTK_WIDGET (self->text));
  gtk_text_view_set_editable (self->text, line->is_open && !hw_plan_line_is_on_its_way (line));
  hw_style_set (GTK_WIDGET (self->text), "done", line->state == HW_STATE_DONE);
}

static void
show_remark (HwPlanRow *self)
{
  const char *said;
  HwRemark remark = hw_plan_line_remark (self->line, &said);

  gtk_label_set_label (self->remark_label, said);
  gtk_widget_set_visible (self->remark, *said != '\0');
  gtk_widget_set_visible (self->take, remark == HW_REMARK_OFFER);
  gtk_widget_set_visible (self->drop, remark == HW_REMARK_OFFER);
  hw_style_set (self->remark, "error", remark == HW_REMARK_ERROR);
}

void
hw_plan_row_show_writing (HwPlanRow *self, gboolean is_forced)
{
  HwPlanLine *line = self->line;
  g_autofree char *text = line->field ? hw_plan_line_dup_text (line) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->writing), text != NULL);
  gtk_widget_set_focusable (GTK_WIDGET (self), !text && line->role != HW_PLAN_LINE_HEAD);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text ? "" : line->title, -1);
  if (!text)
    {
      gtk_widget_set_visible (self->remark, FALSE);
      return;
    }
  hw_still_text_set (self->still, text, hint_of (line));
  hw_style_set (GTK_WIDGET (self->still), "done", line->state == HW_STATE_DONE);
  name_text (self, GTK_WIDGET (self->still));
  if (self->text)
    show_editor (self, is_forced);
  show_remark (self);
}

/* ------------------------------------------------------------------ typing */

/* An element is one line: what is pasted in several becomes one. */
static void
on_text_changed_cb (HwPlanRow *self, GtkTextBuffer *buffer)
{
  g_autofree char *text = NULL;

  if (!self->line || !self->line->field || self->is_showing)
    return;
  g_object_get (buffer, "text", &text, NULL);
  if (self->line->role != HW_PLAN_LINE_NOTE)
    g_strdelimit (text, "\r\n", ' ');
  self->is_typed = TRUE;
  hw_plan_line_type (self->line, text);
  self->is_typed = FALSE;
}

/* ------------------------------------------------------------------ the editor */

static void
open_editor (HwPlanRow *self)
{
  g_clear_handle_id (&self->close_id, g_source_remove);
  if (self->text)
    return;
  self->text = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (self->text, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->text, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->text), "inline");
  hw_plan_row_add_text_keys (self);
  gtk_overlay_add_overlay (self->writing, GTK_WIDGET (self->text));
  gtk_overlay_set_measure_overlay (self->writing, GTK_WIDGET (self->text), TRUE);
  hw_still_text_set_covered (self->still, TRUE);
  show_editor (self, TRUE);
  g_signal_connect_object (gtk_text_view_get_buffer (self->text), "changed",
                           G_CALLBACK (on_text_changed_cb), self, G_CONNECT_SWAPPED);
}

gboolean
hw_plan_row_write (HwPlanRow *self)
{
  if (!self->line || !self->line->field)
    return FALSE;
  open_editor (self);
  return gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

void
hw_plan_row_close (HwPlanRow *self)
{
  g_clear_handle_id (&self->close_id, g_source_remove);
  if (!self->text)
    return;
  gtk_overlay_remove_overlay (self->writing, GTK_WIDGET (self->text));
  self->text = NULL;
  hw_still_text_set_covered (self->still, FALSE);
}

/* Its menu, or another window, may only have borrowed the keys. */
static gboolean
on_close_cb (gpointer data)
{
  HwPlanRow *self = data;
  GtkWidget *text = GTK_WIDGET (self->text);

  self->close_id = 0;
  if (!gtk_widget_is_focus (text) && !gtk_widget_get_focus_child (text))
    hw_plan_row_close (self);
  return G_SOURCE_REMOVE;
}

/* Not while the keys are on their way: it is the editor itself that tells of their leaving. */
void
hw_plan_row_close_soon (HwPlanRow *self)
{
  if (self->text && !self->close_id)
    self->close_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_close_cb, self, NULL);
}

gboolean
hw_plan_row_has_keys (HwPlanRow *self)
{
  return self->text && gtk_widget_is_focus (GTK_WIDGET (self->text));
}

void
hw_plan_row_grab (HwPlanRow *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter end;

  if (!self->line)
    return;
  if (!hw_plan_row_write (self))
    {
      gtk_widget_grab_focus (gtk_widget_get_visible (self->add)        ? self->add
                             : gtk_widget_get_visible (self->expander) ? self->expander
                                                                       : GTK_WIDGET (self));
      return;
    }
  buffer = gtk_text_view_get_buffer (self->text);
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_place_cursor (buffer, &end);
}

/* ------------------------------------------------------------------ the pointer */

static void
find_iter (HwPlanRow *self, double x, double y, GtkTextIter *iter)
{
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, (float) y);

  if (!gtk_widget_compute_point (GTK_WIDGET (self->writing), GTK_WIDGET (self->still), &point,
                                 &point))
    point = *graphene_point_zero ();
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (self->text), iter,
                                      hw_still_text_offset_at (self->still, point.x, point.y));
}

static void
write_at (HwPlanRow *self, double x, double y)
{
  GtkTextIter at;

  if (!hw_plan_row_write (self))
    return;
  find_iter (self, x, y, &at);
  gtk_text_buffer_place_cursor (gtk_text_view_get_buffer (self->text), &at);
}

static void
select_around (HwPlanRow *self, double x, double y, gboolean is_word)
{
  GtkTextIter start, end;

  find_iter (self, x, y, &start);
  end = start;
  if (is_word && !gtk_text_iter_starts_word (&start))
    gtk_text_iter_backward_word_start (&start);
  if (is_word && !gtk_text_iter_ends_word (&end))
    gtk_text_iter_forward_word_end (&end);
  if (!is_word)
    gtk_text_iter_set_line_offset (&start, 0);
  if (!is_word && !gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  gtk_text_buffer_select_range (gtk_text_view_get_buffer (self->text), &start, &end);
}

/* The presses that follow upon the one that made the editor belong together with it, which the
 * editor itself cannot know. A finger that is put down may go on to scroll. */
static void
on_pressed_cb (HwPlanRow *self, int n_press, double x, double y, GtkGesture *gesture)
{
  GtkGestureSingle *single = GTK_GESTURE_SINGLE (gesture);
  gboolean is_touch = gtk_gesture_single_get_current_sequence (single) != NULL;
  gboolean is_menu = gtk_gesture_single_get_current_button (single) == GDK_BUTTON_SECONDARY;

  if (is_touch || (self->text && (n_press == 1 || !self->is_pressed)))
    {
      self->is_pressed = FALSE;
      return;
    }
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  if (self->text)
    {
      select_around (self, x, y, n_press == 2);
      return;
    }
  write_at (self, x, y);
  self->is_pressed = self->text != NULL;
  if (self->text && is_menu)
    gtk_widget_activate_action (GTK_WIDGET (self->text), "menu.popup", NULL);
}

static void
on_released_cb (HwPlanRow *self, int n_press, double x, double y, GtkGesture *gesture)
{
  if (!self->text)
    write_at (self, x, y);
}

static void
on_drag_update_cb (HwPlanRow *self, double dx, double dy, GtkGestureDrag *gesture)
{
  GtkTextIter from, to;
  double x, y;

  if (!self->is_pressed || !self->text || !gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;
  find_iter (self, x, y, &from);
  find_iter (self, x + dx, y + dy, &to);
  gtk_text_buffer_select_range (gtk_text_view_get_buffer (self->text), &to, &from);
}

void
hw_plan_row_add_pointer (HwPlanRow *self)
{
  GtkGesture *press = gtk_gesture_click_new (), *drag = gtk_gesture_drag_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (press), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (on_pressed_cb), self);
  g_signal_connect_swapped (press, "released", G_CALLBACK (on_released_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->writing), GTK_EVENT_CONTROLLER (press));
  gtk_widget_add_controller (GTK_WIDGET (self->writing), GTK_EVENT_CONTROLLER (drag));
  gtk_gesture_group (press, drag);
}
