/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of children: which model the view shows, and what is said about it.
 */

#include "ui/families/hw-children-page-private.h"

#include "ui/families/hw-child-item.h"
#include "ui/widgets/hw-inner-scroller.h"

#include <glib/gi18n-lib.h>

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

static const char *
text_of (HwChildrenPage *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->search));
}

static gboolean
is_filtered (HwChildrenPage *self)
{
  return hw_children_filter_is_set (hw_children_filter_bar_get_filter (self->bar));
}

static gboolean
shows_in_care (HwChildrenPage *self)
{
  return g_strcmp0 (adw_toggle_group_get_active_name (self->filter), "in-care") == 0;
}

/* Words alone are looked for among all children, in care or not, the best hit first; beside filters
 * they are one more of them. */
static gboolean
is_searching (HwChildrenPage *self)
{
  return hw_list_search_is_active (self->found);
}

/* ------------------------------------------------------------------ what is shown */

static guint
count_of (gpointer model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (model));
}

static const char *
choose_page (HwChildrenPage *self)
{
  if (is_searching (self))
    return count_of (hw_list_search_hits (self->found)) ? "list" : "nothing";
  if (count_of (self->children) || hw_lazy_list_is_loading (self->children))
    return "list";
  if (is_filtered (self))
    return "none-meet";
  return shows_in_care (self) && self->n_in_care == 0 ? "none-in-care" : "empty";
}

/* Nobody is left: how many the filters hide, and which filters they are. */
static void
say_what_hides (HwChildrenPage *self)
{
  guint n = count_of (self->everyone);
  g_autofree char *filters = hw_children_filter_bar_dup_words (self->bar);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *markup = NULL;

  if (n && shows_in_care (self))
    /* Translators: the filters follow, a line each */
    g_string_printf (words, ngettext ("%'u child in care is hidden by:",
                                      "%'u children in care are hidden by:", n), n);
  else if (n)
    g_string_printf (words, ngettext ("%'u child is hidden by:", "%'u children are hidden by:", n),
                     n);
  g_string_append_printf (words, "\n%s", filters);
  if (*text_of (self))
    {
      g_string_append_c (words, '\n');
      g_string_append_printf (words, _ ("Words: %s"), text_of (self));
    }
  markup = g_markup_escape_text (words->str, -1);
  adw_status_page_set_description (self->none_meet, markup);
}

static void
update (HwChildrenPage *self)
{
  gpointer all = is_filtered (self) ? self->everyone : self->children;

  if (shows_in_care (self) && !hw_lazy_list_is_loading (all))
    {
      self->n_in_care = count_of (all);
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_IN_CARE]);
    }
  if (is_filtered (self))
    say_what_hides (self);
  gtk_stack_set_visible_child_name (self->stack, choose_page (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COUNT_TEXT]);
}

static char *
dup_filtered_count (HwChildrenPage *self)
{
  guint n = count_of (self->children), all = count_of (self->everyone);

  if (hw_lazy_list_is_loading (self->everyone))
    return g_strdup ("");
  if (shows_in_care (self))
    /* Translators: how many children the filters leave, below the title «Children» */
    return g_strdup_printf (ngettext ("%'u of %'u in care", "%'u of %'u in care", all), n, all);
  return g_strdup_printf (ngettext ("%'u of %'u child", "%'u of %'u children", all), n, all);
}

