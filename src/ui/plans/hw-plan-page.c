/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the plan on the store’s thread and hands it to the outline, the inspector and the gaps,
 * again after each commit.
 */

#include "ui/plans/hw-plan-page-private.h"

#include "domain/plans/hw-task-rules.h"
#include "store/hw-journal.h"
#include "ui/plans/hw-plan-approval.h"
#include "ui/plans/hw-plan-compare-dialog.h"
#include "ui/plans/hw-plan-print-dialog.h"
#include "ui/plans/hw-plan-steps-dialog.h"
#include "ui/plans/hw-plan-words.h"
#include "ui/shell/hw-action-table.h"
#include "ui/widgets/hw-fiber.h"
#include "ui/widgets/hw-history-dialog.h"

#include <glib/gi18n-lib.h>

enum
{
  PROP_THREAD = 1,
  PROP_PLAN_ID,
  PROP_NARROW,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (HwPlanPage, hw_plan_page, ADW_TYPE_NAVIGATION_PAGE)

/* ------------------------------------------------------------------ what is shown */

static void
show_gaps (HwPlanPage *self)
{
  guint n = self->view->gaps->len;
  g_autofree char *label
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u gap", "%u gaps", n), n);

  adw_button_content_set_label (self->gaps_content, label);
  gtk_widget_set_visible (self->gaps_button, n > 0 && hw_plan_view_is_open (self->view));
  adw_view_stack_page_set_badge_number (self->gaps_page, n);
  hw_plan_gaps_show (self->gaps, self->view);
}

static void
show_deeds (HwPlanPage *self)
{
  HwPlanDeed deed = hw_plan_next_deed (self->view);

  gtk_button_set_label (self->deed, hw_plan_deed_label (deed));
  gtk_button_set_use_underline (self->deed, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->deed), deed != HW_PLAN_DEED_NONE);
  gtk_widget_set_visible (self->give_back, deed == HW_PLAN_DEED_APPROVE);
}

static void
show_head (HwPlanPage *self)
{
  const HwPlanWhole *whole = self->view->whole;
  g_autofree char *name = g_strdup_printf (_ ("Plan of the family %s"), whole->family->name);
  g_autofree char *version = hw_plan_words_dup_version (whole->plan);
  g_autofree char *share = hw_plan_words_dup_share (whole);
  g_autofree char *said = hw_plan_words_dup_said (self->view);

  gtk_label_set_label (self->name, name);
  g_object_set (self->status, "state", hw_plan_words_status_state (whole->plan), "label", version,
                NULL);
  gtk_label_set_label (self->share, share);
  gtk_widget_set_visible (GTK_WIDGET (self->share), *share != '\0');
  gtk_label_set_label (self->said, said);
  gtk_widget_set_visible (GTK_WIDGET (self->said), *said != '\0');
}

/* From the first day of the plan to the last of its tasks. */
static void
fit_scale (HwPlanPage *self)
{
  const HwPlanWhole *whole = self->view->whole;
  HwDay from = whole->plan->from_date, to = whole->plan->until_date;

  for (guint i = 0; i < whole->tasks->len; i++)
    {
      HwTask *task = g_ptr_array_index (whole->tasks, i);

      to = MAX (to, hw_task_due (task, whole->plan->from_date, whole->tasks));
      if (task->start_date && (!from || task->start_date < from))
        from = task->start_date;
    }
  hw_plan_scale_fit (self->scale, from, to, self->view->today);
}

static void
show_line (HwPlanPage *self)
{
  HwPlanLine *line = hw_plan_page_line (self);
  /* At a heading stands what the plan as a whole says: why it has no community partner. */
  HwRecord *record = line && line->role == HW_PLAN_LINE_HEAD ? HW_RECORD (self->view->whole->plan)
                     : line && line->role != HW_PLAN_LINE_NEW ? line->record
                                                              : NULL;

  hw_plan_inspector_show (self->inspector, self->thread, self->view->whole, record,
                          hw_plan_view_is_open (self->view));
}

static void
show_view (HwPlanPage *self, HwPlanView *view)
{
  HwPlanLine *line = self->view ? hw_plan_page_line (self) : NULL;

  hw_plan_view_ref (view);
  g_clear_pointer (&self->view, hw_plan_view_unref);
  self->view = view;
  fit_scale (self);
  hw_plan_outline_set_view (self->outline, view);
  if (line && hw_plan_outline_find (self->outline, line->key) == line)
    gtk_single_selection_set_selected (self->selection,
                                       hw_plan_outline_place (self->outline, line));
  show_head (self);
  show_gaps (self);
  show_deeds (self);
  show_line (self);
  hw_plan_page_keep_in_sight (self);
  gtk_stack_set_visible_child_name (self->stack, "plan");
}

