/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row a child.
 */

#include "ui/concurrent/hw-permanency-group.h"

#include "domain/concurrent/hw-concurrent-query.h"
#include "ui/concurrent/hw-permanency-rows.h"
#include "ui/widgets/hw-row-group.h"

#include <glib/gi18n-lib.h>

struct _HwPermanencyGroup
{
  HwReadGroup parent_instance;

  HwRowGroup *rows;
};

G_DEFINE_FINAL_TYPE (HwPermanencyGroup, hw_permanency_group, HW_TYPE_READ_GROUP)

static void
show_child (HwPermanencyGroup *self, const HwConcurrent *plans)
{
  const char *id = plans->child->parent_instance.id;
  g_autofree char *name = hw_record_dup_title (HW_RECORD (plans->child));
  g_autofree char *line = hw_permanency_rows_dup_short (plans);
  gboolean is_new;
  AdwActionRow *row = hw_row_group_take (self->rows, id, &is_new);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (row, line);
  if (!is_new)
    return;
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)", "child", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open");
}

static void
hw_permanency_group_show (HwReadGroup *group, GPtrArray *children)
{
  HwPermanencyGroup *self = HW_PERMANENCY_GROUP (group);

  hw_row_group_begin (self->rows);
  for (guint i = 0; i < children->len; i++)
    show_child (self, g_ptr_array_index (children, i));
  hw_row_group_end (self->rows);
  gtk_widget_set_visible (GTK_WIDGET (self), children->len > 0);
}

static void
hw_permanency_group_class_init (HwPermanencyGroupClass *klass)
{
  HwReadGroupClass *group_class = HW_READ_GROUP_CLASS (klass);

  group_class->read = hw_concurrent_read_family;
  group_class->show = hw_permanency_group_show;
}

static void
hw_permanency_group_init (HwPermanencyGroup *self)
{
  self->rows = g_object_new (HW_TYPE_ROW_GROUP, "title", _ ("Plan A and Plan B"), NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->rows));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
