/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One page for three lists: what differs stands in a table.
 */

#include "ui/office/hw-office-list-page.h"

#include "domain/hw-records.h"
#include "domain/office/hw-office-lists-query.h"
#include "store/hw-lazy-list.h"
#include "ui/office/hw-office-columns.h"
#include "ui/office/hw-office-item.h"
#include "ui/widgets/hw-new-dialog.h"

#include <glib/gi18n-lib.h>

/* More than anybody reads; the search then wants another letter. */
#define MOST_HITS 50
#define MOST_FILTERS 3

typedef struct
{
  const char *title, *find, *add, *add_label;
  const char *icon, *empty_title, *empty_text;
  const char *filters[MOST_FILTERS]; /* in the order of HwOfficeQuery.filter */
  int first_filter;
} Words;

static const Words lists[] = {
  [HW_OFFICE_STAFF] = {
    N_ ("Staff"), N_ ("Find a person of the staff"), N_ ("New staff member"),
    N_ ("_New Staff Member"),
    "system-users-symbolic", N_ ("No Staff Yet"),
    N_ ("Workers, supervisors and everyone else whom families are with stand here."),
    { N_ ("All"), N_ ("Work Here"), N_ ("Left") }, 1,
  },
  [HW_OFFICE_REGIONS] = {
    N_ ("Regions"), N_ ("Find a region"), N_ ("New region"), N_ ("_New Region"),
    "mark-location-symbolic", N_ ("No Regions Yet"),
    N_ ("Staff, families and homes belong to a service region."),
    { NULL }, 0,
  },
  [HW_OFFICE_HOMES] = {
    N_ ("Resource Homes"), N_ ("Find a home"), N_ ("New home"), N_ ("_New Home"),
    "go-home-symbolic", N_ ("No Homes Yet"),
    N_ ("Foster homes, relatives and facilities where children are placed stand here."),
    { N_ ("All"), N_ ("With Birth Family"), N_ ("With Room") }, 0,
  },
};

struct _HwOfficeListPage
{
  HwOfficePart parent_instance;

  GtkStack *stack;
  AdwStatusPage *empty;
  GtkButton *add;
  GtkSearchEntry *search;
  AdwToggleGroup *filter;
  GtkColumnView *view;
  GtkSingleSelection *selection;

  int list;
  int width;
  gboolean is_made;
  GPtrArray *columns; /* of hw_office_columns_make(), NULL before */
  HwLazyList *rows;
  GListStore *hits; /* of HwOfficeItem */
  guint searches;   /* counts up with each letter */
};

enum
{
  PROP_LIST = 1,
  PROP_COUNT_TEXT,
  PROP_ADD_TEXT,
  PROP_WIDTH,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HwOfficeListPage, hw_office_list_page, HW_TYPE_OFFICE_PART)

static const HwLazySource source = {
  .item_type = hw_office_item_get_type,
  .fill = (void (*) (gpointer, gpointer)) hw_office_item_take_row,
  .free_row = (GDestroyNotify) hw_office_row_free,
  .read = (gboolean (*) (HwStore *, gconstpointer, GBytes *, guint, GPtrArray *, guint *, GBytes **,
                         GError **)) hw_office_list_read,
};

static gboolean
is_searching (HwOfficeListPage *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0';
}

static gboolean
is_filtered (HwOfficeListPage *self)
{
  return lists[self->list].filters[0] && adw_toggle_group_get_active (self->filter) != 0;
}

/* ------------------------------------------------------------------ what is shown */

static void
update (HwOfficeListPage *self)
{
  gboolean is_empty = is_searching (self)
                          ? g_list_model_get_n_items (G_LIST_MODEL (self->hits)) == 0
                          : g_list_model_get_n_items (G_LIST_MODEL (self->rows)) == 0
                                && !hw_lazy_list_is_loading (self->rows);
  const char *page = !is_empty                                   ? "list"
                     : is_searching (self) || is_filtered (self) ? "nothing"
                                                                 : "empty";

  gtk_stack_set_visible_child_name (self->stack, page);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COUNT_TEXT]);
}

static char *
dup_count_text (HwOfficeListPage *self)
{
  guint n;

  if (!self->rows || (!is_searching (self) && hw_lazy_list_is_loading (self->rows)))
    return g_strdup ("");
  n = g_list_model_get_n_items (is_searching (self) ? G_LIST_MODEL (self->hits)
                                                    : G_LIST_MODEL (self->rows));
  if (is_searching (self) && n == MOST_HITS)
    return g_strdup_printf (_ ("the first %u found"), n);
  if (is_searching (self))
    return g_strdup_printf (ngettext ("%u found", "%u found", n), n);
  return g_strdup_printf ("%'u", n);
}

static void
show_model (HwOfficeListPage *self, gpointer model)
{
  if (gtk_single_selection_get_model (self->selection) != model)
    gtk_single_selection_set_model (self->selection, model);
}

