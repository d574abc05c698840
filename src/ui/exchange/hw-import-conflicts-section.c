/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Contradictions and decisions.
 */

#include "ui/exchange/hw-import-conflicts-section.h"

#include "domain/hw-records.h"
#include "ui/exchange/hw-import-cells.h"
#include "ui/exchange/hw-import-jobs.h"
#include "ui/exchange/hw-import-rows.h"
#include "ui/exchange/hw-import-save.h"
#include "ui/widgets/hw-fiber.h"

#include <glib/gi18n-lib.h>

struct _HwImportConflictsSection
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkNoSelection *selection;

  HwStoreThread *thread;
  HwImportPlan *plan;
  HwImportRows *rows;
  GCancellable *cancellable;
};

static guint decided_signal;

G_DEFINE_FINAL_TYPE (HwImportConflictsSection, hw_import_conflicts_section, ADW_TYPE_BIN)

/* ------------------------------------------------------------------ deciding */

static DexFuture *
decide_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwImportConflictsSection) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (HwStoreThread) thread = self->thread ? g_object_ref (self->thread) : NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *reason = NULL;

  g_clear_object (&self);
  if (!thread)
    return dex_future_new_true ();
  reason = dex_await_string (hw_fiber_run (fiber, thread, hw_import_decide_job,
                                           g_steal_pointer (&fiber->data),
                                           hw_import_decision_free),
                             &error);
  self = g_weak_ref_get (&fiber->owner);
  if (!self || !self->rows)
    return dex_future_new_true ();
  if (reason || error)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.say", "s",
                                reason ? reason : error->message);
  hw_import_rows_tell_decisions (self->rows);
  g_signal_emit (self, decided_signal, 0);
  return dex_future_new_true ();
}

static void
decide (HwImportConflictsSection *self, const HwImportConflict *conflict, gboolean takes_file)
{
  if (self->plan)
    hw_fiber_start (self, self->cancellable, decide_fiber,
                    hw_import_decision_new (self->plan, conflict, takes_file),
                    hw_import_decision_free);
}

static void
on_keep_all_cb (HwImportConflictsSection *self)
{
  decide (self, NULL, FALSE);
}

static void
on_take_all_cb (HwImportConflictsSection *self)
{
  decide (self, NULL, TRUE);
}

static void
on_save_cb (HwImportConflictsSection *self)
{
  hw_import_save_table (GTK_WIDGET (self), self->thread, self->plan, FALSE);
}

/* ------------------------------------------------------------------ cells */

static void
on_cell_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell,
            GtkColumnViewColumn *column)
{
  hw_import_cell_show (cell, HW_TYPE_IMPORT_ROW, gtk_column_view_column_get_id (column));
}

static void
on_narrow_cell_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer self)
{
  hw_import_cell_show_two (cell, HW_TYPE_IMPORT_ROW, "record");
}

static void
on_choice_cb (GtkDropDown *choice, GParamSpec *pspec, GtkColumnViewCell *cell)
{
  HwImportRow *row = gtk_column_view_cell_get_item (cell);
  GtkWidget *self = gtk_widget_get_ancestor (GTK_WIDGET (choice),
                                             HW_TYPE_IMPORT_CONFLICTS_SECTION);
  const HwImportConflict *conflict = row ? hw_import_row_conflict (row) : NULL;
  gboolean takes_file = gtk_drop_down_get_selected (choice) == 1;

  if (self && conflict && conflict->is_keyed && conflict->is_taken != takes_file)
    decide (HW_IMPORT_CONFLICTS_SECTION (self), conflict, takes_file);
}

static guint
choice_of_row (GtkColumnViewCell *cell, gboolean is_taken, gboolean is_fixable)
{
  return !is_fixable || is_taken ? 1 : 0;
}

