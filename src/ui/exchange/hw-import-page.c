/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The steps of an import: a file, what its columns mean, planning; the writing stands by itself.
 */

#include "ui/exchange/hw-import-page-private.h"

#include "domain/hw-records.h"
#include "ui/widgets/hw-fiber.h"

#include <glib/gi18n-lib.h>

enum
{
  PROP_THREAD = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HwImportPage, hw_import_page, ADW_TYPE_NAVIGATION_PAGE)

/* ------------------------------------------------------------------ steps */

static void
stop_watching (HwImportPage *self)
{
  if (self->tick)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->bar), self->tick);
  self->tick = 0;
}

void
hw_import_page_show_step (HwImportPage *self, const char *tag)
{
  const char *tags[] = { tag };

  stop_watching (self);
  adw_navigation_view_replace_with_tags (self->steps, tags, 1);
}

/* Back leads to the file, or to what was said of its columns. */
static void
show_later_step (HwImportPage *self, const char *tag)
{
  const char *tags[] = { "file", "mapping", tag };
  const char *without[] = { "file", tag };

  stop_watching (self);
  if (self->is_mapped)
    adw_navigation_view_replace_with_tags (self->steps, tags, G_N_ELEMENTS (tags));
  else
    adw_navigation_view_replace_with_tags (self->steps, without, G_N_ELEMENTS (without));
}

void
hw_import_page_drop_plan (HwImportPage *self)
{
  hw_import_preview_page_show (self->preview, self->thread, NULL);
  hw_import_drop (self->thread, g_steal_pointer (&self->plan));
}

static void
forget_done (HwImportPage *self)
{
  hw_import_done_page_show (self->done, self->thread, NULL, 0);
  hw_import_absent_page_show (self->absent, self->thread, NULL);
}

/* While there is work; what is asked is told by the store's thread. */
static gboolean
on_tick_cb (GtkWidget *bar, GdkFrameClock *clock, gpointer data)
{
  HwImportPage *self = data;
  HwImportPlan *plan = self->writing ? self->writing->plan : self->plan;
  const char *doing;
  double fraction;

  if (!plan)
    return G_SOURCE_CONTINUE;
  fraction = hw_import_plan_progress (plan, &doing);
  gtk_progress_bar_set_fraction (self->bar, fraction);
  if (doing && g_strcmp0 (doing, adw_status_page_get_title (self->work_status)) != 0)
    adw_status_page_set_title (self->work_status, doing);
  return G_SOURCE_CONTINUE;
}

void
hw_import_page_show_work (HwImportPage *self, gboolean is_writing)
{
  gtk_progress_bar_set_fraction (self->bar, 0);
  adw_status_page_set_title (self->work_status, _ ("Reading the file"));
  adw_status_page_set_description (
      self->work_status,
      is_writing ? _ ("What is saved meanwhile waits its turn, and follows when the file is in.")
                 : _ ("Nothing is changed yet. The window can be used meanwhile."));
  gtk_widget_set_sensitive (self->cancel_button, TRUE);
  adw_navigation_page_set_can_pop (self->work_page, !is_writing);
  if (is_writing)
    adw_navigation_view_push_by_tag (self->steps, "work");
  else
    show_later_step (self, "work");
  if (!self->tick)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->bar), on_tick_cb, self, NULL);
}

/* ------------------------------------------------------------------ planning */

static void
show_problem (HwImportPage *self, const GError *error)
{
  hw_import_file_page_say (self->file, error->message);
  hw_import_page_show_step (self, "file");
}

/* What the columns mean, of a file or of a mapping alone, is a person's to say. */
static void
show_mapping (HwImportPage *self, const char *path, const char *name)
{
  self->is_mapped = FALSE;
  show_later_step (self, "mapping");
  self->is_mapped = TRUE;
  hw_mapping_page_open (self->mapping, self->thread, path, name);
}

void
hw_import_page_show_preview (HwImportPage *self)
{
  hw_import_preview_page_show (self->preview, self->thread, self->plan);
  show_later_step (self, "preview");
}

