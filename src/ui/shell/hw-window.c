/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the start pages to the office, the sidebar, and what every page has: undo, redo, search.
 */

#include "ui/shell/hw-window.h"

#include "ui/families/hw-children-page.h"
#include "ui/shell/hw-preferences.h"
#include "ui/shell/hw-shortcuts-dialog.h"
#include "ui/shell/hw-undo.h"
#include "ui/widgets/hw-fiber.h"

#include <config.h>
#include <glib/gi18n-lib.h>

struct _HwWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkStack *stack;
  AdwBin *start_place;
  AdwNavigationSplitView *split_view;
  GtkListBox *pages;
  AdwNavigationView *navigation;

  HwStoreThread *thread;
  char *office_name;
  HwChildrenPage *children; /* the navigation's */
  GCancellable *cancellable;
  gboolean is_closing;
};

enum
{
  PROP_OFFICE_NAME = 1,
  PROP_CHILDREN_COUNT,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HwWindow, hw_window, ADW_TYPE_APPLICATION_WINDOW)

static void
say (HwWindow *self, const char *message)
{
  AdwToast *toast = adw_toast_new (message);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (self->toasts, toast);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), message,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* ------------------------------------------------------------------ an office */

static void
update_actions (HwWindow *self)
{
  static const char *const names[] = { "win.undo", "win.redo", "win.search" };
  GtkWindow *window = GTK_WINDOW (self);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), names[i], self->thread != NULL);
  if (self->thread)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (
                                     G_ACTION_MAP (gtk_window_get_application (window)), "lock")),
                                 TRUE);
}

static void
on_count_changed_cb (HwWindow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHILDREN_COUNT]);
}

static void
show_office (HwWindow *self, HwOpened *opened)
{
  g_autofree char *tries = hw_opened_dup_tries (opened);

  self->office_name = g_path_get_basename (hw_office_folder (opened->office));
  self->thread = hw_store_thread_new (hw_opened_steal_office (opened));
  self->children = hw_children_page_new (self->thread);
  g_signal_connect_object (self->children, "notify::n-in-care", G_CALLBACK (on_count_changed_cb),
                           self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->navigation, ADW_NAVIGATION_PAGE (self->children));
  gtk_list_box_select_row (self->pages, gtk_list_box_get_row_at_index (self->pages, 0));

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OFFICE_NAME]);
  gtk_stack_set_visible_child_name (self->stack, "office");
  adw_bin_set_child (self->start_place, NULL);
  update_actions (self);
  if (tries)
    say (self, tries);
}

static void
on_opened_cb (HwOpenPage *page, HwOpened *opened, HwWindow *self)
{
  show_office (self, opened);
}

HwOpenPage *
hw_window_ask (HwWindow *self, const char *folder, const char *label, const char *message)
{
  HwOpenPage *page;

  g_return_val_if_fail (HW_IS_WINDOW (self), NULL);

  page = hw_open_page_new ();
  g_signal_connect (page, "opened", G_CALLBACK (on_opened_cb), self);
  adw_bin_set_child (self->start_place, GTK_WIDGET (page));
  if (folder)
    hw_open_page_ask (page, folder, label, message);
  return page;
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

static void
on_first_rows_cb (HwChildrenPage *children, GParamSpec *pspec, HwWindow *self)
{
  g_signal_handlers_disconnect_by_func (children, on_first_rows_cb, self);
  gtk_window_present (GTK_WINDOW (self));
}

/* With rows in its first frame, where there is an office. */
static void
present_first (HwWindow *self)
{
  if (self->children)
    g_signal_connect_object (self->children, "notify::count-text", G_CALLBACK (on_first_rows_cb),
                             self, 0);
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
    hw_window_ask (self, awaited->folder, awaited->label, error->message);
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

/* ------------------------------------------------------------------ actions */

typedef DexFuture *(*Take) (HwStoreThread *thread, GCancellable *cancellable);

static DexFuture *
take_fiber (gpointer data)
{
  HwFiber *fiber = data;
  Take take = *(Take *) fiber->data;
  g_autoptr (HwWindow) self = g_weak_ref_get (&fiber->owner);
  DexFuture *future = take (self->thread, fiber->cancellable);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  g_clear_object (&self);
  sentence = dex_await_string (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (self)
    say (self, sentence ? sentence : error->message);
  return dex_future_new_true ();
}

static void
start_take (GtkWidget *widget, Take take)
{
  HwWindow *self = HW_WINDOW (widget);

  /* What is being typed is saved first, and is then the last act. */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  hw_fiber_start (self, self->cancellable, take_fiber, g_memdup2 (&take, sizeof take), g_free);
}

static void
on_undo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  start_take (widget, hw_undo);
}

static void
on_redo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  start_take (widget, hw_redo);
}

static void
on_search_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HwWindow *self = HW_WINDOW (widget);

  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  adw_navigation_view_pop_to_page (self->navigation, ADW_NAVIGATION_PAGE (self->children));
  hw_children_page_focus_search (self->children);
}

