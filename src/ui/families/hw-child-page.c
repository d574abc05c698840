/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the child's story on the store's thread and hands it to the parts of the page, again after
 * each commit.
 */

#include "ui/families/hw-child-page.h"

#include "domain/placements/hw-child-story-query.h"
#include "store/hw-journal.h"
#include "ui/families/hw-child-header.h"
#include "ui/placements/hw-path-section.h"
#include "ui/widgets/hw-fiber.h"
#include "ui/forms/hw-form.h"
#include "ui/widgets/hw-history-dialog.h"
#include "ui/widgets/hw-record-group.h"

#include <glib/gi18n-lib.h>

struct _HwChildPage
{
  AdwNavigationPage parent_instance;

  GtkStack *stack;
  AdwStatusPage *failed;
  HwChildHeader *header;
  HwPathSection *path;
  HwForm *form;
  HwRecordGroup *placements;
  HwRecordGroup *stays;
  HwRecordGroup *goals;
  HwRecordGroup *hearings;

  HwStoreThread *thread;
  char *child_id;
  HwChildStory *story;
  gboolean is_noted; /* the opening stands in the access log */
  GCancellable *cancellable;
};

enum
{
  PROP_THREAD = 1,
  PROP_CHILD_ID,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (HwChildPage, hw_child_page, ADW_TYPE_NAVIGATION_PAGE)

/* ------------------------------------------------------------------ reading */

static gboolean
story_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
           GError **error)
{
  HwChildStory *story = hw_child_story_read (store, data, error);

  if (!story)
    return FALSE;
  g_value_init (result, HW_TYPE_CHILD_STORY);
  g_value_take_boxed (result, story);
  return TRUE;
}

static gboolean
access_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
            GError **error)
{
  g_value_init (result, G_TYPE_BOOLEAN);
  /* What cannot be written cannot be noted either: reading goes on. */
  g_value_set_boolean (result, hw_store_is_read_only (store)
                                   || hw_access_note (store, "child", data, NULL, error));
  return g_value_get_boolean (result);
}

static void
show_story (HwChildPage *self, HwChildStory *story)
{
  g_clear_pointer (&self->story, hw_child_story_unref);
  self->story = hw_child_story_ref (story);
  hw_child_header_show (self->header, story);
  g_object_set (self->form, "record", story->child, NULL);
  hw_record_group_set_records (self->placements, self->thread, story->placements, story->titles,
                               story->today);
  hw_record_group_set_records (self->goals, self->thread, story->goals, story->titles,
                               story->today);
  hw_record_group_set_records (self->stays, self->thread, story->stays, story->titles,
                               story->today);
  hw_record_group_set_records (self->hearings, self->thread, story->hearings, story->titles,
                               story->today);
  hw_path_section_show (self->path, story);
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
  self->is_noted = is_noted;
  if (is_noted)
    hw_fiber_start (self, self->cancellable, load_fiber, NULL, NULL);
  else
    show_failure (self, error);
  return NULL;
}

static void
load (HwChildPage *self)
{
  hw_fiber_start (self, self->cancellable, self->is_noted ? load_fiber : open_fiber, NULL, NULL);
}

/* ------------------------------------------------------------------ acts */

/* Opens the record's row; the keys take the page there. */
static void
on_path_activated_cb (HwChildPage *self, const char *type, const char *id)
{
  HwRecordGroup *groups[] = { self->placements, self->goals, self->hearings, self->stays };

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      HwRecordRow *row = hw_record_group_find (groups[i], id);

      if (!row)
        continue;
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
      gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
    }
}

static void
on_saved_cb (HwChildPage *self, const char *label, gint64 transaction)
{
  g_autofree char *text = g_strdup_printf (_ ("Saved: %s"), label);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.saved", "(sx)", text, transaction);
}

static void
history_action (GtkWidget *widget, const char *name, GVariant *target)
{
  HwChildPage *self = HW_CHILD_PAGE (widget);

  if (self->story)
    hw_history_dialog_present (widget, self->thread, HW_RECORD (self->story->child), NULL);
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
  else
    self->child_id = g_value_dup_string (value);
}

static void
hw_child_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HwChildPage *self = HW_CHILD_PAGE (object);

  if (id == PROP_THREAD)
    g_value_set_object (value, self->thread);
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
  gtk_widget_class_bind_template_child (widget_class, HwChildPage, header);
  gtk_widget_class_bind_template_child (widget_class, HwChildPage, path);
  gtk_widget_class_bind_template_child (widget_class, HwChildPage, form);
  gtk_widget_class_bind_template_child (widget_class, HwChildPage, placements);
  gtk_widget_class_bind_template_child (widget_class, HwChildPage, stays);
  gtk_widget_class_bind_template_child (widget_class, HwChildPage, goals);
  gtk_widget_class_bind_template_child (widget_class, HwChildPage, hearings);
  gtk_widget_class_bind_template_callback (widget_class, on_saved_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_path_activated_cb);
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
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "page.history", NULL, history_action);
}

static void
hw_child_page_init (HwChildPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

HwChildPage *
hw_child_page_new (HwStoreThread *thread, const char *child)
{
  return g_object_new (HW_TYPE_CHILD_PAGE, "thread", thread, "child-id", child, NULL);
}
