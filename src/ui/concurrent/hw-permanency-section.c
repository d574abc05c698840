/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Read again whenever the child's story is told anew.
 */

#include "ui/concurrent/hw-permanency-section.h"

#include "domain/concurrent/hw-concurrent-query.h"
#include "domain/concurrent/hw-concurrent-rules.h"
#include "domain/contacts/hw-contacts-query.h"
#include "report/concurrent/hw-search-statement.h"
#include "ui/concurrent/hw-permanency-deeds.h"
#include "ui/concurrent/hw-permanency-rows.h"
#include "ui/widgets/hw-fiber.h"
#include "ui/widgets/hw-printing.h"
#include "ui/widgets/hw-record-group.h"

#include <glib/gi18n-lib.h>

struct _HwPermanencySection
{
  HwChildSection parent_instance;

  HwRowGroup *todo;
  HwRecordGroup *plan_a;
  HwRecordGroup *plan_b;
  HwRecordGroup *steps_a;
  HwRecordGroup *steps_b;
  GtkWidget *add_a;
  GtkWidget *add_b;
  GtkWidget *set_b;
  GtkWidget *menu_b;
  HwRecordGroup *disclosures;
  HwRecordGroup *maternal;
  HwRecordGroup *paternal;
  HwRecordGroup *others;
  HwRowGroup *visits;
  HwRowGroup *care;

  HwConcurrent *plans; /* NULL until it is read */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (HwPermanencySection, hw_permanency_section, HW_TYPE_CHILD_SECTION)

/* ------------------------------------------------------------------ what is shown */

static void
show (HwPermanencySection *self, HwRecordGroup *group, GPtrArray *records)
{
  hw_record_group_set_records (group, hw_child_section_thread (HW_CHILD_SECTION (self)), records,
                               self->plans->titles, self->plans->today);
}

static void
show_plan (HwPermanencySection *self, HwGoal *goal, HwRecordGroup *group, HwRecordGroup *steps,
           GtkWidget *add)
{
  g_autoptr (GPtrArray) goals = g_ptr_array_new ();
  g_autoptr (GPtrArray) own = g_ptr_array_new ();

  if (goal)
    g_ptr_array_add (goals, goal);
  for (guint i = 0; goal && i < self->plans->steps->len; i++)
    {
      HwGoalStep *step = g_ptr_array_index (self->plans->steps, i);

      if (g_str_equal (step->goal, HW_RECORD (goal)->id))
        g_ptr_array_add (own, step);
    }
  show (self, group, goals);
  show (self, steps, own);
  gtk_widget_set_visible (GTK_WIDGET (steps), goal != NULL);
  if (goal)
    {
      gtk_actionable_set_action_target (GTK_ACTIONABLE (add), "s", HW_RECORD (goal)->id);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "permanency.step");
    }
}

static void
show_side (HwPermanencySection *self, HwRecordGroup *group, HwSearchSide side)
{
  g_autoptr (GPtrArray) searches = g_ptr_array_new ();

  for (guint i = 0; i < self->plans->searches->len; i++)
    {
      HwRelativeSearch *search = g_ptr_array_index (self->plans->searches, i);

      if (search->side == side)
        g_ptr_array_add (searches, search);
    }
  show (self, group, searches);
}

/* One of two stands in the same place; the keys do not go with the one that does. */
static void
show_one (GtkWidget *shown, GtkWidget *hidden)
{
  GtkRoot *root = gtk_widget_get_root (shown);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  gboolean has_keys = focus && (focus == hidden || gtk_widget_is_ancestor (focus, hidden));

  gtk_widget_set_visible (shown, TRUE);
  if (has_keys)
    gtk_widget_grab_focus (shown);
  gtk_widget_set_visible (hidden, FALSE);
}

/* What becomes possible is so before the keys go there, what does not is so afterwards. */
static void
update_acts (HwPermanencySection *self)
{
  static const char *const of_plan_b[]
      = { "permanency.change", "permanency.drop", "permanency.take-up" };
  gboolean has_plan_b = self->plans && self->plans->plan_b;
  gboolean may_set = self->plans && !hw_plan_b_refusal (self->plans);

  if (may_set)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), "permanency.set", TRUE);
  show_one (has_plan_b ? self->menu_b : self->set_b, has_plan_b ? self->set_b : self->menu_b);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "permanency.set", may_set);
  for (guint i = 0; i < G_N_ELEMENTS (of_plan_b); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), of_plan_b[i], has_plan_b);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "permanency.disclose",
                                 self->plans && self->plans->child->family);
}

