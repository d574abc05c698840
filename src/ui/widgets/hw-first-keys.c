/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nobody has pressed anything yet, so nobody asked for the keys to be elsewhere.
 */

#include "ui/widgets/hw-first-keys.h"

#define KEY "hw-first-keys"

typedef struct
{
  GtkWidget *dialog; /* keeps it */
  GtkWidget *first;
  GtkRoot *root; /* weak */
  gulong handler;
  guint source;
} Giving;

static void
giving_free (gpointer data)
{
  Giving *self = data;

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->root)
    {
      g_signal_handler_disconnect (self->root, self->handler);
      g_object_remove_weak_pointer (G_OBJECT (self->root), (gpointer *) &self->root);
    }
  g_free (self);
}

static gboolean
is_astray (Giving *self)
{
  GtkWidget *focus = self->root ? gtk_root_get_focus (self->root) : NULL;

  if (!focus)
    return TRUE;
  if (focus == self->first || gtk_widget_is_ancestor (focus, self->first)
      || !gtk_widget_is_ancestor (focus, self->dialog))
    return FALSE;
  return !GTK_IS_EDITABLE (focus) && !GTK_IS_TEXT_VIEW (focus);
}

static gboolean
on_idle_cb (gpointer data)
{
  Giving *self = data;

  self->source = 0;
  if (is_astray (self))
    gtk_widget_grab_focus (self->first);
  return G_SOURCE_REMOVE;
}

static void
on_focus_cb (Giving *self)
{
  if (!self->source && is_astray (self))
    self->source = g_idle_add_full (G_PRIORITY_LOW, on_idle_cb, self, NULL);
}

static gboolean
on_pressed_cb (GtkWidget *dialog)
{
  hw_first_keys_end (dialog);
  return GDK_EVENT_PROPAGATE;
}

static void
watch (GtkWidget *dialog)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_pressed_cb), dialog);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed_cb), dialog);
  gtk_widget_add_controller (dialog, keys);
  gtk_widget_add_controller (dialog, GTK_EVENT_CONTROLLER (click));
}

void
hw_first_keys_give (GtkWidget *dialog, GtkWidget *first)
{
  GtkRoot *root = gtk_widget_get_root (dialog);
  Giving *self;

  if (!root)
    return;
  self = g_new0 (Giving, 1);
  *self = (Giving) { .dialog = dialog, .first = first, .root = root };
  g_object_add_weak_pointer (G_OBJECT (root), (gpointer *) &self->root);
  self->handler = g_signal_connect_swapped (root, "notify::focus-widget",
                                            G_CALLBACK (on_focus_cb), self);
  g_object_set_data_full (G_OBJECT (dialog), KEY, self, giving_free);
  watch (dialog);
  on_focus_cb (self);
}

void
hw_first_keys_end (GtkWidget *dialog)
{
  g_object_set_data (G_OBJECT (dialog), KEY, NULL);
}
