/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the start pages to the office, and out of it.
 */

#include "domain/demo/hw-demo-act.h"
#include "store/office/hw-left-at.h"
#include "ui/deadlines/hw-due-notice.h"
#include "ui/meetings/hw-answer.h"
#include "ui/shell/hw-action-table.h"
#include "ui/preferences/hw-preferences.h"
#include "ui/shell/hw-window-private.h"
#include "ui/widgets/hw-fiber.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (HwWindow, hw_window, ADW_TYPE_APPLICATION_WINDOW)

/* ------------------------------------------------------------------ invented or real */

static gboolean
is_invented_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
                 GError **error)
{
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, hw_demo_is_invented (store));
  return TRUE;
}

static DexFuture *
invented_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwWindow) self = g_weak_ref_get (&fiber->owner);
  DexFuture *future = hw_fiber_run (fiber, self->thread, is_invented_job, NULL, NULL);
  gboolean is_invented;

  g_clear_object (&self);
  is_invented = dex_await_boolean (future, NULL);
  self = g_weak_ref_get (&fiber->owner);
  if (self)
    gtk_widget_set_visible (GTK_WIDGET (self->invented), is_invented);
  return dex_future_new_true ();
}

static void
show_office (HwWindow *self, HwOpened *opened)
{
  g_autofree char *tries = hw_opened_dup_tries (opened);
  g_autofree char *name = g_path_get_basename (hw_office_folder (opened->office));

  self->thread = hw_store_thread_new (hw_opened_steal_office (opened));
  hw_office_view_show (self->office, self->thread, name, NULL);
  gtk_stack_set_visible_child_name (self->stack, "office");
  adw_bin_set_child (self->start_place, NULL);
  if (opened->way)
    hw_office_view_go (self->office, opened->way);
  hw_window_update_actions (self);
  hw_due_notice_begin (self->thread);
  hw_fiber_start (self, self->cancellable, invented_fiber, NULL, NULL);
  if (tries)
    hw_window_say (self, tries);
  for (guint i = 0; i < self->answers->len; i++)
    hw_answer_take (GTK_WIDGET (self), self->thread, g_ptr_array_index (self->answers, i));
  g_ptr_array_set_size (self->answers, 0);
}

static void
on_opened_cb (HwOpenPage *page, HwOpened *opened, HwWindow *self)
{
  show_office (self, opened);
}

HwOpenPage *
hw_window_ask (HwWindow *self, const char *folder, const char *label, const GError *error)
{
  HwOpenPage *page;

  g_return_val_if_fail (HW_IS_WINDOW (self), NULL);

  page = hw_open_page_new ();
  g_signal_connect (page, "opened", G_CALLBACK (on_opened_cb), self);
  adw_bin_set_child (self->start_place, GTK_WIDGET (page));
  if (folder)
    hw_open_page_ask (page, folder, label, error);
  return page;
}

void
hw_window_open_copy (HwWindow *self, const char *path)
{
  g_return_if_fail (HW_IS_WINDOW (self));

  if (!path)
    hw_window_say (self, _ ("Copy the file to this computer first, then open it from there."));
  else if (self->thread)
    hw_window_say (self, _ ("An office is open. Lock it first, then open the file again."));
  else
    hw_open_page_copy (hw_window_ask (self, NULL, NULL, NULL), path);
}

void
hw_window_take_answer (HwWindow *self, GFile *file)
{
  if (self->thread)
    hw_answer_take (GTK_WIDGET (self), self->thread, file);
  else
    {
      g_ptr_array_add (self->answers, g_object_ref (file));
      hw_window_say (self, _ ("The answer is taken as soon as its office is open."));
    }
}

void
hw_window_open_file (HwWindow *self, GFile *file)
{
  g_return_if_fail (HW_IS_WINDOW (self));

  if (hw_answer_is_calendar (file))
    hw_window_take_answer (self, file);
  else
    hw_window_open_copy (self, g_file_peek_path (file));
}

typedef struct
{
  DexFuture *opening;
  char *folder;
  char *label;
} Awaited;

static void
awaited_free (gpointer data)
{
  Awaited *self = data;

  dex_clear (&self->opening);
  g_free (self->folder);
  g_free (self->label);
  g_free (self);
}

/* With rows in its first frame, where there is an office. While they are read the window gets its
 * surface and what draws on it. */
static void
present_first (HwWindow *self)
{
  if (self->thread && !hw_office_view_is_ready (self->office))
    {
      g_signal_connect_object (self->office, "ready", G_CALLBACK (gtk_window_present), self,
                               G_CONNECT_SWAPPED);
      gtk_widget_realize (GTK_WIDGET (self));
    }
  else
    gtk_window_present (GTK_WINDOW (self));
}

static DexFuture *
await_fiber (gpointer data)
{
  HwFiber *fiber = data;
  Awaited *awaited = fiber->data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HwOpened) opened
      = dex_await_boxed (g_steal_pointer (&awaited->opening), &error);
  g_autoptr (HwWindow) self = g_weak_ref_get (&fiber->owner);

  if (self && opened)
    show_office (self, opened);
  else if (self)
    hw_window_ask (self, awaited->folder, awaited->label, error);
  if (self && !gtk_widget_get_visible (GTK_WIDGET (self)))
    present_first (self);
  return dex_future_new_true ();
}