static void
show_plans (HwPermanencySection *self)
{
  const char *refusal = hw_plan_b_refusal (self->plans);

  /* Why there can be none stands where it would stand (S2-14). */
  g_object_set (self->plan_b, "empty-text", refusal ? refusal : _ ("No concurrent goal yet."),
                NULL);
  hw_permanency_rows_show_gaps (self->todo, self->plans);
  gtk_widget_set_visible (GTK_WIDGET (self->todo), self->plans->stay != NULL);
  show_plan (self, self->plans->plan_a, self->plan_a, self->steps_a, self->add_a);
  show_plan (self, self->plans->plan_b, self->plan_b, self->steps_b, self->add_b);
  show (self, self->disclosures, self->plans->disclosures);
  show_side (self, self->maternal, HW_SEARCH_SIDE_MATERNAL);
  show_side (self, self->paternal, HW_SEARCH_SIDE_PATERNAL);
  show_side (self, self->others, HW_SEARCH_SIDE_OTHER);
  hw_permanency_rows_show_visits (self->visits, self->plans);
  hw_permanency_rows_show_care (self->care, self->plans);
  update_acts (self);
}

/* ------------------------------------------------------------------ reading */

static gboolean
read_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  g_autoptr (HwConcurrent) plans = hw_concurrent_read (store, data, error);

  if (!plans
      || (plans->stay
          && !(plans->visits = hw_visits_read (store, data, plans->stay->removal_date, error))))
    return FALSE;
  g_value_init (result, HW_TYPE_CONCURRENT);
  g_value_take_boxed (result, g_steal_pointer (&plans));
  return TRUE;
}

static DexFuture *
read_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwPermanencySection) self = g_weak_ref_get (&fiber->owner);
  HwChildSection *section = HW_CHILD_SECTION (self);
  g_autoptr (HwConcurrent) plans = NULL;
  DexFuture *future;

  future = hw_fiber_run (fiber, hw_child_section_thread (section), read_job,
                         g_strdup (HW_RECORD (hw_child_section_story (section)->child)->id),
                         g_free);
  g_clear_object (&self);
  plans = dex_await_boxed (future, NULL);
  self = g_weak_ref_get (&fiber->owner);
  if (!self || !plans)
    return NULL;
  g_clear_pointer (&self->plans, hw_concurrent_unref);
  self->plans = g_steal_pointer (&plans);
  show_plans (self);
  return NULL;
}

/* ------------------------------------------------------------------ acts */

static const HwPermanencyDeed *
deed_of (HwPermanencySection *self, HwPermanencyDeed *deed)
{
  HwChildSection *section = HW_CHILD_SECTION (self);
  const HwChildStory *story = hw_child_section_story (section);

  *deed = (HwPermanencyDeed) { GTK_WIDGET (self), hw_child_section_thread (section), self->plans,
                               story->family ? story->family->worker : NULL };
  return deed;
}

static void
plan_b_action (GtkWidget *widget, const char *action, GVariant *target)
{
  static const struct
  {
    const char *action;
    void (*present) (const HwPermanencyDeed *self);
  } deeds[] = {
    { "permanency.set", hw_permanency_set_plan_b },
    { "permanency.change", hw_permanency_change_plan_b },
    { "permanency.drop", hw_permanency_drop_plan_b },
    { "permanency.take-up", hw_permanency_take_up_plan_b },
  };
  HwPermanencySection *self = HW_PERMANENCY_SECTION (widget);
  HwPermanencyDeed deed;

  for (guint i = 0; self->plans && i < G_N_ELEMENTS (deeds); i++)
    if (g_str_equal (deeds[i].action, action))
      deeds[i].present (deed_of (self, &deed));
}

static void
target_action (GtkWidget *widget, const char *action, GVariant *target)
{
  static const struct
  {
    const char *action;
    void (*present) (const HwPermanencyDeed *self, const char *what);
  } deeds[] = {
    { "permanency.step", hw_permanency_add_step },
    { "permanency.step-done", hw_permanency_complete_step },
    { "permanency.disclose", hw_permanency_disclose },
    { "permanency.search", hw_permanency_search },
    { "permanency.notify", hw_permanency_notify },
  };
  HwPermanencySection *self = HW_PERMANENCY_SECTION (widget);
  const char *what = g_variant_get_string (target, NULL);
  HwPermanencyDeed deed;

  for (guint i = 0; self->plans && i < G_N_ELEMENTS (deeds); i++)
    if (g_str_equal (deeds[i].action, action))
      deeds[i].present (deed_of (self, &deed), *what ? what : NULL);
}

