/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One form a kind of element; those that are not shown keep their rows, so that going through the
 * lines of a plan makes no widget anew.
 */

#include "ui/plans/hw-plan-inspector.h"

#include "domain/plans/hw-case-plan-rules.h"
#include "ui/forms/hw-field-row.h"
#include "ui/forms/hw-form.h"
#include "ui/plans/hw-plan-choices.h"
#include "ui/plans/hw-plan-words.h"

#include <glib/gi18n-lib.h>

struct _HwPlanInspector
{
  AdwBin parent_instance;

  GtkWidget *head;
  GtkLabel *number;
  GtkLabel *words;
  GtkStack *forms;
  GtkWidget *case_plan;
  GtkWidget *finding;
  GtkWidget *prevention_line;
  GtkWidget *plan_goal;
  GtkWidget *objective;
  GtkWidget *task;
  GtkWidget *plan_service;
  GtkWidget *plan_participant;
  GtkWidget *from_prevention;
  HwFieldRow *finding_anchor;
  HwFieldRow *objective_anchor;
  HwFieldRow *whose;
  HwFieldRow *after;
  HwFieldRow *how_long;

  HwPlanWhole *whole; /* NULL: nothing was shown yet */
  HwRecord *record;   /* NULL: none is chosen */
};

enum
{
  SAVED,
  FROM_PREVENTION,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HwPlanInspector, hw_plan_inspector, ADW_TYPE_BIN)

/* ------------------------------------------------------------------ heading */

/* From 1, among those of @records that @member says the same of; 0: it is not there. */
static guint
place_of (GPtrArray *records, HwRecord *record, const char *parent)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (record);
  const HwField *field = parent ? hw_record_class_find (klass, parent) : NULL;
  guint n = 0;

  for (guint i = 0; i < records->len; i++)
    {
      HwRecord *other = g_ptr_array_index (records, i);

      n += !field || hw_record_equal_field (record, other, field);
      if (g_strcmp0 (other->id, record->id) == 0)
        return n;
    }
  return 0;
}

static gpointer
find (GPtrArray *records, const char *id)
{
  for (guint i = 0; i < records->len; i++)
    if (g_strcmp0 (HW_RECORD (g_ptr_array_index (records, i))->id, id) == 0)
      return g_ptr_array_index (records, i);
  return NULL;
}

/* «1.2.3» as in the outline; NULL: it stands in no numbered list. */
static char *
dup_number (const HwPlanWhole *whole, HwRecord *record)
{
  HwTask *task = HW_IS_TASK (record) ? HW_TASK (record) : NULL;
  HwRecord *objective = task                       ? find (whole->objectives, task->objective)
                        : HW_IS_OBJECTIVE (record) ? record
                                                   : NULL;
  HwRecord *goal = objective ? find (whole->goals, HW_OBJECTIVE (objective)->goal)
                   : HW_IS_PLAN_GOAL (record) ? record
                                              : NULL;
  GString *number;

  if (!goal)
    return NULL;
  number = g_string_new (NULL);
  g_string_printf (number, "%u", place_of (whole->goals, goal, NULL));
  if (objective)
    g_string_append_printf (number, ".%u", place_of (whole->objectives, objective, "goal"));
  if (task)
    g_string_append_printf (number, ".%u", place_of (whole->tasks, record, "objective"));
  return g_string_free (number, FALSE);
}

static void
show_head (HwPlanInspector *self)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (self->record);
  g_autofree char *number = dup_number (self->whole, self->record);
  g_autofree char *kind
      = number ? g_strdup_printf ("%s %s", _ (klass->label), number) : g_strdup (_ (klass->label));
  g_autofree char *title = hw_plan_words_dup_title (self->whole, self->record);

  gtk_label_set_label (self->number, kind);
  gtk_label_set_label (self->words, title);
}

/* ------------------------------------------------------------------ forms */

static const struct
{
  const char *type;
  gsize form;
} pages[] = {
  { "case-plan", G_STRUCT_OFFSET (HwPlanInspector, case_plan) },
  { "finding", G_STRUCT_OFFSET (HwPlanInspector, finding) },
  { "prevention-line", G_STRUCT_OFFSET (HwPlanInspector, prevention_line) },
  { "plan-goal", G_STRUCT_OFFSET (HwPlanInspector, plan_goal) },
  { "objective", G_STRUCT_OFFSET (HwPlanInspector, objective) },
  { "task", G_STRUCT_OFFSET (HwPlanInspector, task) },
  { "plan-service", G_STRUCT_OFFSET (HwPlanInspector, plan_service) },
  { "plan-participant", G_STRUCT_OFFSET (HwPlanInspector, plan_participant) },
};