static char *
dup_count_text (HwChildrenPage *self)
{
  guint n;

  if (is_searching (self))
    return hw_list_search_dup_count (self->found);
  if (hw_lazy_list_is_loading (self->children))
    return g_strdup ("");
  if (is_filtered (self))
    return dup_filtered_count (self);
  n = count_of (self->children);
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
show_model (HwChildrenPage *self)
{
  gpointer model = is_searching (self) ? (gpointer) hw_list_search_hits (self->found)
                                       : (gpointer) self->children;

  if (gtk_single_selection_get_model (self->selection) != model)
    gtk_single_selection_set_model (self->selection, model);
  update (self);
}

/* ------------------------------------------------------------------ the list */

void
hw_children_page_fill_query (HwChildrenPage *self, HwChildrenQuery *query)
{
  g_autofree HwChildrenFilter *filter
      = hw_children_filter_copy (hw_children_filter_bar_get_filter (self->bar));

  query->filter = *filter;
  query->filter.is_in_care = shows_in_care (self);
  if (is_filtered (self) && *text_of (self))
    query->filter.text = g_strdup (text_of (self));
  hw_children_columns_get_order (self->columns, query);
}

static void
query (HwChildrenPage *self)
{
  HwChildrenQuery *wanted = g_atomic_rc_box_new0 (HwChildrenQuery);

  hw_children_page_fill_query (self, wanted);
  if (is_filtered (self))
    {
      HwChildrenQuery *all = g_atomic_rc_box_new0 (HwChildrenQuery);

      all->filter.is_in_care = wanted->filter.is_in_care;
      hw_lazy_list_take_query (self->everyone, all);
    }
  hw_list_search_set_text (self->found, is_filtered (self) ? "" : text_of (self));
  hw_lazy_list_take_query (self->children, wanted);
  show_model (self);
}

static void
on_filter_changed_cb (HwChildrenPage *self)
{
  if (self->children)
    query (self);
}

/* ------------------------------------------------------------------ search */

static void
on_search_changed_cb (HwChildrenPage *self)
{
  if (is_filtered (self))
    query (self);
  else
    hw_list_search_set_text (self->found, text_of (self));
  show_model (self);
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
  if (*text_of (self))
    open_child (self, 0);
}

/* ------------------------------------------------------------------ the page */

static void
on_changed_cb (HwStoreThread *thread, gint64 data_version, HwChildrenPage *self)
{
  hw_lazy_list_reload (self->children);
  if (is_filtered (self))
    hw_lazy_list_reload (self->everyone);
  if (is_searching (self))
    hw_list_search_set_text (self->found, text_of (self));
}

static HwLazyList *
make_list (HwChildrenPage *self)
{
  HwLazyList *list = hw_lazy_list_new (self->thread, &source);

  g_signal_connect_object (list, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "failed", G_CALLBACK (on_failed_cb), self, 0);
  return list;
}

static void
hw_children_page_constructed (GObject *object)
{
  HwChildrenPage *self = HW_CHILDREN_PAGE (object);

  G_OBJECT_CLASS (hw_children_page_parent_class)->constructed (object);

  self->columns = hw_children_columns_new (self->view);
  self->everyone = make_list (self);
  self->found = hw_list_search_new (self->thread, &source, hw_children_search);
  g_signal_connect_object (self->found, "found", G_CALLBACK (show_model), self,
                           G_CONNECT_SWAPPED);
  self->children = make_list (self);
  self->saved = hw_children_saved_new (self->thread, self->saved_menu);
  hw_children_filter_bar_set_thread (self->bar, self->thread);
  g_signal_connect_object (self->thread, "changed", G_CALLBACK (on_changed_cb), self, 0);
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self));

  self->sorter = gtk_column_view_get_sorter (self->view);
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

  /* The view's columns go one by one, and each tells the sorter. */
  g_clear_signal_handler (&self->sorted, self->sorter);
  gtk_widget_dispose_template (GTK_WIDGET (self), HW_TYPE_CHILDREN_PAGE);
  g_clear_object (&self->saved);
  g_clear_object (&self->found);
  g_clear_object (&self->columns);
  g_clear_object (&self->everyone);
  g_clear_object (&self->children);
  g_clear_object (&self->thread);

  G_OBJECT_CLASS (hw_children_page_parent_class)->dispose (object);
}

static void
hw_children_page_init (HwChildrenPage *self)
{
  self->n_in_care = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); page;
       page = gtk_widget_get_next_sibling (page))
    if (ADW_IS_STATUS_PAGE (page))
      hw_inner_scroller_set_name (page, adw_status_page_get_title (ADW_STATUS_PAGE (page)));
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
  g_type_ensure (HW_TYPE_CHILDREN_FILTER_BAR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/families/hw-children-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HwChildrenPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HwChildrenPage, empty);
  gtk_widget_class_bind_template_child (widget_class, HwChildrenPage, none_meet);
  gtk_widget_class_bind_template_child (widget_class, HwChildrenPage, search);
  gtk_widget_class_bind_template_child (widget_class, HwChildrenPage, filter);
  gtk_widget_class_bind_template_child (widget_class, HwChildrenPage, view);
  gtk_widget_class_bind_template_child (widget_class, HwChildrenPage, bar);
  gtk_widget_class_bind_template_child (widget_class, HwChildrenPage, saved_menu);
  gtk_widget_class_bind_template_child (widget_class, HwChildrenPage, selection);
  hw_children_page_install_acts (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
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
