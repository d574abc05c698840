/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the child's story on the store's thread and hands it to the header and to the tab that is
 * shown, again after each commit.
 */

#include "ui/families/hw-child-page-private.h"

#include "base/hw-error.h"
#include "domain/placements/hw-child-story-query.h"
#include "domain/placements/hw-seal-act.h"
#include "domain/placements/hw-seal-rules.h"
#include "store/hw-journal.h"
#include "ui/concurrent/hw-permanency-section.h"
#include "ui/families/hw-child-gone.h"
#include "ui/families/hw-child-overview-section.h"
#include "ui/families/hw-child-path-section.h"
#include "ui/families/hw-child-people-section.h"
#include "ui/families/hw-child-record-section.h"
#include "ui/widgets/hw-fiber.h"

#include <glib/gi18n-lib.h>

enum
{
  PROP_THREAD = 1,
  PROP_CHILD_ID,
  PROP_TAB,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (HwChildPage, hw_child_page, ADW_TYPE_NAVIGATION_PAGE)

/* From left to right; Alt+Shift+1 … (hw-action-table). */
static const struct
{
  const char *name;
  const char *title;
  const char *icon;
  GType (*type) (void);
} tabs[] = {
  { "overview", N_ ("Overview"), "go-home-symbolic", hw_child_overview_section_get_type },
  { "path", N_ ("Path"), "mark-location-symbolic", hw_child_path_section_get_type },
  { "people", N_ ("People"), "system-users-symbolic", hw_child_people_section_get_type },
  { "permanency", N_ ("Plan A/B"), "starred-symbolic", hw_permanency_section_get_type },
  { "record", N_ ("Record"), "document-open-recent-symbolic", hw_child_record_section_get_type },
};

/* ------------------------------------------------------------------ tabs */

/* Its section is made when a tab is first shown, and told the story when it is shown. */
static void
on_tab_changed_cb (HwChildPage *self)
{
  AdwBin *place = ADW_BIN (adw_view_stack_get_visible_child (self->tabs));
  const char *name = adw_view_stack_get_visible_child_name (self->tabs);

  if (!self->story || !place)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (tabs) && !adw_bin_get_child (place); i++)
    if (g_str_equal (tabs[i].name, name))
      adw_bin_set_child (place, g_object_new (tabs[i].type (), "thread", self->thread, NULL));
  hw_child_section_show (HW_CHILD_SECTION (adw_bin_get_child (place)), self->story);
}

static void
add_tabs (HwChildPage *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    adw_view_stack_add_titled_with_icon (self->tabs, adw_bin_new (), tabs[i].name,
                                         _ (tabs[i].title), tabs[i].icon);
}

static void
on_state_changed_cb (HwChildPage *self)
{
  gboolean is_shown = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "child") == 0;

  gtk_widget_set_visible (GTK_WIDGET (self->switcher), is_shown);
  gtk_widget_set_visible (self->menu, is_shown);
}

/* ------------------------------------------------------------------ reading */

static gboolean
story_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
           GError **error)
{
  HwChildStory *story = hw_child_story_read (store, data, error);

  if (!story)
    return FALSE;
  story->may_seal = hw_child_may_seal (store) && !hw_seal_refusal (story->stays, story->today);
  g_value_init (result, HW_TYPE_CHILD_STORY);
  g_value_take_boxed (result, story);
  return TRUE;
}

static gboolean
access_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
            GError **error)
{
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, hw_access_note (store, "child", data, NULL, error));
  return g_value_get_boolean (result);
}

static void
show_story (HwChildPage *self, HwChildStory *story)
{
  g_clear_pointer (&self->story, hw_child_story_unref);
  self->story = hw_child_story_ref (story);
  hw_child_header_show (self->header, story);
  hw_child_page_update_acts (self);
  on_tab_changed_cb (self);
  gtk_stack_set_visible_child_name (self->stack, "child");
}

static void
show_failure (HwChildPage *self, const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  adw_status_page_set_description (self->failed, error->message);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

/* ------------------------------------------------------------------ a child that is gone */

static gboolean
gone_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  HwChildGone *gone = hw_child_gone_read (store, data, error);

  if (!gone)
    return FALSE;
  g_value_init (result, HW_TYPE_CHILD_GONE);
  g_value_take_boxed (result, gone);
  return TRUE;
}

