/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of children: which model the view shows, and what is said about it.
 */

#include "ui/families/hw-children-page.h"

#include "domain/placements/hw-children-query.h"
#include "store/hw-lazy-list.h"
#include "ui/families/hw-child-item.h"
#include "ui/widgets/hw-fiber.h"
#include "ui/widgets/hw-line.h"

#include <glib/gi18n-lib.h>

/* More than anybody reads; the search then wants another letter. */
#define MOST_HITS 50

struct _HwChildrenPage
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
  HwLazyList *children;
  GListStore *hits; /* of HwChildItem */
  GCancellable *searching;
  int n_in_care;
};

enum
{
  PROP_THREAD = 1,
  PROP_COUNT_TEXT,
  PROP_N_IN_CARE,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HwChildrenPage, hw_children_page, ADW_TYPE_NAVIGATION_PAGE)

static const HwLazySource source = {
  .item_type = hw_child_item_get_type,
  .fill = (void (*) (gpointer, gpointer)) hw_child_item_take_row,
  .free_row = (GDestroyNotify) hw_child_row_free,
  .read = (gboolean (*) (HwStore *, gconstpointer, GBytes *, guint, GPtrArray *, guint *, GBytes **,
                         GError **)) hw_children_read,
  .clear_query = (GDestroyNotify) hw_children_query_clear,
};

static gboolean
is_searching (HwChildrenPage *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0';
}

static gboolean
shows_in_care (HwChildrenPage *self)
{
  return g_strcmp0 (adw_toggle_group_get_active_name (self->filter), "in-care") == 0;
}

/* ------------------------------------------------------------------ what is shown */

static const char *
choose_page (HwChildrenPage *self)
{
  if (is_searching (self))
    return g_list_model_get_n_items (G_LIST_MODEL (self->hits)) ? "list" : "nothing";
  if (g_list_model_get_n_items (G_LIST_MODEL (self->children))
      || hw_lazy_list_is_loading (self->children))
    return "list";
  return shows_in_care (self) && self->n_in_care == 0 ? "none-in-care" : "empty";
}

static void
update (HwChildrenPage *self)
{
  if (!is_searching (self) && shows_in_care (self) && !hw_lazy_list_is_loading (self->children))
    {
      self->n_in_care = g_list_model_get_n_items (G_LIST_MODEL (self->children));
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_IN_CARE]);
    }
  gtk_stack_set_visible_child_name (self->stack, choose_page (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COUNT_TEXT]);
}

static char *
dup_count_text (HwChildrenPage *self)
{
  guint n;

  if (is_searching (self))
    {
      n = g_list_model_get_n_items (G_LIST_MODEL (self->hits));
      if (n == MOST_HITS)
        return g_strdup_printf (_ ("the first %u found"), n);
      return g_strdup_printf (ngettext ("%u found", "%u found", n), n);
    }

  if (hw_lazy_list_is_loading (self->children))
    return g_strdup ("");
  n = g_list_model_get_n_items (G_LIST_MODEL (self->children));
  if (shows_in_care (self))
    /* Translators: the number of children in care, below the title «Children» */
    return g_strdup_printf (ngettext ("%'u in care", "%'u in care", n), n);
  return g_strdup_printf (ngettext ("%'u child", "%'u children", n), n);
}

static void
on_failed_cb (HwLazyList *children, const GError *error, HwChildrenPage *self)
{
  adw_status_page_set_title (self->empty, _ ("The List Cannot Be Shown"));
  adw_status_page_set_description (self->empty, error->message);
  gtk_stack_set_visible_child_name (self->stack, "empty");
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COUNT_TEXT]);
}

static void
show_model (HwChildrenPage *self, gpointer model)
{
  if (gtk_single_selection_get_model (self->selection) != model)
    gtk_single_selection_set_model (self->selection, model);
}

/* ------------------------------------------------------------------ the list */

static void
query (HwChildrenPage *self)
{
  GtkColumnViewSorter *sorter = self->sorter;
  GtkColumnViewColumn *column = gtk_column_view_sorter_get_primary_sort_column (sorter);
  const char *id = column ? gtk_column_view_column_get_id (column) : "name";
  GtkSortType way = gtk_column_view_sorter_get_primary_sort_order (sorter);
  HwChildrenQuery *wanted = g_atomic_rc_box_new0 (HwChildrenQuery);

  wanted->filter.is_in_care = shows_in_care (self);
  wanted->is_descending = column && way == GTK_SORT_DESCENDING;
  wanted->order = HW_CHILDREN_BY_NAME;
  if (g_str_equal (id, "age"))
    {
      /* The youngest first is the latest birth first. */
      wanted->order = HW_CHILDREN_BY_BIRTH;
      wanted->is_descending = !wanted->is_descending;
    }
  else if (g_str_equal (id, "time-in-care"))
    {
      wanted->order = HW_CHILDREN_BY_REMOVAL;
      wanted->is_descending = !wanted->is_descending;
    }
  hw_lazy_list_take_query (self->children, wanted);
}

