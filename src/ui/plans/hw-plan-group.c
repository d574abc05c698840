/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One list, read in one job.
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
  AdwBin parent_instance;

  HwRowGroup *rows;
  GtkWidget *begin;

  HwStoreThread *thread;
  char *family_id;
  GCancellable *cancellable;
};

enum
{
  PROP_THREAD = 1,
  PROP_FAMILY_ID,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (HwPlanGroup, hw_plan_group, ADW_TYPE_BIN)

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
show_plans (HwPlanGroup *self, GPtrArray *plans)
{
  HwCasePlan *latest = plans->len ? g_ptr_array_index (plans, 0) : NULL;

  hw_row_group_begin (self->rows);
  for (guint i = 0; i < plans->len; i++)
    show_plan (self, g_ptr_array_index (plans, i), hw_day_today ());
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

static gboolean
list_job (HwStore *store, gpointer family, GCancellable *cancellable, GValue *result,
          GError **error)
{
  GPtrArray *plans = hw_store_list_by (store, HW_TYPE_CASE_PLAN, "family", family, error);

  if (!plans)
    return FALSE;
  g_ptr_array_sort (plans, compare_versions);
  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, plans);
  return TRUE;
}

static DexFuture *
load_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwPlanGroup) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (GPtrArray) plans = NULL;
  DexFuture *future
      = hw_fiber_run (fiber, self->thread, list_job, g_strdup (self->family_id), g_free);

  g_clear_object (&self);
  plans = dex_await_boxed (future, NULL);
  self = g_weak_ref_get (&fiber->owner);
  if (self && plans)
    show_plans (self, plans);
  return dex_future_new_true ();
}

static void
load (HwPlanGroup *self)
{
  if (self->thread && self->family_id)
    hw_fiber_start (self, self->cancellable, load_fiber, NULL, NULL);
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
  const char *plan;
  gint64 transaction;
  DexFuture *future
      = hw_fiber_run (fiber, self->thread, begin_job, g_strdup (self->family_id), g_free);

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
hw_plan_group_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HwPlanGroup *self = HW_PLAN_GROUP (object);

  if (id == PROP_FAMILY_ID)
    g_set_str (&self->family_id, g_value_get_string (value));
  else if (g_set_object (&self->thread, g_value_get_object (value)) && self->thread)
    g_signal_connect_object (self->thread, "changed", G_CALLBACK (load), self,
                             G_CONNECT_SWAPPED);
  load (self);
}

static void
hw_plan_group_dispose (GObject *object)
{
  HwPlanGroup *self = HW_PLAN_GROUP (object);

  g_cancellable_cancel (self->cancellable);
  /* The bin and the template would both let go of it. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_PLAN_GROUP);
  g_clear_object (&self->thread);
  G_OBJECT_CLASS (hw_plan_group_parent_class)->dispose (object);
}

static void
hw_plan_group_finalize (GObject *object)
{
  HwPlanGroup *self = HW_PLAN_GROUP (object);

  g_object_unref (self->cancellable);
  g_free (self->family_id);
  G_OBJECT_CLASS (hw_plan_group_parent_class)->finalize (object);
}

static void
hw_plan_group_class_init (HwPlanGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = hw_plan_group_set_property;
  object_class->dispose = hw_plan_group_dispose;
  object_class->finalize = hw_plan_group_finalize;
  g_object_class_install_property (
      object_class, PROP_THREAD,
      g_param_spec_object ("thread", NULL, NULL, HW_TYPE_STORE_THREAD, flags));
  g_object_class_install_property (object_class, PROP_FAMILY_ID,
                                   g_param_spec_string ("family-id", NULL, NULL, NULL, flags));
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/plans/hw-plan-group.ui");
  gtk_widget_class_bind_template_child (widget_class, HwPlanGroup, rows);
  gtk_widget_class_bind_template_child (widget_class, HwPlanGroup, begin);
  gtk_widget_class_bind_template_callback (widget_class, on_begin_cb);
}

static void
hw_plan_group_init (HwPlanGroup *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
