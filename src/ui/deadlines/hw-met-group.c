/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same lines as where the duties are still open, with «Why».
 */

#include "ui/deadlines/hw-met-group.h"

#include "domain/deadlines/hw-due-why-query.h"
#include "ui/deadlines/hw-due-words.h"
#include "ui/widgets/hw-due-row.h"
#include "ui/widgets/hw-row-group.h"

#include <glib/gi18n-lib.h>

struct _HwMetGroup
{
  HwReadGroup parent_instance;

  HwRowGroup *rows;
};

G_DEFINE_FINAL_TYPE (HwMetGroup, hw_met_group, HW_TYPE_READ_GROUP)

static void
take_row (HwMetGroup *self, const HwToday *met, const HwTodayChild *child,
          const HwTodayItem *item)
{
  g_autofree char *id = hw_today_item_dup_id (item);
  gboolean is_new;
  AdwPreferencesRow *row = hw_row_group_take_made (self->rows, id, hw_due_row_new, &is_new);

  hw_due_words_fill (hw_due_row_line (HW_DUE_ROW (row)),
                     hw_read_group_thread (HW_READ_GROUP (self)), child, item, HW_DUE_SHOWS_CHILD,
                     NULL, met->today);
  adw_preferences_row_set_title (row, item->duty);
}

static void
hw_met_group_show (HwReadGroup *group, GPtrArray *results)
{
  HwMetGroup *self = HW_MET_GROUP (group);
  const HwToday *met = g_ptr_array_index (results, 0);

  hw_row_group_begin (self->rows);
  for (guint c = 0; c < met->children->len; c++)
    {
      const HwTodayChild *child = g_ptr_array_index (met->children, c);

      for (guint i = 0; i < child->items->len; i++)
        take_row (self, met, child, &g_array_index (child->items, HwTodayItem, i));
    }
  hw_row_group_end (self->rows);
  gtk_widget_set_visible (GTK_WIDGET (self), met->children->len > 0);
}

static void
hw_met_group_class_init (HwMetGroupClass *klass)
{
  HwReadGroupClass *group_class = HW_READ_GROUP_CLASS (klass);

  group_class->read = hw_due_met_read;
  group_class->show = hw_met_group_show;
}

static void
hw_met_group_init (HwMetGroup *self)
{
  self->rows = g_object_new (HW_TYPE_ROW_GROUP, "title", _ ("What This Meeting Met"), NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->rows));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
