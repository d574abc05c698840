/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where there is something to say first, it is read and said; then the one act is posted.
 */

#include "ui/plans/hw-plan-approval.h"

#include "base/hw-error.h"
#include "domain/plans/hw-case-plan-act.h"
#include "domain/plans/hw-case-plan-query.h"
#include "domain/plans/hw-plan-rules.h"
#include "ui/forms/hw-drop-down.h"
#include "ui/plans/hw-plan-return-dialog.h"
#include "ui/widgets/hw-fiber.h"

#include <glib/gi18n-lib.h>

#define RUNNING "hw-plan-deed"

typedef gint64 (*Act) (HwStore *store, const char *plan, GError **error);

/* @heading, @body: of the question, where there is something to say first. */
static const struct
{
  Act act;
  const char *done;
  const char *heading, *body, *label;
} deeds[] = {
  [HW_PLAN_DEED_AGREE] = { hw_case_plan_agree, N_ ("The family agreed to the plan") },
  [HW_PLAN_DEED_ASK] = { hw_case_plan_ask, N_ ("Approval is asked for") },
  [HW_PLAN_DEED_APPROVE]
  = { hw_case_plan_approve, N_ ("The plan is approved"), N_ ("Approve This Plan?"),
      N_ ("Nothing stands against it. But look at this:"), N_ ("_Approve") },
  [HW_PLAN_DEED_CLOSE] = { NULL, N_ ("The plan is closed"), N_ ("Close This Plan?"),
                           N_ ("It leaves this open:"), N_ ("_Close") },
  [HW_PLAN_DEED_REVISE] = { NULL, N_ ("The next version is begun") },
};

/* One deed on its way. What follows is written on the store's thread and read when it is done:
 * @transaction: 0: it was not done, for there are @n_gaps against it
 * @next: the id of the version that was begun
 * @remarks: sentences to say before it is done
 * @goals: of a plan that ends, those that do not say how they came out, of HwPlanGoal
 * @results: what is said of them then: id → HwPlanResult */
typedef struct
{
  HwStoreThread *thread;
  HwPlanDeed deed;
  char *plan;
  gint64 transaction;
  char *next;
  guint n_gaps;
  GPtrArray *remarks;
  GPtrArray *goals;
  GHashTable *results;
} Deed;

static Deed *
deed_new (HwStoreThread *thread, HwPlanDeed deed, const char *plan)
{
  Deed *self = g_atomic_rc_box_new0 (Deed);

  self->thread = g_object_ref (thread);
  self->deed = deed;
  self->plan = g_strdup (plan);
  self->remarks = g_ptr_array_new_with_free_func (g_free);
  self->goals = g_ptr_array_new_with_free_func (g_object_unref);
  self->results = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

static void
deed_clear (gpointer data)
{
  Deed *self = data;

  g_object_unref (self->thread);
  g_free (self->plan);
  g_free (self->next);
  g_ptr_array_unref (self->remarks);
  g_ptr_array_unref (self->goals);
  g_hash_table_unref (self->results);
}

static void
deed_unref (gpointer self)
{
  g_atomic_rc_box_release_full (self, deed_clear);
}

/* ------------------------------------------------------------------ on the store's thread */

static guint
count_gaps (HwStore *store, const char *plan)
{
  g_autoptr (HwPlanWhole) whole = hw_case_plan_read (store, plan, NULL);
  g_autoptr (GPtrArray) gaps
      = whole ? hw_plan_find_gaps (whole, hw_store_today (store)) : NULL;

  return gaps ? hw_plan_count_blocking (gaps) : 0;
}

static gint64
do_it (Deed *self, HwStore *store, GError **error)
{
  switch (self->deed)
    {
    case HW_PLAN_DEED_REVISE:
      return hw_case_plan_revise (store, self->plan, &self->next, error);
    case HW_PLAN_DEED_CLOSE:
      return hw_case_plan_close (store, self->plan, self->results, error);
    default:
      return deeds[self->deed].act (store, self->plan, error);
    }
}

/* That gaps stand against it is no failure: they are shown. */
static gboolean
act_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  Deed *self = data;
  g_autoptr (GError) local = NULL;
  gboolean needs_all
      = self->deed == HW_PLAN_DEED_ASK || self->deed == HW_PLAN_DEED_APPROVE;

  self->transaction = do_it (self, store, &local);
  if (needs_all && g_error_matches (local, HW_ERROR, HW_ERROR_REFUSED))
    self->n_gaps = count_gaps (store, self->plan);
  if (!self->transaction && self->n_gaps == 0)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, TRUE);
  return TRUE;
}