static DexFuture *
gone_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwChildPage) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (HwChildGone) gone = NULL;
  g_autoptr (GError) error = NULL;
  DexFuture *future;

  future = hw_fiber_run (fiber, self->thread, gone_job, g_strdup (self->child_id), g_free);
  g_clear_object (&self);
  gone = dex_await_boxed (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (self && gone)
    {
      g_clear_pointer (&self->story, hw_child_story_unref);
      hw_child_page_update_acts (self);
      hw_child_gone_tell (gone, self->gone, self->go_on);
      gtk_stack_set_visible_child_name (self->stack, "gone");
    }
  else if (self)
    show_failure (self, error);
  return NULL;
}

static DexFuture *
load_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwChildPage) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (HwChildStory) story = NULL;
  g_autoptr (GError) error = NULL;
  DexFuture *future;

  future = hw_fiber_run (fiber, self->thread, story_job, g_strdup (self->child_id), g_free);
  g_clear_object (&self);
  story = dex_await_boxed (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (self && story)
    show_story (self, story);
  else if (self && g_error_matches (error, HW_ERROR, HW_ERROR_NOT_FOUND))
    hw_fiber_start (self, self->cancellable, gone_fiber, NULL, NULL);
  else if (self)
    show_failure (self, error);
  return NULL;
}

/* Nothing is shown whose opening is not noted. */
static DexFuture *
open_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwChildPage) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (GError) error = NULL;
  gboolean is_noted;
  DexFuture *future;

  future = hw_fiber_run (fiber, self->thread, access_job, g_strdup (self->child_id), g_free);
  g_clear_object (&self);
  is_noted = dex_await_boolean (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (!self)
    return NULL;
  self->is_opening = FALSE;
  self->is_noted = is_noted;
  if (is_noted)
    hw_fiber_start (self, self->cancellable, load_fiber, NULL, NULL);
  else
    show_failure (self, error);
  return NULL;
}

/* News that come while the opening is being noted are read behind it. */
static void
load (HwChildPage *self)
{
  if (self->is_opening)
    return;
  self->is_opening = !self->is_noted;
  hw_fiber_start (self, self->cancellable, self->is_noted ? load_fiber : open_fiber, NULL, NULL);
}

/* ------------------------------------------------------------------ going from tab to tab */

/* A tab that there is no more leaves the page as it is. */
static void
show_tab (HwChildPage *self, const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    if (g_strcmp0 (tabs[i].name, name) == 0)
      adw_view_stack_set_visible_child_name (self->tabs, name);
}

/* The tab named by the target; the keys go along. */
static void
tab_action (GtkWidget *widget, const char *action, GVariant *target)
{
  HwChildPage *self = HW_CHILD_PAGE (widget);

  adw_view_stack_set_visible_child_name (self->tabs, g_variant_get_string (target, NULL));
  gtk_widget_child_focus (adw_view_stack_get_visible_child (self->tabs), GTK_DIR_TAB_FORWARD);
}

/* The tab @step places further; at an end it stays. */
static void
step_tab (HwChildPage *self, int step)
{
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (self->tabs);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (pages));

  for (guint i = 0; i < n; i++)
    if (gtk_selection_model_is_selected (pages, i) && i + step < n)
      {
        gtk_selection_model_select_item (pages, i + step, TRUE);
        gtk_widget_child_focus (adw_view_stack_get_visible_child (self->tabs),
                                GTK_DIR_TAB_FORWARD);
        return;
      }
}

static void
next_tab_action (GtkWidget *widget, const char *action, GVariant *target)
{
  step_tab (HW_CHILD_PAGE (widget), 1);
}

static void
previous_tab_action (GtkWidget *widget, const char *action, GVariant *target)
{
  step_tab (HW_CHILD_PAGE (widget), -1);
}

/* Before the lists and fields of a tab: a list box takes Ctrl+Page Down for itself, and with Shift
 * most keyboards give «!», which no accelerator takes for a 1. */
