/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rejected rows.
 */

#include "ui/exchange/hw-import-rejects-section.h"

#include "ui/exchange/hw-import-cells.h"
#include "ui/exchange/hw-import-rows.h"
#include "ui/exchange/hw-import-save.h"

#include <glib/gi18n-lib.h>

struct _HwImportRejectsSection
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkNoSelection *selection;

  HwStoreThread *thread;
  HwImportPlan *plan;
  HwImportRows *rows;
};

G_DEFINE_FINAL_TYPE (HwImportRejectsSection, hw_import_rejects_section, ADW_TYPE_BIN)

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
on_save_cb (HwImportRejectsSection *self)
{
  hw_import_save_table (GTK_WIDGET (self), self->thread, self->plan, TRUE);
}

/* A list makes some two hundred rows at once: not before somebody looks at it. */
static void
hw_import_rejects_section_map (GtkWidget *widget)
{
  HwImportRejectsSection *self = HW_IMPORT_REJECTS_SECTION (widget);

  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (self->rows));
  GTK_WIDGET_CLASS (hw_import_rejects_section_parent_class)->map (widget);
}

static void
hw_import_rejects_section_dispose (GObject *object)
{
  HwImportRejectsSection *self = HW_IMPORT_REJECTS_SECTION (object);

  if (self->selection)
    hw_import_rejects_section_show (self, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), HW_TYPE_IMPORT_REJECTS_SECTION);

  G_OBJECT_CLASS (hw_import_rejects_section_parent_class)->dispose (object);
}

static void
hw_import_rejects_section_init (HwImportRejectsSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
hw_import_rejects_section_class_init (HwImportRejectsSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_import_rejects_section_dispose;
  widget_class->map = hw_import_rejects_section_map;

  g_type_ensure (HW_TYPE_IMPORT_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/exchange/hw-import-rejects-section.ui");
  gtk_widget_class_bind_template_child (widget_class, HwImportRejectsSection, stack);
  gtk_widget_class_bind_template_child (widget_class, HwImportRejectsSection, selection);
  gtk_widget_class_bind_template_callback (widget_class, on_cell_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_cell_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_save_cb);
}

void
hw_import_rejects_section_show (HwImportRejectsSection *self, HwStoreThread *thread,
                                HwImportPlan *plan)
{
  g_autoptr (HwImportRows) rows = plan ? hw_import_rows_new_rejects (plan) : NULL;
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
