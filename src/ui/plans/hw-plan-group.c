/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row a version, and how a plan is begun.
 */

#include "ui/plans/hw-plan-group.h"

#include "domain/plans/hw-case-plan-act.h"
#include "domain/plans/hw-case-plan.h"
#include "ui/plans/hw-plan-words.h"
#include "ui/widgets/hw-fiber.h"
#include "ui/widgets/hw-row-group.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

struct _HwPlanGroup
{
  HwReadGroup parent_instance;

  HwRowGroup *rows;
  GtkWidget *begin;
};

G_DEFINE_FINAL_TYPE (HwPlanGroup, hw_plan_group, HW_TYPE_READ_GROUP)

/* ------------------------------------------------------------------ what is shown */

/* When it was approved, or what it is waiting for. Owned; "" for nothing. */
static char *
dup_course (HwCasePlan *plan, HwDay today)
{
  GString *line = g_string_new (NULL);
  g_autofree char *period = plan->from_date || plan->until_date
                                ? hw_words_dup_period (plan->from_date, plan->until_date, today)
                                : NULL;
  g_autofree char *approved
      = plan->approved_date ? hw_day_dup_short (plan->approved_date, today) : NULL;
  g_autofree char *words = approved ? g_strdup_printf (_ ("approved %s"), approved) : NULL;

  hw_words_append (line, period);
  hw_words_append (line, words);
  return g_string_free (line, FALSE);
}

static void
show_plan (HwPlanGroup *self, HwCasePlan *plan, HwDay today)
{
  gboolean is_new;
  AdwActionRow *row = hw_row_group_take (self->rows, plan->parent_instance.id, &is_new);
  g_autofree char *title = hw_plan_words_dup_version (plan);
  g_autofree char *course = dup_course (plan, today);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (row, course);
  if (!is_new)
    return;
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)", "case-plan",
                                    plan->parent_instance.id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open");
  adw_action_row_add_suffix (row, gtk_image_new_from_icon_name ("go-next-symbolic"));
}

static void
hw_plan_group_show (HwReadGroup *group, GPtrArray *plans)
{
  HwPlanGroup *self = HW_PLAN_GROUP (group);
  HwCasePlan *latest = plans->len ? g_ptr_array_index (plans, 0) : NULL;

  hw_row_group_begin (self->rows);
  for (guint i = 0; i < plans->len; i++)
    show_plan (self, g_ptr_array_index (plans, i), hw_read_group_today (group));
  hw_row_group_end (self->rows);
  gtk_widget_set_visible (self->begin, !latest || latest->status == HW_PLAN_STATUS_CLOSED);
}

/* ------------------------------------------------------------------ reading */

static int
compare_versions (gconstpointer a, gconstpointer b)
{
  const HwCasePlan *const *left = a, *const *right = b;

  return ((*left)->version < (*right)->version) - ((*left)->version > (*right)->version);
}

static GPtrArray *
hw_plan_group_read (HwStore *store, const char *family, GError **error)
{
  GPtrArray *plans = hw_store_list_by (store, HW_TYPE_CASE_PLAN, "family", family, error);

  if (plans)
    g_ptr_array_sort (plans, compare_versions);
  return plans;
}

/* ------------------------------------------------------------------ beginning */

/* The id of the plan, and the number of its transaction. */
static gboolean
begin_job (HwStore *store, gpointer family, GCancellable *cancellable, GValue *result,
           GError **error)
{
  g_autofree char *plan = NULL;
  gint64 transaction = hw_case_plan_begin (store, family, &plan, error);

  if (transaction == 0)
    return FALSE;
  g_value_init (result, G_TYPE_VARIANT);
  g_value_take_variant (result, g_variant_ref_sink (g_variant_new ("(sx)", plan, transaction)));
  return TRUE;
}

static DexFuture *
begin_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwPlanGroup) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (GVariant) begun = NULL;
  g_autoptr (GError) error = NULL;
  HwReadGroup *group = HW_READ_GROUP (self);
  const char *plan;
  gint64 transaction;
  DexFuture *future = hw_fiber_run (fiber, hw_read_group_thread (group), begin_job,
                                    g_strdup (hw_read_group_record_id (group)), g_free);

  g_clear_object (&self);
  begun = dex_await_variant (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (self && !begun)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.say", "s", error->message);
  if (!self || !begun)
    return dex_future_new_true ();
  g_variant_get (begun, "(&sx)", &plan, &transaction);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.saved", "(sx)", _ ("Case plan begun"),
                              transaction);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "(ss)", "case-plan", plan);
  return dex_future_new_true ();
}

static void
on_begin_cb (HwPlanGroup *self)
{
  hw_fiber_start (self, NULL, begin_fiber, NULL, NULL);
}

/* ------------------------------------------------------------------ object */

static void
hw_plan_group_dispose (GObject *object)
{
  /* The bin and the template would both let go of it. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_PLAN_GROUP);
  G_OBJECT_CLASS (hw_plan_group_parent_class)->dispose (object);
}

static void
hw_plan_group_class_init (HwPlanGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HwReadGroupClass *group_class = HW_READ_GROUP_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_plan_group_dispose;
  group_class->read = hw_plan_group_read;
  group_class->show = hw_plan_group_show;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/plans/hw-plan-group.ui");
  gtk_widget_class_bind_template_child (widget_class, HwPlanGroup, rows);
  gtk_widget_class_bind_template_child (widget_class, HwPlanGroup, begin);
  gtk_widget_class_bind_template_callback (widget_class, on_begin_cb);
}

static void
hw_plan_group_init (HwPlanGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
