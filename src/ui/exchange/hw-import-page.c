/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The steps of an import and the two fibers that do the work: planning and writing.
 */

#include "ui/exchange/hw-import-page.h"

#include "domain/hw-records.h"
#include "ui/exchange/hw-import-absent-page.h"
#include "ui/exchange/hw-import-done-page.h"
#include "ui/exchange/hw-import-jobs.h"
#include "ui/exchange/hw-import-preview-page.h"
#include "ui/widgets/hw-fiber.h"

#include <glib/gi18n-lib.h>

struct _HwImportPage
{
  AdwNavigationPage parent_instance;

  AdwNavigationView *steps;
  GtkLabel *problem;
  GtkWidget *choose_button;
  AdwNavigationPage *work_page;
  AdwStatusPage *work_status;
  GtkProgressBar *bar;
  GtkWidget *cancel_button;
  HwImportPreviewPage *preview; /* the steps' */
  HwImportDonePage *done;       /* the steps' */
  HwImportAbsentPage *absent;   /* the steps' */

  HwStoreThread *thread;
  HwImportPlan *plan;       /* under way, or in the preview */
  HwImportWriting *writing; /* under way */
  GCancellable *cancellable;
  guint tick;
};

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

static void
show_steps (HwImportPage *self, const char *first, const char *second)
{
  const char *tags[] = { first, second };

  stop_watching (self);
  adw_navigation_view_replace_with_tags (self->steps, tags, second ? 2 : 1);
}

static void
drop_plan (HwImportPage *self)
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

static void
say_problem (HwImportPage *self, const char *problem)
{
  gtk_label_set_label (self->problem, problem ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  if (problem)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), problem,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
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

static void
show_work (HwImportPage *self, gboolean is_writing)
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
    show_steps (self, "file", "work");
  if (!self->tick)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->bar), on_tick_cb, self, NULL);
}

/* ------------------------------------------------------------------ planning */

/* Slices until the plan is done. It takes @plan and gives it back, or sets @error. */
static HwImportPlan *
await_plan (HwFiber *fiber, HwStoreThread *thread, HwImportPlan *plan, GError **error)
{
  while (!hw_import_plan_is_done (plan))
    if (!dex_await (hw_fiber_run (fiber, thread, hw_import_slice_job, hw_import_plan_ref (plan),
                                  (GDestroyNotify) hw_import_plan_unref),
                    error))
      {
        hw_import_drop (thread, plan);
        return NULL;
      }
  return plan;
}

static void
show_problem (HwImportPage *self, const GError *error)
{
  say_problem (self, error->message);
  show_steps (self, "file", NULL);
}

static void
show_preview (HwImportPage *self)
{
  hw_import_preview_page_show (self->preview, self->thread, self->plan);
  show_steps (self, "file", "preview");
}

static DexFuture *
plan_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwImportPage) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (HwStoreThread) thread = g_object_ref (self->thread);
  HwImportPlan *plan = hw_import_plan_ref (self->plan);
  g_autoptr (GError) error = NULL;

  g_clear_object (&self);
  plan = await_plan (fiber, thread, plan, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (!self || g_cancellable_is_cancelled (fiber->cancellable))
    {
      hw_import_drop (thread, plan);
      return dex_future_new_true ();
    }
  if (plan)
    show_preview (self);
  else
    {
      drop_plan (self);
      show_problem (self, error);
    }
  hw_import_drop (thread, plan);
  return dex_future_new_true ();
}

static void
stop_planning (HwImportPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  stop_watching (self);
  drop_plan (self);
}

static void
begin_plan (HwImportPage *self, HwImportPlan *plan)
{
  stop_planning (self);
  forget_done (self);
  say_problem (self, NULL);
  self->plan = plan;
  self->cancellable = g_cancellable_new ();
  show_work (self, FALSE);
  hw_fiber_start (self, self->cancellable, plan_fiber, NULL, NULL);
}

/* ------------------------------------------------------------------ writing */

static void
show_done (HwImportPage *self, HwImportWriting *writing)
{
  hw_import_done_page_show (self->done, self->thread, hw_import_plan_report (writing->written),
                            writing->transaction);
  hw_import_absent_page_show (self->absent, self->thread, writing->written);
  show_steps (self, "done", NULL);
  if (writing->transaction)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.saved", "(sx)", _ ("The file is in"),
                                writing->transaction);
}

static void
show_not_written (HwImportPage *self, const GError *error)
{
  g_autofree char *problem = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    problem = g_strdup (_ ("Cancelled. Nothing was changed."));
  else
    problem = g_strdup_printf (_ ("Nothing was changed: %s"), error->message);
  show_preview (self);
  hw_import_preview_page_say (self->preview, problem);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), problem,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

/* Where somebody wrote since the preview was made, most of the new comparing is done in slices too,
 * and only a look is left for the transaction. */