static HwPrintFrame *
statement_new (HwPermanencySection *self)
{
  HwStoreThread *thread = hw_child_section_thread (HW_CHILD_SECTION (self));
  g_autofree char *office
      = g_path_get_basename (hw_office_folder (hw_store_thread_office (thread)));

  return hw_search_statement_new (self->plans, hw_relative_notice_by (self->plans->stay, 0),
                                  office, NULL);
}

static void
print_action (GtkWidget *widget, const char *action, GVariant *target)
{
  HwPermanencySection *self = HW_PERMANENCY_SECTION (widget);
  HwStoreThread *thread = hw_child_section_thread (HW_CHILD_SECTION (self));

  if (self->plans && g_str_equal (action, "permanency.print"))
    hw_printing_print (widget, thread, statement_new (self));
  else if (self->plans)
    hw_printing_save (widget, thread, statement_new (self), _ ("diligent-search statement.pdf"));
}

/* ------------------------------------------------------------------ object */

static void
hw_permanency_section_show (HwChildSection *section, const HwChildStory *story)
{
  HwPermanencySection *self = HW_PERMANENCY_SECTION (section);

  hw_fiber_start (self, self->cancellable, read_fiber, NULL, NULL);
}

static void
hw_permanency_section_dispose (GObject *object)
{
  HwPermanencySection *self = HW_PERMANENCY_SECTION (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_PERMANENCY_SECTION);
  g_clear_pointer (&self->plans, hw_concurrent_unref);
  G_OBJECT_CLASS (hw_permanency_section_parent_class)->dispose (object);
}

static void
hw_permanency_section_finalize (GObject *object)
{
  g_object_unref (HW_PERMANENCY_SECTION (object)->cancellable);
  G_OBJECT_CLASS (hw_permanency_section_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/concurrent/hw-permanency-section.ui");
  gtk_widget_class_bind_template_child (widget_class, HwPermanencySection, todo);
  gtk_widget_class_bind_template_child (widget_class, HwPermanencySection, plan_a);
  gtk_widget_class_bind_template_child (widget_class, HwPermanencySection, plan_b);
  gtk_widget_class_bind_template_child (widget_class, HwPermanencySection, steps_a);
  gtk_widget_class_bind_template_child (widget_class, HwPermanencySection, steps_b);
  gtk_widget_class_bind_template_child (widget_class, HwPermanencySection, add_a);
  gtk_widget_class_bind_template_child (widget_class, HwPermanencySection, add_b);
  gtk_widget_class_bind_template_child (widget_class, HwPermanencySection, set_b);
  gtk_widget_class_bind_template_child (widget_class, HwPermanencySection, menu_b);
  gtk_widget_class_bind_template_child (widget_class, HwPermanencySection, disclosures);
  gtk_widget_class_bind_template_child (widget_class, HwPermanencySection, maternal);
  gtk_widget_class_bind_template_child (widget_class, HwPermanencySection, paternal);
  gtk_widget_class_bind_template_child (widget_class, HwPermanencySection, others);
  gtk_widget_class_bind_template_child (widget_class, HwPermanencySection, visits);
  gtk_widget_class_bind_template_child (widget_class, HwPermanencySection, care);
  gtk_widget_class_bind_template_callback (widget_class, hw_child_section_on_saved);
}

static void
hw_permanency_section_class_init (HwPermanencySectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_permanency_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = hw_permanency_section_finalize;
  HW_CHILD_SECTION_CLASS (klass)->show = hw_permanency_section_show;
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "permanency.set", NULL, plan_b_action);
  gtk_widget_class_install_action (widget_class, "permanency.change", NULL, plan_b_action);
  gtk_widget_class_install_action (widget_class, "permanency.drop", NULL, plan_b_action);
  gtk_widget_class_install_action (widget_class, "permanency.take-up", NULL, plan_b_action);
  gtk_widget_class_install_action (widget_class, "permanency.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "permanency.save-pdf", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "permanency.step", "s", target_action);
  gtk_widget_class_install_action (widget_class, "permanency.step-done", "s", target_action);
  gtk_widget_class_install_action (widget_class, "permanency.disclose", "s", target_action);
  gtk_widget_class_install_action (widget_class, "permanency.search", "s", target_action);
  gtk_widget_class_install_action (widget_class, "permanency.notify", "s", target_action);
}

static void
hw_permanency_section_init (HwPermanencySection *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  update_acts (self);
}