/* What does not stand against an approval, and what is only true of a whole plan. */
static gboolean
remark_approval (Deed *self, HwStore *store, const HwPlanWhole *whole, GError **error)
{
  g_autoptr (GPtrArray) gaps = hw_plan_find_gaps (whole, hw_store_today (store));
  g_autoptr (HwPlanWhole) before
      = whole->plan->previous ? hw_case_plan_read (store, whole->plan->previous, error) : NULL;

  if (whole->plan->previous && !before)
    return FALSE;
  self->n_gaps = hw_plan_count_blocking (gaps);
  if (before && hw_plan_is_copied_whole (whole, before))
    g_ptr_array_add (self->remarks,
                     g_strdup (_ ("Everything was copied from the version before, and nothing "
                                  "was changed")));
  for (guint i = 0; i < gaps->len; i++)
    {
      const HwPlanGap *gap = g_ptr_array_index (gaps, i);

      if (!gap->blocks)
        g_ptr_array_add (self->remarks, g_strdup (gap->words));
    }
  return TRUE;
}

static void
remark_closing (Deed *self, const HwPlanWhole *whole)
{
  guint open = 0;

  for (guint i = 0; i < whole->goals->len; i++)
    {
      HwPlanGoal *goal = g_ptr_array_index (whole->goals, i);

      if (!goal->result)
        g_ptr_array_add (self->goals, g_object_ref (goal));
    }
  for (guint i = 0; i < whole->tasks->len; i++)
    open += HW_TASK (g_ptr_array_index (whole->tasks, i))->done_date == 0;
  if (open > 0)
    g_ptr_array_add (self->remarks,
                     g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u task is not done",
                                                   "%u tasks are not done", open),
                                      open));
}

static gboolean
remark_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
            GError **error)
{
  Deed *self = data;
  g_autoptr (HwPlanWhole) whole = hw_case_plan_read (store, self->plan, error);

  if (!whole)
    return FALSE;
  if (self->deed == HW_PLAN_DEED_CLOSE)
    remark_closing (self, whole);
  else if (!remark_approval (self, store, whole, error))
    return FALSE;
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, TRUE);
  return TRUE;
}

/* ------------------------------------------------------------------ what became of it */

static void
show_gaps (GtkWidget *page, guint n)
{
  g_autofree char *words
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u gap stands against approval.",
                                      "%u gaps stand against approval.", n),
                         n);

  gtk_widget_activate_action (page, "page.gaps", NULL);
  gtk_widget_activate_action (page, "win.say", "s", words);
}

static void
show_done (GtkWidget *page, const Deed *deed)
{
  gtk_widget_activate_action (page, "win.saved", "(sx)", _ (deeds[deed->deed].done),
                              deed->transaction);
  if (deed->next)
    gtk_widget_activate_action (page, "win.open", "(ss)", "case-plan", deed->next);
}

static DexFuture *
act_fiber (gpointer data)
{
  HwFiber *fiber = data;
  Deed *deed = fiber->data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkWidget) page = NULL;

  dex_await (hw_store_thread_run (deed->thread, act_job, g_atomic_rc_box_acquire (deed),
                                  deed_unref),
             &error);
  page = g_weak_ref_get (&fiber->owner);
  if (!page)
    return dex_future_new_true ();
  g_object_set_data (G_OBJECT (page), RUNNING, NULL);
  if (error)
    gtk_widget_activate_action (page, "win.say", "s", error->message);
  else if (deed->transaction)
    show_done (page, deed);
  else
    show_gaps (page, deed->n_gaps);
  return dex_future_new_true ();
}

static void
act (GtkWidget *page, Deed *deed)
{
  hw_fiber_start (page, NULL, act_fiber, g_atomic_rc_box_acquire (deed), deed_unref);
}

/* ------------------------------------------------------------------ what is said first */

static GtkWidget *
make_remarks (const Deed *deed)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  for (guint i = 0; i < deed->remarks->len; i++)
    {
      GtkWidget *row = gtk_list_box_row_new ();
      GtkWidget *label = gtk_label_new (g_ptr_array_index (deed->remarks, i));

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "remark");
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
      gtk_widget_set_focusable (row, FALSE);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  return list;
}

/* ------------------------------------------------------------------ how goals came out (S3-9) */

static void
on_result_cb (AdwComboRow *row, GParamSpec *pspec, AdwAlertDialog *dialog)
{
  Deed *deed = g_object_get_data (G_OBJECT (dialog), "hw-deed");
  const HwRecord *goal = g_object_get_data (G_OBJECT (row), "hw-goal");
  guint result = adw_combo_row_get_selected (row);

  if (result != HW_PLAN_RESULT_NONE)
    g_hash_table_insert (deed->results, g_strdup (goal->id), GINT_TO_POINTER ((int) result));
  else
    g_hash_table_remove (deed->results, goal->id);
  adw_alert_dialog_set_response_enabled (dialog, "do",
                                         g_hash_table_size (deed->results) == deed->goals->len);
}

static GtkWidget *
make_result_row (HwPlanGoal *goal, AdwAlertDialog *dialog)
{
  const HwField *field = hw_record_class_find (HW_RECORD_GET_CLASS (goal), "result");
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  GtkWidget *row = adw_combo_row_new ();

  gtk_string_list_append (words, _ ("Not set"));
  for (guint value = 1; value < hw_field_n_values (field); value++)
    gtk_string_list_append (words, hw_field_value_label (field, value));
  hw_drop_down_fill (row, words);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), goal->what);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  g_object_set_data_full (G_OBJECT (row), "hw-goal", g_object_ref (goal), g_object_unref);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (on_result_cb), dialog, 0);
  return row;
}