static void
on_filter_changed_cb (HwChildrenPage *self)
{
  if (self->children)
    query (self);
}

static void
on_show_all_cb (HwChildrenPage *self)
{
  adw_toggle_group_set_active_name (self->filter, "all");
}

/* One line of text that shows a property of the cell's item. */
static GtkWidget *
make_line (GtkColumnViewCell *cell, const char *property)
{
  GtkWidget *line = hw_line_new ();
  GtkExpression *item = gtk_property_expression_new (GTK_TYPE_COLUMN_VIEW_CELL, NULL, "item");

  if (g_str_equal (property, "time-in-care"))
    gtk_expression_bind (gtk_property_expression_new (HW_TYPE_CHILD_ITEM,
                                                      gtk_expression_ref (item), "days-in-care"),
                         line, "tooltip-text", cell);
  gtk_expression_bind (gtk_property_expression_new (HW_TYPE_CHILD_ITEM, item, property), line,
                       "text", cell);
  return line;
}

static void
on_cell_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell,
            GtkColumnViewColumn *column)
{
  gtk_column_view_cell_set_focusable (cell, FALSE);
  gtk_column_view_cell_set_child (cell, make_line (cell, gtk_column_view_column_get_id (column)));
}

static void
on_narrow_cell_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell,
                   HwChildrenPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *detail = make_line (cell, "detail");

  gtk_widget_set_margin_top (box, 4);
  gtk_widget_set_margin_bottom (box, 4);
  gtk_widget_add_css_class (detail, "caption");
  gtk_widget_add_css_class (detail, "dimmed");
  gtk_box_append (GTK_BOX (box), make_line (cell, "name"));
  gtk_box_append (GTK_BOX (box), detail);
  gtk_column_view_cell_set_focusable (cell, FALSE);
  gtk_column_view_cell_set_child (cell, box);
}

/* ------------------------------------------------------------------ search */

static gboolean
search_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
            GError **error)
{
  GPtrArray *rows = hw_children_search (store, data, MOST_HITS, error);

  if (!rows)
    return FALSE;
  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, rows);
  return TRUE;
}

static void
show_hits (HwChildrenPage *self, GPtrArray *rows)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_full (rows->len, g_object_unref);

  for (guint i = 0; i < rows->len; i++)
    {
      HwChildItem *item = g_object_new (HW_TYPE_CHILD_ITEM, NULL);

      hw_child_item_take_row (item, g_steal_pointer (&rows->pdata[i]));
      g_ptr_array_add (items, item);
    }
  g_list_store_splice (self->hits, 0, g_list_model_get_n_items (G_LIST_MODEL (self->hits)),
                       items->pdata, items->len);
  show_model (self, self->hits);
  update (self);
}

static DexFuture *
search_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwChildrenPage) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (HwStoreThread) thread = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;

  if (!self->thread)
    return dex_future_new_true ();
  thread = g_object_ref (self->thread);
  g_clear_object (&self);
  rows = dex_await_boxed (hw_fiber_run (fiber, thread, search_job, g_strdup (fiber->data), g_free),
                          &error);
  self = g_weak_ref_get (&fiber->owner);
  if (self && rows && !g_cancellable_is_cancelled (fiber->cancellable))
    show_hits (self, rows);
  return rows ? dex_future_new_true () : dex_future_new_for_error (g_steal_pointer (&error));
}

/* Each key asks at once; an answer that is overtaken by the next letter is not waited for. */
static void
on_search_changed_cb (HwChildrenPage *self)
{
  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);

  if (!is_searching (self))
    {
      show_model (self, self->children);
      g_list_store_remove_all (self->hits);
      update (self);
      return;
    }

  self->searching = g_cancellable_new ();
  hw_fiber_start (self, self->searching, search_fiber,
                  g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))), g_free);
}