/* A table that no mapping knows can be told; everything else is a problem. */
static void
show_failure (HwImportPage *self, const GError *error)
{
  g_autofree char *path = NULL;

  if (hw_import_plan_is_unknown (self->plan))
    path = g_strdup (hw_import_plan_path (self->plan));
  hw_import_page_drop_plan (self);
  if (path)
    show_mapping (self, path, NULL);
  else
    show_problem (self, error);
}

static DexFuture *
plan_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwImportPage) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (HwStoreThread) thread = NULL;
  g_autoptr (GError) error = NULL;
  HwImportPlan *plan;

  /* Given up before its turn came. */
  if (g_cancellable_is_cancelled (fiber->cancellable))
    return dex_future_new_true ();
  thread = g_object_ref (self->thread);
  plan = hw_import_plan_ref (self->plan);
  g_clear_object (&self);
  plan = hw_import_await_plan (fiber, thread, plan, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (!self || g_cancellable_is_cancelled (fiber->cancellable))
    {
      hw_import_drop (thread, plan);
      return dex_future_new_true ();
    }
  if (plan)
    hw_import_page_show_preview (self);
  else
    show_failure (self, error);
  hw_import_drop (thread, plan);
  return dex_future_new_true ();
}

static void
stop_planning (HwImportPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  stop_watching (self);
  hw_import_page_drop_plan (self);
}

static void
begin_plan (HwImportPage *self, HwImportPlan *plan)
{
  stop_planning (self);
  forget_done (self);
  hw_import_file_page_say (self->file, NULL);
  self->plan = plan;
  self->cancellable = g_cancellable_new ();
  hw_import_page_show_work (self, FALSE);
  hw_fiber_start (self, self->cancellable, plan_fiber, NULL, NULL);
}

static void
on_cancel_cb (HwImportPage *self)
{
  gtk_widget_set_sensitive (self->cancel_button, FALSE);
  if (!self->writing)
    {
      stop_planning (self);
      hw_import_page_show_step (self, "file");
      return;
    }
  adw_status_page_set_description (self->work_status, _ ("Taking it back …"));
  g_cancellable_cancel (self->writing->stop);
}

/* Back from the work is Cancel; back from the preview is another file. */
static void
on_popped_cb (HwImportPage *self)
{
  if (!self->writing)
    stop_planning (self);
}

/* ------------------------------------------------------------------ the file */

void
hw_import_page_take_file (HwImportPage *self, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);

  g_return_if_fail (HW_IS_IMPORT_PAGE (self));

  if (self->writing)
    return;
  self->is_mapped = FALSE;
  if (path && hw_import_page_take_bundle (self, path))
    return;
  if (path)
    begin_plan (self, hw_import_plan_new (path, &hw_records, NULL));
  else
    hw_import_file_page_say (self->file, _ ("This file does not lie on this computer: copy it here "
                                            "first."));
}

static void
on_chosen_cb (HwImportPage *self, GFile *file)
{
  hw_import_page_take_file (self, file);
}

/* ------------------------------------------------------------------ what the columns mean */

static void
on_change_cb (HwImportPage *self, const char *name)
{
  show_mapping (self, NULL, name);
}

/* From the preview: the mapping that the file was read by. */
static void
on_change_plan_cb (HwImportPage *self)
{
  g_autofree char *path = g_strdup (hw_import_plan_path (self->plan));
  g_autofree char *name = g_strdup (hw_import_plan_report (self->plan)->format);

  stop_planning (self);
  show_mapping (self, path, name);
}

static void
on_mapped_cb (HwImportPage *self, const char *path, const char *name)
{
  HwImportOptions options = { .format = name };

  if (path)
    begin_plan (self, hw_import_plan_new (path, &hw_records, &options));
  else
    hw_import_page_show_step (self, "file");
}

static void
on_not_mapped_cb (HwImportPage *self, const char *why)
{
  self->is_mapped = FALSE;
  hw_import_file_page_say (self->file, why);
  hw_import_page_show_step (self, "file");
}

/* ------------------------------------------------------------------ the end */

static void
on_another_cb (HwImportPage *self)
{
  forget_done (self);
  hw_import_page_show_step (self, "file");
}