static GtkWidget *
make_results (const Deed *deed, AdwAlertDialog *dialog)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  for (guint i = 0; i < deed->goals->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list),
                         make_result_row (g_ptr_array_index (deed->goals, i), dialog));
  gtk_box_append (GTK_BOX (box), list);
  if (deed->remarks->len > 0)
    gtk_box_append (GTK_BOX (box), make_remarks (deed));
  return box;
}

/* ------------------------------------------------------------------ the question */

static void
on_response_cb (AdwAlertDialog *dialog, const char *response, Deed *deed)
{
  GtkWidget *page = g_object_get_data (G_OBJECT (dialog), "hw-parent");

  if (g_str_equal (response, "do"))
    act (page, deed);
  else
    g_object_set_data (G_OBJECT (page), RUNNING, NULL);
}

static void
ask_first (GtkWidget *page, Deed *deed)
{
  AdwDialog *dialog
      = adw_alert_dialog_new (_ (deeds[deed->deed].heading), _ (deeds[deed->deed].body));
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);

  adw_alert_dialog_add_responses (alert, "cancel", _ ("_Cancel"), "do",
                                  _ (deeds[deed->deed].label), NULL);
  if (deed->goals->len > 0)
    {
      adw_alert_dialog_set_body (alert, _ ("Say how each goal came out."));
      adw_alert_dialog_set_response_enabled (alert, "do", FALSE);
      adw_alert_dialog_set_extra_child (alert, make_results (deed, alert));
    }
  else
    adw_alert_dialog_set_extra_child (alert, make_remarks (deed));
  adw_alert_dialog_set_response_appearance (alert, "do", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (alert, "do");
  adw_alert_dialog_set_close_response (alert, "cancel");
  /* The dialog stands above it and goes before it. */
  g_object_set_data (G_OBJECT (dialog), "hw-parent", page);
  g_object_set_data_full (G_OBJECT (dialog), "hw-deed", g_atomic_rc_box_acquire (deed), deed_unref);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response_cb),
                         g_atomic_rc_box_acquire (deed),
                         (GClosureNotify) (void (*) (void)) deed_unref, 0);
  adw_dialog_present (dialog, page);
}

static DexFuture *
remark_fiber (gpointer data)
{
  HwFiber *fiber = data;
  Deed *deed = fiber->data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkWidget) page = NULL;

  dex_await (hw_store_thread_run (deed->thread, remark_job, g_atomic_rc_box_acquire (deed),
                                  deed_unref),
             &error);
  page = g_weak_ref_get (&fiber->owner);
  if (!page)
    return dex_future_new_true ();
  if (!error && deed->n_gaps == 0 && (deed->remarks->len > 0 || deed->goals->len > 0))
    ask_first (page, deed);
  else if (!error && deed->n_gaps == 0)
    act (page, deed);
  else
    {
      g_object_set_data (G_OBJECT (page), RUNNING, NULL);
      if (error)
        gtk_widget_activate_action (page, "win.say", "s", error->message);
      else
        show_gaps (page, deed->n_gaps);
    }
  return dex_future_new_true ();
}

void
hw_plan_acts_run (GtkWidget *page, HwStoreThread *thread, const char *plan, HwPlanDeed wanted)
{
  Deed *deed;

  g_return_if_fail (GTK_IS_WIDGET (page));

  if (wanted == HW_PLAN_DEED_NONE || g_object_get_data (G_OBJECT (page), RUNNING))
    return;
  if (wanted == HW_PLAN_DEED_RETURN)
    {
      hw_plan_return_dialog_present (page, thread, plan);
      return;
    }
  g_object_set_data (G_OBJECT (page), RUNNING, GINT_TO_POINTER (TRUE));
  deed = deed_new (thread, wanted, plan);
  if (deeds[wanted].heading)
    hw_fiber_start (page, NULL, remark_fiber, g_atomic_rc_box_acquire (deed), deed_unref);
  else
    act (page, deed);
  deed_unref (deed);
}

/* ------------------------------------------------------------------ which is next */

HwPlanDeed
hw_plan_next_deed (const HwPlanView *view)
{
  const HwCasePlan *plan = view->whole->plan;

  if (plan->status == HW_PLAN_STATUS_APPROVED)
    return HW_PLAN_DEED_REVISE;
  if (!hw_plan_view_is_open (view))
    return HW_PLAN_DEED_NONE;
  if (plan->asked_date && view->may_approve)
    return HW_PLAN_DEED_APPROVE;
  return plan->asked_date ? HW_PLAN_DEED_NONE : HW_PLAN_DEED_ASK;
}

const char *
hw_plan_deed_label (HwPlanDeed deed)
{
  return deed == HW_PLAN_DEED_APPROVE  ? _ ("_Approve")
         : deed == HW_PLAN_DEED_REVISE ? _ ("Begin _Next Version")
                                       : _ ("_Ask for Approval");
}
