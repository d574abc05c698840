/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a field is left: saved when the keys go on, given back by Escape.
 */

#include "ui/forms/hw-field-row-private.h"

static gboolean
is_dirty (HwFieldRow *self)
{
  for (const HwField *field = hw_field_row_next (self, NULL); field;
       field = hw_field_row_next (self, field))
    if (hw_draft_is_dirty (self->draft, field))
      return TRUE;
  return FALSE;
}

static void
on_leave_cb (HwFieldRow *self)
{
  if (self->draft && (self->is_typing || is_dirty (self)))
    hw_field_row_commit (self);
}

static void
revert (HwFieldRow *self)
{
  self->is_typing = FALSE;
  for (const HwField *field = hw_field_row_next (self, NULL); field;
       field = hw_field_row_next (self, field))
    hw_draft_revert (self->draft, field);
}

/* Escape gives back the stored value; when there is nothing to give back it goes on to the page. */
static gboolean
on_key_cb (HwFieldRow *self, guint key, guint code, GdkModifierType state)
{
  gboolean with_ctrl = (state & GDK_CONTROL_MASK) != 0;

  /* A new record's keys are those of its dialog. */
  if (!self->draft || hw_draft_is_new (self->draft))
    return GDK_EVENT_PROPAGATE;
  if (with_ctrl && (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter))
    {
      hw_field_row_commit (self);
      return GDK_EVENT_STOP;
    }
  if (key != GDK_KEY_Escape || !is_dirty (self))
    return GDK_EVENT_PROPAGATE;
  revert (self);
  return GDK_EVENT_STOP;
}

void
hw_field_row_add_controllers (HwFieldRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (focus, "leave", G_CALLBACK (on_leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (hw_field_row_text (self), focus);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->input, keys);
}