static gboolean
on_key_cb (HwChildPage *self, guint key, guint code, GdkModifierType state,
           GtkEventController *controller)
{
  GdkEvent *event = gtk_event_controller_get_current_event (controller);
  GdkModifierType held = state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK);
  guint digit = 0;

  if (held == GDK_CONTROL_MASK && (key == GDK_KEY_Page_Down || key == GDK_KEY_Page_Up))
    {
      step_tab (self, key == GDK_KEY_Page_Down ? 1 : -1);
      return GDK_EVENT_STOP;
    }
  if (held != (GDK_ALT_MASK | GDK_SHIFT_MASK)
      || !gdk_display_translate_key (gtk_widget_get_display (GTK_WIDGET (self)), code, 0,
                                     gdk_key_event_get_layout (event), &digit, NULL, NULL, NULL)
      || digit < GDK_KEY_1 || digit - GDK_KEY_1 >= G_N_ELEMENTS (tabs))
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_activate_action (GTK_WIDGET (self), "page.tab", "s",
                                     tabs[digit - GDK_KEY_1].name);
}

/* ------------------------------------------------------------------ object */

static void
hw_child_page_constructed (GObject *object)
{
  HwChildPage *self = HW_CHILD_PAGE (object);

  G_OBJECT_CLASS (hw_child_page_parent_class)->constructed (object);
  g_signal_connect_object (self->thread, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
}

static void
hw_child_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HwChildPage *self = HW_CHILD_PAGE (object);

  if (id == PROP_THREAD)
    self->thread = g_value_dup_object (value);
  else if (id == PROP_TAB)
    show_tab (self, g_value_get_string (value));
  else
    self->child_id = g_value_dup_string (value);
}

static void
hw_child_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HwChildPage *self = HW_CHILD_PAGE (object);

  if (id == PROP_THREAD)
    g_value_set_object (value, self->thread);
  else if (id == PROP_TAB)
    g_value_set_string (value, adw_view_stack_get_visible_child_name (self->tabs));
  else
    g_value_set_string (value, self->child_id);
}

static void
hw_child_page_dispose (GObject *object)
{
  HwChildPage *self = HW_CHILD_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_CHILD_PAGE);
  g_clear_pointer (&self->story, hw_child_story_unref);
  g_clear_object (&self->thread);
  G_OBJECT_CLASS (hw_child_page_parent_class)->dispose (object);
}

static void
hw_child_page_finalize (GObject *object)
{
  HwChildPage *self = HW_CHILD_PAGE (object);

  g_object_unref (self->cancellable);
  g_free (self->child_id);
  G_OBJECT_CLASS (hw_child_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/families/hw-child-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HwChildPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HwChildPage, failed);
  gtk_widget_class_bind_template_child (widget_class, HwChildPage, gone);
  gtk_widget_class_bind_template_child (widget_class, HwChildPage, go_on);
  gtk_widget_class_bind_template_child (widget_class, HwChildPage, header);
  gtk_widget_class_bind_template_child (widget_class, HwChildPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, HwChildPage, menu);
  gtk_widget_class_bind_template_child (widget_class, HwChildPage, tabs);
  gtk_widget_class_bind_template_callback (widget_class, on_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_state_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_tab_changed_cb);
}

static void
hw_child_page_class_init (HwChildPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = hw_child_page_constructed;
  object_class->set_property = hw_child_page_set_property;
  object_class->get_property = hw_child_page_get_property;
  object_class->dispose = hw_child_page_dispose;
  object_class->finalize = hw_child_page_finalize;
  g_object_class_install_property (
      object_class, PROP_THREAD,
      g_param_spec_object ("thread", NULL, NULL, HW_TYPE_STORE_THREAD, flags));
  g_object_class_install_property (object_class, PROP_CHILD_ID,
                                   g_param_spec_string ("child-id", NULL, NULL, NULL, flags));
  g_object_class_install_property (
      object_class, PROP_TAB,
      g_param_spec_string ("tab", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  bind_template (widget_class);
  hw_child_page_install_acts (widget_class);
  gtk_widget_class_install_action (widget_class, "page.tab", "s", tab_action);
  gtk_widget_class_install_action (widget_class, "page.next-tab", NULL, next_tab_action);
  gtk_widget_class_install_action (widget_class, "page.previous-tab", NULL, previous_tab_action);
}

static void
hw_child_page_init (HwChildPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  add_tabs (self);
  hw_child_page_update_acts (self);
}

HwChildPage *
hw_child_page_new (HwStoreThread *thread, const char *child)
{
  return g_object_new (HW_TYPE_CHILD_PAGE, "thread", thread, "child-id", child, NULL);
}