static void
on_absent_cb (HwImportPage *self)
{
  adw_navigation_view_push (self->steps, ADW_NAVIGATION_PAGE (self->absent));
}

/* ------------------------------------------------------------------ object */

static void
hw_import_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HwImportPage *self = HW_IMPORT_PAGE (object);

  if (id == PROP_THREAD)
    self->thread = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
hw_import_page_dispose (GObject *object)
{
  HwImportPage *self = HW_IMPORT_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  /* A writing goes on to its end: the window that closes waits for the queue. */
  g_clear_pointer (&self->writing, hw_import_writing_unref);
  if (self->bar)
    stop_watching (self);
  /* The page and the template would both let go of it. */
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), HW_TYPE_IMPORT_PAGE);
  g_clear_pointer (&self->plan, hw_import_plan_unref);
  g_clear_object (&self->thread);

  G_OBJECT_CLASS (hw_import_page_parent_class)->dispose (object);
}

static void
connect_steps (HwImportPage *self)
{
  g_signal_connect_swapped (self->file, "chosen", G_CALLBACK (on_chosen_cb), self);
  g_signal_connect_swapped (self->file, "change", G_CALLBACK (on_change_cb), self);
  g_signal_connect_swapped (self->mapping, "saved", G_CALLBACK (on_mapped_cb), self);
  g_signal_connect_swapped (self->mapping, "refused", G_CALLBACK (on_not_mapped_cb), self);
  g_signal_connect_swapped (self->preview, "import", G_CALLBACK (hw_import_page_write), self);
  g_signal_connect_swapped (self->preview, "change-mapping", G_CALLBACK (on_change_plan_cb), self);
  g_signal_connect_swapped (self->done, "another", G_CALLBACK (on_another_cb), self);
  g_signal_connect_swapped (self->done, "absent", G_CALLBACK (on_absent_cb), self);
  g_signal_connect_swapped (self->absent, "counted", G_CALLBACK (hw_import_done_page_tell_absent),
                            self->done);
}

static void
hw_import_page_constructed (GObject *object)
{
  HwImportPage *self = HW_IMPORT_PAGE (object);

  G_OBJECT_CLASS (hw_import_page_parent_class)->constructed (object);
  self->file = hw_import_file_page_new (self->thread);
  self->mapping = g_object_new (HW_TYPE_MAPPING_PAGE, NULL);
  self->preview = g_object_new (HW_TYPE_IMPORT_PREVIEW_PAGE, NULL);
  self->done = g_object_new (HW_TYPE_IMPORT_DONE_PAGE, NULL);
  self->absent = g_object_new (HW_TYPE_IMPORT_ABSENT_PAGE, NULL);
  adw_navigation_view_add (self->steps, ADW_NAVIGATION_PAGE (self->file));
  adw_navigation_view_add (self->steps, ADW_NAVIGATION_PAGE (self->mapping));
  adw_navigation_view_add (self->steps, ADW_NAVIGATION_PAGE (self->preview));
  adw_navigation_view_add (self->steps, ADW_NAVIGATION_PAGE (self->done));
  adw_navigation_view_add (self->steps, ADW_NAVIGATION_PAGE (self->absent));
  connect_steps (self);
  /* The view begins with what the template has. */
  hw_import_page_show_step (self, "file");
}

static void
hw_import_page_init (HwImportPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
hw_import_page_class_init (HwImportPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = hw_import_page_constructed;
  object_class->set_property = hw_import_page_set_property;
  object_class->dispose = hw_import_page_dispose;

  props[PROP_THREAD] = g_param_spec_object ("thread", NULL, NULL, HW_TYPE_STORE_THREAD,
                                            G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY
                                              | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/exchange/hw-import-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HwImportPage, steps);
  gtk_widget_class_bind_template_child (widget_class, HwImportPage, work_page);
  gtk_widget_class_bind_template_child (widget_class, HwImportPage, work_status);
  gtk_widget_class_bind_template_child (widget_class, HwImportPage, bar);
  gtk_widget_class_bind_template_child (widget_class, HwImportPage, cancel_button);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_popped_cb);
}