static DexFuture *
await_written (HwFiber *fiber, HwStoreThread *thread, HwImportWriting *writing)
{
  g_autoptr (GError) error = NULL;
  HwImportPlan *fresh
      = dex_await_boxed (hw_store_thread_run (thread, hw_import_freshen_job,
                                              hw_import_plan_ref (writing->plan),
                                              (GDestroyNotify) hw_import_plan_unref),
                         &error);

  if (fresh)
    fresh = await_plan (fiber, thread, fresh, &error);
  if (!fresh)
    return dex_future_new_for_error (g_steal_pointer (&error));
  hw_import_drop (thread, writing->plan);
  writing->plan = fresh;
  return hw_store_thread_run (thread, hw_import_write_job, hw_import_writing_ref (writing),
                              (GDestroyNotify) hw_import_writing_unref);
}

/* The writing is awaited to its end, also when it is cancelled: only then is it true that nothing
 * was changed. */
static DexFuture *
write_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwImportPage) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (HwStoreThread) thread = g_object_ref (self->thread);
  HwImportWriting *writing = hw_import_writing_ref (self->writing);
  g_autoptr (GError) error = NULL;
  gboolean is_written;

  g_clear_object (&self);
  is_written = dex_await (await_written (fiber, thread, writing), &error);
  self = g_weak_ref_get (&fiber->owner);
  if (self)
    {
      g_clear_pointer (&self->writing, hw_import_writing_unref);
      if (is_written)
        {
          drop_plan (self);
          show_done (self, writing);
        }
      else
        show_not_written (self, error);
    }
  hw_import_writing_unref (writing);
  return dex_future_new_true ();
}

static void
on_import_cb (HwImportPage *self)
{
  if (self->writing || !self->plan)
    return;
  self->writing = hw_import_writing_new (self->plan);
  show_work (self, TRUE);
  hw_fiber_start (self, self->writing->stop, write_fiber, NULL, NULL);
}

static void
on_cancel_cb (HwImportPage *self)
{
  gtk_widget_set_sensitive (self->cancel_button, FALSE);
  if (!self->writing)
    {
      stop_planning (self);
      show_steps (self, "file", NULL);
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
  if (path)
    begin_plan (self, hw_import_plan_new (path, &hw_records, NULL));
  else
    say_problem (self, _ ("This file does not lie on this computer: copy it here first."));
}

static void
on_chosen_cb (GObject *dialog, GAsyncResult *result, gpointer data)
{
  g_autoptr (HwImportPage) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (dialog), result, NULL);

  if (file && self->thread)
    hw_import_page_take_file (self, file);
}

static void
on_choose_cb (HwImportPage *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Choose a File to Import"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                        on_chosen_cb, g_object_ref (self));
}

/* The one thing to do here is a key away. */
static void
on_file_shown_cb (HwImportPage *self)
{
  gtk_widget_grab_focus (self->choose_button);
}

static void
on_another_cb (HwImportPage *self)
{
  forget_done (self);
  show_steps (self, "file", NULL);
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
hw_import_page_init (HwImportPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->preview = g_object_new (HW_TYPE_IMPORT_PREVIEW_PAGE, NULL);
  self->done = g_object_new (HW_TYPE_IMPORT_DONE_PAGE, NULL);
  adw_navigation_view_add (self->steps, ADW_NAVIGATION_PAGE (self->preview));
  self->absent = g_object_new (HW_TYPE_IMPORT_ABSENT_PAGE, NULL);
  adw_navigation_view_add (self->steps, ADW_NAVIGATION_PAGE (self->done));
  adw_navigation_view_add (self->steps, ADW_NAVIGATION_PAGE (self->absent));
  g_signal_connect_swapped (self->preview, "import", G_CALLBACK (on_import_cb), self);
  g_signal_connect_swapped (self->done, "another", G_CALLBACK (on_another_cb), self);
  g_signal_connect_swapped (self->done, "absent", G_CALLBACK (on_absent_cb), self);
  g_signal_connect_swapped (self->absent, "counted", G_CALLBACK (hw_import_done_page_tell_absent),
                            self->done);
}

static void
hw_import_page_class_init (HwImportPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = hw_import_page_set_property;
  object_class->dispose = hw_import_page_dispose;

  props[PROP_THREAD] = g_param_spec_object ("thread", NULL, NULL, HW_TYPE_STORE_THREAD,
                                            G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY
                                              | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/exchange/hw-import-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HwImportPage, steps);
  gtk_widget_class_bind_template_child (widget_class, HwImportPage, problem);
  gtk_widget_class_bind_template_child (widget_class, HwImportPage, choose_button);
  gtk_widget_class_bind_template_child (widget_class, HwImportPage, work_page);
  gtk_widget_class_bind_template_child (widget_class, HwImportPage, work_status);
  gtk_widget_class_bind_template_child (widget_class, HwImportPage, bar);
  gtk_widget_class_bind_template_child (widget_class, HwImportPage, cancel_button);
  gtk_widget_class_bind_template_callback (widget_class, on_choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_popped_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_file_shown_cb);
}
