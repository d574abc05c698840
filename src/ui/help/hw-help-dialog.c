/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page is made when it is gone to. Back leads to the page before, and at last to the list.
 */

#include "ui/help/hw-help-dialog.h"

#include "ui/help/hw-help-text.h"
#include "ui/help/hw-help.h"

#include <glib/gi18n-lib.h>

struct _HwHelpDialog
{
  AdwDialog parent_instance;

  AdwNavigationView *navigation;
  GtkSearchEntry *search;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (HwHelpDialog, hw_help_dialog, ADW_TYPE_DIALOG)

#define NAME_KEY "hw-help-name"

static GtkWidget *
new_content (GtkWidget *text)
{
  GtkWidget *clamp = adw_clamp_new ();
  /* It takes the keys, so that what has no link is scrolled by them, too. */
  GtkWidget *scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "accessible-role",
                                      GTK_ACCESSIBLE_ROLE_ARTICLE, NULL);

  gtk_widget_set_margin_top (text, 12);
  gtk_widget_set_margin_bottom (text, 24);
  gtk_widget_set_margin_start (text, 18);
  gtk_widget_set_margin_end (text, 18);
  adw_clamp_set_child (ADW_CLAMP (clamp), text);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  return scrolled;
}

static AdwNavigationPage *
new_page (const char *name, GBytes *markdown)
{
  g_autofree char *title = hw_help_dup_title (name);
  GtkWidget *content = new_content (hw_help_text_new (markdown));
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *bar = adw_header_bar_new ();
  AdwNavigationPage *page;

  /* The text begins with its title. */
  adw_header_bar_set_show_title (ADW_HEADER_BAR (bar), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (content), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), bar);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), content);
  page = adw_navigation_page_new (view, title);
  adw_navigation_page_set_tag (page, name);
  /* The arrow keys read on at once. */
  g_signal_connect_object (page, "shown", G_CALLBACK (gtk_widget_grab_focus), content,
                           G_CONNECT_SWAPPED);
  return page;
}

static void
show_page (HwHelpDialog *self, const char *name)
{
  g_autoptr (GBytes) markdown = hw_help_load (name, NULL);

  if (!markdown)
    return;
  if (adw_navigation_view_find_page (self->navigation, name))
    adw_navigation_view_pop_to_tag (self->navigation, name);
  else
    adw_navigation_view_push (self->navigation, new_page (name, markdown));
}

static void
on_show_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  show_page (HW_HELP_DIALOG (widget), g_variant_get_string (parameter, NULL));
}

/* ------------------------------------------------------------------ the list */

static void
add_row (HwHelpDialog *self, const char *name)
{
  g_autofree char *title = hw_help_dup_title (name);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "help.show");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", name);
  g_object_set_data (G_OBJECT (row), NAME_KEY, (gpointer) name);
  gtk_list_box_append (self->list, row);
}

static gboolean
is_wanted (GtkListBoxRow *row, gpointer dialog)
{
  HwHelpDialog *self = dialog;

  return hw_help_has_words (g_object_get_data (G_OBJECT (row), NAME_KEY),
                            gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
on_search_changed_cb (HwHelpDialog *self)
{
  gtk_list_box_invalidate_filter (self->list);
}

static void
on_contents_shown_cb (HwHelpDialog *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/* Enter opens the first that was found. */
static void
on_search_activate_cb (HwHelpDialog *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    if (is_wanted (row, self))
      {
        show_page (self, g_object_get_data (G_OBJECT (row), NAME_KEY));
        return;
      }
}

/* An entry keeps Escape for itself: first it empties, then the help closes. */
static void
on_search_stop_cb (HwHelpDialog *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)))
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else
    adw_dialog_close (ADW_DIALOG (self));
}

static void
hw_help_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_HELP_DIALOG);

  G_OBJECT_CLASS (hw_help_dialog_parent_class)->dispose (object);
}

static void
hw_help_dialog_init (HwHelpDialog *self)
{
  GtkWidget *nothing;

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; hw_help_names ()[i]; i++)
    add_row (self, hw_help_names ()[i]);
  nothing = gtk_label_new (_ ("No page has these words"));
  gtk_widget_add_css_class (nothing, "dimmed");
  gtk_widget_set_margin_top (nothing, 18);
  gtk_widget_set_margin_bottom (nothing, 18);
  gtk_list_box_set_placeholder (self->list, nothing);
  gtk_list_box_set_filter_func (self->list, is_wanted, self, NULL);
}

static void
hw_help_dialog_class_init (HwHelpDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_help_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "help.show", "s", on_show_cb);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/help/hw-help-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HwHelpDialog, navigation);
  gtk_widget_class_bind_template_child (widget_class, HwHelpDialog, search);
  gtk_widget_class_bind_template_child (widget_class, HwHelpDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, on_contents_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stop_cb);
}

AdwDialog *
hw_help_dialog_new (const char *page)
{
  HwHelpDialog *self = g_object_new (HW_TYPE_HELP_DIALOG, NULL);

  if (page)
    show_page (self, page);
  return ADW_DIALOG (self);
}