static void
query (HwOfficeListPage *self)
{
  HwOfficeQuery *wanted = g_atomic_rc_box_new0 (HwOfficeQuery);

  wanted->list = self->list;
  wanted->filter = lists[self->list].filters[0] ? adw_toggle_group_get_active (self->filter) : 0;
  hw_lazy_list_take_query (self->rows, wanted);
}

static void
on_filter_changed_cb (HwOfficeListPage *self)
{
  if (self->is_made)
    query (self);
}

static void
on_failed_cb (HwLazyList *rows, const GError *error, HwOfficeListPage *self)
{
  adw_status_page_set_title (self->empty, _ ("The List Cannot Be Shown"));
  adw_status_page_set_description (self->empty, error->message);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

/* ------------------------------------------------------------------ search */

typedef struct
{
  HwOfficeList list;
  char *text;
  guint number;
} Search;

static void
search_free (gpointer data)
{
  Search *self = data;

  g_free (self->text);
  g_free (self);
}

/* The answer's first element is the number of the search. */
static gboolean
search_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
            GError **error)
{
  Search *search = data;
  GPtrArray *rows = hw_office_list_search (store, search->list, search->text, MOST_HITS, error);

  if (!rows)
    return FALSE;
  g_ptr_array_insert (rows, 0, g_new0 (HwOfficeRow, 1));
  ((HwOfficeRow *) rows->pdata[0])->n_children = search->number;
  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, rows);
  return TRUE;
}

static void
on_found_cb (gpointer data, const GValue *value, const GError *error)
{
  HwOfficeListPage *self = data;
  GPtrArray *rows = value ? g_value_get_boxed (value) : NULL;

  /* An answer that is overtaken by the next letter. */
  if (!rows || ((HwOfficeRow *) rows->pdata[0])->n_children != self->searches)
    return;
  g_list_store_remove_all (self->hits);
  for (guint i = 1; i < rows->len; i++)
    {
      g_autoptr (HwOfficeItem) item = g_object_new (HW_TYPE_OFFICE_ITEM, NULL);

      hw_office_item_take_row (item, g_steal_pointer (&rows->pdata[i]));
      g_list_store_append (self->hits, item);
    }
  show_model (self, self->hits);
  update (self);
}

static void
on_search_changed_cb (HwOfficeListPage *self)
{
  Search *search;

  self->searches++;
  if (!is_searching (self))
    {
      show_model (self, self->rows);
      g_list_store_remove_all (self->hits);
      update (self);
      return;
    }
  search = g_new (Search, 1);
  *search = (Search) { self->list, g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))),
                       self->searches };
  hw_office_run (self, hw_office_part_thread (HW_OFFICE_PART (self)), search_job, search,
                 search_free, on_found_cb);
}

static void
on_stop_search_cb (HwOfficeListPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

/* ------------------------------------------------------------------ opening and adding */

static void
open_at (HwOfficeListPage *self, guint position)
{
  g_autoptr (HwOfficeItem) item
      = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  const char *id = item ? hw_office_item_id (item) : NULL;

  if (id)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "(ss)",
                                hw_office_list_type (self->list), id);
}

static void
on_activate_cb (GtkColumnView *view, guint position, HwOfficeListPage *self)
{
  open_at (self, position);
}

/* Enter in the search opens the best hit. */
static void
on_search_activate_cb (HwOfficeListPage *self)
{
  if (is_searching (self))
    open_at (self, 0);
}

static void
add_action (GtkWidget *widget, const char *action, GVariant *target)
{
  HwOfficeListPage *self = HW_OFFICE_LIST_PAGE (widget);
  GType type = hw_registry_type (&hw_records, hw_office_list_type (self->list));
  g_autoptr (HwRecord) begun = g_object_new (type, NULL);

  hw_new_dialog_present (widget, hw_office_part_thread (HW_OFFICE_PART (self)), begun);
}

static gboolean
right_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
           GError **error)
{
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, hw_office_list_may_add (store, GPOINTER_TO_INT (data)));
  return TRUE;
}

static void
on_right_cb (gpointer data, const GValue *value, const GError *error)
{
  HwOfficeListPage *self = data;
  gboolean may = value && g_value_get_boolean (value);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "list.add", may);
  gtk_widget_set_visible (GTK_WIDGET (self->add), may);
}

static void
make_filters (HwOfficeListPage *self)
{
  const Words *words = &lists[self->list];

  gtk_widget_set_visible (GTK_WIDGET (self->filter), words->filters[0] != NULL);
  for (guint i = 0; i < MOST_FILTERS && words->filters[i]; i++)
    {
      AdwToggle *toggle = adw_toggle_new ();

      adw_toggle_set_label (toggle, _ (words->filters[i]));
      adw_toggle_group_add (self->filter, toggle);
    }
  if (words->filters[0])
    adw_toggle_group_set_active (self->filter, words->first_filter);
}

/* ------------------------------------------------------------------ the page */

static void
hw_office_list_page_load (HwOfficePart *part)
{
  HwOfficeListPage *self = HW_OFFICE_LIST_PAGE (part);

  hw_office_run (self, hw_office_part_thread (part), right_job, GINT_TO_POINTER (self->list), NULL,
                 on_right_cb);
  if (!self->rows)
    return;
  hw_lazy_list_reload (self->rows);
  if (is_searching (self))
    on_search_changed_cb (self);
}

