/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Input and frames of all windows, the session's screensaver, and the minutes in the preferences.
 */

#include "ui/shell/hw-guard.h"

#include "ui/shell/hw-idle.h"
#include "ui/shell/hw-session.h"
#include "ui/preferences/hw-preferences.h"

#define MINUTE (60 * (gint64) G_USEC_PER_SEC)
#define DEFAULT_MINUTES 5

struct _HwGuard
{
  GObject parent_instance;

  HwIdle *idle;
  HwSession *session;
  GSettings *preferences; /* NULL: not installed */
  gboolean has_spoken;
};

G_DEFINE_FINAL_TYPE (HwGuard, hw_guard, G_TYPE_OBJECT)

static guint lock_signal;

static void
speak (HwGuard *self)
{
  if (self->has_spoken)
    return;
  self->has_spoken = TRUE;
  g_signal_emit (self, lock_signal, 0);
}

/* ------------------------------------------------------------------ windows */

/* What a person does, not what a window does by itself. */
static gboolean
is_input (GdkEvent *event)
{
  switch (gdk_event_get_event_type (event))
    {
    case GDK_KEY_PRESS:
    case GDK_BUTTON_PRESS:
    case GDK_MOTION_NOTIFY:
    case GDK_SCROLL:
    case GDK_TOUCH_BEGIN:
    case GDK_TOUCH_UPDATE:
    case GDK_TOUCHPAD_PINCH:
    case GDK_TOUCHPAD_SWIPE:
    case GDK_PAD_BUTTON_PRESS:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_lock_key (GdkEvent *event)
{
  return gdk_event_get_event_type (event) == GDK_KEY_PRESS
         && gdk_key_event_matches (event, GDK_KEY_l, GDK_CONTROL_MASK) == GDK_KEY_MATCH_EXACT;
}

/* A dialog switches the keys of its window off: the one that locks must work there, too. */
static gboolean
on_event_cb (HwGuard *self, GdkEvent *event)
{
  if (is_input (event))
    hw_idle_note_input (self->idle);
  if (!is_lock_key (event))
    return GDK_EVENT_PROPAGATE;
  speak (self);
  return GDK_EVENT_STOP;
}

/* A machine that wakes draws its windows: locked before the first of these frames. */
static void
on_before_paint_cb (HwGuard *self)
{
  hw_idle_check (self->idle);
}

static void
on_realize_cb (HwGuard *self, GtkWidget *window)
{
  g_signal_connect_object (gtk_widget_get_frame_clock (window), "before-paint",
                           G_CALLBACK (on_before_paint_cb), self, G_CONNECT_SWAPPED);
}

static void
watch_input (HwGuard *self, GtkWidget *widget)
{
  GtkEventController *events = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_object (events, "event", G_CALLBACK (on_event_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, events);
}

/* Its window sees nothing of what a dialog is told. */
static void
on_dialog_cb (HwGuard *self, GParamSpec *pspec, GObject *window)
{
  g_autoptr (GtkWidget) dialog = NULL;

  g_object_get (window, "visible-dialog", &dialog, NULL);
  if (!dialog || g_object_get_data (G_OBJECT (dialog), "hw-guarded"))
    return;
  g_object_set_data (G_OBJECT (dialog), "hw-guarded", self);
  watch_input (self, dialog);
}

static void
watch_window (HwGuard *self, GtkWidget *window)
{
  watch_input (self, window);
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (window), "visible-dialog"))
    g_signal_connect_object (window, "notify::visible-dialog", G_CALLBACK (on_dialog_cb), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "realize", G_CALLBACK (on_realize_cb), self,
                           G_CONNECT_SWAPPED);
  if (gtk_widget_get_realized (window))
    on_realize_cb (self, window);
}

static void
on_windows_changed_cb (HwGuard *self, guint position, guint n_removed, guint n_added,
                       GListModel *windows)
{
  for (guint i = 0; i < n_added; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, position + i);

      watch_window (self, window);
    }
}

static void
watch_windows (HwGuard *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  g_signal_connect_object (windows, "items-changed", G_CALLBACK (on_windows_changed_cb), self,
                           G_CONNECT_SWAPPED);
  on_windows_changed_cb (self, 0, 0, g_list_model_get_n_items (windows), windows);
}

/* ------------------------------------------------------------------ session and preferences */

static void
on_screensaver_cb (HwGuard *self, GParamSpec *pspec, GtkApplication *application)
{
  gboolean is_active;

  g_object_get (application, "screensaver-active", &is_active, NULL);
  if (is_active)
    speak (self);
}

static void
on_minutes_cb (HwGuard *self)
{
  int minutes = g_settings_get_int (self->preferences, HW_PREFERENCES_LOCK_AFTER);

  hw_idle_set_limit (self->idle, minutes * MINUTE);
}

static void
hw_guard_dispose (GObject *object)
{
  HwGuard *self = HW_GUARD (object);

  g_clear_object (&self->idle);
  g_clear_object (&self->session);
  g_clear_object (&self->preferences);

  G_OBJECT_CLASS (hw_guard_parent_class)->dispose (object);
}

static void
hw_guard_class_init (HwGuardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hw_guard_dispose;

  lock_signal = g_signal_new ("lock", HW_TYPE_GUARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 0);
}

static void
hw_guard_init (HwGuard *self)
{
  self->idle = hw_idle_new (DEFAULT_MINUTES * MINUTE);
  g_signal_connect_object (self->idle, "over", G_CALLBACK (speak), self, G_CONNECT_SWAPPED);
  self->session = hw_session_new ();
  g_signal_connect_object (self->session, "lock", G_CALLBACK (speak), self, G_CONNECT_SWAPPED);
  self->preferences = hw_preferences_new ();
  if (!self->preferences)
    return;
  g_signal_connect_object (self->preferences, "changed::" HW_PREFERENCES_LOCK_AFTER,
                           G_CALLBACK (on_minutes_cb), self, G_CONNECT_SWAPPED);
  on_minutes_cb (self);
}

HwGuard *
hw_guard_new (GtkApplication *application)
{
  HwGuard *self = g_object_new (HW_TYPE_GUARD, NULL);

  watch_windows (self);
  g_signal_connect_object (application, "notify::screensaver-active",
                           G_CALLBACK (on_screensaver_cb), self, G_CONNECT_SWAPPED);
  return self;
}
