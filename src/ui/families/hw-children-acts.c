/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done with the list of children as it is shown.
 */

#include "ui/families/hw-children-page-private.h"

#include "ui/families/hw-child-item.h"
#include "ui/families/hw-children-columns-dialog.h"
#include "ui/families/hw-children-export.h"
#include "ui/widgets/hw-list-cell.h"

static void
on_show_all_cb (HwChildrenPage *self)
{
  adw_toggle_group_set_active_name (self->filter, "all");
}

static void
on_clear_cb (HwChildrenPage *self)
{
  HwChildrenFilter none = { 0 };

  hw_children_filter_bar_set_filter (self->bar, &none);
  /* The button that was pressed is gone. */
  gtk_widget_child_focus (GTK_WIDGET (self->bar), GTK_DIR_TAB_FORWARD);
}

static void
on_narrow_cell_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell,
                   HwChildrenPage *self)
{
  hw_list_cell_set_two_lines (cell, HW_TYPE_CHILD_ITEM);
}

/* ------------------------------------------------------------------ room */

static void
on_narrow_cb (HwChildrenPage *self)
{
  hw_children_columns_set_room (self->columns, HW_ROOM_NARROW);
}

static void
on_small_cb (HwChildrenPage *self)
{
  hw_children_columns_set_room (self->columns, HW_ROOM_SMALL);
}

static void
on_medium_cb (HwChildrenPage *self)
{
  hw_children_columns_set_room (self->columns, HW_ROOM_MEDIUM);
}

static void
on_wide_cb (HwChildrenPage *self)
{
  hw_children_columns_set_room (self->columns, HW_ROOM_WIDE);
}

/* ------------------------------------------------------------------ acts */

static void
on_columns_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  hw_children_columns_dialog_present (widget, HW_CHILDREN_PAGE (widget)->columns);
}

static void
on_filter_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  hw_children_filter_bar_popup (HW_CHILDREN_PAGE (widget)->bar);
}

static void
on_export_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HwChildrenPage *self = HW_CHILDREN_PAGE (widget);
  HwChildrenQuery *wanted = g_atomic_rc_box_new0 (HwChildrenQuery);

  hw_children_page_fill_query (self, wanted);
  /* Words alone are looked for among all children. */
  if (!wanted->filter.text && hw_list_search_is_active (self->found))
    {
      wanted->filter.is_in_care = FALSE;
      g_set_str (&wanted->filter.text, gtk_editable_get_text (GTK_EDITABLE (self->search)));
    }
  hw_children_export (widget, self->thread, wanted, hw_children_columns_dup_shown (self->columns));
}

static void
on_save_filter_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HwChildrenPage *self = HW_CHILDREN_PAGE (widget);
  HwChildrenQuery query = { 0 };

  hw_children_page_fill_query (self, &query);
  hw_children_saved_add (self->saved, widget, &query.filter);
  hw_children_query_clear (&query);
}

static void
on_saved_filters_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  hw_children_saved_edit (HW_CHILDREN_PAGE (widget)->saved, widget);
}

static void
on_use_filter_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HwChildrenPage *self = HW_CHILDREN_PAGE (widget);
  g_autoptr (HwChildrenFilter) filter
      = hw_children_saved_dup_filter (self->saved, g_variant_get_string (target, NULL));

  if (!filter)
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->search), filter->text ? filter->text : "");
  g_clear_pointer (&filter->text, g_free);
  adw_toggle_group_set_active_name (self->filter, filter->is_in_care ? "in-care" : "all");
  filter->is_in_care = FALSE;
  hw_children_filter_bar_set_filter (self->bar, filter);
}

void
hw_children_page_install_acts (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "page.filter", NULL, on_filter_cb);
  gtk_widget_class_install_action (klass, "page.columns", NULL, on_columns_cb);
  gtk_widget_class_install_action (klass, "page.export", NULL, on_export_cb);
  gtk_widget_class_install_action (klass, "page.save-filter", NULL, on_save_filter_cb);
  gtk_widget_class_install_action (klass, "page.saved-filters", NULL, on_saved_filters_cb);
  gtk_widget_class_install_action (klass, "page.use-filter", "s", on_use_filter_cb);
  gtk_widget_class_bind_template_callback (klass, on_clear_cb);
  gtk_widget_class_bind_template_callback (klass, on_medium_cb);
  gtk_widget_class_bind_template_callback (klass, on_narrow_cb);
  gtk_widget_class_bind_template_callback (klass, on_small_cb);
  gtk_widget_class_bind_template_callback (klass, on_wide_cb);
  gtk_widget_class_bind_template_callback (klass, on_show_all_cb);
  gtk_widget_class_bind_template_callback (klass, on_narrow_cell_cb);
}