static void
say_words (HwOfficeListPage *self)
{
  const Words *words = &lists[self->list];

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), _ (words->title));
  gtk_search_entry_set_placeholder_text (self->search, _ (words->find));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (words->find), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (words->title), -1);
  adw_status_page_set_icon_name (self->empty, words->icon);
  adw_status_page_set_title (self->empty, _ (words->empty_title));
  adw_status_page_set_description (self->empty, _ (words->empty_text));
  gtk_button_set_label (self->add, _ (words->add_label));
}

static void
hw_office_list_page_constructed (GObject *object)
{
  HwOfficeListPage *self = HW_OFFICE_LIST_PAGE (object);

  G_OBJECT_CLASS (hw_office_list_page_parent_class)->constructed (object);

  self->rows = hw_lazy_list_new (hw_office_part_thread (HW_OFFICE_PART (self)), &source);
  g_signal_connect_object (self->rows, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows, "failed", G_CALLBACK (on_failed_cb), self, 0);
  say_words (self);
  self->columns = hw_office_columns_make (self->view, self->list);
  hw_office_columns_take_width (self->columns, self->list, self->width);
  make_filters (self);
  show_model (self, self->rows);
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self));
  self->is_made = TRUE;
  query (self);
}

static void
hw_office_list_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HwOfficeListPage *self = HW_OFFICE_LIST_PAGE (object);

  if (id == PROP_LIST)
    g_value_set_int (value, self->list);
  else if (id == PROP_WIDTH)
    g_value_set_int (value, self->width);
  else if (id == PROP_ADD_TEXT)
    g_value_set_string (value, _ (lists[self->list].add));
  else
    g_value_take_string (value, dup_count_text (self));
}

static void
hw_office_list_page_set_property (GObject *object, guint id, const GValue *value,
                                  GParamSpec *pspec)
{
  HwOfficeListPage *self = HW_OFFICE_LIST_PAGE (object);

  if (id == PROP_LIST)
    {
      self->list = g_value_get_int (value);
      g_object_notify_by_pspec (object, props[PROP_ADD_TEXT]);
      return;
    }
  self->width = g_value_get_int (value);
  if (self->columns)
    hw_office_columns_take_width (self->columns, self->list, self->width);
}

static void
hw_office_list_page_dispose (GObject *object)
{
  HwOfficeListPage *self = HW_OFFICE_LIST_PAGE (object);

  self->is_made = FALSE;
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), HW_TYPE_OFFICE_LIST_PAGE);
  g_clear_object (&self->hits);
  g_clear_object (&self->rows);

  G_OBJECT_CLASS (hw_office_list_page_parent_class)->dispose (object);
}

static void
hw_office_list_page_init (HwOfficeListPage *self)
{
  self->width = HW_OFFICE_WIDE;
  self->hits = g_list_store_new (HW_TYPE_OFFICE_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (
      klass, "/org/homeward/Homeward/ui/office/hw-office-list-page.ui");
  gtk_widget_class_bind_template_child (klass, HwOfficeListPage, stack);
  gtk_widget_class_bind_template_child (klass, HwOfficeListPage, empty);
  gtk_widget_class_bind_template_child (klass, HwOfficeListPage, add);
  gtk_widget_class_bind_template_child (klass, HwOfficeListPage, search);
  gtk_widget_class_bind_template_child (klass, HwOfficeListPage, filter);
  gtk_widget_class_bind_template_child (klass, HwOfficeListPage, view);
  gtk_widget_class_bind_template_child (klass, HwOfficeListPage, selection);
  gtk_widget_class_bind_template_callback (klass, on_activate_cb);
  gtk_widget_class_bind_template_callback (klass, on_filter_changed_cb);
  gtk_widget_class_bind_template_callback (klass, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (klass, on_search_activate_cb);
  gtk_widget_class_bind_template_callback (klass, on_stop_search_cb);
}

static void
hw_office_list_page_class_init (HwOfficeListPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->constructed = hw_office_list_page_constructed;
  object_class->get_property = hw_office_list_page_get_property;
  object_class->set_property = hw_office_list_page_set_property;
  object_class->dispose = hw_office_list_page_dispose;
  HW_OFFICE_PART_CLASS (klass)->load = hw_office_list_page_load;

  props[PROP_LIST] = g_param_spec_int ("list", NULL, NULL, 0, HW_OFFICE_HOMES, 0,
                                       flags | G_PARAM_CONSTRUCT_ONLY);
  props[PROP_COUNT_TEXT] = g_param_spec_string ("count-text", NULL, NULL, NULL,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_ADD_TEXT] = g_param_spec_string ("add-text", NULL, NULL, NULL,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_WIDTH] = g_param_spec_int ("width", NULL, NULL, HW_OFFICE_NARROW,
                                        HW_OFFICE_WIDE, HW_OFFICE_WIDE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (HW_TYPE_OFFICE_ITEM);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "list.add", NULL, add_action);
}
