/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The keys of an outline: Enter goes on, Tab indents, the arrows go from line to line. Ctrl+Tab and
 * F6 leave it, so that nobody is caught in it.
 */

#include "ui/plans/hw-plan-row-private.h"

static gboolean
is_at_edge (HwPlanRow *self, gboolean is_top)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_mark (buffer, &at, gtk_text_buffer_get_insert (buffer));
  return is_top ? !gtk_text_view_backward_display_line (self->text, &at)
                : !gtk_text_view_forward_display_line (self->text, &at);
}

static gboolean
is_empty (HwPlanRow *self)
{
  return gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (self->text)) == 0;
}

/* Keys of every line: where they ask for something the answer is TRUE. */
static gboolean
find_move (guint key, GdkModifierType state, HwPlanAsk *ask)
{
  static const struct
  {
    guint key;
    GdkModifierType state;
    HwPlanAsk ask;
  } keys[] = {
    { GDK_KEY_Up, GDK_ALT_MASK, HW_PLAN_ASK_MOVE_UP },
    { GDK_KEY_Down, GDK_ALT_MASK, HW_PLAN_ASK_MOVE_DOWN },
    { GDK_KEY_Left, GDK_ALT_MASK | GDK_SHIFT_MASK, HW_PLAN_ASK_EARLIER },
    { GDK_KEY_Right, GDK_ALT_MASK | GDK_SHIFT_MASK, HW_PLAN_ASK_LATER },
    { GDK_KEY_Return, GDK_CONTROL_MASK, HW_PLAN_ASK_BELOW },
    { GDK_KEY_KP_Enter, GDK_CONTROL_MASK, HW_PLAN_ASK_BELOW },
    { GDK_KEY_d, GDK_CONTROL_MASK, HW_PLAN_ASK_DONE },
    { GDK_KEY_period, GDK_CONTROL_MASK, HW_PLAN_ASK_TURN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].key == key
        && (state & (GDK_ALT_MASK | GDK_SHIFT_MASK | GDK_CONTROL_MASK)) == keys[i].state)
      {
        *ask = keys[i].ask;
        return TRUE;
      }
  return FALSE;
}

/* Where there is no other kind to become, Tab goes on as everywhere. */
static gboolean
can_turn (const HwPlanLine *line, gboolean is_deeper)
{
  return line->is_open && line->kind && (is_deeper ? line->kind->below : line->kind->above);
}

/* Keys that mean something else where many lines are written. */
static gboolean
find_writing (HwPlanRow *self, guint key, GdkModifierType state, HwPlanAsk *ask)
{
  gboolean is_element = self->line->role != HW_PLAN_LINE_NOTE;

  if (state & (GDK_ALT_MASK | GDK_CONTROL_MASK))
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      *ask = HW_PLAN_ASK_NEXT;
      return is_element;
    case GDK_KEY_Tab:
      *ask = HW_PLAN_ASK_DEEPER;
      return is_element && can_turn (self->line, TRUE);
    case GDK_KEY_ISO_Left_Tab:
      *ask = HW_PLAN_ASK_HIGHER;
      return is_element && can_turn (self->line, FALSE);
    case GDK_KEY_BackSpace:
      *ask = HW_PLAN_ASK_ERASE;
      return is_element && is_empty (self);
    case GDK_KEY_Up:
    case GDK_KEY_Down:
      *ask = key == GDK_KEY_Up ? HW_PLAN_ASK_UP : HW_PLAN_ASK_DOWN;
      return !(state & GDK_SHIFT_MASK) && is_at_edge (self, key == GDK_KEY_Up);
    default:
      return FALSE;
    }
}

/* What was typed goes first, then the empty line; FALSE: there is nothing to give up. */
static gboolean
give_up (HwPlanRow *self)
{
  if (hw_plan_line_is_typed (self->line))
    hw_plan_line_revert (self->line);
  else if (self->line->role == HW_PLAN_LINE_NEW)
    hw_plan_row_ask (self, HW_PLAN_ASK_ERASE);
  else
    return FALSE;
  return TRUE;
}

static gboolean
on_text_key_cb (HwPlanRow *self, guint key, guint code, GdkModifierType state)
{
  HwPlanAsk ask;

  if (!self->line)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Escape && give_up (self))
    return GDK_EVENT_STOP;
  if (!find_move (key, state, &ask) && !find_writing (self, key, state, &ask))
    return GDK_EVENT_PROPAGATE;
  hw_plan_row_ask (self, ask);
  return GDK_EVENT_STOP;
}

/* On a heading or a line that is only shown. */
static gboolean
on_button_key_cb (HwPlanRow *self, guint key, guint code, GdkModifierType state)
{
  HwPlanAsk ask;

  if (!self->line)
    return GDK_EVENT_PROPAGATE;
  if (find_move (key, state, &ask))
    hw_plan_row_ask (self, ask);
  else if (key == GDK_KEY_Up || key == GDK_KEY_Down)
    hw_plan_row_ask (self, key == GDK_KEY_Up ? HW_PLAN_ASK_UP : HW_PLAN_ASK_DOWN);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
add_key_controller (HwPlanRow *self, GtkWidget *widget, GCallback callback,
                    GtkPropagationPhase phase)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, phase);
  g_signal_connect_swapped (keys, "key-pressed", callback, self);
  gtk_widget_add_controller (widget, keys);
}

static void
on_entered_cb (HwPlanRow *self)
{
  if (self->line)
    g_signal_emit_by_name (self, "entered");
}

static void
on_left_cb (HwPlanRow *self)
{
  if (!self->line)
    return;
  hw_plan_line_leave (self->line);
  hw_plan_row_ask (self, HW_PLAN_ASK_LEFT);
  hw_plan_row_close_soon (self);
}

void
hw_plan_row_add_keys (HwPlanRow *self)
{
  GtkEventController *within = gtk_event_controller_focus_new ();

  add_key_controller (self, self->expander, G_CALLBACK (on_button_key_cb), GTK_PHASE_CAPTURE);
  add_key_controller (self, self->add, G_CALLBACK (on_button_key_cb), GTK_PHASE_CAPTURE);
  add_key_controller (self, GTK_WIDGET (self), G_CALLBACK (on_button_key_cb), GTK_PHASE_TARGET);
  g_signal_connect_swapped (within, "enter", G_CALLBACK (on_entered_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), within);
}

void
hw_plan_row_add_text_keys (HwPlanRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  add_key_controller (self, GTK_WIDGET (self->text), G_CALLBACK (on_text_key_cb),
                      GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->text), focus);
}

/* ------------------------------------------------------------------ buttons */

static void
on_expander_cb (HwPlanRow *self)
{
  hw_plan_row_ask (self, HW_PLAN_ASK_TURN);
}

static void
on_done_cb (HwPlanRow *self)
{
  if (!self->is_showing)
    hw_plan_row_ask (self, HW_PLAN_ASK_DONE);
}

static void
on_add_cb (HwPlanRow *self)
{
  hw_plan_row_ask (self, HW_PLAN_ASK_BELOW);
}

static void
on_take_cb (HwPlanRow *self)
{
  hw_plan_line_answer (self->line, TRUE);
}

static void
on_drop_cb (HwPlanRow *self)
{
  hw_plan_line_answer (self->line, FALSE);
}

void
hw_plan_row_bind_buttons (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, on_expander_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_done_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_add_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_take_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_drop_cb);
}
