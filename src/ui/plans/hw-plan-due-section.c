/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row a task, kept by the task, so that news never takes one away from under somebody's hands.
 */

#include "ui/plans/hw-plan-due-section.h"

#include "base/hw-error.h"
#include "domain/plans/hw-case-plan-query.h"
#include "domain/plans/hw-plan-rules.h"
#include "domain/plans/hw-task-rules.h"
#include "ui/widgets/hw-due-row.h"
#include "ui/widgets/hw-fiber.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

/* More are shown when they are asked for. */
#define FIRST 5

/* Days within which a task is near. */
#define SOON 7

/* One of the two lists. */
typedef struct
{
  AdwPreferencesGroup *group;
  GPtrArray *ids;  /* of the tasks that have a row, as they stand; owned */
  GPtrArray *rows; /* of HwDueRow, borrowed */
  GtkWidget *more; /* the row that shows all, or NULL */
  gboolean is_whole;
} List;

struct _HwPlanDueSection
{
  GtkBox parent_instance;

  AdwPreferencesGroup *own;
  AdwPreferencesGroup *familys;
  List lists[2];

  HwStoreThread *thread;
  char *family;
  char *child;
  HwDay today;
  HwPlanWhole *whole;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (HwPlanDueSection, hw_plan_due_section, GTK_TYPE_BOX)

/* ------------------------------------------------------------------ a row */

/* «12 weeks from 1 September 2026». */
static char *
dup_why (const HwTask *task, HwDay start)
{
  HwDuration duration = { task->duration, task->duration_unit, 0 };
  g_autofree char *length = hw_duration_dup_words (&duration);
  g_autofree char *day = NULL;

  if (task->until_date)
    {
      day = hw_day_dup_words (task->until_date);
      return g_strdup_printf (_ ("Agreed until %s"), day);
    }
  day = hw_day_dup_words (task->start_date ? task->start_date : start);
  if (task->start_date)
    /* Translators: how long a task takes, and its first day: «12 weeks from 1 September 2026». */
    return g_strdup_printf (_ ("%s from %s"), length, day);
  return g_strdup_printf (_ ("%s from the beginning of the plan, %s"), length, day);
}

static void
fill_row (HwPlanDueSection *self, GtkWidget *row, const HwPlanDue *due)
{
  GString *line = g_string_new (NULL);
  g_autofree char *day = hw_day_dup_short (due->due, self->today);
  g_autofree char *when = hw_words_dup_when (due->due, self->today);
  g_autofree char *why = dup_why (due->task, self->whole->plan->from_date);
  g_autofree char *subtitle = NULL;

  hw_words_append (line, day);
  hw_words_append (line, hw_plan_task_who (self->whole, due->task));
  subtitle = g_string_free_and_steal (line);
  g_object_set (row, "title", due->task->what, "subtitle", subtitle, "when", when, "why", why,
                "state",
                due->is_overdue                  ? HW_STATE_LATE
                : due->due - self->today <= SOON ? HW_STATE_SOON
                                                 : HW_STATE_PLAIN,
                NULL);
}

/* ------------------------------------------------------------------ a list */

static gboolean
has_these (List *list, GPtrArray *dues, guint n)
{
  if (list->rows->len != n || (list->more != NULL) != (n < dues->len))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const HwPlanDue *due = g_ptr_array_index (dues, i);

      if (g_strcmp0 (g_ptr_array_index (list->ids, i), HW_RECORD (due->task)->id) != 0)
        return FALSE;
    }
  return TRUE;
}

static void
clear (List *list)
{
  for (guint i = 0; i < list->rows->len; i++)
    adw_preferences_group_remove (list->group, g_ptr_array_index (list->rows, i));
  if (list->more)
    adw_preferences_group_remove (list->group, list->more);
  list->more = NULL;
  g_ptr_array_set_size (list->rows, 0);
  g_ptr_array_set_size (list->ids, 0);
}

static void show_plan (HwPlanDueSection *self);

/* The keys go to the first of those that came. */
static void
on_more_cb (HwPlanDueSection *self, GtkWidget *more)
{
  List *list = &self->lists[self->lists[0].more == more ? 0 : 1];

  list->is_whole = TRUE;
  show_plan (self);
  if (list->rows->len > FIRST)
    gtk_widget_grab_focus (g_ptr_array_index (list->rows, FIRST));
}