void
hw_window_await (HwWindow *self, DexFuture *opening, const char *folder, const char *label)
{
  Awaited *awaited = g_new0 (Awaited, 1);

  g_return_if_fail (HW_IS_WINDOW (self));

  *awaited = (Awaited) { opening, g_strdup (folder), g_strdup (label) };
  hw_fiber_start (self, NULL, await_fiber, awaited, awaited_free);
}

/* ------------------------------------------------------------------ the way back */

static gboolean
left_at_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
             GError **error)
{
  g_value_init (result, G_TYPE_BOOLEAN);
  return hw_left_at_keep (store, data, error);
}

void
hw_window_keep_way (HwWindow *self)
{
  g_return_if_fail (HW_IS_WINDOW (self));
  g_return_if_fail (self->thread != NULL);

  dex_future_disown (hw_store_thread_run (self->thread, left_at_job,
                                          hw_office_view_dup_way (self->office), g_free));
}

/* ------------------------------------------------------------------ the window */

/* Fibers run in turn: those that leaving a field has started have posted their save when this one
 * runs, and a save that waited for another one has when it runs again. */
static DexFuture *
close_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwWindow) self = g_weak_ref_get (&fiber->owner);

  for (guint i = 0; i < 3; i++)
    dex_await (hw_store_thread_drain (self->thread), NULL);
  hw_store_thread_close (self->thread);
  gtk_window_destroy (GTK_WINDOW (self));
  return dex_future_new_true ();
}

static gboolean
hw_window_close_request (GtkWindow *window)
{
  HwWindow *self = HW_WINDOW (window);

  if (!self->thread)
    return GTK_WINDOW_CLASS (hw_window_parent_class)->close_request (window);

  /* Leaving the field saves what is being typed; the window goes when that is done. */
  gtk_window_set_focus (window, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (!self->is_closing)
    hw_fiber_start (self, NULL, close_fiber, NULL, NULL);
  self->is_closing = TRUE;
  return TRUE;
}

static void
hw_window_dispose (GObject *object)
{
  HwWindow *self = HW_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  if (self->thread)
    hw_store_thread_close (self->thread);
  gtk_widget_dispose_template (GTK_WIDGET (self), HW_TYPE_WINDOW);
  g_clear_object (&self->thread);
  g_clear_pointer (&self->answers, g_ptr_array_unref);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (hw_window_parent_class)->dispose (object);
}

/* Answers to invitations are taken, all of them; of other files the first is one to import. */
static gboolean
on_drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, HwWindow *self)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
  GFile *other = NULL;
  gboolean is_taken = FALSE;

  for (GSList *at = files; at; at = at->next)
    if (hw_answer_is_calendar (at->data))
      {
        hw_window_take_answer (self, at->data);
        is_taken = TRUE;
      }
    else if (!other)
      other = at->data;
  return (other && hw_window_import (self, other)) || is_taken;
}

/* Whoever comes back to the window in the morning sees the new day at once. */
static void
on_active_cb (HwWindow *self)
{
  if (self->thread && gtk_window_is_active (GTK_WINDOW (self)))
    hw_store_thread_look_at_day (self->thread);
}

/* A dialog has the keys for itself. */
static GtkWidget *
page_of (GtkWidget *window, const char **name)
{
  HwWindow *self = HW_WINDOW (window);

  if (!self->thread || adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)))
    return NULL;
  *name = hw_office_view_visible_name (self->office);
  return GTK_WIDGET (hw_office_view_visible_page (self->office));
}

static void
hw_window_init (HwWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->cancellable = g_cancellable_new ();
  self->answers = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  hw_preferences_keep_size (GTK_WINDOW (self));
  g_signal_connect (self, "notify::is-active", G_CALLBACK (on_active_cb), NULL);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  hw_action_table_add_keys (GTK_WIDGET (self), NULL);
  hw_action_table_add_page_keys (GTK_WIDGET (self), page_of);
  hw_window_update_actions (self);
}

static void
hw_window_class_init (HwWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hw_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = hw_window_close_request;

  hw_window_install_actions (widget_class);
  g_type_ensure (HW_TYPE_OFFICE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/homeward/Homeward/ui/shell/hw-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HwWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, HwWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, HwWindow, start_place);
  gtk_widget_class_bind_template_child (widget_class, HwWindow, invented);
  gtk_widget_class_bind_template_child (widget_class, HwWindow, office);
}

HwWindow *
hw_window_new (GtkApplication *application)
{
  return g_object_new (HW_TYPE_WINDOW, "application", application, NULL);
}

HwStoreThread *
hw_window_thread (HwWindow *self)
{
  g_return_val_if_fail (HW_IS_WINDOW (self), NULL);

  return self->is_closing ? NULL : self->thread;
}
