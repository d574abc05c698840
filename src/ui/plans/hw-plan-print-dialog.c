/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each choice reads the plan anew as its reader may read it, and shows its pages.
 */

#include "ui/plans/hw-plan-print-dialog.h"

#include "domain/plans/hw-case-plan-query.h"
#include "domain/plans/hw-plan-print-query.h"
#include "report/plans/hw-plan-paper.h"
#include "ui/widgets/hw-fiber.h"
#include "ui/widgets/hw-print-preview.h"
#include "ui/widgets/hw-printing.h"

#include <glib/gi18n-lib.h>

struct _HwPlanPrintDialog
{
  AdwDialog parent_instance;

  AdwBanner *failed;
  GtkWidget *choices;
  GtkBox *parts;
  AdwComboRow *copies;
  AdwComboRow *papers;
  AdwComboRow *languages;
  AdwSwitchRow *large;
  GtkLabel *hint;
  HwPrintPreview *preview;

  HwStoreThread *thread;
  char *plan;
  HwPlanWhole *whole;     /* for its parents */
  GPtrArray *tongues;     /* of HwTongue that this computer has, as in the row */
  HwPrintHead *head;
  HwPlanPrint *print;     /* what is shown; NULL: nothing yet */
  GCancellable *reading;  /* of the latest choice */
};

G_DEFINE_FINAL_TYPE (HwPlanPrintDialog, hw_plan_print_dialog, ADW_TYPE_DIALOG)

static void
show_failure (HwPlanPrintDialog *self, const char *message)
{
  adw_banner_set_title (self->failed, message ? message : "");
  adw_banner_set_revealed (self->failed, message != NULL);
  if (message)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), message,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* ------------------------------------------------------------------ pages */

static HwPrintFrame *
new_frame (HwPlanPrintDialog *self)
{
  g_autofree char *office
      = g_path_get_basename (hw_office_folder (hw_store_thread_office (self->thread)));

  return hw_plan_paper_new (self->print, office, adw_switch_row_get_active (self->large));
}

static void
show_pages (HwPlanPrintDialog *self)
{
  HwPrintFrame *frame = new_frame (self);

  if (self->head)
    hw_printing_take_head (frame, self->head);
  hw_print_preview_take_frame (self->preview, frame,
                               hw_print_preview_chosen_paper (self->papers));
  gtk_label_set_label (self->hint,
                       self->print->copy == HW_PLAN_COPY_FAMILY
                           ? _ ("In plain words. Addresses and phones of homes, of protected "
                                "people and of the other parent are not on it, nor tasks of "
                                "somebody whom this parent must not meet.")
                           : _ ("Confidential addresses and phones are not on it."));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "plan.print", TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "plan.save-pdf", TRUE);
}

/* ------------------------------------------------------------------ reading */

typedef struct
{
  char *plan;
  HwPlanCopy copy;
  char *parent;
  HwTongue *tongue;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *self = data;

  g_free (self->plan);
  g_free (self->parent);
  g_clear_pointer (&self->tongue, hw_tongue_unref);
  g_free (self);
}

static gboolean
read_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  const Wish *wish = data;
  HwPlanPrint *print = hw_plan_print_read (store, wish->plan, wish->copy, wish->parent,
                                           wish->tongue, error);

  if (!print)
    return FALSE;
  g_value_init (result, HW_TYPE_PLAN_PRINT);
  g_value_take_boxed (result, print);
  return TRUE;
}

/* The copies stand in the row in their order, the family's once for each parent. */
static Wish *
new_wish (HwPlanPrintDialog *self)
{
  guint copy = adw_combo_row_get_selected (self->copies);
  guint language = adw_combo_row_get_selected (self->languages);
  Wish *wish = g_new0 (Wish, 1);

  wish->plan = g_strdup (self->plan);
  wish->copy = MIN (copy, HW_PLAN_COPY_FAMILY);
  if (wish->copy == HW_PLAN_COPY_FAMILY)
    wish->parent = g_strdup (
        HW_RECORD (g_ptr_array_index (self->whole->parents, copy - HW_PLAN_COPY_FAMILY))->id);
  if (language < self->tongues->len)
    wish->tongue = hw_tongue_ref (g_ptr_array_index (self->tongues, language));
  return wish;
}

static DexFuture *
read_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwPlanPrintDialog) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (HwPlanPrint) print = NULL;
  g_autoptr (GError) error = NULL;
  DexFuture *future
      = hw_fiber_run (fiber, self->thread, read_job, new_wish (self), wish_free);

  g_clear_object (&self);
  print = dex_await_boxed (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (!self || g_cancellable_is_cancelled (fiber->cancellable))
    return dex_future_new_true ();
  show_failure (self, error ? error->message : NULL);
  if (!print)
    return dex_future_new_true ();
  g_clear_pointer (&self->print, hw_plan_print_unref);
  self->print = g_steal_pointer (&print);
  show_pages (self);
  return dex_future_new_true ();
}

static void
on_choice_cb (HwPlanPrintDialog *self)
{
  if (!self->whole)
    return;
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  hw_fiber_start (self, self->reading, read_fiber, NULL, NULL);
}

/* ------------------------------------------------------------------ beginning */

static gboolean
begin_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
           GError **error)
{
  HwPlanWhole *whole = hw_case_plan_read (store, data, error);

  if (!whole)
    return FALSE;
  g_value_init (result, HW_TYPE_PLAN_WHOLE);
  g_value_take_boxed (result, whole);
  return TRUE;
}