static void
show_failure (HwPlanPage *self, const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  adw_status_page_set_description (self->failed, error->message);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

HwPlanLine *
hw_plan_page_line (HwPlanPage *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

/* ------------------------------------------------------------------ reading */

/* Nothing is read whose opening is not noted: the first time that comes before. */
typedef struct
{
  char *plan;
  gboolean is_noted;
  gboolean is_first;
  guint reading;
} Wish;

static void
wish_free (gpointer data)
{
  g_free (((Wish *) data)->plan);
  g_free (data);
}

static gboolean
view_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  const Wish *wish = data;
  HwPlanView *view;

  if (!wish->is_noted && !hw_access_note (store, "case-plan", wish->plan, NULL, error))
    return FALSE;
  if (!(view = hw_plan_view_read (store, wish->plan, wish->is_first, error)))
    return FALSE;
  view->reading = wish->reading;
  g_value_init (result, HW_TYPE_PLAN_VIEW);
  g_value_take_boxed (result, view);
  return TRUE;
}

static DexFuture *
load_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwPlanPage) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (HwPlanView) view = NULL;
  g_autoptr (GError) error = NULL;
  Wish *wish = g_new (Wish, 1);
  DexFuture *future;

  *wish = (Wish) { .plan = g_strdup (self->plan_id), .is_noted = self->is_noted,
                   .is_first = !self->view, .reading = ++self->n_readings };
  future = hw_fiber_run (fiber, self->thread, view_job, wish, wish_free);
  g_clear_object (&self);
  view = dex_await_boxed (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (!self)
    return dex_future_new_true ();
  self->is_opening = FALSE;
  self->is_noted |= view != NULL;
  if (view)
    show_view (self, view);
  else
    show_failure (self, error);
  return dex_future_new_true ();
}

/* News that come while the opening is being noted were read with it. */
static void
load (HwPlanPage *self)
{
  if (self->is_opening)
    return;
  self->is_opening = !self->is_noted;
  hw_fiber_start (self, self->cancellable, load_fiber, NULL, NULL);
}

/* ------------------------------------------------------------------ acts */

static void
on_saved_cb (HwPlanPage *self, const char *label, gint64 transaction)
{
  g_autofree char *text = g_strdup_printf (_ ("Saved: %s"), label);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.saved", "(sx)", text, transaction);
}

static void
on_from_prevention_cb (HwPlanPage *self, const char *line)
{
  hw_plan_page_from_prevention (self, line);
}

static void
on_jump_cb (HwPlanPage *self, HwPlanGap *gap)
{
  HwPlanLine *line = hw_plan_outline_find_gap (self->outline, gap);

  if (!line)
    return;
  hw_plan_page_go_to (self, line);
  adw_view_stack_set_visible_child_name (self->side, "line");
}

static void
on_deed_cb (HwPlanPage *self)
{
  if (self->view)
    hw_plan_acts_run (GTK_WIDGET (self), self->thread, self->plan_id,
                      hw_plan_next_deed (self->view));
}

static void
deed_action (GtkWidget *widget, const char *name, GVariant *target)
{
  HwPlanPage *self = HW_PLAN_PAGE (widget);
  HwPlanDeed deed = g_str_equal (name, "plan.agree")   ? HW_PLAN_DEED_AGREE
                    : g_str_equal (name, "plan.close") ? HW_PLAN_DEED_CLOSE
                                                       : HW_PLAN_DEED_RETURN;

  hw_plan_acts_run (widget, self->thread, self->plan_id, deed);
}

/* What stands above the page. */
static void
dialog_action (GtkWidget *widget, const char *name, GVariant *target)
{
  HwPlanPage *self = HW_PLAN_PAGE (widget);

  if (g_str_equal (name, "page.print"))
    hw_plan_print_dialog_present (widget, self->thread, self->plan_id);
  else if (g_str_equal (name, "page.compare"))
    hw_plan_compare_dialog_present (widget, self->thread, self->plan_id);
  else if (g_str_equal (name, "page.steps"))
    hw_plan_steps_dialog_present (widget, self->thread, self->plan_id);
  else if (self->view)
    hw_history_dialog_present (widget, self->thread, HW_RECORD (self->view->whole->plan), NULL);
}

static void
gaps_action (GtkWidget *widget, const char *name, GVariant *target)
{
  HwPlanPage *self = HW_PLAN_PAGE (widget);
  gboolean is_there;

  /* Hiding what has the keys hands them on by itself. */
  is_there = gtk_widget_get_focus_child (GTK_WIDGET (self->gaps)) != NULL;
  adw_overlay_split_view_set_show_sidebar (self->split, TRUE);
  adw_view_stack_set_visible_child_name (self->side, "gaps");
  hw_plan_gaps_grab (self->gaps, is_there);
}

/* F6: between the lines and what stands beside them. */
static void
other_side_action (GtkWidget *widget, const char *name, GVariant *target)
{
  HwPlanPage *self = HW_PLAN_PAGE (widget);
  HwPlanLine *line = hw_plan_page_line (self);

  if (gtk_widget_get_focus_child (GTK_WIDGET (self->side)))
    {
      if (line)
        hw_plan_page_go_to (self, line);
      return;
    }
  adw_overlay_split_view_set_show_sidebar (self->split, TRUE);
  gtk_widget_child_focus (GTK_WIDGET (self->side), GTK_DIR_TAB_FORWARD);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *target)
{
  hw_plan_page_remove (HW_PLAN_PAGE (widget));
}

