/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words, which are kept while they are written, and the one act.
 */

#include "ui/plans/hw-plan-return-dialog.h"

#include "domain/plans/hw-case-plan-act.h"
#include "domain/plans/hw-case-plan.h"
#include "ui/forms/hw-draft.h"
#include "ui/forms/hw-spelling.h"
#include "ui/widgets/hw-fiber.h"

#include <glib/gi18n-lib.h>

struct _HwPlanReturnDialog
{
  AdwDialog parent_instance;

  AdwBanner *failed;
  GtkTextView *comments;

  HwStoreThread *thread;
  char *plan;
  HwDraft *draft; /* of the plan, for what a kill would take; NULL until it is read */
  gboolean is_saving;
};

G_DEFINE_FINAL_TYPE (HwPlanReturnDialog, hw_plan_return_dialog, ADW_TYPE_DIALOG)

typedef struct
{
  char *plan;
  char *comments;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *self = data;

  g_free (self->plan);
  g_free (self->comments);
  g_free (self);
}

static char *
dup_comments (HwPlanReturnDialog *self)
{
  g_autofree char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (self->comments), "text", &text, NULL);
  return g_strdup (g_strstrip (text));
}

/* ------------------------------------------------------------------ what is kept */

#define FIELD "return-comments"

static const HwField *
field_of (HwPlanReturnDialog *self)
{
  return hw_record_class_find (HW_RECORD_GET_CLASS (hw_draft_record (self->draft)), FIELD);
}

/* The words of an earlier return are the plan’s: nothing is begun with them. */
static void
keep (HwPlanReturnDialog *self)
{
  g_autofree char *comments = dup_comments (self);

  if (!self->draft)
    return;
  if (*comments)
    hw_draft_set_text (self->draft, field_of (self), comments);
  else
    hw_draft_revert (self->draft, field_of (self));
}

static void
forget (HwPlanReturnDialog *self)
{
  if (self->draft)
    hw_draft_revert (self->draft, field_of (self));
}

/* What was being written here when the program ended is written again. */
static void
on_field_changed_cb (HwPlanReturnDialog *self)
{
  const HwField *field = field_of (self);
  g_autofree char *comments = dup_comments (self);
  g_autofree char *text = NULL;
  const char *words;

  if (*comments || hw_draft_remark (self->draft, field, &words) != HW_REMARK_OFFER)
    return;
  hw_draft_take_offer (self->draft, field);
  text = hw_draft_dup_text (self->draft, field);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->comments), text, -1);
}

static gboolean
find_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  HwRecord *plan = hw_store_find (store, HW_TYPE_CASE_PLAN, data, error);

  if (!plan)
    return FALSE;
  g_value_init (result, HW_TYPE_CASE_PLAN);
  g_value_take_object (result, plan);
  return TRUE;
}

static DexFuture *
find_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwPlanReturnDialog) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (HwRecord) plan = NULL;
  DexFuture *future;

  future = hw_store_thread_run (self->thread, find_job, g_strdup (self->plan), g_free);
  g_clear_object (&self);
  plan = dex_await_object (future, NULL);
  self = g_weak_ref_get (&fiber->owner);
  /* A plan that is gone is told of by the act. */
  if (!self || !plan)
    return dex_future_new_true ();
  self->draft = hw_draft_new (plan, self->thread);
  g_signal_connect_object (self->draft, "field-changed::" FIELD,
                           G_CALLBACK (on_field_changed_cb), self, G_CONNECT_SWAPPED);
  keep (self);
  return dex_future_new_true ();
}

/* ------------------------------------------------------------------ giving back */

static gboolean
return_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
            GError **error)
{
  const Wish *wish = data;
  gint64 transaction = hw_case_plan_return (store, wish->plan, wish->comments, error);

  g_value_init (result, G_TYPE_INT64);
  g_value_set_int64 (result, transaction);
  return transaction != 0;
}

