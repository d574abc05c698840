/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pages are made when they are first shown and kept; records are pushed on them and go.
 */

#include "ui/shell/hw-office-view.h"

#include "ui/shell/hw-action-table.h"
#include "ui/shell/hw-open-table.h"
#include "ui/shell/hw-page-table.h"
#include "ui/shell/hw-sidebar.h"

#include <glib/gi18n-lib.h>

struct _HwOfficeView
{
  AdwBin parent_instance;

  AdwNavigationSplitView *split_view;
  HwSidebar *sidebar;
  AdwNavigationView *navigation;

  HwStoreThread *thread;
  gboolean is_ready;
};

enum
{
  PROP_COLLAPSED = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];
static guint ready_signal;

G_DEFINE_FINAL_TYPE (HwOfficeView, hw_office_view, ADW_TYPE_BIN)

/* ------------------------------------------------------------------ pages */

static void
get_ready (HwOfficeView *self)
{
  if (self->is_ready)
    return;
  self->is_ready = TRUE;
  g_signal_emit (self, ready_signal, 0);
}

gboolean
hw_office_view_is_ready (HwOfficeView *self)
{
  g_return_val_if_fail (HW_IS_OFFICE_VIEW (self), FALSE);

  return self->is_ready;
}

static void
make_page (HwOfficeView *self, const HwPageRow *row)
{
  AdwNavigationPage *page = g_object_new (row->type (), "thread", self->thread, NULL);
  g_autofree char *notification = g_strconcat ("notify::", row->ready, NULL);

  adw_navigation_page_set_tag (page, row->name);
  adw_navigation_page_set_title (page, _ (row->title));
  hw_action_table_add_keys (GTK_WIDGET (page), row->name);
  if (row->ready)
    g_signal_connect_object (page, notification, G_CALLBACK (get_ready), self, G_CONNECT_SWAPPED);
  adw_navigation_view_add (self->navigation, page);
}