static void
add_more (HwPlanDueSection *self, List *list, guint n)
{
  g_autofree char *words
      = g_strdup_printf (ngettext ("Show All %'u Task", "Show All %'u Tasks", n), n);

  list->more = adw_button_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (list->more), words);
  g_signal_connect_object (list->more, "activated", G_CALLBACK (on_more_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (list->group, list->more);
}

static void
describe (List *list, GPtrArray *dues)
{
  g_autofree char *words = NULL;
  guint n = 0;

  for (guint i = 0; i < dues->len; i++)
    n += ((const HwPlanDue *) g_ptr_array_index (dues, i))->is_overdue;
  if (n > 0)
    words = g_strdup_printf (ngettext ("%'u overdue", "%'u overdue", n), n);
  adw_preferences_group_set_description (list->group, words);
}

static void
show_list (HwPlanDueSection *self, List *list, GPtrArray *dues)
{
  /* One that is left over takes no more room than the row that would show it. */
  guint n = list->is_whole || dues->len <= FIRST + 1 ? dues->len : FIRST;

  if (!has_these (list, dues, n))
    {
      clear (list);
      for (guint i = 0; i < n; i++)
        {
          const HwPlanDue *due = g_ptr_array_index (dues, i);
          GtkWidget *row = hw_due_row_new ();

          adw_preferences_group_add (list->group, row);
          g_ptr_array_add (list->rows, row);
          g_ptr_array_add (list->ids, g_strdup (HW_RECORD (due->task)->id));
        }
      if (n < dues->len)
        add_more (self, list, dues->len);
    }
  for (guint i = 0; i < n; i++)
    fill_row (self, g_ptr_array_index (list->rows, i), g_ptr_array_index (dues, i));
  describe (list, dues);
  gtk_widget_set_visible (GTK_WIDGET (list->group), dues->len > 0);
}

/* ------------------------------------------------------------------ the plan */

static void
show_plan (HwPlanDueSection *self)
{
  g_autoptr (GArray) all = self->whole
                               ? hw_plan_find_due (self->whole, self->child, self->today)
                               : g_array_new (FALSE, FALSE, sizeof (HwPlanDue));
  g_autoptr (GPtrArray) own = g_ptr_array_new ();
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      HwPlanDue *due = &g_array_index (all, HwPlanDue, i);

      g_ptr_array_add (due->is_childs ? own : others, due);
    }
  show_list (self, &self->lists[0], own);
  show_list (self, &self->lists[1], others);
  gtk_widget_set_visible (GTK_WIDGET (self), all->len > 0);
}

/* That it cannot be told is said: an empty place would say that nothing is due. */
static void
show_failure (HwPlanDueSection *self, const GError *error)
{
  g_clear_pointer (&self->whole, hw_plan_whole_unref);
  show_plan (self);
  if (g_error_matches (error, HW_ERROR, HW_ERROR_NOT_FOUND))
    return;
  adw_preferences_group_set_description (self->familys, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->familys), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static gboolean
plan_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  g_autofree char *plan = hw_case_plan_find_current (store, data, error);
  HwPlanWhole *whole = plan ? hw_case_plan_read (store, plan, error) : NULL;

  if (!whole)
    return FALSE;
  g_value_init (result, HW_TYPE_PLAN_WHOLE);
  g_value_take_boxed (result, whole);
  return TRUE;
}

static DexFuture *
load_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwPlanDueSection) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (HwPlanWhole) whole = NULL;
  g_autoptr (GError) error = NULL;
  DexFuture *future
      = hw_fiber_run (fiber, self->thread, plan_job, g_strdup (self->family), g_free);

  g_clear_object (&self);
  whole = dex_await_boxed (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (!self || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return dex_future_new_true ();
  if (whole)
    {
      g_clear_pointer (&self->whole, hw_plan_whole_unref);
      self->whole = g_steal_pointer (&whole);
      show_plan (self);
    }
  else
    show_failure (self, error);
  return dex_future_new_true ();
}

void
hw_plan_due_section_show (HwPlanDueSection *self, HwStoreThread *thread, const char *family,
                          const char *child, HwDay today)
{
  g_return_if_fail (HW_IS_PLAN_DUE_SECTION (self));

  g_set_object (&self->thread, thread);
  g_set_str (&self->family, family);
  g_set_str (&self->child, child);
  self->today = today;
  if (family)
    hw_fiber_start (self, self->cancellable, load_fiber, NULL, NULL);
  else
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* ------------------------------------------------------------------ object */

static void
hw_plan_due_section_dispose (GObject *object)
{
  HwPlanDueSection *self = HW_PLAN_DUE_SECTION (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_PLAN_DUE_SECTION);
  g_clear_pointer (&self->whole, hw_plan_whole_unref);
  g_clear_object (&self->thread);
  G_OBJECT_CLASS (hw_plan_due_section_parent_class)->dispose (object);
}

static void
hw_plan_due_section_finalize (GObject *object)
{
  HwPlanDueSection *self = HW_PLAN_DUE_SECTION (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->lists); i++)
    {
      g_ptr_array_unref (self->lists[i].ids);
      g_ptr_array_unref (self->lists[i].rows);
    }
  g_object_unref (self->cancellable);
  g_free (self->family);
  g_free (self->child);
  G_OBJECT_CLASS (hw_plan_due_section_parent_class)->finalize (object);
}

static void
hw_plan_due_section_class_init (HwPlanDueSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_plan_due_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = hw_plan_due_section_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/plans/hw-plan-due-section.ui");
  gtk_widget_class_bind_template_child (widget_class, HwPlanDueSection, own);
  gtk_widget_class_bind_template_child (widget_class, HwPlanDueSection, familys);
}

static void
hw_plan_due_section_init (HwPlanDueSection *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->lists[0].group = self->own;
  self->lists[1].group = self->familys;
  for (guint i = 0; i < G_N_ELEMENTS (self->lists); i++)
    {
      self->lists[i].ids = g_ptr_array_new_with_free_func (g_free);
      self->lists[i].rows = g_ptr_array_new ();
    }
}
