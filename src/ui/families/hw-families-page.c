/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of families: which model the view shows, and what is said about it.
 */

#include "ui/families/hw-families-page.h"

#include "domain/placements/hw-families-query.h"
#include "ui/families/hw-family-item.h"
#include "ui/widgets/hw-list-cell.h"
#include "ui/widgets/hw-list-search.h"

#include <glib/gi18n-lib.h>

struct _HwFamiliesPage
{
  AdwNavigationPage parent_instance;

  GtkStack *stack;
  AdwStatusPage *empty;
  GtkSearchEntry *search;
  AdwToggleGroup *filter;
  GtkColumnView *view;
  GtkColumnViewColumn *name_column;
  GtkColumnViewSorter *sorter; /* the view's */
  gulong sorted;
  GtkSingleSelection *selection;

  HwStoreThread *thread;
  HwLazyList *families;
  HwListSearch *found;
};

enum
{
  PROP_THREAD = 1,
  PROP_COUNT_TEXT,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HwFamiliesPage, hw_families_page, ADW_TYPE_NAVIGATION_PAGE)

static const HwLazySource source = {
  .item_type = hw_family_item_get_type,
  .fill = (void (*) (gpointer, gpointer)) hw_family_item_take_row,
  .free_row = (GDestroyNotify) hw_family_row_free,
  .read = (gboolean (*) (HwStore *, gconstpointer, GBytes *, guint, GPtrArray *, guint *, GBytes **,
                         GError **)) hw_families_read,
};

static gboolean
shows_in_care (HwFamiliesPage *self)
{
  return g_strcmp0 (adw_toggle_group_get_active_name (self->filter), "in-care") == 0;
}

/* ------------------------------------------------------------------ what is shown */

static const char *
choose_page (HwFamiliesPage *self)
{
  if (hw_list_search_is_active (self->found))
    return g_list_model_get_n_items (hw_list_search_hits (self->found)) ? "list" : "nothing";
  if (g_list_model_get_n_items (G_LIST_MODEL (self->families))
      || hw_lazy_list_is_loading (self->families))
    return "list";
  return shows_in_care (self) ? "none-in-care" : "empty";
}

static void
update (HwFamiliesPage *self)
{
  gpointer model = self->families;

  if (hw_list_search_is_active (self->found))
    model = hw_list_search_hits (self->found);
  if (gtk_single_selection_get_model (self->selection) != model)
    gtk_single_selection_set_model (self->selection, model);
  gtk_stack_set_visible_child_name (self->stack, choose_page (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COUNT_TEXT]);
}

static char *
dup_count_text (HwFamiliesPage *self)
{
  guint n;

  if (hw_list_search_is_active (self->found))
    return hw_list_search_dup_count (self->found);
  if (hw_lazy_list_is_loading (self->families))
    return g_strdup ("");
  n = g_list_model_get_n_items (G_LIST_MODEL (self->families));
  if (shows_in_care (self))
    /* Translators: the number of families, below the title «Families» */
    return g_strdup_printf (ngettext ("%'u with a child in care", "%'u with a child in care", n),
                            n);
  return g_strdup_printf (ngettext ("%'u family", "%'u families", n), n);
}

static void
on_failed_cb (HwLazyList *families, const GError *error, HwFamiliesPage *self)
{
  adw_status_page_set_title (self->empty, _ ("The List Cannot Be Shown"));
  adw_status_page_set_description (self->empty, error->message);
  gtk_stack_set_visible_child_name (self->stack, "empty");
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COUNT_TEXT]);
}

/* ------------------------------------------------------------------ the list */

static void
query (HwFamiliesPage *self)
{
  GtkColumnViewColumn *column;
  HwFamiliesQuery *wanted;

  if (!self->sorter)
    return;
  column = gtk_column_view_sorter_get_primary_sort_column (self->sorter);
  wanted = g_atomic_rc_box_new0 (HwFamiliesQuery);
  wanted->is_in_care = shows_in_care (self);
  wanted->is_descending = column
                          && gtk_column_view_sorter_get_primary_sort_order (self->sorter)
                                 == GTK_SORT_DESCENDING;
  wanted->order = g_strcmp0 (column ? gtk_column_view_column_get_id (column) : NULL, "opened") == 0
                      ? HW_FAMILIES_BY_OPENED
                      : HW_FAMILIES_BY_NAME;
  hw_lazy_list_take_query (self->families, wanted);
}

static void
on_show_all_cb (HwFamiliesPage *self)
{
  adw_toggle_group_set_active_name (self->filter, "all");
}

static void
on_cell_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell,
            GtkColumnViewColumn *column)
{
  const char *id = gtk_column_view_column_get_id (column);

  hw_list_cell_set_line (cell, HW_TYPE_FAMILY_ITEM, id,
                         g_str_equal (id, "opened") ? "opened-in-full" : NULL);
}

/* A family has a name; its number is small. */
static void
on_number_cell_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell,
                   HwFamiliesPage *self)
{
  GtkWidget *line;

  hw_list_cell_set_line (cell, HW_TYPE_FAMILY_ITEM, "case-number", NULL);
  line = gtk_column_view_cell_get_child (cell);
  gtk_widget_add_css_class (line, "caption");
  gtk_widget_add_css_class (line, "dimmed");
}