static void
show_failure (HwPlanReturnDialog *self, const char *message)
{
  adw_banner_set_title (self->failed, message);
  adw_banner_set_revealed (self->failed, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), message,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static DexFuture *
return_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwPlanReturnDialog) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (GError) error = NULL;
  Wish *wish = g_new (Wish, 1);
  gint64 transaction;
  DexFuture *future;

  *wish = (Wish) { g_strdup (self->plan), dup_comments (self) };
  future = hw_store_thread_run (self->thread, return_job, wish, wish_free);
  g_clear_object (&self);
  transaction = dex_await_int64 (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (!self)
    return dex_future_new_true ();
  self->is_saving = FALSE;
  if (error)
    {
      show_failure (self, error->message);
      return dex_future_new_true ();
    }
  forget (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.saved", "(sx)", _ ("The plan was returned"),
                              transaction);
  adw_dialog_force_close (ADW_DIALOG (self));
  return dex_future_new_true ();
}

static void
return_action (GtkWidget *widget, const char *name, GVariant *target)
{
  HwPlanReturnDialog *self = HW_PLAN_RETURN_DIALOG (widget);

  if (self->is_saving)
    return;
  self->is_saving = TRUE;
  hw_fiber_start (self, NULL, return_fiber, NULL, NULL);
}

static void
on_comments_changed_cb (HwPlanReturnDialog *self)
{
  g_autofree char *comments = dup_comments (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "plan.give-back", *comments != '\0');
  adw_dialog_set_can_close (ADW_DIALOG (self), *comments == '\0');
  adw_banner_set_revealed (self->failed, FALSE);
  keep (self);
}

/* ------------------------------------------------------------------ leaving */

static void
on_leave_cb (AdwAlertDialog *question, const char *response, HwPlanReturnDialog *self)
{
  if (!g_str_equal (response, "leave"))
    return;
  forget (self);
  adw_dialog_force_close (ADW_DIALOG (self));
}

/* Nothing that was written goes without a word. */
static void
on_close_attempt_cb (HwPlanReturnDialog *self)
{
  AdwDialog *question = adw_alert_dialog_new (_ ("Discard What You Wrote?"),
                                              _ ("The plan stays where it is."));
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (question);

  adw_alert_dialog_add_responses (alert, "stay", _ ("_Go On Writing"), "leave", _ ("_Discard"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (alert, "leave", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (alert, "stay");
  adw_alert_dialog_set_close_response (alert, "stay");
  g_signal_connect_object (question, "response", G_CALLBACK (on_leave_cb), self, 0);
  adw_dialog_present (question, GTK_WIDGET (self));
}

/* ------------------------------------------------------------------ object */

static void
hw_plan_return_dialog_dispose (GObject *object)
{
  HwPlanReturnDialog *self = HW_PLAN_RETURN_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_PLAN_RETURN_DIALOG);
  g_clear_object (&self->draft);
  g_clear_object (&self->thread);
  g_clear_pointer (&self->plan, g_free);
  G_OBJECT_CLASS (hw_plan_return_dialog_parent_class)->dispose (object);
}

static void
hw_plan_return_dialog_class_init (HwPlanReturnDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_plan_return_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/plans/hw-plan-return-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HwPlanReturnDialog, failed);
  gtk_widget_class_bind_template_child (widget_class, HwPlanReturnDialog, comments);
  gtk_widget_class_bind_template_callback (widget_class, on_close_attempt_cb);
  gtk_widget_class_install_action (widget_class, "plan.give-back", NULL, return_action);
}

static void
hw_plan_return_dialog_init (HwPlanReturnDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_banner_set_use_markup (self->failed, FALSE);
  hw_spelling_attach (self->comments);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "plan.give-back", FALSE);
  g_signal_connect_object (gtk_text_view_get_buffer (self->comments), "changed",
                           G_CALLBACK (on_comments_changed_cb), self, G_CONNECT_SWAPPED);
}

void
hw_plan_return_dialog_present (GtkWidget *parent, HwStoreThread *thread, const char *plan)
{
  HwPlanReturnDialog *self = g_object_new (HW_TYPE_PLAN_RETURN_DIALOG, NULL);

  self->thread = g_object_ref (thread);
  self->plan = g_strdup (plan);
  adw_dialog_present (ADW_DIALOG (self), parent);
  hw_fiber_start (self, NULL, find_fiber, NULL, NULL);
}