static void
offer_copies (HwPlanPrintDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("The agency"));
  gtk_string_list_append (names, _ ("The court"));
  for (guint i = 0; i < self->whole->parents->len; i++)
    gtk_string_list_take (names, hw_record_dup_title (
                                     g_ptr_array_index (self->whole->parents, i)));
  adw_combo_row_set_model (self->copies, G_LIST_MODEL (names));
}

/* Those whose translation is there, the window's own first chosen. */
static void
offer_languages (HwPlanPrintDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const char *own = hw_tongue_code (NULL);
  guint selected = 0;

  for (const char *const *code = hw_tongue_codes (); *code; code++)
    {
      HwTongue *tongue = hw_tongue_open (*code, NULL);

      if (!tongue)
        continue;
      if (g_str_equal (*code, own))
        selected = self->tongues->len;
      g_ptr_array_add (self->tongues, tongue);
      gtk_string_list_append (names, hw_tongue_name (*code));
    }
  adw_combo_row_set_model (self->languages, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->languages, selected);
}

static DexFuture *
begin_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwPlanPrintDialog) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (HwStoreThread) thread = g_object_ref (self->thread);
  g_autofree char *plan = g_strdup (self->plan);
  g_autoptr (HwPrintHead) head = NULL;
  g_autoptr (HwPlanWhole) whole = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_object (&self);
  head = dex_await_boxed (hw_fiber_run (fiber, thread, hw_printing_head_job, NULL, NULL), NULL);
  whole = dex_await_boxed (hw_fiber_run (fiber, thread, begin_job, g_strdup (plan), g_free),
                           &error);
  self = g_weak_ref_get (&fiber->owner);
  if (!self)
    return dex_future_new_true ();
  if (error)
    {
      show_failure (self, error->message);
      return dex_future_new_true ();
    }
  self->head = g_steal_pointer (&head);
  self->whole = g_steal_pointer (&whole);
  offer_copies (self);
  on_choice_cb (self);
  return dex_future_new_true ();
}

/* ------------------------------------------------------------------ leaving */

static gboolean
note (HwStore *store, gpointer print, guint n_pages, const char *where, GError **error)
{
  return hw_plan_print_note (store, print, n_pages, where, error);
}

static void
free_print (gpointer print)
{
  hw_plan_print_unref (print);
}

/* The window says how it ended: this dialog would stand before its words. */
static void
leave (HwPlanPrintDialog *self, const char *name)
{
  HwPrintingWish wish
      = { hw_print_preview_new_setup (hw_print_preview_chosen_paper (self->papers)), note,
          hw_plan_print_ref (self->print), free_print };

  hw_printing_begin (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), self->thread,
                     new_frame (self), name, wish);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
print_action (GtkWidget *widget, const char *action, GVariant *target)
{
  leave (HW_PLAN_PRINT_DIALOG (widget), NULL);
}

static void
save_pdf_action (GtkWidget *widget, const char *action, GVariant *target)
{
  leave (HW_PLAN_PRINT_DIALOG (widget), _ ("case plan.pdf"));
}

/* ------------------------------------------------------------------ object */

static void
hw_plan_print_dialog_dispose (GObject *object)
{
  HwPlanPrintDialog *self = HW_PLAN_PRINT_DIALOG (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->whole, hw_plan_whole_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_PLAN_PRINT_DIALOG);
  g_clear_object (&self->thread);
  g_clear_pointer (&self->plan, g_free);
  g_clear_pointer (&self->tongues, g_ptr_array_unref);
  g_clear_pointer (&self->head, hw_print_head_unref);
  g_clear_pointer (&self->print, hw_plan_print_unref);
  G_OBJECT_CLASS (hw_plan_print_dialog_parent_class)->dispose (object);
}

static void
hw_plan_print_dialog_class_init (HwPlanPrintDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (HW_TYPE_PRINT_PREVIEW);
  G_OBJECT_CLASS (klass)->dispose = hw_plan_print_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/plans/hw-plan-print-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HwPlanPrintDialog, failed);
  gtk_widget_class_bind_template_child (widget_class, HwPlanPrintDialog, choices);
  gtk_widget_class_bind_template_child (widget_class, HwPlanPrintDialog, parts);
  gtk_widget_class_bind_template_child (widget_class, HwPlanPrintDialog, copies);
  gtk_widget_class_bind_template_child (widget_class, HwPlanPrintDialog, papers);
  gtk_widget_class_bind_template_child (widget_class, HwPlanPrintDialog, languages);
  gtk_widget_class_bind_template_child (widget_class, HwPlanPrintDialog, large);
  gtk_widget_class_bind_template_child (widget_class, HwPlanPrintDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, HwPlanPrintDialog, preview);
  gtk_widget_class_bind_template_callback (widget_class, on_choice_cb);
  gtk_widget_class_install_action (widget_class, "plan.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "plan.save-pdf", NULL, save_pdf_action);
}

static void
hw_plan_print_dialog_init (HwPlanPrintDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_banner_set_use_markup (self->failed, FALSE);
  self->tongues = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_tongue_unref);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "plan.print", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "plan.save-pdf", FALSE);
  offer_languages (self);
  hw_print_preview_offer_papers (self->papers);
}

void
hw_plan_print_dialog_present (GtkWidget *parent, HwStoreThread *thread, const char *plan)
{
  HwPlanPrintDialog *self = g_object_new (HW_TYPE_PLAN_PRINT_DIALOG, NULL);

  self->thread = g_object_ref (thread);
  self->plan = g_strdup (plan);
  hw_fiber_start (self, NULL, begin_fiber, NULL, NULL);
  adw_dialog_present (ADW_DIALOG (self), parent);
}