static void
show_page (HwOfficeView *self, const HwPageRow *row)
{
  if (!adw_navigation_view_find_page (self->navigation, row->name))
    make_page (self, row);
  hw_sidebar_select (self->sidebar, row->name);
  if (g_strcmp0 (adw_navigation_view_get_visible_page_tag (self->navigation), row->name) != 0)
    adw_navigation_view_replace_with_tags (self->navigation, &row->name, 1);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

void
hw_office_view_show (HwOfficeView *self, HwStoreThread *thread, const char *name, const char *page)
{
  const HwPageRow *row = hw_page_table_find (page);

  g_return_if_fail (HW_IS_OFFICE_VIEW (self));
  g_return_if_fail (self->thread == NULL);

  if (!row)
    row = hw_page_table_get (0);
  self->thread = g_object_ref (thread);
  show_page (self, row);
  hw_sidebar_show (self->sidebar, thread, name);
  if (!row->ready)
    get_ready (self);
}

void
hw_office_view_show_page (HwOfficeView *self, const char *page)
{
  const HwPageRow *row = hw_page_table_find (page);

  g_return_if_fail (HW_IS_OFFICE_VIEW (self));

  if (self->thread && row)
    show_page (self, row);
}

gboolean
hw_office_view_open (HwOfficeView *self, const char *type, const char *id)
{
  g_autofree char *tag = hw_open_table_dup_tag (type, id);
  AdwNavigationPage *page;

  g_return_val_if_fail (HW_IS_OFFICE_VIEW (self), FALSE);

  if (!self->thread || !hw_open_table_find (type))
    return FALSE;
  if (adw_navigation_view_find_page (self->navigation, tag))
    adw_navigation_view_pop_to_tag (self->navigation, tag);
  else
    {
      page = hw_open_table_make (type, id, self->thread);
      hw_action_table_add_keys (GTK_WIDGET (page), type);
      adw_navigation_view_push (self->navigation, page);
    }
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  return TRUE;
}

/* ------------------------------------------------------------------ the way here */

char *
hw_office_view_dup_way (HwOfficeView *self)
{
  g_autoptr (GListModel) way = NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  g_return_val_if_fail (HW_IS_OFFICE_VIEW (self), NULL);

  if (!self->thread)
    return NULL;
  way = adw_navigation_view_get_navigation_stack (self->navigation);
  for (guint i = 0; i < g_list_model_get_n_items (way); i++)
    {
      g_autoptr (AdwNavigationPage) page = g_list_model_get_item (way, i);
      g_autofree char *tab = NULL;

      if (!adw_navigation_page_get_tag (page))
        continue;
      g_string_append_printf (words, "%s%s", words->len ? " " : "",
                              adw_navigation_page_get_tag (page));
      if (g_object_class_find_property (G_OBJECT_GET_CLASS (page), "tab"))
        g_object_get (page, "tab", &tab, NULL);
      if (tab)
        g_string_append_printf (words, "#%s", tab);
    }
  return g_strdup (words->str);
}

static void
go_on (HwOfficeView *self, const char *tag)
{
  g_auto (GStrv) record = g_strsplit (tag, ":", 2);

  if (hw_page_table_find (tag))
    hw_office_view_show_page (self, tag);
  else if (g_strv_length (record) == 2)
    hw_office_view_open (self, record[0], record[1]);
  else
    gtk_widget_activate_action (GTK_WIDGET (hw_office_view_visible_page (self)), "office.show",
                                "s", tag);
}

/* The page is there at once: nobody watches how one came to it. */
void
hw_office_view_go (HwOfficeView *self, const char *way)
{
  g_auto (GStrv) steps = NULL;

  g_return_if_fail (HW_IS_OFFICE_VIEW (self));
  g_return_if_fail (self->thread != NULL);

  steps = g_strsplit (way, " ", -1);
  adw_navigation_view_set_animate_transitions (self->navigation, FALSE);
  for (guint i = 0; steps[i]; i++)
    {
      g_auto (GStrv) parts = g_strsplit (steps[i], "#", 2);
      AdwNavigationPage *page;

      if (!parts[0])
        continue;
      go_on (self, parts[0]);
      page = hw_office_view_visible_page (self);
      if (parts[1] && g_object_class_find_property (G_OBJECT_GET_CLASS (page), "tab"))
        g_object_set (page, "tab", parts[1], NULL);
    }
  adw_navigation_view_set_animate_transitions (self->navigation, TRUE);
  gtk_widget_child_focus (GTK_WIDGET (hw_office_view_visible_page (self)), GTK_DIR_TAB_FORWARD);
}

/* ------------------------------------------------------------------ acts */

static gboolean
is_on_the_way (HwOfficeView *self, AdwNavigationPage *page)
{
  g_autoptr (GListModel) way = adw_navigation_view_get_navigation_stack (self->navigation);

  for (guint i = 0; i < g_list_model_get_n_items (way); i++)
    {
      g_autoptr (AdwNavigationPage) at = g_list_model_get_item (way, i);

      if (at == page)
        return TRUE;
    }
  return FALSE;
}

AdwNavigationPage *
hw_office_view_show_act (HwOfficeView *self, const char *tag, GType type)
{
  AdwNavigationPage *page;

  g_return_val_if_fail (HW_IS_OFFICE_VIEW (self), NULL);

  if (!self->thread)
    return NULL;
  page = adw_navigation_view_find_page (self->navigation, tag);
  if (!page)
    {
      page = g_object_new (type, "thread", self->thread, "tag", tag, NULL);
      adw_navigation_view_add (self->navigation, page);
    }
  if (is_on_the_way (self, page))
    adw_navigation_view_pop_to_page (self->navigation, page);
  else
    adw_navigation_view_push (self->navigation, page);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  return page;
}

AdwNavigationPage *
hw_office_view_visible_page (HwOfficeView *self)
{
  g_return_val_if_fail (HW_IS_OFFICE_VIEW (self), NULL);

  return adw_navigation_view_get_visible_page (self->navigation);
}

const char *
hw_office_view_visible_name (HwOfficeView *self)
{
  AdwNavigationPage *page = hw_office_view_visible_page (self);
  const HwOpenRow *row;
  const char *tag = page ? adw_navigation_page_get_tag (page) : NULL;

  for (guint i = 0; tag && (row = hw_open_table_get (i)); i++)
    if (g_type_is_a (G_OBJECT_TYPE (page), row->page_type ()))
      return row->type;
  return tag;
}

/* ------------------------------------------------------------------ object */

static void
hw_office_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (
      value, adw_navigation_split_view_get_collapsed (HW_OFFICE_VIEW (object)->split_view));
}

static void
hw_office_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  adw_navigation_split_view_set_collapsed (HW_OFFICE_VIEW (object)->split_view,
                                           g_value_get_boolean (value));
}

static void
hw_office_view_dispose (GObject *object)
{
  HwOfficeView *self = HW_OFFICE_VIEW (object);

  /* The bin and the template would both let go of it. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), HW_TYPE_OFFICE_VIEW);
  g_clear_object (&self->thread);

  G_OBJECT_CLASS (hw_office_view_parent_class)->dispose (object);
}

static void
hw_office_view_init (HwOfficeView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
hw_office_view_class_init (HwOfficeViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = hw_office_view_get_property;
  object_class->set_property = hw_office_view_set_property;
  object_class->dispose = hw_office_view_dispose;

  props[PROP_COLLAPSED] = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  ready_signal = g_signal_new ("ready", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (HW_TYPE_SIDEBAR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/shell/hw-office-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HwOfficeView, split_view);
  gtk_widget_class_bind_template_child (widget_class, HwOfficeView, sidebar);
  gtk_widget_class_bind_template_child (widget_class, HwOfficeView, navigation);
}