/* The office's value or the file's; where rows contradict each other there is nothing to choose. */
static void
on_choice_cell_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell,
                   HwImportConflictsSection *self)
{
  const char *const names[] = { _ ("the office’s"), _ ("the file’s"), NULL };
  GtkWidget *choice = gtk_drop_down_new_from_strings (names);
  GtkExpression *item = gtk_property_expression_new (GTK_TYPE_COLUMN_VIEW_CELL, NULL, "item");
  GtkExpression *taken
      = gtk_property_expression_new (HW_TYPE_IMPORT_ROW, gtk_expression_ref (item), "taken");
  GtkExpression *fixable = gtk_property_expression_new (HW_TYPE_IMPORT_ROW, item, "fixable");
  GtkExpression *params[] = { taken, gtk_expression_ref (fixable) };
  GtkExpression *name;

  gtk_expression_bind (gtk_cclosure_expression_new (G_TYPE_UINT, NULL, 2, params,
                                                    G_CALLBACK (choice_of_row), NULL, NULL),
                       choice, "selected", cell);
  gtk_expression_bind (fixable, choice, "sensitive", cell);
  name = gtk_property_expression_new (GTK_TYPE_COLUMN_VIEW_CELL, NULL, "item");
  gtk_expression_bind (gtk_property_expression_new (HW_TYPE_IMPORT_ROW, name, "summary"), choice,
                       "tooltip-text", cell);
  g_signal_connect (choice, "notify::selected", G_CALLBACK (on_choice_cb), cell);
  gtk_column_view_cell_set_focusable (cell, FALSE);
  gtk_column_view_cell_set_child (cell, choice);
}

/* ------------------------------------------------------------------ object */

/* A list makes some two hundred rows at once: not before somebody looks at it. */
static void
hw_import_conflicts_section_map (GtkWidget *widget)
{
  HwImportConflictsSection *self = HW_IMPORT_CONFLICTS_SECTION (widget);

  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (self->rows));
  GTK_WIDGET_CLASS (hw_import_conflicts_section_parent_class)->map (widget);
}

static void
hw_import_conflicts_section_dispose (GObject *object)
{
  HwImportConflictsSection *self = HW_IMPORT_CONFLICTS_SECTION (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->selection)
    hw_import_conflicts_section_show (self, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), HW_TYPE_IMPORT_CONFLICTS_SECTION);

  G_OBJECT_CLASS (hw_import_conflicts_section_parent_class)->dispose (object);
}

static void
hw_import_conflicts_section_init (HwImportConflictsSection *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
hw_import_conflicts_section_class_init (HwImportConflictsSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_import_conflicts_section_dispose;
  widget_class->map = hw_import_conflicts_section_map;

  decided_signal = g_signal_new ("decided", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (HW_TYPE_IMPORT_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/exchange/hw-import-conflicts-section.ui");
  gtk_widget_class_bind_template_child (widget_class, HwImportConflictsSection, stack);
  gtk_widget_class_bind_template_child (widget_class, HwImportConflictsSection, selection);
  gtk_widget_class_bind_template_callback (widget_class, on_cell_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_cell_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_choice_cell_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_keep_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_take_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_save_cb);
}

void
hw_import_conflicts_section_show (HwImportConflictsSection *self, HwStoreThread *thread,
                                  HwImportPlan *plan)
{
  g_autoptr (HwImportRows) rows = plan ? hw_import_rows_new_conflicts (plan, &hw_records) : NULL;
  HwImportPlan *before = g_steal_pointer (&self->plan);
  gboolean has_rows = rows && g_list_model_get_n_items (G_LIST_MODEL (rows)) > 0;

  self->plan = plan ? hw_import_plan_ref (plan) : NULL;
  g_set_object (&self->thread, thread);
  g_set_object (&self->rows, rows);
  gtk_no_selection_set_model (self->selection, gtk_widget_get_mapped (GTK_WIDGET (self))
                                                   ? G_LIST_MODEL (rows) : NULL);
  gtk_stack_set_visible_child_name (self->stack, has_rows ? "list" : "none");
  g_clear_pointer (&before, hw_import_plan_unref);
}