/* ------------------------------------------------------------------ object */

static void
hw_plan_page_constructed (GObject *object)
{
  HwPlanPage *self = HW_PLAN_PAGE (object);

  G_OBJECT_CLASS (hw_plan_page_parent_class)->constructed (object);
  self->outline = hw_plan_outline_new (self->thread);
  self->scale = hw_plan_scale_new (hw_day_today ());
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->outline)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  hw_plan_page_set_rows (self);
  g_signal_connect_object (self->thread, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (show_line), self,
                           G_CONNECT_SWAPPED);
  load (self);
}

static void
hw_plan_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HwPlanPage *self = HW_PLAN_PAGE (object);

  if (id == PROP_THREAD)
    self->thread = g_value_dup_object (value);
  else if (id == PROP_NARROW)
    self->is_narrow = g_value_get_boolean (value);
  else
    self->plan_id = g_value_dup_string (value);
}

static void
hw_plan_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HwPlanPage *self = HW_PLAN_PAGE (object);

  if (id == PROP_THREAD)
    g_value_set_object (value, self->thread);
  else if (id == PROP_NARROW)
    g_value_set_boolean (value, self->is_narrow);
  else
    g_value_set_string (value, self->plan_id);
}

static void
hw_plan_page_dispose (GObject *object)
{
  HwPlanPage *self = HW_PLAN_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->settled_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_PLAN_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->outline);
  g_clear_object (&self->scale);
  g_clear_pointer (&self->view, hw_plan_view_unref);
  g_clear_object (&self->thread);
  G_OBJECT_CLASS (hw_plan_page_parent_class)->dispose (object);
}

static void
hw_plan_page_finalize (GObject *object)
{
  HwPlanPage *self = HW_PLAN_PAGE (object);

  g_object_unref (self->cancellable);
  g_free (self->plan_id);
  G_OBJECT_CLASS (hw_plan_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/plans/hw-plan-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HwPlanPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HwPlanPage, failed);
  gtk_widget_class_bind_template_child (widget_class, HwPlanPage, name);
  gtk_widget_class_bind_template_child (widget_class, HwPlanPage, status);
  gtk_widget_class_bind_template_child (widget_class, HwPlanPage, share);
  gtk_widget_class_bind_template_child (widget_class, HwPlanPage, said);
  gtk_widget_class_bind_template_child (widget_class, HwPlanPage, gaps_button);
  gtk_widget_class_bind_template_child (widget_class, HwPlanPage, gaps_content);
  gtk_widget_class_bind_template_child (widget_class, HwPlanPage, deed);
  gtk_widget_class_bind_template_child (widget_class, HwPlanPage, give_back);
  gtk_widget_class_bind_template_child (widget_class, HwPlanPage, list);
  gtk_widget_class_bind_template_child (widget_class, HwPlanPage, split);
  gtk_widget_class_bind_template_child (widget_class, HwPlanPage, side);
  gtk_widget_class_bind_template_child (widget_class, HwPlanPage, gaps_page);
  gtk_widget_class_bind_template_child (widget_class, HwPlanPage, inspector);
  gtk_widget_class_bind_template_child (widget_class, HwPlanPage, gaps);
  gtk_widget_class_bind_template_callback (widget_class, on_saved_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_from_prevention_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_jump_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_deed_cb);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.history", NULL, dialog_action);
  gtk_widget_class_install_action (widget_class, "page.gaps", NULL, gaps_action);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, dialog_action);
  gtk_widget_class_install_action (widget_class, "page.compare", NULL, dialog_action);
  gtk_widget_class_install_action (widget_class, "page.steps", NULL, dialog_action);
  gtk_widget_class_install_action (widget_class, "page.other-side", NULL, other_side_action);
  gtk_widget_class_install_action (widget_class, "plan.agree", NULL, deed_action);
  gtk_widget_class_install_action (widget_class, "plan.return", NULL, deed_action);
  gtk_widget_class_install_action (widget_class, "plan.close", NULL, deed_action);
  gtk_widget_class_install_action (widget_class, "plan.remove", NULL, remove_action);
}

static void
hw_plan_page_class_init (HwPlanPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = hw_plan_page_constructed;
  object_class->set_property = hw_plan_page_set_property;
  object_class->get_property = hw_plan_page_get_property;
  object_class->dispose = hw_plan_page_dispose;
  object_class->finalize = hw_plan_page_finalize;
  g_object_class_install_property (
      object_class, PROP_THREAD,
      g_param_spec_object ("thread", NULL, NULL, HW_TYPE_STORE_THREAD, flags));
  g_object_class_install_property (object_class, PROP_PLAN_ID,
                                   g_param_spec_string ("plan-id", NULL, NULL, NULL, flags));
  g_object_class_install_property (
      object_class, PROP_NARROW,
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  bind_template (GTK_WIDGET_CLASS (klass));
  install_actions (GTK_WIDGET_CLASS (klass));
}

static void
hw_plan_page_init (HwPlanPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  hw_action_table_add_keys (GTK_WIDGET (self), "case-plan");
}