static void
on_stop_search_cb (HwChildrenPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

/* ------------------------------------------------------------------ one child */

static void
open_child (HwChildrenPage *self, guint position)
{
  g_autoptr (HwChildItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  const char *id = item ? hw_child_item_id (item) : NULL;

  if (id)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "(ss)", "child", id);
}

static void
on_activate_cb (GtkColumnView *view, guint position, HwChildrenPage *self)
{
  open_child (self, position);
}

/* Enter in the search opens the best hit. */
static void
on_search_activate_cb (HwChildrenPage *self)
{
  if (is_searching (self))
    open_child (self, 0);
}

/* ------------------------------------------------------------------ the page */

static void
on_changed_cb (HwStoreThread *thread, gint64 data_version, HwChildrenPage *self)
{
  hw_lazy_list_reload (self->children);
  if (is_searching (self))
    on_search_changed_cb (self);
}

static void
hw_children_page_constructed (GObject *object)
{
  HwChildrenPage *self = HW_CHILDREN_PAGE (object);

  G_OBJECT_CLASS (hw_children_page_parent_class)->constructed (object);

  self->children = hw_lazy_list_new (self->thread, &source);
  g_signal_connect_object (self->children, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->children, "failed", G_CALLBACK (on_failed_cb), self, 0);
  g_signal_connect_object (self->thread, "changed", G_CALLBACK (on_changed_cb), self, 0);
  show_model (self, self->children);
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self));

  gtk_column_view_sort_by_column (self->view, self->name_column, GTK_SORT_ASCENDING);
  self->sorter = GTK_COLUMN_VIEW_SORTER (gtk_column_view_get_sorter (self->view));
  self->sorted = g_signal_connect_swapped (self->sorter, "changed", G_CALLBACK (query), self);
  query (self);
}

static void
hw_children_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HwChildrenPage *self = HW_CHILDREN_PAGE (object);

  switch (id)
    {
    case PROP_THREAD:
      g_value_set_object (value, self->thread);
      break;
    case PROP_COUNT_TEXT:
      g_value_take_string (value, self->children ? dup_count_text (self) : NULL);
      break;
    case PROP_N_IN_CARE:
      g_value_set_int (value, self->n_in_care);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
hw_children_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HwChildrenPage *self = HW_CHILDREN_PAGE (object);

  if (id == PROP_THREAD)
    self->thread = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
hw_children_page_dispose (GObject *object)
{
  HwChildrenPage *self = HW_CHILDREN_PAGE (object);

  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  /* The view's columns go one by one, and each tells the sorter. */
  g_clear_signal_handler (&self->sorted, self->sorter);
  gtk_widget_dispose_template (GTK_WIDGET (self), HW_TYPE_CHILDREN_PAGE);
  g_clear_object (&self->hits);
  g_clear_object (&self->children);
  g_clear_object (&self->thread);

  G_OBJECT_CLASS (hw_children_page_parent_class)->dispose (object);
}

static void
hw_children_page_init (HwChildrenPage *self)
{
  self->n_in_care = -1;
  self->hits = g_list_store_new (HW_TYPE_CHILD_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
hw_children_page_class_init (HwChildrenPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = hw_children_page_constructed;
  object_class->get_property = hw_children_page_get_property;
  object_class->set_property = hw_children_page_set_property;
  object_class->dispose = hw_children_page_dispose;

  props[PROP_THREAD] = g_param_spec_object ("thread", NULL, NULL, HW_TYPE_STORE_THREAD,
                                            G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY
                                              | G_PARAM_STATIC_STRINGS);
  props[PROP_COUNT_TEXT] = g_param_spec_string ("count-text", NULL, NULL, NULL,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_N_IN_CARE] = g_param_spec_int ("n-in-care", NULL, NULL, -1, G_MAXINT, -1,
                                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (HW_TYPE_CHILD_ITEM);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/families/hw-children-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HwChildrenPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HwChildrenPage, empty);
  gtk_widget_class_bind_template_child (widget_class, HwChildrenPage, search);
  gtk_widget_class_bind_template_child (widget_class, HwChildrenPage, filter);
  gtk_widget_class_bind_template_child (widget_class, HwChildrenPage, view);
  gtk_widget_class_bind_template_child (widget_class, HwChildrenPage, name_column);
  gtk_widget_class_bind_template_child (widget_class, HwChildrenPage, selection);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_cell_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_cell_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search_cb);
}

HwChildrenPage *
hw_children_page_new (HwStoreThread *thread)
{
  return g_object_new (HW_TYPE_CHILDREN_PAGE, "thread", thread, NULL);
}

void
hw_children_page_focus_search (HwChildrenPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