static void
on_narrow_cell_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell,
                   HwFamiliesPage *self)
{
  hw_list_cell_set_two_lines (cell, HW_TYPE_FAMILY_ITEM);
}

/* ------------------------------------------------------------------ search */

static void
on_search_changed_cb (HwFamiliesPage *self)
{
  hw_list_search_set_text (self->found, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
on_stop_search_cb (HwFamiliesPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static void
open_family (HwFamiliesPage *self, guint position)
{
  g_autoptr (HwFamilyItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  const char *id = item ? hw_family_item_id (item) : NULL;

  if (id)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "(ss)", "family", id);
}

static void
on_activate_cb (GtkColumnView *view, guint position, HwFamiliesPage *self)
{
  open_family (self, position);
}

/* Enter in the search opens the best hit. */
static void
on_search_activate_cb (HwFamiliesPage *self)
{
  if (hw_list_search_is_active (self->found))
    open_family (self, 0);
}

/* ------------------------------------------------------------------ the page */

static void
on_changed_cb (HwStoreThread *thread, gint64 data_version, HwFamiliesPage *self)
{
  hw_lazy_list_reload (self->families);
  if (hw_list_search_is_active (self->found))
    on_search_changed_cb (self);
}

static void
hw_families_page_constructed (GObject *object)
{
  HwFamiliesPage *self = HW_FAMILIES_PAGE (object);

  G_OBJECT_CLASS (hw_families_page_parent_class)->constructed (object);

  self->families = hw_lazy_list_new (self->thread, &source);
  self->found = hw_list_search_new (self->thread, &source, hw_families_search);
  g_signal_connect_object (self->families, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->families, "failed", G_CALLBACK (on_failed_cb), self, 0);
  g_signal_connect_object (self->found, "found", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->thread, "changed", G_CALLBACK (on_changed_cb), self, 0);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->families));
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self));

  gtk_column_view_sort_by_column (self->view, self->name_column, GTK_SORT_ASCENDING);
  self->sorter = GTK_COLUMN_VIEW_SORTER (gtk_column_view_get_sorter (self->view));
  self->sorted = g_signal_connect_swapped (self->sorter, "changed", G_CALLBACK (query), self);
  query (self);
}

/* From the sidebar one types a name at once; who comes back from a family stays on its row. */
static void
hw_families_page_shown (AdwNavigationPage *page)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (root && (!focus || !gtk_widget_is_ancestor (focus, GTK_WIDGET (page))))
    gtk_widget_grab_focus (GTK_WIDGET (HW_FAMILIES_PAGE (page)->search));
}

static void
hw_families_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HwFamiliesPage *self = HW_FAMILIES_PAGE (object);

  if (id == PROP_THREAD)
    g_value_set_object (value, self->thread);
  else
    g_value_take_string (value, self->families ? dup_count_text (self) : NULL);
}

static void
hw_families_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HW_FAMILIES_PAGE (object)->thread = g_value_dup_object (value);
}

static void
hw_families_page_dispose (GObject *object)
{
  HwFamiliesPage *self = HW_FAMILIES_PAGE (object);

  /* The view's columns go one by one, and each tells the sorter. */
  g_clear_signal_handler (&self->sorted, self->sorter);
  self->sorter = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), HW_TYPE_FAMILIES_PAGE);
  g_clear_object (&self->found);
  g_clear_object (&self->families);
  g_clear_object (&self->thread);

  G_OBJECT_CLASS (hw_families_page_parent_class)->dispose (object);
}

/* The template has the widths for the usual size of text. */
static void
fit_columns (HwFamiliesPage *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      int width = gtk_column_view_column_get_fixed_width (column);

      if (width > 0)
        hw_list_column_set_width (column, GTK_WIDGET (self->view), width);
    }
}

static void
hw_families_page_init (HwFamiliesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fit_columns (self);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/families/hw-families-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HwFamiliesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HwFamiliesPage, empty);
  gtk_widget_class_bind_template_child (widget_class, HwFamiliesPage, search);
  gtk_widget_class_bind_template_child (widget_class, HwFamiliesPage, filter);
  gtk_widget_class_bind_template_child (widget_class, HwFamiliesPage, view);
  gtk_widget_class_bind_template_child (widget_class, HwFamiliesPage, name_column);
  gtk_widget_class_bind_template_child (widget_class, HwFamiliesPage, selection);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_cell_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_cell_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_number_cell_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, query);
}

static void
hw_families_page_class_init (HwFamiliesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = hw_families_page_constructed;
  object_class->get_property = hw_families_page_get_property;
  object_class->set_property = hw_families_page_set_property;
  object_class->dispose = hw_families_page_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = hw_families_page_shown;

  props[PROP_THREAD] = g_param_spec_object ("thread", NULL, NULL, HW_TYPE_STORE_THREAD,
                                            G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY
                                              | G_PARAM_STATIC_STRINGS);
  props[PROP_COUNT_TEXT] = g_param_spec_string ("count-text", NULL, NULL, NULL,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (HW_TYPE_FAMILY_ITEM);
  bind_template (GTK_WIDGET_CLASS (klass));
}