static HwForm *
form_of (HwPlanInspector *self, const char *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_str_equal (pages[i].type, type))
      return HW_FORM (G_STRUCT_MEMBER (GtkWidget *, self, pages[i].form));
  g_error ("a %s is no part of a plan", type);
}

static void
offer_choices (HwPlanInspector *self)
{
  if (HW_IS_TASK (self->record))
    {
      hw_field_row_set_choices (self->whose,
                                hw_plan_choices_whose (self->whole, HW_TASK (self->record)));
      hw_field_row_set_choices (self->after,
                                hw_plan_choices_after (self->whole, HW_TASK (self->record)));
    }
  else if (HW_IS_OBJECTIVE (self->record))
    hw_field_row_set_choices (
        self->objective_anchor,
        hw_plan_choices_anchor (self->whole, HW_OBJECTIVE (self->record)->anchor));
  else if (HW_IS_PLAN_FINDING (self->record))
    hw_field_row_set_choices (
        self->finding_anchor,
        hw_plan_choices_anchor (self->whole, HW_PLAN_FINDING (self->record)->anchor));
}

void
hw_plan_inspector_show (HwPlanInspector *self, HwStoreThread *thread, HwPlanWhole *whole,
                        HwRecord *record, gboolean is_open)
{
  const char *type = record ? HW_RECORD_GET_CLASS (record)->type : "none";
  HwForm *form;

  hw_plan_whole_ref (whole);
  g_clear_pointer (&self->whole, hw_plan_whole_unref);
  self->whole = whole;
  g_set_object (&self->record, record);
  gtk_widget_set_visible (self->head, record != NULL);
  gtk_stack_set_visible_child_name (self->forms, type);
  if (!record)
    return;
  form = form_of (self, type);
  show_head (self);
  offer_choices (self);
  gtk_widget_set_visible (self->from_prevention, is_open);
  hw_form_set_open (form, is_open ? NULL : hw_case_plan_progress (type));
  g_object_set (form, "thread", thread, "record", record, NULL);
}

/* ------------------------------------------------------------------ object */

static void
on_saved_cb (HwPlanInspector *self, const char *label, gint64 transaction)
{
  g_signal_emit (self, signals[SAVED], 0, label, transaction);
}

static void
on_from_prevention_cb (HwPlanInspector *self)
{
  g_signal_emit (self, signals[FROM_PREVENTION], 0, self->record->id);
}

static void
hw_plan_inspector_dispose (GObject *object)
{
  HwPlanInspector *self = HW_PLAN_INSPECTOR (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_PLAN_INSPECTOR);
  g_clear_pointer (&self->whole, hw_plan_whole_unref);
  g_clear_object (&self->record);
  G_OBJECT_CLASS (hw_plan_inspector_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, HwPlanInspector, head);
  gtk_widget_class_bind_template_child (widget_class, HwPlanInspector, number);
  gtk_widget_class_bind_template_child (widget_class, HwPlanInspector, words);
  gtk_widget_class_bind_template_child (widget_class, HwPlanInspector, forms);
  gtk_widget_class_bind_template_child (widget_class, HwPlanInspector, case_plan);
  gtk_widget_class_bind_template_child (widget_class, HwPlanInspector, finding);
  gtk_widget_class_bind_template_child (widget_class, HwPlanInspector, prevention_line);
  gtk_widget_class_bind_template_child (widget_class, HwPlanInspector, plan_goal);
  gtk_widget_class_bind_template_child (widget_class, HwPlanInspector, objective);
  gtk_widget_class_bind_template_child (widget_class, HwPlanInspector, task);
  gtk_widget_class_bind_template_child (widget_class, HwPlanInspector, plan_service);
  gtk_widget_class_bind_template_child (widget_class, HwPlanInspector, plan_participant);
  gtk_widget_class_bind_template_child (widget_class, HwPlanInspector, from_prevention);
  gtk_widget_class_bind_template_child (widget_class, HwPlanInspector, finding_anchor);
  gtk_widget_class_bind_template_child (widget_class, HwPlanInspector, objective_anchor);
  gtk_widget_class_bind_template_child (widget_class, HwPlanInspector, whose);
  gtk_widget_class_bind_template_child (widget_class, HwPlanInspector, after);
  gtk_widget_class_bind_template_child (widget_class, HwPlanInspector, how_long);
}

static void
hw_plan_inspector_class_init (HwPlanInspectorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_plan_inspector_dispose;
  signals[SAVED] = g_signal_new ("saved", HW_TYPE_PLAN_INSPECTOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT64);
  signals[FROM_PREVENTION]
      = g_signal_new ("from-prevention", HW_TYPE_PLAN_INSPECTOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/plans/hw-plan-inspector.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_saved_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_from_prevention_cb);
}

static void
hw_plan_inspector_init (HwPlanInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hw_field_row_set_reader (self->how_long, &hw_plan_duration_reader, &self->whole);
}