static void
on_shortcuts_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  adw_dialog_present (hw_shortcuts_dialog_new (), widget);
}

static void
on_about_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  adw_show_about_dialog (widget, "application-name", _ ("Homeward"), "version", HW_VERSION,
                         "developer-name", _ ("The Homeward developers"), "license-type",
                         GTK_LICENSE_GPL_3_0, "comments",
                         _ ("Getting children out of foster care and home for good"), NULL);
}

static void
on_page_activated_cb (HwWindow *self)
{
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  adw_navigation_view_pop_to_page (self->navigation, ADW_NAVIGATION_PAGE (self->children));
}

/* ------------------------------------------------------------------ the window */

static gboolean
nothing_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
             GError **error)
{
  g_value_init (result, G_TYPE_BOOLEAN);
  return TRUE;
}

/* Fibers run in turn: those that leaving a field has started have posted their save when this one
 * runs, and a save that waited for another one has when it runs again. */
static DexFuture *
close_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwWindow) self = g_weak_ref_get (&fiber->owner);

  for (guint i = 0; i < 3; i++)
    dex_await (hw_store_thread_run (self->thread, nothing_job, NULL, NULL), NULL);
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

static char *
dup_children_count (HwWindow *self)
{
  int n = -1;

  if (self->children)
    g_object_get (self->children, "n-in-care", &n, NULL);
  return n < 0 ? g_strdup ("") : g_strdup_printf ("%'d", n);
}

static void
hw_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HwWindow *self = HW_WINDOW (object);

  if (id == PROP_CHILDREN_COUNT)
    g_value_take_string (value, dup_children_count (self));
  else
    g_value_set_string (value, self->office_name ? self->office_name : _ ("Office"));
}

static void
hw_window_dispose (GObject *object)
{
  HwWindow *self = HW_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  if (self->thread)
    hw_store_thread_close (self->thread);
  self->children = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), HW_TYPE_WINDOW);
  g_clear_object (&self->thread);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->office_name, g_free);

  G_OBJECT_CLASS (hw_window_parent_class)->dispose (object);
}

static void
hw_window_init (HwWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  hw_preferences_keep_size (GTK_WINDOW (self));
  update_actions (self);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, on_undo_cb);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, on_redo_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, on_search_cb);
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL, on_shortcuts_cb);
  gtk_widget_class_install_action (widget_class, "win.about", NULL, on_about_cb);
}

static void
hw_window_class_init (HwWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = hw_window_get_property;
  object_class->dispose = hw_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = hw_window_close_request;

  props[PROP_OFFICE_NAME] = g_param_spec_string ("office-name", NULL, NULL, NULL,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_CHILDREN_COUNT] = g_param_spec_string ("children-count", NULL, NULL, NULL,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  install_actions (widget_class);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/homeward/Homeward/ui/shell/hw-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HwWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, HwWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, HwWindow, start_place);
  gtk_widget_class_bind_template_child (widget_class, HwWindow, split_view);
  gtk_widget_class_bind_template_child (widget_class, HwWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, HwWindow, navigation);
  gtk_widget_class_bind_template_callback (widget_class, on_page_activated_cb);
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
